import type { SpeakerKind } from '../contract/statement.ts'
import type { Span } from '../core/spans.ts'

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

/** Looks a name up in the register: its id when exactly one party answers to it on that day. */
export type PartyLookup = (name: string, kind: SpeakerKind, on: string | null) => string | null
