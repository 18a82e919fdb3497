import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type ArticleFound, ENGINE_VERSION, type SearchAnswer } from '../app/index.ts'
import {
  articleRoute,
  earlierRoute,
  issueRoute,
  issuesRoute,
  judgementsRoute,
  partyRoute,
  reviewRoute,
  statementRoute,
  statementsRoute,
  statsRoute,
  whoRoute,
  witnessesRoute,
} from './definitions.ts'
import { commitmentsRoute, suggestionsRoute } from './definitions-whole.ts'
import { refuse } from './errors.ts'
import type { ApiState } from './state.ts'

type Told = SearchAnswer['diagnostics']

/** The routes that ask and change nothing. */
export function askRoutes(api: OpenAPIHono, { app, readOnly }: Pick<ApiState, 'app' | 'readOnly'>): void {
  api.openapi(statementsRoute, (c) => {
    const { q = '', order = null, limit, cursor = null, ...filters } = c.req.valid('query')
    const { refused, hits, ...page } = app.search(q, { limit, order, cursor, filters })
    if (refused) return refuseQuery(c, page.diagnostics)
    const diagnostics = page.diagnostics.map(({ key: _, ...one }) => one)
    return c.json({ ...page, hits: hits.map(({ score: _, ...hit }) => hit), diagnostics }, 200)
  })
  api.openapi(statementRoute, (c) => {
    const { id } = c.req.valid('param')
    const hit = app.statement(id)
    if (hit === null) return notFound(c, 'no statement has this id; a search gives the ids')
    const { score: _, ...shown } = hit
    return c.json(shown, 200)
  })
  api.openapi(witnessesRoute, (c) => {
    const utterance = app.utterance(c.req.valid('param').id)
    return utterance
      ? c.json(utterance, 200)
      : notFound(c, 'no statement has this id; a search gives the ids')
  })
  api.openapi(articleRoute, (c) => {
    const lookup = app.article(c.req.valid('param').id)
    if (lookup.found === 'one') return c.json(lookup.article, 200)
    return notOne(c, lookup)
  })
  api.openapi(earlierRoute, (c) => {
    const found = app.earlier(c.req.valid('param').id)
    return found.found === 'one' ? c.json(found.answer, 200) : notOne(c, found)
  })
  api.openapi(whoRoute, (c) => {
    const { q, on = null } = c.req.valid('query')
    return c.json(app.who(q, on), 200)
  })
  api.openapi(partyRoute, (c) => {
    const party = app.party(c.req.valid('param').id)
    return party ? c.json(party, 200) : notFound(c, 'neither the ledger nor the register knows this party')
  })
  api.openapi(issuesRoute, (c) => c.json({ issues: app.issues() }, 200))
  api.openapi(commitmentsRoute, async (c) => {
    const answer = await app.commitments(c.req.valid('query'), c.req.raw.signal)
    if (answer.outcome === 'done') return c.json(answer.answer, 200)
    return answer.outcome === 'unknown-issue'
      ? notFound(c, 'no issue of this id is followed; /api/issues lists them')
      : refuse(c, 503, 'busy', 'too many wait for it, or there is too much to read; try again later')
  })
  // Before the issues by their ids: none may be called so.
  api.openapi(suggestionsRoute, async (c) => {
    const answer = await app.suggestions(c.req.valid('query').limit, c.req.raw.signal)
    return answer.outcome === 'done'
      ? c.json(answer.answer, 200)
      : refuse(c, 503, 'busy', 'too many wait for proposals, or there is too much to read; try again later')
  })
  api.openapi(issueRoute, (c) => {
    const issue = app.issue(c.req.valid('param').id)
    return issue ? c.json(issue, 200) : notFound(c, 'no issue of this id is followed; /api/issues lists them')
  })
  api.openapi(reviewRoute, (c) => c.json(app.review(c.req.valid('query')), 200))
  api.openapi(judgementsRoute, (c) => c.json({ judgements: app.judgements(c.req.valid('query')) }, 200))
  api.openapi(statsRoute, async (c) => {
    const { q = '', ...filters } = c.req.valid('query')
    const answer = await app.counts(q, filters, c.req.raw.signal)
    if (answer.outcome === 'refused') return refuseQuery(c, answer.diagnostics)
    if (answer.outcome !== 'done')
      return refuse(c, 503, 'busy', 'too much waits to be counted; try again in a minute')
    const { items, articles, statements, events, withheld } = answer.totals
    const ledger = { items, articles, statements, events, withheld }
    return c.json(
      {
        ledger,
        counts: answer.counts,
        engine: ENGINE_VERSION,
        readOnly,
        samples: await app.holdsOnlySamples(),
      },
      200,
    )
  })
}

const notFound = (c: Context, message: string) => refuse(c, 404, 'not-found', message)

/** Why an id leads to no article, or to several. */
export function notOne(c: Context, lookup: Exclude<ArticleFound, { found: 'one' }>) {
  if (lookup.found === 'none')
    return notFound(c, 'no article is called so; a search gives the ids, a record id is URL-encoded')
  const issues = lookup.items.map(({ item, recordId }) => ({ place: item, message: recordId }))
  return refuse(c, 409, 'several', `${issues.length} items are called so; ask for one by its item id`, issues)
}

/** A query whose criteria cannot be read is not run: it would answer another question. */
export function refuseQuery(c: Context, diagnostics: Told) {
  const issues = diagnostics.map((one) => ({ place: placeOf(one), message: one.message }))
  return refuse(c, 400, 'bad-query', issues.map(({ message }) => message).join('; '), issues)
}

/** The line where it stands there; else the parameter that was given beside it. */
const placeOf = ({ span, key }: Told[number]): string => (span === null ? (key ?? 'q') : 'q')
