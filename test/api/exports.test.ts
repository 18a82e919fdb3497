import { parse } from 'content-disposition'
import { XMLValidator } from 'fast-xml-parser'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IssueAnswer, StatementsAnswer } from '../../src/contract/index.ts'
import { type Place, place, posted, query, TOKEN } from './support.ts'

let here: Place
let issue: IssueAnswer
beforeAll(async () => {
  here = await place()
  const definition = {
    id: 'road',
    name: { ar: 'فتح الطريق / الجسر', en: 'Opening "the" road' },
    any: ['الطريق', 'الجسر'],
  }
  const { headers, ...init } = posted({ definition, by: 'نور', why: 'نتابعها' })
  issue = await here.json('/api/issues', 200, { ...init, headers: { ...headers, 'x-isnad-token': TOKEN } })
})
afterAll(() => here.remove())

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  annotations: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  quotations: 'application/ld+json; profile="https://schema.org/"',
  citations: 'text/plain; charset=utf-8',
  links: 'application/x-ndjson',
  svg: 'image/svg+xml',
} as const

const name = (answer: Response): string =>
  parse(answer.headers.get('content-disposition') ?? '').parameters.filename ?? ''

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data

describe('exports', () => {
  it('give all that a search finds, and not a page of it, under a name that says what', async () => {
    const asked = { q: 'الطريق', kind: 'indirect' }
    const { hits } = await here.json<StatementsAnswer>(`/api/statements${query({ ...asked, order: 'date' })}`)
    expect(hits.length).toBeGreaterThan(0)
    const answer = await here.ask(`/api/export${query(asked)}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename=isnad.csv; filename\*=UTF-8''/,
    )
    expect(name(answer)).toBe('isnad-الطريق-indirect.csv')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(rowsOf(new TextDecoder().decode(bytes)).map(({ id }) => id)).toEqual(hits.map(({ id }) => id))
  })

  it.each(Object.entries(TYPES))('of an issue are files of their type: %s', async (format, type) => {
    for (const language of ['ar', 'en']) {
      const answer = await here.ask(`/api/issues/road/export${query({ format, language })}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('etag')).toBeNull()
      expect(name(answer)).toMatch(
        language === 'ar' ? /^isnad-فتح-الطريق-الجسر\.\w+/ : /^isnad-Opening-the-road\.\w+/,
      )
      const bytes = await answer.arrayBuffer()
      const text = new TextDecoder().decode(bytes)
      if (format === 'svg') expect(XMLValidator.validate(text)).toBe(true)
      if (format === 'csv') expect(rowsOf(text).length).toBe(issue.statements)
      if (format === 'parquet')
        expect(await parquetReadObjects({ file: bytes })).toHaveLength(issue.statements)
      if (format === 'links') expect(text.split('\n').length - 1).toBe(issue.links.length)
      if (format === 'annotations') expect(JSON.parse(text).items).toHaveLength(issue.statements)
    }
  })

  it('of one statement cite it, in both languages', async () => {
    const { hits } = await here.json<StatementsAnswer>('/api/statements?q=speaker:سامي')
    const [hit] = hits
    for (const language of ['ar', 'en']) {
      const answer = await here.ask(
        `/api/statements/${hit?.id}/export${query({ format: 'citations', language })}`,
      )
      const text = await answer.text()
      expect(text).toContain(hit?.statement.text[0])
      expect(text).toContain(hit?.item)
      expect(text).toContain(language === 'ar' ? 'تاريخ الاطلاع 9 مايو 2024' : 'accessed on 9 May 2024')
      expect(text).toContain(language === 'ar' ? 'التغطية' : 'Coverage')
    }
  })

  it('of an article give its statements in the order of the text', async () => {
    const answer = await here.ask('/api/articles/relay/export')
    expect(name(answer)).toBe('isnad-relay.csv')
    const rows = rowsOf(await answer.text())
    expect(rows.length).toBeGreaterThan(2)
    expect(new Set(rows.map(({ recordId }) => recordId))).toEqual(new Set(['relay']))
    const bodies = rows
      .filter((row) => row.in === 'body')
      .map(({ content }) => Number.parseInt(content ?? '', 10))
    expect(bodies).toEqual(bodies.toSorted((a, b) => a - b))
    await here.json('/api/articles/harbour-1/export', 409)
    await here.json('/api/articles/none/export', 404)
  })

  it('are packed like any text, and handed on as they are written', async () => {
    const answer = await here.ask('/api/export?format=jsonl', { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBeNull()
    const csv = await here.ask('/api/export', { headers: { 'accept-encoding': 'gzip' } })
    expect(csv.headers.get('content-encoding')).toBe('gzip')
  })

  it('are refused where the search cannot be read or nothing is there', async () => {
    await here.json('/api/export?q=act:foo', 400)
    await here.json('/api/export?format=svg', 400)
    await here.json('/api/export?unknown=1', 400)
    await here.json('/api/issues/none/export', 404)
    await here.json('/api/statements/none/export', 404)
  })
})
