import type { ComparedSide, Difference, Paragraph } from '../../contract/index.ts'
import { type Layer, type Segment, segmentsOf } from './segments.ts'

/** What lies on words of a paragraph that is compared. */
export type CompareMark =
  | { readonly is: 'content' | 'cue' | 'speaker' }
  | { readonly is: 'difference'; readonly kind: Difference['kind'] }

type Which = 'a' | 'b'

/** A paragraph of a side, cut where its content, cue, speaker or a difference begins or ends. */
export function comparedSegments(
  { found: { statement } }: Pick<ComparedSide, 'found'>,
  { start, text }: Paragraph,
  differences: readonly Difference[],
  which: Which,
): readonly Segment<CompareMark>[] {
  const at = ([from, to]: readonly [number, number], mark: CompareMark): Layer<CompareMark> => ({
    range: [from - start, to - start],
    mark,
  })
  return segmentsOf(text, [
    ...statement.content.map((span) => at(span, { is: 'content' })),
    ...(statement.cue === null ? [] : [at(statement.cue.span, { is: 'cue' })]),
    ...(statement.speaker.span === null ? [] : [at(statement.speaker.span, { is: 'speaker' })]),
    ...differences.flatMap((one) => one[which].map((span) => at(span, { is: 'difference', kind: one.kind }))),
  ])
}

/** The words at spans of a side's field, as its paragraphs have them. */
export const wordsAt = (
  { paragraphs }: Pick<ComparedSide, 'paragraphs'>,
  spans: Difference['a'],
): readonly string[] =>
  spans.flatMap(([from, to]) => {
    const on = paragraphs.find(({ start, text }) => start <= from && from < start + text.length)
    return on === undefined ? [] : [on.text.slice(from - on.start, to - on.start)]
  })

/** Differences as rows of a table: each by itself, the words that stand alone together. */
export function differenceRows(differences: readonly Difference[]): readonly Difference[] {
  const alone = differences.filter(({ kind }) => kind === 'alone')
  const [first] = alone
  if (first === undefined) return differences
  const together = { ...first, a: alone.flatMap(({ a }) => a), b: alone.flatMap(({ b }) => b) }
  return differences.flatMap((one) => (one === first ? [together] : one.kind === 'alone' ? [] : [one]))
}
