import { EXPORT_FORMATS, type ExportFormatName } from '../../contract/index.ts'
import { type CommandSpec, given, isOn, type OptionValues, usageError } from '../command.ts'
import { counted } from '../layout.ts'
import { openSink } from '../sink.ts'

const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormatName[]

export const exportCommand: CommandSpec = {
  usage: 'export [query...]',
  summary: 'write all statements that a search finds, newest first: for spreadsheets, programs, annotations',
  more: `A query is what isnad search takes; without one, the whole ledger is written. csv is UTF-8 with a byte order mark, as
spreadsheets want it; jsonl a line a statement; annotations W3C Web Annotations; quotations schema.org as JSON-LD.
docs/exports.md tells the fields of each.`,
  options: [
    {
      flags: '--format <format>',
      help: 'csv (default), jsonl (also by --json), annotations or quotations',
      choices: FORMATS,
    },
    { flags: '--out <file>', help: 'write to a file instead of standard output' },
  ],
  run: async (call) => {
    const format = formatOf(call.options)
    const query = call.args.join(' ').trim()
    const answer = call.app().export(query, query === '' ? {} : null, format)
    if (answer.refused) throw usageError(answer.diagnostics.map(({ message }) => message).join('\nisnad: '))
    for (const one of answer.diagnostics) call.io.err(`remark: ${one.message}\n`)
    const sink = openSink(call)
    try {
      for (const text of answer.text) await sink.write(text)
      sink.done()
    } catch (error) {
      sink.drop()
      throw error
    }
    call.io.err(`${counted(answer.total, 'statement')} written\n`)
    return 0
  },
}

function formatOf(options: OptionValues): ExportFormatName {
  const format = given(options, 'format')
  if (!isOn(options, 'json')) return (format ?? 'csv') as ExportFormatName
  if (format !== null && format !== 'jsonl')
    throw usageError(`--json and --format ${format} ask for two things; leave one out`)
  return 'jsonl'
}
