import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ArticleAnswer,
  ErrorAnswer,
  FoundStatement,
  StatementsAnswer,
} from '../../src/contract/index.ts'
import { type Place, place, posted, TOKEN } from './support.ts'

let here: Place
beforeAll(async () => {
  here = await place()
})
afterAll(() => here.remove())

const send = <T>(body: object, status = 200, token: string | null = TOKEN, at = here) => {
  const { headers, ...init } = posted(body)
  return at.json<T>('/api/judgements', status, {
    ...init,
    headers: { ...headers, ...(token === null ? {} : { 'x-isnad-token': token }) },
  })
}
const signed = { by: 'نور', why: 'قرأت الخبر' }
const one = async (): Promise<FoundStatement> => {
  const { hits } = await here.json<StatementsAnswer>('/api/statements?unsure=no&limit=1')
  return hits[0] as FoundStatement
}

describe('POST /api/judgements', () => {
  it('records who speaks: the statement, its party and the list of judgements tell it', async () => {
    const { id, item, part } = await one()
    const given = { kind: 'speaker', statement: id, party: 'john-kerry', ...signed }
    const { judgement } = await send<{ judgement: { id: number } }>(given)
    expect(await here.json(`/api/statements/${id}`)).toMatchObject({
      party: 'john-kerry',
      judged: { judgement: judgement.id },
    })
    const about = await here.json<{ judgements: unknown[] }>(`/api/judgements?statement=${id}`)
    expect(about.judgements).toMatchObject([
      { ...signed, kind: 'speaker', statement: id, about: { item, part, text: [] } },
    ])
    const { articles } = await here.json<ArticleAnswer>(`/api/articles/${item}`)
    const placed = articles.flatMap(({ statements }) => statements).find((other) => other.id === id)
    expect(placed).toMatchObject({ party: 'john-kerry', judged: { judgement: judgement.id } })
    expect(await here.json('/api/parties/john-kerry')).toMatchObject({ statements: 1, judgements: [{}] })
    await send({ kind: 'undo', judgement: judgement.id, ...signed })
    expect(await here.json(`/api/statements/${id}`)).toMatchObject({ judged: null })
  })

  it('takes nothing without the token, unsigned, or of a server that only reads', async () => {
    const given = { kind: 'confirm', party: 'john-kerry', ...signed }
    expect((await send<ErrorAnswer>(given, 403, null)).error.rule).toBe('no-token')
    expect((await send<ErrorAnswer>({ ...given, by: ' ' }, 400)).error.rule).toBe('bad-request')
    expect((await send<ErrorAnswer>({ ...given, kind: 'guess' }, 400)).error.rule).toBe('bad-request')
    const reading = await place({ readOnly: true })
    expect((await send<ErrorAnswer>(given, 403, TOKEN, reading)).error.rule).toBe('read-only')
    reading.remove()
  })

  it('says what is not here, and what is one already', async () => {
    const pair = (a: string, b: string) => ({ kind: 'same-party', a, b, answer: 'same', ...signed })
    expect((await send<ErrorAnswer>(pair('name:لا أحد', 'john-kerry'), 404)).error.rule).toBe('not-found')
    expect((await send<ErrorAnswer>(pair('john-kerry', 'john-kerry'), 409)).error.rule).toBe('one-already')
  })
})
