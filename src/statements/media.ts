import type { Field } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import { agencyEnd } from './noun-phrase.ts'
import type { DraftLink } from './types.ts'
import { isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Most words of a medium's name that no list knows, the noun before it left out. */
const LONGEST_NAME = 3
/** Most words between a venue and what it was given to. */
const NEAR = 3

/** A medium addressed or named as carrier at token `i`: to «X», to agency X, with channel X. */
export function linkAt(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
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
  if (kind !== undefined) {
    if (!isCarried(field, i, glued > 0 && own === undefined ? glued : 0, words)) return null
    return mediumNamed(field, i, limit, kind, own === undefined ? glued : leadingTo(folded, words), words)
  }
  return knownMedium(field, i, words) ?? unknownAfterVenue(field, i, words)
}

/** Letters of a glued preposition (to, to the, by) before a word; 0 where there is none. */
function gluedLength(field: Field, i: number, words: FrameWords): number {
  const { to, toThe, by, notGlued } = words.phrases
  const folded = field.tokens[i]?.folded ?? ''
  if (folded.length < 4) return 0
  if (folded.startsWith(toThe)) return toThe.length
  if (folded.startsWith(to) || folded.startsWith(by)) return notGlued.has(folded) ? 0 : 1
  return 0
}

const leadingTo = (folded: string, words: FrameWords): number =>
  folded.startsWith(words.phrases.to) ? words.phrases.to.length : 0

const bareWord = (folded: string, glued: number, words: FrameWords): string =>
  glued === 2 ? words.phrases.article + folded.slice(glued) : folded.slice(glued)

/** The same for the written word. */
function bareText(field: Field, i: number, glued: number, words: FrameWords): string {
  const token = field.tokens[i]
  const written = token === undefined ? '' : field.text.slice(token.start, token.end)
  const rest = written.slice(glued).replace(/^\u0640+/, '')
  return glued === 2 ? words.phrases.article + rest : rest
}

/** Something passes on through the medium at `i`: a preposition before it, a verb of carrying, an informed medium. */
function isCarried(field: Field, i: number, glued: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const { speech, phrases } = words
  if (glued > 0 || (folded.startsWith(phrases.to) && speech.media.has(folded.slice(phrases.to.length))))
    return true
  const before = field.tokens[i - 1]
  if (!isWord(before)) return false
  if (speech.mediumPrepositions.has(before.folded) || speech.carried.has(before.folded)) return true
  const told = speech.forms.get(before.folded) ?? speech.forms.get(field.tokens[i - 2]?.folded ?? '')
  return told?.some(({ lemma }) => lemma.class === 'inform') ?? false
}

/** "with «X»", "through (X)", "published by «X»": a name in marks behind what names a medium. */
function afterPreposition(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const before = field.tokens[i - 1]
  if (!isWord(before)) return null
  const { speech } = words
  const carried = speech.carried.has(before.folded)
  if (!carried && !speech.withMedium.has(before.folded)) return null
  if (!carried && !venueBefore(field, i - 1, words)) return null
  const end = knownEnd(field, i + 1, 0, words)
  if (end !== null && roleOf(field, i + 1, end, 0, words) === 'platform') return null
  return quotedMedium(field, i, limit, 'outlet', null)
}

/** The preposition "to" written apart: to «X», to X. */
function apartFromTo(field: Field, i: number, limit: number, words: FrameWords): DraftLink | null {
  const next = field.tokens[i + 1]
  if (next?.kind === 'quote' || next?.kind === 'open-bracket')
    return quotedMedium(field, i + 1, limit, 'outlet', null)
  if (!isWord(next)) return null
  const kind = words.speech.media.get(next.folded)
  if (kind !== undefined) return mediumNamed(field, i + 1, limit, kind, 0, words)
  const end = agencyEnd(field, i + 1, words)
  const sure = end !== null && (!isUnsure(field, i + 1, end, 0, words) || isAddressed(field, i, words))
  if (!sure || end === null) return null
  return { field, range: { from: i + 1, to: end }, name: null, role: roleOf(field, i + 1, end, 0, words) }
}

/** A medium of the lists, with a preposition before it or glued to it. */
function knownMedium(field: Field, i: number, words: FrameWords): DraftLink | null {
  const { speech } = words
  const glued = gluedLength(field, i, words)
  if (glued > 0 && !field.tokens[i]?.folded.startsWith(words.phrases.by)) {
    const end = knownEnd(field, i, glued, words)
    if (end !== null && (isAddressed(field, i, words) || !isUnsure(field, i, end, glued, words)))
      return gluedLink(field, i, end, glued, words)
  }
  const before = field.tokens[i - 1]
  if (!isWord(before)) return null
  const carried = speech.carried.has(before.folded)
  if (!carried && !speech.withMedium.has(before.folded)) return null
  const end = knownEnd(field, i, 0, words)
  if (end === null) return null
  const sure = !isUnsure(field, i, end, 0, words)
  if (!(carried && sure) && !venueBefore(field, i - 1, words)) return null
  const role = roleOf(field, i, end, 0, words)
  return role === 'platform' ? null : { field, range: { from: i, to: end }, name: null, role }
}

/** A word that no list knows, right behind what was given to it: in a statement to X. */
function unknownAfterVenue(field: Field, i: number, words: FrameWords): DraftLink | null {
  const { to, toThe, notGlued } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  if (folded.startsWith(toThe) || !folded.startsWith(to) || notGlued.has(folded)) return null
  const stripped = folded.slice(to.length)
  if (stripped.length < 2) return null
  const latin = /^[a-z]{2,}/.test(stripped)
  if (!latin && !venueBefore(field, i, words)) return null
  return gluedLink(field, i, i + 1, to.length, words)
}

function gluedLink(field: Field, i: number, end: number, glued: number, words: FrameWords): DraftLink {
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
    const { folded = '' } = field.tokens[k] ?? {}
    parts.push(k === from ? bareWord(folded, glued, words) : folded)
  }
  return parts.join(' ')
}

/** The token after a known medium whose first word may carry a glued preposition, or null. */
function knownEnd(field: Field, i: number, glued: number, words: FrameWords): number | null {
  for (let n = 4; n >= 1; n--) {
    if (!isWord(field.tokens[i + n - 1])) continue
    let whole = true
    for (let k = i; k < i + n; k++) if (!isWord(field.tokens[k])) whole = false
    if (whole && words.agencies.named(keyOf(field, i, i + n, glued, words)) !== null) return i + n
  }
  return null
}

const isUnsure = (field: Field, from: number, to: number, glued: number, words: FrameWords): boolean =>
  words.agencies.named(keyOf(field, from, to, glued, words))?.unsure ?? true

const roleOf = (field: Field, from: number, to: number, glued: number, words: FrameWords): LinkRole =>
  words.agencies.named(keyOf(field, from, to, glued, words))?.agency.kind ?? 'outlet'

/** A verb of saying or a venue stands right before: what follows is whom it was said to. */
function isAddressed(field: Field, i: number, words: FrameWords): boolean {
  const before = field.tokens[i - 1]
  return (isWord(before) && words.speech.forms.has(before.folded)) || venueBefore(field, i, words)
}

/** A statement, an interview (of some kind) stands right before: what it was given to follows. */
function venueBefore(field: Field, i: number, words: FrameWords): boolean {
  for (let k = i - 1; k >= i - NEAR && k >= 0; k--) {
    if (!isWord(field.tokens[k])) return false
    const end = phraseAt(words.speech.venues, field, k)?.to
    if (end === i || (k < i - 1 && (end === i - 1 || end === i - 2))) return true
  }
  return false
}

/** "agency X", "channel «X»": the noun with the name behind it. */
function mediumNamed(
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
  if (next?.kind === 'quote' || next?.kind === 'open-bracket')
    return quotedMedium(field, i + 1, limit, kind, i)
  let to = agencyEnd(field, i + 1, words) ?? i + 1
  if (to === i + 1) while (to < limit && to <= i + LONGEST_NAME && isNameWord(field, to, words)) to++
  while (to < limit && to < i + 5 && isAdjective(field, to, words)) to++
  const definite = bareWord(token.folded, glued, words).startsWith(words.phrases.article)
  if (to === i + 1 && !definite) return null
  const last = field.tokens[to - 1]
  const name =
    glued === 0 || !last ? null : bareText(field, i, glued, words) + field.text.slice(token.end, last.end)
  return { field, range: { from: i, to }, name, role: kind }
}

function isNameWord(field: Field, i: number, words: FrameWords): boolean {
  const word = field.tokens[i]
  if (!isWord(word)) return false
  const { boundary, that, thatPronoun } = words.speech
  return (
    !boundary.has(word.folded) &&
    !that.has(word.folded) &&
    !thatPronoun.has(word.folded) &&
    !words.phrases.adverbs.has(word.folded)
  )
}

const isAdjective = (field: Field, i: number, words: FrameWords): boolean => {
  const folded = field.tokens[i]?.folded ?? ''
  return (
    folded.startsWith(words.phrases.article) &&
    !words.phrases.adverbs.has(folded) &&
    words.phrases.relativeEndings.some(
      (ending) => folded.endsWith(ending) || folded.endsWith(ending + words.phrases.feminineEnding),
    )
  )
}

function quotedMedium(
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
