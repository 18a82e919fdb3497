import { csvHead, csvRows, type ExtractLine } from '../../contract/index.ts'
import { headText, numbered, statementText } from '../article-text.ts'
import {
  type Call,
  type CommandSpec,
  type ExitCode,
  given,
  isOn,
  readingOptions,
  usageError,
} from '../command.ts'
import { openSink } from '../sink.ts'
import { harmless, type Style, styleFor } from '../style.ts'
import { ALLOW_PRIVATE, codeFor } from './add.ts'

const FORMATS = ['jsonl', 'csv', 'text'] as const
type Format = (typeof FORMATS)[number]

export const extractCommand: CommandSpec = {
  usage: 'extract <paths...>',
  summary: 'read files and write what was found, without a ledger',
  more: 'jsonl has one line an article, csv one row a statement (UTF-8 with a byte order mark), text is for reading.',
  options: [
    { flags: '--format <format>', help: 'jsonl (default, also by --json), csv or text', choices: FORMATS },
    { flags: '--date <day>', help: 'publication date, YYYY-MM-DD, of what has none' },
    { flags: '--source <name>', help: 'outlet of what has none' },
    { flags: '--out <file>', help: 'write to a file instead of standard output' },
    ALLOW_PRIVATE,
  ],
  run: async (call) => {
    const format = formatOf(call)
    const options = readingOptions(call.options)
    const sink = openSink(call)
    try {
      const code = await writeAll(call, format, options, sink.write)
      sink.done()
      return code
    } catch (error) {
      sink.drop()
      throw error
    }
  },
}

function formatOf({ options }: Call): Format {
  const format = given(options, 'format')
  if (isOn(options, 'json') && format !== null && format !== 'jsonl')
    throw usageError(`--json and --format ${format} ask for two things; leave one out`)
  return (format ?? 'jsonl') as Format
}

async function writeAll(
  call: Call,
  format: Format,
  options: ReturnType<typeof readingOptions>,
  write: (text: string) => Promise<void>,
): Promise<ExitCode> {
  let failed = 0
  const style = styleFor(call.io)
  if (format === 'csv') await write(csvHead())
  for await (const event of call.app().extract(call.args, options)) {
    if (event.type === 'line') await write(written(event.line, format, style, call.io.columns))
    else {
      if (event.type === 'failed') failed++
      call.io.err(`${event.type}: ${harmless(event.input.message)}\n`)
    }
  }
  return codeFor(failed)
}

function written(line: ExtractLine, format: Format, style: Style, columns: number): string {
  if (format === 'jsonl') return `${JSON.stringify(line)}\n`
  if (format === 'csv') return csvRows(line)
  const statements = numbered([line]).map((one) => statementText(one, style, columns, true))
  return `${headText(line, style)}\n${statements.join('')}${statements.length === 0 ? 'no statements\n' : ''}\n`
}
