import type { IssueLink } from '../../contract/index.ts'
import type { Spot } from './link-spots.ts'

/** A link drawn from one mark to another. */
export interface Arc {
  readonly link: IssueLink
  /** A path of SVG. */
  readonly path: string
  /** The middle of the path. */
  readonly x: number
  readonly y: number
}

/** How high an arc rises above its line at least and at most. */
const RISE = { least: 14, most: 34 }

/** The links of which both marks are drawn, each once between two marks and kinds. */
export function arcsOf(links: readonly IssueLink[], spots: ReadonlyMap<string, Spot>): readonly Arc[] {
  const seen = new Set<string>()
  return links.flatMap((link) => {
    const [a, b] = [spots.get(link.from), spots.get(link.to)]
    if (a === undefined || b === undefined || (a.x === b.x && a.y === b.y)) return []
    const key = `${link.kind} ${link.state} ${a.x} ${a.y} ${b.x} ${b.y}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ link, ...curve(a, b) }]
  })
}

function curve(a: Spot, b: Spot): Omit<Arc, 'link'> {
  const middle = (a.x + b.x) / 2
  if (a.row !== b.row)
    return {
      path: `M${a.x} ${a.y} C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`,
      x: middle,
      y: (a.y + b.y) / 2,
    }
  const rise = Math.min(RISE.most, Math.max(RISE.least, Math.abs(a.x - b.x) / 5))
  const top = Math.min(a.y, b.y) - rise
  return { path: `M${a.x} ${a.y} Q${middle} ${2 * top - (a.y + b.y) / 2} ${b.x} ${b.y}`, x: middle, y: top }
}
