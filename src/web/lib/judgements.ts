import type { GivenJudgement, JudgementAnswer, Question, StandingWord } from '../../contract/index.ts'
import type { JudgingTexts } from '../text/judging.ts'

/** What somebody decides, before it is signed. */
export type Draft = GivenJudgement extends infer One
  ? One extends GivenJudgement
    ? Omit<One, 'by' | 'why'>
    : never
  : never

/** An answer that may be given. */
export interface Choice {
  /** What it is called on its button. */
  readonly label: string
  readonly draft: Draft
  /** The reason that stands in the field until another is written. */
  readonly why: string
}

/** A name within a sentence of either script. */
export const isolated = (name: string): string => `\u2068${name}\u2069`

/** What a judgement says, in a few words. */
export function decisionText(
  { kind, answer, parties, issue }: JudgementAnswer,
  { told, undoneNow }: JudgingTexts,
): string {
  const [a = '', b = ''] = parties.map(({ name }) => isolated(name))
  switch (kind) {
    case 'same-party':
      return answer === 'different'
        ? told.different(a, b)
        : answer === 'unsure'
          ? told.unsure(a, b)
          : told.same(a, b)
    case 'confirm':
      return told.confirm(a)
    case 'split':
      return told.split(a, b)
    case 'speaker':
      return a === '' ? told.nobody : told.speaker(a)
    case 'standing':
      return told.standing[answer as StandingWord]
    case 'original':
      return told.original
    case 'commitment':
      return told.commitment
    case 'bears':
      return answer === 'bears' ? told.bears(isolated(issue ?? '')) : told.bearsNot(isolated(issue ?? ''))
    case 'link':
      return told.link[answer as 'accepted' | 'refused' | 'reversal']
    default:
      return undoneNow
  }
}

/** What tells a question from all others. */
export const questionKey = ({ kind, party, other, statement, judgement }: Question): string =>
  [kind, party?.id, other?.id, statement?.id, judgement?.id].filter((part) => part !== undefined).join(' ')
