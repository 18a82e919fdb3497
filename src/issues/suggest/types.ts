import type { Span } from '../../core/spans.ts'

/** A statement as far as proposing issues reads it. */
export interface SaidText {
  /** Whatever names it to the caller: its row. */
  readonly statement: number
  /** Whoever speaks; null where nobody can tell. */
  readonly party: string | null
  /** `YYYY-MM-DD` or shorter; '' where no day is known. */
  readonly day: string
  readonly outlet: string | null
  readonly text: readonly string[]
}

/** A noun phrase of a content that may name a question. */
export interface NounPhrase {
  /** Its words' stems: phrases of one key are one. */
  readonly key: string
  /** Offsets into the text. */
  readonly span: Span
  /** As it is written, without what leans on its first word; null where no whole word would be left. */
  readonly written: string | null
  /** Whether its last word shows it whole: it is definite, or a place. */
  readonly sure: boolean
}

/** How widely a phrase is spread. */
export interface Spread {
  readonly statements: number
  readonly parties: number
  readonly months: number
  readonly outlets: number
}

/** A question that parties speak of, with what made it so. */
export interface Suggestion {
  readonly key: string
  /** As it is written most often. */
  readonly phrase: string
  readonly spread: Spread
  readonly score: number
  /** First and last day of a statement with it; null where none is dated. */
  readonly first: string | null
  readonly last: string | null
  /** The parties that spoke most of it. */
  readonly parties: readonly { readonly party: string; readonly statements: number }[]
  /** Other phrases for it that were merged into it, and longer ones that are a part of it; as they are written. */
  readonly narrower: readonly string[]
  readonly alike: readonly string[]
  /** Statements that show it, of different parties and months where there are any. */
  readonly examples: readonly number[]
}
