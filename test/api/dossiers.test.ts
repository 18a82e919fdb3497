import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  DossierAnswer,
  DossiersAnswer,
  ErrorAnswer,
  StatementsAnswer,
} from '../../src/contract/index.ts'
import { type Place, place, posted, query, TOKEN } from './support.ts'

/** Invented words of an invented minister. */
const SAID = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده لا تبحث انسحاب القوات من الوادي.'],
  ['2021-03-02', 'قال وزير الدفاع سامي الحلو إن انسحاب القوات من الوادي ليس قريباً.'],
  ['2024-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تبحث حالياً انسحاب القوات من الوادي.'],
] as const

let here: Place
let ids: string[]
beforeAll(async () => {
  here = await place()
  const folder = join(here.folder, 'dossiers')
  mkdirSync(folder)
  SAID.forEach(([date, content], n) => {
    const record = { id: `said-${n}`, date, source: 'صحيفة الوادي', content }
    writeFileSync(join(folder, `${n}.json`), JSON.stringify(record))
  })
  await here.app.add([folder], { allowPrivate: false }, () => {})
  const { hits } = await here.json<StatementsAnswer>(`/api/statements${query({ q: 'انسحاب', limit: '50' })}`)
  ids = SAID.map((_, n) => hits.find(({ recordId }) => recordId === `said-${n}`)?.id ?? '')
})
afterAll(() => here.remove())

const send = <T>(path: string, value: object, status = 200, token: string | null = TOKEN, at = here) => {
  const { headers, ...init } = posted(value)
  return at.json<T>(path, status, {
    ...init,
    headers: { ...headers, ...(token === null ? {} : { 'x-isnad-token': token }) },
  })
}
const SIGNED = { by: 'نور', why: 'للنشر' }
const freeze = () => send<DossierAnswer>('/api/dossiers', { a: ids[2], b: ids[0], ...SIGNED })

describe('dossiers', () => {
  it('freeze a comparison with its articles, under the hash of it', async () => {
    const made = await freeze()
    expect(made.id).toMatch(/^[0-9a-f]{64}$/)
    expect(made.a?.side.found.id).toBe(ids[0])
    expect(made.a?.article.body).toBe(SAID[0][1])
    expect(made.facts.snapshots.map(({ item }) => item)).toEqual([
      made.a?.side.found.item,
      made.b?.side.found.item,
    ])
    expect(made.between.statements.map(({ id }) => id)).toEqual([ids[1]])
    expect(made.facts.coverage.months.find(({ month }) => month === '2021-03')).toMatchObject({ articles: 1 })
    expect(made.facts.coverage.months.find(({ month }) => month === '2022-03')).toMatchObject({ articles: 0 })
    expect(made).toMatchObject({ ...SIGNED, corrections: [], withheld: [], differs: [] })
    expect(await here.json(`/api/dossiers/${made.id}`)).toEqual(made)
    expect(await here.json(`/api/dossiers/${made.id.slice(0, 12)}`)).toEqual(made)
  })

  it('take corrections and stay as they were', async () => {
    const made = await freeze()
    const correction = { by: 'سعاد', why: 'اليوم خطأ' }
    const path = `/api/dossiers/${made.id}/corrections`
    const corrected = await send<DossierAnswer>(path, correction)
    expect(corrected.corrections).toMatchObject([{ n: 1, ...correction }])
    expect({ ...corrected, corrections: [] }).toEqual(made)
    const { dossiers } = await here.json<DossiersAnswer>('/api/dossiers')
    expect(dossiers[0]).toMatchObject({ id: made.id, corrections: 1, speakers: ['سامي الحلو', 'سامي الحلو'] })
  })

  it('tell in what the ledger reads otherwise now, and stay as they were', async () => {
    const made = await freeze()
    await send('/api/judgements', {
      kind: 'speaker',
      statement: ids[2],
      party: 'name:سامي الحلواني',
      ...SIGNED,
    })
    const then = await here.json<DossierAnswer>(`/api/dossiers/${made.id}`)
    expect(then.differs).toEqual(['speaker', 'judgements'])
    expect(then.b).toEqual(made.b)
  })

  it('lose the words of an article that is withheld, everywhere, and say so', async () => {
    const made = await freeze()
    here.app.remove('said-1', 'طلب الصحيفة', 'هالة')
    here.app.remove('said-2', 'طلب الصحيفة', 'هالة')
    const answer = await here.ask(`/api/dossiers/${made.id}`)
    const text = await answer.text()
    expect(text).not.toContain('حالياً')
    expect(text).not.toContain('قريباً')
    const left = JSON.parse(text) as DossierAnswer
    expect(left.b).toBe(null)
    expect(left.a).toEqual(made.a)
    expect(left.between).toEqual({ total: 1, statements: [] })
    expect(left.withheld.flatMap(({ places }) => places).sort()).toEqual(['b', 'between:0'])
    expect(left.differs).toContain('b-gone')
    expect(here.app.doctor('full').data.ledger?.integrity.ok).toBe(true)
  })

  it('are not made without the token, nor of what is not there', async () => {
    const given = { a: ids[0], b: ids[0], ...SIGNED }
    const rule = async (path: string, value: object, status: number, token?: string | null) =>
      (await send<ErrorAnswer>(path, value, status, token)).error.rule
    expect(await rule('/api/dossiers', given, 403, null)).toBe('no-token')
    expect(await rule('/api/dossiers', given, 400)).toBe('one-statement')
    expect(await rule('/api/dossiers', { ...given, b: 'x' }, 404)).toBe('not-found')
    expect(await rule('/api/dossiers', { ...given, why: ' ' }, 400)).toBe('bad-request')
    expect(await rule(`/api/dossiers/${'0'.repeat(64)}/corrections`, SIGNED, 404)).toBe('not-found')
    expect((await here.json<ErrorAnswer>('/api/dossiers/zz', 404)).error.rule).toBe('not-found')
    const reading = await place({ readOnly: true })
    expect((await send<ErrorAnswer>('/api/dossiers', given, 403, TOKEN, reading)).error.rule).toBe(
      'read-only',
    )
    reading.remove()
  })
})
