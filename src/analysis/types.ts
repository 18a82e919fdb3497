import type { FieldName } from '../core/spans.ts'
import type { Gender, GrammaticalNumber } from '../languages/sections/conjugation.ts'
import type { SignKind } from '../languages/sections/punctuation.ts'

/** A word or a sign of a field's text. Offsets are UTF-16 code units into the untouched field. */
export interface Token {
  readonly start: number
  readonly end: number
  /** The spelling-blind form; for a sign, the sign itself. */
  readonly folded: string
  /** The words' own kind is `word` or `number`; everything else is a sign. */
  readonly kind: 'word' | 'number' | SignKind
  /** Spelled as a given name, where folding mixes it with a function word. */
  readonly given: boolean
  /** What the word may begin, as bits of `ROLES`; 0 for a sign. */
  readonly roles: number
  /** The lists of function words that hold it, as bits of `LISTS`; 0 for a sign. */
  readonly lists: number
  /** Index of the sentence it belongs to. */
  readonly sentence: number
  /** Index of the innermost quotation whose inside it stands in, or -1. A mark belongs to what is around it. */
  readonly quotation: number
}

/** A stretch between two stops or paragraph breaks; token indices, half-open. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly paragraph: number
}

/** A pair of quotation marks. Token indices of the marks; `close` is the token after the last when it is unclosed. */
export interface Quotation {
  readonly open: number
  readonly close: number
  readonly closed: boolean
  /** The quotation around it, or -1. */
  readonly parent: number
  /** Words inside, those of nested quotations included. */
  readonly words: number
}

export type MentionKind =
  | 'person'
  | 'office'
  | 'body'
  | 'group'
  | 'anonymous'
  | 'document'
  | 'pronominal'
  | 'place'

/** A noun phrase that names somebody who can speak. Token indices, half-open. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly kind: MentionKind
  /** The name proper, without titles, where there is one. */
  readonly name: { readonly from: number; readonly to: number } | null
  /** Titles, offices and institutions before or after the name. */
  readonly title: { readonly from: number; readonly to: number } | null
  readonly gender: Gender | null
  readonly number: GrammaticalNumber
  /** Folded head words of the titles: what later mentions by title alone are matched with. */
  readonly heads: readonly string[]
  /** Where the phrase names whom it speaks for (a spokesman of the ministry): that body's tokens. */
  readonly speaksFor: { readonly from: number; readonly to: number } | null
  /** Code units of a conjunction or preposition glued before its first word; absent where there is none. */
  readonly glued?: number
  /** The list entry or rule that found it. */
  readonly rule: string
}

/** What heads a speaker's phrase, as far as the walk over it must know. */
export interface PhraseHead {
  readonly kind: 'title' | 'body' | 'source' | 'name'
  /** The token behind the head word or words. */
  readonly to: number
  readonly definite: boolean
  /** Several people: a given name behind them is no part of the phrase. */
  readonly plural?: boolean
  /** Folded lemma of the head. */
  readonly lemma: string
}

/** One field of an article, cut into words, sentences and quotations; what was cut from the page is left out. */
export interface Field {
  readonly in: FieldName
  /**
   * The article's headline, wherever it stands: a glued story has its own in the body. False for a title that is the
   * story's first sentence.
   */
  readonly headline: boolean
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  /** `mentionAt[i]` is the index of the mention that begins at token `i`, or -1. */
  readonly mentionAt: Int32Array
  /** Bodies named in full behind a glued letter, in order: where they stand they are no mentions. */
  readonly gluedBodies: readonly Mention[]
}

/** An article's headline and body as the later rooms walk them. */
export interface Analysis {
  readonly headline: Field | null
  readonly body: Field
}
