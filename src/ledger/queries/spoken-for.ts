import type { Database } from '../database.ts'
import { canonicalParty, partyByName } from '../party-ids.ts'
import type { PartyFacts, PartyId } from '../types.ts'
import type { Indexing } from '../words.ts'
import type { RowSet } from './compile.ts'

/** Most rows of a list. */
const TOP = 20

/** As migration 005 indexes it: written otherwise, the index is not used. */
const FOR = `json ->> '$.speaker.for'`

/** The party that the name of a body stands for. */
export const partyNamed = (indexing: Indexing, name: string): PartyId =>
  indexing.bodyIdOf(name) ?? partyByName(indexing.key(name))

/** The bodies that a party spoke for, spellings of one taken together, the most frequent first. */
export function spokeFor(db: Database, indexing: Indexing, id: PartyId): PartyFacts['spokeFor'] {
  const rows = db.all<{ name: string; statements: number }>(
    `SELECT ${FOR} AS name, count(*) AS statements FROM hit JOIN statement_words USING (statement)
     WHERE party = ? AND ${FOR} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    id,
  )
  const bodies = new Map<PartyId, { party: PartyId; name: string; statements: number }>()
  for (const { name, statements } of rows) {
    const party = partyNamed(indexing, name)
    const known = bodies.get(party)
    bodies.set(party, { party, name: known?.name ?? name, statements: statements + (known?.statements ?? 0) })
  }
  return mostFirst([...bodies.values()])
}

/** The names under which articles have a body spoken for, the most frequent first. */
export function namesSpokenFor(db: Database, indexing: Indexing, id: PartyId): readonly string[] {
  return db
    .all<{ name: string }>(
      `SELECT ${FOR} AS name FROM statement_words WHERE ${FOR} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1`,
    )
    .map(({ name }) => name)
    .filter((name) => partyNamed(indexing, name) === id)
}

/** The rows of the statements made for a body that goes by these names, those of earlier readings too: one value. */
const MADE_FOR = `SELECT statement FROM statement_words WHERE ${FOR} IN (SELECT value FROM json_each(?))`

/** The statements that somebody made for a body. */
export const madeFor = (db: Database, indexing: Indexing, body: PartyId): RowSet => ({
  rows: `SELECT statement FROM hit WHERE statement IN (${MADE_FOR})`,
  holds: null,
  values: [JSON.stringify(namesSpokenFor(db, indexing, canonicalParty(indexing, body)))],
})

/** Who spoke for a body that goes by these names, the most frequent first. */
export function spokenForBy(db: Database, names: readonly string[]): PartyFacts['spokenForBy'] {
  const rows = db.all<Said>(
    `SELECT party, speaker, day, day_last AS last FROM hit WHERE statement IN (${MADE_FOR}) ORDER BY day, day_last`,
    JSON.stringify(names),
  )
  return mostFirst([...Map.groupBy(rows, ({ party }) => party)].map(([, said]) => spokesperson(said)))
}

interface Said {
  readonly party: PartyId | null
  readonly speaker: string | null
  readonly day: string
  readonly last: string
}

/** One who spoke, from the statements in order of time. */
function spokesperson(said: readonly Said[]): PartyFacts['spokenForBy'][number] {
  const dated = said.filter(({ day }) => day !== '')
  const latest = dated.toSorted((a, b) => (a.last < b.last ? 1 : -1))[0]
  const names = Map.groupBy(said, ({ speaker }) => speaker)
  const [most] = [...names].sort(([, a], [, b]) => b.length - a.length)
  return {
    party: said[0]?.party ?? null,
    name: most?.[0] ?? null,
    statements: said.length,
    first: dayOf(dated[0]),
    last: dayOf(latest),
  }
}

/** The day; the month where only that is known. */
const dayOf = (said: Said | undefined): string | null =>
  said === undefined ? null : said.day === said.last ? said.day : said.day.slice(0, 7)

const mostFirst = <T extends { readonly statements: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => b.statements - a.statements).slice(0, TOP)
