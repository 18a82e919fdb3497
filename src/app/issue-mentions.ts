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
  /** How many statements its article has; 0 where that was not asked. */
  readonly beside: number
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
 * Tells which of the statements that hold an issue's words only mention it, while the title of their article does not
 * speak of it: once, where no other of its many statements does; once and late, where not two others do; far behind,
 * beside something else, or in a name.
 */
export function mentionedOnly<T extends Mentioning>(all: readonly T[]): (one: T) => boolean {
  const byArticle = Map.groupBy(all, articleOf)
  return (one) => {
    const mention = one.bearing?.mention ?? null
    if (mention === null || one.titled) return false
    if (mention === 'far' || mention === 'beside' || mention === 'name') return true
    if (mention === 'once' && one.beside <= MANY) return false
    const others = byArticle.get(articleOf(one)) ?? []
    // What is told twice, nested or as a part, does not speak for itself.
    return others.filter((other) => speaks(other) && !overlap(one.at, other.at)).length < OTHERS[mention]
  }
}

/** Other statements of an article by which it speaks of the matter, by how one of them mentions it. */
const OTHERS = { once: 1, late: 2 }
/** Statements of an article of which a single one may be beside its matter. */
const MANY = 6

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
