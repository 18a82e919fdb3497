import type { Field } from '../analysis/types.ts'
import { isThirdVerb, opensClause } from './clause-words.ts'
import { bareEnd } from './noun-phrase.ts'
import { mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** What no source ends in and no time or place begins with: it was, it needs, more than ten, the recourse. */
export function resumesClause(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || words.isAdjunct(field, i)) return false
  if (token.kind === 'number') return !words.isAdjunct(field, i + 1)
  if (words.phrases.lasting.has(token.folded) || phraseAt(words.phrases.about, field, i) !== null) return true
  if (opensClause(field, i, words) || isThirdVerb(field, i, words)) return true
  const { article } = words.phrases
  return (
    token.folded.startsWith(article) &&
    words.isDeed(token.folded.slice(article.length)) &&
    mentionFrom(field, i) === null
  )
}

/** Where the bare words of a source end: before what goes on with the clause that the attribution stands in. */
export function bareBefore(field: Field, from: number, limit: number, words: FrameWords): number {
  const end = bareEnd(field, from, limit, words)
  for (let k = from; k < end; k++) if (resumesClause(field, k, words)) return k
  return end
}

/** By the | assertion | of X, by | this | analyst: where the source itself begins. */
export function pastSaying(field: Field, at: number, { speech, phrases }: FrameWords): number {
  const { folded = '' } = field.tokens[at] ?? {}
  const isBefore =
    (speech.sayings.has(folded) && mentionFrom(field, at) === null) || phrases.demonstratives.has(folded)
  return isBefore && mentionFrom(field, at + 1) !== null ? at + 1 : at
}

/** Where "according to his words", "by her account" ends; null where it is none. */
export function ownSayingEnd(field: Field, i: number, { speech, phrases }: FrameWords): number | null {
  const { folded = '' } = field.tokens[i] ?? {}
  const { folded: next = '' } = field.tokens[i + 1] ?? {}
  if (speech.accordingOf.has(folded)) return speech.ownSayings.has(next) ? i + 2 : null
  const isHis = next.startsWith(phrases.to) && speech.ownSayings.has(next.slice(phrases.to.length))
  return speech.accordingWithL.has(folded) && isHis ? i + 2 : null
}

/** Tokens from what somebody relies on to "then". */
const BASIS = 14

export const goesOnUnderThen = (field: Field, at: number, limit: number, { speech }: FrameWords): boolean => {
  for (let k = at + 1; k < Math.min(limit, at + BASIS); k++)
    if (speech.resumed.has(field.tokens[k]?.folded ?? '')) return true
  return false
}
