import type {
  ExportedMark,
  ExportedStatement,
  ExportFormatName,
  ExportLanguage,
  IssueAnswer,
  IssueLane,
  IssueMark,
} from '../../contract/index.ts'
import type { Ledger } from '../../ledger/types.ts'
import type { ExportPieces } from '../types.ts'
import { aboutOf, type ExportTools, rowMaker } from './rows.ts'
import { timelineSvg } from './timeline.ts'
import { written } from './written.ts'

/** An issue in a format: lane by lane, each oldest first, then what stands on no lane. */
export function exportIssue(
  tools: ExportTools,
  issue: IssueAnswer,
  format: ExportFormatName,
  language: ExportLanguage,
): ExportPieces {
  const ledger = tools.open()
  const { id, name } = issue.definition
  const about = aboutOf(ledger, tools, { query: null, issue: { id, name } })
  const wording = tools.wording(language)
  if (format === 'svg') return [timelineSvg(issue, about, wording)]
  if (format === 'links') return linkLines(issue)
  return written(format, exported(ledger, tools, issue), about, wording)
}

function* exported(ledger: Ledger, tools: ExportTools, issue: IssueAnswer): Generator<ExportedStatement> {
  const row = rowMaker(ledger, tools)
  for (const { lane, mark } of marksOf(issue)) {
    const hit = ledger.getStatement(mark.statement)
    // It was withheld since the issue was asked for.
    if (hit !== null) yield row(hit, markOf(issue, lane, mark))
  }
}

const marksOf = ({ lanes, unattributed }: IssueAnswer) => [
  ...lanes.flatMap((lane) => lane.marks.map((mark) => ({ lane, mark }))),
  ...unattributed.map((mark) => ({ lane: null, mark })),
]

const markOf = (
  { definition }: IssueAnswer,
  lane: IssueLane | null,
  { day, from, utterance, unsure, translated, byHand, position, objects }: IssueMark,
): ExportedMark => ({
  issue: definition.id,
  lane: lane && { party: lane.party, name: lane.name.ar, state: lane.state?.id ?? null },
  day,
  from,
  utterance,
  unsure,
  translated,
  byHand,
  position,
  objects: definition.objects.filter(({ id }) => objects.includes(id)).map(({ id, name }) => ({ id, name })),
})

/** What later statements are to earlier ones, a line a link, with the words of both. */
function* linkLines(issue: IssueAnswer): Generator<string> {
  const marks = new Map(marksOf(issue).map(({ mark }) => [mark.statement, mark]))
  const side = (id: string) => {
    const { day, speaker, outlet, text } = marks.get(id) ?? {}
    return { day: day ?? null, speaker: speaker ?? null, outlet: outlet ?? null, text: text ?? [] }
  }
  for (const link of issue.links)
    yield `${JSON.stringify({ ...link, issue: issue.definition.id, earlier: side(link.from), later: side(link.to) })}\n`
}
