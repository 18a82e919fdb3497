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

export interface Dateline {
  readonly pieces: readonly Piece[]
  /** End of the dateline with the signs that close it. */
  readonly end: number
  readonly wholeLine: boolean
}

/** Longest dateline, in code units. */
const LONGEST = 110
/** Least text that must follow a dateline on its own line, in code units. */
const LEAST_TEXT = 40

export interface DatelineContext {
  /** The record's author field, folded; '' where there is none. */
  readonly author: string
  /** True where a paragraph of the story is the next line: then «CITY (AGENCY)» need not be known. */
  readonly nearStory: boolean
}

/**
 * Reads the dateline or byline that a folded line opens with, from `start` on; null when the line opens with anything
 * that is not surely one. Every piece must be known, so that no word of the story is ever swallowed.
 */
export function readDateline(
  line: string,
  start: number,
  pack: LanguagePack,
  context: DatelineContext,
): Dateline | null {
  const pieces: Piece[] = []
  let at = skipSigns(line, start)
  while (pieces.length < 10 && at < line.length && at - start <= LONGEST) {
    const piece = pieceAt(line, at, pack, context.author) ?? guessAt(line, at, pieces)
    if (piece === null) break
    pieces.push(piece)
    if (piece.stop === 'line') break
    if (piece.stop === 'space' && !MAY_LEAD_ON.has(piece.kind) && !dateFollows(line, piece.end)) break
    at = skipSigns(line, piece.end)
  }
  for (let n = pieces.length; n > 0; n--) {
    const part = pieces.slice(0, n)
    const last = part[n - 1] as Piece
    const wholeLine = last.stop === 'line'
    if (isSure(part, wholeLine, line, context)) return { pieces: part, end: last.next, wholeLine }
  }
  return null
}

const MAY_LEAD_ON: ReadonlySet<Piece['kind']> = new Set(['date', 'joiner', 'title', 'role', 'desk'])
const dateFollows = (line: string, at: number) => /^\s\d/.test(line.slice(at, at + 2))

function isSure(
  pieces: readonly Piece[],
  wholeLine: boolean,
  line: string,
  context: DatelineContext,
): boolean {
  const last = pieces[pieces.length - 1] as Piece
  if (last.kind === 'joiner' || last.kind === 'title' || last.kind === 'role') return false
  const count = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind).length
  const sure = pieces.filter(({ medium }) => medium !== null && medium.listed?.unsure !== true).length
  const unsure = count('medium') - sure
  if (pieces[0]?.kind === 'unknown' || pieces.some(({ medium }) => medium?.guessed))
    return isSureByForm(pieces, wholeLine, line, context)
  const [places, names, desks, roles] = [count('place'), count('name'), count('desk'), count('role')]
  if (wholeLine) {
    if (sure > 0 || unsure > 1 || (roles > 0 && names > 0)) return true
    if (names > 0 && pieces.length === 1 && context.author.includes(line.slice(last.start, last.end)))
      return true
    const kinds = [unsure, desks, places, names].filter((n) => n > 0).length
    return kinds >= 2 && (unsure > 0 || count('joiner') === 0)
  }
  const ends = last.stop === 'colon' || last.stop === 'dash' || last.stop === 'close' || isBare(pieces)
  if (!ends || line.length - last.next < LEAST_TEXT || roles > 0 || count('joiner') > 0) return false
  if (sure > 0) return pieces.length > 1 || last.stop !== 'colon'
  if (unsure > 0) return places + names > 0 || unsure > 1
  if (names > 0 || desks > 0) return places > 0 && (last.stop === 'colon' || last.stop === 'dash')
  return (
    places > 0 &&
    places <= 2 &&
    last.stop === 'dash' &&
    pieces.every((piece) => piece.kind !== 'place' || piece.town)
  )
}

/** A dateline with a piece that no list knows: its form alone must leave no doubt. */
function isSureByForm(
  pieces: readonly Piece[],
  wholeLine: boolean,
  line: string,
  context: DatelineContext,
): boolean {
  const [medium, ...more] = pieces.filter((piece) => piece.kind === 'medium')
  const last = pieces[pieces.length - 1] as Piece
  if (medium === undefined || more.length > 0 || last !== medium || pieces.length > 3) return false
  const dated = pieces.some((piece) => piece.kind === 'date')
  const known = medium.medium?.guessed === false && medium.medium.listed?.unsure !== true
  if (wholeLine) return pieces.length === 2 && (known || context.nearStory)
  return (
    last.stop === 'dash' &&
    line.length - last.next >= LEAST_TEXT &&
    (dated || (known && line[medium.start - 1] === '('))
  )
}

/** A city before the first sign, and an agency in brackets behind it, that no list knows. */
function guessAt(line: string, at: number, before: readonly Piece[]): Piece | null {
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

const isBare = (pieces: readonly Piece[]): boolean =>
  pieces.length > 1 && pieces[pieces.length - 1]?.medium?.listed?.agency.bare === true

function pieceAt(line: string, at: number, pack: LanguagePack, author: string): Piece | null {
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
  const name = nameAt(line, at, pack, author)
  if (name !== null) return closed(line, 'name', at, name)
  const role = datelines.roleAt(line, at)
  const desk = datelines.deskAt(line, at)
  if (role !== null && role >= (desk ?? 0)) {
    const piece = closed(line, 'role', at, role)
    if (piece.stop !== 'space' && piece.stop !== 'line') return piece
  }
  if (desk !== null) return closed(line, 'desk', at, desk)
  const title = datelines.titleAt(line, at)
  if (title !== null && nameAt(line, skipSigns(line, title), pack, author) !== null)
    return closed(line, 'title', at, title)
  const joiner = datelines.joinerAt(line, at)
  return joiner === null ? null : closed(line, 'joiner', at, joiner)
}

function dateAt(line: string, at: number, pack: LanguagePack) {
  const head = line.slice(at, at + 40)
  if (!/^\d/.test(head)) return null
  const found = firstDate(head, pack.page.dates.months)
  return found === null || found.start > 0 ? null : { day: found.day, end: at + found.end }
}

/** Two to five words up to a sign, the first a given name, or the whole of it standing in the author field. */
function nameAt(line: string, at: number, pack: LanguagePack, author: string): number | null {
  const match = /^[\p{L}]+(?: +[\p{L}]+){1,5}(?=\s*(?:$|[-:/|,()[\]\u060c\u00ab\u00bb"]))/u.exec(
    line.slice(at, at + 60),
  )
  if (match === null) return null
  const [first = '', second = ''] = match[0].split(/ +/)
  const known = opensName(first, second, pack) || (author !== '' && author.includes(match[0]))
  return known ? at + match[0].length : null
}

const isWord = (code: string): boolean => /[\p{L}\p{N}]/u.test(code)

function skipSigns(line: string, from: number): number {
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
