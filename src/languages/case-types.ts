import type { FieldName } from '../core/spans.ts'
import { ACTS, SPEAKER_KINDS, STATEMENT_KINDS, VENUES } from '../core/statement-words.ts'

/** What a field of an expectation may say: the contract's words. */
export const caseWords = { kind: STATEMENT_KINDS, act: ACTS, venue: VENUES, as: SPEAKER_KINDS } as const

/** One line after `==>`: a statement that must be found (or, if `optional`, may be). `undefined` = not checked. */
export interface ExpectedStatement {
  /** 1-based line of the file. */
  readonly line: number
  readonly in: FieldName
  /** The attributing words as they stand in the text; null where the statement has none (an interview's answer). */
  readonly cue: string | null
  /** Who it is, in the fullest form of the case's text; null = the engine must be unsure. */
  readonly speaker: string | null
  /** The words that name the speaker there; null = only implied. */
  readonly words?: string | null
  readonly as?: (typeof caseWords.as)[number]
  /** The body spoken for; null = nobody's spokesperson. */
  readonly for?: string | null
  /** The content's parts, exact slices of the text in its order. */
  readonly content: readonly string[]
  readonly kind?: (typeof caseWords.kind)[number]
  readonly act?: (typeof caseWords.act)[number]
  /** The chain's names from the speaker outwards; empty = nobody in between. */
  readonly via?: readonly string[]
  readonly venue?: (typeof caseWords.venue)[number] | null
  /** `YYYY-MM-DD` or `YYYY-MM`; null = no date may be given. */
  readonly said?: string | null
  readonly background?: boolean
  readonly optional: boolean
}

/** A `no-comment` that must be noticed; never a statement. */
export interface ExpectedEvent {
  readonly line: number
  readonly event: 'no-comment'
  /** Null = the engine must be unsure. */
  readonly speaker: string | null
}

/** A sentence or a short story, and what must be found in it. */
export interface Case {
  readonly title: string
  readonly file: string
  /** 1-based line of the heading. */
  readonly line: number
  /** The article's date, from which relative dates count. */
  readonly date: string | null
  readonly headline: string | null
  /** The article's outlet. */
  readonly source: string | null
  /** Why this is not yet read right: a known gap, counted and not skipped silently. */
  readonly gap: string | null
  /** The rule behind the expected reading, where it is not plain. */
  readonly why: string | null
  readonly text: string
  /** In the order of the lines. Both lists empty = nothing may be found. */
  readonly statements: readonly ExpectedStatement[]
  readonly events: readonly ExpectedEvent[]
}
