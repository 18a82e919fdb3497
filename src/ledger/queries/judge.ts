import type { ItemId } from '../../core/ids.ts'
import type { Database } from '../database.ts'
import { canonicalParty } from '../party-ids.ts'
import type {
  Judgement,
  NewJudgement,
  PartyId,
  SamePartyDecision,
  SpeakerDecision,
  SplitDecision,
} from '../types.ts'
import type { Indexing } from '../words.ts'
import { reindex } from './indexed.ts'
import { insertJudgement, judgementOf } from './judgements.ts'
import { partyNow, settlerOn } from './settle.ts'
import type { Writing } from './write.ts'

/** Records a judgement and settles anew who speaks wherever it bears on that, in one transaction. */
export function recordJudgement(writing: Writing, judgement: NewJudgement): Judgement {
  const { db, indexing } = writing
  checkDecision(judgement)
  return db.transaction(() => {
    const made = insertJudgement(writing, judgement)
    const affected = affectedBy(db, indexing, made)
    if (affected.length > 0) reindex(db, indexing, affected, settlerOn(db, indexing))
    return made
  })
}

/** Throws where a decision that settles a speaker is not of its kind's shape: it would be followed for good. */
function checkDecision({ kind, decision }: NewJudgement): void {
  if (kind !== 'speaker') return
  const { party, name } = (decision ?? {}) as Partial<SpeakerDecision>
  const isNamed = typeof party === 'string' && party !== '' && typeof name === 'string' && name !== ''
  if (!isNamed && (party !== null || name !== null))
    throw new Error(
      `a speaker is judged by party and name, or by null for both, not ${JSON.stringify(decision)}`,
    )
}

const rowsOf = (db: Database, where: string, ...values: (string | number)[]): number[] =>
  db
    .all<{ statement: number }>(`SELECT statement FROM hit WHERE ${where}`, ...values)
    .map(({ statement }) => statement)

const inItem = (db: Database, item: ItemId | string): number[] =>
  rowsOf(db, 'item = (SELECT seq FROM item WHERE id = ?)', item)

/** The statements whose speaker a judgement may settle otherwise; of an undo those of what it undoes. */
function affectedBy(db: Database, indexing: Indexing, { kind, target, decision }: Judgement): number[] {
  switch (kind) {
    case 'undo': {
      const undone = target.type === 'judgement' ? judgementOf(db, target.id) : null
      return undone === null ? [] : affectedBy(db, indexing, undone)
    }
    case 'speaker':
      return target.type === 'statement' ? inItem(db, target.item) : []
    case 'split':
      return (decision as SplitDecision).places.flatMap(({ item }) => inItem(db, item))
    case 'same-party': {
      const { a, b } = decision as SamePartyDecision
      const now = partyNow(db, indexing)
      const ids = [now(a), now(b), a.id, b.id].map((id) => canonicalParty(indexing, id))
      return ofParties(db, [...new Set(ids)])
    }
    default:
      return []
  }
}

const ofParties = (db: Database, ids: readonly PartyId[]): number[] =>
  rowsOf(
    db,
    `party IN (SELECT value FROM json_each(?)) OR party_read IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
    JSON.stringify(ids),
  )
