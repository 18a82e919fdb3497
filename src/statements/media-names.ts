import type { Field } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { DraftLink } from './types.ts'
import { isThat, isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Most words of a medium's name that no list knows, the noun before it left out. */
const LONGEST_NAME = 3

/** Letters of a glued preposition (to, to the, by) before a word; 0 where there is none. */
export function gluedLength(field: Field, i: number, words: FrameWords): number {
  const { to, toThe, by, notGlued } = words.phrases
  const folded = field.tokens[i]?.folded ?? ''
  if (folded.length < 4) return opensSpelledOut(field, i, words) ? to.length : 0
  if (folded.startsWith(toThe)) return toThe.length
  if (folded.startsWith(to) || folded.startsWith(by)) return notGlued.has(folded) ? 0 : 1
  return 0
}

/** "To" with the first syllable of a medium's name spelled out: to B|BC. */
function opensSpelledOut(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { to } = words.phrases
  return (
    folded.length > to.length + 1 && folded.startsWith(to) && knownEnd(field, i, words, to.length) !== null
  )
}

/** Whether token `i` stands inside a medium's name that is spelled out: C|N|N. */
export function insideMedium(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i - 1; k >= i - 2 && isWord(field.tokens[k]); k--)
    if ((knownEnd(field, k, words, gluedLength(field, k, words)) ?? 0) > i) return true
  return false
}

/** Letters of the preposition "to" before a word of the media list that carries it. */
export const leadingTo = (folded: string, words: FrameWords): number =>
  folded.startsWith(words.phrases.to) ? words.phrases.to.length : 0

/** A folded word without so many glued letters; the article stands again where "to the" took it. */
export const bareWord = (folded: string, glued: number, words: FrameWords): string =>
  glued === words.phrases.toThe.length ? words.phrases.article + folded.slice(glued) : folded.slice(glued)

/** A word's rest without the sign that stretched it behind a glued letter. */
export function unstretched(written: string, { phrases: { stretch } }: FrameWords): string {
  let i = 0
  while (written.startsWith(stretch, i)) i += stretch.length
  return written.slice(i)
}

/** The same for the written word. */
export function bareText(field: Field, i: number, glued: number, words: FrameWords): string {
  const token = field.tokens[i]
  const written = token === undefined ? '' : field.text.slice(token.start, token.end)
  const rest = unstretched(written.slice(glued), words)
  return glued === words.phrases.toThe.length ? words.phrases.article + rest : rest
}

/** The hop of a name whose first word carries a glued preposition. */
export function gluedLink(field: Field, i: number, end: number, glued: number, words: FrameWords): DraftLink {
  const first = field.tokens[i]
  const last = field.tokens[end - 1]
  const rest = first && last ? field.text.slice(first.end, last.end) : ''
  return {
    field,
    range: { from: i, to: end },
    name: bareText(field, i, glued, words) + rest,
    role: roleOf(field, i, end, glued, words),
  }
}

const keyOf = (field: Field, from: number, to: number, glued: number, words: FrameWords): string => {
  const parts: string[] = []
  for (let k = from; k < to; k++) {
    const token = field.tokens[k]
    if (isWord(token)) parts.push(k === from ? bareWord(token.folded, glued, words) : token.folded)
  }
  return parts.join(' ')
}

/** Letters of a name's part between points. */
const LONGEST_PART = 3
/** Most words of a known medium's name. */
const LONGEST_KNOWN = 4

/** The token after a known medium whose first word may carry a glued preposition, or null. Marks inside are passed over. */
export function knownEnd(field: Field, i: number, words: FrameWords, glued = 0): number | null {
  let key = bareWord(field.tokens[i]?.folded ?? '', glued, words)
  if (!isWord(field.tokens[i]) || !words.agencies.mayOpen(key)) return null
  let found = words.agencies.named(key) === null ? null : i + 1
  let marks = 0
  let k = i + 1
  for (let n = 1; n < LONGEST_KNOWN; n++) {
    for (; field.tokens[k]?.kind === 'quote' || isPoint(field, k); k++)
      if (field.tokens[k]?.kind === 'quote') marks++
    const next = field.tokens[k]
    if (!isWord(next)) break
    key += ` ${next.folded}`
    k++
    if (words.agencies.named(key) === null) continue
    found = marks % 2 === 1 && field.tokens[k]?.kind === 'quote' ? k + 1 : k
  }
  return found
}

/** A point between two parts of an abbreviation. */
function isPoint(field: Field, i: number): boolean {
  const [before, point, after] = [field.tokens[i - 1], field.tokens[i], field.tokens[i + 1]]
  return (
    point?.kind === 'stop' &&
    before?.end === point.start &&
    point.end === after?.start &&
    before.end - before.start <= LONGEST_PART
  )
}

/** Whether the name also means something else. */
export const isUnsure = (field: Field, from: number, to: number, glued: number, words: FrameWords): boolean =>
  words.agencies.named(keyOf(field, from, to, glued, words))?.unsure ?? true

/** What the list says a name is; an outlet where it says nothing. */
export const roleOf = (field: Field, from: number, to: number, glued: number, words: FrameWords): LinkRole =>
  words.agencies.named(keyOf(field, from, to, glued, words))?.agency.kind ?? 'outlet'

/** The medium of a noun at `i` with its name behind it, whatever is glued to the noun; null where no name follows. */
export function mediumNamed(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const glued = gluedLength(field, i, words)
  const { media } = words.speech
  const { folded = '' } = field.tokens[i] ?? {}
  const kind = media.get(folded) ?? media.get(bareWord(folded, glued, words))
  if (kind === undefined || folded.startsWith(words.phrases.article)) return null
  return withName(field, i, limit, kind, media.has(folded) ? leadingTo(folded, words) : glued, words)
}

/** "agency X", "channel «X»": the noun with the name behind it. */
export function withName(
  field: Field,
  i: number,
  limit: number,
  kind: LinkRole,
  glued: number,
  words: FrameWords,
): DraftLink | null {
  const token = field.tokens[i]
  if (!token) return null
  const next = field.tokens[i + 1]
  if (next?.kind === 'quote' || next?.kind === 'open-bracket') {
    const inside = knownEnd(field, i + 2, words)
    if (inside !== null && roleOf(field, i + 2, inside, 0, words) === 'platform') return null
    return quotedMedium(field, i + 1, limit, kind, i)
  }
  const definite = bareWord(token.folded, glued, words).startsWith(words.phrases.article)
  const known = knownEnd(field, i, words, glued) ?? knownEnd(field, i + 1, words)
  const isPlatform = (from: number, to: number) =>
    roleOf(field, from, to, from === i ? glued : 0, words) === 'platform'
  if (known !== null && (isPlatform(i, known) || isPlatform(i + 1, known))) return null
  let to = known ?? (definite ? i + 1 : nameEnd(field, i + 1, limit, words))
  while (to < limit && to < i + 5 && isAdjective(field, to, words)) to++
  if (to === i + 1 && !definite) return null
  const last = field.tokens[to - 1]
  const name =
    glued === 0 || !last ? null : bareText(field, i, glued, words) + field.text.slice(token.end, last.end)
  return { field, range: { from: i, to }, name, role: kind }
}

/** Words that tell which media several are: local media | of the country. */
const LONGEST_GROUP = 3

/** The end of several media unnamed ("local media", "some papers") that begin at `i`, or null. */
export function mediaGroupEnd(field: Field, i: number, limit: number, words: FrameWords): number | null {
  const { mediaGroups, mediaNumbers } = words.speech
  const from = phraseAt(mediaNumbers, field, i)?.to ?? i
  const head = phraseAt(mediaGroups, field, from)
  if (head === null || head.to > limit) return null
  let to = head.to
  while (to < limit && to < head.to + LONGEST_GROUP && isNameWord(field, to) && isPlain(field, to, words))
    to++
  return to
}

/** No verb of speech or of publishing, and not what is published. */
function isPlain(field: Field, i: number, { speech }: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const isVenue = phraseAt(speech.venues, field, i) !== null
  return !isVenue && !speech.forms.has(folded) && !speech.carried.byFirst.has(folded)
}

/** The end of a name written with points between its letters. Null where none begins at `i`. */
export function abbreviationEnd(field: Field, i: number, limit: number): number | null {
  let last = i
  for (let k = i; k + 2 < limit; k += 2) {
    const [part, point, next] = [field.tokens[k], field.tokens[k + 1], field.tokens[k + 2]]
    const dotted =
      isWord(part) && point?.kind === 'stop' && isWord(next) && part.folded.length <= LONGEST_PART
    if (!dotted || part.end !== point.start || point.end !== next.start) break
    last = k + 2
  }
  return last > i ? last + 1 : null
}

/** The end of a name that no list knows: behind a definite word only more definite ones go on with it. */
export function nameEnd(field: Field, from: number, limit: number, words: FrameWords): number {
  const short = abbreviationEnd(field, from, limit)
  if (short !== null) return short
  let to = from
  while (to < limit && to < from + LONGEST_NAME && isNameWord(field, to)) {
    const definite = field.tokens[to - 1]?.folded.startsWith(words.phrases.article) ?? false
    if (to > from && definite && !field.tokens[to]?.folded.startsWith(words.phrases.article)) break
    to++
  }
  return to
}

/** A word that may belong to a name that no list knows. */
export function isNameWord(field: Field, i: number): boolean {
  const word = field.tokens[i]
  if (!isWord(word)) return false
  return !isIn(word, LISTS.boundary | LISTS.prepositions | LISTS.adverbs) && !isThat(word)
}

const isAdjective = (field: Field, i: number, words: FrameWords): boolean => {
  const folded = field.tokens[i]?.folded ?? ''
  return (
    folded.startsWith(words.phrases.article) &&
    !words.phrases.adverbs.has(folded) &&
    !words.speech.prepositions.has(folded) &&
    words.phrases.relativeEndings.some(
      (ending) => folded.endsWith(ending) || folded.endsWith(ending + words.phrases.feminineEnding),
    )
  )
}

/** A name in quotation marks or brackets that open at `open`, without a noun: what the list knows of it, else an outlet. */
export function markedMedium(field: Field, open: number, limit: number, words: FrameWords): DraftLink | null {
  const end = knownEnd(field, open + 1, words)
  const role = end === null ? 'outlet' : roleOf(field, open + 1, end, 0, words)
  return role === 'platform' ? null : quotedMedium(field, open, limit, role, null)
}

/** The same with the noun at `head` before it; null where the name is a platform's. */
export function quotedMedium(
  field: Field,
  open: number,
  limit: number,
  role: LinkRole,
  head: number | null,
): DraftLink | null {
  for (let k = open + 1; k < limit && k < open + 7; k++) {
    const kind = field.tokens[k]?.kind
    if (kind !== 'quote' && kind !== 'close-bracket') continue
    const first = field.tokens[open + 1]
    const last = field.tokens[k - 1]
    if (!first || !last || k === open + 1) return null
    const name = field.text.slice(first.start, last.end)
    return {
      field,
      range: { from: head ?? open + 1, to: head === null ? k : k + 1 },
      name: head === null ? null : name,
      role,
    }
  }
  return null
}

/** Tokens that a medium's name is looked for before its noun alone. */
export const BACK = 400

/** The latest medium with that noun and a name before token `i`. */
export function mediumBefore(field: Field, i: number, noun: string, words: FrameWords): DraftLink | null {
  for (let k = i - 1; k >= 0 && k > i - BACK; k--) {
    const { folded = '' } = field.tokens[k] ?? {}
    const isNoun = folded.endsWith(noun) && folded.length <= noun.length + 1
    const link = isNoun ? mediumNamed(field, k, i, words) : null
    if (link !== null) return link
  }
  return null
}
