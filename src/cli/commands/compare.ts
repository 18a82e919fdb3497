import type { CompareOutcome } from '../../app/index.ts'
import type { ComparedSide, Difference, FoundStatement, StatementComparison } from '../../contract/index.ts'
import { type Call, type CommandSpec, type ExitCode, given, usageError, wroteJson } from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { chainLine, contentText, factsLine, speakerLine } from '../statement.ts'
import { harmless, type Style, styleFor } from '../style.ts'

export const compareCommand: CommandSpec = {
  usage: 'compare <a> <b>',
  summary: 'two statements side by side: in which words they differ, and whether the position does',
  more: `A and B are ids of statements, as isnad search --json and isnad issue show print them; the earlier stands first.
With --issue the positions on it are compared; without, what the words alone are to each other.
A change is never more than apparent: "look at first" names what an editor asks for before printing one.`,
  options: [{ flags: '--issue <id>', help: 'the issue on which the positions are compared' }],
  run: async (call) => {
    const [a = '', b = ''] = call.args
    const issue = given(call.options, 'issue')
    const compared = call.app().compareStatements({ a, b, ...(issue === null ? {} : { issue }) })
    if (compared.outcome !== 'done') return notCompared(call, compared)
    if (await wroteJson(call, compared.comparison)) return 0
    await call.io.out(comparisonText(compared.comparison, styleFor(call.io)))
    return 0
  },
}

/** Tells why two statements are not compared. Throws a usage error where both are one. */
export function notCompared({ io }: Call, compared: Exclude<CompareOutcome, { outcome: 'done' }>): ExitCode {
  if (compared.outcome === 'one')
    throw usageError(`${compared.id} is compared with itself; name another statement beside it`)
  const cure = compared.what === 'issue' ? 'isnad issue list names them' : 'isnad search --json gives the ids'
  io.err(`isnad: no ${compared.what} has the id ${harmless(compared.id)}; ${cure}\n`)
  return 1
}

/** The columns that words may fill. */
const COLUMNS = 90

/** A comparison for a reader of the command line. */
export function comparisonText(compared: StatementComparison, style: Style): string {
  const { a, b, order, issue, wording, position, relation, differences, cautions } = compared
  const by = { said: 'by the days said', published: 'by a day of publication', unsure: 'order unsure' }[order]
  const from =
    issue === null ? `the words: ${relation.label}, ${relation.confidence.toFixed(2)}` : `issue ${issue}`
  const lines = [
    sideText(a, `earlier (${by})`, style),
    sideText(b, 'later', style),
    `${style.bold('wording')} ${wording}, ${style.bold('position')} ${position} (${from})\n`,
    ...differences.map((one) => differenceText(one, a, b, style)),
    cautions.length === 0 ? '' : `look at first: ${cautions.join(', ')}\n`,
    aroundText('between', compared.between, style),
    aroundText('later denials', compared.denials, style),
  ]
  return lines.join('')
}

function sideText(side: ComparedSide, place: string, style: Style): string {
  const { found, dates, offices, origins, accounts, mark } = side
  const { statement } = found
  const shown = (text: string) => style.isolate(harmless(text))
  const { said, published } = dates
  const when = said.precision === 'not-later' ? `not later than ${said.day}` : (said.day ?? 'on no known day')
  const words = wrapText(contentText(statement), COLUMNS, '     ', (line) => style.isolate(line))
  const told = [
    `${place}: ${speakerLine(statement, style)}`,
    `  said ${when}, published ${published.day ?? 'on no known day'}${published.from === null ? '' : ` (${published.from})`}, added ${dates.added.slice(0, 10)}`,
    ...(offices.length === 0
      ? []
      : [`  in office then: ${offices.map(({ role, of }) => `${role} of ${of.name.en}`).join('; ')}`]),
    ...(statement.chain.length === 0 ? [] : [`  through ${chainLine(statement.chain, style)}`]),
    `  from ${origins.map(({ name, role }) => `${shown(name)} (${role})`).join(', ') || 'an outlet that is not named'}`,
    ...(accounts.articles < 2
      ? []
      : [
          `  told by ${counted(accounts.articles, 'article')} of ${counted(accounts.origins.length, 'origin')}: ${accounts.outlets.map(shown).join(', ')}`,
        ]),
    `  ${factsLine(statement)}`,
    ...(mark === null ? [] : [`  on the issue: ${mark.position.substance}, talks ${mark.position.talks}`]),
    `  ${style.dim(`${harmless(found.recordId)}  ${found.id}`)}`,
  ]
  return `${told.join('\n')}\n${words}\n`
}

function differenceText(
  { kind, a, b }: Difference,
  one: ComparedSide,
  other: ComparedSide,
  style: Style,
): string {
  const words = (spans: Difference['a'], side: ComparedSide) =>
    spans.length === 0 ? '–' : style.isolate(harmless(spans.map((span) => wordsAt(side, span)).join(' ')))
  return `  ${kind.padEnd(9)} ${words(a, one)} | ${words(b, other)}\n`
}

/** The words at a span of a side's field, from its paragraphs. */
function wordsAt({ paragraphs }: ComparedSide, [from, to]: Difference['a'][number]): string {
  const paragraph = paragraphs.find(({ start, text }) => start <= from && from < start + text.length)
  return paragraph?.text.slice(from - paragraph.start, to - paragraph.start) ?? ''
}

function aroundText(
  name: string,
  { total, statements }: StatementComparison['between'],
  style: Style,
): string {
  const line = ({ id, dateUsed, statement }: FoundStatement) =>
    `  ${dateUsed?.day ?? 'undated'}  ${style.isolate(contentText(statement))}  ${style.dim(id)}\n`
  return total === 0 ? '' : `${name}: ${counted(total, 'statement')}\n${statements.map(line).join('')}`
}
