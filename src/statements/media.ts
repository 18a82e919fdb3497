import type { Field } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import { textOf } from '../core/tokens.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import {
  bareWord,
  gluedLength,
  gluedLink,
  isNameWord,
  isUnsure,
  knownEnd,
  leadingTo,
  markedMedium,
  mediaGroupEnd,
  mediumBefore,
  nameEnd,
  quotedMedium,
  roleOf,
  withName,
} from './media-names.ts'
import { programmeAt } from './programmes.ts'
import type { DraftLink } from './types.ts'
import { isWord, mentionBefore, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Most words between a venue and what it was given to. */
const NEAR = 3

/** A medium addressed or named as carrier at token `i`: to «X», to agency X, with channel X, guest of programme X. */
export const linkAt = (field: Field, i: number, limit: number, words: FrameWords): DraftLink | null =>
  mediumAt(field, i, limit, words) ?? programmeAt(field, i, limit, words, mediumAt)

function mediumAt(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const token = field.tokens[i]
  if (token?.kind === 'quote' || token?.kind === 'open-bracket')
    return afterPreposition(field, i, limit, words)
  if (!isWord(token)) return null
  const { to, article } = words.phrases
  const { media } = words.speech
  const { folded } = token
  if (folded === to) return apartFromTo(field, i, limit, words)
  const glued = gluedLength(field, i, words)
  const bare = bareWord(folded, glued, words)
  const own = media.get(folded)
  const noun = bare.startsWith(article) ? bare.slice(article.length) : bare
  const kind = own ?? (glued > 0 ? (media.get(bare) ?? media.get(noun)) : undefined)
  const sent = words.speech.correspondents.has(bare) || words.speech.envoys.has(bare)
  if (sent && (glued > 0 || isAddressed(field, i, words) || isBehindCarrying(field, i, words)))
    return mediumOf(field, i + 1, limit, words)
  const several = isBehindCarrying(field, i, words) ? mediaGroupEnd(field, i, limit, words) : null
  if (several !== null) return { field, range: { from: i, to: several }, name: null, role: 'outlet' }
  if (kind !== undefined) {
    if (!isCarried(field, i, own === undefined ? glued : 0, kind, words)) return null
    if (kind === 'outlet' && !namesOutlet(field, i, words)) return null
    const link = withName(field, i, limit, kind, own === undefined ? glued : leadingTo(folded, words), words)
    if (link === null || link.range.to > i + 1 || !bare.startsWith(article)) return link
    // The noun alone: the medium of that noun named before.
    const before = mediumBefore(field, i, noun, words)
    if (before === null) return link
    return { ...link, name: before.name ?? textOf(field, before.range.from, before.range.to) }
  }
  return (
    knownMedium(field, i, words) ??
    unknownAfterVenue(field, i, words) ??
    unknownCarrier(field, i, limit, words)
  )
}

/** Words between a verb of informing and the medium it informs. */
const FAR = 8

/** Words of time and pronouns between a verb of carrying and the medium. */
const BETWEEN = 4

/** A verb of carrying ends before token `i`, with whom it was told or a day between: published | yesterday | by X. */
function isBehindCarrying(field: Field, i: number, words: FrameWords): boolean {
  let end = i
  for (let k = i - 1; k >= i - BETWEEN; k--) {
    if (!isIn(field.tokens[k], LISTS.withHim | LISTS.adverbs)) break
    end = k
  }
  for (let k = end - 1; k >= end - 2; k--) {
    if (phraseAt(words.speech.carried, field, k)?.to === end) return true
    if (phraseAt(words.speech.received, field, k)?.to === end && hasCopy(field, i, words)) return true
  }
  return false
}

/** Tokens of a medium's name and a preposition before the word for a copy. */
const COPY = 9

/** "Received | the paper X | a copy of it". */
function hasCopy(field: Field, i: number, { speech }: FrameWords): boolean {
  for (let k = i + 1; k < i + COPY; k++) if (speech.copies.has(field.tokens[k]?.folded ?? '')) return true
  return false
}

/** Something passes on through the medium at `i`: a preposition before it, a verb of carrying, an informed medium. */
function isCarried(field: Field, i: number, glued: number, kind: LinkRole, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { speech, phrases } = words
  // "By" leads to a medium that was called, else to a place.
  if (glued > 0 && folded.startsWith(phrases.by))
    return isGiven(field, i, words) || isWritten(field, i, words)
  if (glued > 0 || (folded.startsWith(phrases.to) && speech.media.has(folded.slice(phrases.to.length))))
    return true
  const before = field.tokens[i - 1]
  if (!isWord(before) || speech.jointly.has(field.tokens[i - 2]?.folded ?? '')) return false
  // The noun of an outlet is that of a place, too.
  const place = kind === 'outlet' && phrases.in.has(before.folded)
  if (!place && speech.mediumPrepositions.has(before.folded)) return true
  if (isBehindCarrying(field, i, words)) return true
  // He informed the channel.
  for (let k = i - 1; k >= i - FAR && isWord(field.tokens[k]); k--) {
    const forms = speech.forms.get(field.tokens[k]?.folded ?? '')
    if (forms !== undefined) return forms.some(({ lemma }) => lemma.class === 'inform')
  }
  return false
}

/** The noun of an outlet is that of a place, too (the site of the drowning): its name is marked, known, foreign or spoken to. */
function namesOutlet(field: Field, i: number, words: FrameWords): boolean {
  const next = field.tokens[i + 1]
  if (next?.kind === 'quote' || next?.kind === 'open-bracket') return true
  if (!isWord(next)) return false
  if (LATIN.test(next.folded) || knownEnd(field, i, words) !== null || knownEnd(field, i + 1, words) !== null)
    return true
  const before = field.tokens[i - 1]?.folded ?? ''
  if (words.speech.relayFrom.has(before) || isBehindCarrying(field, i, words)) return true
  if (mentionBefore(field, i, 0)?.kind === 'person') return true
  return isAddressed(field, i, words) || venueBefore(field, i - 1, words)
}

/** A name in foreign letters. */
const LATIN = /^[a-z]{2,}/

/** "with «X»", "through (X)", "published by «X»": a name in marks behind what names a medium. */
function afterPreposition(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const before = field.tokens[i - 1]
  if (!isWord(before)) return null
  const { speech } = words
  // "The question | «X»": who asked it.
  if (speech.questions.has(before.folded) && knownEnd(field, i + 1, words) !== null)
    return markedMedium(field, i, limit, words)
  const carried = isBehindCarrying(field, i, words)
  if (!carried && !speech.withMedium.has(before.folded)) return null
  const end = knownEnd(field, i + 1, words)
  const through = end !== null && speech.through.has(before.folded)
  if (!carried && !through && !isTalking(field, i - 2, words) && !venueBefore(field, i - 1, words))
    return null
  return markedMedium(field, i, limit, words)
}

const isTalking = (field: Field, i: number, words: FrameWords): boolean =>
  words.speech.speaking.has(field.tokens[i]?.folded ?? '')

/** "The chief executive of «X»": what stands in marks is the title's, unless a list knows it as a medium. */
function isTitled(field: Field, i: number, words: FrameWords): boolean {
  const before = field.tokens[i - 1]?.folded ?? ''
  return words.phrases.titleAdjectives.has(before) && knownEnd(field, i + 2, words) === null
}

/** Most words of a name in marks that no list knows. */
const LONGEST_MARKED = 4

/**
 * "To" apart before a name in marks leads to a medium: one that the lists know, or a short name that stands behind
 * who spoke, a verb of speaking or what was given to it (not aims | to «a series of attacks», the backers | of «X»).
 */
function isTold(field: Field, i: number, words: FrameWords): boolean {
  if (knownEnd(field, i + 2, words) !== null) return true
  const inside = quotationAt(field, i + 1)
  const first = field.tokens[i + 2]
  if (!isWord(first) || (inside !== null && inside.words > LONGEST_MARKED)) return false
  let at = i
  while (isIn(field.tokens[at - 1], LISTS.adverbs)) at--
  const before = field.tokens[at - 1]
  if (before === undefined || before.kind === 'stop') return false
  if (!isWord(before) || at < i || isIn(before, LISTS.questions)) return true
  if (isAddressed(field, i, words)) return true
  if (words.isPlace(first.folded) || words.names.bodies.has(first.folded)) return false
  const subject = mentionBefore(field, i, 0)
  return before.given || (subject !== null && subject.kind !== 'body' && subject.kind !== 'place')
}

/** The preposition "to" written apart: to «X», to X. */
function apartFromTo(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const next = field.tokens[i + 1]
  if (next?.kind === 'quote' || next?.kind === 'open-bracket')
    return isTitled(field, i, words) || !isTold(field, i, words)
      ? null
      : markedMedium(field, i + 1, limit, words)
  if (!isWord(next)) return null
  const kind = words.speech.media.get(next.folded)
  if (kind !== undefined) return withName(field, i + 1, limit, kind, 0, words)
  const end = knownEnd(field, i + 1, words)
  const sure = end !== null && (!isUnsure(field, i + 1, end, 0, words) || isAddressed(field, i, words))
  if (!sure || end === null) return null
  return { field, range: { from: i + 1, to: end }, name: null, role: roleOf(field, i + 1, end, 0, words) }
}

/** The medium that a correspondent works for, named behind him. */
export function mediumOf(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const kind = words.speech.media.get(field.tokens[i]?.folded ?? '')
  if (kind !== undefined) return withName(field, i, limit, kind, 0, words)
  const mark = field.tokens[i]?.kind
  if (mark === 'quote' || mark === 'open-bracket') return markedMedium(field, i, limit, words)
  const end = knownEnd(field, i, words)
  return end === null
    ? null
    : { field, range: { from: i, to: end }, name: null, role: roleOf(field, i, end, 0, words) }
}

/** A medium of the lists, with a preposition before it or glued to it. */
function knownMedium(field: Field, i: number, words: FrameWords): DraftLink | null {
  const { speech } = words
  if (isIn(field.tokens[i], LISTS.adverbs)) return null
  const glued = gluedLength(field, i, words)
  if (glued > 0 && !field.tokens[i]?.folded.startsWith(words.phrases.by)) {
    const end = knownEnd(field, i, words, glued)
    if (
      end !== null &&
      (isName(field, i, words) || isAddressed(field, i, words) || !isUnsure(field, i, end, glued, words))
    )
      return gluedLink(field, i, end, glued, words)
  }
  const before = field.tokens[i - 1]
  if (!isWord(before)) return null
  const carried = isBehindCarrying(field, i, words)
  if (!carried && !speech.withMedium.has(before.folded)) return null
  const end = knownEnd(field, i, words)
  if (end === null) return null
  const sure = !isUnsure(field, i, end, 0, words)
  const talking = isTalking(field, i - 2, words) || venueBefore(field, i - 1, words)
  if (!(carried && sure) && !talking) return null
  const role = roleOf(field, i, end, 0, words)
  return role === 'platform' ? null : { field, range: { from: i, to: end }, name: null, role }
}

/** "To" before the article written out: only before a name that lost its marks does it not become one with it. */
const isName = (field: Field, i: number, { phrases }: FrameWords): boolean =>
  field.tokens[i]?.folded.startsWith(phrases.to + phrases.article) ?? false

/** A word that no list knows, right behind what was given to it: in a statement to X. */
function unknownAfterVenue(field: Field, i: number, words: FrameWords): DraftLink | null {
  const { to, toThe, notGlued } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  if (folded.startsWith(toThe) || !folded.startsWith(to) || notGlued.has(folded)) return null
  const stripped = folded.slice(to.length)
  if (stripped.length < 2) return null
  const latin = LATIN.test(stripped)
  if (!latin && (words.isKnown(stripped) || !isGiven(field, i, words))) return null
  return gluedLink(field, i, i + 1, to.length, words)
}

/** "in remarks carried by X": a carrier that no list knows, up to the comma. */
function unknownCarrier(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  if (!isNameWord(field, i) || !isBehindCarrying(field, i, words) || !isGivenBefore(field, i, words))
    return null
  const to = nameEnd(field, i, limit, words)
  const next = field.tokens[to]
  // Its noun alone, with the name in marks: carried by the platform «X».
  if (to === i + 1 && next?.kind === 'quote') return quotedMedium(field, to, field.tokens.length, 'outlet', i)
  if (to > limit || next === undefined || isWord(next)) return null
  return { field, range: { from: i, to }, name: null, role: 'outlet' }
}

/** An article or a programme stands before, with its name in marks or a word or two between: in an article | in-the-paper X. */
function isWritten(field: Field, i: number, words: FrameWords): boolean {
  const last = field.tokens[i - 1]
  const before = last?.kind === 'quote' ? openingOf(field, i - 1) - 1 : i - 1
  for (let k = before; k > before - LONGEST_MARKED && isWord(field.tokens[k]); k--)
    if (words.speech.writings.has(field.tokens[k]?.folded ?? '')) return true
  return false
}

/** The mark that opens the name which the mark at `close` closes. */
function openingOf(field: Field, close: number): number {
  let k = close - 1
  while (k > close - LONGEST_MARKED - 2 && isWord(field.tokens[k])) k--
  return k
}

/** Right before the verb of carrying stands what it carries. */
function isGivenBefore(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i - 2; k >= i - 4; k--) if (phraseAt(words.speech.venues, field, k) !== null) return true
  return false
}

/** A verb of saying or a venue stands right before: what follows is whom it was said to. */
function isAddressed(field: Field, i: number, words: FrameWords): boolean {
  const subject = mentionBefore(field, i, 0)
  const before = field.tokens[(subject?.from ?? i) - 1]
  return (isWord(before) && words.speech.forms.has(before.folded)) || venueBefore(field, i, words)
}

/** A statement, an interview (of some kind) stands right before: what it was given to follows. */
export function venueBefore(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i - 1; k >= i - NEAR && k >= 0; k--) {
    if (!isWord(field.tokens[k])) return false
    const end = phraseAt(words.speech.venues, field, k)?.to
    if (end === i || (k < i - 1 && (end === i - 1 || end === i - 2))) return true
  }
  return false
}

/** Venues that are given to somebody: an interview to X; a paper's "to" names who issued it. */
const GIVEN: ReadonlySet<string> = new Set(['interview', 'statement', 'call'])

/** A word of something given to a medium stands right before, or with an adjective between. */
function isGiven(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i - 1; k >= i - NEAR && isWord(field.tokens[k]); k--) {
    const hit = phraseAt(words.speech.venues, field, k)
    if (hit !== null && hit.to >= i - 1)
      return GIVEN.has(hit.value) && mentionFrom(field, k)?.kind !== 'document'
  }
  return false
}
