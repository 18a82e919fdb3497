import type { Field } from '../../analysis/types.ts'
import type { Range } from '../types.ts'
import { isWord, mentionFrom } from '../walk.ts'
import type { FrameWords } from '../words.ts'
import { isInterview } from './paper.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Layout, type Part, type Turns, turnsOf } from './turns.ts'

/** A stretch of an interview; token indices. */
export interface Stretch {
  readonly kind: 'ask' | 'answer'
  readonly from: number
  readonly to: number
}

/** An interview in question and answer. */
export interface Interview {
  readonly layout: Layout
  /** Headline, byline or lead tell of it. */
  readonly announced: boolean
  /** The lines of the lead that do. */
  readonly told: readonly Range[]
  /** Tokens before the first question. */
  readonly intro: Range
  /** In the order of the text; what stands between them (headings, a closing note) belongs to neither. */
  readonly stretches: readonly Stretch[]
  /** The label before the first answer, where it has one. */
  readonly label: Range | null
}

/** Layouts that other texts have too: the interview must be told of right before its first question. */
const UNMARKED: ReadonlySet<Layout> = new Set(['plain', 'one-mark', 'labels'])

/** Question signs below which nothing is looked for. */
const LEAST_QUESTIONS = 3

/**
 * The interview that a body is, or null: enough questions with their answers, and a lead or byline that tells of one
 * unless both are marked. Linear.
 * @param beside the headline's and the byline's words, folded: they may tell of the interview too
 * @param quotes the headline has a colon: it may quote the guest
 */
export function interviewOf(
  field: Field,
  beside: readonly string[],
  quotes: boolean,
  words: FrameWords,
): Interview | null {
  if (!holdsQuestions(field.text, words)) return null
  let questions = 0
  for (const token of field.tokens)
    if (token.kind === 'stop' && words.structure.questions.has(token.folded)) questions++
  if (questions < LEAST_QUESTIONS) return null
  const pieces = piecesOf(field, words.structure)
  const turns = turnsOf(pieces, words.structure)
  if (turns === null) return null
  const first = turns.parts.indexOf('ask')
  const told = toldIn(field, pieces, turns, beside, words)
  const announced = told.beside || told.piece >= 0
  if (!announced && turns.layout !== 'both-marked') return null
  const near = told.beside || first - told.piece <= 1
  if (UNMARKED.has(turns.layout) && !near && !(quotes && isAllTurns(turns))) return null
  const stretches = stretchesOf(field, pieces, turns, first, words)
  const answer = pieces.find((piece, k) => k > first && turns.parts[k] === 'answer' && piece.label !== null)
  if (stretches.filter(({ kind }) => kind === 'answer').length < LEAST_QUESTIONS) return null
  return {
    layout: turns.layout,
    announced,
    told: told.lines,
    intro: { from: 0, to: startOf(pieces[first] as Piece) },
    stretches,
    label: answer?.label ?? null,
  }
}

/** Whether the signs of so many questions stand anywhere in the text: cheaper than a walk over its words. */
function holdsQuestions(text: string, { structure }: FrameWords): boolean {
  let found = 0
  for (const sign of structure.questions)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
      if (++found === LEAST_QUESTIONS) return true
  return false
}

/** Questions by which a body is an interview wherever its lead tells of it. */
const MANY = 5

/** Question and answer in turn, nearly without exception. */
function isAllTurns({ parts }: Turns): boolean {
  const asked = parts.filter((part) => part === 'ask').length
  const answered = parts.filter((part, k) => part === 'ask' && (parts[k + 1] ?? 'ask') !== 'ask').length
  return asked >= MANY && answered * 10 >= asked * 9
}

const startOf = (piece: Piece): number => piece.label?.from ?? piece.from

/** Pieces in which a lead may tell of the interview. */
const LONGEST_LEAD = 30

/** What tells of an interview before its first question: headline or byline, and lines of the lead. */
interface Told {
  readonly beside: boolean
  /** The last line that does; -1 where none does. */
  readonly piece: number
  readonly lines: readonly Range[]
}

function toldIn(
  field: Field,
  pieces: readonly Piece[],
  { parts }: Turns,
  beside: readonly string[],
  words: FrameWords,
): Told {
  const lines: Range[] = []
  let piece = -1
  const first = parts.indexOf('ask')
  for (let k = 0; k < Math.min(first, LONGEST_LEAD); k++) {
    const { from, to, mark } = pieces[k] as Piece
    if (mark !== '' || !tells(field, { from, to }, words)) continue
    piece = k
    lines.push({ from, to })
  }
  return { beside: beside.some((word) => isInterview(word, words)), piece, lines }
}

function tells({ tokens }: Field, { from, to }: Range, words: FrameWords): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (isWord(token) && isInterview(token.folded, words)) return true
  }
  return false
}

/** Words of a heading between two questions. */
const LONGEST_HEADING = 8

function stretchesOf(
  field: Field,
  pieces: readonly Piece[],
  turns: Turns,
  first: number,
  words: FrameWords,
): Stretch[] {
  const answersMarked = turns.parts.includes('answer')
  const out: Stretch[] = []
  let state: 'ask' | 'answer' | 'over' = 'ask'
  const last = turns.parts.lastIndexOf('ask')
  for (let k = first; k < pieces.length; k++) {
    const piece = pieces[k] as Piece
    const part = turns.parts[k] as Part
    if (part === 'ask') state = 'ask'
    else if (part === 'answer') state = state === 'over' ? state : 'answer'
    else if (state === 'ask' && !(answersMarked && nextMarked(turns.parts, k) === 'answer')) state = 'answer'
    if (part === 'more' && isHeading(piece, turns.parts[k + 1])) continue
    if (k > last + 1 && state === 'answer' && part === 'more' && closes(field, piece, words)) state = 'over'
    if (state === 'over') continue
    const before = out.at(-1)
    const from = isLabel(field, piece, words) ? piece.from : startOf(piece)
    if (before?.kind === state && state === 'answer') out[out.length - 1] = { ...before, to: piece.to }
    else out.push({ kind: state, from, to: piece.to })
  }
  return out
}

/** The words before the colon say who asks or answers; else they are part of what is said. */
function isLabel(field: Field, { label, name }: Piece, words: FrameWords): boolean {
  if (label === null) return false
  const { asks, answers } = words.structure
  if (asks.has(name) || answers.has(name)) return true
  if (words.speech.forms.has(field.tokens[label.from]?.folded ?? '')) return true
  const mention = mentionFrom(field, label.from)
  return mention !== null && mention.kind !== 'place' && mention.to >= label.to
}

const nextMarked = (parts: readonly Part[], k: number): Part | undefined =>
  parts.slice(k + 1, k + 6).find((part) => part !== 'more')

/** A short line without a stop right before a question. */
const isHeading = (piece: Piece, next: Part | undefined): boolean =>
  next === 'ask' && !piece.ends && piece.words <= LONGEST_HEADING

/** Behind the last answer the paper speaks again: a line without a stop, or one that begins with a verb of reporting. */
function closes({ tokens }: Field, piece: Piece, words: FrameWords): boolean {
  if (!piece.ends || piece.mark !== '') return true
  const forms = words.speech.forms.get(tokens[piece.from]?.folded ?? '')
  return forms?.some(({ proclitic, tense }) => proclitic !== '' && tense === 'perfect') === true
}
