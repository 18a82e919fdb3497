import type { ExtractLine, Statement } from '../../contract/index.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'
import type { ItemId } from '../../core/ids.ts'
import type { Item } from '../../intake/types.ts'
import type { Database } from '../database.ts'
import { packItem, recordHash } from '../items.ts'
import { statementIdsOf } from '../targets.ts'
import type { AddOutcome, ItemState } from '../types.ts'
import type { Indexing } from '../words.ts'
import { type IndexedArticle, indexItem, type Left, unindexItem } from './indexed.ts'
import { settlerOn } from './settle.ts'

/** What writing needs besides the lines. */
export interface Writing {
  readonly db: Database
  readonly indexing: Indexing
  /** ISO 8601 instant. */
  readonly now: () => string
}

interface NewReading {
  readonly item: number
  readonly itemId: ItemId
  readonly ordinal: number
  readonly engine: string
  readonly lines: readonly ExtractLine[]
  readonly itemDiagnostics: readonly Diagnostic[]
}

const isWithheld = (db: Database, id: ItemId): boolean =>
  db.get('SELECT 1 FROM tombstone WHERE item_id = ?', id) !== undefined

const currentReading = (db: Database, item: number) =>
  db.get<{ seq: number; ordinal: number; engine: string }>(
    'SELECT seq, ordinal, engine FROM reading WHERE item = ? ORDER BY ordinal DESC LIMIT 1',
    item,
  )

const rowOfItem = (db: Database, id: ItemId): number | undefined =>
  db.get<{ seq: number }>('SELECT seq FROM item WHERE id = ?', id)?.seq

export function stateOf(db: Database, id: ItemId, engine: string): ItemState {
  if (isWithheld(db, id)) return 'withheld'
  const item = rowOfItem(db, id)
  if (item === undefined) return 'new'
  return currentReading(db, item)?.engine === engine ? 'read' : 'unread'
}

export function addItem(
  writing: Writing,
  item: Item,
  lines: readonly ExtractLine[],
  engine: string,
): AddOutcome {
  checkLines(item.id, lines, engine)
  const { db, now } = writing
  const body = lines[0]?.record.body ?? null
  const packed = packItem(item, body)
  return db.transaction(() => {
    if (isWithheld(db, item.id)) return 'withheld'
    if (rowOfItem(db, item.id) !== undefined) return 'known'
    const { row } = db.run(
      'INSERT INTO item (id, record_id, kind, encoding, size, origin, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      item.id,
      item.recordId,
      item.kind,
      item.encoding,
      item.bytes.length,
      JSON.stringify(item.origin),
      now(),
    )
    db.run(
      'INSERT INTO item_words (item, bytes, decoded) VALUES (?, ?, ?)',
      row,
      packed.bytes,
      packed.decoded,
    )
    const itemDiagnostics = item.diagnostics
    writeReading(writing, { item: row, itemId: item.id, ordinal: 0, engine, lines, itemDiagnostics })
    return 'added'
  })
}

/** Throws when the item is not in the ledger: the caller had it from here. */
export function addReading(
  writing: Writing,
  id: ItemId,
  lines: readonly ExtractLine[],
  engine: string,
): AddOutcome {
  checkLines(id, lines, engine)
  const { db } = writing
  return db.transaction(() => {
    if (isWithheld(db, id)) return 'withheld'
    const item = rowOfItem(db, id)
    if (item === undefined) throw new Error(`no item ${id} in the ledger to add a reading to`)
    const current = currentReading(db, item)
    if (current?.engine === engine) return 'known'
    const itemDiagnostics = current ? diagnosticsOfItem(db, current.seq) : []
    const before = settlerOn(db, writing.indexing)
    const left = { before, pools: unindexItem(db, item) }
    const ordinal = (current?.ordinal ?? -1) + 1
    writeReading(writing, { item, itemId: id, ordinal, engine, lines, itemDiagnostics }, left)
    return 'added'
  })
}

/** What intake noticed about the item: belongs to the bytes, so a new reading carries it on. */
export const diagnosticsOfItem = (db: Database, reading: number): Diagnostic[] =>
  db
    .all<{ json: string }>(
      'SELECT json FROM diagnostic WHERE reading = ? AND part IS NULL ORDER BY n',
      reading,
    )
    .map(({ json }) => JSON.parse(json) as Diagnostic)

function checkLines(id: ItemId, lines: readonly ExtractLine[], engine: string): void {
  const [first] = lines
  for (const line of lines) {
    if (line.engine !== engine)
      throw new Error(`item ${id}: a line of engine ${line.engine} in a reading by ${engine}`)
    if (line.record.body !== first?.record.body || line.record.title !== first.record.title)
      throw new Error(`item ${id}: part ${line.part} has another record text than part ${first?.part}`)
  }
}

function writeReading({ db, indexing, now }: Writing, reading: NewReading, left?: Left): void {
  const record = reading.lines[0]?.record
  const hash = record ? recordHash(record.title, record.body) : null
  if (record && hash !== null) keepRecord(db, reading.item, hash, record)
  const { row } = db.run(
    'INSERT INTO reading (item, ordinal, engine, record_hash, read_at) VALUES (?, ?, ?, ?, ?)',
    reading.item,
    reading.ordinal,
    reading.engine,
    hash,
    now(),
  )
  keepDiagnostics(db, row, null, reading.itemDiagnostics)
  const articles = reading.lines.map((line) => writeArticle(db, row, reading, line))
  indexItem(db, indexing, articles, left)
}

function keepRecord(db: Database, item: number, hash: string, record: ExtractLine['record']): void {
  if (db.get('SELECT 1 FROM record_words WHERE item = ? AND hash = ?', item, hash) !== undefined) return
  db.run(
    'INSERT INTO record_words (item, hash, title, body) VALUES (?, ?, ?, ?)',
    item,
    hash,
    record.title,
    record.body,
  )
}

function keepDiagnostics(db: Database, reading: number, part: number | null, list: readonly Diagnostic[]) {
  for (const [n, one] of list.entries())
    db.run(
      'INSERT INTO diagnostic (reading, part, n, rule, json) VALUES (?, ?, ?, ?, ?)',
      reading,
      part,
      n,
      one.rule,
      JSON.stringify(one),
    )
}

function writeArticle(
  db: Database,
  readingRow: number,
  reading: NewReading,
  line: ExtractLine,
): IndexedArticle {
  const { row } = db.run(
    'INSERT INTO article (reading, part, date, date_from, outlet) VALUES (?, ?, ?, ?, ?)',
    readingRow,
    line.part,
    line.date,
    line.dateFrom,
    line.outlet,
  )
  db.run(
    'INSERT INTO article_words (article, title, cut) VALUES (?, ?, ?)',
    row,
    line.title,
    JSON.stringify(line.cut),
  )
  for (const [n, event] of line.events.entries())
    db.run('INSERT INTO event (article, n, json) VALUES (?, ?, ?)', row, n, JSON.stringify(event))
  keepDiagnostics(db, readingRow, line.part, line.diagnostics)
  const ids = statementIdsOf(reading.itemId, line)
  const { part, title, date, outlet, record } = line
  const statements = line.statements.map((statement, n) => {
    const id = ids[n] as string
    return { row: writeStatement(db, row, n, id, statement), id, statement }
  })
  return { item: reading.item, itemId: reading.itemId, part, title, date, outlet, record, statements }
}

function writeStatement(db: Database, article: number, n: number, id: string, statement: Statement): number {
  const { row } = db.run(
    `INSERT INTO statement (article, n, id, field, content, cue_start, cue_end, kind, act, said_on, background,
       confidence, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article,
    n,
    id,
    statement.in,
    JSON.stringify(statement.content),
    statement.cue?.span[0] ?? null,
    statement.cue?.span[1] ?? null,
    statement.kind,
    statement.act,
    statement.saidOn,
    statement.background ? 1 : 0,
    statement.confidence,
    statement.rule,
  )
  db.run('INSERT INTO statement_words (statement, json) VALUES (?, ?)', row, JSON.stringify(statement))
  return row
}
