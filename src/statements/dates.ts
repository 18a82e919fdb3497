import type { Field } from '../analysis/types.ts'
import { type Anchor, dateReader, findDates } from '../dates/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Dates } from './head.ts'

/** The date expressions of a field, read where they are asked for. */
export const datesOf = ({ tokens, text }: Field, anchor: Anchor, { calendar }: LanguagePack): Dates => ({
  anchor,
  within: dateReader(tokens, text, anchor, calendar),
  all: () => findDates(tokens, text, anchor, calendar),
})
