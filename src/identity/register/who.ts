import type { IsoDay } from '../../core/calendar.ts'
import { findHolder, findParty, mayCover, refOf, unknown } from './find.ts'
import { wordsOf } from './keys.ts'
import type { OfficeRead } from './offices.ts'
import type { Party, PartyAnswer, PartyQuery, Register } from './types.ts'

/**
 * Who is meant by words that may be a name, an office, or both: "the foreign minister of Norway" on a day, "minister
 * NAME". An office alone is answered where the register knows who held it that day, and never for a deputy's or a
 * former holder's; where name and office contradict each other the answer is unsure, with both.
 */
export function whoIs(register: Register, name: string, query: PartyQuery = {}): PartyAnswer {
  const named = byName(register, name, query)
  if (named.answer === 'unsure') return byTitles(register, named, query)
  if (named.answer === 'unknown') {
    const holder = byPartOfName(register, name, query)
    if (holder !== null) return holder
  }
  if (named.answer === 'same' || query.home === undefined || query.kind === 'person') return named
  const bare = register.bodies.bare(wordsOf(register.fold, name), query.home)
  return bare === null ? named : { ...unknown(WHY.home), answer: 'same', party: refOf(bare) }
}

function byName(register: Register, name: string, query: PartyQuery): PartyAnswer {
  const named = findParty(register, name, query)
  if (named.answer !== 'unknown' || (query.kind !== undefined && query.kind !== 'person')) return named
  const office = officeIn(register, wordsOf(register.fold, name))
  if (office === null) return named
  if (office.rest.length === 0) return holderOf(register, office, query)
  const person = findParty(register, office.rest.join(' '), { ...query, kind: 'person' })
  if (person.answer === 'unknown') return person
  return office.rank === 'holder' ? inOffice(register, office, person, query) : person
}

/** The office that words begin with, forms of respect before it left out. */
function officeIn({ offices, dress }: Register, words: readonly string[]): OfficeRead | null {
  for (let skipped = 0; skipped <= words.length; skipped++) {
    const office = offices.read(words.slice(skipped))
    if (office !== null) return office
    if (!dress.kinds.get(words[skipped] ?? '')?.has('honorific')) return null
  }
  return null
}

/** Part of a name alone, such as a given name: his who held the office that a title gives, where it is his. */
function byPartOfName(register: Register, name: string, query: PartyQuery): PartyAnswer | null {
  if (query.kind !== 'person') return null
  const words = wordsOf(register.fold, name)
  const isHis = ({ name: { ar } }: Party) => {
    const own = wordsOf(register.fold, ar)
    return words.every((word) => own.includes(word))
  }
  for (const title of query.titles ?? []) {
    const office = officeIn(register, wordsOf(register.fold, title))
    if (office === null || office.rank === 'other' || office.rest.length > 0) continue
    const of = stateOrBody(office, query)
    const holders =
      of === null
        ? []
        : holdersOf(register, office.role, of, office.rank === 'holder' ? (query.on ?? null) : null)
    const [only, another] = holders.filter(isHis)
    if (only !== undefined && another === undefined)
      return { ...unknown(WHY.part), answer: 'same', party: refOf(only) }
  }
  return null
}

/** The state or body whose office it is: as named, else as the story tells. */
function stateOrBody({ of, among }: OfficeRead, { home, near }: PartyQuery): string | null {
  if (among === null) return of ?? home?.() ?? null
  const fitting = [...new Set(near?.())].filter((state) => among.includes(state))
  const meant = fitting.length > 1 ? (home?.() ?? null) : (fitting[0] ?? null)
  return meant !== null && fitting.includes(meant) ? (of ?? meant) : null
}

/** Namesakes, of whom one held an office that a title gives; a deputy's or an adviser's title tells nothing. */
function byTitles(
  register: Register,
  named: PartyAnswer,
  { titles = [], on = null }: PartyQuery,
): PartyAnswer {
  const people = named.candidates.map(({ id }) => register.parties.get(id)).filter((one) => one !== undefined)
  for (const title of titles) {
    const office = officeIn(register, wordsOf(register.fold, title))
    if (office === null || office.rank === 'other') continue
    const fitting = people.filter(({ offices }) =>
      offices.some(
        (term) =>
          term.role === office.role &&
          (office.of === null || term.of === office.of) &&
          (on === null || office.rank !== 'holder' || mayCover(term, on)),
      ),
    )
    const [only] = fitting
    if (only !== undefined && fitting.length === 1)
      return {
        answer: 'same',
        party: refOf(only),
        candidates: [],
        why: `${named.why}; of them one held the office that a title gives`,
      }
  }
  return named
}

/** The office without a name. */
function holderOf(register: Register, office: OfficeRead, query: PartyQuery): PartyAnswer {
  const { role, rank, several } = office
  if (rank !== 'holder') return unknown(WHY[rank])
  const of = stateOrBody(office, query)
  if (of === null) return unknown(WHY.nobody)
  if (query.on && !several) return findHolder(register, role, of, query.on)
  const holders = holdersOf(register, role, of)
  if (holders.length === 0) return unknown(WHY.unheld)
  return {
    answer: 'unsure',
    party: null,
    candidates: holders.map(refOf),
    why: several ? WHY.several : WHY.undated,
  }
}

const WHY = {
  former: 'somebody who held the office once; which one the words do not say',
  coming: 'somebody who is about to hold the office; which one the words do not say',
  other: 'somebody beside the holder of the office, not the holder',
  nobody: 'an office whose state or body the words do not name',
  unheld: 'the register knows nobody who held the office',
  several: 'an office that several hold at once',
  part: 'part of the name of whoever held the office that a title gives',
  home: 'a body of the state that the article is about or comes from',
  undated: 'an office held by several in turn; the day tells by whom',
} as const

/** Name and office: the office decides between namesakes, and against a name only when another surely held it. */
function inOffice(
  register: Register,
  { role, of, several }: OfficeRead,
  person: PartyAnswer,
  { on }: PartyQuery,
): PartyAnswer {
  if (of === null) return person
  const holder = on && !several ? findHolder(register, role, of, on) : null
  const known = holdersOf(register, role, of).map(({ id }) => id)
  if (person.answer === 'unsure') {
    const fitting = person.candidates.filter(({ id }) =>
      holder?.party ? id === holder.party.id : known.includes(id),
    )
    const [only] = fitting
    return fitting.length === 1 && only !== undefined
      ? {
          answer: 'same',
          party: only,
          candidates: [],
          why: `${person.why}; of them one held the office named`,
        }
      : person
  }
  if (person.party === null || holder?.party == null || holder.party.id === person.party.id) return person
  return {
    answer: 'unsure',
    party: null,
    candidates: [person.party, holder.party],
    why: `name and office contradict each other: on ${on} the office was ${holder.party.name.ar}'s`,
  }
}

/** Who held an office: ever, or who may have held it on a day. */
const holdersOf = (register: Register, role: string, of: string, on: IsoDay | null = null): Party[] => [
  ...new Set(
    (register.terms.get(`${role}/${of}`) ?? [])
      .filter(({ office }) => on === null || mayCover(office, on))
      .map(({ party }) => party),
  ),
]
