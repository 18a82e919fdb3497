import { wordsOf } from './keys.ts'
import type { OfficeRecord, RankRecord } from './schema.ts'
import { LONGEST_FORM, type StateBodies } from './state-bodies.ts'

/** An office as words tell it. */
export interface OfficeRead {
  readonly role: string
  /** Register id of the state or body; null where the words name none. */
  readonly of: string | null
  /** `former` and `coming`: a word behind it says that it is not held; `other`: a word before it names somebody else. */
  readonly rank: 'holder' | 'former' | 'coming' | 'other'
  /** Where the words name no state: the only ones of which they are said, one of which the story must be about; null of all. */
  readonly among: readonly string[] | null
  /** Several hold it at once. */
  readonly several: boolean
  /** The words behind the office: a name, or nothing. */
  readonly rest: readonly string[]
}

/** Reads offices in words. */
export interface OfficeWords {
  /** The longest office that a phrase begins with; null where it begins with none. */
  readonly read: (words: readonly string[]) => OfficeRead | null
}

interface Pattern {
  readonly role: string
  readonly several: boolean
  readonly slot: string
  /** The id where the words themselves say of whom it is. */
  readonly of: string | null
  readonly states: readonly string[] | null
  /** The slot's word has a preposition glued to it. */
  readonly glued: boolean
}

const SLOT = /\{(\w+)\}/
/** The register's longest name of a body, in words. */
const LONGEST_BODY = 12

/** How the preposition of "secretary-general of the …" leans on a body's name. */
interface Glue {
  readonly letter: string
  /** Preposition and article run together. */
  readonly doubled: string
  readonly article: string
}

/**
 * Compiles the words of offices.
 * @param bodyOf the id of the one body that words name, else null
 */
export function officeWords(
  records: readonly OfficeRecord[],
  ranks: readonly RankRecord[],
  bodies: StateBodies,
  bodyOf: (words: readonly string[]) => string | null,
  fold: (text: string) => string,
): OfficeWords {
  const patterns = patternsOf(records, fold)
  const longest = Math.max(0, ...[...patterns.keys()].map((key) => key.split(' ').length))
  const ranked = (rank: RankRecord['rank']) =>
    ranks.filter((one) => one.rank === rank).flatMap(({ words }) => words.map((word) => wordsOf(fold, word)))
  const [former, coming, other] = [ranked('former'), ranked('coming'), ranked('other')]
  const glue = glueOf(ranks, fold)

  const slotAt = (pattern: Pattern, words: readonly string[], from: number): Hit[] => {
    const { role, several, slot, states } = pattern
    if (slot === '') return [{ role, several, of: pattern.of, among: states, office: from, next: from }]
    if (slot === 'body') return bodyAt(pattern, words, from)
    const hits: Hit[] = []
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_FORM); to++)
      for (const state of bodies.statesNamed(words.slice(from, to).join(''), `{${slot}}`))
        if (states === null || states.includes(state))
          hits.push({ role, several, of: state, among: null, office: from, next: to })
    return hits
  }
  const bodyAt = ({ role, several, glued }: Pattern, words: readonly string[], from: number): Hit[] => {
    const rest = glued ? unglued(words.slice(from), glue) : words.slice(from)
    if (rest === null) return []
    for (let length = Math.min(rest.length, LONGEST_BODY); length > 0; length--) {
      const of = bodyOf(rest.slice(0, length))
      if (of !== null) return [{ role, several, of, among: null, office: from, next: from + length }]
    }
    return []
  }
  const hitsOf = (words: readonly string[]): Hit[] => {
    const hits: Hit[] = []
    for (let at = 1; at <= Math.min(words.length, longest); at++)
      for (const pattern of patterns.get(words.slice(0, at).join(' ')) ?? []) {
        const found = slotAt(pattern, words, at)
        hits.push(...found)
        // The office alone, its state left out: never of a body, whose name is what tells the office.
        if (found.length === 0 && isTitle(pattern) && (pattern.states === null || at > 1)) {
          const { role, several, states } = pattern
          hits.push({ role, several, of: null, among: states, office: at, next: at })
        }
      }
    return hits
  }
  const read = (words: readonly string[]): OfficeRead | null => {
    const best = longestOf(hitsOf(words))
    if (best === null) {
      const before = other.find((rank) => startsWith(words, rank))
      const held = before === undefined ? null : read(words.slice(before.length))
      return held === null ? null : { ...held, rank: 'other' }
    }
    const behind = words.slice(best.next)
    const rank = rankOf(behind, former, coming)
    return {
      role: best.role,
      several: best.several,
      of: best.of,
      among: best.among,
      rank: rank.rank,
      rest: behind.slice(rank.length),
    }
  }
  return { read }
}

interface Hit {
  /** How many words name the office itself. */
  readonly office: number
  readonly role: string
  readonly several: boolean
  readonly of: string | null
  readonly among: readonly string[] | null
  readonly next: number
}

/** "The foreign minister" may stand alone; "foreign minister of" may not. */
const isTitle = ({ slot }: Pattern): boolean => slot === 'theM' || slot === 'theF'

/**
 * The hit of most words; of equals the one whose office takes more of them, then the one that names its state. An
 * adjective of two states names neither.
 */
function longestOf(hits: readonly Hit[]): Hit | null {
  const [best, ...others] = hits.toSorted(
    (a, b) => b.next - a.next || b.office - a.office || Number(a.of === null) - Number(b.of === null),
  )
  if (best === undefined) return null
  const isTwo = others.some(
    ({ next, office, role, of }) =>
      next === best.next && office === best.office && role === best.role && of !== null && of !== best.of,
  )
  return isTwo ? { ...best, of: null } : best
}

function rankOf(
  words: readonly string[],
  former: readonly (readonly string[])[],
  coming: readonly (readonly string[])[],
): { readonly rank: 'holder' | 'former' | 'coming'; readonly length: number } {
  const once = former.find((rank) => startsWith(words, rank))
  if (once !== undefined) return { rank: 'former', length: once.length }
  const soon = coming.find((rank) => startsWith(words, rank))
  return soon === undefined ? { rank: 'holder', length: 0 } : { rank: 'coming', length: soon.length }
}

const startsWith = (words: readonly string[], head: readonly string[]): boolean =>
  head.length > 0 && head.length <= words.length && head.every((word, i) => words[i] === word)

/** The words without the preposition that is glued to the first; null where none is. */
function unglued(
  [first = '', ...rest]: readonly string[],
  { letter, doubled, article }: Glue,
): string[] | null {
  if (first.startsWith(doubled)) return [article + first.slice(doubled.length), ...rest]
  return first.startsWith(letter) ? [first.slice(letter.length), ...rest] : null
}

function glueOf(ranks: readonly RankRecord[], fold: (text: string) => string): Glue {
  const [letter = '', doubled = '', article = ''] =
    ranks.find(({ rank }) => rank === 'glue')?.words.map((word) => fold(word)) ?? []
  return { letter, doubled, article }
}

function patternsOf(
  records: readonly OfficeRecord[],
  fold: (text: string) => string,
): ReadonlyMap<string, readonly Pattern[]> {
  const patterns = new Map<string, Pattern[]>()
  for (const { role, of, names, several, states = null } of records)
    for (const name of names) {
      const slot = SLOT.exec(name)?.[1] ?? ''
      const before = name.split(SLOT)[0] ?? ''
      const glued = slot !== '' && !before.endsWith(' ')
      const words = wordsOf(fold, before)
      const key = (glued ? words.slice(0, -1) : words).join(' ')
      const id = of === 'state' || of === 'body' ? null : of
      patterns.set(key, [...(patterns.get(key) ?? []), { role, several, slot, of: id, states, glued }])
    }
  return patterns
}
