import type { Span } from '../core/spans.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Punctuation, SignKind } from '../languages/sections/punctuation.ts'
import { listsOf } from './word-lists.ts'
import { rolesIn } from './word-roles.ts'

/** A token before sentences and quotations are known: both are filled in where they are found. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly kind: 'word' | 'number' | SignKind
  given: boolean
  readonly roles: number
  readonly lists: number
  sentence: number
  quotation: number
}

/** A word as the text spells it; looked up once a text. */
interface Spelling {
  readonly folded: string
  readonly kind: 'word' | 'number'
  readonly given: boolean
  readonly roles: number
  readonly lists: number
}

const signOf = (start: number, end: number, folded: string, kind: SignKind): RawToken => ({
  start,
  end,
  folded,
  kind,
  given: false,
  roles: 0,
  lists: 0,
  sentence: 0,
  quotation: -1,
})

/** U+001A, which some pages carry inside words. */
const SUBSTITUTE = 0x1a
/** Breaks of one run that are tokens; more part paragraphs no further. */
const MOST_BREAKS = 32
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
    : /\p{L}/u.test(sign)
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
 * is a token (of a run of them the first 32). Linear in the text's length; a spelling is looked up once (equal words share one string).
 */
export function tokenise(text: string, ranges: readonly Span[], pack: LanguagePack): RawToken[] {
  const { signs, doubled, entities } = pack.punctuation
  const tokens: RawToken[] = []
  const lost = lostComma(text, pack.punctuation)
  const spellings = new Map<string, Spelling>()
  for (const [from, to] of ranges) {
    let i = from
    let breaks = 0
    while (i < to) {
      const code = text.charCodeAt(i)
      if (code === 0x20) {
        i++
        continue
      }
      const type = classes[code]
      if (type === LETTER || type === DIGIT || type === MARK) {
        const start = i
        while (i < to && isWordPart(text, i, to)) i++
        pushWord(text, start, i, tokens, spellings, pack)
        breaks = 0
        continue
      }
      const sign = text.charAt(i)
      const kind = sign === lost ? 'comma' : signs.get(sign)
      breaks = kind === 'break' ? breaks + 1 : 0
      if (type === SPACE && (kind !== 'break' || breaks > MOST_BREAKS)) {
        i++
        continue
      }
      if (kind === undefined && joinsTitle(text, i, sign, tokens.at(-1), pack)) {
        i++
        continue
      }
      const entity = sign === '#' || sign === '&' ? startingAt(entities, text, i) : undefined
      const mayDouble = entity === undefined && i + 1 < to && classes[text.charCodeAt(i + 1)] === OTHER
      const pair = mayDouble ? text.slice(i, i + 2) : ''
      const length = entity ? entity.text.length : mayDouble && doubled.has(pair) ? 2 : 1
      const end = Math.min(i + length, to)
      const folded = entity?.as ?? (length === 2 ? pair : sign)
      tokens.push(signOf(i, end, folded, entity || length === 2 ? 'quote' : (kind ?? 'other')))
      i = end
    }
    if (tokens.length > 0 && tokens.at(-1)?.kind !== 'break') tokens.push(signOf(to, to, '\n', 'break'))
  }
  return tokens
}

/** "Mr / X": a sign between a title and its bearer's name is none of either. */
function joinsTitle(
  text: string,
  i: number,
  sign: string,
  before: RawToken | undefined,
  { punctuation, names }: LanguagePack,
): boolean {
  if (before?.kind !== 'word' || !punctuation.titleSigns.has(sign)) return false
  const next = classes[text.charCodeAt(i + 1)] === SPACE ? i + 2 : i + 1
  if (classes[text.charCodeAt(next)] !== LETTER || /[\n\r]/u.test(text.slice(i, next))) return false
  // Behind a letter alone the forms of respect take the sign.
  const { folded } = before
  return folded.length > 1 && (names.offices.has(folded) || names.honorifics.has(folded))
}

/** The entity that stands at an offset. */
const startingAt = (entities: Punctuation['entities'], text: string, i: number) =>
  entities.find((entity) => text.startsWith(entity.text, i))

/**
 * The sign that a page writes for a comma it could not encode, where the text shows so: it stands before words that
 * open no sentence, and more often than there are commas.
 */
function lostComma(text: string, { lostComma: { sign, before }, signs }: Punctuation): string | null {
  if (!text.includes(sign)) return null
  let shown = false
  let within = 0
  let commas = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (signs.get(char) === 'comma') commas++
    if (char !== sign || classes[text.charCodeAt(i - 1)] === DIGIT) continue
    const word = /^ ([^\s\p{P}]+)/u.exec(text.slice(i + 1, i + 1 + LONGEST_SHOWN))?.[1]
    if (word === undefined) continue
    within++
    shown ||= before.has(word)
  }
  return shown && within > commas ? sign : null
}

/** Letters looked at behind a sign. */
const LONGEST_SHOWN = 10

function isWordPart(text: string, i: number, to: number): boolean {
  const type = classes[text.charCodeAt(i)]
  if (type === LETTER || type === DIGIT || type === MARK) return true
  // A point or comma between two digits belongs to the number.
  return (
    i + 1 < to &&
    classes[text.charCodeAt(i - 1)] === DIGIT &&
    classes[text.charCodeAt(i + 1)] === DIGIT &&
    (text.charAt(i) === '.' || text.charAt(i) === ',' || text.charAt(i) === '\u066b')
  )
}

function pushWord(
  text: string,
  start: number,
  end: number,
  tokens: RawToken[],
  spellings: Map<string, Spelling>,
  pack: LanguagePack,
): void {
  let last = end
  let first = start
  while (first < last && classes[text.charCodeAt(first)] === MARK) first++
  while (last > first && isTrailingInvisible(text.charCodeAt(last - 1))) last--
  if (first === last) return
  const word = text.slice(first, last)
  let spelling = spellings.get(word)
  if (spelling === undefined) {
    spelling = spell(word, pack)
    spellings.set(word, spelling)
  }
  const { folded, kind, given, roles, lists } = spelling
  const before = tokens.at(-1)
  const isPair =
    before !== undefined &&
    isIn(before, LISTS.spelledPairs) &&
    (pack.phrases.spelledPairs.get(before.folded)?.has(folded) ?? false)
  if (isPair) before.given = true
  if (folded !== '')
    tokens.push({
      start: first,
      end: last,
      folded,
      kind,
      given: given || isPair,
      roles,
      lists,
      sentence: 0,
      quotation: -1,
    })
}

function spell(word: string, pack: LanguagePack): Spelling {
  const folded = pack.fold(word)
  const digits = classes[word.charCodeAt(0)] === DIGIT && /^\d[\d.,]*$/.test(folded)
  const given = pack.phrases.spelledNames.has(word)
  const roles = rolesIn(folded, pack)
  const lists = (roles & ROLES.particle) === 0 ? 0 : listsOf(folded, pack)
  return { folded, kind: digits ? 'number' : 'word', given, roles: roles | endingOf(word, pack), lists }
}

/** What the written ending tells, which folding would lose. */
function endingOf(word: string, { phrases }: LanguagePack): number {
  if (phrases.accusativeSigns.some((sign) => word.endsWith(sign))) return ROLES.accusative
  const isDefinite = word.startsWith(phrases.article)
  return !isDefinite && phrases.pronounEndings.some((ending) => word.endsWith(ending)) ? ROLES.possessed : 0
}

/** Direction and zero-width marks at a word's end stand between words; vowel marks belong to it. */
function isTrailingInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || code === 0xfeff
}
