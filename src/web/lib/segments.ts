/** Half-open, in UTF-16 code units of the text. */
export type Range = readonly [start: number, end: number]

/** A stretch of the text that something lies on. */
export interface Layer<T> {
  readonly range: Range
  readonly mark: T
}

/** A piece of the text on which the same layers lie throughout. */
export interface Segment<T> {
  readonly start: number
  readonly text: string
  /** In the order in which the layers were given. */
  readonly marks: readonly T[]
}

/**
 * Cuts a text where a layer begins or ends. Layers may overlap in any way; the pieces joined give the text again.
 * What of a layer lies outside the text is left out.
 */
export function segmentsOf<T>(text: string, layers: readonly Layer<T>[]): Segment<T>[] {
  const inside = layers
    .map(({ range: [start, end], mark }) => ({
      start: Math.max(0, start),
      end: Math.min(text.length, end),
      mark,
    }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number
    const marks = inside.filter((layer) => layer.start <= start && layer.end >= end).map(({ mark }) => mark)
    return { start, text: text.slice(start, end), marks }
  })
}

/** The segments by line of the text: a line break ends a line and belongs to none. Empty lines are left out. */
export function linesOf<T>(segments: readonly Segment<T>[]): Segment<T>[][] {
  const lines: Segment<T>[][] = [[]]
  for (const segment of segments) {
    let start = segment.start
    for (const [i, text] of segment.text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ start, text, marks: segment.marks })
      start += text.length + 1
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}
