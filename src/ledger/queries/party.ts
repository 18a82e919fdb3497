import type { SpeakerKind } from '../../contract/index.ts'
import type { Database } from '../database.ts'
import { canonicalParty } from '../party-ids.ts'
import type { Count, PartyFacts, PartyId, PartySide } from '../types.ts'
import type { Indexing } from '../words.ts'
import { nameOf } from './names.ts'
import { keysOf, type Relayed, relayedBy } from './relay.ts'
import { partiesMeant } from './settle.ts'
import { namesakesOf, sideOf } from './sides.ts'
import { namesSpokenFor, spokeFor, spokenForBy } from './spoken-for.ts'

/** Most rows of a list of names or chains. */
const TOP = 20

/** What a party said, passed on and had said for it, over the current readings; null where nothing is known of it. */
export function partyFacts(
  db: Database,
  indexing: Indexing,
  given: PartyId,
  otherNames: readonly string[] = [],
): PartyFacts | null {
  return db.snapshot(() => {
    const meant = partiesMeant(db, indexing, given)
    const id = meant.length === 1 ? (meant[0] as PartyId) : canonicalParty(indexing, given)
    const names = namesOf(db, id)
    const relay = { party: id, names: otherNames }
    const link = linkOf(db, keysOf(db, indexing, relay))
    const spokenAs = namesSpokenFor(db, indexing, id)
    const spokenBy = spokenForBy(db, spokenAs)
    const others = othersOf(db, id, meant)
    const name =
      names[0]?.name ?? others[0]?.name ?? link?.name ?? (spokenBy.length > 0 ? spokenAs[0] : undefined)
    if (name === undefined) return null
    const relayed = relayedBy(db, indexing, relay)
    const own = { where: 'hit.party = ?', values: [id] }
    return {
      id,
      name,
      kind: kindOf(db, id) ?? KIND_OF_ROLE[link?.role ?? ''] ?? 'body',
      statements: names.reduce((sum, one) => sum + one.statements, 0),
      ...daysOf(db, id),
      names: names.slice(0, TOP),
      spokeFor: spokeFor(db, indexing, id),
      spokenForBy: spokenBy,
      byMonth: byMonth(db, id),
      direct: directOf(db, id),
      chains: chainsOf(db, own),
      passedOn: one(db, 'SELECT count(*) AS n FROM hit WHERE %', relayed),
      passedOnFor: passedOnFor(db, relayed),
      linkIn: chainsOf(db, relayed),
      others,
    }
  })
}

/** Others of the same name; of a name that several bear, all of them. */
function othersOf(db: Database, id: PartyId, meant: readonly PartyId[]): PartySide[] {
  const ids = meant.length > 1 ? meant : namesakesOf(db, meant, TOP + 1)
  return ids
    .filter((one) => one !== id)
    .slice(0, TOP)
    .flatMap((one) => sideOf(db, one) ?? [])
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

/** What its statements call a party most often. */
const kindOf = (db: Database, id: PartyId): SpeakerKind | null =>
  db.get<{ kind: SpeakerKind }>(
    `SELECT json ->> '$.speaker.kind' AS kind FROM hit JOIN statement_words USING (statement)
     WHERE party = ? GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    id,
  )?.kind ?? null

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

const one = (db: Database, sql: string, { where, values }: Relayed): number =>
  db.get<{ n: number }>(sql.replace('%', where), ...values)?.n ?? 0

/** Statements of a party that no link passed on. */
const directOf = (db: Database, id: PartyId): number =>
  one(
    db,
    `SELECT count(*) AS n FROM hit
     WHERE % AND NOT EXISTS (SELECT 1 FROM link WHERE link.statement = hit.statement)`,
    { where: 'hit.party = ?', values: [id] },
  )

/** Whose words a party passed on, the most frequent first. */
const passedOnFor = (db: Database, { where, values }: Relayed): PartyFacts['passedOnFor'] =>
  db
    .all<{ party: PartyId | null; statements: number }>(
      `SELECT party, count(*) AS statements FROM hit WHERE ${where}
       GROUP BY party ORDER BY 2 DESC, 1 LIMIT ${TOP}`,
      ...values,
    )
    .map(({ party, statements }) => ({
      party,
      name: party === null ? null : nameOf(db, 'speaker', 'party', party),
      statements,
    }))

/** The chains of names that passed statements on; spellings of one name are one. */
function chainsOf(db: Database, { where, values }: Relayed): PartyFacts['chains'] {
  const byStatement = new Map<number, { names: string[]; key: string }>()
  const rows = db.all<{ statement: number; name: string; key: string }>(
    `SELECT statement, name, key FROM link WHERE statement IN (SELECT statement FROM hit WHERE ${where})
     ORDER BY statement, n`,
    ...values,
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

/** What a party is called as a link, most often, and as what. */
const linkOf = (db: Database, keys: readonly string[]) =>
  db.get<{ name: string; role: string }>(
    `SELECT name, role FROM link WHERE key IN (SELECT value FROM json_each(?))
     GROUP BY name, role ORDER BY count(*) DESC, name, role LIMIT 1`,
    JSON.stringify(keys),
  )

/** How many of a party's statements a search between two days finds. @param before the first day that no longer counts */
export const saidBetween = (
  db: Database,
  indexing: Indexing,
  party: PartyId,
  after: string,
  before: string | null,
): number =>
  one(db, 'SELECT count(*) AS n FROM hit WHERE %', {
    where:
      "hit.party IN (SELECT value FROM json_each(?)) AND hit.day_last >= ? AND hit.day >= ? AND hit.day < ? AND hit.day <> ''",
    values: [
      JSON.stringify(partiesMeant(db, indexing, party)),
      after,
      `${after.slice(0, 7)}-01`,
      before ?? '~',
    ],
  })
