import type { OpenAPIHono } from '@hono/zod-openapi'
import { notOne, refuseQuery } from './ask.ts'
import { download } from './downloads.ts'
import { refuse } from './errors.ts'
import {
  articleExportRoute,
  exportRoute,
  issueExportRoute,
  statementExportRoute,
} from './export-definitions.ts'
import type { ApiState } from './state.ts'

/** The routes that give files. */
export function exportRoutes(
  api: OpenAPIHono,
  { app, onMistake }: Pick<ApiState, 'app' | 'onMistake'>,
): void {
  api.openapi(exportRoute, (c) => {
    const { q = '', format, language, ...filters } = c.req.valid('query')
    const answer = app.export(q, filters, format, language)
    if (answer.refused) return refuseQuery(c, answer.diagnostics)
    const of = [q, ...Object.values(filters)].join(' ')
    return download(c, format, of, answer.pieces, onMistake)
  })
  api.openapi(statementExportRoute, (c) => {
    const { id } = c.req.valid('param')
    const { format, language } = c.req.valid('query')
    const pieces = app.exportStatement(id, format, language)
    return pieces === null
      ? refuse(c, 404, 'not-found', 'no statement has this id; a search gives the ids')
      : download(c, format, id, pieces, onMistake)
  })
  api.openapi(articleExportRoute, (c) => {
    const { format, language } = c.req.valid('query')
    const answer = app.exportArticle(c.req.valid('param').id, format, language)
    return answer.found === 'one'
      ? download(c, format, answer.title, answer.pieces, onMistake)
      : notOne(c, answer)
  })
  api.openapi(issueExportRoute, (c) => {
    const { format, language } = c.req.valid('query')
    const answer = app.exportIssue(c.req.valid('param').id, format, language)
    return answer === null
      ? refuse(c, 404, 'not-found', 'no issue of this id is followed; /api/issues lists them')
      : download(c, format, answer.issue.definition.name[language], answer.pieces, onMistake)
  })
}
