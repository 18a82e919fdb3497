import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { ENGINE_VERSION } from '../app/index.ts'
import { askRoutes } from './ask.ts'
import { bodyLimit } from './body.ts'
import { compareRoutes } from './compare.ts'
import { defineIssueRoute, extractRoute, judgeRoute, keepRoute } from './definitions.ts'
import { dossierRoutes } from './dossiers.ts'
import { exceptDownloads } from './downloads.ts'

import { errorAnswer, refuse, refuseIssues } from './errors.ts'
import { exportRoutes } from './exports.ts'
import { feedRoutes } from './feeds.ts'
import { giveRoutes } from './give.ts'
import { guard, type Listening } from './guard.ts'
import { headers } from './headers.ts'
import { pageFiles } from './page.ts'
import type { ApiState } from './state.ts'

/** What a server is made of. */
export interface ApiOptions extends ApiState {
  /** The folder of the built page. */
  readonly page: string
  /** Where the server listens: asked at every request, for the port may be told late. */
  readonly listening: () => Listening
}

/** The whole server as a function from request to answer, without a port. */
export function createApi(options: ApiOptions): OpenAPIHono {
  const api: OpenAPIHono = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : refuseIssues(c, result.target, result.error.issues),
  })
  api.use(headers, compress(), exceptDownloads(etag({ weak: true })), guard(options.listening))
  api.use(
    '/api/*',
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (c, methods) =>
        c.json(errorAnswer('bad-method', `this address takes ${methods.join(', ')}`), 405, {
          allow: methods.join(', '),
        }),
    }),
  )
  for (const { path } of [extractRoute, keepRoute, judgeRoute, defineIssueRoute]) api.use(path, bodyLimit)
  askRoutes(api, options)
  exportRoutes(api, options)
  feedRoutes(api, options)
  giveRoutes(api, options)
  compareRoutes(api, options)
  dossierRoutes(api, options)
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: ENGINE_VERSION,
      description: 'Who said what, through whom, and when. Offsets are UTF-16 code units, half-open.',
    },
  })
  answerTheRest(api, options)
  return api
}

/** The page for what is no address of the API; errors in the one shape. */
function answerTheRest(api: OpenAPIHono, { page, token, onMistake }: ApiOptions): void {
  const give = pageFiles(page, token)
  api.notFound((c) => {
    const { path } = c.req
    const isPage = !/^\/api(?:\/|$)/.test(path) && ['GET', 'HEAD'].includes(c.req.method)
    return isPage ? give(path) : refuse(c, 404, 'not-found', 'no such address; /api/openapi.json lists them')
  })
  api.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      const rule = error.status === 415 ? 'bad-type' : 'bad-request'
      return refuse(c, error.status === 415 ? 415 : 400, rule, error.message || 'the request cannot be read')
    }
    onMistake(error)
    return refuse(c, 500, 'internal', 'a mistake of the program; start it with ISNAD_DEBUG=1 to see where')
  })
}
