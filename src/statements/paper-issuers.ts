import type { Field, Mention } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { linkAt } from './media.ts'
import { bareText, bareWord, gluedLength, mediumNamed } from './media-names.ts'
import type { DraftLink, Range } from './types.ts'
import { isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens behind a paper's own words in which who issued it stands. */
const ISSUER = 10
/** Words of a body's name. */
const LONGEST = 6
/** Words of time inside "issued … by". */
const TIME = 6

/** The medium or body whose paper it is: a report | of «X»; a statement | issued today by the ministry. */
export function issuerOf(field: Field, range: Range, end: number, words: FrameWords): DraftLink | null {
  for (let i = range.from + 1; i < range.to; i++) {
    const medium = mediumNamed(field, i, range.to, words)
    if (medium !== null) return medium
  }
  const limit = Math.min(field.tokens.length, Math.max(end, range.to) + ISSUER)
  for (let i = range.from + 1; i < limit; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'comma' || token?.kind === 'stop' || token?.kind === 'break') return null
    const carrier = linkAt(field, i, limit, words)
    if (carrier !== null && isMedium(field, carrier)) return carrier
    const by = issuedTo(field, i, words)
    if (by !== null) return mediumNamed(field, by, limit, words) ?? mentioned(field, mentionFrom(field, by))
    if (i <= range.to) {
      const body = bodyAt(field, i, range.to, words)
      if (body !== null) return body
    }
  }
  return null
}

/** A page of the issuer's own ("put on | the ministry's site") is no medium. */
const isMedium = (field: Field, { role, range }: DraftLink): boolean =>
  role !== 'outlet' || range.to === range.from + 1 || field.tokens[range.to - 1]?.kind === 'quote'

/** Behind "issued … by" that begins there, words of time between. */
function issuedTo(field: Field, i: number, { speech }: FrameWords): number | null {
  for (const { words } of speech.issued.byFirst.get(field.tokens[i]?.folded ?? '') ?? []) {
    let k = i + 1
    let whole = true
    for (const word of words.slice(1)) {
      const end = k + TIME
      while (k < end && field.tokens[k]?.folded !== word && isTime(field, k)) k++
      whole = field.tokens[k]?.folded === word
      if (!whole) break
      k++
    }
    if (!whole) continue
    while (isTime(field, k)) k++
    return k
  }
  return null
}

const isTime = (field: Field, i: number): boolean =>
  field.tokens[i]?.kind === 'number' || isIn(field.tokens[i], LISTS.adverbs)

/** A body named in the paper's words, with "to" before it or none: a statement | of-the-presidency. */
function bodyAt(field: Field, i: number, to: number, words: FrameWords): DraftLink | null {
  const token = field.tokens[i]
  if (!isWord(token)) return null
  if (to > i + LONGEST) return null
  if (isBody(token.folded, words))
    return { field, range: { from: i, to: Math.max(to, i + 1) }, name: null, role: 'body' }
  if (!token.folded.startsWith(words.phrases.to)) return null
  const glued = gluedLength(field, i, words)
  const bare = bareWord(token.folded, glued, words)
  if (glued === 0 || !isBody(bare, words)) return null
  const whole = Math.max(to, mentionFrom(field, i)?.to ?? i + 1)
  // "A statement of the ministry | issued yesterday".
  let end = i + 1
  while (end < whole && !words.speech.issued.byFirst.has(field.tokens[end]?.folded ?? '')) end++
  const last = field.tokens[end - 1]
  const rest = last === undefined ? '' : field.text.slice(token.end, Math.max(token.end, last.end))
  // A bare noun names nobody: the statement of a company.
  if (rest === '' && !bare.startsWith(words.phrases.article)) return null
  const name = bareText(field, i, glued, words) + rest
  return { field, range: { from: i, to: end }, name, role: 'body' }
}

/** A body's noun, not that of an unnamed source. */
function isBody(folded: string, { names }: FrameWords): boolean {
  const head = names.bodies.get(folded)
  return head?.document === false && !head.anonymous
}

const ROLES: Readonly<Partial<Record<Mention['kind'], LinkRole>>> = {
  person: 'person',
  office: 'person',
  body: 'body',
  anonymous: 'group',
}

function mentioned(field: Field, mention: Mention | null): DraftLink | null {
  const role = mention === null ? undefined : ROLES[mention.kind]
  if (mention === null || role === undefined) return null
  const { from, to } = mention.name ?? mention
  return { field, range: { from, to }, name: null, role }
}
