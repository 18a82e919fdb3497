import type { Statement } from '../../contract/index.ts'
import type { ItemId } from '../../core/ids.ts'
import type { Database } from '../database.ts'
import { canonicalParty, namedParty, partyByName } from '../party-ids.ts'
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

/** Settles who speaks, by the judgements that stand when it is made. */
export interface Settler {
  settle(placed: Placed, statement: Statement): Settled
  /** The party that counts for one, after all judgements that make two one. */
  standsFor(id: PartyId): PartyId
}

/** The decision of a judgement of a kind. */
const decisionOf = <T>({ decision }: Judgement): T => decision as T

export function settlerOn(db: Database, indexing: Indexing): Settler {
  const standing = judgements(db).filter(({ undone }) => !undone)
  const at = partyNow(db, indexing)
  const merged = mergesOf(standing, at)
  const splits = splitsOf(standing, at)
  const speakers = new Map<ItemId, ReadonlyMap<StatementId, Judgement>>()
  const judged = new Set(
    standing.flatMap(({ kind, target }) =>
      kind === 'speaker' && target.type === 'statement' ? [target.item] : [],
    ),
  )
  const speakersIn = (item: ItemId) => {
    if (!judged.has(item)) return NOBODY
    const known = speakers.get(item) ?? judgedStatements(db, indexing, standing, item)
    speakers.set(item, known)
    return known
  }
  const standsFor = (id: PartyId): PartyId => {
    const seen = new Set<PartyId>()
    let now = id
    for (let next = merged.get(now); next !== undefined && !seen.has(next); next = merged.get(now)) {
      seen.add(next)
      now = next
    }
    return now
  }
  return {
    standsFor,
    settle: ({ item, itemId, part, id }, { speaker }) => {
      const partyRead = readParty(db, indexing, speaker, item, part)
      const judgement = speakersIn(itemId).get(id)
      if (judgement !== undefined) {
        const { party, name } = decisionOf<SpeakerDecision>(judgement)
        return {
          partyRead,
          party: party === null ? null : standsFor(party),
          name,
          judgement: judgement.id,
        }
      }
      const own = partyRead === null ? null : (splits.get(splitKey(partyRead, itemId, part)) ?? partyRead)
      return {
        partyRead,
        party: own === null ? null : standsFor(own),
        name: speaker.name,
        judgement: null,
      }
    },
  }
}

const NOBODY: ReadonlyMap<StatementId, Judgement> = new Map()

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

/** Finds a judged party again: where the article that named it is counted now. */
export function partyNow(db: Database, indexing: Indexing): (judged: JudgedParty) => PartyId {
  return ({ id, seen }) => {
    const named = namedParty(indexing, id)
    if (named === null || seen === null) return id
    const row = db.get<{ seq: number }>('SELECT seq FROM item WHERE id = ?', seen.item)?.seq
    return (row === undefined ? null : bearerParty(db, named.key, row, seen.part)) ?? id
  }
}

function mergesOf(
  standing: readonly Judgement[],
  at: (judged: JudgedParty) => PartyId,
): ReadonlyMap<PartyId, PartyId> {
  const merged = new Map<PartyId, PartyId>()
  for (const judgement of standing) {
    if (judgement.kind !== 'same-party') continue
    const { answer, a, b } = decisionOf<SamePartyDecision>(judgement)
    const [from, to] = [at(a), at(b)]
    if (answer === 'same' && from !== to) merged.set(from, to)
    // Who says later that the two are different takes back that they are one.
    else if (answer !== 'same' && merged.get(from) === to) merged.delete(from)
    else if (answer !== 'same' && merged.get(to) === from) merged.delete(to)
  }
  return merged
}

const splitKey = (party: PartyId, item: string, part: number): string => `${party}\n${item}\n${part}`

function splitsOf(
  standing: readonly Judgement[],
  at: (judged: JudgedParty) => PartyId,
): ReadonlyMap<string, PartyId> {
  const splits = new Map<string, PartyId>()
  for (const judgement of standing) {
    if (judgement.kind !== 'split') continue
    const { from, places, into } = decisionOf<SplitDecision>(judgement)
    for (const place of places)
      splits.set(splitKey(at({ id: from.id, seen: place }), place.item, place.part), into)
  }
  return splits
}

/**
 * The parties that an id means now: what it was judged to be, and for a bare name all who bear it, where they are
 * several.
 */
export function partiesMeant(db: Database, indexing: Indexing, given: PartyId): readonly PartyId[] {
  const id = settlerOn(db, indexing).standsFor(canonicalParty(indexing, given))
  const named = namedParty(indexing, id)
  if (named === null || named.suffix !== '') return [id]
  if (db.get('SELECT 1 FROM hit WHERE party = ? LIMIT 1', id) !== undefined) return [id]
  const bearers = db.all<{ party: PartyId }>(
    `SELECT DISTINCT hit.party FROM bearer JOIN hit ON hit.party_read = bearer.party
     WHERE bearer.key = ? AND hit.party IS NOT NULL ORDER BY 1`,
    named.key,
  )
  return bearers.length === 0 ? [id] : bearers.map(({ party }) => party)
}
