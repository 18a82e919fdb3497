// When two readings of one text count as the same. The scorer, the golden items and the language cases all ask here.
// Deliberately apart from the engine's own folding and identity: what judges must not share the faults of the judged.
import type { SpeakerKind } from '../src/contract/index.ts'
import type { Span } from '../src/core/spans.ts'
import lists from './speaker-words.json' with { type: 'json' }

const MARKS = /[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
]

/** One spelling for all: presentation forms, vowel marks, tatweel, direction marks and hamza seats do not count. */
export const foldSpelling = (text: string): string =>
  SPELLINGS.reduce(
    (folded, [letters, one]) => folded.replace(letters, one),
    text.normalize('NFKC').replace(MARKS, ''),
  )

const withoutArticle = (word: string) => word.replace(/^ال(?=..)/, '')
/** The words of a name, folded, without the article. */
export const wordsOf = (text: string): string[] =>
  foldSpelling(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(withoutArticle)

/** For each offset of the text the index of the word it stands in, or -1. */
export function wordIndex(text: string): Int32Array {
  const at = new Int32Array(text.length + 1).fill(-1)
  let index = 0
  for (const { index: start, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu))
    at.fill(index++, start, start + word.length)
  return at
}

/** The words that spans touch, so that marks, commas and glued letters at their ends make no difference. */
export function wordSet(at: Int32Array, spans: readonly Span[]): ReadonlySet<number> {
  const set = new Set<number>()
  for (const [start, end] of spans)
    for (let i = start; i < end; i++) {
      const word = at[i] ?? -1
      if (word >= 0) set.add(word)
    }
  return set
}

/** Jaccard overlap of two sets, 0–1; 0 where either is empty. */
export function overlapOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

const connectors: ReadonlySet<string> = new Set(lists.connectors)
const joined: ReadonlySet<string> = new Set(lists.joined)
/** Words that make somebody else of an office's holder: deputy, adviser, spokesman, former. */
const ranks: ReadonlySet<string> = new Set(lists.ranks.map(foldSpelling))
const offices: ReadonlySet<string> = new Set(lists.offices.map(foldSpelling))
const joinedWithArticle = new RegExp(`^(${lists.joined.join('|')})ال(?=..)`)

/** The words that tell persons apart: connectors out, Abd and Abu one with the word after them. */
export function nameWords(name: string): string[] {
  const kept: string[] = []
  let before = ''
  for (const word of wordsOf(name)) {
    if (joined.has(word)) {
      before = word
      continue
    }
    const whole = (before + word).replace(joinedWithArticle, '$1')
    before = ''
    if (!connectors.has(whole)) kept.push(whole)
  }
  return before === '' ? kept : [...kept, before]
}

function atMostOneEdit(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && long[i] === short[i]) i++
  if (i === short.length) return true
  return long.slice(i + 1) === short.slice(long.length === short.length ? i + 1 : i)
}

/** Two spellings of a name (ترمب, ترامب): first letter alike, four letters or more, one edit apart. */
const sameWord = (a: string, b: string): boolean =>
  a === b || (a[0] === b[0] && Math.min(a.length, b.length) >= 4 && atMostOneEdit(a, b))
const includes = (words: readonly string[], word: string) => words.some((one) => sameWord(one, word))

/** Whom a truth expects: the fullest name, and whether it is a person's. */
export interface ExpectedSpeaker {
  /** Null = the text does not decide; only an unsure answer is right. */
  readonly name: string | null
  readonly kind: SpeakerKind
}

/**
 * Whether `name` is the expected speaker. A person is known by the whole name with up to eight words of title around
 * it, by the family name, or by given and family name with at most two middle names left out; never through a word of
 * rank that one of the two lacks. A body may carry up to three further words, or be shortened to two words or more.
 */
export function sameSpeaker(expected: ExpectedSpeaker, name: string | null): boolean {
  if (expected.name === null) return name === null
  const want = nameWords(expected.name)
  const got = nameWords(name ?? '')
  if (want.length === 0 || got.length === 0) return false
  const extra = got.filter((word) => !includes(want, word))
  const lacking = want.filter((word) => !includes(got, word))
  if (extra.length === 0 && lacking.length === 0) return true
  if (expected.kind === 'person') return samePerson(expected.name, name ?? '', want, got, extra, lacking)
  if ([...extra, ...lacking].some((word) => ranks.has(word))) return false
  if (lacking.length === 0) return extra.length <= 3
  return extra.length === 0 && (got.length >= 2 || want.length <= 2)
}

function samePerson(
  wanted: string,
  name: string,
  want: readonly string[],
  got: readonly string[],
  extra: readonly string[],
  lacking: readonly string[],
): boolean {
  const first = want[0] ?? ''
  if (lacking.length === 0) {
    const several = /[،,]/.test(name) && !/[،,]/.test(wanted)
    const otherHolder = offices.has(first) && extra.some((word) => ranks.has(word))
    return !several && extra.length <= 8 && !otherHolder
  }
  const sameFamily = sameWord(got.at(-1) ?? '', want.at(-1) ?? '')
  if (extra.length === 0 && sameFamily) return !lacking.some((word) => ranks.has(word))
  return sameFamily && includes(got, first) && lacking.length <= 2
}

const within = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && a.every((word) => b.includes(word))
/** Whether two names of an agency, channel or paper are the same: one's words all in the other's, or 60 % shared. */
export function sameName(a: string, b: string): boolean {
  const x = wordsOf(a)
  const y = wordsOf(b)
  return within(x, y) || within(y, x) || overlapOf(new Set(x), new Set(y)) >= 0.6
}
