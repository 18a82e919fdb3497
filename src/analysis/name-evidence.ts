import { isIn, LISTS } from '../core/word-lists.ts'
import { readingOf } from './name-words.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Mention } from './types.ts'

/** What the whole article tells of the words that people are called by. */
export interface NameEvidence {
  /** Where each word first stands as somebody's whole name, body before headline. */
  readonly alone: ReadonlyMap<string, Place>
  /** Last words of names of two words or more. */
  readonly families: ReadonlySet<string>
  /** How often two words stand side by side. */
  readonly pairs: (first: string, second: string) => number
}

interface Place {
  readonly field: Field
  readonly at: number
}

export function nameEvidence(fields: readonly Field[]): NameEvidence {
  const alone = new Map<string, Place>()
  const families = new Set<string>()
  for (const field of fields)
    for (const { kind, name, number } of field.mentions) {
      if (kind !== 'person' || name === null || number !== 's') continue
      const last = field.tokens[name.to - 1]?.folded ?? ''
      if (name.to - name.from > 1) families.add(last)
      else if (!alone.has(last)) alone.set(last, { field, at: name.from })
    }
  return { alone, families, pairs: pairsIn(fields) }
}

/** Counts the pairs of words when the first is asked for: few articles need it. */
function pairsIn(fields: readonly Field[]): NameEvidence['pairs'] {
  let counts: Map<string, number> | null = null
  return (first, second) => {
    counts ??= pairCounts(fields)
    return counts.get(`${first} ${second}`) ?? 0
  }
}

function pairCounts(fields: readonly Field[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { tokens } of fields)
    for (let k = 1; k < tokens.length; k++) {
      const pair = `${tokens[k - 1]?.folded} ${tokens[k]?.folded}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  return counts
}

/** Words that go on with a name, whatever else they mean, and words that are no name without the next. */
const PARTICLES = LISTS.filiation | LISTS.kunya | LISTS.servant | LISTS.house

/**
 * The mention without what the clause goes on with behind a name of one word: denied | Hilu | the bias of. The article
 * calls somebody by that word alone, and has the two side by side but once.
 */
export function endedBy(
  mention: Mention,
  field: Field,
  evidence: NameEvidence,
  words: NounPhraseWords,
): Mention | null {
  const { name, kind, number, title } = mention
  if (kind !== 'person' || name === null || number !== 's' || name.to - name.from < 2) return null
  const { tokens } = field
  const [first, second] = [tokens[name.from], tokens[name.from + 1]]
  if (first?.kind !== 'word' || second?.kind !== 'word') return null
  if (tokens[name.from + 2]?.folded === '-' && name.from + 2 < name.to) return null
  if (isIn(first, PARTICLES) || isIn(second, PARTICLES | LISTS.compound)) return null
  if (!isCalled(first.folded, { field, at: name.from }, evidence, words)) return null
  const isHouses =
    isCalledBefore(first.folded, { field, at: name.from }, evidence) && evidence.families.has(first.folded)
  if (!isClauses(field, name.from + 1, name.to, isHouses, words)) return null
  if (evidence.pairs(first.folded, second.folded) !== 1) return null
  const to = name.from + 1
  const isApposed = title !== null && title.from >= name.to
  return { ...mention, to: isApposed ? mention.to : to, name: { from: name.from, to } }
}

/** Somebody is called by the word alone: by his family's name anywhere, by his given name before this. */
function isCalled(word: string, at: Place, evidence: NameEvidence, words: NounPhraseWords): boolean {
  const { alone, families } = evidence
  const place = alone.get(word)
  if (isCalledBefore(word, at, evidence)) return true
  const entry = words.names.names.get(word)
  if (entry?.kind === 'g') return false
  return place !== undefined ? entry !== undefined : entry?.kind === 'f' && families.has(word)
}

/** Somebody is called by the word alone before this place. */
function isCalledBefore(word: string, { field, at }: Place, { alone }: NameEvidence): boolean {
  const place = alone.get(word)
  return place !== undefined && (place.field === field ? place.at < at : field.headline)
}

/** A word that is no name and has none behind it; one of no list only behind a family's name. */
function isClauses(
  { tokens }: Field,
  k: number,
  to: number,
  isHouses: boolean,
  words: NounPhraseWords,
): boolean {
  const reading = readingOf(tokens, k, words)
  if (reading === 'name' || reading === 'nationality' || (reading === 'unknown' && !isHouses)) return false
  if (words.names.names.has(tokens[k]?.folded ?? '')) return false
  for (let i = k + 1; i < to; i++) if (words.names.names.has(tokens[i]?.folded ?? '')) return false
  return true
}
