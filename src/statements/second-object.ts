import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { writtenAt } from './cues.ts'
import { isAnyDeed, isDefiniteDeed } from './object-place.ts'
import { addressedEnd, isOwn } from './objects.ts'
import type { Frame } from './types.ts'
import { isThat, isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens of an action asked for in which the verb's own preposition would open its complement instead. */
const ASKED = 8

/**
 * What is asked as a second object, without the verb's preposition: "demanded the union of the government | the hastening of
 * pay", "…, calling on the citizens | to keep to". Behind a finite verb stand who asks and whom, behind a participle whom.
 */
export function secondObject(field: Field, at: number, form: CueForm, words: FrameWords): Frame | null {
  const { lemma, tense } = form
  if (lemma.object !== 'called' || form.withObject || tense === 'masdar' || tense === 'imperfect') return null
  const subject = tense === 'participle' ? at + 1 : (mentionFrom(field, at + 1)?.to ?? null)
  const i = subject === null ? null : addresseeBehind(field, subject, words)
  if (i === null || !isAction(field, i, words)) return null
  if (isGovernedBehind(field, i, form, words)) return null
  return { kind: 'object', form, at, content: i, opener: i, quoted: false }
}

/** "Called on the states | taking part in the talks to": the verb's own clause, or its preposition behind what may be an adjective. */
function isGovernedBehind(field: Field, i: number, { lemma }: CueForm, words: FrameWords): boolean {
  const mayDescribe = field.tokens[i]?.folded.endsWith(words.phrases.feminineEnding) === true
  for (let k = i + 1; k < i + ASKED; k++) {
    const token = field.tokens[k]
    if (!isWord(token)) return false
    if (isThat(token)) return true
    if (!mayDescribe) continue
    const glued = words.gluedPreposition(field, k)
    if (lemma.prepositions.includes(token.folded) || (glued !== null && lemma.prepositions.includes(glued)))
      return true
  }
  return false
}

/** The end of whom something is asked of: a mention, or one word, definite or with a pronoun. */
function addresseeBehind(field: Field, i: number, words: FrameWords): number | null {
  const mention = mentionFrom(field, i)
  if (mention !== null)
    return mention.kind === 'document' || mention.kind === 'pronominal' ? null : addressedEnd(field, i)
  const token = field.tokens[i]
  if (token?.kind !== 'word' || isIn(token, LISTS.boundary) || words.isAdjunct(field, i)) return null
  const { folded } = token
  if (isAction(field, i, words) || words.gluedPreposition(field, i) !== null) return null
  return folded.startsWith(words.phrases.article) || isOwn(folded, words) ? i + 1 : null
}

/** "The hastening", "the speed of", "not | going": a noun of action with something behind it. */
function isAction(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  const next = field.tokens[i + 1]
  if (token?.kind !== 'word' || !isWord(next) || isThat(next)) return false
  if (mentionFrom(field, i) !== null || words.gluedPreposition(field, i) !== null) return false
  const { article, isDeedShaped } = words.phrases
  if (isDefiniteDeed(field, i, words)) return true
  if (token.folded.startsWith(article) && isDeedShaped(writtenAt(field, i, words).slice(article.length)))
    return true
  return isAnyDeed(field, i, words) && !isIn(token, LISTS.prepositions) && !isOwn(token.folded, words)
}
