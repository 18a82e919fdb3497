import type { IssueAnswer, IssueLink, IssueMark } from '../../contract/index.ts'
import { wrapText } from '../layout.ts'
import { harmless, type Style } from '../style.ts'

/** The columns that a statement's words may fill. */
const COLUMNS = 90

/** What later statements of an issue are to earlier ones. @param isAll the doubtful too */
export function linksText(
  { links, lanes, unattributed, definition }: IssueAnswer,
  isAll: boolean,
  style: Style,
): string {
  const shown = links.filter(({ doubtful }) => isAll || !doubtful)
  const rest = links.length - shown.length
  if (links.length === 0) return ''
  const marks = new Map(
    [...lanes.flatMap((lane) => lane.marks), ...unattributed].map((mark) => [mark.statement, mark]),
  )
  const told = rest === 0 ? '' : style.dim(`  ${rest} doubtful: --doubtful shows them`)
  return `\nlinks${told}\n${shown.map((link) => linkText(link, marks, definition.id, style)).join('')}`
}

function linkText(
  { kind, state, confidence, doubts, from, to }: IssueLink,
  marks: ReadonlyMap<string, IssueMark>,
  issue: string,
  style: Style,
): string {
  const told = state === 'proposed' ? `proposed ${confidence}` : state
  const why = doubts.length === 0 ? '' : ` (${doubts.join(', ')})`
  const judged =
    state === 'proposed'
      ? `     ${style.dim(`isnad judge link accepted|refused ${kind} ${from} ${to} ${issue}`)}\n`
      : ''
  return `  ${kind}  ${told}${why}\n${[from, to].map((id) => endText(marks.get(id), style)).join('')}${judged}`
}

function endText(mark: IssueMark | undefined, style: Style): string {
  if (mark === undefined) return ''
  const words = harmless(mark.text.join(' … '))
  return wrapText(`${mark.day ?? 'undated'}: ${words}`, COLUMNS, '     ', (line) => style.isolate(line))
}
