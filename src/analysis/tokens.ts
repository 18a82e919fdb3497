import type { Span } from '../core/spans.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { SignKind } from '../languages/sections/punctuation.ts'
import { type Spellings, spellingsOf } from './spellings.ts'

/** A token before sentences and quotations are known: both are filled in where they are found. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly kind: 'word' | 'number' | SignKind
  readonly given: boolean
  readonly roles: number
  sentence: number
  quotation: number
}

const tokenOf = (
  start: number,
  end: number,
  folded: string,
  kind: RawToken['kind'],
  given: boolean,
  roles: number,
): RawToken => ({ start, end, folded, kind, given, roles, sentence: 0, quotation: -1 })

/** U+001A, which some pages carry inside words. */
const SUBSTITUTE = 0x1a
const OTHER = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3
const SPACE = 4

const classes = new Uint8Array(0x10000)
for (let code = 0; code < classes.length; code++) {
  const sign = String.fromCharCode(code)
  classes[code] = /\s/.test(sign)
    ? SPACE
    : /[\p{L}\u0640]/u.test(sign)
      ? LETTER
      : /\p{Nd}/u.test(sign)
        ? DIGIT
        : /[\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/u.test(sign) || code === SUBSTITUTE
          ? MARK
          : OTHER
}
// Surrogates: letters outside the basic plane and emoji; kept as words so that no pair is ever split.
for (let code = 0xd800; code <= 0xdfff; code++) classes[code] = LETTER

/**
 * Cuts the ranges of a text into words, numbers and signs, in one walk. White space is dropped, a paragraph break
 * is a token. Linear in the text's length; a spelling is folded once (equal words share one string).
 */
export function tokenise(text: string, ranges: readonly Span[], pack: LanguagePack): RawToken[] {
  const { signs, doubled, entities } = pack.punctuation
  const spellings = spellingsOf(pack)
  const tokens: RawToken[] = []
  for (const [from, to] of ranges) {
    let i = from
    while (i < to) {
      const code = text.charCodeAt(i)
      const type = classes[code]
      if (code === 0x20) {
        i++
        continue
      }
      if (type === LETTER || type === DIGIT || type === MARK) {
        i = pushWord(text, i, to, tokens, spellings)
        continue
      }
      const sign = text.charAt(i)
      const kind = signs.get(sign)
      if (type === SPACE && kind !== 'break') {
        i++
        continue
      }
      const entity =
        sign === '#' || sign === '&' ? entities.find((e) => text.startsWith(e.text, i)) : undefined
      const pair = entity === undefined && i + 1 < to ? text.slice(i, i + 2) : ''
      const length = entity ? entity.text.length : doubled.has(pair) ? 2 : 1
      const end = Math.min(i + length, to)
      const folded = entity?.as ?? (length === 2 ? pair : sign)
      tokens.push(tokenOf(i, end, folded, entity || length === 2 ? 'quote' : (kind ?? 'other'), false, 0))
      i = end
    }
    if (tokens.length > 0 && tokens.at(-1)?.kind !== 'break')
      tokens.push(tokenOf(to, to, '\n', 'break', false, 0))
  }
  return tokens
}

/** A point or comma between two digits belongs to the number. */
function isInNumber(text: string, i: number, to: number): boolean {
  const code = text.charCodeAt(i)
  return (
    (code === 0x2e || code === 0x2c || code === 0x66b) &&
    i + 1 < to &&
    classes[text.charCodeAt(i - 1)] === DIGIT &&
    classes[text.charCodeAt(i + 1)] === DIGIT
  )
}

/** Reads the word that begins at `start`; returns the offset behind it. */
function pushWord(text: string, start: number, to: number, tokens: RawToken[], spellings: Spellings): number {
  let first = start
  while (first < to && classes[text.charCodeAt(first)] === MARK) first++
  let end = first
  // The hash covers the word without the invisible marks behind it.
  let last = first
  let hash = 0
  let whole = 0
  for (; end < to; end++) {
    const code = text.charCodeAt(end)
    const type = classes[code]
    if (type !== LETTER && type !== DIGIT && type !== MARK && !(end > first && isInNumber(text, end, to)))
      break
    whole = (Math.imul(whole, 31) + code) | 0
    if (type === MARK && isTrailingInvisible(code)) continue
    last = end + 1
    hash = whole
  }
  if (first === last) return end
  const { folded, kind, given, roles } = spellings.at(text, first, last, hash)
  if (folded !== '') tokens.push(tokenOf(first, last, folded, kind, given, roles))
  return end
}

/** Direction and zero-width marks at a word's end stand between words; vowel marks belong to it. */
function isTrailingInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || code === 0xfeff
}
