import { bodyAt } from './bodies.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { titleAt } from './titles.ts'
import type { Mention, Token } from './types.ts'

/** "One of the workers", "many experts", "a number of officials": the group's phrase with its quantifier. */
export function quantifiedAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const quantifier = words.quantifier(tokens[i]?.folded ?? '')
  if (quantifier === undefined) return whichPaperAt(tokens, i, limit, words)
  const { partitive, sourceAdjectives } = words.phrases
  const isOf = (k: number) => partitive.has(tokens[k]?.folded ?? '')
  // "A large number | of the passengers": its adjective.
  const at = isOf(i + 2) && sourceAdjectives.has(tokens[i + 1]?.folded ?? '') ? i + 1 : i
  const next = isOf(at + 1) ? at + 2 : i + 1
  if (tokens[next]?.kind !== 'word') return null
  const whole =
    bodyAt(tokens, next, limit, words) ??
    titleAt(tokens, next, limit, words, false) ??
    (next > i + 1 || quantifier === 'one' ? pluralAt(tokens, next, words) : null)
  if (whole === null) return null
  // "One of | the reports of": a paper.
  if (whole.kind === 'document') return quantifier === 'one' ? { ...whole, from: i } : null
  const kind = quantifier === 'one' ? 'anonymous' : 'group'
  return {
    ...whole,
    from: i,
    kind,
    name: null,
    // "One of the sources" is a man's or a woman's word, whatever the gender of the many.
    gender: quantifier === 'one' ? null : whole.gender,
    number: quantifier === 'one' ? 's' : 'p',
    title: { from: i, to: whole.to },
  }
}

/** "The latest | report of the ministry". */
function whichPaperAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  if (!words.papers.which.has(tokens[i]?.folded ?? '')) return null
  if (words.body(tokens[i + 1]?.folded ?? '')?.document !== true) return null
  const paper = bodyAt(tokens, i + 1, limit, words)
  return paper === null ? null : { ...paper, from: i }
}

/** A definite plural with an adjective or two, whatever it means: many of | the Israelis. */
function pluralAt(tokens: readonly Token[], at: number, words: NounPhraseWords): Mention | null {
  const isPart = (k: number) => {
    const { kind, folded = '' } = tokens[k] ?? {}
    return kind === 'word' && words.definite(folded) && !words.boundary(folded)
  }
  if (!isPart(at)) return null
  let to = at + 1
  while (to < at + 3 && isPart(to)) to++
  return {
    from: at,
    to,
    kind: 'group',
    name: null,
    title: null,
    gender: null,
    number: 'p',
    heads: [],
    speaksFor: null,
    rule: 'quantified',
  }
}
