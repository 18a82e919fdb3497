import type { IsoDay } from '../core/calendar.ts'
import type { Span } from '../core/spans.ts'

/** How much of a date the words fix. */
export type DatePrecision = 'instant' | 'day' | 'month' | 'year' | 'interval'

/** A date expression found in a text: what the words gave and what was inferred are kept apart. */
export interface DateExpression {
  readonly span: Span
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `START/END` (days, end included), or null when it cannot be resolved. */
  readonly value: string | null
  readonly precision: DatePrecision
  /** Parts that stand in the text, e.g. `{ weekday: 4 }`, `{ day: 3, month: 8 }`, `{ offset: -1 }`. */
  readonly given: Readonly<Record<string, number | string>>
  /** Parts inferred from the anchor, e.g. `{ year: 2024 }`. */
  readonly implied: Readonly<Record<string, number | string>>
  /** The rule or list entry that read it. */
  readonly rule: string
  /** Why `value` is null; null otherwise. */
  readonly why: string | null
}

/** The day from which relative expressions count: an article's publication date, or null when unknown. */
export type Anchor = IsoDay | null
