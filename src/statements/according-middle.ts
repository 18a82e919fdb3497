import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Adjunct } from './according-parts.ts'
import { formsAt } from './cues.ts'
import { isThat, isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens of what is told of a source between two commas. */
const ASIDE = 12

/**
 * "The list holds, | according to the jury, | two poets", "…, according to X, | head of Y, | on the plan": behind its comma
 * stands no clause of its own and nothing about the source, so the clause before the attribution goes on. The comma, or null.
 */
export function resumingComma(
  field: Field,
  adjunct: Adjunct,
  comma: number,
  limit: number,
  words: FrameWords,
): number | null {
  if (field.tokens[adjunct.at - 1]?.kind !== 'comma' || field.tokens[comma]?.kind !== 'comma') return null
  const first = mentionFrom(field, comma + 1)
  const isHis = (first?.kind === 'office' || first?.kind === 'person') && isSomebody(field, adjunct)
  if (!isHis) return goesOnAt(field, comma + 1, limit, words) ? comma : null
  for (let k = first.to; k < Math.min(limit, comma + ASIDE); k++) {
    if (field.tokens[k]?.kind === 'comma') return goesOnAt(field, k + 1, limit, words) ? k : null
    if (!isWord(field.tokens[k])) return null
  }
  return null
}

/** A source of whom a title or name may follow: no body and no paper. */
function isSomebody(field: Field, { source }: Adjunct): boolean {
  if (source.how !== 'named') return true
  const kind = field.mentions[source.mention]?.kind
  return kind !== 'body' && kind !== 'document'
}

/** No conjunction, no clause beside, no verb or participle that reports, no occasion: what goes on with the clause before. */
function goesOnAt(field: Field, i: number, limit: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (i + 1 >= limit) return false
  if (token?.kind === 'quote' || token?.kind === 'number') return true
  if (token?.kind !== 'word') return false
  const { phrases, speech } = words
  const { folded } = token
  if (folded.startsWith(phrases.and) || isThat(token) || words.isAdjunct(field, i)) return false
  if (isIn(token, LISTS.relatives) && !isIn(token, LISTS.prepositions)) return false
  if (phrases.connectors.has(folded) || phrases.strongConnectors.has(folded)) return false
  if (phrases.meanwhile.has(folded) || speech.impersonal.has(folded) || phrases.whatever.has(folded))
    return false
  if (phraseAt(phrases.contrast, field, i) ?? phraseAt(speech.opposed, field, i)) return false
  if (phraseAt(speech.scene, field, i) ?? phraseAt(speech.gloss, field, i) ?? phraseAt(speech.turn, field, i))
    return false
  if (speech.circumstances.has(folded) || phrases.adverbs.has(folded)) return false
  return formsAt(field, i, words).every(({ tense }) => tense === 'masdar')
}
