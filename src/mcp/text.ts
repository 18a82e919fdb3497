import type { FoundStatement } from '../contract/index.ts'
import type { Bounds, Caveat, Offsets } from '../contract/mcp/index.ts'

/** What the spans of every answer count. */
export const OFFSETS: Offsets = {
  unit: 'utf-16-code-unit',
  interval: 'half-open',
  into: 'untouched-field',
}

export const OFFSETS_TEXT =
  'Spans are half-open UTF-16 code units into the untouched title or body of the item.'

/** Takes control characters, which a reader's terminal might obey, out of words that came from elsewhere. */
export const harmless = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')

/** A number of statements in words. */
export const statementsText = (n: number): string => `${n} statement${n === 1 ? '' : 's'}`

/** Words of a source, set apart from ours. */
export const quoted = (pieces: readonly string[]): string => `«${harmless(pieces.join(' … '))}»`

/** Who speaks, on one line. */
export function speakerText({ party, judged, statement }: FoundStatement): string {
  const { name, candidates, for: body } = statement.speaker
  const shown = judged === null ? name : judged.name
  if (shown === null) {
    const contenders = candidates.length > 0 ? ` (may be: ${candidates.map(harmless).join(', ')})` : ''
    return `speaker unsure${contenders}`
  }
  const forWhom = body === null ? '' : `, for ${harmless(body)}`
  return `${harmless(shown)}${party === null ? '' : ` [${harmless(party)}]`}${forWhom}`
}

/** The day that counts, and how it is known. */
export const dayText = (day: string | null, from: 'said' | 'published' | null): string =>
  day === null ? 'undated' : from === 'published' ? `not later than ${day} (published)` : `said ${day}`

/** Lines for caveats; none where there are none. */
export const caveatLines = (caveats: readonly Caveat[], indent = ''): string[] =>
  caveats.map(({ message }) => `${indent}! ${harmless(message)}`)

/** What was read at all, on one line. */
export function boundsText({ articles, undatedArticles, first, last, emptyMonths, outlets }: Bounds): string {
  const when = first === null ? '' : ` of ${first} to ${last}`
  const gaps = emptyMonths === 0 ? '' : `, no material in ${emptyMonths} months of them`
  return `Read: ${articles} dated articles${when}${gaps}, ${undatedArticles} undated, ${outlets} outlets.`
}
