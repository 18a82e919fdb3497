import { annotations } from './annotations.ts'
import { foundCsv } from './found-csv.ts'
import { quotations } from './quotations.ts'
import type { ExportFormat } from './types.ts'

export { csvHead, csvRows } from './extract-csv.ts'
export type { ExportedStatement, ExportFormat } from './types.ts'

/** The whole statement by the contract of the API, with the web address of its article: a line a statement. */
const jsonl: ExportFormat = {
  head: '',
  row: ({ found, url }) => `${JSON.stringify({ ...found, url })}\n`,
  between: '',
  tail: '',
}

/** What statements can be exported as; docs/exports.md tells each. */
export const EXPORT_FORMATS = { csv: foundCsv, jsonl, annotations, quotations } as const

/** What a format is called. */
export type ExportFormatName = keyof typeof EXPORT_FORMATS
