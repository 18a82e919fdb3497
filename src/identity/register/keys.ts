import { lettersIn, lettersOf } from '../../core/letters.ts'
import type { SpellingRecord } from './schema.ts'

/** Everything but letters and digits falls away, so that joined and parted spellings have one key. */
export const makeKeyOf =
  (fold: (text: string) => string) =>
  (name: string): string =>
    lettersIn(fold(name))

/** Keys that are blind to how foreign names are spelled. */
export interface SpellingKeys {
  /** A key with each class of letters that foreign names are spelled with in turn made one letter. */
  readonly letterKeyOf: (key: string) => string
  /** The consonants of a name's words; null where the last has too few to tell names apart. */
  readonly frameOf: (words: readonly string[]) => string | null
  /** Ids of the states whose names are not foreign. */
  readonly native: ReadonlySet<string>
  /** The conjunction that is glued before a second name. */
  readonly and: string | null
  /** Particles of houses: a name goes on behind them. */
  readonly houses: ReadonlySet<string>
}

/** Consonants of a surname, at least: of fewer, two names look alike too often (field guide, section 7). */
const SHORTEST_FRAME = 4
/** The same where it stands alone. */
const SHORTEST_ALONE = 5

/** The keys that the lines of `spelling.jsonl` give. */
export function spellingKeys(
  records: readonly SpellingRecord[],
  fold: (text: string) => string,
): SpellingKeys {
  const to = new Map<string, string>()
  const vowels = new Set<string>()
  const native = new Set<string>()
  const houses = new Set<string>()
  let and: string | null = null
  for (const record of records)
    if ('letters' in record)
      for (const letter of fold(record.letters)) to.set(letter, fold(record.letters).charAt(0))
    else if ('and' in record) and = fold(record.and)
    else if ('house' in record) houses.add(fold(record.house))
    else {
      for (const letter of fold(record.vowels)) vowels.add(letter)
      for (const state of record.native) native.add(state)
    }
  const letterKeyOf = (key: string): string => {
    let blind = ''
    for (const letter of key) blind += to.get(letter) ?? letter
    return blind
  }
  const frameOfWord = (word: string): string => {
    const [first = '', ...rest] = letterKeyOf(word)
    return rest.reduce((frame, letter) => (vowels.has(letter) ? frame : frame + letter), first)
  }
  const frameOf = (words: readonly string[]): string | null => {
    const frames = words.map(frameOfWord)
    const shortest = words.length > 1 ? SHORTEST_FRAME : SHORTEST_ALONE
    return vowels.size === 0 || (frames.at(-1) ?? '').length < shortest ? null : frames.join(' ')
  }
  return { letterKeyOf, frameOf, native, and, houses }
}

/** The folded words of a name. */
export const wordsOf = (fold: (text: string) => string, name: string): string[] => lettersOf(fold(name))
