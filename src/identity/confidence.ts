import type { LanguagePack } from '../languages/pack.ts'
import type { Drafts } from '../statements/types.ts'
import { type Features, featuresOf } from './confidence-features.ts'
import type { Who } from './types.ts'

/** On the contract's scale, from where a reading counts as sure. */
const SURE = 0.8

/**
 * How sure each statement of an article is, 0–1, in the drafts' order: the odds that it is one, with the right speaker,
 * from how it was read. Where only a verb implies the speaker, the odds of the statement before count too: who is
 * wrong there is wrong here. The weights are fitted by `npm run train:confidence` on annotated articles; a reading of
 * 0.8 or more is right in 98 of 100 of these, 97 where no rule was mended by them (eval/README.md has the table).
 */
export function confidences(drafts: Drafts, who: readonly Who[], pack: LanguagePack): number[] {
  const featuresAt = featuresOf(drafts, who, pack)
  let before = 0
  return drafts.statements.map((_, k) => {
    const odds = oddsOf(featuresAt(k, before), pack)
    before = odds
    return who[k]?.name === null ? UNSURE : scaled(1 / (1 + Math.exp(-odds)))
  })
}

/** A statement without a speaker is no attribution that anybody should take. */
const UNSURE = 0.2

/**
 * A fitted 0.50: of the names below it one in three is right (eval/README.md), so whoever prints one credits the wrong
 * person more often than not. It is given as a candidate only.
 */
const WORTH_NAMING = 0.42

/** The answer as it is given out: without its name where the reading as a whole is too unsure. */
export const withheld = (who: Who, confidence: number): Who =>
  who.name === null || confidence >= WORTH_NAMING
    ? who
    : { ...who, name: null, party: null, why: TOO_UNSURE, candidates: [who.name, ...who.candidates] }

const TOO_UNSURE = 'too little speaks for this name'

/** The log-odds of a reading: what is known of none, and what each of its features adds. */
function oddsOf(features: Features, { confidence }: LanguagePack): number {
  let sum = confidence.get('') ?? 0
  for (const [feature, amount] of features) sum += (confidence.get(feature) ?? 0) * amount
  return sum
}

/** The fitted probability that the scale’s 0.8 stands for: across folds 98 of 100 such readings were right, 97 of the fresh ones (eval/README.md). */
const TRUSTED = 0.961

/** The probability on the contract's scale: the trusted share at 0.8, two decimals. */
function scaled(probability: number): number {
  const value =
    probability < TRUSTED
      ? (probability / TRUSTED) * SURE
      : SURE + ((probability - TRUSTED) / (1 - TRUSTED)) * (1 - SURE)
  return Math.floor(value * 100) / 100
}
