import { inCommon } from './story.ts'
import type { StoryWord, WordsOf } from './types.ts'

/** The words of a statement as they are held against another telling of it. */
export interface Wording {
  /** Every word, folded. */
  readonly words: readonly string[]
  /** Stems of the words that carry meaning, in order. */
  readonly stems: readonly string[]
  readonly stemSet: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
  readonly states: ReadonlySet<string>
  /** Stems of the words that are denied: the first one behind each denial. */
  readonly denied: ReadonlySet<string>
}

/** How far behind a word that denies what it denies may stand. */
const DENIAL = 2
/** Words of a content that are held against another; a longer one is told by its beginning. */
const MOST_WORDS = 400

/** Reads the pieces of a content. */
export function wordingOf(text: readonly string[], wordsOf: WordsOf): Wording {
  const all = text.flatMap((piece) => wordsOf(piece)).slice(0, MOST_WORDS)
  const stems = all.flatMap(({ facts }) => (facts.role === 'content' ? facts.stem : []))
  return {
    words: all.map(({ facts }) => facts.word),
    stems,
    stemSet: new Set(stems),
    numbers: new Set(all.flatMap(({ facts }) => facts.number ?? [])),
    states: new Set(all.flatMap(({ facts }) => facts.state ?? [])),
    denied: deniedIn(all),
  }
}

function deniedIn(words: readonly StoryWord[]): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ facts }, at) => {
      if (facts.role !== 'negator') return []
      const behind = words.slice(at + 1, at + 1 + DENIAL).find((one) => one.facts.role === 'content')
      return behind?.facts.stem ?? []
    }),
  )
}

/** What two wordings have in common. */
export interface Likeness {
  /** Stems of words that carry meaning which both have. */
  readonly shared: number
  /** Of the shorter wording's stems, 0–1. */
  readonly held: number
  /** Of all stems of both, 0–1. */
  readonly jaccard: number
  /** Words of the longest run that both have; worked out when it is first asked for. */
  readonly run: () => number
}

/** How alike two wordings are; null where one says what the other cannot have said: other numbers, other states, a denial. */
export function likenessOf(a: Wording, b: Wording): Likeness | null {
  const shared = inCommon(a.stemSet, b.stemSet)
  if (shared === 0 || differ(a.numbers, b.numbers) || differ(a.states, b.states) || deniesOther(a, b))
    return null
  const least = Math.min(a.stemSet.size, b.stemSet.size)
  const union = a.stemSet.size + b.stemSet.size - shared
  let run: number | null = null
  return {
    shared,
    held: shared / least,
    jaccard: shared / union,
    run: () => {
      run ??= longestRun(a.words, b.words)
      return run
    },
  }
}

/** Whether each has what the other has not: a shorter wording may leave out, but not exchange. */
const differ = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  const common = inCommon(a, b)
  return common < a.size && common < b.size
}

/** Whether one denies a word that the other says plainly. */
function deniesOther(a: Wording, b: Wording): boolean {
  const turned = (one: Wording, other: Wording) =>
    [...one.denied].some((stem) => !isDenied(other, stem) && other.stems.some((own) => own.endsWith(stem)))
  return turned(a, b) || turned(b, a)
}

/** Also where a letter leans on the word here: a future of the verb. */
const isDenied = ({ denied }: Wording, stem: string): boolean =>
  denied.has(stem) || [...denied].some((own) => own.endsWith(stem) || stem.endsWith(own))

/** Length of the longest run of words that two texts have in common. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      if (b[j] !== word) continue
      const run = (row[j] ?? 0) + 1
      next[j + 1] = run
      if (run > longest) longest = run
    }
    row = next
  }
  return longest
}
