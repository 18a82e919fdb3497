import { LINK_ANSWERS } from '../../contract/index.ts'
import { STANDINGS } from '../../core/statement-words.ts'
import type { Database } from '../database.ts'
import type {
  BearsDecision,
  ConfirmDecision,
  JudgedParty,
  Judgement,
  LinkDecision,
  NewJudgement,
  OriginalDecision,
  SamePartyDecision,
  SpeakerDecision,
  SplitDecision,
  StandingDecision,
} from '../types.ts'
import { insertJudgement, judgementOf } from './judgements.ts'
import { resettle } from './resettle.ts'
import { settlerOn } from './settle.ts'
import type { Writing } from './write.ts'

/** Records a judgement and settles anew who speaks wherever it bears on that, in one transaction. */
export function recordJudgement(writing: Writing, judgement: NewJudgement): Judgement {
  const { db, indexing } = writing
  checkDecision(judgement)
  return db.transaction(() => {
    const before = settlerOn(db, indexing)
    const made = insertJudgement(writing, judgement)
    resettle(db, indexing, before, settlerOn(db, indexing), itemsOf(db, made))
    return made
  })
}

/** The items of whose statements a judgement says who speaks; of an undo those of what it undoes. */
function itemsOf(db: Database, { kind, target }: Judgement): string[] {
  if (kind === 'speaker' && target.type === 'statement') return [target.item]
  if (kind !== 'undo' || target.type !== 'judgement') return []
  const undone = judgementOf(db, target.id)
  return undone === null ? [] : itemsOf(db, undone)
}

/** Throws where a decision is not of its kind's shape: it would be followed for good. */
function checkDecision({ kind, decision }: NewJudgement): void {
  const isParty = (one: unknown): boolean => {
    const { id, seen } = (one ?? {}) as Partial<JudgedParty>
    return typeof id === 'string' && id !== '' && Array.isArray(seen)
  }
  const isWord = (one: unknown) => typeof one === 'string' && one !== ''
  const given = (decision ?? {}) as Partial<
    SpeakerDecision &
      Omit<SamePartyDecision, 'answer'> &
      SplitDecision &
      ConfirmDecision &
      StandingDecision &
      Omit<OriginalDecision, 'standing'> &
      Omit<BearsDecision, 'answer'> &
      Pick<LinkDecision, 'link'>
  > & { readonly answer?: string }
  const isRight = {
    speaker: () =>
      given.party === null
        ? given.name === null
        : isParty(given.party) && typeof given.name === 'string' && given.name !== '',
    'same-party': () =>
      isParty(given.a) && isParty(given.b) && ['same', 'different', 'unsure'].includes(given.answer ?? ''),
    split: () => isParty(given.from) && isParty(given.into) && Array.isArray(given.places),
    confirm: () => isParty(given.party),
    standing: () => (STANDINGS as readonly unknown[]).includes(given.is) && isWord(given.evidence),
    original: () => isWord(given.language) && (isWord(given.url) || isWord(given.text)),
    link: () =>
      isWord(given.issue) &&
      isWord(given.link) &&
      (LINK_ANSWERS as readonly unknown[]).includes(given.answer),
    bears: () => isWord(given.issue) && ['bears', 'does-not'].includes(given.answer ?? ''),
  }[kind]
  if (isRight !== undefined && !isRight())
    throw new Error(`a judgement of kind ${kind} cannot decide ${JSON.stringify(decision)}`)
}
