import type { IsoDay } from '../../core/calendar.ts'
import { undressed } from './dressed.ts'
import { wordsOf } from './keys.ts'
import type { Claim, Office, Party, PartyAnswer, PartyQuery, PartyRef, Register } from './types.ts'

/** A surname shorter than this is too often another word (field guide, section 7). */
const SHORTEST_SURNAME = 4

/**
 * Who a name is. Full names and listed spellings decide; a surname alone only when one person of the register bears
 * it and it has four letters; namesakes are told apart by the kind asked for or by the office held on the day. A
 * name with another given name is nobody's. Titles and honorifics are the caller's to strip.
 */
export function findParty(register: Register, name: string, query: PartyQuery = {}): PartyAnswer {
  const words = wordsOf(register.fold, name)
  const key = words.join('')
  if (key === '') return unknown('no letters to go by')
  const ofKind = (claims: readonly Claim[] = []) =>
    claims.filter(({ party }) => query.kind === undefined || party.kind === query.kind)

  const full = ofKind(register.names.get(key))
  if (full.length > 0) return decide(full, query, WHY[full[0]?.by ?? 'name'])
  const short = ofKind(register.shorts.get(key))
  if (short.length > 0) return bySurname(short, key, query)
  if (words.length > 1) {
    const near = register.near()
    const ends = words.length === 2 ? ofKind(near.ends.get(words.join(''))) : []
    if (ends.length > 0) return unlisted(register, ends, words, query, WHY['first-and-last'])
    const letters = ofKind(near.letters.get(register.letterKeyOf(key)))
    if (letters.length > 0) return unlisted(register, letters, words, query, WHY.letters)
  }
  const frame = register.frameOf(words)
  const framed = frame === null ? [] : ofKind(register.near().frames.get(frame))
  if (framed.length > 0) return decide(framed, query, WHY.vowels)
  const found = query.kind === 'person' ? null : bodyOf(register, name, words, ofKind)
  return (
    found ??
    behindTitle(register, words, query, ofKind) ??
    beforeWords(register, words, ofKind) ??
    byOtherGivenName(ofKind(register.shorts.get(words.at(-1) ?? '')), words)
  )
}

/** A name that is not listed as it stands is taken where the surname is its bearer's alone, else it is unsure. */
function unlisted(
  register: Register,
  claims: readonly Claim[],
  words: readonly string[],
  query: PartyQuery,
  why: string,
): PartyAnswer {
  const surnames = register.shorts.get(words.at(-1) ?? '') ?? []
  const owned = claims.flatMap(({ party }) => {
    const isOwn = surnames.some((one) => one.party === party && one.by === 'short')
    return isOwn ? [{ party, by: 'name' } as const] : []
  })
  if (owned.length > 0) return decide(owned, query, why)
  return unsure(
    claims.map(({ party }) => party),
    `${why}; the surname is others' too`,
  )
}

type OfKind = (claims?: readonly Claim[]) => readonly Claim[]

/** The words of a title such as "His Excellency the". */
const LONGEST_TITLE = 2

/**
 * A title, or the adjective of a state, before a person's full name: the caller left it on. What begins with a title
 * may have more before the name; what begins otherwise may be somebody else's title, who is named by his master.
 */
function behindTitle(
  { names, dress, bodies }: Register,
  words: readonly string[],
  query: PartyQuery,
  ofKind: OfKind,
): PartyAnswer | null {
  const isTitle = (title: string) => TITLES.some((sort) => dress.kinds.get(title)?.has(sort))
  const most = isTitle(words[0] ?? '') ? words.length - 2 : Math.min(LONGEST_TITLE, words.length - 2)
  for (let length = 1; length <= most; length++) {
    const title = words.slice(length > LONGEST_TITLE ? length - 1 : 0, length).join('')
    if (!isTitle(title) && bodies.statesOf(title).length === 0) continue
    const claims = ofKind(names.get(words.slice(length).join(''))).filter(
      ({ party }) => party.kind === 'person',
    )
    if (claims.length > 0) return decide(claims, query, WHY.titled)
  }
  return null
}

/** The sorts of words that stand before a person's name: his titles, and forms of respect. */
const TITLES = ['person', 'honorific']

/**
 * A full name with words behind it that are none of it, of somebody whose surname is foreign or his alone; a second
 * name after "and" makes it nobody's.
 */
function beforeWords(
  { names, shorts, near, and }: Register,
  words: readonly string[],
  ofKind: OfKind,
): PartyAnswer | null {
  for (let length = words.length - 1; length > 1; length--) {
    const [claim, another] = ofKind(names.get(words.slice(0, length).join('')))
    if (claim === undefined || another !== undefined || claim.by !== 'name') continue
    const surnames = shorts.get(words[length - 1] ?? '') ?? []
    const isOwn = surnames.length === 1 && surnames[0]?.party === claim.party && surnames[0].by === 'short'
    if (claim.party.kind !== 'person' || !(isOwn || near().abroad.has(claim.party.id))) return null
    return and === null || words.slice(length).some((word) => word.startsWith(and))
      ? null
      : same(claim.party, WHY.before)
  }
  return null
}

/** A body by rule, or by its name in other dress; with a second name in brackets, both must be the same. */
function bodyOf(
  register: Register,
  name: string,
  words: readonly string[],
  ofKind: OfKind,
): PartyAnswer | null {
  const byRule = ofKind(register.bodies.find(words))
  if (byRule.length > 0) return decide(byRule, {}, WHY.rule)
  const dressed = ofKind(undressed(register, words))
  if (dressed.length > 0) return decide(dressed, {}, WHY.dressed)
  const [open, close] = [name.indexOf('('), name.indexOf(')')]
  if (open <= 0 || close < open) return null
  const outer = findParty(register, `${name.slice(0, open)} ${name.slice(close + 1)}`)
  const inner = findParty(register, name.slice(open, close))
  const isOne = inner.party === null || inner.party.id === outer.party?.id
  return outer.answer !== 'unknown' && isOne ? outer : null
}

const WHY = {
  titled: 'the full name, behind a title',
  before: 'the full name, with words behind it',
  name: 'the name, in a spelling the register lists',
  metonym: 'a capital that stands for its government',
  rule: 'a body that every state has, named by its state',
  dressed: 'the name of a body, with its kind or its state beside it',
  short: 'a surname that one person of the register bears',
  doubtful: 'a name that is also a common word, or borne by many',
  derived: 'a name put together from its parts',
  'first-and-last': 'given name and surname of a longer name',
  vowels: 'a foreign name, but for its vowels',
  letters: 'the full name, but for letters that foreign names are spelled with in turn',
} as const

function decide(claims: readonly Claim[], query: PartyQuery, why: string): PartyAnswer {
  const parties = claims.map(({ party }) => party)
  const [only] = claims
  if (claims.length === 1 && only !== undefined && !isWeak(only)) return same(only.party, why)
  if (query.on) {
    const inOffice = parties.filter((party) => officesOn(party, query.on as IsoDay).length > 0)
    const [holder] = inOffice
    if (inOffice.length === 1 && holder !== undefined)
      return same(
        holder,
        parties.length === 1
          ? `${why}; in office on ${query.on}`
          : `${why}; of ${parties.length} the one in office on ${query.on}`,
      )
  }
  if (parties.length === 1) return unsure(parties, why)
  return unsure(parties, `${why}; ${parties.length} in the register bear it`)
}

/** Claims that a term of office on the day must bear out: others are called so too. */
const isWeak = ({ by }: Claim) => by === 'doubtful' || by === 'derived'

function bySurname(claims: readonly Claim[], key: string, query: PartyQuery): PartyAnswer {
  const parties = claims.map(({ party }) => party)
  if (key.length < SHORTEST_SURNAME)
    return unsure(parties, `a surname of ${key.length} letters is too often another word`)
  if (claims.some(({ by }) => by === 'doubtful')) return unsure(parties, WHY.doubtful)
  return decide(claims, query, parties.length === 1 ? WHY.short : 'a surname')
}

function byOtherGivenName(claims: readonly Claim[], words: readonly string[]): PartyAnswer {
  if (claims.length === 0 || words.length < 2) return unknown('no record of the register bears this name')
  const parties = claims.map(({ party }) => party)
  return {
    answer: 'unknown',
    party: null,
    candidates: parties.map(refOf),
    why: `the surname is known, but with another given name than "${words[0]}"`,
  }
}

const same = (party: Party, why: string): PartyAnswer => ({
  answer: 'same',
  party: refOf(party),
  candidates: [],
  why,
})
const unsure = (parties: readonly Party[], why: string): PartyAnswer => ({
  answer: 'unsure',
  party: null,
  candidates: parties.map(refOf),
  why,
})
/** The answer that nobody is known, and why. */
export const unknown = (why: string): PartyAnswer => ({ answer: 'unknown', party: null, candidates: [], why })
/** What an answer tells of a party. */
export const refOf = ({ id, name, wikidata }: Party): PartyRef => ({ id, name, wikidata })

/** The party of an id: of a record, or of a rule for the bodies that every state has. */
export const partyOf = (register: Register, id: string): Party | null =>
  register.parties.get(id) ?? register.bodies.byId(id)

/** The offices a person surely held on a day: the start is known and not after it, and no end before it is. */
export const officesOn = (party: Party, day: IsoDay): Office[] =>
  party.offices.filter((office) => coversDay(office, day))

function coversDay({ start, end, first, known }: Office, day: IsoDay): boolean {
  const begins = start ?? first
  if (begins === null || begins > day.slice(0, begins.length)) return false
  if (end === null && known !== null) return day.slice(0, known.length) <= known
  return end === null || day.slice(0, end.length) <= end
}

/** Whether a term may cover a day: nothing known of it says that it does not. */
export const mayCover = ({ start, end }: Office, day: IsoDay): boolean =>
  (start === null || start <= day.slice(0, start.length)) && (end === null || day.slice(0, end.length) <= end)

/**
 * Who held an office on a day. On the day of a handover both are candidates, and the answer is unsure.
 * @param of register id of the state or body
 */
export function findHolder(register: Register, role: string, of: string, day: IsoDay): PartyAnswer {
  const terms = register.terms.get(`${role}/${of}`) ?? []
  const holders = [...new Set(terms.filter(({ office }) => coversDay(office, day)).map(({ party }) => party))]
  const [only] = holders
  if (holders.length === 1 && only !== undefined) return same(only, `held the office on ${day}`)
  if (holders.length > 1) return unsure(holders, `${holders.length} held the office on ${day}`)
  return unknown(`the register knows nobody in the office on ${day}`)
}
