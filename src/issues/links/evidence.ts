import type { LinkEvidence, LinkEvidenceKind } from '../../contract/index.ts'
import type { LinkScale } from '../../languages/sections/links.ts'
import type { PositionSense } from '../../languages/sections/positions.ts'
import type { ComparedWord, Comparison } from '../types.ts'
import { placesOf, type ReadMark, spansOf } from './read.ts'
import { turnOf } from './stand.ts'

/** What the words of two statements show: what differs first, then what both have. */
export function evidenceOf(
  a: ReadMark,
  b: ReadMark,
  { pairs, alone, contraries }: Comparison,
  scales: readonly LinkScale[],
): LinkEvidence[] {
  const found: LinkEvidence[] = []
  const put = (
    kind: LinkEvidenceKind,
    from: readonly ComparedWord[],
    to: readonly ComparedWord[],
    scale: string | null = null,
  ) => {
    if (from.length + to.length === 0) return
    const places = (mark: ReadMark, words: readonly ComparedWord[]) =>
      placesOf(
        mark,
        words.map(({ span }) => span),
      )
    found.push({ kind, scale, from: places(a, from), to: places(b, to), words: null })
  }
  const told = new Set(contraries.flatMap((one) => [one.a, one.b]))
  for (const scale of scales) {
    const at = (mark: ReadMark) => placesOf(mark, spansOf(mark.words, mark.strengths.get(scale)?.at ?? []))
    found.push({ kind: 'strength', scale, from: at(a), to: at(b), words: null })
  }
  for (const one of contraries.filter((pair) => pair.alone))
    put('contrary', [one.a], [one.b], one.axes[0] ?? null)
  // Two words that speak for and against it are contraries, whether or not a scale holds both.
  if (turnOf(a.mark.position, b.mark.position) === 'contrary' && !contraries.some((pair) => pair.alone))
    found.push({ kind: 'contrary', scale: 'position', from: stanceOf(a), to: stanceOf(b), words: null })
  put('negation', negatorsOf(a), negatorsOf(b))
  for (const [kind, sense] of MODAL) put(kind, modalOf(a, sense), modalOf(b, sense))
  put('hypothetical', hypothesesOf(a), hypothesesOf(b))
  const is = {
    number: ({ facts }: ComparedWord) => facts.number !== null,
    state: ({ facts }: ComparedWord) => facts.state !== null,
    alone: (word: ComparedWord) => word.facts.number === null && word.facts.state === null && !told.has(word),
  }
  for (const kind of ['number', 'state', 'alone'] as const)
    put(kind, alone.a.filter(is[kind]), alone.b.filter(is[kind]))
  put(
    'shared',
    pairs.flatMap(([i]) => a.side.words[i] ?? []),
    pairs.flatMap(([, j]) => b.side.words[j] ?? []),
  )
  return found
}

const STANCES: ReadonlySet<string> = new Set(['favour', 'against', 'talks', 'postpone'])

/** The words from which a position was read. */
const stanceOf = ({ mark }: ReadMark): LinkEvidence['from'] =>
  mark.position.evidence.flatMap(({ kind, piece, span }) => (STANCES.has(kind) ? [{ piece, span }] : []))

const MODAL: readonly (readonly [LinkEvidenceKind, PositionSense])[] = [
  ['condition', 'condition'],
  ['open', 'open'],
  ['now', 'now'],
]

const isIn = ({ near }: ReadMark, at: number): boolean => near.some(({ from, to }) => at >= from && at < to)

const negatorsOf = (mark: ReadMark): readonly ComparedWord[] =>
  mark.words.filter(({ facts }, at) => facts.role === 'negator' && isIn(mark, at))

const modalOf = (mark: ReadMark, sense: PositionSense): readonly ComparedWord[] =>
  mark.operators
    .filter((one) => one.sense === sense && isIn(mark, one.from))
    .flatMap(({ from, to }) => mark.words.slice(from, to))

const hypothesesOf = (mark: ReadMark): readonly ComparedWord[] =>
  mark.signs
    .filter((one) => one.sense === 'hypothetical' && isIn(mark, one.from))
    .flatMap(({ from, to }) => mark.words.slice(from, to))
