import type { Drafts } from '../statements/types.ts'
import { BIAS, WEIGHTS } from './confidence-weights.ts'
import type { Who } from './types.ts'

/** On the contract's scale, from where a reading counts as sure. */
const SURE = 0.8

/** What the odds of a reading are weighed by, each with the amount in which it holds (1 where it only holds or not). */
export type Features = ReadonlyMap<string, number>

/**
 * How sure each statement of an article is, 0–1, in the drafts' order: the odds that it is one, with the right speaker,
 * from how it was read. Where only a verb implies the speaker, the odds of the statement before count too: who is
 * wrong there is wrong here. The weights are fitted by `npm run train:confidence` on annotated articles; a reading of
 * 0.8 or more is right in 98 of 100 of them (eval/README.md has the table).
 */
export function confidences(drafts: Drafts, who: readonly Who[]): number[] {
  let before = 0
  return drafts.statements.map((_, k) => {
    const odds = oddsOf(featuresOf(drafts, who, k, before), BIAS, weightOf)
    before = odds
    return who[k]?.name === null ? UNSURE : scaled(1 / (1 + Math.exp(-odds)))
  })
}

/** A statement without a speaker is no attribution that anybody should take. */
const UNSURE = 0.2

/** Below this a name is right in one of five readings (eval/README.md): it is given as a candidate only. */
const WORTH_NAMING = 0.2
/** The same of one who is only implied by an act of his in the sentence before: of eleven such readings in the corpus none was right. */
const WORTH_CARRYING = 0.4

/** The answer as it is given out: without its name where the reading as a whole is too unsure. */
export const withheld = (who: Who, confidence: number): Who =>
  who.name === null || confidence >= (who.why === AGENT_BEFORE ? WORTH_CARRYING : WORTH_NAMING)
    ? who
    : { ...who, name: null, party: null, why: TOO_UNSURE, candidates: [who.name, ...who.candidates] }

const AGENT_BEFORE = 'the agent of the sentence before'
const TOO_UNSURE = 'too little speaks for this name'

/** The feature that hands on how sure the statement before is, where a speaker is only implied. */
export const BEFORE = 'odds before'

/** The amount of `BEFORE`, for the log-odds of the statement before. */
export const chainedOdds = (before: number): number => Math.max(-3, Math.min(5, before)) - 2

/** The log-odds of a reading: what is known of none, and what each of its features adds. */
export function oddsOf(features: Features, bias: number, weightOf: (feature: string) => number): number {
  let sum = bias
  for (const [feature, amount] of features) sum += weightOf(feature) * amount
  return sum
}

const weightOf = (feature: string): number => WEIGHTS[feature] ?? 0

/** The fitted probability that the scale’s 0.8 stands for: across folds 98 of 100 such readings were right (eval/README.md). */
const TRUSTED = 0.961

/** The probability on the contract's scale: the trusted share at 0.8, two decimals. */
function scaled(probability: number): number {
  const value =
    probability < TRUSTED
      ? (probability / TRUSTED) * SURE
      : SURE + ((probability - TRUSTED) / (1 - TRUSTED)) * (1 - SURE)
  return Math.floor(value * 100) / 100
}

/** How statement `k` was read, for its odds. `before` is the log-odds of the statement before it. */
export function featuresOf({ statements }: Drafts, who: readonly Who[], k: number, before: number): Features {
  const draft = statements[k]
  const speaker = who[k]
  const features = new Map<string, number>()
  if (draft === undefined || speaker === undefined) return features
  const hold = (feature: string, holds = true) => holds && features.set(feature, 1)
  const [subject = '', frame = ''] = draft.rule.split('+')
  hold(`rule ${subject}`)
  hold(`frame ${frame}`)
  hold(`why ${speaker.why}`)
  hold(`speaker ${speaker.kind}`)
  hold('headline', draft.field.headline)
  hold('nested', draft.inside >= 0)
  const prior = Math.min(0.99, Math.max(0.05, draft.evidence * speaker.sure))
  features.set('prior', Math.log(prior / (1 - prior)))
  const first = draft.content[0]
  const last = draft.content.at(-1)
  if (first !== undefined && last !== undefined) {
    const gap = draft.cue === null ? 0 : first.from - draft.cue.to
    const length = draft.content.reduce((sum, { from, to }) => sum + to - from, 0)
    hold('far from its cue', gap > 12)
    hold('very far from its cue', gap > 20)
    hold('long', length > 60)
    hold('short', length < 4)
    hold('ends at a sign', draft.field.tokens[last.to]?.kind !== 'word')
    hold('cue in mid-sentence', draft.cue !== null && draft.field.tokens[draft.cue.from - 1]?.kind === 'word')
  }
  const words = (speaker.name ?? '').split(/\s+/).length
  hold('one word', words === 1)
  hold('a full name', words >= 2 && words <= 4)
  hold('many words', words > 7)
  if (speaker.span === null) features.set(BEFORE, chainedOdds(before))
  return features
}
