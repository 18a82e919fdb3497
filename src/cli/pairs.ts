import type { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { isUsageError, usageError } from './command.ts'

/** Two texts of a row. */
export interface TextPair {
  /** The line of the file on which the row ends, from 1. */
  readonly line: number
  readonly s1: string
  readonly s2: string
  /** The other columns, by their names. */
  readonly rest: Readonly<Record<string, string>>
}

interface ParsedRow {
  readonly record: Readonly<Record<string, string | undefined>>
  readonly info: { readonly lines: number }
}

const COLUMNS = ['s1', 's2'] as const

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'a folder; name a file in it',
  EACCES: 'no permission to read it',
}

/**
 * Reads a CSV file with a head line that names the columns s1 and s2, in any order and among others. The only place
 * that knows the CSV library. A cell that is not there is empty.
 * @param name of the file, for messages
 * @throws UsageError where a column is missing or named twice, quotation marks never end, or the text is no UTF-8; an
 *   Error that names the file where it cannot be read
 */
export async function* readPairs(source: Readable, name: string): AsyncGenerator<TextPair> {
  const heads = (columns: string[]) => {
    const named = columns.map((column) => column.trim())
    const missing = COLUMNS.filter((column) => named.filter((one) => one === column).length !== 1)
    if (missing.length === 0) return named
    const head = columns.join(',').slice(0, 80)
    const cure = /[\t;]/.test(head) ? 'with commas between them, ' : ''
    throw usageError(
      `${name}: line 1 must name the columns s1 and s2, the two texts, ${cure}each once; it reads ${JSON.stringify(head)}`,
    )
  }
  const rows = source.pipe(
    parse({ bom: true, columns: heads, info: true, relax_column_count: true, skip_empty_lines: true }),
  )
  source.on('error', (error) => rows.destroy(error))
  let isEmpty = true
  try {
    for await (const { record, info } of rows as AsyncIterable<ParsedRow>) {
      const { s1 = '', s2 = '', ...rest } = record
      if (`${s1}${s2}`.includes('\ufffd'))
        throw usageError(`${name}: line ${info.lines} is not UTF-8; save the file as UTF-8 ("CSV UTF-8")`)
      isEmpty = false
      yield { line: info.lines, s1, s2, rest: rest as Readonly<Record<string, string>> }
    }
  } catch (error) {
    if (error instanceof CsvError) throw usageError(`${name}: ${error.message}`)
    const { code } = error as NodeJS.ErrnoException
    throw code === undefined || isUsageError(error)
      ? error
      : new Error(`${name}: ${WHY[code] ?? (error as Error).message}`)
  }
  if (isEmpty) throw usageError(`${name}: holds no pair; below a line s1,s2 each line is one`)
}
