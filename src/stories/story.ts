import { slotOf } from '../core/word-table.ts'
import type { Story, StoryWord } from './types.ts'

/** Words of a run by which copied text is known. */
const RUN = 5
/** Words of an article that are looked at; the rest of a longer one is the same story. */
const MOST_WORDS = 4000
/** Runs that two articles must have in common to be copies, and their least share of the shorter one's. */
const COPY = { least: 12, share: 0.5 }

/** What of an article tells whether another is its copy. */
export function storyOf(words: readonly StoryWord[]): Story {
  const seen = words.slice(0, MOST_WORDS)
  const shingles = new Set<number>()
  for (let k = 0; k + RUN <= seen.length; k++)
    shingles.add(hashOf(seen.slice(k, k + RUN).map(({ facts }) => facts.word)))
  const stems = new Set(seen.flatMap(({ facts }) => (facts.role === 'content' ? facts.stem : [])))
  return { shingles, stems }
}

/** 32 bits of a run of words. */
export const hashOf = (words: readonly string[]): number => slotOf(words.join(' '), 0)

/** Share of the shorter article's text that the other holds word by word, 0–1; 0 where it is a few words. */
export function copiedShare(a: Story, b: Story): number {
  const common = inCommon(a.shingles, b.shingles)
  return common < COPY.least ? 0 : common / Math.min(a.shingles.size, b.shingles.size)
}

/** Whether so much of one article stands in the other that both took it from one text. */
export const areCopies = (a: Story, b: Story): boolean => copiedShare(a, b) >= COPY.share

/** Share of the shorter article's words that the other has, too. */
export function kinship(a: Story, b: Story): number {
  const least = Math.min(a.stems.size, b.stems.size)
  return least === 0 ? 0 : inCommon(a.stems, b.stems) / least
}

/** How many members two sets share. */
export function inCommon<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const one of few) if (many.has(one)) common++
  return common
}
