import type { Field, Sentence } from '../analysis/types.ts'
import type { Venue } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Range } from './types.ts'
import { isWord, mentionBefore, phraseAt } from './walk.ts'
import { endedAlone, type FrameWords } from './words.ts'

/** A venue named before a verb that says it was in it, and the stretch that tells of it. */
export interface ToldIn {
  readonly venue: Venue
  readonly range: Range
}

/** Tokens back in which the venue stands; words before it that tell of its day. */
const REACH = 30
const BEFORE = 10
/** Adjectives between the venue and the relative of its clause. */
const ADJECTIVES = 3

/** "Gave a speech | in which | he said", "in a letter, stressing | through it": the venue of the verb at `at`. */
export function toldIn(field: Field, sentence: Sentence, at: number, words: FrameWords): ToldIn | null {
  const { speech } = words
  const hit = phraseAt(speech.inVenue, field, at + 1)
  if (hit === null) return null
  const ofHer = endsAsHers(field.tokens[hit.to - 1]?.folded ?? '', words)
  let last = at - 1
  while (last > sentence.from && !isWord(field.tokens[last])) last--
  const relative = isIn(field.tokens[last], LISTS.relatives) ? last-- : null
  if (speech.notInVenue.has(field.tokens[last]?.folded ?? '')) return null
  for (let k = last; k >= sentence.from && k > at - REACH; k--) {
    const noun = venueNoun(field, k, words)
    if (noun === null || noun.ofHer !== ofHer) continue
    if (relative !== null && !describes(field, noun.to, relative, words)) return null
    return { venue: noun.venue, range: { from: clauseFrom(field, k, sentence.from), to: at } }
  }
  return null
}

const endsAsHers = (folded: string, { speech }: FrameWords): boolean =>
  speech.ownEndings[1] !== undefined && folded.endsWith(speech.ownEndings[1])

/** The clause's beginning before the noun: the verb that gave it may have its day. */
function clauseFrom(field: Field, k: number, floor: number): number {
  let from = k
  while (from > Math.max(floor, k - BEFORE) && isWord(field.tokens[from - 1])) from--
  return from
}

/** The relative belongs to the noun: nothing between them but its adjectives, or whoever gave it. */
function describes(field: Field, to: number, relative: number, { phrases }: FrameWords): boolean {
  if (mentionBefore(field, relative, to) !== null) return true
  for (let k = to; k < relative; k++)
    if (k >= to + ADJECTIVES || !field.tokens[k]?.folded.startsWith(phrases.article)) return false
  return true
}

interface VenueNoun {
  readonly venue: Venue
  /** The token behind it. */
  readonly to: number
  /** A pronoun for it is "her": a woman's noun, or things. */
  readonly ofHer: boolean
}

/** A venue's noun at token `i`, whatever is glued before it. */
function venueNoun(field: Field, i: number, words: FrameWords): VenueNoun | null {
  const token = field.tokens[i]
  if (!isWord(token)) return null
  const own = phraseAt(words.speech.venues, field, i)
  let bare = words.bareKey(token.folded)
  const glued = words.gluedPreposition(field, i)
  if (own === null && glued !== null && singleVenue(bare, words) === null) bare = bare.slice(glued.length)
  const value = own?.value ?? singleVenue(bare, words)
  if (value === null) return null
  return { venue: value as Venue, to: own?.to ?? i + 1, ofHer: isHers(bare, words) }
}

/** The venue that one word names. */
function singleVenue(word: string, { speech }: FrameWords): string | null {
  const entries = speech.venues.byFirst.get(word)
  return entries?.find(({ words: { length } }) => length === 1)?.value ?? null
}

/** A noun with the feminine ending, also before a pronoun, or a plural of things; a pronoun alone is no ending. */
function isHers(noun: string, words: FrameWords): boolean {
  const { feminineEnding, femininePlural } = words.phrases
  const owner = words.speech.ownEndings.find((ending) => noun.endsWith(ending))
  const stem = owner === undefined ? noun : noun.slice(0, -owner.length)
  const own = [stem, endedAlone(stem, words.phrases)].find((one) => singleVenue(one, words) !== null) ?? noun
  return own.endsWith(feminineEnding) || own.endsWith(femininePlural)
}
