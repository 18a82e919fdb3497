import { createRoute } from '@hono/zod-openapi'
import {
  articleAnswerSchema,
  articleParamsSchema,
  droppedSchema,
  earlierAnswerSchema,
  errorAnswerSchema,
  extractAnswerSchema,
  filtersSchema,
  givenIssueSchema,
  givenJudgementSchema,
  hitSchema,
  issueAnswerSchema,
  issueParamsSchema,
  issuesAnswerSchema,
  judgedAnswerSchema,
  judgementsAnswerSchema,
  judgementsQuerySchema,
  keepAnswerSchema,
  partyAnswerSchema,
  partyParamsSchema,
  pastedSchema,
  reviewAnswerSchema,
  reviewQuerySchema,
  statementParamsSchema,
  statementsAnswerSchema,
  statementsQuerySchema,
  statsAnswerSchema,
  tokenHeadersSchema,
  utteranceAnswerSchema,
  whoAnswerSchema,
  whoQuerySchema,
} from '../contract/index.ts'

/** An answer in JSON, as the document names it. */
export const json = <S>(schema: S, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})
/** An answer that says what was wrong. */
export const error = (description: string) => json(errorAnswerSchema, description)

// Listed at each route: spread into one another, the compiler takes these numbers for words and loses the types.
export const BAD = error('A parameter cannot be read, or a criterion of the query cannot.')
export const FOREIGN = error('Host or origin is not this server’s.')
export const METHOD = error('The address takes other methods; the header `allow` names them.')
export const LONG = error('The address is too long.')
export const OURS = error('A mistake of the program.')
export const UNCHANGED = { description: 'Unchanged since the ETag given.' } as const
const LARGE = error('More bytes or records than are read in one go.')
const TYPE = error('The body is neither JSON nor a form.')
const SLOW = error('Reading it takes too long.')
const BUSY = error('Too many others wait to be read.')

const given = {
  content: { 'application/json': { schema: pastedSchema }, 'multipart/form-data': { schema: droppedSchema } },
  description: 'An article as a record; or a form with one file of any kind that `isnad add` reads.',
} as const

/** Search, page by page. */
export const statementsRoute = createRoute({
  method: 'get',
  path: '/api/statements',
  summary: 'Search statements; without any criterion all of them, newest first.',
  request: { query: statementsQuerySchema },
  responses: {
    200: json(statementsAnswerSchema, 'One page of hits.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** One statement by its id. */
export const statementRoute = createRoute({
  method: 'get',
  path: '/api/statements/{id}',
  summary: 'One statement.',
  request: { params: statementParamsSchema },
  responses: {
    200: json(hitSchema, 'The statement.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: error('There is none of that id.'),
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** The utterance that a statement is of. */
export const witnessesRoute = createRoute({
  method: 'get',
  path: '/api/statements/{id}/witnesses',
  summary:
    'The utterance that a statement is of: the articles that tell it, their wordings side by side, their origins.',
  request: { params: statementParamsSchema },
  responses: {
    200: json(utteranceAnswerSchema, 'The utterance.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: error('There is none of that id.'),
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** One article with its statements. */
export const articleRoute = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'An article with its statements: by item id, its first digits (six or more), or record id.',
  request: { params: articleParamsSchema },
  responses: {
    200: json(articleAnswerSchema, 'The item with its current reading.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: error('There is none of that id.'),
    405: METHOD,
    409: error('Several are called so; the issues name their ids.'),
    414: LONG,
    500: OURS,
  },
})

/** What was published before an article on its issues. */
export const earlierRoute = createRoute({
  method: 'get',
  path: '/api/articles/{id}/earlier',
  summary: 'What was published before an article on the issues on which its statements bear.',
  request: { params: articleParamsSchema },
  responses: {
    200: json(earlierAnswerSchema, 'The earlier articles.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: error('There is no article of that id.'),
    405: METHOD,
    409: error('Several are called so; the issues name their ids.'),
    414: LONG,
    500: OURS,
  },
})

/** Who is meant by a name or an office. */
export const whoRoute = createRoute({
  method: 'get',
  path: '/api/parties',
  summary: 'Who is meant by a name or an office, on a day or on any: as `isnad who` answers.',
  request: { query: whoQuerySchema },
  responses: {
    200: json(whoAnswerSchema, 'The answer: one party, several, or nobody known.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** One party. */
export const partyRoute = createRoute({
  method: 'get',
  path: '/api/parties/{id}',
  summary: 'Whoever spoke: by register id, or `name:` and a name in any spelling.',
  request: { params: partyParamsSchema },
  responses: {
    200: json(partyAnswerSchema, 'The party.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: error('Nobody knows the party.'),
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** Counts, as a search narrows them. */
export const statsRoute = createRoute({
  method: 'get',
  path: '/api/stats',
  summary: 'What the ledger holds, and counts of what a search finds in it.',
  request: { query: filtersSchema },
  responses: {
    200: json(statsAnswerSchema, 'Totals and counts.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
    503: error('Too much waits to be counted.'),
  },
})

/** The issues that are followed. */
export const issuesRoute = createRoute({
  method: 'get',
  path: '/api/issues',
  summary: 'The issues that are followed, in the order in which they were first defined.',
  responses: {
    200: json(issuesAnswerSchema, 'The issues, each with how many statements bear on it.'),
    304: UNCHANGED,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** One issue with its timeline. */
export const issueRoute = createRoute({
  method: 'get',
  path: '/api/issues/{id}',
  summary: 'An issue with its timeline: who said what on it, where each stands, and what was read.',
  request: { params: issueParamsSchema },
  responses: {
    200: json(issueAnswerSchema, 'The issue.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    404: error('None of that id is followed.'),
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** Defines an issue; from the page alone. */
export const defineIssueRoute = createRoute({
  method: 'post',
  path: '/api/issues',
  summary:
    'Define an issue, or define it anew: it is added, dated and signed; needs the token that the page was given.',
  request: {
    body: {
      content: { 'application/json': { schema: givenIssueSchema } },
      description: 'An issue.',
      required: true,
    },
    headers: tokenHeadersSchema,
  },
  responses: {
    200: json(issueAnswerSchema, 'The issue with its timeline.'),
    400: BAD,
    403: error('The server is read-only, the token is not this server’s, or host or origin are not.'),
    405: METHOD,
    411: error('The body’s length is not told.'),
    413: LARGE,
    414: LONG,
    415: TYPE,
    422: SLOW,
    500: OURS,
    503: BUSY,
  },
})

/** The queue of questions to people. */
export const reviewRoute = createRoute({
  method: 'get',
  path: '/api/review',
  summary: 'What people may decide: which parties are one, who speaks, where a judgement’s statement went.',
  request: { query: reviewQuerySchema },
  responses: {
    200: json(
      reviewAnswerSchema,
      'A page of questions with their evidence, those with the most at stake first.',
    ),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** What was judged. */
export const judgementsRoute = createRoute({
  method: 'get',
  path: '/api/judgements',
  summary: 'What people decided, about a party, about a statement, or at all; the latest first.',
  request: { query: judgementsQuerySchema },
  responses: {
    200: json(judgementsAnswerSchema, 'The judgements.'),
    304: UNCHANGED,
    400: BAD,
    403: FOREIGN,
    405: METHOD,
    414: LONG,
    500: OURS,
  },
})

/** Records a judgement; from the page alone. */
export const judgeRoute = createRoute({
  method: 'post',
  path: '/api/judgements',
  summary: 'Decide something: it is added, dated and signed; needs the token that the page was given.',
  request: {
    body: {
      content: { 'application/json': { schema: givenJudgementSchema } },
      description: 'A judgement.',
      required: true,
    },
    headers: tokenHeadersSchema,
  },
  responses: {
    200: json(judgedAnswerSchema, 'The judgement as it was recorded.'),
    400: BAD,
    403: error('The server is read-only, the token is not this server’s, or host or origin are not.'),
    404: error('There is no such party, statement, article or judgement.'),
    405: METHOD,
    409: error('Several bear the name, or the two are one already.'),
    411: error('The body’s length is not told.'),
    413: LARGE,
    414: LONG,
    415: TYPE,
    500: OURS,
  },
})

/** Reads what is given; keeps nothing. */
export const extractRoute = createRoute({
  method: 'post',
  path: '/api/extract',
  summary: 'Read an article without keeping anything of it.',
  request: { body: given },
  responses: {
    200: json(extractAnswerSchema, 'What was read.'),
    400: BAD,
    403: FOREIGN,
    405: METHOD,
    411: error('The body’s length is not told.'),
    413: LARGE,
    414: LONG,
    415: TYPE,
    422: SLOW,
    500: OURS,
    503: BUSY,
  },
})

/** Reads what is given and keeps it; from the page alone. */
export const keepRoute = createRoute({
  method: 'post',
  path: '/api/articles',
  summary: 'Read an article and keep it in the ledger; needs the token that the page was given.',
  request: { body: given, headers: tokenHeadersSchema },
  responses: {
    200: json(keepAnswerSchema, 'What became of each record.'),
    400: BAD,
    403: error('The server is read-only, the token is not this server’s, or host or origin are not.'),
    405: METHOD,
    411: error('The body’s length is not told.'),
    413: LARGE,
    414: LONG,
    415: TYPE,
    422: SLOW,
    500: OURS,
    503: BUSY,
  },
})
