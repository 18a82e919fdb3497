import type { Span } from '../core/spans.ts'
import type { Sense } from '../languages/sections/comparison.ts'

/** A word of a text that is compared. */
export interface ComparedWord {
  /** Offsets into the text, UTF-16 code units, half-open. */
  readonly span: Span
  readonly facts: ComparedFacts
}

/** What comparing asks of a word, worked out once a word. */
export interface ComparedFacts {
  /** Folded. */
  readonly word: string
  readonly role: 'content' | 'idle' | 'negator'
  readonly forms: ReadonlySet<string>
  /** The forms by which it is looked for, and those without what leans on it before. */
  readonly own: ReadonlySet<string>
  readonly bare: ReadonlySet<string>
  readonly stem: string
  readonly skeleton: string
  readonly senses: readonly Sense[]
  /** The state that it names, or whose people; null where it names none. */
  readonly state: string | null
  /** What it counts, in digits or in words; null where it counts nothing. */
  readonly number: number | null
}

/** A text as it is compared. */
export interface Side {
  /** The words that carry meaning, in order. */
  readonly words: readonly ComparedWord[]
  readonly negators: readonly ComparedWord[]
  readonly numbers: ReadonlySet<number>
  readonly asks: boolean
}

/** Two words of two texts, by their places among each side's words. */
export type Pair = readonly [a: number, b: number]

/** Two words that say the contrary of each other on a scale. */
export interface Contrary {
  readonly a: ComparedWord
  readonly b: ComparedWord
  /** The scales, at least one. */
  readonly axes: readonly string[]
  /** Neither has its like in the other text. */
  readonly alone: boolean
}

/** Two texts laid beside each other. */
export interface Comparison {
  readonly a: Side
  readonly b: Side
  /** Words that count as one, in the order of the first text. */
  readonly pairs: readonly Pair[]
  /** Words without their like in the other text. */
  readonly alone: { readonly a: readonly ComparedWord[]; readonly b: readonly ComparedWord[] }
  readonly contraries: readonly Contrary[]
  /** Words of one scale that stand with another thing in the other text: the one rises here, the other there. */
  readonly turned: readonly (readonly [ComparedWord, ComparedWord])[]
}

/** What two texts are to each other: they tell the same, contradict each other, or tell of different things. */
export type RelationLabel = 'agree' | 'disagree' | 'other'

/** Words of one text, or of both, that speak for a relation. */
export interface Evidence {
  readonly kind: 'contrary' | 'negation' | 'number' | 'state' | 'turned' | 'alone' | 'shared'
  /** The scales, of words that say the contrary of each other; else none. */
  readonly axes: readonly string[]
  /** Offsets into the first text and into the second. */
  readonly a: readonly Span[]
  readonly b: readonly Span[]
}

/** The relation of two texts, with what it was read from. */
export interface Relation {
  readonly label: RelationLabel
  /** The share of pairs like this one for which the label is right, 0–1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}
