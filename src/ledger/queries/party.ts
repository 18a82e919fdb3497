import type { SpeakerKind } from '../../contract/index.ts'
import type { Database } from '../database.ts'
import type { Count, PartyFacts, PartyId } from '../types.ts'
import type { Indexing } from '../words.ts'
import { canonicalParty, keyInParty } from './derived.ts'

/** Most rows of a list of names or chains. */
const TOP = 20

/** What a party said and passed on, over the current readings; null where nothing is known of it. */
export function partyFacts(
  db: Database,
  indexing: Indexing,
  given: PartyId,
  otherNames: readonly string[] = [],
): PartyFacts | null {
  const id = canonicalParty(indexing, given)
  return db.snapshot(() => {
    const names = namesOf(db, id)
    const own = keyInParty(indexing, id)
    const spelled = [...names.map((one) => one.name), ...otherNames].map(indexing.key)
    const keys = [...new Set([...spelled, ...(own === null ? [] : [own])])].filter((key) => key !== '')
    const links = linksOf(db, id, keys)
    const name = names[0]?.name ?? links.name
    if (name === null) return null
    return {
      id,
      name,
      kind: kindOf(db, id) ?? links.kind,
      statements: names.reduce((sum, one) => sum + one.statements, 0),
      ...daysOf(db, id),
      names: names.slice(0, TOP),
      spokeFor: spokeFor(db, id),
      byMonth: byMonth(db, id),
      chains: chainsOf(db, id),
      passedOn: links.passedOn,
    }
  })
}

const plain = <T extends object>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row }))

const namesOf = (db: Database, id: PartyId): Count[] =>
  plain(
    db.all<Count>(
      `SELECT speaker AS name, count(*) AS statements FROM hit WHERE party = ?
       GROUP BY speaker ORDER BY 2 DESC, 1`,
      id,
    ),
  )

/** A field of the speakers of a party's statements, the most frequent value first. */
const ofSpeakers = (db: Database, id: PartyId, field: 'kind' | 'for'): Count[] =>
  plain(
    db.all<Count>(
      `SELECT json ->> '$.speaker.${field}' AS name, count(*) AS statements
       FROM hit JOIN statement_words USING (statement) WHERE party = ?
       GROUP BY 1 HAVING name IS NOT NULL ORDER BY 2 DESC, 1 LIMIT ${TOP}`,
      id,
    ),
  )

const kindOf = (db: Database, id: PartyId): SpeakerKind | null =>
  (ofSpeakers(db, id, 'kind')[0]?.name ?? null) as SpeakerKind | null

const spokeFor = (db: Database, id: PartyId): Count[] => ofSpeakers(db, id, 'for')

/** First and last day; a month where only that is known. */
function daysOf(db: Database, id: PartyId): Pick<PartyFacts, 'first' | 'last'> {
  const end = (order: string) => {
    const row = db.get<{ day: string; day_last: string }>(
      `SELECT day, day_last FROM hit WHERE party = ? AND day <> '' ORDER BY ${order} LIMIT 1`,
      id,
    )
    return row ? (row.day === row.day_last ? row.day : row.day.slice(0, 7)) : null
  }
  return { first: end('day'), last: end('day_last DESC, day DESC') }
}

const byMonth = (db: Database, id: PartyId): PartyFacts['byMonth'] =>
  plain(
    db.all<PartyFacts['byMonth'][number]>(
      `SELECT substr(day, 1, 7) AS month, act, count(*) AS statements FROM hit WHERE party = ?
       GROUP BY 1, 2 ORDER BY 1, 2`,
      id,
    ),
  )

/** The chains of names that passed the party's words on; spellings of one name are one. */
function chainsOf(db: Database, id: PartyId): PartyFacts['chains'] {
  const byStatement = new Map<number, { names: string[]; key: string }>()
  const rows = db.all<{ statement: number; name: string; key: string }>(
    `SELECT statement, name, key FROM hop WHERE statement IN (SELECT statement FROM hit WHERE party = ?)
     ORDER BY statement, n`,
    id,
  )
  for (const { statement, name, key } of rows) {
    const chain = byStatement.get(statement) ?? { names: [], key: '' }
    byStatement.set(statement, { names: [...chain.names, name], key: `${chain.key}\n${key}` })
  }
  const byKey = new Map<string, { names: readonly string[]; statements: number }>()
  for (const { names, key } of byStatement.values()) {
    const known = byKey.get(key)
    byKey.set(key, { names: known?.names ?? names, statements: (known?.statements ?? 0) + 1 })
  }
  return [...byKey.values()].sort((a, b) => b.statements - a.statements).slice(0, TOP)
}

const KIND_OF_ROLE: Readonly<Record<string, SpeakerKind>> = {
  spokesperson: 'person',
  person: 'person',
  group: 'group',
}

/** What others said through the party, and what it is called as a link. */
function linksOf(db: Database, id: PartyId, keys: readonly string[]) {
  const list = JSON.stringify(keys)
  const passedOn =
    db.get<{ n: number }>(
      `SELECT count(DISTINCT hop.statement) AS n FROM hop JOIN hit USING (statement)
       WHERE hop.key IN (SELECT value FROM json_each(?)) AND hit.party IS NOT ?`,
      list,
      id,
    )?.n ?? 0
  const link = db.get<{ name: string; role: string }>(
    `SELECT name, role FROM hop WHERE key IN (SELECT value FROM json_each(?))
     GROUP BY name, role ORDER BY count(*) DESC, name, role LIMIT 1`,
    list,
  )
  return { passedOn, name: link?.name ?? null, kind: KIND_OF_ROLE[link?.role ?? ''] ?? ('body' as const) }
}
