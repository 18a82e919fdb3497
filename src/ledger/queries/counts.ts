import type { Counts } from '../../contract/index.ts'
import type { Count, SearchQuery } from '../types.ts'
import { compile } from './compile.ts'
import { nameOf } from './names.ts'
import { narrowed, type Searching } from './narrow.ts'

const NONE: Counts = {
  statements: 0,
  unsure: 0,
  byAct: [],
  byKind: [],
  byOutlet: [],
  bySpeaker: [],
  byMonth: [],
}

type Criterion = keyof SearchQuery

/** Counts what a search finds. Each list leaves its own criterion out, so that another can be chosen. */
export function counts(searching: Searching, query: SearchQuery, top = 20): Counts {
  const { db, indexing } = searching
  if (compile(db, indexing, query).empty.length > 0) return NONE
  const rows = <T>(select: string, groups: string, own: readonly Criterion[] = [], isWide = false): T[] => {
    const { from, values } = narrowed(searching, compile(db, indexing, without(query, own)), isWide)
    return db.all<T>(`SELECT ${select} ${from} ${groups}`, ...values).map((row) => ({ ...row }))
  }
  const named = (column: string, ...own: Criterion[]) =>
    rows<Count>(`${column} AS name, count(*) AS statements`, `GROUP BY ${column} ORDER BY 2 DESC, 1`, own)
  const most = (column: string, ...own: Criterion[]) =>
    rows<Count>(
      `${column} AS name, count(*) AS statements`,
      `GROUP BY ${column} HAVING ${column} IS NOT NULL ORDER BY 2 DESC, 1 LIMIT ${top}`,
      own,
      true,
    )
  return db.snapshot(() => {
    const [all] = rows<Pick<Counts, 'statements' | 'unsure'>>(
      'count(*) AS statements, coalesce(sum(unsure), 0) AS unsure',
      '',
    )
    return {
      ...NONE,
      ...all,
      byAct: named('act', 'act'),
      byKind: named('kind', 'kind'),
      byOutlet: most('outlet_key', 'outlet').map(({ name, statements }) => ({
        name: nameOf(db, 'outlet', 'outlet_key', name),
        statements,
      })),
      bySpeaker: most('party', 'speaker', 'party').map(({ name, statements }) => ({
        party: name,
        name: nameOf(db, 'speaker', 'party', name),
        statements,
      })),
      byMonth: rows(
        'substr(day, 1, 7) AS month, count(*) AS statements, sum(unsure) AS unsure',
        'GROUP BY 1 ORDER BY 1',
        ['after', 'before'],
      ),
    }
  })
}

function without(query: SearchQuery, own: readonly Criterion[]): SearchQuery {
  const rest = Object.entries(query).filter(([name]) => !own.includes(name as Criterion))
  return { words: query.words, phrases: query.phrases, ...Object.fromEntries(rest) }
}
