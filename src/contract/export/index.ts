import { annotations } from './annotations.ts'
import { foundCsv } from './found-csv.ts'
import { jsonl } from './jsonl.ts'
import { quotations } from './quotations.ts'

export { csvHead, csvRows } from './extract-csv.ts'
export * from './files.ts'
export type * from './types.ts'
export { joinedText, speakerKindOf, speakerNameOf } from './types.ts'

/** The formats of text that need no words of a language. */
export const PLAIN_FORMATS = { csv: foundCsv, jsonl, annotations, quotations } as const
