import type { Field } from '../analysis/types.ts'
import { type Anchor, type DateExpression, findDates, mayHoldDate } from '../dates/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Dates } from './head.ts'

/** The date expressions of a field, a paragraph at a time: none crosses a line break, and few paragraphs are asked for. */
export function datesOf(field: Field, anchor: Anchor, { calendar }: LanguagePack): Dates {
  const { tokens, text, sentences } = field
  const found = new Map<number, readonly DateExpression[]>()
  const around = (token: number): readonly DateExpression[] => {
    const at = tokens[token]?.sentence ?? 0
    const paragraph = sentences[at]?.paragraph
    if (paragraph === undefined) return []
    const known = found.get(paragraph)
    if (known !== undefined) return known
    const [from, to] = paragraphAround(field, at)
    const list = findDates(tokens.slice(from, to), text, anchor, calendar)
    found.set(paragraph, list)
    return list
  }
  return {
    anchor,
    mayBegin: (from, to) => mayHoldDate(tokens, from, to, calendar),
    around,
    all: () => {
      const starts = sentences.filter(({ paragraph }, k) => paragraph !== sentences[k - 1]?.paragraph)
      return starts.flatMap(({ from }) => around(from))
    },
  }
}

/** The tokens of the paragraph that a sentence stands in, half-open. */
function paragraphAround({ sentences }: Field, at: number): [from: number, to: number] {
  const paragraph = sentences[at]?.paragraph
  let first = at
  let last = at
  while (sentences[first - 1]?.paragraph === paragraph) first--
  while (sentences[last + 1]?.paragraph === paragraph) last++
  return [sentences[first]?.from ?? 0, sentences[last]?.to ?? 0]
}
