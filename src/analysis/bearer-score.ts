import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { isMedium, isTitle } from './name-score.ts'
import { isForeign, readingOf } from './name-words.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Token } from './types.ts'

/** Words of a name, its particles among them. */
const SHORTEST = 2
const LONGEST = 6
/** Letters of the shortest word that a name holds. */
const LETTERS = 2

/** Points from which the words that end an office are its bearer's name. */
const ENOUGH = 6

const POINTS = {
  /** A listed name that is no other word; one that is. */
  name: 3,
  ambiguous: 1.5,
  /** A family's name under the article, listed or in the form of one. */
  house: 2,
  /** A word of no list. */
  unknown: 2,
  /** Son of, servant of, house of, and the word behind them. */
  particle: 1,
  /** The office before it is whole. */
  whole: 1,
  /** The clause, a colon or a title follows; a comma; another sign or a function word. */
  said: 2,
  comma: 1.5,
  end: 1,
} as const

/** Titles that stand right before a name. */
const RANKS: ReadonlySet<string> = new Set(['rank', 'style', 'royal'])

/** Words that join parts of a name. */
const PARTICLES = LISTS.filiation | LISTS.kunya | LISTS.servant | LISTS.house

interface Place {
  /** The token behind the office's first words. */
  readonly head: number
  /** Where the name ends. */
  readonly end: number
  /** The end of the sentence. */
  readonly stop: number
  /** The verb may have a noun for its object. */
  readonly takesNoun: boolean
}

/** The bearer's name that ends at a token behind an office; null where the words before it are not surely one. */
export function bearerEnding(
  tokens: readonly Token[],
  place: Place,
  words: NounPhraseWords,
): { from: number; to: number } | null {
  const { head, end } = place
  const behind = pointsBehind(tokens, end, place, words)
  if (behind === null) return null
  let best: { from: number; to: number } | null = null
  let most: number = ENOUGH
  let sum: number = behind + POINTS.whole
  let count = 0
  for (let k = end - 1; k >= head && end - k <= LONGEST; k--) {
    const points = pointsOf(tokens, k, end, words)
    if (points === null) break
    sum += points
    if (!isIn(tokens[k], PARTICLES | LISTS.compound)) count++
    if (count < SHORTEST || sum < most || !mayOpen(tokens, k, words)) continue
    if (!isWhole(tokens, k, head, words)) continue
    if (behind === 0 && !isListed(tokens, k, end, words)) continue
    most = sum
    best = { from: k, to: end }
  }
  return best
}

/** Before the verb's object a name is one from a sure given name to a listed last one. */
function isListed(tokens: readonly Token[], from: number, end: number, words: NounPhraseWords): boolean {
  const last = tokens[end - 1]
  if (!isSureGiven(tokens, from, words) && !tokens[from]?.given && !isIn(tokens[from], LISTS.servant))
    return false
  const { folded = '' } = last ?? {}
  if (words.definite(folded) && !words.demonymShape(folded)) return words.names.names.has(folded)
  return words.name(folded) !== undefined || isIn(last, LISTS.compound)
}

/** What the sign or word behind the name says; null where a name may go on. */
function pointsBehind(
  tokens: readonly Token[],
  end: number,
  { stop, takesNoun }: Place,
  words: NounPhraseWords,
): number | null {
  const { kind, folded = '' } = tokens[end] ?? {}
  if (end >= stop || kind === 'colon') return POINTS.said
  if (kind === 'comma') return POINTS.comma
  if (kind !== 'word')
    return kind === 'quote' || kind === 'dash' || kind === 'open-bracket' ? POINTS.end : null
  if (isIn(tokens[end], PARTICLES | LISTS.compound)) return null
  if (words.opensClause(folded) || isTitle(tokens, end, words)) return POINTS.said
  if (words.boundary(folded) || words.isAdjunct(tokens, end) || isMedium(tokens[end], words))
    return POINTS.end
  // The verb's object.
  return takesNoun && pointsOf(tokens, end, end + 1, words) === null ? 0 : null
}

/** What the word at `k` says of a name that ends at `end`; null for one that no name holds. */
function pointsOf(tokens: readonly Token[], k: number, end: number, words: NounPhraseWords): number | null {
  const token = tokens[k]
  if (token?.kind !== 'word' || token.folded.length < LETTERS) return null
  const isBehindWord = tokens[k - 1]?.kind === 'word'
  if (isIn(token, PARTICLES)) return k + 1 < end ? POINTS.particle : null
  if (isBehindWord && isIn(token, LISTS.compound)) return POINTS.particle
  if (isIn(tokens[k - 1], PARTICLES)) return POINTS.particle
  if (token.given) return POINTS.name
  return pointsOfWord(tokens, k, end, words)
}

function pointsOfWord(
  tokens: readonly Token[],
  k: number,
  end: number,
  words: NounPhraseWords,
): number | null {
  const { folded, roles } = tokens[k] as Token
  const entry = words.boundary(folded) ? undefined : words.names.names.get(folded)
  if (entry === undefined && (roles & (ROLES.accusative | ROLES.possessed)) !== 0) return null
  const isDefinite = words.definite(folded)
  const reading = readingOf(tokens, k, words)
  if (reading === 'unknown')
    return isDefinite ? (words.demonymShape(folded) ? POINTS.house : null) : POINTS.unknown
  if (reading === 'led') return isForeign(folded, words) ? POINTS.unknown : null
  if (reading === 'nationality') return k === end - 1 ? POINTS.ambiguous : null
  if (reading === 'word' && isIn(tokens[k + 1], LISTS.compound) && !isDefinite) return POINTS.unknown
  if (isDefinite) return words.name(folded) !== undefined && reading === 'name' ? POINTS.house : null
  // A place inside a foreign name.
  if (entry === undefined) return words.isPlace(folded) && k + 1 < end ? 0 : null
  if (reading === 'verb' || reading === 'noun') return null
  return entry.ambiguous || reading === 'word' ? POINTS.ambiguous : POINTS.name
}

/** Whether a name may begin there: no particle of its middle, no family's name under the article. */
function mayOpen(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const token = tokens[k] as Token
  if (isIn(token, LISTS.filiation | LISTS.compound)) return false
  if (isIn(tokens[k - 1], PARTICLES)) return false
  if (words.phrases.titleLinks.has(token.folded)) return false
  return !words.definite(token.folded) || words.names.names.get(token.folded)?.kind === 'g'
}

/** Whether the office before `k` is whole: it ends with a definite word, a place, a rank or a sign. */
export function isWhole(tokens: readonly Token[], k: number, head: number, words: NounPhraseWords): boolean {
  const before = tokens[k - 1]
  if (k === head) return words.definite(before?.folded ?? '')
  if (before === undefined || before.kind !== 'word') return before?.kind !== 'number'
  const { folded } = before
  if (words.boundary(folded)) return false
  const { office, honorific } = words.facts(folded).as
  const isRank = office?.kinds.some((kind) => RANKS.has(kind)) === true
  // The airport of King | X: what stands before the form of respect is a bare noun.
  if (honorific !== undefined || isRank) return k - 1 > head && isWhole(tokens, k - 1, head, words)
  if (office !== undefined) return false
  if (words.definite(folded)) return !describesAnother(tokens, k - 1, head, words)
  const { toThe, by, and, article } = words.phrases
  if (folded.startsWith(toThe) || folded.startsWith(by + article) || folded.startsWith(and + article))
    return true
  if (words.isPlace(folded) || words.isPlace(folded.slice(1)) || words.demonym(folded)) return true
  // The name of a body: the director of the programme X | Samir Hilu.
  return (
    k - 2 >= head &&
    words.body(tokens[k - 2]?.folded ?? '')?.definite === false &&
    isSureGiven(tokens, k, words)
  )
}

function isSureGiven(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const entry = words.names.names.get(tokens[k]?.folded ?? '')
  return entry?.kind === 'g' && !entry.ambiguous
}

/** An adjective of somebody else's title: the agent of the Brazilian player | X. */
function describesAnother(
  tokens: readonly Token[],
  k: number,
  head: number,
  words: NounPhraseWords,
): boolean {
  for (let i = k; i >= head; i--) {
    const { kind, folded = '' } = tokens[i] ?? {}
    if (kind !== 'word' || !words.definite(folded)) return false
    if (words.office(tokens, i, i + 1) !== null && words.body(folded) === undefined) return true
  }
  return false
}
