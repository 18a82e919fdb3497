import type { LanguagePack } from '../languages/pack.ts'
import type { HopMark } from './marks.ts'

/** Longest source line, in code units, and most words that name a source the lists do not know. */
const LONGEST = 90
const MOST_WORDS = 5

/**
 * The names on a source line («Source: A + B»); null where the line is not one. A label without a sign behind it
 * counts only where every name is known. Offsets are the line's own plus `offset`.
 * @param edge true at a story's first or last lines, where names that the lists do not know are taken too
 */
export function sourceNames(
  line: string,
  offset: number,
  pack: LanguagePack,
  edge: boolean,
): HopMark[] | null {
  if (line.length > LONGEST) return null
  const match = pack.page.source.exec(line)
  if (match === null) return null
  const names = match[1] as string
  const at = line.lastIndexOf(names)
  const hops = namesOf(names, offset + at, pack)
  const allKnown = hops.length > 0 && hops.every((hop) => hop.agency !== null)
  const signed = /[:/|-]\s*$/.test(line.slice(0, at))
  return allKnown || (edge && signed && hops.length > 0 && hops.length <= 4 && !/[.\u061f!]$/.test(names))
    ? hops
    : null
}

/** Splits at `+ , / -` and reads each name; an empty list where one of them is too long to be a name. */
export function namesOf(names: string, offset: number, pack: LanguagePack): HopMark[] {
  const hops: HopMark[] = []
  for (const match of names.matchAll(/[^+,\u060c/|-]+/g)) {
    const name = match[0]
      .trim()
      .replace(/^["'\u00ab(]+|["'\u00bb)]+$/g, '')
      .trim()
    if (name === '') continue
    if (name.split(/\s+/).length > MOST_WORDS || /\d/.test(name)) return []
    const start = offset + match.index + match[0].indexOf(name)
    const agency = pack.agencies.named(name)
    const role = agency?.agency.kind ?? pack.page.datelines.mediumOf(name.split(' ')[0] ?? '') ?? 'outlet'
    hops.push({ start, end: start + name.length, agency, role, from: 'source-line' })
  }
  return hops
}
