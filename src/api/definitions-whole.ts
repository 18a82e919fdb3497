import { createRoute } from '@hono/zod-openapi'
import {
  commitmentsAnswerSchema,
  commitmentsQuerySchema,
  suggestionsAnswerSchema,
  suggestionsQuerySchema,
} from '../contract/index.ts'
import { BAD, error, FOREIGN, json, LONG, METHOD, OURS, UNCHANGED } from './definitions.ts'

/** What was promised. */
export const commitmentsRoute = createRoute({
  method: 'get',
  path: '/api/commitments',
  summary:
    'What was promised, by whom, by when and on what condition: past due first, then open, then closed.',
  request: { query: commitmentsQuerySchema },
  responses: {
    200: json(commitmentsAnswerSchema, 'The commitments, each with later statements that bear on it.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: error('None of that id is followed.'),
    405: METHOD,
    414: LONG,
    500: OURS,
    503: error('Others wait for it, or it was not done in time.'),
  },
})

/** The issues that the ledger proposes. */
export const suggestionsRoute = createRoute({
  method: 'get',
  path: '/api/issues/suggestions',
  summary: 'Issues that somebody may follow: noun phrases that recur over parties and months.',
  request: { query: suggestionsQuerySchema },
  responses: {
    200: json(suggestionsAnswerSchema, 'The issues, each with a definition that may be followed as it is.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
    503: error('Others wait for it, or it was not done in time.'),
  },
})
