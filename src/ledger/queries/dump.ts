import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Database } from '../database.ts'
import type { DumpRow } from '../types.ts'

const READING = `JOIN reading ON reading.seq = %.reading JOIN item ON item.seq = reading.item`
const ofReading = (table: string) => READING.replace('%', table)
const ARTICLE = `JOIN article ON article.seq = %.article ${ofReading('article')}`
const ofArticle = (table: string) => ARTICLE.replace('%', table)

/**
 * The ledger's rows under natural keys: no times, no row numbers, so that two ledgers filled alike compare equal
 * whatever the order or the interruptions.
 */
const TABLES: readonly (readonly [table: string, sql: string])[] = [
  ['item', 'SELECT id, record_id, kind, encoding, size, origin FROM item ORDER BY id'],
  ['item_words', 'SELECT id, bytes, decoded FROM item_words JOIN item ON item.seq = item ORDER BY id'],
  [
    'record_words',
    'SELECT id, hash, title, body FROM record_words JOIN item ON item.seq = item ORDER BY id, hash',
  ],
  [
    'reading',
    'SELECT id, ordinal, engine, record_hash FROM reading JOIN item ON item.seq = item ORDER BY id, ordinal',
  ],
  [
    'article',
    `SELECT item.id, ordinal, part, date, date_from, outlet FROM article ${ofReading('article')}
     ORDER BY item.id, ordinal, part`,
  ],
  [
    'article_words',
    `SELECT item.id, ordinal, part, title, cut FROM article_words ${ofArticle('article_words')}
     ORDER BY item.id, ordinal, part`,
  ],
  [
    'statement',
    `SELECT item.id AS item, ordinal, part, n, statement.id, field, content, cue_start, cue_end, statement.kind, act,
       said_on, background, confidence, rule FROM statement ${ofArticle('statement')}
     ORDER BY item.id, ordinal, part, n`,
  ],
  [
    'statement_words',
    `SELECT item.id, ordinal, part, n, json FROM statement_words JOIN statement ON statement.seq = statement
     ${ofArticle('statement')} ORDER BY item.id, ordinal, part, n`,
  ],
  [
    'event',
    `SELECT item.id, ordinal, part, n, json FROM event ${ofArticle('event')} ORDER BY item.id, ordinal, part, n`,
  ],
  [
    'diagnostic',
    `SELECT item.id, ordinal, part, n, rule, json FROM diagnostic ${ofReading('diagnostic')}
     ORDER BY item.id, ordinal, part, n`,
  ],
  ['judgement', 'SELECT seq, kind, subject, target, decision, by, why FROM judgement ORDER BY seq'],
  ['issue', 'SELECT seq, id, definition, by, why FROM issue ORDER BY seq'],
  ['dossier', 'SELECT id, n, hash, content, by, why FROM dossier ORDER BY id, n'],
  [
    'dossier_words',
    'SELECT id, place, item, json FROM dossier_words JOIN dossier ON dossier.seq = dossier ORDER BY id, place',
  ],
  ['tombstone', 'SELECT item_id, why, by FROM tombstone ORDER BY item_id'],
]

const STATEMENT_KEY = `JOIN statement ON statement.seq = % ${ofArticle('statement')}`
const DERIVED: typeof TABLES = [
  [
    'bearer',
    'SELECT key, id, part, pool, profile, party FROM bearer JOIN item ON item.seq = bearer.item ORDER BY key, id, part',
  ],
  [
    'hit',
    `SELECT item.id, article.part, n, day, day_last, day_from, hit.field, hit.act, hit.kind, unsure, hit.outlet, outlet_key,
       speaker, speaker_key, party, party_read FROM hit ${STATEMENT_KEY.replace('%', 'hit.statement')} ORDER BY item.id, article.part, n`,
  ],
  [
    'link',
    `SELECT item.id, part, statement.n, link.n AS link, link.name, link.key, link.role FROM link
     ${STATEMENT_KEY.replace('%', 'link.statement')} ORDER BY item.id, part, statement.n, link.n`,
  ],
  [
    'hit_text',
    `SELECT item.id, part, n, col, offset, term FROM temp.hit_terms ${STATEMENT_KEY.replace('%', 'hit_terms.doc')}
     ORDER BY item.id, part, n, col, offset, term`,
  ],
]

/** @param derived also the derived tables, the full-text index term by term (slow on a large ledger) */
export function* dump(db: Database, derived: boolean): Generator<DumpRow> {
  if (derived)
    db.exec(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.hit_terms USING fts5vocab ('main', 'hit_text', 'instance')",
    )
  for (const [table, sql] of derived ? [...TABLES, ...DERIVED] : TABLES)
    for (const row of db.each<Record<string, unknown>>(sql)) yield { table, row: plain(row) }
}

function plain(row: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...row }
  // Deflated bytes may differ between zlib versions; what they hold may not.
  if (copy.bytes instanceof Uint8Array)
    copy.bytes = createHash('sha256').update(inflateRawSync(copy.bytes)).digest('hex')
  if (typeof copy.origin === 'string') copy.origin = timeless(copy.origin)
  return copy
}

/** Origin without the instant and without the response's headers, which hold dates. */
function timeless(origin: string): unknown {
  const { at: _at, headers: _headers, ...rest } = JSON.parse(origin) as Record<string, unknown>
  return rest
}
