import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { DossierFound } from '../app/index.ts'
import {
  dossierAnswerSchema,
  dossierParamsSchema,
  dossiersAnswerSchema,
  givenCorrectionSchema,
  givenDossierSchema,
  tokenHeadersSchema,
} from '../contract/index.ts'
import { bodyLimit } from './body.ts'
import { notCompared } from './compare.ts'
import { error, json } from './definitions.ts'
import { refuse } from './errors.ts'
import { barredFrom } from './guard.ts'
import type { ApiState } from './state.ts'

const UNCHANGED = { description: 'Unchanged since the ETag given.' } as const
const FOREIGN = error('Host or origin is not this server’s.')
const BARRED = error('The server is read-only, the token is not this server’s, or host or origin are not.')
const METHOD = error('The address takes other methods; the header `allow` names them.')
const LONG = error('The address is too long.')
const OURS = error('A mistake of the program.')
const NONE = error('There is none of that id.')
const SEVERAL = error('Several ids begin so; the issues name them.')
const NO_LENGTH = error('The body’s length is not told.')
const LARGE = error('More bytes than are read in one go.')
const TYPE = error('The body is not JSON.')

/** All dossiers. */
const dossiersRoute = createRoute({
  method: 'get',
  path: '/api/dossiers',
  summary: 'The comparisons that were frozen to be cited, the latest first.',
  responses: {
    200: json(dossiersAnswerSchema, 'The dossiers.'),
    304: UNCHANGED,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** One dossier. */
const dossierRoute = createRoute({
  method: 'get',
  path: '/api/dossiers/{id}',
  summary: 'A comparison as it was frozen, with its corrections and what the present reading says otherwise.',
  request: { params: dossierParamsSchema },
  responses: {
    200: json(dossierAnswerSchema, 'The dossier.'),
    304: UNCHANGED,
    400: error('A parameter cannot be read.'),
    403: FOREIGN,
    404: NONE,
    405: METHOD,
    409: SEVERAL,
    414: LONG,
    500: OURS,
  },
})

/** Freezes a comparison; from the page alone. */
const freezeRoute = createRoute({
  method: 'post',
  path: '/api/dossiers',
  summary:
    'Freeze a comparison as it stands, dated and signed, under the hash of its content; needs the token that the page was given.',
  request: {
    body: {
      content: { 'application/json': { schema: givenDossierSchema } },
      description: 'What is compared, who freezes it and why.',
      required: true,
    },
    headers: tokenHeadersSchema,
  },
  responses: {
    200: json(dossierAnswerSchema, 'The dossier.'),
    400: error('The body cannot be read, or both ids are one statement’s.'),
    403: BARRED,
    404: error('There is no statement, or no issue, of that id.'),
    405: METHOD,
    411: NO_LENGTH,
    413: LARGE,
    414: LONG,
    415: TYPE,
    500: OURS,
  },
})

/** Appends a correction; from the page alone. */
const correctRoute = createRoute({
  method: 'post',
  path: '/api/dossiers/{id}/corrections',
  summary: 'Append a correction to a dossier, dated and signed; needs the token that the page was given.',
  request: {
    params: dossierParamsSchema,
    body: {
      content: { 'application/json': { schema: givenCorrectionSchema } },
      description: 'Who corrects it, and what was wrong.',
      required: true,
    },
    headers: tokenHeadersSchema,
  },
  responses: {
    200: json(dossierAnswerSchema, 'The dossier with its corrections.'),
    400: error('The body cannot be read.'),
    403: BARRED,
    404: NONE,
    405: METHOD,
    409: SEVERAL,
    411: NO_LENGTH,
    413: LARGE,
    414: LONG,
    415: TYPE,
    500: OURS,
  },
})

/** The routes of dossiers. */
export function dossierRoutes(api: OpenAPIHono, state: Pick<ApiState, 'app' | 'readOnly' | 'token'>): void {
  const { app } = state
  api.use(freezeRoute.path, bodyLimit)
  api.use('/api/dossiers/:id/corrections', bodyLimit)
  api.openapi(dossiersRoute, (c) => c.json({ dossiers: app.dossiers() }, 200))
  api.openapi(dossierRoute, (c) => {
    const found = app.dossier(c.req.valid('param').id)
    return found.found === 'one' ? c.json(found.dossier, 200) : notFound(c, found)
  })
  api.openapi(freezeRoute, (c) => {
    const bar = barredFrom(c, state, c.req.valid('header')['x-isnad-token'])
    if (bar !== null) return bar
    const frozen = app.freezeDossier(c.req.valid('json'))
    return frozen.outcome === 'done' ? c.json(frozen.dossier, 200) : notCompared(c, frozen)
  })
  api.openapi(correctRoute, (c) => {
    const bar = barredFrom(c, state, c.req.valid('header')['x-isnad-token'])
    if (bar !== null) return bar
    const found = app.correctDossier({ ...c.req.valid('param'), ...c.req.valid('json') })
    return found.found === 'one' ? c.json(found.dossier, 200) : notFound(c, found)
  })
}

function notFound(c: Context, found: Exclude<DossierFound, { found: 'one' }>) {
  if (found.found === 'none')
    return refuse(c, 404, 'not-found', 'no dossier has this id; /api/dossiers lists them')
  const issues = found.ids.map((id) => ({ place: id, message: 'begins so' }))
  return refuse(c, 409, 'several', `${issues.length} dossiers begin so; give more digits`, issues)
}
