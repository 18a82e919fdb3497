import type { IssueMark, IssueMention } from '../contract/index.ts'
import type { Span } from '../core/spans.ts'
import type { Bearing } from '../issues/index.ts'
import type { Hit } from '../ledger/types.ts'

/** What of a statement, besides its words, tells whether it only mentions an issue's matter. */
export interface Mentioning {
  readonly mark: Pick<IssueMark, 'item' | 'part'>
  readonly bearing: Pick<Bearing, 'mention'> | null
  /** The title of its article speaks of the matter. */
  readonly titled: boolean
  readonly at: StandsAt
}

/** Where a content stands in its article. */
export interface StandsAt {
  readonly in: 'title' | 'body'
  readonly content: readonly Span[]
}

/** Where a statement's content stands. */
export const standsAt = ({ statement: { in: field, content } }: Pick<Hit, 'statement'>): StandsAt => ({
  in: field,
  content,
})

/**
 * Tells which of the statements that hold an issue's words only mention it: once and late, while neither the title nor
 * two other statements of their article speak of it; in a name or far behind, while the title does not.
 */
export function mentionedOnly<T extends Mentioning>(all: readonly T[]): (one: T) => boolean {
  const byArticle = Map.groupBy(all, articleOf)
  return (one) => {
    const mention = one.bearing?.mention ?? null
    if (mention === null || one.titled) return false
    if (mention !== 'late') return true
    const others = byArticle.get(articleOf(one)) ?? []
    // What is told twice, nested or as a part, does not speak for itself.
    return others.filter((other) => speaks(other) && !overlap(one.at, other.at)).length < OTHERS
  }
}

/** Other statements of an article by which it speaks of the matter. */
const OTHERS = 2

const articleOf = ({ mark: { item, part } }: Mentioning): string => `${item}#${part}`

const speaks = ({ bearing }: Mentioning): boolean => bearing !== null && bearing.mention !== 'name'

const overlap = (a: StandsAt, b: StandsAt): boolean =>
  a.in === b.in && a.content.some(([from, to]) => b.content.some((other) => from < other[1] && other[0] < to))

/** A statement that only mentions an issue's matter, as it is offered. */
export const mentionOf = (
  {
    statement,
    item,
    part,
    day,
    from,
    party,
    speaker,
    text,
    outlet,
  }: Omit<IssueMark, 'utterance' | 'objects' | 'unsure' | 'position' | 'byHand' | 'standing' | 'original'>,
  { evidence }: Pick<Bearing, 'evidence'>,
): IssueMention => ({
  ...{ statement, item, part, day, from, party, speaker, text, outlet },
  evidence: evidence.filter(({ kind }) => kind === 'matter'),
})
