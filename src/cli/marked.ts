import type { ExtractLine, Statement } from '../contract/index.ts'
import { harmless, type Style } from './style.ts'

type Field = Statement['in']
type Cut = ExtractLine['cut'][number]

/** A statement with the number it is shown under. */
export interface Numbered {
  readonly n: number
  readonly statement: Statement
}

/**
 * A field of a record with its statements' contents in numbered brackets, `[1 … 1]`, and what was cut set apart.
 * The words themselves stay as they are, but for control characters.
 */
export function markedText(
  text: string,
  field: Field,
  statements: readonly Numbered[],
  cuts: readonly Cut[],
  style: Style,
): string {
  const here = cuts.filter((cut) => cut.in === field)
  const closers = new Map<number, string[]>()
  const openers = new Map<number, string[]>()
  for (const { n, statement } of statements)
    for (const [start, end] of statement.in === field ? statement.content : []) {
      put(openers, start, style.bold(`[${n} `))
      put(closers, end, style.bold(` ${n}]`))
    }
  const edges = new Set([
    0,
    text.length,
    ...openers.keys(),
    ...closers.keys(),
    ...here.flatMap((cut) => cut.span),
  ])
  const stops = [...edges].sort((a, b) => a - b)
  let out = ''
  for (const [i, start] of stops.entries()) {
    out += [...(closers.get(start) ?? []).reverse(), ...(openers.get(start) ?? [])].join('')
    const piece = harmless(text.slice(start, stops[i + 1] ?? start))
    const cut = here.find(({ span }) => span[0] <= start && start < span[1])
    out += cut && piece.trim() !== '' ? style.cut(piece, cut.as) : piece
  }
  return out
}

const put = (map: Map<number, string[]>, at: number, mark: string): void => {
  map.set(at, [...(map.get(at) ?? []), mark])
}
