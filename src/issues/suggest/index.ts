import { phraseCounter } from './count.ts'
import { gatherer } from './gather.ts'
import { mergedOf } from './merge.ts'
import { type PhrasePack, phraseReader } from './phrases.ts'
import type { SaidText, Suggestion } from './types.ts'

export type { PhrasePack } from './phrases.ts'
export type { SaidText, Suggestion } from './types.ts'

/** What is asked of proposing issues. */
export interface SuggestOptions {
  /** The statements, each time from the first; read twice. */
  readonly said: () => Iterable<SaidText>
  /** The lane of a statement; null where it stands on none. Asked of those alone that hold a phrase which is looked at. */
  readonly laneOf: (said: SaidText) => string | null
  /** Whether somebody follows what a phrase names. */
  readonly isFollowed: (phrase: string) => boolean
  readonly most: number
}

/** Phrases whose figures are gathered, and parties that must speak of a question. */
const LOOKED_AT = 1500
const LEAST_PARTIES = 3
/** Parties, and other phrases, that are named with a question. */
const NAMED = 5

/**
 * Questions that parties speak of, the widest spread over parties and months first. Memory does not grow with the
 * statements: they pass by twice, once to find which phrases are spread, once to gather what those are.
 */
export function suggestIssues(
  pack: PhrasePack,
  { said, laneOf, isFollowed, most }: SuggestOptions,
): Suggestion[] {
  const read = phraseReader(pack)
  const phrasesOf = ({ text }: SaidText) => text.flatMap((piece) => read(piece))
  const counter = phraseCounter()
  for (const one of said()) counter.add(one, phrasesOf(one))
  const keys = counter.best(LOOKED_AT)
  const looked = new Set(keys)
  const gathering = gatherer(keys)
  for (const one of said()) {
    const phrases = phrasesOf(one).filter(({ key }) => looked.has(key))
    if (phrases.length > 0) gathering.add({ ...one, party: laneOf(one) }, phrases)
  }
  return mergedOf(
    gathering.all().filter(({ parties }) => parties.size >= LEAST_PARTIES),
    (a, b) => pack.nouns.sameHead(a, b),
  )
    .filter(({ one }) => !isFollowed(one.phrase))
    .slice(0, most)
    .map(({ one, narrower, alike }) => ({
      key: one.key,
      phrase: one.phrase,
      spread: {
        statements: one.statements,
        parties: one.parties.size,
        months: one.months.size,
        outlets: one.outlets.size,
      },
      score: one.score,
      first: one.first,
      last: one.last,
      parties: [...one.parties]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, NAMED)
        .map(([party, statements]) => ({ party, statements })),
      narrower: narrower.slice(0, NAMED).map(({ phrase }) => phrase),
      alike: alike.slice(0, NAMED).map(({ phrase }) => phrase),
      examples: one.examples,
    }))
}
