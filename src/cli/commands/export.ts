import type { ExportPieces } from '../../app/index.ts'
import {
  EXPORT_FILES,
  EXPORT_LANGUAGES,
  type ExportFormatName,
  type ExportLanguage,
  type StatementFormatName,
} from '../../contract/index.ts'
import {
  type Call,
  type CommandSpec,
  type ExitCode,
  given,
  isOn,
  type OptionSpec,
  usageError,
} from '../command.ts'
import { counted } from '../layout.ts'
import { openSink } from '../sink.ts'
import { harmless } from '../style.ts'

const FORMATS = Object.keys(EXPORT_FILES) as ExportFormatName[]

/** The options of whatever exports. */
export const EXPORT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--format <format>',
    help: 'of export: csv (default), jsonl (also by --json), parquet, annotations, quotations, citations; of an issue links and svg, too',
    choices: FORMATS,
  },
  {
    flags: '--language <language>',
    help: 'of export: the language of citations and svg: ar (default) or en',
    choices: [...EXPORT_LANGUAGES],
  },
  { flags: '--out <file>', help: 'of export: write to a file instead of standard output' },
]

export const exportCommand: CommandSpec = {
  usage: 'export [query...]',
  summary:
    'write all statements that a search finds, newest first: for spreadsheets, programs, annotations, print',
  more: `A query is what isnad search takes; without one, the whole ledger is written; with --issue, the statements of an issue with
their positions. csv is UTF-8 with a byte order mark, as spreadsheets want it; jsonl a line a statement; parquet for data
tools; annotations W3C Web Annotations; quotations schema.org as JSON-LD; citations entries ready to print; svg an issue's
timeline. Each says what was read. docs/exports.md tells the fields of each.`,
  options: [
    { flags: '--issue <id>', help: 'the statements of an issue instead of a search' },
    ...EXPORT_OPTIONS,
  ],
  run: (call) => {
    const query = call.args.join(' ').trim()
    const issue = given(call.options, 'issue')
    if (issue === null) return exportSearch(call, query)
    if (query !== '') throw usageError('--issue and a query ask for two things; leave one out')
    return exportIssue(call, issue)
  },
}

/** Writes an issue in the format that the options name. */
export async function exportIssue(call: Call, id: string): Promise<ExitCode> {
  const answer = call.app().exportIssue(id, formatOf(call), languageOf(call))
  if (answer === null) {
    call.io.err(`isnad: no issue is called ${harmless(id)}; isnad issue list names them\n`)
    return 1
  }
  await writeAll(call, answer.pieces)
  call.io.err(`${counted(answer.issue.statements, 'statement')} written\n`)
  return 0
}

async function exportSearch(call: Call, query: string): Promise<ExitCode> {
  const format = formatOf(call)
  if (EXPORT_FILES[format].ofIssue) throw usageError(`--format ${format} is of an issue: name one by --issue`)
  const answer = call
    .app()
    .export(query, query === '' ? {} : null, format as StatementFormatName, languageOf(call))
  if (answer.refused) throw usageError(answer.diagnostics.map(({ message }) => message).join('\nisnad: '))
  for (const one of answer.diagnostics) call.io.err(`remark: ${one.message}\n`)
  await writeAll(call, answer.pieces)
  call.io.err(`${counted(answer.total, 'statement')} written\n`)
  return 0
}

async function writeAll(call: Call, pieces: ExportPieces): Promise<void> {
  const sink = openSink(call)
  try {
    for await (const piece of pieces) await sink.write(piece)
    sink.done()
  } catch (error) {
    sink.drop()
    throw error
  }
}

function formatOf({ options, io }: Call): ExportFormatName {
  const format = given(options, 'format')
  if (isOn(options, 'json') && format !== null && format !== 'jsonl')
    throw usageError(`--json and --format ${format} ask for two things; leave one out`)
  if (format === 'parquet' && given(options, 'out') === null && io.outIsTerminal)
    throw usageError('--format parquet writes bytes, not text: name a file by --out')
  return isOn(options, 'json') ? 'jsonl' : ((format ?? 'csv') as ExportFormatName)
}

const languageOf = ({ options }: Call): ExportLanguage =>
  (given(options, 'language') ?? 'ar') as ExportLanguage
