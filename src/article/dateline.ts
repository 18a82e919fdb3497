import type { LanguagePack } from '../languages/pack.ts'
import { guessAt, type Piece, pieceAt, skipSigns } from './dateline-pieces.ts'

/** A dateline or byline read at a line's start. */
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

/** What a line is read beside. */
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
    const afterRole = pieces.at(-1)?.kind === 'role'
    const piece = pieceAt(line, at, pack, { author: context.author, afterRole }) ?? guessAt(line, at, pieces)
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
  if (unsure > 0) return places > 0 || unsure > 1 || (names > 0 && last.stop !== 'close')
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
  if (medium === undefined || more.length > 0 || pieces.length > 3) return false
  const dated = pieces.some((piece) => piece.kind === 'date')
  // «CITY - AGENCY - WEEKDAY D MONTH YYYY», alone on its line.
  if (wholeLine && dated && last.kind === 'date' && last.day !== null) return pieces.length === 3
  if (last !== medium) return false
  const known = medium.medium?.guessed === false && medium.medium.listed?.unsure !== true
  if (wholeLine) return pieces.length === 2 && (known || context.nearStory)
  return (
    last.stop === 'dash' &&
    line.length - last.next >= LEAST_TEXT &&
    (dated || (known && line[medium.start - 1] === '('))
  )
}

const isBare = (pieces: readonly Piece[]): boolean =>
  pieces.length > 1 && pieces[pieces.length - 1]?.medium?.listed?.agency.bare === true
