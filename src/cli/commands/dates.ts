import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { anchorOf, type DateExpression } from '../../app/index.ts'
import { type Call, type CommandSpec, given, usageError } from '../command.ts'
import { linesOf } from '../lines.ts'

export const datesCommand: CommandSpec = {
  usage: 'dates [files...]',
  summary: 'read lines of files or of standard input and print the dates of each as a JSON list',
  more: `A line may begin with an anchor of its own and a tab. An anchor is a day, or an instant such as
2024-05-08T22:30Z, which counts as the day that it is in the time zone. Each date has its span (offsets into the
line, without the anchor and its tab), text, value, precision, given, implied, rule, and why where the value is null.
A value is YYYY-MM-DD, YYYY-MM, YYYY, START/END (days, end included) or null.`,
  options: [
    { flags: '--anchor <day>', help: 'the day from which lines without their own anchor count' },
    { flags: '--zone <name>', help: 'the time zone of anchors that are instants', default: 'UTC' },
  ],
  run: async (call) => {
    const zone = given(call.options, 'zone') ?? 'UTC'
    if (anchorOf('2000-01-01T00:00Z', zone) === null) throw usageError(`--zone knows no time zone "${zone}"`)
    const text = given(call.options, 'anchor')
    const anchor = text === null ? null : anchorOf(text, zone)
    if (text !== null && anchor === null)
      throw usageError(`--anchor takes a day as YYYY-MM-DD or an instant, not "${text}"`)
    if (call.args.length === 0) await readLines(call, process.stdin, anchor, zone)
    for (const path of call.args) await readLines(call, createReadStream(path), anchor, zone)
    return 0
  },
}

async function readLines(
  { io, app }: Call,
  source: Readable,
  anchor: ReturnType<typeof anchorOf>,
  zone: string,
): Promise<void> {
  for await (const whole of linesOf(source)) {
    const tab = whole.indexOf('\t')
    const own = tab < 0 ? null : anchorOf(whole.slice(0, tab).trim(), zone)
    const line = own === null ? whole : whole.slice(tab + 1)
    const found = app().dates(line, own ?? anchor)
    await io.out(`${JSON.stringify(found.map((one) => shown(line, one)))}\n`)
  }
}

const shown = (
  line: string,
  { span, value, precision, given: words, implied, rule, why }: DateExpression,
) => ({
  span,
  text: line.slice(...span),
  value,
  precision,
  given: words,
  implied,
  rule,
  ...(why === null ? {} : { why }),
})
