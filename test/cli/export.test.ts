import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import jsonld from 'jsonld'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FoundStatement } from '../../src/contract/index.ts'
import { CROSSING, HARBOUR, type Place, place } from './run.ts'

/** A title that a spreadsheet would run, and a letter outside the basic plane before the words. */
const HOSTILE = {
  id: 'hostile-1',
  title: '=HYPERLINK("http://x.example","اضغط")',
  content: '𞺀 قال مدير ميناء رأس الزيتون كمال الدرويشي: «الميناء، "كله"، مفتوح».',
  date: '2024-05-08',
  source: '+صحيفة الرصيف',
}

let here: Place
let hits: readonly FoundStatement[]
const body = HARBOUR.content
beforeAll(async () => {
  here = place()
  here.write('news/crossing.txt', CROSSING)
  here.write('news/harbour.json', JSON.stringify({ ...HARBOUR, url: 'https://harbour.example/news/1' }))
  here.write('news/hostile.json', JSON.stringify(HOSTILE))
  await here.run(['add', 'news'])
  const { out } = await here.run(['search', 'after:1990', '--order', 'date', '--limit', '1000', '--json'])
  hits = JSON.parse(out).hits
})
afterAll(() => here.remove())

const exported = async (...args: string[]) => {
  const ran = await here.run(['export', ...args])
  expect(ran.err).not.toContain('isnad:')
  expect(ran.code).toBe(0)
  return ran.out
}

/** What expands in JSON-LD to an address; contexts are given here, so that nothing is fetched. */
const expanded = (text: string, context: object) =>
  jsonld.expand(JSON.parse(text), {
    documentLoader: async (url) => ({ documentUrl: url, document: { '@context': context } }),
  } as Parameters<typeof jsonld.expand>[1]) as Promise<Record<string, unknown>[]>

describe('export', () => {
  it('writes CSV that two other parsers read alike: a row a statement, the words untouched', async () => {
    const out = await exported('after:1990')
    expect(out.startsWith('\ufeffspeaker,text,kind,')).toBe(true)
    const rows = parse(out, { bom: true, columns: true }) as Record<string, string>[]
    const papa = Papa.parse<Record<string, string>>(out.slice(1), { header: true, skipEmptyLines: true })
    expect(papa.errors).toEqual([])
    expect(papa.data).toEqual(rows)
    expect(rows.length).toBe(hits.length)
    for (const [n, row] of rows.entries()) {
      const hit = hits[n] as FoundStatement
      expect(row.text).toBe(hit.statement.text.join(' […] '))
      expect(row.speaker).toBe(hit.statement.speaker.name ?? '')
      expect(row.id).toBe(hit.id)
      expect([row['coverage.articles'], row['coverage.to'], row['coverage.outlets']]).toEqual([
        '3',
        '2024-05',
        '3',
      ])
    }
    expect(rows.filter(({ url }) => url === 'https://harbour.example/news/1').length).toBeGreaterThan(0)
  })

  it('lets no cell of CSV begin like a formula', async () => {
    const cells = (Papa.parse<string[]>((await exported()).slice(1)).data as string[][]).flat()
    expect(cells).toContain(`'${HOSTILE.title}`)
    expect(cells).toContain(`'${HOSTILE.source}`)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([])
  })

  it('writes all of a statement as JSON lines, with what was read', async () => {
    const lines = (await exported('after:1990', '--format', 'jsonl')).trimEnd().split('\n')
    const found = lines.map((line) => JSON.parse(line))
    const bare = ({ score: _, ...hit }: FoundStatement & { score?: number | null }) => hit
    expect(found.map(({ url: _, addedOn: __, coverage: ___, ...one }) => one)).toEqual(hits.map(bare))
    expect(found[0].coverage).toEqual({
      articles: 3,
      undatedArticles: 1,
      from: '2024-05',
      to: '2024-05',
      outlets: 3,
    })
    expect(found[0].addedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('writes Parquet of the right types, which a reader gives back', async () => {
    await exported('after:1990', '--format', 'parquet', '--out', 'all.parquet')
    const file = await asyncBufferFromFile(join(here.folder, 'all.parquet'))
    const rows = await parquetReadObjects({ file })
    expect(rows.length).toBe(hits.length)
    for (const [n, row] of rows.entries()) {
      const { id, statement, published, outlet } = hits[n] as FoundStatement
      expect(row).toMatchObject({
        id,
        outlet,
        text: statement.text,
        speaker: statement.speaker.name,
        background: statement.background,
        confidence: statement.confidence,
        content: statement.content.map(([start, end]) => ({ start, end })),
        chain: statement.chain.map(({ name, role, from }) => ({ name, role, from })),
        published: published === null ? null : new Date(`${published}T00:00:00Z`),
      })
    }
    const metadata = await parquetMetadataAsync(file)
    const types = Object.fromEntries(
      parquetSchema(metadata).children.map(({ element }) => [element.name, element]),
    )
    expect(types.published).toMatchObject({ type: 'INT32', converted_type: 'DATE' })
    expect(types.title).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' })
    expect(types.background?.type).toBe('BOOLEAN')
    expect(types.text?.converted_type).toBe('LIST')
    const about = JSON.parse(metadata.key_value_metadata?.find(({ key }) => key === 'isnad')?.value ?? '')
    expect(about).toMatchObject({ query: 'after:1990', bounds: { articles: 3 } })
  })

  it('writes annotations as the model of the W3C asks, whose quotes stand at their places', async () => {
    const text = await exported('--format', 'annotations')
    const page = JSON.parse(text)
    expect(page).toMatchObject({ type: 'AnnotationPage', 'isnad:coverage': { 'isnad:articles': 3 } })
    expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(page.items.length).toBeGreaterThan(hits.length - 1)
    const records = [HARBOUR, HOSTILE].map(({ title, content }) => ({ title, body: content }))
    let cut = 0
    for (const { id, type, target, body: told } of page.items) {
      expect(id).toMatch(/^urn:isnad:statement:/)
      expect(type).toBe('Annotation')
      if (told !== undefined) expect(told).toMatchObject({ type: 'TextualBody', value: expect.any(String) })
      for (const one of target) {
        expect(one.source).toMatch(/^(?:https:|urn:isnad:item:)/)
        const [position, quote] = one.selector
        expect(position).toMatchObject({ type: 'TextPositionSelector', 'isnad:unit': 'UTF-16 code unit' })
        expect(quote.type).toBe('TextQuoteSelector')
        const field = one['isnad:field'] as 'title' | 'body'
        const record = records.find((each) => each[field].includes(quote.prefix + quote.exact + quote.suffix))
        if (record === undefined) continue
        cut++
        expect(record[field].slice(position.start, position.end)).toBe(quote.exact)
      }
    }
    expect(cut).toBe(3)
    const harbour = JSON.parse(await exported('outlet:"صحيفة المرفأ"', '--format', 'annotations'))
    for (const { target } of harbour.items)
      for (const one of target) {
        expect(one.source).toBe('https://harbour.example/news/1')
        if (one['isnad:field'] === 'body')
          expect(body.slice(one.selector[0].start, one.selector[0].end)).toBe(one.selector[1].exact)
      }
    const [whole] = await expanded(text, { '@vocab': 'http://www.w3.org/ns/oa#', id: '@id', type: '@type' })
    expect(whole?.['@type']).toEqual(['http://www.w3.org/ns/oa#AnnotationPage'])
    expect(whole?.['urn:isnad:coverage']).toHaveLength(1)
  })

  it('calls a quotation what stands in quotation marks, a claim what is reported, and says what was read', async () => {
    const text = await exported('after:1990', '--format', 'quotations')
    const [dataset, ...entries] = await expanded(text, { '@vocab': 'https://schema.org/' })
    expect(dataset).toMatchObject({
      '@type': ['https://schema.org/Dataset'],
      'https://schema.org/temporalCoverage': [{ '@value': '2024-05/2024-05' }],
      'https://schema.org/size': [{ '@value': '3 articles' }],
    })
    expect(entries.map((one) => (one['@type'] as string[])[0])).toEqual(
      hits.map(
        ({ statement }) => `https://schema.org/${statement.kind === 'direct' ? 'Quotation' : 'Claim'}`,
      ),
    )
    expect(entries.some((one) => 'https://schema.org/creator' in one)).toBe(true)
    expect(entries.every((one) => 'https://schema.org/text' in one && 'urn:isnad:chain' in one)).toBe(true)
  })

  it.each(['ar', 'en'] as const)('writes entries that are ready to cite: %s', async (language) => {
    const out = await exported('after:1990', '--format', 'citations', '--language', language)
    const entries = out.trimEnd().split('\n\n')
    const bounds = entries.pop() ?? ''
    expect(entries.length).toBe(hits.length)
    for (const [n, entry] of entries.entries()) {
      const { id, item, statement, published } = hits[n] as FoundStatement
      expect(entry.startsWith(`${n + 1}. `)).toBe(true)
      expect(entry).toContain(statement.text.join(' […] '))
      for (const part of [id, item, ...statement.content.map(([start, end]) => `${start}–${end}`)])
        expect(entry).toContain(part)
      if (statement.speaker.name !== null) expect(entry).toContain(statement.speaker.name)
      const isQuoted = entry.includes(
        language === 'ar' ? `«\u2068${statement.text[0]}` : `“\u2068${statement.text[0]}`,
      )
      expect(isQuoted, entry).toBe(statement.kind === 'direct')
      if (statement.act === 'deny') expect(entry).toContain(language === 'ar' ? 'نفي' : 'deny')
      if (published !== null && statement.saidOn === null)
        expect(entry).toContain(language === 'ar' ? 'لا يتجاوزه' : 'said not later')
    }
    expect(bounds).toMatch(
      language === 'ar' ? /المواد المقروءة 3.*لا مواد/ : /3 articles read, .*no material/,
    )
    expect(bounds).toContain('صحيفة المرفأ')
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
    expect(JSON.parse(await exported('لاشيءهنا', '--format', 'quotations'))['@graph']).toHaveLength(1)
    expect(await exported('لاشيءهنا', '--format', 'citations', '--language', 'en')).toContain('articles read')
    await exported('لاشيءهنا', '--format', 'parquet', '--out', 'none.parquet')
    expect(
      await parquetReadObjects({ file: await asyncBufferFromFile(join(here.folder, 'none.parquet')) }),
    ).toEqual([])
  })

  it('writes nothing where the search cannot be read, or a format is of an issue alone', async () => {
    const { code, out, err } = await here.run(['export', 'act:foo'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('foo')
    const svg = await here.run(['export', '--format', 'svg'])
    expect([svg.code, svg.out]).toEqual([2, ''])
    expect(svg.err).toContain('--issue')
  })
})
