import type { Field } from '../../analysis/types.ts'
import type { StructureWords } from '../../languages/sections/structure.ts'
import type { Range } from '../types.ts'
import { isWord } from '../walk.ts'

/** A line of the text, or a part of one that a sign opens behind a stop. Token indices. */
export interface Piece {
  /** The words behind mark and label. */
  readonly from: number
  readonly to: number
  /** The signs before it (`*`, `-`, `●●`); empty where there are none. */
  readonly mark: string
  /** The words before its first colon, where they may be a label; else null. */
  readonly label: Range | null
  /** The label folded; empty without one. */
  readonly name: string
  /** It ends in a question mark. */
  readonly asks: boolean
  /** It ends in a stop of any kind, or a colon. */
  readonly ends: boolean
  readonly words: number
}

/** Words of a label: the paper's name, an office. */
const LONGEST_LABEL = 4

/** Cuts a field into lines, and lines at the signs that open a question or an answer. Linear. */
export function piecesOf(field: Field, words: StructureWords): Piece[] {
  const { tokens } = field
  const pieces: Piece[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    const line = tokens[i - 1]?.kind === 'break'
    if (i < tokens.length && !line && !opensInside(field, i, words)) continue
    const piece = pieceOf(field, from, i, words)
    if (piece !== null) pieces.push(piece)
    from = i
  }
  return pieces
}

/** A mark behind a stop or colon, with space before it: … ? - …. */
function opensInside(field: Field, i: number, words: StructureWords): boolean {
  const { tokens, text } = field
  const token = tokens[i]
  if (token === undefined || token.kind === 'word' || !words.marks.has(token.folded)) return false
  let before = i - 1
  if (tokens[before]?.folded === token.folded) return false
  while (tokens[before]?.kind === 'quote' || tokens[before]?.kind === 'close-bracket') before--
  const kind = tokens[before]?.kind
  if (kind !== 'stop' && kind !== 'colon') return false
  return /\s/.test(text.charAt(token.start - 1))
}

function pieceOf(field: Field, start: number, to: number, words: StructureWords): Piece | null {
  const { tokens, text } = field
  let from = start
  while (from < to && words.marks.has(tokens[from]?.folded ?? '')) from++
  let end = to
  while (end > from && tokens[end - 1]?.kind === 'break') end--
  let count = 0
  for (let i = from; i < end; i++) if (isWord(tokens[i])) count++
  const first = tokens[from]
  if (first === undefined || count === 0) return null
  // A lengthening sign that stands alone is no token; it is read from the text.
  const opening = start === 0 ? 0 : (tokens[start - 1]?.end ?? 0)
  const mark = [...text.slice(opening, first.start)].filter((sign) => words.marks.has(sign)).join('')
  const label = labelOf(field, from, end)
  return {
    from: label === null ? from : label.to + 1,
    to: end,
    mark,
    label,
    name: label === null ? '' : nameOf(field, label),
    asks: signsAtEnd(field, from, end).some((sign) => words.questions.has(sign)),
    ends: signsAtEnd(field, from, end).length > 0,
    words: count,
  }
}

/** The stops and colons that end a piece, marks and brackets passed over. */
function signsAtEnd({ tokens }: Field, from: number, to: number): string[] {
  const out: string[] = []
  for (let i = to - 1; i >= from; i--) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'word' || token.kind === 'number') break
    if (token.kind === 'stop' || token.kind === 'colon') out.push(token.folded)
  }
  return out
}

function labelOf({ tokens }: Field, from: number, to: number): Range | null {
  let count = 0
  for (let i = from; i < to - 1; i++) {
    const token = tokens[i]
    if (token?.kind === 'colon') return count > 0 ? { from, to: i } : null
    if (token?.kind === 'word' || token?.kind === 'number') count++
    else if (token?.kind !== 'quote' && token?.kind !== 'open-bracket' && token?.kind !== 'close-bracket')
      return null
    if (count > LONGEST_LABEL) return null
  }
  return null
}

/** A label's words, its number left out: question 3. */
function nameOf({ tokens }: Field, { from, to }: Range): string {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token?.kind === 'word') out.push(token.folded.replace(/\d+$/, ''))
  }
  return out.join(' ')
}
