import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type App, createApp, PROJECT_ROOT } from '../../src/app/index.ts'
import { workerReader } from '../../src/app/worker-reader.ts'
import type { ExtractAnswer } from '../../src/contract/index.ts'
import { readBytes } from '../../src/intake/index.ts'
import type { Item } from '../../src/intake/types.ts'

const TEXT = 'قال وزير النقل سامي الحلو إن المعبر سيبقى مفتوحاً.'
const now = () => new Date('2024-05-08T09:00:00Z')

let folder: string
let app: App
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-paste-'))
  app = createApp({ root: PROJECT_ROOT, dataFolder: join(folder, 'data'), now })
})
afterAll(() => {
  app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function itemOf(text: string): Promise<Item> {
  for await (const event of readBytes(Buffer.from(text), 'a.txt', { now }))
    if (event.type === 'item') return event.item
  throw new Error('no item')
}

describe('pasting', () => {
  it('reads without a ledger, and makes none', async () => {
    const read = await app.readPasted({ body: TEXT })
    expect(read).toMatchObject({ outcome: 'done', answer: { failed: [] } })
    expect(app.hasLedger()).toBe(false)
  })

  it('reads as adding does', async () => {
    const read = await app.readPasted({ body: TEXT, title: 'المعبر' })
    const { answer } = read as { answer: ExtractAnswer }
    const kept = await app.keepPasted({ body: TEXT, title: 'المعبر' })
    expect(kept).toMatchObject({ outcome: 'done', answer: { kept: [{ outcome: 'added' }] } })
    const found = app.article(answer.records[0]?.recordId ?? '')
    if (found.found !== 'one') throw new Error('not kept under the name it was read with')
    const bare = found.article.articles.map((one) => ({
      ...one,
      statements: one.statements.map(({ statement }) => ({
        id: null,
        party: null,
        judged: null,
        standing: null,
        original: null,
        statement,
      })),
    }))
    expect(bare).toEqual(answer.records[0]?.articles)
  })

  it('keeps the words and dates when it is read again', async () => {
    await app.keepPasted({ bytes: Buffer.from(TEXT), name: 'a.txt', date: '2024-05-07', source: 'صدى' })
    const found = app.article('a')
    expect(found).toMatchObject({ article: { articles: [{ date: '2024-05-07', outlet: 'صدى' }] } })
    app.close()
    const readOnly = createApp({ root: PROJECT_ROOT, dataFolder: join(folder, 'data'), now, readOnly: true })
    onTestFinished(() => readOnly.close())
    expect(readOnly.article('a')).toEqual(found)
    expect(() => readOnly.rebuild()).toThrow(/read-only/)
  })
})

describe('the thread that reads', () => {
  const made = workerReader(PROJECT_ROOT, { ms: 60_000, waiting: 2 })
  afterAll(() => made.close())

  it('answers in order, one after the other', async () => {
    const items = await Promise.all([itemOf(TEXT), itemOf(`${TEXT} ${TEXT}`)])
    const both = await Promise.all([made.ask(items), made.ask([items[1] as Item])])
    const counts = both.map(
      (answer) => Array.isArray(answer) && answer.map(({ lines }) => lines[0]?.statements.length),
    )
    expect(counts).toEqual([[1, 2], [2]])
  })

  it('gives up what takes too long', async () => {
    const hasty = workerReader(PROJECT_ROOT, { ms: 1, waiting: 8 })
    expect(await hasty.ask([await itemOf(TEXT)])).toBe('too-slow')
    hasty.close()
  })

  it('lets no more wait than it should', async () => {
    const item = await itemOf(TEXT)
    const all = await Promise.all([1, 2, 3, 4].map(() => made.ask([item])))
    expect(all.map((one) => (typeof one === 'string' ? one : 'read'))).toEqual([
      'read',
      'read',
      'read',
      'busy',
    ])
    expect(await made.ask([item])).toHaveLength(1)
  })

  it('tells a mistake of our own as one, and goes on', async () => {
    const item = await itemOf(TEXT)
    await expect(made.ask([{ ...item, kind: 'record' } as never])).rejects.toThrow()
    expect(await made.ask([item])).toHaveLength(1)
  })

  it('tells all who wait that it is closed, and starts no more', async () => {
    const items = [await itemOf(`${TEXT} `.repeat(500))]
    const closing = workerReader(PROJECT_ROOT, { ms: 60_000, waiting: 8 })
    const all = [1, 2, 3].map(() => closing.ask(items))
    closing.close()
    expect(await Promise.all([...all, closing.ask(items)])).toEqual(['ended', 'ended', 'ended', 'ended'])
  })

  it('lets go what nobody waits for any more: at once what waits, and what is read', async () => {
    const short = [await itemOf(TEXT)]
    const long = [await itemOf('قال سامي الحلو إن المعبر مفتوح وأضاف '.repeat(20_000))]
    await made.ask(short)
    const [first, second] = [new AbortController(), new AbortController()]
    const asked = [made.ask(long, first.signal), made.ask(long, second.signal), made.ask(short)]
    second.abort()
    expect(await asked[1]).toBe('ended')
    first.abort()
    expect(await asked[0]).toBe('ended')
    expect(await asked[2]).toHaveLength(1)
    expect(await made.ask(short, AbortSignal.abort())).toBe('ended')
  })

  it('does not make others wait', async () => {
    const long = await itemOf('قال سامي الحلو إن المعبر مفتوح وأضاف '.repeat(8000))
    let turns = 0
    const ticking = setInterval(() => turns++, 5)
    await made.ask([long])
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(3)
  })
})
