import type { Act, SpeakerKind, Statement, StatementKind, Venue } from '../src/contract/index.ts'
import type { Placed, Texts } from './align.ts'

/** A statement that must be found. A field left out is not checked, for or against. */
export interface GoldStatement extends Placed {
  readonly cue: readonly [number, number] | null
  readonly speaker: { readonly name: string | null; readonly kind: SpeakerKind }
  readonly kind: StatementKind
  readonly act?: Act | undefined
  readonly venue?: Venue | null | undefined
  readonly saidOn?: string | null | undefined
  readonly via?: readonly string[] | undefined
  /** Counts neither for nor against. */
  readonly optional: boolean
}

/** One article as annotated and as read. */
export interface ReadArticle {
  readonly id: string
  /** The outlet or collection, for figures by source. */
  readonly source: string
  readonly texts: Texts
  readonly gold: readonly GoldStatement[]
  readonly found: readonly Statement[]
}

/** What became of one statement. */
export type Verdict = 'right' | 'unsure' | 'wrong-speaker' | 'missed' | 'extra' | 'optional'

/** One judged statement: an expected one with what answered it, or a found one that nothing asked for. */
export interface Judged {
  readonly article: ReadArticle
  readonly verdict: Verdict
  readonly gold: GoldStatement | null
  readonly found: Statement | null
  readonly exact: boolean
}

/** Precision, recall and F1 in per cent, one decimal. */
export interface Rates {
  readonly p: number
  readonly r: number
  readonly f1: number
}
