import { slotOf } from '../core/word-table.ts'
import type { Story } from './types.ts'

/** Words of a run by which copied text is known. */
const RUN = 5
/** Words of an article that are looked at; the rest of a longer one is the same story. */
const MOST_WORDS = 4000
/** Runs that two articles must have in common to be copies, and their least share of the shorter one's. */
const COPY = { least: 12, share: 0.5 }

/**
 * What of an article tells whether another is its copy.
 * @param words folded, in order
 * @param stemOf the stem of a word that carries meaning; null of one that carries none
 */
export function storyOf(words: readonly string[], stemOf: (word: string) => string | null): Story {
  const seen = words.slice(0, MOST_WORDS)
  const hashes = seen.map((word) => slotOf(word, 0))
  const runs: number[] = []
  for (let at = 0; at + RUN <= hashes.length; at++) runs.push(mixed(hashes, at, RUN))
  const stems = seen.flatMap((word) => {
    const stem = stemOf(word)
    return stem === null ? [] : slotOf(stem, 0)
  })
  return { runs: sorted(runs), stems: sorted(stems) }
}

/** 32 bits of some hashes in their order. */
function mixed(hashes: readonly number[], from: number, count: number): number {
  let mix = 0
  for (let k = from; k < from + count; k++) mix = (Math.imul(mix, 0x01000193) + (hashes[k] ?? 0)) | 0
  return mix >>> 0
}

/** Each number once, the least first. */
const sorted = (numbers: readonly number[]): Uint32Array => Uint32Array.from(new Set(numbers)).sort()

/** 32 bits of a run of words. */
export const hashOf = (words: readonly string[]): number => slotOf(words.join(' '), 0)

/** Share of the shorter article's text that the other holds word by word, 0–1; 0 where it is a few words. */
export function copiedShare(a: Story, b: Story): number {
  const common = shared(a.runs, b.runs)
  return common < COPY.least ? 0 : common / Math.min(a.runs.length, b.runs.length)
}

/** Whether so much of one article stands in the other that both took it from one text. */
export const areCopies = (a: Story, b: Story): boolean => copiedShare(a, b) >= COPY.share

/** Share of the shorter article's words that the other has, too. */
export function kinship(a: Story, b: Story): number {
  const least = Math.min(a.stems.length, b.stems.length)
  return least === 0 ? 0 : shared(a.stems, b.stems) / least
}

/** How many numbers two lists share, both sorted, each number once. */
function shared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  return common
}

/** How many members two sets share. */
export function inCommon<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const one of few) if (many.has(one)) common++
  return common
}
