import type { LanguagePack } from '../languages/pack.ts'
import type { AgencyForm, AgencyKind } from '../languages/sections/agencies.ts'

/** A medium named in a folded text: listed, or known by its first word («agency …», «channel …»). */
export interface Medium {
  /** Null where the list does not know it. */
  readonly listed: AgencyForm | null
  readonly role: AgencyKind
  readonly end: number
  /** True where only its place in the dateline makes it a medium. */
  readonly guessed: boolean
}

/** Most words of a medium's name that the list does not know, its first word included. */
const MOST_WORDS = 4

/** The medium named at `at`; one that the list does not know must reach up to a sign. Platforms are none here. */
export function mediumAt(line: string, at: number, pack: LanguagePack): Medium | null {
  const listed = pack.agencies.at(line, at)
  const unlisted = unlistedMediumAt(line, at, pack)
  if (listed !== null && listed.agency.kind !== 'platform' && listed.end >= (unlisted?.end ?? 0))
    return { listed, role: listed.agency.kind, end: listed.end, guessed: false }
  return unlisted
}

function unlistedMediumAt(line: string, at: number, pack: LanguagePack): Medium | null {
  const run = /^\p{L}+(?: +\p{L}+)*/u.exec(line.slice(at, at + 60))?.[0] ?? ''
  const words = run.split(/ +/)
  if (words.length < 2 || words.length > MOST_WORDS) return null
  const role = pack.page.datelines.mediumOf(words[0] ?? '')
  return role === null ? null : { listed: null, role, end: at + run.length, guessed: false }
}

/** End of the longest place named at `at`, and whether it is a town; null where none is named. */
export function placeAt(
  line: string,
  at: number,
  pack: LanguagePack,
): { readonly end: number; readonly town: boolean } | null {
  const own = pack.page.datelines.placeAt(line, at)
  let best = own === null ? null : { end: own, town: true }
  const ends = wordEnds(line, at)
  const first = line.slice(at, ends[0] ?? at)
  const longest = Math.min(ends.length, Math.max(1, pack.names.phraseStarts.places.get(first) ?? 1))
  for (let n = longest; n > 0; n--) {
    const end = ends[n - 1] as number
    const place = pack.names.places.get(line.slice(at, end).replace(/ +/g, ' '))
    if (place === undefined) continue
    if (best === null || end > best.end) best = { end, town: place.kinds.some((kind) => TOWNS.has(kind)) }
    break
  }
  return best
}

const TOWNS: ReadonlySet<string> = new Set(['capital', 'seat', 'city'])

/** Ends of the words that follow each other from `at` on with nothing but spaces between; at most six. */
function wordEnds(line: string, at: number): number[] {
  const ends: number[] = []
  const word = / *\p{L}+/uy
  word.lastIndex = at
  while (ends.length < 6 && word.test(line)) ends.push(word.lastIndex)
  return ends
}

/** True for two words that may open a person's name: a given name, and beside one that is a common word too, a name. */
export function opensName(first: string, second: string, pack: LanguagePack): boolean {
  if (pack.page.datelines.headsName(first)) return true
  const name = pack.names.names.get(first)
  if (name === undefined || name.kind === 'f') return false
  return !name.ambiguous || pack.names.names.get(second)?.ambiguous === false
}
