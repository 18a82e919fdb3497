import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/index.ts'
import {
  type ArticleAnswer,
  type ErrorAnswer,
  type ExtractAnswer,
  type KeepAnswer,
  MAX_PASTE_BYTES,
  MAX_PASTE_RECORDS,
  type StatsAnswer,
} from '../../src/contract/index.ts'
import { type Asked, dropped, ORIGIN, type Place, place, posted, TOKEN } from './support.ts'

let here: Place
beforeAll(async () => {
  here = await place()
})
afterAll(() => here.remove())

const TEXT = 'قال وزير النقل سامي الحلو أمس إن الجسر سيفتح.\n'
const TITLED = `الحلو: الجسر سيفتح\n\n${TEXT}`
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>الجسر</title></head><body><article><h1>الجسر سيفتح</h1>${`<p>${TEXT}</p>`.repeat(3)}</article></body></html>`
const held = async () => (await here.json<StatsAnswer>('/api/stats')).ledger
const token = { 'x-isnad-token': TOKEN }

/** The windows-1256 bytes of a text: one of each letter, found by decoding all 256. */
function windows1256(text: string): Uint8Array {
  const all = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, (letter) => all.indexOf(letter))
}
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const said = ({ records }: ExtractAnswer) =>
  records.flatMap((one) =>
    one.articles.flatMap((a) => a.statements.map(({ statement }) => statement.text.join())),
  )

describe('POST /api/extract', () => {
  const extract = (init: Asked, status = 200) => here.json<ExtractAnswer>('/api/extract', status, init)
  const drop = (bytes: Uint8Array | string, name: string, more = {}) =>
    extract({ body: dropped(bytes, name, more) })

  it('reads an article and keeps nothing of it', async () => {
    const before = await held()
    const answer = await extract(
      posted({ title: 'الجسر', body: TEXT, date: '2024-05-08', source: 'صدى', url: 'https://a.example/' }),
    )
    expect(answer.failed).toEqual([])
    const [one] = answer.records
    expect(one?.recordId).toMatch(/^pasted-[0-9a-f]{12}$/)
    expect(one?.articles[0]).toMatchObject({ date: '2024-05-08', dateFrom: 'record', outlet: 'صدى' })
    expect(one?.articles[0]?.statements[0]).toMatchObject({
      id: null,
      party: null,
      statement: { text: ['الجسر سيفتح'], saidOn: '2024-05-07' },
    })
    expect(await held()).toEqual(before)
  })

  it('gives the same article the same name, empty fields or none', async () => {
    const name = async (value: object) => (await extract(posted(value))).records[0]?.recordId
    expect(await name({ body: TEXT, title: '', date: '' })).toBe(await name({ body: TEXT }))
    expect(await name({ body: `${TEXT} ` })).not.toBe(await name({ body: TEXT }))
  })

  it.each([
    ['a text', 'a.txt', Buffer.from(TEXT)],
    ['windows-1256', 'a.txt', windows1256(TITLED)],
    ['UTF-16', 'a.txt', utf16(TEXT)],
    ['a packed text', 'a.txt.gz', gzipSync(TEXT)],
    ['a page', 'a.html', Buffer.from(PAGE)],
    ['a record', 'a.json', Buffer.from(JSON.stringify({ content: TEXT }))],
    ['an array', 'a.json', Buffer.from(JSON.stringify([{ body: TEXT }, { body: TEXT, id: 'b' }]))],
    [
      'lines',
      'a.jsonl',
      Buffer.from(`${JSON.stringify({ body: TEXT })}\n${JSON.stringify({ body: TITLED })}\n`),
    ],
    ['packed lines', 'a.jsonl.gz', gzipSync(`${JSON.stringify({ body: TEXT })}\n`)],
    ['a page without a known ending', 'a.asp', Buffer.from(PAGE)],
    ['packed without an ending', 'a', gzipSync(JSON.stringify({ body: TEXT }))],
    ['a text without a name', ' ', Buffer.from(TEXT)],
  ])('reads a dropped file: %s', async (_, name, bytes) => {
    const answer = await drop(bytes, name)
    expect(answer.failed).toEqual([])
    expect(answer.records.length).toBeGreaterThan(0)
    for (const { articles } of answer.records)
      expect(
        articles.flatMap((one) => one.statements.map(({ statement }) => statement.text.join())),
      ).toContain('الجسر سيفتح')
  })

  it('fills a dropped file’s date and source from the form', async () => {
    const [one] = (await drop(TEXT, 'x/bridge.txt', { date: '2024-05-08', source: 'صدى' })).records
    expect(one?.recordId).toBe('bridge')
    expect(one?.articles[0]).toMatchObject({ date: '2024-05-08', dateFrom: 'option', outlet: 'صدى' })
    expect(one?.articles[0]?.statements[0]?.statement.saidOn).toBe('2024-05-07')
  })

  it('reads the good records of a file and says what is wrong with the others', async () => {
    const lines = [JSON.stringify({ body: TEXT }), '{"body": ', JSON.stringify({ title: 'no body' })].join(
      '\n',
    )
    const answer = await drop(lines, 'a.jsonl')
    expect(said(answer)).toEqual(['الجسر سيفتح'])
    expect(answer.failed.map((one) => one.rule)).toEqual(['json-syntax', 'record-without-text'])
  })

  it.each([
    ['a picture', 'a.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'binary-file'],
    ['a broken pack', 'a.txt.gz', gzipSync(TEXT).subarray(0, 20), 'gzip-broken'],
    ['nothing', 'a.txt', Buffer.alloc(0), 'empty-file'],
    ['blanks', 'a.txt', Buffer.from(' \n '), 'empty-file'],
  ])('says why it reads nothing in %s', async (_, name, bytes, rule) => {
    const { records, failed } = await drop(bytes, name)
    expect([records, failed.map((one) => one.rule)]).toEqual([[], [rule]])
  })

  it.each([
    ['no body', {}, 400],
    ['an empty record', posted({}), 400],
    ['an empty text', posted({ body: '' }), 400],
    ['a number for a text', posted({ body: 7 }), 400],
    ['a field nobody knows', posted({ body: TEXT, author: 'x' }), 400],
    ['a date that is none', posted({ body: TEXT, date: '2024-02-30' }), 400],
    ['broken JSON', { body: '{"body":', headers: { 'content-type': 'application/json' } }, 400],
    ['null', posted(null), 400],
    [
      'a form without a file',
      {
        body: (() => {
          const f = new FormData()
          f.set('date', '')
          return f
        })(),
      },
      400,
    ],
    [
      'a form with two',
      {
        body: (() => {
          const f = dropped('a', 'a')
          f.append('file', new File(['b'], 'b'))
          return f
        })(),
      },
      400,
    ],
    ['a broken form', { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }, 400],
    ['plain text', { body: TEXT, headers: { 'content-type': 'text/plain' } }, 415],
    ['no kind at all', { body: new TextEncoder().encode(TEXT) }, 415],
  ] as const)('refuses %s', async (_, init, status) => {
    const { error } = await here.json<ErrorAnswer>('/api/extract', status, {
      method: 'POST',
      headers: { 'content-length': '0' },
      ...(init as Asked),
    })
    expect(error.message.length).toBeGreaterThan(10)
  })

  it('refuses more than it reads in one go', async () => {
    const rule = async (init: Asked) => (await here.json<ErrorAnswer>('/api/extract', 413, init)).error.rule
    const long = 'ا'.repeat(MAX_PASTE_BYTES / 2)
    expect(await rule(posted({ body: `${long}${long}` }))).toBe('too-large')
    expect(await rule(posted({ body: `${long}x` }))).toBe('too-large')
    expect(await rule({ body: dropped(gzipSync(`${long}x`), 'a.txt.gz') })).toBe('too-large')
    expect(await rule({ body: dropped(gzipSync(`{"body":"x"}\n`.repeat(200_000)), 'a.jsonl.gz') })).toBe(
      'too-large',
    )
    const lines = `${JSON.stringify({ body: TEXT })}\n`.repeat(MAX_PASTE_RECORDS + 1)
    expect(await rule({ body: dropped(lines, 'a.jsonl') })).toBe('too-many')
    expect(await rule({ ...posted({ body: 'x' }), headers: { 'content-length': '99999999' } })).toBe(
      'too-large',
    )
  })

  it('refuses a body of which no length is told', async () => {
    const answer = await here.ask('/api/extract', { method: 'POST' })
    expect(answer.status).toBe(411)
  })
})

describe('POST /api/articles', () => {
  const keep = (init: Asked, status = 200) => here.json<KeepAnswer>('/api/articles', status, init)

  it('keeps an article once, and it is found', async () => {
    const before = await held()
    const value = {
      title: 'الجسر',
      body: TEXT,
      date: '2024-05-08',
      source: 'صدى',
      url: 'https://a.example/1',
    }
    const first = await keep(posted(value, token))
    expect(first).toEqual({ kept: [{ item: expect.any(String), outcome: 'added' }], failed: [] })
    expect(await keep(posted(value, token))).toEqual({
      kept: [{ item: first.kept[0]?.item, outcome: 'known' }],
      failed: [],
    })
    expect((await held()).items).toBe(before.items + 1)
    const article = await here.json<ArticleAnswer>(`/api/articles/${first.kept[0]?.item}`)
    expect(article).toMatchObject({ url: 'https://a.example/1', record: { title: 'الجسر', body: TEXT } })
    expect(article.recordId).toMatch(/^pasted-/)
  })

  it('makes no link of an address that is none', async () => {
    const { kept } = await keep(posted({ body: `${TEXT}2`, url: 'javascript:alert(1)' }, token))
    expect((await here.json<ArticleAnswer>(`/api/articles/${kept[0]?.item}`)).url).toBeNull()
  })

  it('keeps each record of a file, and takes nothing withheld back', async () => {
    const secret = readFileSync(join(here.folder, 'gone/secret.txt'))
    const lines = [{ body: `${TEXT}3` }, { body: `${TEXT}4` }].map((one) => JSON.stringify(one)).join('\n')
    const { kept, failed } = await keep({ body: dropped(lines, 'a.jsonl'), headers: token })
    expect([kept.map((one) => one.outcome), failed]).toEqual([['added', 'added'], []])
    const again = await keep({ body: dropped(secret, 'secret.txt'), headers: token })
    expect(again.kept.map((one) => one.outcome)).toEqual(['withheld'])
  })

  it('keeps what the form said of a file for re-readings', async () => {
    const form = dropped(`${TEXT}5`, 'later.txt', { date: '2024-05-08', source: 'صدى' })
    const { kept } = await keep({ body: form, headers: token })
    const { articles } = await here.json<ArticleAnswer>(`/api/articles/${kept[0]?.item}`)
    expect(articles[0]).toMatchObject({ date: '2024-05-08', outlet: 'صدى' })
    const { article } = here.app.show(kept[0]?.item ?? '') as { article: { origin: { said?: object } } }
    expect(article.origin.said).toEqual({ date: '2024-05-08', source: 'صدى' })
  })

  it('checks the ledger afterwards', () => {
    expect(here.app.doctor('full').ok).toBe(true)
  })
})

describe('an article that is not read', () => {
  it.each([
    ['too-slow', 422],
    ['busy', 503],
    ['too-many', 413],
    ['too-large', 413],
  ] as const)('%s is told with status %i, and what to do', async (outcome, status) => {
    const api = createApi({
      app: { ...here.app, readPasted: async () => ({ outcome }), keepPasted: async () => ({ outcome }) },
      readOnly: false,
      token: TOKEN,
      page: '',
      listening: () => ({ host: '127.0.0.1', port: 4350 }),
      onMistake: () => {},
    })
    for (const path of ['/api/extract', '/api/articles']) {
      const { body, headers } = posted({ body: TEXT }, { ...token, 'content-length': '9' })
      const answer = await api.request(`${ORIGIN}${path}`, {
        method: 'POST',
        body: String(body),
        headers: { ...headers },
      })
      const { error } = (await answer.json()) as ErrorAnswer
      expect([answer.status, error.rule]).toEqual([status, outcome])
      expect(error.message).toMatch(/; |try again/)
    }
  })
})

describe('a server that only reads', () => {
  it('reads an article for somebody, and keeps none, token or not', async () => {
    const reading = await place({ readOnly: true })
    try {
      expect((await reading.json<StatsAnswer>('/api/stats')).readOnly).toBe(true)
      expect(
        (await reading.json<ExtractAnswer>('/api/extract', 200, posted({ body: TEXT }))).records.length,
      ).toBe(1)
      const { error } = await reading.json<ErrorAnswer>('/api/articles', 403, posted({ body: TEXT }, token))
      expect(error.rule).toBe('read-only')
      await expect(reading.app.keepPasted({ body: TEXT })).rejects.toThrow(/read-only/)
      expect(reading.mistakes).toEqual([])
    } finally {
      reading.remove()
    }
  })
})
