import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
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

/** Where the output goes: standard output, or a file that appears under its name only when it is whole. */
interface Sink {
  readonly write: (text: string) => Promise<void>
  readonly done: () => void
  readonly drop: () => void
}

function openSink({ options, io }: Call): Sink {
  const path = given(options, 'out')
  if (path === null) return { write: io.out, done: () => {}, drop: () => {} }
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new Error(`--out ${path}: a folder; name a file in it`)
  // A device or a pipe takes the text itself: a file must not be put in its place.
  const draft = there === undefined || there.isFile() ? `${path}.part` : path
  const file = openForWriting(draft, path)
  const drop = () => {
    closeSync(file)
    if (draft !== path) rmSync(draft, { force: true })
  }
  return {
    write: async (text) => void writeSync(file, text),
    done: () => {
      if (draft !== path) renameSync(draft, path)
      closeSync(file)
    },
    drop,
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk cannot be written',
  ENOSPC: 'the disk is full',
}

function openForWriting(draft: string, path: string): number {
  try {
    return openSync(draft, 'w')
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new Error(`--out ${path}: ${WHY[code] ?? message}; name another place`, { cause: error })
  }
}
