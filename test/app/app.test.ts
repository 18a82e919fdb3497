import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp, ENGINE_VERSION, PROJECT_ROOT, type Progress } from '../../src/app/index.ts'
import { readInputs } from '../../src/intake/index.ts'
import { openLedger } from '../../src/ledger/index.ts'

const TEXT = 'قال وزير النقل سامي الحلو إن المعبر سيبقى مفتوحاً.\n'
const now = () => new Date('2024-05-08T09:00:00Z')

let folder: string
let app: App
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-app-'))
  app = createApp({ root: PROJECT_ROOT, dataFolder: join(folder, 'data'), now })
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('the app', () => {
  it('tells how far it is: a share that grows to at most 1', async () => {
    const lines = Array.from(
      { length: 20 },
      (_, n) => `${JSON.stringify({ id: `r${n}`, body: `${TEXT}${n}` })}\n`,
    )
    const seen: Progress[] = []
    await app.add([file('r.jsonl', lines.join(''))], { allowPrivate: false }, (progress) =>
      seen.push(progress),
    )
    expect(seen.map((one) => one.items)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    const shares = seen.map((one) => one.share ?? Number.NaN)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    expect(shares.at(-1)).toBeGreaterThan(0.9)
  })

  it('counts the same words under two names once', async () => {
    const report = await app.add(
      [file('a.txt', TEXT), file('b.txt', TEXT)],
      { allowPrivate: false },
      () => {},
    )
    expect(report).toMatchObject({ items: 1, skipped: { known: 1 } })
  })

  it('makes no ledger by asking', () => {
    expect(app.hasLedger()).toBe(false)
    expect(() => app.stats()).toThrow(/no ledger in/)
    expect(app.doctor('quick').data.ledger).toBeNull()
    expect(app.hasLedger()).toBe(false)
  })

  it('counts the known gaps of a language as its list does', () => {
    const list = readFileSync(join(PROJECT_ROOT, 'languages', 'ar', 'cases', 'known-gaps.yaml'), 'utf8')
    const titles = list.split('\n').filter((line) => /^ {2}\S/.test(line))
    expect(app.doctor('quick').languages).toEqual([{ code: 'ar', gaps: [], knownGaps: titles.length }])
  })

  it('leaves what another version read to reread, which keeps the earlier reading', async () => {
    const ledger = openLedger(join(folder, 'data'), { fold: (text) => text, now })
    const path = file('old.txt', TEXT)
    for await (const event of readInputs([path], { now }))
      if (event.type === 'item') ledger.addItem(event.item, [], { engine: '0.0.1' })
    ledger.close()

    const added = await app.add([path], { allowPrivate: false }, () => {})
    expect(added).toMatchObject({ items: 0, skipped: { known: 0, unread: 1 } })
    expect(app.doctor('quick').data.ledger?.toReread).toBe(1)
    expect(app.reread(() => {})).toEqual({ engine: ENGINE_VERSION, items: 1, statements: 1 })
    expect(app.reread(() => {}).items).toBe(0)
    const lookup = app.show('old')
    expect(lookup.found === 'one' && lookup.article.earlierReadings).toBe(1)
  })

  it('gives the same reading whether it is stored or only extracted', async () => {
    const path = file('a.txt', TEXT)
    await app.add([path], { allowPrivate: false }, () => {})
    const lookup = app.show('a')
    const lines = []
    for await (const event of app.extract([path], { allowPrivate: false, date: null, source: null }))
      if (event.type === 'line') lines.push(event.line)
    expect(lookup.found === 'one' && lookup.article.articles).toEqual(lines)
    expect(lines[0]?.statements.length).toBe(1)
  })
})
