import type { IsoDay } from '../core/calendar.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import type { ItemId } from '../core/ids.ts'
import type { Place, Span } from '../core/spans.ts'

export type CutKind =
  | 'teaser'
  | 'byline'
  | 'caption'
  | 'tags'
  | 'source-line'
  | 'repeated-title'
  | 'counter'
  | 'other'

/** A stretch of the record that is not the story's own text. Cut by span; the text itself is never altered. */
export interface Cut extends Place {
  readonly as: CutKind
  /** The list entry or rule that cut it. */
  readonly rule: string
}

export type LinkRole =
  | 'spokesperson'
  | 'person'
  | 'body'
  | 'group'
  | 'agency'
  | 'channel'
  | 'newspaper'
  | 'platform'
  | 'document'
  | 'outlet'

/** A hop that the page itself names (dateline, byline, source line); holds for every statement of the article. */
export interface PageHop {
  readonly name: string
  readonly in: 'title' | 'body'
  /** Null where it stands in metadata (the record's author or source), not in the text. */
  readonly span: Span | null
  readonly role: LinkRole
  readonly from: 'dateline' | 'byline' | 'source-line'
}

export type DateSource = 'record' | 'metadata' | 'date-line' | 'dateline' | 'url' | 'option'

/** One news story found in an item. Its text never changes again. */
export interface Article {
  readonly item: ItemId
  readonly recordId: string
  /** 0 for the host story, 1… for stories cut out of it. */
  readonly part: number
  /** The record's untouched fields; every offset points into these. Shared by all parts of an item. */
  readonly record: { readonly title: string | null; readonly body: string }
  /** The stretch of `record.body` that is this article's (cuts inside it still to be left out). */
  readonly range: Span
  /** The headline's words and where they stand: `title` of the host, in the body for a glued story. */
  readonly headline: Place | null
  readonly title: string | null
  readonly date: IsoDay | null
  readonly dateFrom: DateSource | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  /** In the order of the text, not overlapping. */
  readonly cuts: readonly Cut[]
  readonly hops: readonly PageHop[]
  /** True where the text breaks off in mid-word or before its end (an "… more" line, a cut tail). */
  readonly truncated: boolean
  readonly diagnostics: readonly Diagnostic[]
}
