import type { IsoDay } from '../core/calendar.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { firstDate } from './header-dates.ts'
import { type Medium, mediumAt, opensName, placeAt } from './known-words.ts'

/** One known piece of a dateline or byline; offsets into the folded line. */
export interface Piece {
  readonly kind: 'medium' | 'place' | 'unknown' | 'date' | 'name' | 'desk' | 'joiner' | 'role' | 'title'
  readonly start: number
  readonly end: number
  readonly medium: Medium | null
  /** Of places: a town, not a state or region. */
  readonly town: boolean
  readonly day: IsoDay | null
  /** The signs behind it: what ends it, and where the text goes on. */
  readonly stop: 'line' | 'colon' | 'dash' | 'close' | 'slash' | 'comma' | 'open' | 'space'
  readonly next: number
}

/** What makes a name one beside the lists: the author field, and a word such as "written by" before it. */
interface NameContext {
  readonly author: string
  readonly afterRole: boolean
}

/** The known piece that starts at `at` of a folded line; null where none does. */
export function pieceAt(line: string, at: number, pack: LanguagePack, context: NameContext): Piece | null {
  const { datelines } = pack.page
  const medium = mediumAt(line, at, pack)
  const place = placeAt(line, at, pack)
  const beyond = (medium?.end ?? 0) - (place?.end ?? 0)
  if (
    medium !== null &&
    (beyond > 0 || (beyond === 0 && !(medium.listed?.unsure === true && place?.town === true)))
  )
    return closed(line, 'medium', at, medium.end, { medium })
  if (place !== null) return closed(line, 'place', at, place.end, { town: place.town })
  const date = dateAt(line, at, pack)
  if (date !== null) return closed(line, 'date', at, date.end, { day: date.day })
  const name = nameAt(line, at, pack, context)
  if (name !== null) return closed(line, 'name', at, name)
  const role = datelines.roleAt(line, at)
  const desk = datelines.deskAt(line, at)
  if (role !== null && role >= (desk ?? 0)) {
    const piece = closed(line, 'role', at, role)
    if (piece.stop !== 'space' && piece.stop !== 'line') return piece
  }
  if (desk !== null) return closed(line, 'desk', at, desk)
  const title = datelines.titleAt(line, at)
  if (title !== null && nameAt(line, skipSigns(line, title), pack, context) !== null)
    return closed(line, 'title', at, title)
  const joiner = datelines.joinerAt(line, at)
  return joiner === null ? null : closed(line, 'joiner', at, joiner)
}

function dateAt(line: string, at: number, pack: LanguagePack) {
  const { months, weekdays } = pack.page.dates
  const [named = '', weekday = ''] = /^(\p{L}+)[\s,\u060c]+(?=\d)/u.exec(line.slice(at, at + 24)) ?? []
  const from = weekdays.has(weekday) ? at + named.length : at
  const head = line.slice(from, from + 40)
  if (!/^\d/.test(head)) return null
  const found = firstDate(head, months)
  return found === null || found.start > 0 ? null : { day: found.day, end: from + found.end }
}

/** Two to five words up to a sign, the first a given name, or the whole of it standing in the author field. */
function nameAt(line: string, at: number, pack: LanguagePack, context: NameContext): number | null {
  const match = /^[\p{L}]+(?: +[\p{L}]+){1,5}(?=\s*(?:$|[-:/|,()[\]\u060c\u00ab\u00bb"]))/u.exec(
    line.slice(at, at + 60),
  )
  if (match === null) return null
  const [first = '', second = ''] = match[0].split(/ +/)
  const known = opensName(first, second, pack) || isGiven(first, context, pack) || isAuthor(match[0], context)
  return known ? at + match[0].length : null
}

/** Most words of a name that only the author field vouches for: some fields hold the story's first words. */
const AUTHOR_WORDS = 3
const isAuthor = (name: string, { author }: NameContext): boolean =>
  name.split(/ +/).length <= AUTHOR_WORDS && author.includes(name)

/** Behind a role a given name is one even where it is a common word too. */
const isGiven = (word: string, { afterRole }: NameContext, pack: LanguagePack): boolean =>
  afterRole && (pack.names.names.get(word)?.kind ?? 'f') !== 'f'

const isWord = (code: string): boolean => /[\p{L}\p{N}]/u.test(code)

/** The offset of the next letter or digit. */
export function skipSigns(line: string, from: number): number {
  let at = from
  while (at < line.length && !isWord(line[at] as string)) at++
  return at
}

/** Reads the signs behind a piece. A quotation mark or bracket belongs to it only where one opened right before it. */
function closed(
  line: string,
  kind: Piece['kind'],
  start: number,
  end: number,
  more: { readonly medium?: Medium; readonly day?: IsoDay | null; readonly town?: boolean } = {},
): Piece {
  const opened = start > 0 && /["'([\u00ab]/.test(line[start - 1] as string)
  let next = end
  let stop: Piece['stop'] = 'space'
  const found = (sign: Piece['stop'], over: readonly Piece['stop'][]) => {
    if (over.includes(stop)) stop = sign
  }
  for (; next < line.length; next++) {
    const sign = line[next] as string
    if (/["'\u00bb)\]]/.test(sign)) {
      if (!(opened && next === end) && !/[)\]\u00bb]/.test(sign)) break
      found('close', ['space', 'comma'])
    } else if (sign === ':') found('colon', ['space', 'comma', 'close'])
    else if (sign === '-' || sign === '_') found('dash', ['space', 'comma', 'close', 'slash'])
    else if (sign === '/' || sign === '|') found('slash', ['space', 'comma', 'close'])
    else if (sign === ',' || sign === '\u060c' || sign === '.') found('comma', ['space'])
    else if (!/[\s\p{Cc}]/u.test(sign)) break
  }
  if (next >= line.length) stop = 'line'
  else if (stop === 'space' && /["'([\u00ab]/.test(line[next] as string)) stop = 'open'
  return {
    kind,
    start,
    end,
    stop,
    next,
    medium: more.medium ?? null,
    day: more.day ?? null,
    town: more.town === true,
  }
}

/** A city before the first sign, and an agency in brackets behind it, that no list knows. */
export function guessAt(line: string, at: number, before: readonly Piece[]): Piece | null {
  if (before.length === 0) {
    const city = /^\p{L}+(?: +\p{L}+)?(?=\s*[-,(/\u060c])/u.exec(line.slice(at, at + 40))
    return city === null ? null : closed(line, 'unknown', at, at + city[0].length)
  }
  const agency = line[at - 1] === '(' ? /^\p{L}+(?: +\p{L}+){0,2}(?=\))/u.exec(line.slice(at, at + 40)) : null
  if (
    agency === null ||
    !before.every(({ kind }) => kind === 'unknown' || kind === 'place' || kind === 'date')
  )
    return null
  const end = at + agency[0].length
  return closed(line, 'medium', at, end, { medium: { listed: null, role: 'agency', end, guessed: true } })
}
