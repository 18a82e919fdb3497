import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { GivenFile, JudgeOutcome, PasteOutcome } from '../app/index.ts'
import { type Dropped, MAX_PASTE_BYTES, MAX_PASTE_RECORDS, type Pasted } from '../contract/index.ts'
import { defineIssueRoute, extractRoute, judgeRoute, keepRoute } from './definitions.ts'
import { refuse } from './errors.ts'
import { barredFrom } from './guard.ts'
import type { ApiState } from './state.ts'

/** The routes that are given an article. */
export function giveRoutes(
  api: OpenAPIHono,
  { app, readOnly, token }: Pick<ApiState, 'app' | 'readOnly' | 'token'>,
): void {
  api.openapi(extractRoute, async (c) => {
    const given = await givenIn(c, c.req.valid('json'), c.req.valid('form'))
    if (given === null) return nothingGiven(c)
    const read = await app.readPasted(given, c.req.raw.signal)
    return read.outcome === 'done' ? c.json(read.answer, 200) : notRead(c, read.outcome)
  })
  /** Why whoever asks may not write; null where he may. */
  const barred = (c: Context, given: string | undefined) => barredFrom(c, { readOnly, token }, given)
  api.openapi(judgeRoute, (c) => {
    const bar = barred(c, c.req.valid('header')['x-isnad-token'])
    if (bar !== null) return bar
    const judged = app.judge(c.req.valid('json'))
    return judged.outcome === 'done' ? c.json({ judgement: judged.judgement }, 200) : notJudged(c, judged)
  })
  api.openapi(defineIssueRoute, async (c) => {
    const bar = barred(c, c.req.valid('header')['x-isnad-token'])
    if (bar !== null) return bar
    const given = c.req.valid('json')
    const read = await app.readForIssue(given.definition, c.req.raw.signal)
    if (read !== 'done') return notReadForIssue(c, read)
    const made = app.defineIssue(given)
    if (made.outcome === 'done') return c.json(made.issue, 200)
    const message = `no party has the id ${made.party}; take the id that the party's page shows, or leave it out`
    return refuse(c, 400, 'unknown-party', message, [{ place: `definition.parties.${made.at}`, message }])
  })
  api.openapi(keepRoute, async (c) => {
    const bar = barred(c, c.req.valid('header')['x-isnad-token'])
    if (bar !== null) return bar
    const given = await givenIn(c, c.req.valid('json'), c.req.valid('form'))
    if (given === null) return nothingGiven(c)
    const kept = await app.keepPasted(given, c.req.raw.signal)
    return kept.outcome === 'done' ? c.json(kept.answer, 200) : notRead(c, kept.outcome)
  })
}

/**
 * What the body holds: of its two forms the one that was sent, each checked by its schema. The library's types take
 * each for either, so they are told apart here.
 */
async function givenIn(c: Context, json: unknown, form: unknown): Promise<Pasted | GivenFile | null> {
  const type = c.req.header('content-type')
  if (type === undefined) return null
  if (!/^(?:multipart|application\/x-www)/i.test(type)) return json as Pasted
  const { file, date, source } = form as Dropped
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
    date: date || null,
    source: source || null,
  }
}

const nothingGiven = (c: Context) =>
  refuse(c, 400, 'bad-request', 'the body is empty; send an article as JSON or a file as a form')

function notJudged(c: Context, judged: Exclude<JudgeOutcome, { outcome: 'done' }>) {
  switch (judged.outcome) {
    case 'unknown':
      return refuse(c, 404, 'not-found', `no ${judged.what} is called ${judged.id}; nothing was recorded`)
    case 'several':
      return refuse(c, 409, 'several', `several bear the name ${judged.id}; name one of them by its id`)
    case 'one-already':
      return refuse(c, 409, 'one-already', `the two are one already: ${judged.id}`)
    case 'judged-already':
      return refuse(c, 409, 'judged-already', `${judged.id} counts as another already; undo that first`)
    case 'undone-already':
      return refuse(c, 409, 'undone-already', `judgement ${judged.id} is undone already`)
  }
}

function notReadForIssue(c: Context, why: 'busy' | 'ended' | 'too-slow') {
  switch (why) {
    case 'busy':
      return refuse(
        c,
        503,
        why,
        'too many issues wait to be read; nothing was recorded, try again in a minute',
      )
    case 'ended':
      return refuse(c, 503, why, 'the reading ended before this was read; nothing was recorded, ask again')
    case 'too-slow':
      return refuse(
        c,
        422,
        why,
        'reading what holds its words takes too long; name narrower words, or use isnad issue add',
      )
  }
}

function notRead(c: Context, outcome: Exclude<PasteOutcome<never>['outcome'], 'done'>) {
  switch (outcome) {
    case 'too-large':
      return refuse(c, 413, outcome, `more than ${MAX_PASTE_BYTES} bytes; add it with isnad add, or split it`)
    case 'too-many':
      return refuse(c, 413, outcome, `more than ${MAX_PASTE_RECORDS} records; add the file with isnad add`)
    case 'too-slow':
      return refuse(c, 422, outcome, 'reading it takes too long; split it, or add it with isnad add')
    case 'ended':
      return refuse(
        c,
        503,
        outcome,
        'the reading ended before this was read; start the server, or ask, again',
      )
    case 'busy':
      return refuse(c, 503, outcome, 'too many texts wait to be read; try again in a minute')
  }
}
