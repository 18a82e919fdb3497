import type { IsoDay } from '../../core/calendar.ts'
import type { Dress } from './dressed.ts'
import type { OfficeWords } from './offices.ts'
import type { StateBodies } from './state-bodies.ts'

export type PartyKind = 'state' | 'person' | 'body' | 'outlet'

/** A term in an office. Dates are `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null where not known. */
export interface Office {
  /** Kebab-case: `foreign-minister`, `head-of-state`, `spokesperson` … */
  readonly role: string
  /** Register id of the state or body. */
  readonly of: string
  readonly start: string | null
  readonly end: string | null
  /** Of an office with no start: the first day for which its source vouches; null where it knows no such day. */
  readonly first: string | null
  /** Of an office with no end: the last day on which its source vouches for it; null where it knows no such day. */
  readonly known: string | null
  /** Others claim the office at the same time, as under two governments. */
  readonly rival: boolean
}

/** Whoever the register knows. */
export interface Party {
  readonly id: string
  readonly kind: PartyKind
  readonly name: { readonly ar: string; readonly en: string }
  readonly wikidata: string | null
  /** Of bodies and outlets: `ministry`, `agency` …; null of others. */
  readonly sort: string | null
  /** Of bodies and outlets: the id of their state; of a state, its own. */
  readonly state: string | null
  readonly gender: 'm' | 'f' | null
  /** In the order of the file; empty of all but persons. */
  readonly offices: readonly Office[]
  /** Of outlets: the state of whose bodies it writes without naming it; null of others. */
  readonly home: string | null
  /** Nationality adjectives of a state, masculine singular first. */
  readonly demonyms: readonly string[]
  /** Of states: whether officials speak the articles' language; false of others. */
  readonly native: boolean
  readonly source: 'wikidata' | 'editor'
}

/** How a record came to own a key. */
export type ClaimKind =
  | 'name'
  | 'metonym'
  | 'rule'
  | 'short'
  | 'doubtful'
  | 'first-and-last'
  | 'letters'
  | 'vowels'
  | 'derived'

export interface Claim {
  readonly party: Party
  readonly by: ClaimKind
}

/** Who bears a name, by its spelling-blind key. */
export interface NameIndex {
  readonly get: (key: string) => readonly Claim[] | undefined
  /** The names in the register's own language, metonyms among them. */
  readonly native: () => ReadonlyMap<string, readonly Claim[]>
  /** The English names; with each key also who bears it otherwise. */
  readonly english: () => ReadonlyMap<string, readonly Claim[]>
}

/** The loaded register: checked, indexed by spelling-blind keys, frozen. */
export interface Register {
  /** Those with a record of their own. */
  readonly parties: ReadonlyMap<string, Party>
  /** Spelling-blind key → who claims it. The strongest claims of a key only. */
  readonly names: NameIndex
  readonly shorts: ReadonlyMap<string, readonly Claim[]>
  /** For names that are not listed as they stand; built when first asked for. */
  readonly near: () => {
    /** First and last word of longer names. */
    readonly ends: ReadonlyMap<string, readonly Claim[]>
    /** Full names by `letterKeyOf`. */
    readonly letters: ReadonlyMap<string, readonly Claim[]>
    /** Full names and surnames of people abroad by `frameOf`. */
    readonly frames: ReadonlyMap<string, readonly Claim[]>
    /** Those people, by id: a word too many behind a name of theirs is no name of somebody else. */
    readonly abroad: ReadonlySet<string>
  }
  /** `role/of` → who held it. */
  readonly terms: ReadonlyMap<string, readonly { readonly party: Party; readonly office: Office }[]>
  /** Bodies that every state has. */
  readonly bodies: StateBodies
  /** What may stand around the name of a body. */
  readonly dress: Dress
  /** How offices are named. */
  readonly offices: OfficeWords
  readonly letterKeyOf: (key: string) => string
  /** The conjunction that is glued before a second name. */
  readonly and: string | null
  /** Particles of houses, behind which a name goes on. */
  readonly houses: ReadonlySet<string>
  readonly frameOf: (words: readonly string[]) => string | null
  readonly fold: (text: string) => string
}

export interface PartyRef {
  readonly id: string
  readonly name: { readonly ar: string; readonly en: string }
  readonly wikidata: string | null
}

/** The register's answer to a name. `party` is null unless the answer is `same`. */
export interface PartyAnswer {
  readonly answer: 'same' | 'unsure' | 'unknown'
  readonly party: PartyRef | null
  readonly candidates: readonly PartyRef[]
  readonly why: string
}

export interface PartyQuery {
  /** The day on which the words were said: tells namesakes apart by the office held. */
  readonly on?: IsoDay | null
  readonly kind?: PartyKind
  /** The state meant where a body or an office is named without one: its id. Asked for only then. */
  readonly home?: () => string | null
  /** The states that the story may be about: its outlet's own, and those that its head names. */
  readonly near?: () => readonly string[]
  /** Titles that the bearer of the name is given elsewhere: they tell namesakes apart. */
  readonly titles?: readonly string[]
}
