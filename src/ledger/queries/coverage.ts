import type { Database } from '../database.ts'
import type { CoverageCount } from '../types.ts'

/** Counts of the articles read, up to a reading; a later reading of an item, or a takedown, makes them anew. */
export interface Coverage {
  readonly counts: readonly CoverageCount[]
  readonly readings: number
  readonly tombstones: number
}

const COUNT = `SELECT substr(article.date, 1, 7) AS month, article.outlet AS outlet, count(*) AS articles
  FROM reading CROSS JOIN article ON article.reading = reading.seq`
const GROUPED = 'GROUP BY 1, 2 ORDER BY 1, 2'

/** So many readings are counted again sooner than kept in the file. */
const WORTH_KEEPING = 2000
const KEY = 'coverage'

/** How many articles were read, by month and outlet; of each item the current reading, none that is withheld. */
export function coverageFrom(db: Database, before: Coverage | null): Coverage {
  const known = before ?? stored(db)
  const { readings, tombstones } = db.get<Pick<Coverage, 'readings' | 'tombstones'>>(
    `SELECT (SELECT coalesce(max(seq), 0) FROM reading) AS readings,
       (SELECT coalesce(max(seq), 0) FROM tombstone) AS tombstones`,
  ) ?? { readings: 0, tombstones: 0 }
  const grown = known !== null && known.tombstones === tombstones ? grownFrom(db, known) : null
  return { counts: grown ?? countAll(db), readings, tombstones }
}

/** The counts with what was read since; null where an item was read again. */
function grownFrom(db: Database, { counts, readings }: Coverage): readonly CoverageCount[] | null {
  if (db.get('SELECT 1 FROM reading WHERE seq > ? AND ordinal > 0 LIMIT 1', readings) !== undefined)
    return null
  const added = rows(db.all<CoverageCount>(`${COUNT} WHERE reading.seq > ? ${GROUPED}`, readings))
  if (added.length === 0) return counts
  const keyOf = ({ month, outlet }: CoverageCount) => JSON.stringify([month, outlet])
  const all = new Map(counts.map((one) => [keyOf(one), one]))
  for (const one of added)
    all.set(keyOf(one), { ...one, articles: one.articles + (all.get(keyOf(one))?.articles ?? 0) })
  return [...all.values()].sort(
    (a, b) => compare(a.month ?? '', b.month ?? '') || compare(a.outlet ?? '', b.outlet ?? ''),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const countAll = (db: Database): CoverageCount[] =>
  rows(
    db.all<CoverageCount>(
      `${COUNT} JOIN item ON item.seq = reading.item
       WHERE reading.ordinal = (SELECT max(other.ordinal) FROM reading AS other WHERE other.item = reading.item)
         AND NOT EXISTS (SELECT 1 FROM tombstone WHERE tombstone.item_id = item.id)
       ${GROUPED}`,
    ),
  )

const rows = (all: readonly CoverageCount[]): CoverageCount[] => all.map((row) => ({ ...row }))

const stored = (db: Database): Coverage | null => {
  const row = db.get<{ json: string }>('SELECT json FROM hit_kept WHERE key = ?', KEY)
  return row === undefined ? null : (JSON.parse(row.json) as Coverage)
}

/** Keeps the counts in the file where counting again what came since would take long. To be called when something is written. */
export function keepCoverage(db: Database, coverage: Coverage): void {
  if (coverage.readings - (stored(db)?.readings ?? 0) < WORTH_KEEPING) return
  db.run('INSERT OR REPLACE INTO hit_kept (key, json) VALUES (?, ?)', KEY, JSON.stringify(coverage))
}
