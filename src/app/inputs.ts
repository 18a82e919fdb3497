import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import type { Item } from '../intake/types.ts'
import type { FailedInput } from './types.ts'

/** An input's failure, as its Diagnostic tells it. */
export const failure = (from: string, { rule, message }: Diagnostic): FailedInput => ({ from, rule, message })

/** The failure of an item in which no article was found: the first reason given, or a general one. */
export function noArticle(item: Item, reasons: readonly Diagnostic[]): FailedInput {
  const { from, entry } = item.origin
  const place = entry === null ? from : `${from}, record ${entry}`
  const reason =
    reasons.find((one) => one.rule.startsWith('no-')) ??
    reasons[0] ??
    diagnostic('no-article', `${place}: no article was found in it; give a page or text with a story`)
  return failure(place, reason)
}
