import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { clashes } from './speaker-mentions.ts'
import type { Frame } from './types.ts'
import { mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of name that no list knows, between a title and the complement. */
const LONGEST_NAME = 4

/** Letters of a noun with its pronoun, at least. */
const SHORTEST_OWNED = 4

/**
 * The subject behind an adjunct: said | in a talk by telephone | the mayor | that. The last noun phrase before the
 * complement, where no preposition governs it and the adjunct before it is whole. Null where the text does not show it.
 */
export function subjectApart(
  field: Field,
  frame: Frame,
  from: number,
  stop: number,
  words: FrameWords,
): Mention | null {
  const { kind, form } = frame
  const clause = kind === 'that' || kind === 'colon' || kind === 'quote'
  if (!clause && !(kind === 'preposition' && form.lemma.object === null)) return null
  if (form.tense !== 'perfect' && form.tense !== 'imperfect') return null
  for (let i = from + 1; i < stop; i++) {
    if (isIn(field.tokens[i], LISTS.relatives) && !governs(field, i, words)) return null
    const mention = mentionFrom(field, i)
    if (mention === null) continue
    if (
      canSpeak(field, mention, frame, words) &&
      endsWhole(field, mention, from, words) &&
      closes(field, mention, stop)
    )
      return mention
    i = Math.max(i, mention.to - 1)
  }
  return null
}

const governs = (field: Field, i: number, { speech }: FrameWords): boolean =>
  speech.prepositions.has(field.tokens[i]?.folded ?? '')

/** Somebody who agrees with the verb and stands under no preposition or conjunction. */
function canSpeak(field: Field, mention: Mention, frame: Frame, words: FrameWords): boolean {
  if (mention.kind === 'place' || mention.kind === 'document' || (mention.glued ?? 0) > 0) return false
  const head = field.tokens[mention.from]?.folded ?? ''
  if (mention.kind === 'group' && words.phrases.obliqueEndings.some((ending) => head.endsWith(ending)))
    return false
  if (governs(field, mention.from - 1, words) || clashes(frame, mention)) return false
  const name = mention.name !== null && mention.from === mention.name.from
  return !(name && words.gluedPreposition(field, mention.from) !== null)
}

/** Nothing but the end of a name, a bracket or an apposition in commas stands between it and the complement. */
function closes(field: Field, mention: Mention, stop: number): boolean {
  if (mention.to >= stop) return mention.to === stop
  const { kind } = field.tokens[mention.to] ?? {}
  return (
    kind === 'comma' ||
    kind === 'open-bracket' ||
    (kind === 'word' && stop - mention.to <= LONGEST_NAME && mention.kind === 'office')
  )
}

/** What stands before it ends a phrase, so that it is no part of that: "in a statement of | the ministry" is one. */
function endsWhole(field: Field, mention: Mention, from: number, words: FrameWords): boolean {
  const { phrases, speech } = words
  const i = mention.from
  const last = field.tokens[i - 1]
  if (last === undefined) return false
  const { folded, kind } = last
  if (kind !== 'word' && kind !== 'number') return kind === 'quote' || kind === 'close-bracket'
  const owned = ownedAt(field, from, i, words)
  const ended = mentionEndingAt(field, i, from)
  // "after his meeting | the minister": whom he met.
  if (owned >= 0 && (ended === null || ended.from <= owned)) return false
  if (ended !== null || kind === 'number') return true
  if (folded.startsWith(phrases.article) || folded.startsWith(phrases.toThe)) return true
  if (speech.pronominal.has(folded) || phrases.adverbs.has(folded) || words.isPlace(folded)) return true
  if (speech.media.has(folded) || words.agencies.named(folded) !== null) return true
  // An adjective behind its noun: a talk | by-telephone. Without one a body or title may be whose talk it is.
  if (phrases.relativeEndings.some((ending) => folded.endsWith(ending)))
    return isVenue(field, from, i, words) || isVenue(field, from, i - 1, words)
  const { name, kind: who } = mention
  return (name !== null || who === 'anonymous') && isVenue(field, from, i, words)
}

/** A venue that ends right before the token. */
function isVenue(field: Field, from: number, i: number, { speech }: FrameWords): boolean {
  for (let k = from; k < i; k++) if (phraseAt(speech.venues, field, k)?.to === i) return true
  return false
}

/** The last word with a pronoun of its own, where others than who speaks take part in it; -1 where none stands there. */
function ownedAt(field: Field, from: number, to: number, { speech, phrases }: FrameWords): number {
  for (let k = to - 1; k >= from; k--) {
    const { start = 0, end = 0, folded = '' } = field.tokens[k] ?? {}
    if (folded.length < SHORTEST_OWNED || speech.pronominal.has(folded) || phrases.adverbs.has(folded))
      continue
    // As it is written: folded, the feminine ending is a pronoun's letter.
    const written = field.text.slice(start, end)
    if (!phrases.pronounEndings.some((ending) => written.endsWith(ending))) continue
    const venue = phraseAt(speech.venues, field, k)?.value ?? 'meeting'
    if (venue === 'meeting' && mentionFrom(field, k) === null) return k
  }
  return -1
}

function mentionEndingAt(field: Field, i: number, floor: number): Mention | null {
  for (let k = i - 1; k >= floor && k > i - 16; k--) {
    const mention = mentionFrom(field, k)
    if (mention !== null) return mention.to === i ? mention : null
  }
  return null
}
