import { lettersOf } from '../core/letters.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Drafts } from '../statements/types.ts'
import type { Held } from './features.ts'
import type { Who } from './types.ts'

/** What the story as a whole tells of the speaker of statement `k`: how often it has his name, and how he speaks in it. */
export function storyFeatures(
  drafts: Drafts,
  who: readonly Who[],
  pack: LanguagePack,
): (k: number, features: Held) => void {
  const lasts = who.map(({ name }) => lettersOf(pack.fold(name ?? '')).at(-1) ?? '')
  const words = wordCounts(drafts, lasts)
  const all = namesOf(who)
  const named = namesOf(who.filter(({ span }) => span !== null))
  return (k, features) => {
    const speaker = who[k]
    if (speaker === undefined) return
    const name = speaker.name ?? ''
    ofHisWord(lasts[k] ?? '', words, features)
    // A name made of a misread phrase seldom speaks twice; one that speaks throughout is the article's own.
    features.set('his share of the statements', (all.get(name) ?? 0) / who.length)
    features.set('speakers, ln', Math.log(Math.max(1, all.size)))
    features.hold(`${speaker.kind}, named ${Math.min(SEVERAL, named.get(name) ?? 0)} times`)
    features.hold(speaker.span === null ? 'spoke before' : 'named again', who[k - 1]?.name === name)
    features.hold('speaks on', who[k + 1]?.name === name)
  }
}

/** Statements before which a speaker is named, beyond which more tell nothing. */
const SEVERAL = 4

/** How many statements each name has. */
function namesOf(who: readonly Who[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of who) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Times that a story has a word, beyond which more tell nothing. */
const OFTEN = 20

/** How often a story's body and its headline, where either states something, have each of some words. */
interface WordCounts {
  readonly body: ReadonlyMap<string, number>
  readonly headline: ReadonlyMap<string, number>
}

function wordCounts({ statements }: Drafts, words: readonly string[]): WordCounts {
  const countsIn = (isHeadline: boolean): Map<string, number> => {
    // A table of the few words asked for stays at hand; one of all words of the story costs several times as much.
    const counts = new Map(words.map((word) => [word, 0]))
    const field = statements.find((one) => one.field.headline === isHeadline)?.field
    for (const { folded } of field?.tokens ?? []) {
      const count = counts.get(folded)
      if (count !== undefined) counts.set(folded, count + 1)
    }
    return counts
  }
  return { body: countsIn(false), headline: countsIn(true) }
}

/** How often the story has the last word of the name, and whether a headline that speaks has it. */
function ofHisWord(last: string, { body, headline }: WordCounts, features: Held): void {
  features.set('his last word in the story, ln', Math.log(1 + Math.min(OFTEN, body.get(last) ?? 0)))
  features.hold('in a headline that speaks', (headline.get(last) ?? 0) > 0)
}
