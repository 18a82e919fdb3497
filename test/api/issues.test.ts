import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer, IssueAnswer, IssuesAnswer } from '../../src/contract/index.ts'
import { type Place, place, posted, TOKEN } from './support.ts'

let here: Place
beforeAll(async () => {
  here = await place()
})
afterAll(() => here.remove())

const DEFINITION = {
  id: 'road',
  name: { ar: 'فتح الطريق', en: 'Opening the road' },
  any: ['الطريق', 'الجسر'],
}
const send = <T>(definition: object, status = 200, token: string | null = TOKEN, at = here) => {
  const { headers, ...init } = posted({ definition, by: 'نور', why: 'نتابعها' })
  return at.json<T>('/api/issues', status, {
    ...init,
    headers: { ...headers, ...(token === null ? {} : { 'x-isnad-token': token }) },
  })
}

describe('issues', () => {
  it('are none at first', async () => {
    expect(await here.json('/api/issues')).toEqual({ issues: [] })
    expect((await here.json<ErrorAnswer>('/api/issues/road', 404)).error.rule).toBe('not-found')
  })

  it('are defined, listed with what bears on them, and shown by lanes', async () => {
    const made = await send<IssueAnswer>(DEFINITION)
    expect(made.statements).toBeGreaterThan(1)
    const { issues } = await here.json<IssuesAnswer>('/api/issues')
    expect(issues).toMatchObject([{ definition: { id: 'road' }, by: 'نور', statements: made.statements }])
    const shown = await here.json<IssueAnswer>('/api/issues/road')
    expect(shown).toEqual(made)
    expect(shown.lanes.flatMap(({ marks }) => marks).length + shown.unattributed.length).toBe(made.statements)
  })

  it('are not defined without the token, on a server that only reads, or out of order', async () => {
    expect((await send<ErrorAnswer>(DEFINITION, 403, null)).error.rule).toBe('no-token')
    expect((await send<ErrorAnswer>({ ...DEFINITION, any: [] }, 400)).error.rule).toBe('bad-request')
    const reserved = await send<ErrorAnswer>({ ...DEFINITION, id: 'suggestions' }, 400)
    expect(reserved.error.message).toMatch(/address of its own/)
    const misnamed = { ...DEFINITION, parties: ['iraq', 'name:لا احد'] }
    const { error } = await send<ErrorAnswer>(misnamed, 400)
    expect(error).toMatchObject({ rule: 'unknown-party', issues: [{ place: 'definition.parties.1' }] })
    expect(error.message).toContain('name:لا احد')
    const reading = await place({ readOnly: true })
    expect((await send<ErrorAnswer>(DEFINITION, 403, TOKEN, reading)).error.rule).toBe('read-only')
    reading.remove()
  })
})
