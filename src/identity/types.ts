import type { SpeakerKind } from '../contract/statement.ts'
import type { Span } from '../core/spans.ts'
import type { StoryStates } from './about.ts'

/** Who a statement's speaker is, with what decided it. */
export interface Who {
  /** The words that name the speaker; null where the subject is only implied. */
  readonly span: Span | null
  /** The fullest form the article gives; null is unsure. */
  readonly name: string | null
  readonly kind: SpeakerKind
  /** The body spoken for. */
  readonly for: string | null
  /** Id in the register. */
  readonly party: string | null
  readonly why: string
  readonly candidates: readonly string[]
  /** Index of the article's entity that it is; null where none answers. */
  readonly entity: number | null
  /** 0–1, a first guess by what decided it; with the frame's it is the feature `prior` of the fitted confidence. */
  readonly sure: number
}

/** What an article tells of a speaker beside his name. */
export interface PartyFacts {
  /** The day of publication, `YYYY-MM-DD`; null where it is not known. */
  readonly on: string | null
  /** The outlet as the page names it. */
  readonly outlet: string | null
  /** The states that the head of the story names. */
  readonly states: () => StoryStates
  /** The titles that the article gives the speaker, as they stand. */
  readonly titles: readonly string[]
  /** The words behind the name where it stands, up to the next sign: more of the name may be among them. */
  readonly behind: () => readonly string[]
}

/** Looks a name up in the register: its id when exactly one party answers to it in that article. */
export type PartyLookup = (name: string, kind: SpeakerKind, facts: PartyFacts) => string | null
