import type { IssueMark, PieceSpan } from '../../contract/index.ts'
import type { Span } from '../../core/spans.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import type { LinkScale } from '../../languages/sections/links.ts'
import { type Clause, clausesOf, type Operator, operatorsIn } from '../operators.ts'
import { type ComparingPack, wordReader } from '../sides.ts'
import type { Run } from '../terms.ts'
import type { ComparedWord, Side } from '../types.ts'
import { dayNumberOf } from './days.ts'
import { type Sign, signsIn, stepOfCue } from './signs.ts'
import type { LinkMark } from './types.ts'
import { leaningOf, tellsWill } from './will.ts'

/** What linking needs of a language. */
export type LinkPack = ComparingPack & Pick<LanguagePack, 'positions' | 'links'>

/** A step on a scale, with the words that say it; none where the cue does. */
export interface Strength {
  readonly step: number
  readonly at: readonly Run[]
}

/** A statement prepared for linking. Offsets of words point into its pieces joined by a line's end. */
export interface ReadMark extends LinkMark {
  readonly words: readonly ComparedWord[]
  readonly operators: readonly Operator[]
  readonly signs: readonly Sign[]
  /** The words of the matter's own clauses, which are compared. */
  readonly side: Side
  /** Of these, those that are no words of the issue: what else it speaks of. */
  readonly rest: ReadonlySet<ComparedWord>
  /** The stems of all its words of meaning. */
  readonly stems: ReadonlySet<string>
  readonly strengths: ReadonlyMap<LinkScale, Strength>
  /** Its day, counted in days; null where it is not known to the day. */
  readonly dayNumber: number | null
  /** The clauses that are compared, and those right behind them. */
  readonly near: readonly Run[]
  /** Its words tell what somebody wants, refuses or will do. */
  readonly wills: boolean
  /** 1 where its words are for something, -1 where against, 0 where both or neither. */
  readonly leaning: number
}

/** A text no longer than this many words is compared whole. */
const SHORT = 12
/** How many words may stand between a verb of a scale and the matter that it governs. */
const REACH = 3

/** What is read in a statement itself. */
type OfWords = Omit<ReadMark, keyof LinkMark>

/** What was read, with that of which it was. */
interface Known {
  readonly mark: Pick<IssueMark, 'position' | 'day'>
  readonly cue: string | null
  readonly read: OfWords
}

/** By language, and by the text as long as somebody has it: an issue's statements are asked for again with each new one. */
const known = new WeakMap<LinkPack, WeakMap<IssueMark['text'], Known>>()

/** Prepares statements; what is known of words and texts is kept from one to the next. */
export function markReader(pack: LinkPack): (given: LinkMark) => ReadMark {
  const read = wordReader(pack)
  const before = known.get(pack) ?? new WeakMap<IssueMark['text'], Known>()
  known.set(pack, before)
  return (given) => {
    const { mark, cue } = given
    const one = before.get(mark.text)
    if (
      one !== undefined &&
      one.mark.position === mark.position &&
      one.mark.day === mark.day &&
      one.cue === cue
    )
      return { ...given, ...one.read }
    const made = readOne(pack, read, given)
    before.set(mark.text, { mark: { position: mark.position, day: mark.day }, cue, read: made })
    return { ...given, ...made }
  }
}

function readOne(pack: LinkPack, read: ReturnType<typeof wordReader>, given: LinkMark): OfWords {
  const text = given.mark.text.join('\n')
  const words = read(text)
  const operators = operatorsIn(words, pack.positions)
  const clauses = clausesOf(text, words, operators)
  const isMatter = matterIn(given.mark)
  const focus = focusOf(clauses, words, isMatter)
  const inside = wordsIn(words, focus)
  const signs = signsIn(words, pack.links)
  const near = clauses.filter(
    (one, k) => focus.includes(one) || (k > 0 && focus.includes(clauses[k - 1] as Clause)),
  )
  const content = inside.filter(({ facts }) => facts.role === 'content')
  return {
    words,
    operators,
    signs,
    near,
    dayNumber: dayNumberOf(given.mark.day),
    side: {
      words: content,
      negators: inside.filter(({ facts }) => facts.role === 'negator'),
      numbers: new Set(inside.flatMap(({ facts }) => facts.number ?? [])),
      asks: /[?؟]/u.test(text),
    },
    rest: new Set(content.filter((word) => !isMatter(word))),
    stems: new Set(words.flatMap(({ facts }) => (facts.role === 'content' ? facts.stem : []))),
    strengths: strengthsOf(pack, given, words, signs, near, isMatter),
    wills: tellsWill(pack, words, operators),
    leaning: leaningOf(operators),
  }
}

type IsMatter = (word: ComparedWord) => boolean

/** Whether a word is one of the issue's, by the evidence of the position. */
function matterIn(mark: IssueMark): IsMatter {
  const starts = startsOf(mark)
  const spans = mark.position.evidence
    .filter(({ kind }) => kind === 'matter' || kind === 'object')
    .map(({ piece, span }): Span => [span[0] + (starts[piece] ?? 0), span[1] + (starts[piece] ?? 0)])
  return ({ span }) => spans.some(([start, end]) => span[0] < end && start < span[1])
}

/** Where each piece begins in the joined text. */
function startsOf({ text }: IssueMark): readonly number[] {
  let at = 0
  return text.map((piece) => {
    const start = at
    at += piece.length + 1
    return start
  })
}

/** The clauses of the matter; the whole text where it is short, or no clause holds the matter. */
function focusOf(
  clauses: readonly Clause[],
  words: readonly ComparedWord[],
  isMatter: IsMatter,
): readonly Clause[] {
  if (words.length <= SHORT) return clauses
  const own = clauses.filter(({ from, to }) => words.slice(from, to).some(isMatter))
  return own.length === 0 ? clauses : own
}

const wordsIn = (words: readonly ComparedWord[], runs: readonly Run[]): readonly ComparedWord[] =>
  runs.flatMap(({ from, to }) => words.slice(from, to))

/** Scales whose words are said of the whole clause; those of the others govern what follows them. */
const OF_CLAUSE: ReadonlySet<string> = new Set<LinkScale>(['certainty', 'time'])

function strengthsOf(
  pack: LinkPack,
  { cue }: LinkMark,
  words: readonly ComparedWord[],
  signs: readonly Sign[],
  near: readonly Run[],
  isMatter: IsMatter,
): ReadonlyMap<LinkScale, Strength> {
  const strengths = new Map<LinkScale, Strength>()
  const put = (scale: LinkScale, step: number, at: readonly Run[]) => {
    const known = strengths.get(scale)
    if (known === undefined || step > known.step) strengths.set(scale, { step, at })
    else if (step === known.step) strengths.set(scale, { step, at: [...known.at, ...at] })
  }
  const ofCue = stepOfCue(pack.links, cue, pack.fold)
  if (ofCue !== null) put(ofCue.sense, ofCue.step, [])
  for (const sign of signs) {
    const { sense, step, from, to } = sign
    if (step === 0 || !near.some((run) => from >= run.from && to <= run.to)) continue
    const governs = words.slice(to, to + REACH).some(isMatter)
    if (!OF_CLAUSE.has(sense) && !governs) continue
    put(sense as LinkScale, step, [sign])
  }
  return strengths
}

/** What each scale means where no word stands for it: plain words. */
export const PLAIN: Readonly<Partial<Record<LinkScale, number>>> = { certainty: 2, time: 2 }

/** Where words of the joined text stand in the pieces. */
export function placesOf({ mark }: Pick<LinkMark, 'mark'>, spans: readonly Span[]): PieceSpan[] {
  const starts = startsOf(mark)
  return spans.map(([start, end]) => {
    const piece = Math.max(
      0,
      starts.findLastIndex((first) => first <= start),
    )
    const first = starts[piece] ?? 0
    const text = mark.text[piece] ?? ''
    const from = start - first
    const to = Math.min(end - first, text.length)
    // A vowel sign at its end belongs to the word.
    const marks = /^\p{M}*/u.exec(text.slice(to))?.[0].length ?? 0
    return { piece, span: [from, to + marks] }
  })
}

/** The offsets of runs of words. */
export const spansOf = (words: readonly ComparedWord[], runs: readonly Run[]): readonly Span[] =>
  runs.flatMap(({ from, to }) => {
    const [first, last] = [words[from], words[to - 1]]
    return first === undefined || last === undefined ? [] : [[first.span[0], last.span[1]] as const]
  })
