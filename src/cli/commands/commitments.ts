import { COMMITMENTS, type CommitmentAnswer } from '../../contract/index.ts'
import {
  type Call,
  type CommandSpec,
  type ExitCode,
  given,
  usageError,
  wholeNumber,
  wroteJson,
} from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'

/** The columns that a statement's words may fill. */
const COLUMNS = 90

export const commitmentsCommand: CommandSpec = {
  usage: 'commitments',
  summary:
    'what was promised, by whom, by when and on what condition: past due first, then open, then closed',
  more: `isnad judge commitment ID STATUS says what became of one: kept, broken, withdrawn, or open after all.`,
  options: [
    { flags: '--issue <id>', help: 'only those that bear on an issue' },
    { flags: '--party <id>', help: "only those of a party: an id of the register, or 'name:first second'" },
    { flags: '--limit <n>', help: 'how many', default: String(COMMITMENTS.usual) },
  ],
  run: async (call) => {
    const { options, io, app, args } = call
    if (args.length > 0) throw usageError('commitments takes no name; --issue and --party choose')
    const [issue, party] = [given(options, 'issue'), given(options, 'party')]
    const limit = wholeNumber(given(options, 'limit') ?? '', '--limit', 1, COMMITMENTS.most)
    const outcome = await app().commitments({
      limit,
      ...(issue === null ? {} : { issue }),
      ...(party === null ? {} : { party }),
    })
    if (outcome.outcome !== 'done') return refused(call, outcome.outcome, issue)
    if (await wroteJson(call, outcome.answer)) return 0
    const style = styleFor(io)
    const { commitments, total, today } = outcome.answer
    for (const one of commitments) await io.out(commitmentText(one, style))
    io.err(
      total === 0
        ? 'nobody promises anything here\n'
        : `${counted(commitments.length, 'commitment')} of ${total}; past due is told on ${today}\n`,
    )
    return 0
  },
}

function refused({ io }: Call, why: string, issue: string | null): ExitCode {
  const told =
    why === 'unknown-issue'
      ? `no issue is called ${harmless(issue ?? '')}; isnad issue list names them`
      : `the commitments were not read: ${why}; try again`
  io.err(`isnad: ${told}\n`)
  return 1
}

function commitmentText(one: CommitmentAnswer, style: Style): string {
  const { status, due, lane, speaker, text, statement, day, outlet, judged, form } = one
  const words = ({ piece, span }: CommitmentAnswer['action']) =>
    style.isolate(harmless((text[piece] ?? '').slice(...span)))
  const until = due === null ? '' : `, due ${due.value} (${words(due)})`
  const who = lane?.name.ar ?? speaker ?? 'speaker unsure'
  const lines = [
    `${status}${until}  ${style.isolate(harmless(who))}${form === 'pledged' ? '' : `  (${form})`}\n`,
    `   promised: ${words(one.action)}\n`,
    one.condition === null ? '' : `   condition: ${words(one.condition)}\n`,
    one.event === null ? '' : `   when: ${words(one.event)}\n`,
    judged === null
      ? ''
      : `   judged ${judged.status} by ${harmless(judged.by)}: ${harmless(judged.why)} (${harmless(judged.evidence)})\n`,
    wrapText(harmless(text.join(' … ')), COLUMNS, '     ', (line) => style.isolate(line)),
    `     ${style.dim([day ?? 'undated', outlet ?? '', statement].filter((part) => part !== '').join('  '))}\n`,
    ...one.later.map(
      (later) =>
        `   later ${later.day ?? ''}: ${style.isolate(harmless(later.text.join(' … ')))} ${style.dim(later.statement)}\n`,
    ),
  ]
  return `${lines.join('')}\n`
}
