import { fieldOf } from '../../src/analysis/index.ts'
import type { Field, Quotation } from '../../src/analysis/types.ts'
import { textOf } from '../../src/core/tokens.ts'
import { pack } from '../contract/read.ts'

export const analysed = (text: string): Field => fieldOf('body', text, [[0, text.length]], pack)

/** The words of token range, verbatim; null where there is none. */
export const wordsAt = (
  field: Field,
  range: { readonly from: number; readonly to: number } | null,
): string | null => (range === null ? null : textOf(field, range.from, range.to))

/** What stands between a quotation's marks. */
export const insideOf = (field: Field, { open, close }: Quotation): string =>
  textOf(field, open + 1, close).trim()
