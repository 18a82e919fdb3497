import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { CompareOutcome } from '../app/index.ts'
import { compareQuerySchema, comparisonSchema } from '../contract/index.ts'
import { error, json } from './definitions.ts'
import { refuse } from './errors.ts'
import type { ApiState } from './state.ts'

/** Two statements side by side. */
export const compareRoute = createRoute({
  method: 'get',
  path: '/api/compare',
  summary:
    'Two statements side by side in their whole paragraphs, the earlier first: in which words they differ, whether the position does, and what to look at before printing it.',
  request: { query: compareQuerySchema },
  responses: {
    200: json(comparisonSchema, 'Both statements and what lies between them.'),
    304: { description: 'Unchanged since the ETag given.' },
    400: error('A parameter cannot be read, or both ids are one statement’s.'),
    403: error('Host or origin is not this server’s.'),
    404: error('There is no statement, or no issue, of that id.'),
    405: error('The address takes other methods; the header `allow` names them.'),
    414: error('The address is too long.'),
    500: error('A mistake of the program.'),
  },
})

/** The routes that compare statements. */
export function compareRoutes(api: OpenAPIHono, { app }: Pick<ApiState, 'app'>): void {
  api.openapi(compareRoute, (c) => {
    const compared = app.compareStatements(c.req.valid('query'))
    return compared.outcome === 'done' ? c.json(compared.comparison, 200) : notCompared(c, compared)
  })
}

/** Why two statements are not compared. */
export function notCompared(c: Context, compared: Exclude<CompareOutcome, { outcome: 'done' }>) {
  if (compared.outcome === 'one')
    return refuse(
      c,
      400,
      'one-statement',
      `a and b are one statement, ${compared.id}; name another beside it`,
    )
  const cure = compared.what === 'issue' ? '/api/issues lists them' : 'a search gives the ids'
  return refuse(c, 404, 'not-found', `no ${compared.what} has the id ${compared.id}; ${cure}`)
}
