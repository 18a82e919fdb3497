import type { StructureWords } from '../../languages/sections/structure.ts'
import type { Piece } from './pieces.ts'

/** What a piece is in an interview. */
export type Part = 'ask' | 'answer' | 'more'

/** How questions and answers are told apart, from the surest down. */
export type Layout = 'both-marked' | 'labels' | 'one-mark' | 'questions-marked' | 'answers-marked' | 'plain'

/** An interview's layout, and what each piece is by it alone. */
export interface Turns {
  readonly layout: Layout
  readonly parts: readonly Part[]
}

/** Pairs of question and answer below which nothing is an interview. */
const LEAST_PAIRS = 3

/** Words of a question without a mark of its own. */
const LONGEST_QUESTION = 90

/** The first layout by which enough questions have their answers, or null. */
export function turnsOf(pieces: readonly Piece[], words: StructureWords): Turns | null {
  const key = (piece: Piece) => piece.mark
  const name = (piece: Piece) =>
    words.asks.has(piece.name) ? '?' : words.answers.has(piece.name) ? '!' : piece.name
  return (
    both('both-marked', pieces, key) ??
    both('labels', pieces, name) ??
    oneMark(pieces) ??
    questionsMarked(pieces) ??
    answersMarked(pieces) ??
    plain(pieces)
  )
}

interface Count {
  n: number
  asks: number
}

function countBy(pieces: readonly Piece[], key: (piece: Piece) => string): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const piece of pieces) {
    const k = key(piece)
    if (k === '') continue
    const count = counts.get(k) ?? { n: 0, asks: 0 }
    count.n++
    if (piece.asks) count.asks++
    counts.set(k, count)
  }
  return counts
}

/** The mark that most questions bear, if most of what it opens asks. */
function asking(counts: ReadonlyMap<string, Count>): string | null {
  let best: string | null = null
  for (const [mark, { n, asks }] of counts)
    if (asks >= LEAST_PAIRS && asks * 2 >= n && asks > (counts.get(best ?? '')?.asks ?? 0)) best = mark
  return best
}

/** Questions under one mark or label, answers under another. */
function both(layout: Layout, pieces: readonly Piece[], key: (piece: Piece) => string): Turns | null {
  const counts = countBy(pieces, key)
  const ask = asking(counts)
  if (ask === null) return null
  const marked = pieces.filter((piece) => key(piece) !== '')
  const followers = countBy(
    marked.filter((_, k) => k > 0 && key(marked[k - 1] as Piece) === ask),
    key,
  )
  for (const [answer, { n, asks }] of followers) {
    if (answer === ask || n < LEAST_PAIRS || asks * 3 > n || n * 2 < (counts.get(ask)?.n ?? 0)) continue
    const parts = pieces.map((piece): Part => {
      const k = key(piece)
      return k === ask ? 'ask' : k === answer ? 'answer' : 'more'
    })
    return { layout, parts }
  }
  return null
}

/** Question and answer under the same mark, in turn. */
function oneMark(pieces: readonly Piece[]): Turns | null {
  for (const [mark, { n, asks }] of countBy(pieces, ({ mark }) => mark)) {
    if (asks < LEAST_PAIRS || asks * 3 < n || asks * 3 > n * 2) continue
    const parts = pieces.map((piece): Part => (piece.mark !== mark ? 'more' : piece.asks ? 'ask' : 'answer'))
    if (enough(parts, pieces)) return { layout: 'one-mark', parts }
  }
  return null
}

/** Marked questions, plain answers. */
function questionsMarked(pieces: readonly Piece[]): Turns | null {
  const ask = asking(countBy(pieces, ({ mark }) => mark))
  if (ask === null) return null
  const parts = pieces.map((piece): Part => (piece.mark === ask ? 'ask' : 'more'))
  return enough(parts, pieces) ? { layout: 'questions-marked', parts } : null
}

/** Plain questions, marked answers. */
function answersMarked(pieces: readonly Piece[]): Turns | null {
  for (const [mark, { n, asks }] of countBy(pieces, ({ mark }) => mark)) {
    if (n < LEAST_PAIRS || asks * 4 > n) continue
    const parts = pieces.map(
      (piece): Part => (piece.mark === mark ? 'answer' : isQuestion(piece) ? 'ask' : 'more'),
    )
    const followed = parts.filter((part, k) => part === 'ask' && parts[k + 1] === 'answer').length
    if (followed >= LEAST_PAIRS && followed * 2 >= n) return { layout: 'answers-marked', parts }
  }
  return null
}

/** Neither has a mark: lines that ask, and lines that do not. */
function plain(pieces: readonly Piece[]): Turns | null {
  const parts = pieces.map((piece): Part => (isQuestion(piece) ? 'ask' : 'more'))
  return enough(parts, pieces) ? { layout: 'plain', parts } : null
}

const isQuestion = (piece: Piece): boolean =>
  piece.mark === '' && piece.asks && piece.words <= LONGEST_QUESTION

/** Most questions stand right before something that does not ask. */
function enough(parts: readonly Part[], pieces: readonly Piece[]): boolean {
  const asked = parts.filter((part) => part === 'ask').length
  const answered = parts.filter(
    (part, k) =>
      part === 'ask' && parts[k + 1] !== undefined && parts[k + 1] !== 'ask' && !pieces[k + 1]?.asks,
  ).length
  return answered >= LEAST_PAIRS && answered * 5 >= asked * 3
}
