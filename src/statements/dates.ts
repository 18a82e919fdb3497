import type { Field } from '../analysis/types.ts'
import { type Anchor, type DateExpression, findDates, mayHoldDate } from '../dates/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Dates } from './head.ts'

/** Tokens beside a sentence that tell how its first and last words are to be read. */
const CONTEXT = 12

/** The date expressions of a field, a sentence at a time: none crosses a stop, and few sentences are asked for. */
export function datesOf(field: Field, anchor: Anchor, { calendar }: LanguagePack): Dates {
  const { tokens, text, sentences } = field
  const found = new Map<number, readonly DateExpression[]>()
  const inSentence = (k: number): readonly DateExpression[] => {
    const sentence = sentences[k]
    if (sentence === undefined) return []
    const { from, to } = sentence
    const beside = tokens.slice(Math.max(0, from - CONTEXT), to + CONTEXT)
    const first = tokens[from]?.start ?? 0
    const last = tokens[to - 1]?.end ?? 0
    return findDates(beside, text, anchor, calendar).filter(({ span }) => span[0] >= first && span[1] <= last)
  }
  return {
    anchor,
    mayBegin: (from, to) => mayHoldDate(tokens, from, to, calendar),
    around: (token) => {
      const k = tokens[token]?.sentence ?? 0
      const list = found.get(k) ?? inSentence(k)
      found.set(k, list)
      return list
    },
    all: () => findDates(tokens, text, anchor, calendar),
  }
}
