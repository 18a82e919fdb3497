import { createRoute } from '@hono/zod-openapi'
import {
  atomSchema,
  changesAnswerSchema,
  changesQuerySchema,
  errorAnswerSchema,
  feedQuerySchema,
  issueParamsSchema,
  jsonFeedSchema,
} from '../contract/index.ts'

const json = <S>(schema: S, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})
const error = (description: string) => json(errorAnswerSchema, description)

// Listed at each route: spread into one another, the compiler takes these numbers for words and loses the types.
const BAD = error('A parameter cannot be read.')
const FOREIGN = error('Host or origin is not this server’s.')
const NONE = error('No such issue is followed, or nobody knows the party.')
const METHOD = error('The address takes other methods; the header `allow` names them.')
const LONG = error('The address is too long.')
const OURS = error('A mistake of the program.')
const UNCHANGED = { description: 'Unchanged since the ETag given.' } as const

/** What changed on an issue. */
export const changesRoute = createRoute({
  method: 'get',
  path: '/api/issues/{id}/changes',
  summary: 'What changed on an issue since a day: statements that came, definitions, judgements, links.',
  request: { params: issueParamsSchema, query: changesQuerySchema },
  responses: {
    200: json(changesAnswerSchema, 'The changes, the latest first.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: NONE,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** The same as a feed. */
export const atomRoute = createRoute({
  method: 'get',
  path: '/api/issues/{id}/feed.atom',
  summary: 'What changed on an issue, as an Atom feed: the latest 100 changes.',
  request: { params: issueParamsSchema, query: feedQuerySchema },
  responses: {
    200: { content: { 'application/atom+xml': { schema: atomSchema } }, description: 'The feed.' },
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: NONE,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** The same for programs. */
export const jsonFeedRoute = createRoute({
  method: 'get',
  path: '/api/issues/{id}/feed.json',
  summary: 'What changed on an issue, as a JSON Feed: the latest 100 changes.',
  request: { params: issueParamsSchema, query: feedQuerySchema },
  responses: {
    200: { content: { 'application/feed+json': { schema: jsonFeedSchema } }, description: 'The feed.' },
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: NONE,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})
