import type { App } from '../app/index.ts'
import type { IssueAnswer, IssueMark } from '../contract/index.ts'
import type { Caveat, IssuesTold, TimelineAsked, TimelineTold, ToldMark } from '../contract/mcp/index.ts'
import { caveatsOf, LINKS_PROPOSED, POSITIONS_POINT, positionCaveats, SILENCE } from './caveats.ts'
import { OFFSETS } from './text.ts'
import { issuesText, timelineText } from './timeline-text.ts'
import { boundsOf, type Outcome, refusal } from './tool.ts'

/** The issues that are followed. */
export function listIssues(app: App): Outcome<IssuesTold> {
  const issues = app.issues()
  const told: IssuesTold = { issues, caveats: [SILENCE] }
  return { done: true, told, text: issuesText(told) }
}

/** Who said what on an issue, and where each party stands; of all parties or of one. */
export function positionTimeline(app: App, asked: TimelineAsked): Outcome<TimelineTold> {
  const issue = app.wholeIssue(asked.issue)
  if (issue === null)
    return refusal(
      'not-found',
      `no issue of the id ${JSON.stringify(asked.issue)} is followed; ${followed(app)}`,
    )
  const chosen = chosenOf(issue, asked)
  if (chosen === null)
    return refusal(
      'not-found',
      `the party ${JSON.stringify(asked.party)} has no lane on ${asked.issue}; ${lanesOf(issue)}`,
    )
  const told = toldOf(app, issue, chosen, asked)
  return { done: true, told, text: timelineText(told) }
}

const followed = (app: App): string => {
  const ids = app.issues().map(({ definition }) => definition.id)
  return ids.length === 0 ? 'none is followed yet' : `followed are: ${ids.join(', ')}`
}

/** Most lanes that a refusal names. */
const NAMED = 40

const lanesOf = ({ lanes }: IssueAnswer): string =>
  lanes.length === 0
    ? 'it has no lane'
    : `lanes are: ${lanes
        .slice(0, NAMED)
        .map(({ party }) => party)
        .join(', ')}`

/** A mark, and the lane on which it stands; null of what nobody can tell who said. */
interface Chosen {
  readonly lane: IssueAnswer['lanes'][number] | null
  readonly mark: IssueMark
}

/** What was asked for, lane by lane; null where the party has no lane. */
function chosenOf(
  { lanes, unattributed }: IssueAnswer,
  { party, after, before }: TimelineAsked,
): Chosen[] | null {
  const meant = party === undefined ? lanes : lanes.filter((lane) => lane.party === party)
  if (party !== undefined && meant.length === 0) return null
  const isWithin = ({ day }: IssueMark): boolean => {
    if (day === null) return after === undefined && before === undefined
    // A month counts where one of its days does.
    return (
      (after === undefined || day >= after.slice(0, day.length)) &&
      (before === undefined || first(day) < before)
    )
  }
  const all: Chosen[] = [
    ...meant.flatMap((lane) => lane.marks.map((mark) => ({ lane, mark }))),
    ...(party === undefined ? unattributed.map((mark) => ({ lane: null, mark })) : []),
  ]
  return all.filter(({ mark }) => isWithin(mark))
}

const first = (day: string): string => (day.length === 7 ? `${day}-01` : day)

function toldOf(
  app: App,
  issue: IssueAnswer,
  chosen: readonly Chosen[],
  { limit, offset }: TimelineAsked,
): TimelineTold {
  const { definition, by, at, why, coverage, offices, offered } = issue
  const shown = chosen.slice(offset, offset + limit)
  const here = new Set(shown.map(({ mark }) => mark.statement))
  const lanes = [...new Set(shown.flatMap(({ lane }) => lane ?? []))].map((lane) => ({
    ...lane,
    marks: shown.flatMap((one) => (one.lane === lane ? markOf(app, one.mark) : [])),
    total: chosen.filter((one) => one.lane === lane).length,
  }))
  return {
    definition,
    by,
    at,
    why,
    total: chosen.length,
    lanes,
    unattributed: shown.flatMap(({ lane, mark }) => (lane === null ? markOf(app, mark) : [])),
    links: issue.links.filter(({ from, to }) => here.has(from) || here.has(to)),
    offices,
    next: offset + shown.length < chosen.length && shown.length > 0 ? offset + shown.length : null,
    months: coverage.map(({ month, articles, outlets }) => ({ month, articles, outlets: outlets.length })),
    offsets: OFFSETS,
    coverage: boundsOf(app),
    caveats: [
      POSITIONS_POINT,
      ...(issue.links.length > 0 ? [LINKS_PROPOSED] : []),
      SILENCE,
      ...offeredCaveat(offered),
    ],
  }
}

function markOf(app: App, mark: IssueMark): ToldMark {
  const hit = app.statement(mark.statement)
  if (hit === null) throw new Error(`the issue has statement ${mark.statement}, the ledger has not`)
  const { score: _, ...found } = hit
  return {
    ...mark,
    in: hit.statement.in,
    content: hit.statement.content,
    caveats: [...positionCaveats(mark), ...caveatsOf(found)],
  }
}

/** Other words for the matter are not looked for: who uses them is not on the timeline. */
function offeredCaveat(offered: IssueAnswer['offered']): Caveat[] {
  if (offered.length === 0) return []
  const words = offered.map(({ word, others }) => `${word}: ${others.join(', ')}`).join('; ')
  return [
    {
      rule: 'words-not-applied',
      message: `found by the words of the definition alone; other words for the same or veiling it were not looked for: ${words}`,
    },
  ]
}
