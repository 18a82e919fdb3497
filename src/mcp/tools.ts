import type { App } from '../app/index.ts'
import {
  type EvidenceAsked,
  evidenceAskedSchema,
  evidenceToldSchema,
  issuesAskedSchema,
  issuesToldSchema,
  type SearchAsked,
  searchAskedSchema,
  searchToldSchema,
  type TimelineAsked,
  timelineAskedSchema,
  timelineToldSchema,
  type WhoAsked,
  whoAskedSchema,
  whoToldSchema,
} from '../contract/mcp/index.ts'
import { getEvidence } from './evidence.ts'
import type { ListedTool } from './sdk.ts'
import { searchStatements } from './search.ts'
import { listIssues, positionTimeline } from './timeline.ts'
import { who } from './who.ts'

/** The tools over an app; none of them writes. */
export const toolsOf = (app: App): readonly ListedTool[] => [
  {
    name: 'search_statements',
    title: 'Search statements',
    description: `Finds statements in Arabic news by their words, speaker, party, outlet, act or date. q is a query line: words of the statement in any spelling, "words in a row" in quotes, and speaker:NAME via:NAME outlet:NAME title:WORDS act:deny kind:direct party:ID for:ID in:title unsure:yes after:2024-05-01 before:2024-06; a value of several words stands in quotes. The same criteria may be given apart. Without any, all statements, newest first. Each answer has the exact words, their offsets, who speaks, the day, where it stands, and caveats.`,
    asked: searchAskedSchema,
    told: searchToldSchema,
    run: (asked: SearchAsked) => searchStatements(app, asked),
  },
  {
    name: 'get_evidence',
    title: 'Evidence of a statement',
    description:
      'One statement by its id, with all that is needed to check and cite it: the exact words with offsets, the paragraph around, the words that attribute, who passed it on, kind and act, the days said, published and added, the hash of the item, the engine, what people judged about it, and caveats.',
    asked: evidenceAskedSchema,
    told: evidenceToldSchema,
    run: (asked: EvidenceAsked) => getEvidence(app, asked),
  },
  {
    name: 'list_issues',
    title: 'Issues that are followed',
    description: 'The questions that are followed, with the ids that position_timeline takes.',
    asked: issuesAskedSchema,
    told: issuesToldSchema,
    run: () => listIssues(app),
  },
  {
    name: 'position_timeline',
    title: 'Positions on an issue over time',
    description:
      'Who said what on an issue over the years, lane by lane, each statement with its exact words and offsets, the position that was read from them on the matter and on talks about it, the words that made it so, and the doubts; and what was read month by month, for a silence where nothing was read says nothing. Of all parties, or of one.',
    asked: timelineAskedSchema,
    told: timelineToldSchema,
    run: (asked: TimelineAsked) => positionTimeline(app, asked),
  },
  {
    name: 'who',
    title: 'Who is meant',
    description:
      'Who is meant by a name or an office in Arabic, on a day or on any, by the register of who is who: one party, several, or nobody known; never a forced match.',
    asked: whoAskedSchema,
    told: whoToldSchema,
    run: (asked: WhoAsked) => who(app, asked),
  },
]
