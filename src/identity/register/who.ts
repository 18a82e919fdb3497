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
  if (named.answer === 'same' || query.home === undefined || query.kind === 'person') return named
  const bare = register.bodies.bare(wordsOf(register.fold, name), query.home)
  return bare === null ? named : { ...unknown(WHY.home), answer: 'same', party: refOf(bare) }
}

function byName(register: Register, name: string, query: PartyQuery): PartyAnswer {
  const named = findParty(register, name, query)
  if (named.answer !== 'unknown' || (query.kind !== undefined && query.kind !== 'person')) return named
  const office = register.offices.read(wordsOf(register.fold, name))
  if (office === null) return named
  if (office.rest.length === 0) return holderOf(register, office, query)
  const person = findParty(register, office.rest.join(' '), { ...query, kind: 'person' })
  if (person.answer === 'unknown') return person
  return office.rank === 'holder' ? inOffice(register, office, person, query) : person
}

/** Namesakes, of whom one held an office that a title gives; a deputy's or an adviser's title tells nothing. */
function byTitles(
  register: Register,
  named: PartyAnswer,
  { titles = [], on = null }: PartyQuery,
): PartyAnswer {
  const people = named.candidates.map(({ id }) => register.parties.get(id)).filter((one) => one !== undefined)
  for (const title of titles) {
    const office = register.offices.read(wordsOf(register.fold, title))
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
function holderOf(
  register: Register,
  { role, of: named, rank, several }: OfficeRead,
  { on, home }: PartyQuery,
): PartyAnswer {
  if (rank !== 'holder') return unknown(WHY[rank])
  const of = named ?? home?.() ?? null
  if (of === null) return unknown(WHY.nobody)
  if (on && !several) return findHolder(register, role, of, on)
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

const holdersOf = (register: Register, role: string, of: string): Party[] => [
  ...new Set((register.terms.get(`${role}/${of}`) ?? []).map(({ party }) => party)),
]
