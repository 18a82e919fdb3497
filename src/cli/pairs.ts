import type { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { usageError } from './command.ts'

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

/**
 * Reads a CSV file with a head line that names the columns s1 and s2, in any order and among others. The only place
 * that knows the CSV library. A cell that is not there is empty.
 * @param name of the file, for messages
 * @throws UsageError where a column is missing, or quotation marks never end
 */
export async function* readPairs(source: Readable, name: string): AsyncGenerator<TextPair> {
  const heads = (columns: string[]) => {
    const named = columns.map((column) => column.trim())
    const missing = COLUMNS.filter((column) => !named.includes(column))
    if (missing.length === 0) return named
    throw usageError(
      `${name}: line 1 names no column ${missing.join(' and no column ')}; it must name s1 and s2, the two texts`,
    )
  }
  const rows = source.pipe(
    parse({ bom: true, columns: heads, info: true, relax_column_count: true, skip_empty_lines: true }),
  )
  source.on('error', (error) => rows.destroy(error))
  try {
    for await (const { record, info } of rows as AsyncIterable<ParsedRow>) {
      const { s1 = '', s2 = '', ...rest } = record
      yield { line: info.lines, s1, s2, rest: rest as Readonly<Record<string, string>> }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw usageError(`${name}: ${error.message}`)
  }
}
