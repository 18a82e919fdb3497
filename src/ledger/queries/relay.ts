import type { Database, Value } from '../database.ts'
import { canonicalParty, namedParty } from '../party-ids.ts'
import type { Relay } from '../types.ts'
import type { Indexing } from '../words.ts'
import type { RowSet } from './compile.ts'

/** What a party passed on: a condition on `hit`, with its values. One definition for the search and the count. */
export interface Relayed {
  readonly where: string
  readonly values: readonly Value[]
}

/** The keys of the names under which a party may stand in a chain: those it speaks under, and those given. */
export function keysOf(db: Database, indexing: Indexing, { party, names }: Relay): readonly string[] {
  const id = canonicalParty(indexing, party)
  const spoken = db.all<{ key: string }>(
    'SELECT DISTINCT speaker_key AS key FROM hit WHERE party = ? AND speaker_key IS NOT NULL',
    id,
  )
  const keys = [
    namedParty(indexing, id)?.key ?? '',
    ...spoken.map(({ key }) => key),
    ...names.map(indexing.key),
  ]
  return [...new Set(keys)].filter((key) => key !== '')
}

/** The statements in whose chains one of these keys stands. */
export const linkedBy = (keys: readonly string[]): RowSet => ({
  rows: 'SELECT DISTINCT statement FROM link WHERE link.key IN (SELECT value FROM json_each(?))',
  holds: null,
  values: [JSON.stringify(keys)],
})

/** The statements of others in whose chains a party stands. */
export function relayedBy(db: Database, indexing: Indexing, relay: Relay): Relayed {
  const { rows, values } = linkedBy(keysOf(db, indexing, relay))
  return {
    where: `hit.statement IN (${rows}) AND hit.party IS NOT ?`,
    values: [...values, canonicalParty(indexing, relay.party)],
  }
}
