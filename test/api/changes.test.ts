import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Change,
  type ChangesAnswer,
  changesAnswerSchema,
  type JsonFeed,
  jsonFeedSchema,
} from '../../src/contract/index.ts'
import { element, escaped } from '../../src/core/xml.ts'
import { type Place, place, posted, TOKEN } from './support.ts'

const ROAD = {
  id: 'road',
  name: { ar: 'الطريق & الجسر', en: 'Road <and> bridge' },
  any: ['الطريق', 'الجسر', 'المعبر'],
}

let here: Place
let parties: readonly string[]
const asked = (path: string) => here.json<ChangesAnswer>(`/api/issues/road/${path}`)
const ofKind = <K extends Change['kind']>({ changes }: ChangesAnswer, kind: K) =>
  changes.filter((one): one is Extract<Change, { kind: K }> => one.kind === kind)

beforeAll(async () => {
  here = await place()
  const write = { 'x-isnad-token': TOKEN }
  const define = (definition: object) =>
    here.json('/api/issues', 200, posted({ definition, by: 'نور', why: 'نتابعها' }, write))
  await define(ROAD)
  await define({ ...ROAD, any: [...ROAD.any, 'النفق'] })
  const { changes } = await asked('changes?since=2024-01-01')
  const statements = changes.flatMap((one) => (one.kind === 'statement' ? one : []))
  parties = [...new Set(statements.flatMap(({ lane }) => lane?.party ?? []))]
  const judge = (given: object) =>
    here.json('/api/judgements', 200, posted({ ...given, by: 'هالة', why: 'سمعتُه' }, write))
  await judge({
    kind: 'standing',
    statement: statements.find(({ lane }) => lane?.party === 'vladimir-putin')?.mark.statement,
    is: 'disputed',
    evidence: 'https://horizon.example/denial',
  })
  await judge({ kind: 'undo', judgement: 1 })
})
afterAll(() => here.remove())

describe('what changed on an issue', () => {
  it('is what came into the ledger, with the very words and their place', async () => {
    const answer = await asked('changes?since=2024-05-09')
    expect(changesAnswerSchema.safeParse(answer).error).toBeUndefined()
    const statements = ofKind(answer, 'statement')
    expect(statements.length).toBeGreaterThan(2)
    for (const { mark, content, at, cause, ...change } of statements) {
      const article = await here.json<{ record: { title: string; body: string } }>(
        `/api/articles/${mark.item}`,
      )
      expect(content.map((span) => article.record[change.in].slice(...span))).toEqual(mark.text)
      expect([at, cause]).toEqual(['2024-05-09T09:00:00.000Z', 'added'])
    }
    expect(await asked('changes?since=2024-05-10')).toMatchObject({ changes: [], total: 0, next: null })
  })

  it('by the day said counts what was said since, whenever it came; the undated never', async () => {
    const before = ofKind(await asked('changes?since=2024-05-08&by=said'), 'statement')
    expect(before.length).toBeGreaterThan(0)
    for (const { mark } of before) expect(mark.day !== null && mark.day >= '2024-05-08').toBe(true)
    expect(ofKind(await asked('changes?since=2024-05-09&by=said'), 'statement')).toEqual([])
  })

  it('names what of a definition is other than before', async () => {
    const [now, first] = ofKind(await asked('changes?since=2024-01-01'), 'definition').toSorted(
      (a, b) => b.fields.length - a.fields.length,
    )
    expect([now?.fields, first?.fields]).toEqual([['any'], []])
    expect(now).toMatchObject({ by: 'نور', why: 'نتابعها' })
  })

  it('tells judgements about its statements, and what takes them back', async () => {
    const judgements = ofKind(await asked('changes?since=2024-01-01'), 'judgement')
    expect(judgements.map(({ judgement, undoes }) => [judgement.kind, undoes]).toSorted()).toEqual([
      ['standing', null],
      ['undo', 1],
    ])
  })

  it('of one party is its statements and what was judged of them', async () => {
    const all = await asked('changes?since=2024-01-01')
    const own = await asked('changes?since=2024-01-01&party=vladimir-putin')
    expect(ofKind(own, 'statement').length).toBeGreaterThan(0)
    expect(ofKind(own, 'statement')).toEqual(
      ofKind(all, 'statement').filter(({ lane }) => lane?.party === 'vladimir-putin'),
    )
    expect(ofKind(own, 'judgement')).toHaveLength(2)
    const other = parties.find((one) => one !== 'vladimir-putin') ?? ''
    const others = await asked(`changes?since=2024-01-01&party=${encodeURIComponent(other)}`)
    expect(ofKind(others, 'judgement')).toEqual([])
  })

  it('comes page by page, each change once, under ids that stay', async () => {
    const all = await asked('changes?since=2024-01-01')
    const ids: string[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const page: ChangesAnswer = await asked(`changes?since=2024-01-01&limit=2&offset=${offset}`)
      ids.push(...page.changes.map(({ id }) => id))
      offset = page.next
    }
    expect(ids).toEqual(all.changes.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    // Of version 5 and its variant; of what the ledgers of two machines hold alike, the same.
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/)
  })

  it.each([
    ['road/changes', 400, /since/],
    ['road/changes?since=2024-02-31', 400, /since: /],
    ['road/changes?since=2024-05-01&by=read', 400, /by: /],
    ['none/changes?since=2024-05-01', 404, /no issue of this id/],
    ['none/feed.atom', 404, /no issue of this id/],
    ['none/feed.json', 404, /no issue of this id/],
    ['road/feed.atom?party=nobody-at-all', 404, /nor the register knows this party/],
    ['road/feed.json?part=x', 400, /part/],
  ])('%s is refused with %i', async (path, status, message) => {
    const { error } = await here.json<{ error: { message: string } }>(`/api/issues/${path}`, status)
    expect(error.message).toMatch(message)
  })
})

interface Atom {
  readonly feed: {
    readonly id: string
    readonly title: string
    readonly updated: string
    readonly author: { readonly name: string }
    readonly link: readonly { readonly '@rel': string; readonly '@href': string }[]
    readonly entry: readonly {
      readonly id: string
      readonly title: string
      readonly updated: string
      readonly published: string
      readonly link: { readonly '@rel': string; readonly '@href': string }
      readonly content: { readonly '#text': string; readonly '@type': string }
    }[]
  }
}

/** A parser that is not ours, told to leave the words as they are. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
})

describe('the Atom feed', () => {
  it('is well-formed, has what RFC 4287 asks for, and the words as they are', async () => {
    const answer = await here.ask('/api/issues/road/feed.atom')
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await answer.text()
    expect(XMLValidator.validate(xml)).toBe(true)
    const { feed } = parser.parse(xml) as Atom
    expect(feed.title).toBe('الطريق & الجسر | Road <and> bridge')
    expect(feed.author.name).toBe('Isnad')
    expect(feed.link.map((one) => [one['@rel'], one['@href']])).toEqual([
      ['self', 'http://127.0.0.1:4350/api/issues/road/feed.atom'],
      ['alternate', 'http://127.0.0.1:4350/issues/road'],
    ])
    const { changes } = await asked('changes?since=2000-01-01')
    expect(feed.entry.map(({ id }) => id)).toEqual(changes.map(({ id }) => id))
    expect(feed.updated).toBe(changes[0]?.at)
    for (const [n, change] of changes.entries()) {
      const entry = feed.entry[n]
      expect([entry?.updated, entry?.published]).toEqual([change.at, change.at])
      expect(new Date(entry?.updated ?? '').toISOString()).toBe(change.at)
      expect(entry?.content['@type']).toBe('text')
      expect(entry?.title).not.toBe('')
      if (change.kind !== 'statement') continue
      const { mark } = change
      // Marks of quotation stand around what the paper gives verbatim alone.
      const words = `\u2068${mark.text.join(' … ')}\u2069`
      const first = {
        direct: `«${words}»`,
        indirect: `نقل بالمعنى: ${words}`,
        mixed: `اقتباس جزئي: ${words}`,
      }
      expect(entry?.content['#text'].split('\n')[0]).toBe(first[mark.kind])
      expect(entry?.content['#text']).toContain(mark.speaker ?? 'صاحب التصريح غير محسوم')
      expect(entry?.content['#text']).toContain(mark.outlet ?? 'وسيلة إعلام غير مسمّاة')
      expect(entry?.content['#text']).toContain(mark.item)
      expect(entry?.link['@href']).toBe(`http://127.0.0.1:4350/articles/${mark.item}?s=${mark.statement}`)
    }
    expect(new Set([feed.id, ...feed.entry.map(({ id }) => id)]).size).toBe(changes.length + 1)
  })

  it('says in English what is its own, where that is asked', async () => {
    const asIn = async (query: string) =>
      (parser.parse(await (await here.ask(`/api/issues/road/feed.atom${query}`)).text()) as Atom).feed
    const [arabic, english] = await Promise.all(['', '?language=en'].map(asIn))
    expect(english?.entry.map(({ id }) => id)).toEqual(arabic?.entry.map(({ id }) => id))
    const titles = (feed: Atom['feed'] | undefined) => (feed?.entry ?? []).map(({ title }) => title)
    expect(titles(english)).toContain('The issue’s definition was changed: words')
    expect(titles(english)).toContain('Judgement 1 was taken back')
    expect(titles(arabic)).toContain('تغيّر تعريف القضية: الكلمات')
    expect(titles(arabic)).toContain('سُحب قرار المراجع رقم 1')
    for (const title of titles(arabic)) expect(title).not.toMatch(/[a-z]{4}/)
  })

  it('has an id for each party, and is not sent again unchanged', async () => {
    const [all, own] = await Promise.all(
      ['', '?party=vladimir-putin'].map(async (query) => {
        const answer = await here.ask(`/api/issues/road/feed.atom${query}`)
        return {
          etag: answer.headers.get('etag') ?? '',
          feed: (parser.parse(await answer.text()) as Atom).feed,
        }
      }),
    )
    expect(all?.feed.id).not.toBe(own?.feed.id)
    const again = await here.ask('/api/issues/road/feed.atom', {
      headers: { 'if-none-match': all?.etag ?? '' },
    })
    expect(again.status).toBe(304)
  })
})

describe('the JSON feed', () => {
  it('is of version 1.1 and holds each change whole', async () => {
    const answer = await here.ask('/api/issues/road/feed.json')
    expect(answer.headers.get('content-type')).toBe('application/feed+json')
    const feed = (await answer.json()) as JsonFeed
    expect(jsonFeedSchema.safeParse(feed).error).toBeUndefined()
    const { changes } = await asked('changes?since=2000-01-01')
    expect(feed.items.map(({ _isnad }) => _isnad)).toEqual(changes)
    expect(feed).toMatchObject({
      feed_url: 'http://127.0.0.1:4350/api/issues/road/feed.json',
      home_page_url: 'http://127.0.0.1:4350/issues/road',
    })
  })
})

describe('what is written as XML', () => {
  /** Tab, line feed, carriage return and the controls above U+007E are characters of XML. */
  const replaced = (sign: string) => (/[\t\n\r\u007f-\u009f]/.test(sign) ? sign : '\ufffd')
  const read = (xml: string) => parser.parse(xml) as { a: { '#text'?: string; '@b': string } }

  it('is read back as it was, by a parser that is not ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        // What XML cannot hold at all was replaced; everything else comes back. The parser ends lines as XML does.
        const kept = text.replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, replaced).toWellFormed()
        const xml = element('a', { b: text }, text)
        expect(XMLValidator.validate(xml)).toBe(true)
        expect(read(xml).a['@b']).toBe(kept)
        expect(read(xml).a['#text']).toBe(kept)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['<b>&amp;"', '&lt;b&gt;&amp;amp;&quot;'],
    [']]>', ']]&gt;'],
    ['\u0000\ud800x', '\ufffd\ufffdx'],
    ['قال\r\n«نعم»', 'قال&#13;\n«نعم»'],
  ])('%j is %j', (text, xml) => expect(escaped(text)).toBe(xml))
})
