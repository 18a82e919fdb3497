import { wordReader } from '../issues/index.ts'
import type { Hit } from '../ledger/types.ts'
import { type AligningTools, type Story, storyOf, type Telling } from '../stories/index.ts'
import { type IssueTools, laneOf } from './issues.ts'

/** The article in which a statement stands, as stories name it. */
export const articleOf = ({ item, part }: Pick<Hit, 'item' | 'part'>): string => `${item}#${part}`

/** A statement as one article tells it, for laying it beside others. */
export function tellingOf(tools: IssueTools, hit: Hit): Telling {
  const { statement, party, judged } = hit
  const lane = laneOf(tools, hit)
  const name = judged === null ? statement.speaker.name : judged.name
  return {
    id: hit.id,
    article: articleOf(hit),
    outlet: hit.outlet,
    party,
    name: name === null ? [] : (tools.pack.fold(name).match(/[\p{L}\p{N}]+/gu) ?? []),
    voice: lane?.party ?? party,
    vague: lane === null,
    saidOn: statement.saidOn,
    published: hit.published,
    background: statement.background,
    venue: statement.venue,
    quoted: statement.kind === 'direct',
    text: statement.text,
  }
}

/** What aligning needs of articles: each one's text is read when it is first asked for. */
export function aligningTools({ ledger, pack }: IssueTools): AligningTools {
  const wordsOf = wordReader(pack)
  const known = new Map<string, Story>()
  return {
    wordsOf,
    storyOf: (article) => {
      const story = known.get(article) ?? storyOf(wordsOf(ledger.textOf(article.split('#')[0] ?? '')))
      known.set(article, story)
      return story
    },
  }
}
