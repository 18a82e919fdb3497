import type { ExtractLine, Statement } from '../../contract/index.ts'
import { sliceOf } from '../../core/spans.ts'
import type { BearerProfile } from '../../identity/provisional.ts'
import type { Database } from '../database.ts'
import { partyByName } from '../party-ids.ts'
import type { Growing, PartyId } from '../types.ts'
import type { Indexing } from '../words.ts'

/** What of an article its bearers of names are told by. */
export interface ArticleNames extends Pick<ExtractLine, 'part' | 'date' | 'outlet' | 'record'> {
  /** Row of the item. */
  readonly item: number
}

/** A bearer of a name in an article, with what the article tells of him, as JSON. */
export interface BearerRow {
  readonly key: string
  readonly item: number
  readonly part: number
  readonly profile: string
}

/** Digits of an item's id that tell bearers of one name apart. */
const DIGITS = 8

/** Those whom an article names and the register does not know: one row a name. */
export function bearersOf(
  indexing: Indexing,
  growing: Growing,
  article: ArticleNames,
  statements: readonly Statement[],
): BearerRow[] {
  const seen = new Map<string, { name: string; phrases: Set<string> }>()
  for (const { in: field, speaker } of statements) {
    if (speaker.name === null || speaker.party !== null || speaker.kind !== 'person') continue
    const key = indexing.key(speaker.name)
    const bearer = seen.get(key) ?? { name: speaker.name, phrases: new Set() }
    if (speaker.span !== null) bearer.phrases.add(sliceOf(article.record[field] ?? '', speaker.span))
    if (speaker.for !== null) bearer.phrases.add(speaker.for)
    seen.set(key, bearer)
  }
  const { item, part, date, outlet } = article
  return [...seen].map(([key, { name, phrases }]) => ({
    key,
    item,
    part,
    profile: JSON.stringify(growing.profileOf({ name, phrases: [...phrases].sort(), date, outlet })),
  }))
}

/** Stores an article's bearers; `regroup` of their keys must follow. */
export function addBearers(db: Database, rows: readonly BearerRow[]): void {
  for (const { key, item, part, profile } of rows)
    db.run(
      'INSERT INTO bearer (key, item, part, profile, party) VALUES (?, ?, ?, ?, ?)',
      key,
      item,
      part,
      profile,
      partyByName(key),
    )
}

/** A bearer, counted to another party than before. */
export interface Regrouped {
  readonly item: number
  readonly part: number
  readonly from: PartyId
  readonly to: PartyId
}

interface PoolRow {
  readonly item: number
  readonly part: number
  readonly id: string
  readonly profile: string
  readonly party: PartyId
}

/** By day and by the items' ids, so that the order of adding does not matter. */
const poolOf = (db: Database, key: string): PoolRow[] =>
  db.all<PoolRow>(
    `SELECT bearer.item, part, item.id, profile, party FROM bearer JOIN item ON item.seq = bearer.item
     WHERE key = ? ORDER BY coalesce(profile ->> '$.day', '9999'), item.id, part`,
    key,
  )

/** The party of each bearer of a name: one for all, or one a group, called after its first article. */
function partiesOf(growing: Growing, key: string, pool: readonly PoolRow[]): PartyId[] {
  const groups = growing.group(pool.map(({ profile }) => JSON.parse(profile) as BearerProfile))
  const ids: PartyId[] = []
  const isOne = groups.every((group) => group === 0)
  return pool.map(({ id, part }, at) => {
    const group = groups[at] ?? 0
    ids[group] ??= partyByName(key, isOne ? '' : `${id.slice(0, DIGITS)}${part === 0 ? '' : `p${part}`}`)
    return ids[group]
  })
}

/** Counts the bearers of a name anew. @returns those who are counted to another party now */
export function regroup(db: Database, growing: Growing, key: string): Regrouped[] {
  const pool = poolOf(db, key)
  const parties = partiesOf(growing, key, pool)
  const moved: Regrouped[] = []
  for (const [at, { item, part, party }] of pool.entries()) {
    const to = parties[at] ?? party
    if (to === party) continue
    db.run('UPDATE bearer SET party = ? WHERE key = ? AND item = ? AND part = ?', to, key, item, part)
    moved.push({ item, part, from: party, to })
  }
  return moved
}

/** How many bearers are counted to another party than they should be. */
export function misgrouped(db: Database, growing: Growing): number {
  let wrong = 0
  for (const { key } of db.all<{ key: string }>('SELECT DISTINCT key FROM bearer')) {
    const pool = poolOf(db, key)
    const parties = partiesOf(growing, key, pool)
    wrong += pool.filter(({ party }, at) => party !== parties[at]).length
  }
  return wrong
}

/** The provisional party of a name in an article; null where nobody bears it there. */
export const bearerParty = (db: Database, key: string, item: number, part: number): PartyId | null =>
  db.get<{ party: PartyId }>(
    'SELECT party FROM bearer WHERE key = ? AND item = ? AND part = ?',
    key,
    item,
    part,
  )?.party ?? null

/** Takes an item's bearers out. @returns the names whose other bearers must be counted anew */
export function dropBearers(db: Database, item: number): string[] {
  const keys = db.all<{ key: string }>('SELECT DISTINCT key FROM bearer WHERE item = ?', item)
  db.run('DELETE FROM bearer WHERE item = ?', item)
  return keys.map(({ key }) => key)
}
