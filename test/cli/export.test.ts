import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FoundStatement } from '../../src/contract/index.ts'
import { CROSSING, HARBOUR, type Place, place } from './run.ts'

let here: Place
let hits: readonly FoundStatement[]
const body = HARBOUR.content
beforeAll(async () => {
  here = place()
  here.write('news/crossing.txt', CROSSING)
  here.write('news/harbour.json', JSON.stringify({ ...HARBOUR, url: 'https://harbour.example/news/1' }))
  await here.run(['add', 'news'])
  const { out } = await here.run(['search', 'after:1990', '--order', 'date', '--limit', '1000', '--json'])
  hits = JSON.parse(out).hits
})
afterAll(() => here.remove())

const exported = async (...args: string[]) => {
  const ran = await here.run(['export', ...args])
  expect(ran.code).toBe(0)
  return ran.out
}

describe('export', () => {
  it('writes CSV that another parser reads: a row a statement, the words untouched', async () => {
    const out = await exported('after:1990')
    expect(out.startsWith('\ufeffspeaker,text,kind,')).toBe(true)
    const rows = parse(out, { bom: true, columns: true }) as Record<string, string>[]
    expect(rows.length).toBe(hits.length)
    for (const [n, row] of rows.entries()) {
      const hit = hits[n] as FoundStatement
      expect(row.text).toBe(hit.statement.text.join(' […] '))
      expect(row.speaker).toBe(hit.statement.speaker.name ?? '')
      expect(row.id).toBe(hit.id)
    }
    expect(rows.filter(({ url }) => url === 'https://harbour.example/news/1').length).toBeGreaterThan(0)
  })

  it('writes all of a statement as JSON lines', async () => {
    const lines = (await exported('after:1990', '--format', 'jsonl')).trimEnd().split('\n')
    const found = lines.map((line) => JSON.parse(line))
    const bare = ({ score: _, ...hit }: FoundStatement & { score?: number | null }) => hit
    expect(found.map(({ url: _, ...one }) => one)).toEqual(hits.map(bare))
  })

  it('writes annotations whose quotes stand at their places', async () => {
    const page = JSON.parse(await exported('outlet:"صحيفة المرفأ"', '--format', 'annotations'))
    expect(page.type).toBe('AnnotationPage')
    expect(page.items.length).toBeGreaterThan(0)
    for (const { target } of page.items)
      for (const one of target) {
        const [place, quote] = one.selector
        if (one['isnad:field'] !== 'body') continue
        expect(body.slice(place.start, place.end)).toBe(quote.exact)
        expect(body).toContain(quote.prefix + quote.exact + quote.suffix)
        expect(one.source).toBe('https://harbour.example/news/1')
      }
  })

  it('calls a quotation what stands in quotation marks, and a claim what is reported', async () => {
    const { '@graph': graph } = JSON.parse(await exported('after:1990', '--format', 'quotations'))
    expect(graph.map((one: { '@type': string }) => one['@type'])).toEqual(
      hits.map(({ statement }) => (statement.kind === 'direct' ? 'Quotation' : 'Claim')),
    )
  })

  it('writes the whole ledger where nothing is asked, and a file where one is named', async () => {
    const { code, out, err } = await here.run(['export', '--out', 'all.csv'])
    expect([code, out]).toEqual([0, ''])
    const rows = parse(readFileSync(join(here.folder, 'all.csv')), { bom: true, columns: true })
    expect(err).toContain(`${rows.length} statements written`)
    expect(rows.length).toBeGreaterThanOrEqual(hits.length)
  })

  it('writes an empty table and an empty page where nothing is found', async () => {
    expect(parse(await exported('لاشيءهنا'), { bom: true, columns: true })).toEqual([])
    expect(JSON.parse(await exported('لاشيءهنا', '--format', 'annotations')).items).toEqual([])
    expect(JSON.parse(await exported('لاشيءهنا', '--format', 'quotations'))['@graph']).toEqual([])
  })

  it('writes nothing where the search cannot be read', async () => {
    const { code, out, err } = await here.run(['export', 'act:foo'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('foo')
  })
})
