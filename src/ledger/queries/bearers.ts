import type { ExtractLine, Statement } from '../../contract/index.ts'
import { sliceOf } from '../../core/spans.ts'
import type { BearerProfile } from '../../identity/provisional.ts'
import type { Database } from '../database.ts'
import { partyByName } from '../party-ids.ts'
import type { ArticlePlace, Growing, PartyId } from '../types.ts'
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
  /** What names that may be one person's have in common. */
  readonly pool: string
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
    pool: growing.poolOf(key),
    profile: JSON.stringify(growing.profileOf({ name, key, phrases: [...phrases].sort(), date, outlet })),
  }))
}

/** Stores an article's bearers; `regroup` of their pools must follow. */
export function addBearers(db: Database, rows: readonly BearerRow[]): void {
  for (const { key, item, part, pool, profile } of rows)
    db.run(
      'INSERT INTO bearer (key, item, part, pool, profile, party) VALUES (?, ?, ?, ?, ?, ?)',
      key,
      item,
      part,
      pool,
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
  readonly key: string
  readonly item: number
  readonly part: number
  readonly id: string
  readonly profile: string
  readonly party: PartyId
}

/** By day and by the items' ids, so that the order of adding does not matter. */
const poolRows = (db: Database, pool: string): PoolRow[] =>
  db.all<PoolRow>(
    `SELECT key, bearer.item, part, item.id, profile, party FROM bearer JOIN item ON item.seq = bearer.item
     WHERE pool = ? ORDER BY coalesce(profile ->> '$.day', '9999'), item.id, part, key`,
    pool,
  )

/** The party of each bearer: one a group, called after the first, and where the name is others' too, after his article. */
function partiesOf(growing: Growing, bearers: readonly PoolRow[]): PartyId[] {
  const groups = growing.group(bearers.map(({ profile }) => JSON.parse(profile) as BearerProfile))
  const groupsOfKey = new Map<string, Set<number>>()
  for (const [at, { key }] of bearers.entries())
    groupsOfKey.set(key, (groupsOfKey.get(key) ?? new Set()).add(groups[at] ?? 0))
  const ids: PartyId[] = []
  return bearers.map(({ key, id, part }, at) => {
    const group = groups[at] ?? 0
    const isOne = groupsOfKey.get(key)?.size === 1
    ids[group] ??= partyByName(key, isOne ? '' : `${id.slice(0, DIGITS)}${part === 0 ? '' : `p${part}`}`)
    return ids[group]
  })
}

/** Counts the bearers of a pool of names anew. @returns those who are counted to another party now */
export function regroup(db: Database, growing: Growing, pool: string): Regrouped[] {
  const bearers = poolRows(db, pool)
  const parties = partiesOf(growing, bearers)
  const moved: Regrouped[] = []
  for (const [at, { key, item, part, party }] of bearers.entries()) {
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
  for (const { pool } of db.all<{ pool: string }>('SELECT DISTINCT pool FROM bearer')) {
    const bearers = poolRows(db, pool)
    const parties = partiesOf(growing, bearers)
    wrong += bearers.filter(({ party }, at) => party !== parties[at]).length
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

/** Articles by which a provisional party is found again. */
const MOST_SEEN = 20

/** The first articles that name a provisional party; none where the register knows it. */
export const seenIn = (db: Database, party: PartyId): ArticlePlace[] =>
  db
    .all<ArticlePlace>(
      `SELECT item.id AS item, part FROM bearer JOIN item ON item.seq = bearer.item WHERE party = ?
       ORDER BY coalesce(profile ->> '$.day', '9999'), item.id, part LIMIT ${MOST_SEEN}`,
      party,
    )
    .map((row) => ({ ...row }))

/** Takes an item's bearers out. @returns the pools of names whose other bearers must be counted anew */
export function dropBearers(db: Database, item: number): string[] {
  const pools = db.all<{ pool: string }>('SELECT DISTINCT pool FROM bearer WHERE item = ?', item)
  db.run('DELETE FROM bearer WHERE item = ?', item)
  return pools.map(({ pool }) => pool)
}
