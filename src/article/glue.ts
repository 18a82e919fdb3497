import type { LanguagePack } from '../languages/pack.ts'
import { readDateLine } from './header-dates.ts'
import { hasWord, isStoryLike, type Line } from './lines.ts'

/** A run of a sheet's lines that is one story, and what a "read also" label inside it led to. */
export interface StoryLines {
  /** Index of the first line, and one past the last. */
  readonly from: number
  readonly to: number
  /** Index of a glued story's own headline; null for the host. */
  readonly headline: number | null
}

/** Indices of lines that are a bare label, or headlines of other items below one. */
export interface Partition {
  readonly stories: readonly StoryLines[]
  readonly teasers: readonly number[]
}

/** How many of the host's first lines a paragraph below a label is compared with. */
const HOST_LINES = 40

/** How far below a label its headlines are looked for, in lines with words. */
const REACH = 30

/**
 * Parts a host from the stories glued below a "read also" label that stands alone on its line. A headline and a
 * paragraph of its own below such a label are another story; headlines without one are teasers.
 * Source: field guide, section 8, "related-teaser label" and "second article glued".
 */
export function partition(lines: readonly Line[], pack: LanguagePack): Partition {
  const stories: StoryLines[] = []
  const teasers: number[] = []
  let from = 0
  let headline: number | null = null
  let bodySeen = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (line.text.length > 60 || !pack.page.teaserAlone.test(line.text)) {
      bodySeen ||= isStoryLike(line)
      continue
    }
    teasers.push(i)
    const block = blockBelow(lines, i + 1, pack)
    const own = bodySeen ? ownHeadline(lines, block, from, i, pack) : null
    for (const index of block.headlines) if (own === null || index < own) teasers.push(index)
    if (own === null) {
      i = Math.max(i, ...block.headlines)
      continue
    }
    stories.push({ from, to: own, headline })
    from = own
    headline = own
    bodySeen = false
    i = own
  }
  stories.push({ from, to: lines.length, headline })
  return { stories, teasers }
}

interface Block {
  /** Indices of the headline-like lines below a label. */
  readonly headlines: readonly number[]
  /** Index of the paragraph that ends them; null where the text, or another label, ends them. */
  readonly paragraph: number | null
}

function blockBelow(lines: readonly Line[], from: number, pack: LanguagePack): Block {
  const headlines: number[] = []
  for (let i = from; i < lines.length && headlines.length < REACH; i++) {
    const line = lines[i] as Line
    if (!hasWord(line.text) || readDateLine(line.text, pack) !== null) continue
    if (isStoryLike(line)) return { headlines, paragraph: i }
    if (
      pack.page.teaser.test(line.text) ||
      pack.page.teaserAlone.test(line.text) ||
      pack.page.source.test(line.text)
    )
      break
    headlines.push(i)
  }
  return { headlines, paragraph: null }
}

/** The headline whose story the paragraph below it is; null where the paragraph goes on with the host. */
function ownHeadline(
  lines: readonly Line[],
  block: Block,
  from: number,
  label: number,
  pack: LanguagePack,
): number | null {
  const { headlines, paragraph } = block
  if (paragraph === null || headlines.length === 0) return null
  const text = (lines[paragraph] as Line).text.slice(0, 600)
  const story = contentWords(text)
  let best: number | null = null
  let most = 0
  for (const index of headlines.slice(-2)) {
    const shared = sharedCount(contentWords((lines[index] as Line).text), story)
    if (shared > most) [best, most] = [index, shared]
  }
  if (most >= 2) return best
  const goesOn = pack.page.continues(/[\p{L}]+/u.exec(text)?.[0] ?? '')
  if (goesOn || headlines.length > 1) return null
  const host = contentWords(
    lines
      .slice(from, Math.min(label, from + HOST_LINES))
      .map((line) => line.text.slice(0, 300))
      .join(' ')
      .slice(0, 4000),
  )
  return most === 0 && sharedCount(story, host) >= 4 ? null : (headlines[0] ?? null)
}

/** Words of at least four letters without the commonest clitics; enough to see whether two lines share their matter. */
function contentWords(folded: string): Set<string> {
  const words = new Set<string>()
  for (const [word] of folded.matchAll(/\p{L}{4,}/gu)) words.add(stem(word))
  return words
}

/** The last five letters: a word with and without a prefix meet there. */
const stem = (word: string): string => word.slice(-5)

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared
}
