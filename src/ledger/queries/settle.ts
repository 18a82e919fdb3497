import type { Statement } from '../../contract/index.ts'
import type { ItemId } from '../../core/ids.ts'
import type { Database } from '../database.ts'
import { canonicalParty, isByName, namedParty, partyByName } from '../party-ids.ts'
import type {
  JudgedParty,
  Judgement,
  PartyId,
  SamePartyDecision,
  SpeakerDecision,
  SplitDecision,
  StatementId,
} from '../types.ts'
import type { Indexing } from '../words.ts'
import { bearerParty } from './bearers.ts'
import { judgedStatements, judgements } from './judgements.ts'

/** Who speaks in a statement: as it was read, and as people judged. */
export interface Settled {
  readonly partyRead: PartyId | null
  readonly party: PartyId | null
  /** The name that the statement is found under; null where the speaker is unsure. */
  readonly name: string | null
  /** The judgement about this statement's speaker. */
  readonly judgement: number | null
}

/** A statement's place in the ledger. */
export interface Placed {
  /** Row of the item. */
  readonly item: number
  readonly itemId: ItemId
  readonly part: number
  readonly id: StatementId
}

/** That a party is another in an article. */
interface Split {
  readonly from: PartyId
  readonly into: PartyId
}

/** Settles who speaks, by the judgements that stand when it is made. */
export interface Settler {
  settle(placed: Placed, statement: Statement): Settled
  /** The party that counts for one, after all judgements that make two one. */
  standsFor(id: PartyId): PartyId
  /** Parties that count as another. */
  readonly merged: ReadonlyMap<PartyId, PartyId>
  /** By article: `item`, a line break, `part`. */
  readonly splits: ReadonlyMap<string, readonly Split[]>
}

/** The decision of a judgement of a kind. */
const decisionOf = <T>({ decision }: Judgement): T => decision as T

/** Settles by the judgements that stand now. */
export function settlerOn(db: Database, indexing: Indexing): Settler {
  const standing = judgements(db).filter(({ undone }) => !undone)
  const now = partyNow(db, indexing)
  const merged = mergesOf(standing, now)
  const splits = splitsOf(standing, now)
  const speakersIn = speakersBy(db, indexing, standing)
  const standsFor = (id: PartyId): PartyId => rootOf(merged, id)
  const splitOff = (party: PartyId, place: string): PartyId =>
    (splits.get(place) ?? []).reduce(
      (own, { from, into }) => (own === from || standsFor(own) === standsFor(from) ? into : own),
      party,
    )
  return {
    merged,
    splits,
    standsFor,
    settle: ({ item, itemId, part, id }, { speaker }) => {
      const partyRead = readParty(db, indexing, speaker, item, part)
      const judgement = speakersIn(itemId).get(id)
      if (judgement !== undefined) {
        const { party, name } = decisionOf<SpeakerDecision>(judgement)
        const judged = party === null ? null : standsFor(now(party))
        return { partyRead, party: judged, name, judgement: judgement.id }
      }
      const party = partyRead === null ? null : standsFor(splitOff(partyRead, placeKey(itemId, part)))
      return { partyRead, party, name: speaker.name, judgement: null }
    },
  }
}

const NOBODY: ReadonlyMap<StatementId, Judgement> = new Map()

/** The judged speakers of an item's statements; items that nobody judged cost nothing. */
function speakersBy(
  db: Database,
  indexing: Indexing,
  standing: readonly Judgement[],
): (item: ItemId) => ReadonlyMap<StatementId, Judgement> {
  const items = new Set(
    standing.flatMap(({ kind, target }) =>
      kind === 'speaker' && target.type === 'statement' ? [target.item] : [],
    ),
  )
  const known = new Map<ItemId, ReadonlyMap<StatementId, Judgement>>()
  return (item) => {
    if (!items.has(item)) return NOBODY
    const judged = known.get(item) ?? judgedStatements(db, indexing, standing, item)
    known.set(item, judged)
    return judged
  }
}

/** Who speaks as it was read: the id in the register, else the provisional party; null where it is unsure. */
function readParty(
  db: Database,
  indexing: Indexing,
  { name, party }: Statement['speaker'],
  item: number,
  part: number,
): PartyId | null {
  if (name === null) return null
  if (party !== null) return party
  const key = indexing.key(name)
  return bearerParty(db, key, item, part) ?? partyByName(key)
}

/** Finds a judged party again: where most of the articles that named it are counted now. */
export function partyNow(db: Database, indexing: Indexing): (judged: JudgedParty) => PartyId {
  const rowOf = (item: string) => db.get<{ seq: number }>('SELECT seq FROM item WHERE id = ?', item)?.seq
  return ({ id, seen }) => {
    const named = namedParty(indexing, id)
    if (named === null) return id
    const counts = new Map<PartyId, number>()
    for (const { item, part } of seen) {
      const row = rowOf(item)
      const party = row === undefined ? null : bearerParty(db, named.key, row, part)
      if (party !== null) counts.set(party, (counts.get(party) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a)
    return most?.[0] ?? canonicalParty(indexing, id)
  }
}

/** The end of a chain of merges. Merges join the ends of chains, so that none goes round. */
function rootOf(merged: ReadonlyMap<PartyId, PartyId>, id: PartyId): PartyId {
  let root = id
  for (let next = merged.get(root); next !== undefined; next = merged.get(root)) root = next
  return root
}

/** Who says later that two are not one takes back that they are. Two whom the register holds are never made one by a third. */
function mergesOf(
  standing: readonly Judgement[],
  now: (judged: JudgedParty) => PartyId,
): ReadonlyMap<PartyId, PartyId> {
  const pairs = new Map<string, readonly [from: PartyId, to: PartyId]>()
  for (const judgement of standing) {
    if (judgement.kind !== 'same-party') continue
    const { answer, a, b } = decisionOf<SamePartyDecision>(judgement)
    const [from, to] = [now(a), now(b)]
    const key = [from, to].sort().join('\n')
    pairs.delete(key)
    if (answer === 'same') pairs.set(key, [from, to])
  }
  const merged = new Map<PartyId, PartyId>()
  for (const [from, to] of pairs.values()) {
    const [one, other] = [rootOf(merged, from), rootOf(merged, to)]
    const isByChain = one !== from && !isByName(one) && !isByName(other)
    if (one !== other && !isByChain) merged.set(one, other)
  }
  return merged
}

const placeKey = (item: string, part: number): string => `${item}\n${part}`

function splitsOf(
  standing: readonly Judgement[],
  now: (judged: JudgedParty) => PartyId,
): ReadonlyMap<string, readonly Split[]> {
  const splits = new Map<string, Split[]>()
  for (const judgement of standing) {
    if (judgement.kind !== 'split') continue
    const { from, places, into } = decisionOf<SplitDecision>(judgement)
    for (const place of places) {
      const key = placeKey(place.item, place.part)
      const split = { from: now({ id: from.id, seen: [place] }), into: now(into) }
      splits.set(key, [...(splits.get(key) ?? []), split])
    }
  }
  return splits
}

/** The parties whom an id names, before any judgement makes two one: of a bare name all who bear it. */
export function bearersMeant(db: Database, indexing: Indexing, given: PartyId): readonly PartyId[] {
  const id = canonicalParty(indexing, given)
  const named = namedParty(indexing, id)
  if (named === null || named.suffix !== '') return [id]
  const bearers = db.all<{ party: PartyId }>(
    'SELECT DISTINCT party FROM bearer WHERE key = ? ORDER BY 1',
    named.key,
  )
  return bearers.length === 0 ? [id] : bearers.map(({ party }) => party)
}

/** The parties that an id means now: what it was judged to be, and of a bare name all who bear it. */
export function partiesMeant(
  db: Database,
  indexing: Indexing,
  given: PartyId,
  { standsFor }: Pick<Settler, 'standsFor'> = settlerOn(db, indexing),
): readonly PartyId[] {
  const id = canonicalParty(indexing, given)
  const named = namedParty(indexing, id)
  if (named === null || named.suffix !== '') return [standsFor(id)]
  const found = db.all<{ party: PartyId }>(
    `SELECT DISTINCT party FROM hit
     WHERE party_read IN (SELECT party FROM bearer WHERE key = ?) AND party IS NOT NULL`,
    named.key,
  )
  const meant = new Set(found.map(({ party }) => party))
  const own = standsFor(id)
  if (meant.size === 0 || db.get('SELECT 1 FROM hit WHERE party = ? LIMIT 1', own) !== undefined)
    meant.add(own)
  return [...meant].sort()
}
