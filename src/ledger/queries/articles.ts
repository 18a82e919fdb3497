import type { ExtractLine, SpeechEvent, Statement } from '../../contract/index.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'
import type { Origin } from '../../intake/types.ts'
import type { Database } from '../database.ts'
import type { ItemRow } from '../items.ts'
import type { ArticleLookup, ArticleView, Hit, PartyId, StatementId, Tombstone } from '../types.ts'

/** Shortest prefix of an item id that is looked up. */
const MIN_PREFIX = 6
/** How many items an ambiguous name lists. */
const MAX_LISTED = 20

interface ReadingRow {
  readonly seq: number
  readonly ordinal: number
  readonly engine: string
  readonly record_hash: string | null
  readonly read_at: string
}

/** Items by record id, else by id or its first digits. */
export function findItems(db: Database, name: string): ItemRow[] {
  const byRecord = db.all<ItemRow>(
    'SELECT * FROM item WHERE record_id = ? ORDER BY seq LIMIT ?',
    name,
    MAX_LISTED,
  )
  if (byRecord.length > 0) return byRecord
  const prefix = name.toLowerCase()
  if (!/^[0-9a-f]+$/.test(prefix) || prefix.length < MIN_PREFIX || prefix.length > 64) return []
  // 'g' sorts after every hex digit.
  return db.all<ItemRow>(
    'SELECT * FROM item WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
    prefix,
    `${prefix}g`,
    MAX_LISTED,
  )
}

/** A record id may itself end in `#n` (an element of an array), so the whole name is tried before a part is split off. */
export function getArticle(db: Database, name: string): ArticleLookup {
  return db.snapshot(() => {
    const whole = findItems(db, name)
    if (whole.length > 0) return lookupOf(db, whole, null)
    const match = /^(.+)#(\d{1,6})$/s.exec(name)
    if (!match) return { found: 'none' }
    const part = Number(match[2])
    const lookup = lookupOf(db, findItems(db, match[1] as string), part)
    const missing = lookup.found === 'one' && !lookup.article.withheld && lookup.article.articles.length === 0
    return missing ? { found: 'none' } : lookup
  })
}

function lookupOf(db: Database, items: readonly ItemRow[], part: number | null): ArticleLookup {
  const [item, second] = items
  if (item === undefined) return { found: 'none' }
  if (second !== undefined)
    return { found: 'several', items: items.map(({ id, record_id }) => ({ item: id, recordId: record_id })) }
  return { found: 'one', article: viewOf(db, item, part) }
}

export const tombstones = (db: Database): Tombstone[] =>
  db.all<Tombstone>('SELECT item_id AS item, why, by, at FROM tombstone ORDER BY seq')

function viewOf(db: Database, item: ItemRow, part: number | null): ArticleView {
  const reading = currentReading(db, item.seq)
  const tombstone = db.get<Tombstone>(
    'SELECT item_id AS item, why, by, at FROM tombstone WHERE item_id = ?',
    item.id,
  )
  const origin = JSON.parse(item.origin) as Origin
  const lines = tombstone ? [] : linesOf(db, item, reading)
  const shown = lines.filter(({ line }) => part === null || line.part === part)
  return {
    item: item.id,
    recordId: item.record_id,
    kind: item.kind,
    encoding: item.encoding,
    origin: { ...origin, from: shownFrom(origin.from) },
    url: urlOf(db, item, origin),
    addedAt: item.added_at,
    engine: reading.engine,
    readAt: reading.read_at,
    earlierReadings: reading.ordinal,
    withheld: tombstone ?? null,
    record: lines[0]?.line.record ?? null,
    part,
    articles: shown.map(({ line }) => line),
    statementIds: shown.map(({ ids }) => ids),
    parties: shown.map(({ parties }) => parties),
    judged: shown.map(({ judged }) => judged),
  }
}

/** Nothing tells where on this machine a file lay: of a path that began at a root, as ledgers once kept it, its name. */
const shownFrom = (from: string): string =>
  /^(?:[\\/]|[a-z]:[\\/])/i.test(from) ? (from.split(/[\\/]/).at(-1) ?? from) : from

/** Only web addresses: whoever shows one may make a link of it. */
function urlOf(db: Database, { seq, kind }: ItemRow, origin: Origin): string | null {
  const own =
    kind !== 'record'
      ? undefined
      : db.get<{ url: unknown }>("SELECT decoded ->> '$.url' AS url FROM item_words WHERE item = ?", seq)
  const urls = [origin.url, origin.from, own?.url]
  return urls.find((url): url is string => typeof url === 'string' && /^https?:\/\/\S+$/i.test(url)) ?? null
}

/** The last reading of an item. Throws where it has none: adding one writes both. */
export function currentReading(db: Database, item: number): ReadingRow {
  const row = db.get<ReadingRow>(
    'SELECT seq, ordinal, engine, record_hash, read_at FROM reading WHERE item = ? ORDER BY ordinal DESC LIMIT 1',
    item,
  )
  if (row === undefined) throw new Error(`item ${item} has no reading`)
  return row
}

const recordOf = (db: Database, item: number, hash: string | null): ExtractLine['record'] | undefined => {
  const row = db.get<{ title: string | null; body: string }>(
    'SELECT title, body FROM record_words WHERE item = ? AND hash = ?',
    item,
    hash,
  )
  return row && { title: row.title, body: row.body }
}

interface ArticleRow {
  readonly seq: number
  readonly part: number
  readonly date: string | null
  readonly date_from: ExtractLine['dateFrom']
  readonly outlet: string | null
  readonly title: string | null
  readonly cut: string
}

interface StatementRow {
  readonly id: StatementId
  readonly party: PartyId | null
  readonly judgement: number | null
  readonly speaker: string | null
  readonly json: string
}

function linesOf(db: Database, item: ItemRow, reading: ReadingRow) {
  const record = recordOf(db, item.seq, reading.record_hash)
  if (record === undefined) return []
  const rows = db.all<ArticleRow>(
    `SELECT article.seq, part, date, date_from, outlet, title, cut
     FROM article JOIN article_words ON article_words.article = article.seq WHERE reading = ? ORDER BY article.seq`,
    reading.seq,
  )
  return rows.map((row) => lineOf(db, item.record_id, reading, record, row))
}

function lineOf(
  db: Database,
  id: string,
  reading: ReadingRow,
  record: ExtractLine['record'],
  row: ArticleRow,
): {
  readonly line: ExtractLine
  readonly ids: readonly StatementId[]
  readonly parties: readonly (PartyId | null)[]
  readonly judged: readonly Hit['judged'][]
} {
  const statements = db.all<StatementRow>(
    `SELECT id, party, judgement, speaker, json FROM statement JOIN statement_words ON statement_words.statement = statement.seq
     LEFT JOIN hit ON hit.statement = statement.seq WHERE article = ? ORDER BY n`,
    row.seq,
  )
  const events = db.all<{ json: string }>('SELECT json FROM event WHERE article = ? ORDER BY n', row.seq)
  const diagnostics = db.all<{ json: string }>(
    'SELECT json FROM diagnostic WHERE reading = ? AND part = ? ORDER BY n',
    reading.seq,
    row.part,
  )
  const line: ExtractLine = {
    id,
    part: row.part,
    record,
    title: row.title,
    date: row.date,
    dateFrom: row.date_from,
    outlet: row.outlet,
    cut: JSON.parse(row.cut) as ExtractLine['cut'],
    statements: statements.map(({ json }) => JSON.parse(json) as Statement),
    events: events.map(({ json }) => JSON.parse(json) as SpeechEvent),
    diagnostics: diagnostics.map(({ json }) => JSON.parse(json) as Diagnostic),
    engine: reading.engine,
  }
  return {
    line,
    ids: statements.map(({ id }) => id),
    parties: statements.map(({ party }) => party),
    judged: statements.map(({ judgement, speaker }) =>
      judgement === null ? null : { judgement, name: speaker },
    ),
  }
}
