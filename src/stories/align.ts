import { copiedShare, hashOf, kinship } from './story.ts'
import type { Alignment, Story, Telling, WordsOf } from './types.ts'
import { daysOf, placeOf, voicesOf } from './when-and-who.ts'
import { type Likeness, likenessOf, type Wording, wordingOf } from './wording.ts'

/** Tellings that one pair of words leads to within a few days; what more have is a formula and leads to nobody. */
const MOST_LED = 80
/** Days over which a pair of words leads from one telling to another. */
const WINDOW = 3

interface Read {
  readonly telling: Telling
  readonly wording: Wording
  readonly place: number
}

/** What aligning is given besides the tellings. */
export interface AligningTools {
  readonly wordsOf: WordsOf
  /** What is known of an article's whole text; asked for again and again. */
  readonly storyOf: (article: string) => Story
}

/**
 * Which tellings of different articles are of one saying: one speaker, one day as far as days are named, the same words
 * but for what a shorter one leaves out. In each two articles a telling is aligned with one other at most. What is said
 * again later is another saying.
 */
export function alignTellings(tellings: readonly Telling[], tools: AligningTools): readonly Alignment[] {
  const read = tellings.flatMap((telling): Read[] => {
    const place = placeOf(telling)
    return place === null ? [] : [{ telling, place, wording: wordingOf(telling.text, tools.wordsOf) }]
  })
  const copied = copyReader(tools)
  const found = [...candidates(read)].flatMap(([a, b]) => judged(a, b, tools, copied) ?? [])
  return oneToOne(found)
}

interface Found extends Alignment {
  readonly articles: readonly [string, string]
  readonly run: number
}

/** How much of one article the other copies, worked out once a pair. */
function copyReader({ storyOf }: AligningTools): (a: string, b: string) => number {
  const known = new Map<string, number>()
  return (a, b) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const made = known.get(key) ?? copiedShare(storyOf(a), storyOf(b))
    known.set(key, made)
    return made
  }
}

/** Tellings that have two meaning words in a row in common, a few days from each other, each pair once. */
function* candidates(read: readonly Read[]): Generator<readonly [Read, Read]> {
  const led = new Map<number, number[]>()
  const order = read.toSorted((a, b) => a.place - b.place)
  order.forEach(({ wording }, at) => {
    for (const key of keysOf(wording)) {
      const list = led.get(key)
      if (list === undefined) led.set(key, [at])
      else list.push(at)
    }
  })
  const seen = new Set<number>()
  for (const list of led.values()) {
    for (let i = 0; i < list.length; i++) {
      const a = order[list[i] as number] as Read
      let j = i + 1
      while (j < list.length && (order[list[j] as number] as Read).place - a.place <= WINDOW) j++
      if (j - i > MOST_LED) continue
      for (let k = i + 1; k < j; k++) {
        const b = order[list[k] as number] as Read
        const key = (list[i] as number) * order.length + (list[k] as number)
        if (seen.has(key) || a.telling.article === b.telling.article) continue
        seen.add(key)
        yield [a, b]
      }
    }
  }
}

function keysOf({ stems }: Wording): ReadonlySet<number> {
  const keys = new Set<number>()
  for (let k = 0; k + 2 <= stems.length; k++) keys.add(hashOf(stems.slice(k, k + 2)))
  return keys
}

/** The least that two articles must have in common to tell one story where the words of the saying alone would do. */
const KIN = 0.25
/**
 * How much must be copied: on one day; on another, when a series (a first plane, a second) repeats its formulas; and
 * where the days said differ, as in a forecast of every morning.
 */
const COPIED = { sameDay: 0.5, later: 0.7, near: 0.85 }

/** Two tellings held against each other; null where they are not surely of one saying. */
function judged(
  a: Read,
  b: Read,
  { storyOf }: AligningTools,
  copied: (a: string, b: string) => number,
): Found | null {
  const voices = voicesOf(a.telling, b.telling)
  const days = daysOf(a.telling, b.telling)
  if (voices === 'other' || days === 'apart') return null
  const likeness = likenessOf(a.wording, b.wording)
  if (likeness === null || likeness.held < LEAST_HELD) return null
  const articles = [a.telling.article, b.telling.article] as const
  const isOneDay = a.place === b.place
  const isSure = voices === 'same' && days === 'same'
  const [near, like] = [isNear(likeness), isSure && isLike(likeness, isOneDay)]
  // Before the articles' texts are asked for.
  if (!near && !like) return null
  const share = copied(...articles)
  const copies = share >= (isOneDay ? COPIED.sameDay : COPIED.later)
  const kin = () => kinship(storyOf(articles[0]), storyOf(articles[1])) >= KIN
  const isOne =
    days === 'near'
      ? share >= COPIED.near && likeness.jaccard >= 0.9
      : isSure
        ? (copies && near) || (like && kin())
        : copies && near && likeness.jaccard >= 0.6
  if (!isOne) return null
  const reported = !a.telling.quoted && !b.telling.quoted
  const sameText = copies || (reported && likeness.run() >= 8 && likeness.jaccard >= 0.6)
  return {
    a: a.telling.id,
    b: b.telling.id,
    articles,
    sameText,
    likeness: likeness.jaccard,
    run: likeness.run(),
  }
}

/** Of the shorter wording's words, below which nothing is looked at. */
const LEAST_HELD = 0.6

/** Enough in articles that are copies. */
const isNear = ({ shared, held, jaccard }: Likeness): boolean =>
  shared >= 2 && (jaccard >= 0.6 || (held >= 0.8 && shared >= 4))

/**
 * Enough for one speaker and day in articles of one story. A short wording within a long one may be names and titles
 * alone; and what is published on another day may be the next of a series, told in the formulas of the first.
 */
function isLike({ shared, held, jaccard, run }: Likeness, isOneDay: boolean): boolean {
  if (!isOneDay) return shared >= 5 && jaccard >= 0.65 && run() >= 3
  if (jaccard < 0.5) return shared >= 6 && held >= 0.9 && run() >= 5
  return (shared >= 5 && held >= 0.75 && run() >= 3) || (shared >= 4 && jaccard >= 0.7)
}

/** Of each two articles a telling with the one that is most like it. */
function oneToOne(found: readonly Found[]): Alignment[] {
  const order = found.toSorted(
    (x, y) => y.likeness - x.likeness || y.run - x.run || (x.a + x.b < y.a + y.b ? -1 : 1),
  )
  const used = new Set<string>()
  return order.flatMap(({ a, b, articles: [first, second], sameText, likeness }) => {
    const keys = [`${a} ${second}`, `${b} ${first}`]
    if (keys.some((key) => used.has(key))) return []
    for (const key of keys) used.add(key)
    return [{ a, b, sameText, likeness }]
  })
}
