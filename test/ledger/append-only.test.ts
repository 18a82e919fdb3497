import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import { lineOf, newLedger, removeFolders, textItem } from './support.ts'

let ledger: Ledger
let file: string

beforeAll(() => {
  const made = newLedger()
  ledger = made.ledger
  file = ledger.file
  const item = textItem('one', 'قال إن القرار نهائي')
  const record = { title: null, body: 'قال إن القرار نهائي' }
  const line = lineOf(item, record, [{ says: 'القرار نهائي' }], {
    diagnostics: [{ rule: 'r', message: 'm', in: null, span: null }],
  })
  const speaker = line.statements[0]?.speaker as (typeof line.statements)[number]['speaker']
  const events = [
    { kind: 'no-comment' as const, in: 'body' as const, span: [0, 3] as [number, number], speaker },
  ]
  ledger.addItem(item, [{ ...line, events }], { engine: 'e1' })
  ledger.recordJudgement({ kind: 'k', target: { type: 'other', id: 'x' }, decision: 1, by: 'b', why: 'w' })
  ledger.recordDossier({ facts: {}, words: [{ place: 'a', item: item.id, value: 'w' }], by: 'b', why: 'w' })
  ledger.recordIssue({ id: 'i', definition: null, by: 'b', why: 'w' })
  ledger.withhold('f'.repeat(64), 'why', 'who')
})
afterAll(() => {
  ledger.close()
  removeFolders()
})

const TABLES = [
  'item',
  'reading',
  'article',
  'statement',
  'judgement',
  'issue',
  'dossier',
  'dossier_words',
  'tombstone',
  'item_words',
  'record_words',
  'article_words',
  'statement_words',
  'event',
  'diagnostic',
] as const

/** Both kinds of second connection: as ours are set, and as a bare program would open the file. */
describe.each([true, false])('through a second connection, recursive triggers %s', (recursive) => {
  let db: DatabaseSync
  beforeAll(() => {
    db = new DatabaseSync(file)
    db.exec(`PRAGMA recursive_triggers = ${recursive ? 'ON' : 'OFF'}`)
  })
  afterAll(() => db.close())

  it('covers every table of the ledger proper', () => {
    const names = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'hit%' AND name NOT IN ('link', 'bearer') AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all()
      .map((row) => row.name)
    expect(names).toEqual([...TABLES].sort())
  })

  it.each(TABLES)('%s refuses to be altered', (table) => {
    const rows = () => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())
    const before = rows()
    expect(before).not.toBe('[]')
    const columns = db
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map((column) => String(column.name))
    const [key] = columns
    expect(() => db.exec(`UPDATE ${table} SET ${columns.at(-1)} = ${columns.at(-1)}`)).toThrow(
      /^append-only: /,
    )
    expect(() => db.exec(`UPDATE OR REPLACE ${table} SET ${key} = ${key}`)).toThrow(/^append-only: /)
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/^append-only: /)
    expect(() => db.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/^append-only: /)
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/^append-only: /)
    expect(rows()).toBe(before)
  })

  it('refuses a replacement by a unique key under another row number', () => {
    for (const table of [
      'item',
      'reading',
      'article',
      'statement',
      'tombstone',
      'record_words',
      'event',
      'dossier',
    ]) {
      const columns = db
        .prepare(`PRAGMA table_info(${table})`)
        .all()
        .map((column) => String(column.name))
        .slice(1)
      const sql = `INSERT OR REPLACE INTO ${table} (${columns}) SELECT ${columns} FROM ${table}`
      expect(() => db.exec(sql), table).toThrow(/^append-only: /)
    }
  })
})
