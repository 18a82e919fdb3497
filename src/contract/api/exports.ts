import { z } from 'zod'
import { EXPORT_FILES, EXPORT_LANGUAGES, type ExportFormatName, STATEMENT_FORMATS } from '../export/files.ts'
import { filtersSchema } from './queries.ts'

const language = z
  .enum(EXPORT_LANGUAGES)
  .default('ar')
  .describe('The language of citations and of the picture.')
const ofStatements = {
  format: z.enum(STATEMENT_FORMATS).default('csv').describe('The format: docs/exports.md tells each.'),
  language,
}

/** What of a search is exported. */
export const exportQuerySchema = filtersSchema.extend(ofStatements)
/** What of a statement is exported. */
export const statementExportQuerySchema = z.strictObject(ofStatements)
/** What of an issue is exported. */
export const issueExportQuerySchema = z.strictObject({
  format: z
    .enum(Object.keys(EXPORT_FILES) as [ExportFormatName, ...ExportFormatName[]])
    .default('csv')
    .describe('The format: docs/exports.md tells each.'),
  language,
})
