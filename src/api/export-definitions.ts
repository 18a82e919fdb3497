import { createRoute, z } from '@hono/zod-openapi'
import {
  articleParamsSchema,
  EXPORT_FILES,
  type ExportFormatName,
  errorAnswerSchema,
  exportQuerySchema,
  issueExportQuerySchema,
  issueParamsSchema,
  STATEMENT_FORMATS,
  statementExportQuerySchema,
  statementParamsSchema,
} from '../contract/index.ts'

const error = (description: string) => ({
  content: { 'application/json': { schema: errorAnswerSchema } },
  description,
})

/** A file in one of several formats, by the media type of each. */
const file = (formats: readonly ExportFormatName[], description: string) => ({
  content: Object.fromEntries(
    formats.map((format) => [
      EXPORT_FILES[format].type.split(';')[0] as string,
      { schema: z.string().describe('The file.') },
    ]),
  ),
  description,
})

const REFUSALS = {
  400: error('A parameter cannot be read, or a criterion of the query cannot.'),
  403: error('Host or origin is not this server’s.'),
  405: error('The address takes other methods; the header `allow` names them.'),
  414: error('The address is too long.'),
  500: error('A mistake of the program.'),
} as const

/** All that a search finds, as a file. */
export const exportRoute = createRoute({
  method: 'get',
  path: '/api/export',
  summary:
    'All statements that a search finds, newest first, as a file; without a criterion the whole ledger.',
  request: { query: exportQuerySchema },
  responses: { 200: file(STATEMENT_FORMATS, 'The file, as it is written.'), ...REFUSALS },
})

/** One statement as a file. */
export const statementExportRoute = createRoute({
  method: 'get',
  path: '/api/statements/{id}/export',
  summary: 'One statement as a file: as `citations` an entry that is ready to cite.',
  request: { params: statementParamsSchema, query: statementExportQuerySchema },
  responses: {
    200: file(STATEMENT_FORMATS, 'The file.'),
    ...REFUSALS,
    404: error('There is none of that id.'),
  },
})

/** The statements of an article as a file. */
export const articleExportRoute = createRoute({
  method: 'get',
  path: '/api/articles/{id}/export',
  summary: 'The statements of an article, in the order of the text, as a file.',
  request: { params: articleParamsSchema, query: statementExportQuerySchema },
  responses: {
    200: file(STATEMENT_FORMATS, 'The file.'),
    ...REFUSALS,
    404: error('There is none of that id.'),
    409: error('Several are called so; the issues name their ids.'),
  },
})

/** An issue as a file. */
export const issueExportRoute = createRoute({
  method: 'get',
  path: '/api/issues/{id}/export',
  summary:
    'An issue as a file: its statements with their positions, its links, or its timeline as a picture.',
  request: { params: issueParamsSchema, query: issueExportQuerySchema },
  responses: {
    200: file(Object.keys(EXPORT_FILES) as ExportFormatName[], 'The file.'),
    ...REFUSALS,
    404: error('None of that id is followed.'),
  },
})
