import type { Diagnostic } from '../core/diagnostics.ts'
import type { Span } from '../core/spans.ts'
import type { Item } from '../intake/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { htmlFields } from './html.ts'
import { splitText } from './text.ts'
import type { CutKind } from './types.ts'
import { type DateClue, dayOfUrl } from './when.ts'

/** What an item of any kind comes down to: a title, a body, and what stands beside them. */
export interface Fields {
  readonly title: string | null
  readonly body: string
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  /** The record's own date, or the page's metadata, best first. */
  readonly dates: readonly DateClue[]
  /** Date lines of the page outside the body, best first. */
  readonly pageDates: readonly DateClue[]
  /** Stretches of the body known for what they are before any reading. */
  readonly known: readonly { readonly span: Span; readonly as: CutKind; readonly rule: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

export function fieldsOf(item: Item, pack: LanguagePack): Fields {
  const address = item.origin.url ?? (/^https?:\/\//.test(item.origin.from) ? item.origin.from : null)
  switch (item.kind) {
    case 'record': {
      const { title, body, date, source, url, author } = item.record
      const dates: DateClue[] = date === null ? [] : [{ from: 'record', text: date }]
      return { ...NOTHING, title, body, outlet: source, author, url: url ?? address, dates }
    }
    case 'text':
      return { ...NOTHING, ...splitText(item.text, pack), url: address }
    case 'html': {
      const page = htmlFields(item.html, nameOf(item), pack)
      return { ...page, url: page.url ?? address }
    }
  }
}

/** How messages name an item: its record id, and where it came from where that says more. */
export const nameOf = (item: Item): string =>
  item.origin.from === item.recordId ? item.recordId : `${item.recordId} (${item.origin.from})`

export function urlClues(url: string | null): DateClue[] {
  const day = url === null ? null : dayOfUrl(url)
  return day === null ? [] : [{ from: 'url', day }]
}

const NOTHING: Omit<Fields, 'title' | 'body'> = {
  outlet: null,
  author: null,
  url: null,
  dates: [],
  pageDates: [],
  known: [],
  diagnostics: [],
}
