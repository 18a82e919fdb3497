/** What a format is as a file. */
interface ExportFile {
  /** Its media type, as HTTP names it. */
  readonly type: string
  /** The ending of its name. */
  readonly ending: string
  /** Whether it can be had of an issue alone. */
  readonly ofIssue: boolean
}

const file = (type: string, ending: string, ofIssue = false): ExportFile => ({ type, ending, ofIssue })

/** What statements can be exported as, and how each is called as a file; docs/exports.md tells each. */
export const EXPORT_FILES = {
  csv: file('text/csv; charset=utf-8; header=present', 'csv'),
  jsonl: file('application/x-ndjson', 'jsonl'),
  parquet: file('application/vnd.apache.parquet', 'parquet'),
  annotations: file('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', 'annotations.jsonld'),
  quotations: file('application/ld+json; profile="https://schema.org/"', 'quotations.jsonld'),
  citations: file('text/plain; charset=utf-8', 'txt'),
  links: file('application/x-ndjson', 'links.jsonl', true),
  svg: file('image/svg+xml', 'svg', true),
} as const satisfies Readonly<Record<string, ExportFile>>

/** What a format is called. */
export type ExportFormatName = keyof typeof EXPORT_FILES

/** The formats of which each statement is a row or an entry. */
export const STATEMENT_FORMATS = [
  'csv',
  'jsonl',
  'parquet',
  'annotations',
  'quotations',
  'citations',
] as const

/** What such a format is called. */
export type StatementFormatName = (typeof STATEMENT_FORMATS)[number]

/** The languages in which citations and pictures can be had. */
export const EXPORT_LANGUAGES = ['ar', 'en'] as const

/** A language of citations and pictures. */
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number]
