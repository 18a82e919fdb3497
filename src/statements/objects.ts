import type { Field } from '../analysis/types.ts'
import type { Act } from '../core/statement-words.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { REFUSING } from '../core/word-roles.ts'
import type { CueLemma } from '../languages/sections/speech.ts'
import { isAccusative, isThat, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Acts whose object may be what somebody said. */
export const JUDGING: ReadonlySet<Act> = new Set<Act>(['condemn', 'reject', 'deny', 'praise', 'accept'])

/** With a pronoun behind it: his, her, their. */
export const isOwn = (folded: string, { speech }: FrameWords): boolean =>
  folded.length > 3 && speech.ownEndings.some((ending) => folded.endsWith(ending))

/** "…, relying | on": the preposition is that word's own. */
export function isRelying(field: Field, i: number, { phrases }: FrameWords): boolean {
  const token = field.tokens[i]
  if (token === undefined || field.tokens[i - 1]?.kind !== 'comma' || phrases.adverbs.has(token.folded))
    return false
  return isAccusative(token)
}

/** Tokens behind a preposition in which the verb's own clause would open. */
const CLAUSE = 14

/**
 * Inside "…, during a tour | of the bases, …": the preposition belongs to what is interposed; not behind "…, in a communiqué of
 * the union | to" whose second comma was left out, unless the verb's clause follows.
 */
export function inSetting(
  field: Field,
  at: number,
  i: number,
  { that }: CueLemma,
  words: FrameWords,
): boolean {
  for (let k = i - 1; k > at; k--) {
    if (field.tokens[k]?.kind !== 'comma') continue
    if (k + 1 >= i || !isIn(field.tokens[k + 1], LISTS.prepositions)) return false
    return phraseAt(words.speech.venues, field, k + 2) === null || (that && isClauseBehind(field, i))
  }
  return false
}

/** A comma that closes what is interposed, or a complementizer, stands shortly behind. */
function isClauseBehind(field: Field, i: number): boolean {
  for (let k = i + 1; k < i + CLAUSE; k++) {
    const token = field.tokens[k]
    if (token?.kind === 'stop' || token?.kind === 'break') return false
    if (isThat(token)) return true
  }
  return false
}

/** The comma behind "…, in a communiqué of Monday,": what follows goes on with the verb's clause. */
export function closesSetting(field: Field, at: number, comma: number, words: FrameWords): boolean {
  for (let k = comma - 1; k > at; k--) {
    const kind = field.tokens[k]?.kind
    if (kind !== 'comma') {
      if (kind === 'stop' || kind === 'colon') return false
      continue
    }
    const first = field.tokens[k + 1]?.folded ?? ''
    return (
      words.speech.prepositions.has(first) ||
      words.phrases.adverbs.has(first) ||
      words.isAdjunct(field, k + 1)
    )
  }
  return false
}

/**
 * No object: an amount, what is given to somebody, men in the subject's case ("the demonstrators | residing in the
 * square"), and whatever stands behind a preposition or a relative pronoun of the same phrase.
 */
export function mayBeObject(
  field: Field,
  at: number,
  i: number,
  lemma: CueLemma,
  words: FrameWords,
  from: number = at,
): boolean {
  const { speech, phrases } = words
  const token = field.tokens[i]
  if (token?.kind !== 'word') return false
  const { folded } = token
  const listed = words.isAction(folded) || isAccusative(token)
  if (folded.startsWith(phrases.toThe) && !words.isKnown(folded)) return false
  if (
    folded.startsWith(phrases.article) &&
    phrases.nominativeEndings.some((ending) => folded.endsWith(ending))
  )
    return false
  if (lemma.object !== 'thanked' && i - 1 > at && isGoverned(field, at, i, lemma, words)) return false
  for (let k = i - 1; k > at && k >= from; k--) {
    const before = field.tokens[k]
    if (before?.kind === 'comma') return true
    if (!isWord(before)) continue
    if (REFUSING.has(lemma.class) && phrases.refusedObjects.has(before.folded)) return false
    if (
      listed ||
      isInMention(field, k, at) ||
      (lemma.object === null && JUDGING.has(lemma.act) && isOfSubject(field, k, i, at))
    )
      continue
    // The subject's own place: a centre | in X | the crimes of.
    if (k === i - 2 && words.isPlace(field.tokens[k + 1]?.folded ?? '')) continue
    if (speech.relatives.has(before.folded) || (speech.prepositions.has(before.folded) && !before.given))
      return false
  }
  return true
}

/** "A member | of the board | the decision": a preposition between the subject's mention and another that ends right before the object. */
function isOfSubject(field: Field, k: number, i: number, at: number): boolean {
  const whole = mentionFrom(field, k + 1)
  return whole?.to === i && whole.kind !== 'document' && mentionBefore(field, k, at + 1) !== null
}

/** The end of whom something is asked of, with those joined to him: the community | and the states. */
export function addressedEnd(field: Field, i: number): number | null {
  let to = mentionFrom(field, i)?.to ?? null
  for (
    let next = to === null ? null : mentionFrom(field, to);
    next?.glued;
    next = mentionFrom(field, next.to)
  )
    to = next.to
  return to
}

/**
 * Right behind a preposition that is not the verb's own (announced X | after | the members' demand, that …), or that does not
 * stand at its subject (asserted X | on | his wish).
 */
function isGoverned(
  field: Field,
  at: number,
  i: number,
  { prepositions }: CueLemma,
  { speech, phrases }: FrameWords,
): boolean {
  const before = field.tokens[i - 1]
  if (!isWord(before) || before.given) return false
  if (phrases.connectors.has(before.folded)) return true
  // In the wake of | the members' demand.
  if (phrases.constructs.has(`${field.tokens[i - 2]?.folded} ${before.folded}`)) return true
  if (!speech.prepositions.has(before.folded) || isInMention(field, i - 1, at)) return false
  return !prepositions.includes(before.folded) || mentionBefore(field, i - 1, at) === null
}

/** Part of a mention that begins behind the verb: its prepositions belong to a title. */
function isInMention(field: Field, k: number, at: number): boolean {
  for (let from = k; from > at && from > k - 12; from--) {
    const mention = mentionFrom(field, from)
    if (mention !== null) return mention.to > k
  }
  return false
}
