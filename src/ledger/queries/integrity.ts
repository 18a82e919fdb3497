import { isDeepStrictEqual } from 'node:util'
import { type Database, isReadOnlyError } from '../database.ts'
import { SCHEMA_VERSION, schemaOf } from '../schema.ts'
import type { IntegrityReport } from '../types.ts'
import type { Indexing } from '../words.ts'
import { misgrouped } from './bearers.ts'
import { hitRow, linkRows } from './derived.ts'
import { dossierFaults } from './dossiers.ts'
import { currentBearers, currentCount, currentItems, isStale } from './indexed.ts'
import { settlerOn } from './settle.ts'

type Check = IntegrityReport['checks'][number]

const check = (name: string, ok: boolean, detail: string): Check => ({ name, ok, detail })

/** Whether the file is sound and the derived tables agree with the ledger proper. Never throws on a broken file. */
export function integrity(db: Database, indexing: Indexing, depth: 'quick' | 'full'): IntegrityReport {
  const checks = [
    attempt('schema', () => schema(db)),
    attempt('file', () => fileCheck(db)),
    attempt('foreign keys', () => foreignKeys(db)),
    attempt('words', () => words(db)),
    attempt('withheld', () => withheld(db)),
    attempt('dossiers', () => dossierCheck(db)),
    attempt('index rows', () => indexRows(db)),
    attempt('full text', () => fullText(db)),
    ...(depth === 'full'
      ? [
          attempt('index content', () => indexContent(db, indexing)),
          attempt('bearers of names', () => bearers(db, indexing)),
        ]
      : []),
  ]
  return { ok: checks.every(({ ok }) => ok), schema: schemaOf(db), checks }
}

function attempt(name: string, body: () => Omit<Check, 'name'>): Check {
  try {
    return { name, ...body() }
  } catch (error) {
    return check(name, false, error instanceof Error ? error.message : String(error))
  }
}

const number = (db: Database, sql: string): number => db.get<{ n: number }>(`SELECT (${sql}) AS n`)?.n ?? 0

function schema(db: Database) {
  const version = schemaOf(db)
  return { ok: version === SCHEMA_VERSION, detail: `schema ${version}` }
}

function fileCheck(db: Database) {
  const lines = db
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
  const ok = lines.length === 1 && lines[0] === 'ok'
  return { ok, detail: ok ? 'intact' : lines.slice(0, 5).join('; ') }
}

function foreignKeys(db: Database) {
  const broken = db.all('PRAGMA foreign_key_check').length
  return { ok: broken === 0, detail: `${broken} broken` }
}

/** Every item that is not withheld has its bytes, every statement and article its words. */
function words(db: Database) {
  const kept = 'NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id)'
  const missing =
    number(
      db,
      `SELECT count(*) FROM item LEFT JOIN item_words ON item_words.item = item.seq
       LEFT JOIN reading ON reading.item = item.seq AND reading.ordinal = 0
       WHERE ${kept} AND (item_words.item IS NULL OR reading.seq IS NULL)`,
    ) +
    number(
      db,
      `SELECT count(*) FROM statement JOIN article ON article.seq = statement.article
       JOIN reading ON reading.seq = article.reading JOIN item ON item.seq = reading.item
       LEFT JOIN statement_words ON statement_words.statement = statement.seq
       LEFT JOIN article_words ON article_words.article = article.seq
       LEFT JOIN record_words ON record_words.item = item.seq AND record_words.hash = reading.record_hash
       WHERE ${kept} AND (statement_words.statement IS NULL OR article_words.article IS NULL
         OR record_words.seq IS NULL)`,
    )
  return { ok: missing === 0, detail: `${missing} rows without their words` }
}

function withheld(db: Database) {
  const left = number(
    db,
    `SELECT count(*) FROM tombstone JOIN item ON item.id = tombstone.item_id
     WHERE EXISTS (SELECT 1 FROM item_words WHERE item = item.seq)
        OR EXISTS (SELECT 1 FROM record_words WHERE item = item.seq)
        OR EXISTS (SELECT 1 FROM hit WHERE item = item.seq)`,
  )
  return { ok: left === 0, detail: `${left} withheld items with words left` }
}

/** Every dossier is what its hash says, its words are there unless they are withheld. */
function dossierCheck(db: Database) {
  const faults = dossierFaults(db)
  const count = number(db, 'SELECT count(*) FROM dossier WHERE n = 0')
  return {
    ok: faults.length === 0,
    detail: faults.length === 0 ? `${count} dossiers` : faults.slice(0, 5).join('; '),
  }
}

function indexRows(db: Database) {
  const current = currentCount(db)
  const hits = number(db, 'SELECT count(*) FROM hit')
  const texts = number(db, 'SELECT count(*) FROM hit_text_docsize')
  const unpaired = number(
    db,
    'SELECT count(*) FROM hit LEFT JOIN hit_text_docsize ON hit_text_docsize.id = hit.statement WHERE id IS NULL',
  )
  const loose = number(
    db,
    'SELECT count(*) FROM link WHERE NOT EXISTS (SELECT 1 FROM hit WHERE hit.statement = link.statement)',
  )
  const ok = current === hits && hits === texts && unpaired === 0 && loose === 0 && !isStale(db)
  const cure = ok ? '' : '; run rebuild'
  const chains = loose === 0 ? '' : `, ${loose} links of no statement`
  return { ok, detail: `${current} statements, ${hits} rows, ${texts} full-text rows${chains}${cure}` }
}

/** FTS5's own check of its index; for a contentless table, of the index's structure. */
function fullText(db: Database) {
  if (db.readOnly) return { ok: true, detail: 'not checked: opened read-only' }
  try {
    db.run("INSERT INTO hit_text (hit_text) VALUES ('integrity-check')")
  } catch (error) {
    // The check is written as an INSERT: who may only read the file may not ask for it.
    if (!isReadOnlyError(error)) throw error
    return { ok: true, detail: 'not checked: no right to write' }
  }
  return { ok: true, detail: 'intact' }
}

/** Recomputes each derived row. The first difference names its statement. */
function indexContent(db: Database, indexing: Indexing) {
  let different = 0
  let first: number | null = null
  const settler = settlerOn(db, indexing)
  for (const article of articlesIn(db))
    for (const one of article.statements) {
      const stored = db.get<Record<string, unknown>>('SELECT * FROM hit WHERE statement = ?', one.row)
      const links = db.all('SELECT n, name, key, role FROM link WHERE statement = ? ORDER BY n', one.row)
      const settled = settler.settle({ ...article, id: one.id }, one.statement)
      const isSame =
        stored !== undefined &&
        isDeepStrictEqual({ ...stored }, hitRow(indexing, article, one, settled)) &&
        JSON.stringify(links) === JSON.stringify(linkRows(indexing, one.statement))
      if (isSame) continue
      different++
      first ??= one.row
    }
  const cure = first === null ? '' : `, the first of statement ${first}; run rebuild`
  return { ok: different === 0, detail: `${different} rows differ${cure}` }
}

function* articlesIn(db: Database) {
  for (const articles of currentItems(db)) yield* articles
}

/** Recomputes what articles tell of those who bear names, and whom each is counted to. */
function bearers(db: Database, indexing: Indexing) {
  const stored = db.all('SELECT key, item, part, pool, profile FROM bearer ORDER BY key, item, part')
  const lost = JSON.stringify(stored) !== JSON.stringify(currentBearers(db, indexing))
  const wrong = indexing.growing === null ? 0 : misgrouped(db, indexing.growing)
  const cure = lost || wrong > 0 ? '; run rebuild' : ''
  return { ok: cure === '', detail: `${stored.length} bearers, ${wrong} counted wrongly${cure}` }
}
