import type { Question } from '../../contract/index.ts'
import type { JudgingTexts } from '../text/judging.ts'
import type { Choice } from './judgements.ts'

/** An answer with the key that chooses it; `null` for one that is yet to be found by name. */
export interface KeyedAnswer {
  readonly code: string
  /** What the key is called. */
  readonly key: string
  readonly label: string
  readonly choice: Choice | null
}

const keyed = (key: string, label: string, choice: Choice | null): KeyedAnswer => ({
  code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
  key,
  label,
  choice,
})

/** Candidates that have a key of their own. */
const DIGITS = 9

/** The answers that a question may be given. */
export function answersTo(question: Question, t: JudgingTexts): KeyedAnswer[] {
  const { party, other, statement, candidates, judgement } = question
  if (party !== null && other !== null) return onePair(party.id, other.id, t)
  if (party !== null) {
    const draft = { kind: 'confirm', party: party.id } as const
    return [
      keyed('C', t.answer.confirm, { label: t.answer.confirm, draft, why: t.reason.confirm }),
      keyed('A', t.answer.another, null),
    ]
  }
  if (statement !== null)
    return [
      ...candidates
        .slice(0, DIGITS)
        .map((one, i) => keyed(String(i + 1), one.name, speaks(statement.id, one, t))),
      keyed('A', t.answer.otherSpeaker, null),
      keyed('U', t.answer.nobody, speaks(statement.id, null, t)),
    ]
  if (judgement === null) return []
  const draft = { kind: 'undo', judgement: judgement.id } as const
  return [keyed('X', t.answer.undo, { label: t.answer.undo, draft, why: t.reason.lost })]
}

/** Whether two parties are one. */
export const onePair = (a: string, b: string, t: JudgingTexts): KeyedAnswer[] =>
  (
    [
      ['S', 'same'],
      ['D', 'different'],
      ['U', 'unsure'],
    ] as const
  ).map(([key, answer]) =>
    keyed(key, t.answer[answer], {
      label: t.answer[answer],
      draft: { kind: 'same-party', a, b, answer },
      why: t.reason[answer],
    }),
  )

/** That somebody speaks in a statement; null: that it is not to be known who does. */
export const speaks = (
  statement: string,
  party: { readonly id: string; readonly name: string } | null,
  t: JudgingTexts,
): Choice => ({
  label: party === null ? t.answer.nobody : party.name,
  draft: { kind: 'speaker', statement, party: party?.id ?? null },
  why: party === null ? t.reason.nobody : t.reason.speaker(party.name),
})

/** That a provisional party is another. */
export const isAnother = (
  party: string,
  other: { readonly id: string; readonly name: string },
  t: JudgingTexts,
): Choice => ({
  label: other.name,
  draft: { kind: 'same-party', a: party, b: other.id, answer: 'same' },
  why: t.reason.another(other.name),
})
