import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { bareEnd } from './noun-phrase.ts'
import { clashes, jointSpeaker, named } from './speaker-mentions.ts'
import type { Frame, Range, SpeakerMention } from './types.ts'
import { mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a subject behind a demonstrative, at most. */
const LONGEST = 5

/** "Each | of the minister and the envoy". */
export const isEachOf = (field: Field, i: number, { phrases }: FrameWords): boolean =>
  phrases.eachOf.has(field.tokens[i]?.folded ?? '') &&
  phrases.partitive.has(field.tokens[i + 1]?.folded ?? '')

/** "each of | the minister A and the ambassador B": all of them, by their names where each has one; null for a part. */
export function eachOf(field: Field, from: number, stop: number, words: FrameWords): SpeakerMention | null {
  const first = mentionFrom(field, from)
  const joint = first === null ? null : jointSpeaker(field, first, stop)
  if (joint !== null) return joint
  const to = bareEnd(field, from, stop, words)
  const isWhole = to === stop || isIn(field.tokens[to], LISTS.prepositions)
  return to === from || !isWhole ? null : { ...named({ from, to }, null, field), joint: true }
}

/** A subject that a demonstrative shows: the mention behind it, or the words up to `to`. */
interface Shown {
  readonly mention: Mention | null
  readonly to: number
}

/** "these | companies", "this | official": the definite noun behind the demonstrative, where only a subject can stand. */
export function shownSubject(
  field: Field,
  frame: Frame,
  i: number,
  stop: number,
  words: FrameWords,
): Shown | null {
  const { folded: noun = '', kind } = field.tokens[i + 1] ?? {}
  if (!words.phrases.demonstratives.has(field.tokens[i]?.folded ?? '')) return null
  const beforeObject = i === frame.at + 1 && hasOwnObject(field, frame, words)
  if (!beforeObject && !takesClause(field, frame, words)) return null
  if (kind !== 'word' || !noun.startsWith(words.phrases.article) || words.phrases.notShown.has(noun))
    return null
  const mention = mentionFrom(field, i + 1)
  if (mention !== null) return clashes(frame, mention) ? null : { mention, to: mention.to }
  // Words that no list knows are a subject only right before the clause.
  const to = bareEnd(field, i + 1, stop, words)
  const governed = frame.form.lemma.prepositions.includes(field.tokens[to]?.folded ?? '') ? to + 1 : to
  const isWhole = to > i + 1 && to - i <= LONGEST && governed === stop
  return (frame.kind === 'that' || beforeObject) && isWhole ? { mention: null, to } : null
}

/** "Showed | those companies | their worry", "asserted | these tests | the safety of": a thing shown or done follows the subject. */
function hasOwnObject(field: Field, { at, kind, form, content }: Frame, words: FrameWords): boolean {
  if (kind !== 'object' || form.lemma.object === 'called' || form.number === 'p') return false
  if (isIn(field.tokens[at - 1], LISTS.relatives) || mentionBefore(field, at, 0) !== null) return false
  const { roles = 0, folded = '' } = field.tokens[content] ?? {}
  return (roles & ROLES.possessed) !== 0 || words.isAction(folded)
}

/** Words of an amount of people, at most. */
const LONGEST_AMOUNT = 14

/** "30 deputies", "about 55 % of those asked", "many of them": people by their number, up to the clause or a comma. */
export function amountBehind(
  field: Field,
  frame: Frame,
  i: number,
  stop: number,
  words: FrameWords,
): Range | null {
  const about = phraseAt(words.phrases.about, field, i)
  const at = about?.to ?? i
  const { kind, folded = '' } = field.tokens[at] ?? {}
  const isNumber = kind === 'number' && field.tokens[at + 1]?.kind !== 'comma'
  const many = about === null ? manyBehind(field, frame, i, stop, words) : null
  if (many !== null) return many
  if (!isNumber && (about !== null || !isSomeOfThem(field, at, folded, words))) return null
  if (!takesClause(field, frame, words)) return null
  if (!isNumber) return { from: i, to: i + 2 }
  let to = at + 1
  while (to < stop && field.tokens[to]?.kind !== 'comma') to++
  return to > at + 1 && to - i <= LONGEST_AMOUNT ? { from: i, to } : null
}

/** Words of people under a quantifier, at most. */
const LONGEST_MANY = 6

/** "Most | of the tweets", "hundreds of | the town's people": right behind the verb, all words up to what it takes. */
function manyBehind(
  field: Field,
  { at, form, kind }: Frame,
  i: number,
  stop: number,
  words: FrameWords,
): Range | null {
  const { folded = '' } = field.tokens[i] ?? {}
  if (i !== at + 1 || form.number === 'p' || kind === 'bare' || !words.isQuantifier(folded)) return null
  const { article, partitive } = words.phrases
  const mayCall = form.lemma.object !== null && kind !== 'object'
  const first = partitive.has(field.tokens[i + 1]?.folded ?? '') ? i + 2 : i + 1
  const isObject = (k: number) => {
    const { kind: sort, folded: noun = '' } = field.tokens[k] ?? {}
    return sort === 'word' && noun.startsWith(article)
  }
  let whole = false
  let to = first
  for (; to < stop && to <= i + LONGEST_MANY; to++) {
    const token = field.tokens[to]
    if (token?.kind === 'comma' && whole) break
    if (token?.kind !== 'word' || words.isBoundary(token.folded)) return null
    // Behind a whole phrase what is without the article is none of its adjectives.
    if (whole && !token.folded.startsWith(article)) return null
    whole ||= token.folded.startsWith(article)
    // Whom the verb calls or accuses stands behind the first definite word; else the many may be called themselves.
    if (mayCall && whole) return to + 1 < stop && isObject(to + 1) ? { from: i, to: to + 1 } : null
  }
  return whole && to <= i + LONGEST_MANY ? { from: i, to } : null
}

/** A quantifier and "of them". */
function isSomeOfThem(field: Field, i: number, folded: string, words: FrameWords): boolean {
  const { article, partitive } = words.phrases
  const next = field.tokens[i + 1]?.folded ?? ''
  if (!words.speech.pronominal.has(next) || ![...partitive].some((of) => next.startsWith(of))) return false
  const bare = folded.startsWith(article) ? folded.slice(article.length) : folded
  return words.isQuantifier(folded) || words.isQuantifier(bare)
}

/** Between such a verb and its clause a noun phrase can only be the subject: not in "described this | as being". */
function takesClause(field: Field, { at, kind, form, opener }: Frame, words: FrameWords): boolean {
  const { lemma } = form
  if (lemma.object !== null || kind === 'object' || kind === 'bare') return false
  const { folded = '' } = field.tokens[opener] ?? {}
  const { by } = words.phrases
  if (kind === 'that' && folded.startsWith(by) && !lemma.prepositions.includes(by)) return false
  return !isIn(field.tokens[at - 1], LISTS.relatives)
}
