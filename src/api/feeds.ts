import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { FeedQuery } from '../contract/index.ts'
import { refuse } from './errors.ts'
import { atomOf } from './feed-atom.ts'
import { atomRoute, changesRoute, jsonFeedRoute } from './feed-definitions.ts'
import { feedOf } from './feed-entries.ts'
import { jsonFeedOf } from './feed-json.ts'
import type { ApiState } from './state.ts'

/** Most entries of a feed: a reader asks for it again and again. */
const ENTRIES = 100

/** The routes that tell what changed. */
export function feedRoutes(api: OpenAPIHono, { app }: Pick<ApiState, 'app'>): void {
  api.openapi(changesRoute, (c) => {
    const { party = null, ...asked } = c.req.valid('query')
    const found = app.changes(c.req.valid('param').id, { ...asked, party })
    return found.outcome === 'done'
      ? c.json({ ...found.changes, since: asked.since }, 200)
      : missing(c, found.what)
  })
  const latest = (id: string, { party }: FeedQuery) =>
    app.changes(id, {
      since: null,
      by: 'added',
      party: party ?? null,
      doubtful: 'no',
      limit: ENTRIES,
      offset: 0,
    })
  api.openapi(atomRoute, (c) => {
    const found = latest(c.req.valid('param').id, c.req.valid('query'))
    if (found.outcome !== 'done') return missing(c, found.what)
    const atom = atomOf(feedOf(found.changes, app.wording(c.req.valid('query').language), placeOf(c)))
    return c.body(atom, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
  api.openapi(jsonFeedRoute, (c) => {
    const found = latest(c.req.valid('param').id, c.req.valid('query'))
    if (found.outcome !== 'done') return missing(c, found.what)
    const feed = jsonFeedOf(feedOf(found.changes, app.wording(c.req.valid('query').language), placeOf(c)))
    return c.body(JSON.stringify(feed), 200, { 'content-type': 'application/feed+json' })
  })
}

function placeOf(c: Context) {
  const { href, origin } = new URL(c.req.url)
  return { origin, self: href }
}

const missing = (c: Context, what: 'issue' | 'party') =>
  refuse(
    c,
    404,
    'not-found',
    what === 'issue'
      ? 'no issue of this id is followed; /api/issues lists them'
      : 'neither the ledger nor the register knows this party; /api/issues/ID names those of its lanes',
  )
