import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, PROJECT_ROOT } from '../../src/app/index.ts'
import { wholeThread } from '../../src/app/worker-whole.ts'
import { LEDGER_FILE } from '../../src/ledger/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-kept-'))
const dataFolder = join(folder, 'data')
const open = () => createApp({ root: PROJECT_ROOT, dataFolder, now: () => new Date('2026-01-01T00:00:00Z') })
let app = open()
afterAll(() => {
  app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function add(id: string, content: string, date = '2024-03-05'): Promise<void> {
  const file = join(folder, `${id}.json`)
  writeFileSync(file, JSON.stringify({ id, date, source: 'صحيفة الوادي', content }))
  const report = await app.add([file], { allowPrivate: false }, () => {})
  expect(report.failed).toEqual([])
}

const DEFINITION = {
  id: 'bridge',
  name: { ar: 'الجسر', en: 'The bridge' },
  any: ['الجسر'],
  all: [],
  none: [],
  contrary: [],
  objects: [],
  parties: [],
  after: null,
  before: null,
}
const texts = () =>
  [app.issue('bridge')].flatMap((one) => [
    ...(one?.lanes.flatMap(({ marks }) => marks) ?? []),
    ...(one?.unattributed ?? []),
  ])
/** Rows of the file that hold a word. */
const rowsHolding = (word: string): number => {
  const db = new DatabaseSync(join(dataFolder, LEDGER_FILE), { readOnly: true })
  const { n } = db
    .prepare(
      `SELECT (SELECT count(*) FROM hit_kept WHERE json LIKE ?1) + (SELECT count(*) FROM hit_mark WHERE json LIKE ?1) AS n`,
    )
    .get(`%${word}%`) as { n: number }
  db.close()
  return n
}

describe('what was read for an issue', () => {
  beforeAll(async () => {
    const many = Array.from({ length: 60 }, (_, n) => `قال سامي الحلو إن الجسر رقم ${n + 1} مفتوح.`)
    await add('many', many.join('\n\n'))
    app.defineIssue({ definition: DEFINITION, by: 'نور', why: 'نتابعها' })
  })

  it('is kept in the file, and the same when the ledger is opened anew', () => {
    const before = app.issue('bridge')
    expect(before?.statements).toBe(60)
    expect(rowsHolding('مفتوح')).toBeGreaterThan(0)
    app.close()
    app = open()
    expect(app.issue('bridge')).toEqual(before)
  })

  it('is read in a thread beside for whoever is about to define it, who then finds it', async () => {
    const before = app.issue('bridge')
    const thread = wholeThread({ root: PROJECT_ROOT, dataFolder })
    const definition = { ...DEFINITION, id: 'span', name: { ar: 'المعبر', en: 'The span' } }
    expect(await thread.ask({ ask: 'issue', definition })).toBeNull()
    thread.close()
    expect(app.issue('span')).toBeNull()
    // Marked in the file, so that one sees whence the answer comes.
    const db = new DatabaseSync(join(dataFolder, LEDGER_FILE))
    db.exec(
      `UPDATE hit_kept SET json = replace(json, '"statements":60', '"statements":61') WHERE key = 'issue span'`,
    )
    db.close()
    const made = app.defineIssue({ definition, by: 'نور', why: 'نتابعها' })
    expect(made).toMatchObject({ outcome: 'done', issue: { lanes: before?.lanes, statements: 61 } })
    app.giveUpIssue({ id: 'span', by: 'نور', why: 'جُرّبت' })
  })

  it('grows with what is added, and only with what bears on it', async () => {
    await add('other', 'قال سامي الحلو إن السد مغلق.')
    expect(app.issue('bridge')?.statements).toBe(60)
    await add('more', 'قالت هدى الكيالي إن الجسر سيغلق غداً.')
    expect(app.issue('bridge')?.statements).toBe(61)
    expect(app.issues()[0]).toMatchObject({ statements: 61 })
  })

  it('follows what people judge of a speaker', () => {
    const hit = texts().find(({ text }) => text.join('').includes('سيغلق'))
    app.judge({
      kind: 'speaker',
      statement: hit?.statement ?? '',
      party: 'vladimir-putin',
      by: 'نور',
      why: 'هو القائل',
    })
    const lanes = app.issue('bridge')?.lanes.map(({ party }) => party)
    expect(lanes).toContain('vladimir-putin')
  })

  it('goes with what is withheld, from the file too', () => {
    const hit = texts().find(({ text }) => text.join('').includes('سيغلق'))
    expect(rowsHolding('سيغلق')).toBeGreaterThan(0)
    app.remove(hit?.item ?? '', 'طلب', 'نور')
    expect(rowsHolding('سيغلق')).toBe(0)
    expect(app.issue('bridge')?.statements).toBe(60)
    expect(rowsHolding('سيغلق')).toBe(0)
  })

  it('is read anew after a rebuild', () => {
    app.rebuild()
    expect(rowsHolding('الجسر')).toBe(0)
    expect(app.issue('bridge')?.statements).toBe(60)
  })
})
