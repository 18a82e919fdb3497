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
  const isOn = liesOn(inside)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number
    return {
      start,
      text: text.slice(start, end),
      marks: isOn(start).map((at) => (inside[at] as Inside<T>).mark),
    }
  })
}

interface Inside<T> {
  readonly start: number
  readonly end: number
  readonly mark: T
}

/** Tells which layers lie on a place, by their index in the order given; places are asked for from left to right. */
function liesOn<T>(inside: readonly Inside<T>[]): (place: number) => number[] {
  const startOf = (at: number) => inside[at]?.start ?? 0
  const byStart = inside.map((_, at) => at).sort((a, b) => startOf(a) - startOf(b))
  let next = 0
  let open: number[] = []
  return (place) => {
    open = open.filter((at) => (inside[at]?.end ?? 0) > place)
    for (; next < byStart.length; next++) {
      const at = byStart[next] as number
      if (startOf(at) > place) break
      if ((inside[at]?.end ?? 0) > place) open.push(at)
    }
    return [...open].sort((a, b) => a - b)
  }
}

/** The same pieces with further layers laid on them, cut where those begin or end. */
export function withLayers<T>(segments: readonly Segment<T>[], layers: readonly Layer<T>[]): Segment<T>[] {
  return segments.flatMap(({ start, text, marks }) =>
    segmentsOf(
      text,
      layers.map(({ range: [from, to], mark }) => ({ range: [from - start, to - start] as const, mark })),
    ).map((piece) => ({ start: start + piece.start, text: piece.text, marks: [...marks, ...piece.marks] })),
  )
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
