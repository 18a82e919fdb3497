import type { LinkScale, LinkSense, LinkWords } from '../../languages/sections/links.ts'
import type { Run } from '../terms.ts'
import type { ComparedWord } from '../types.ts'

/** A word or phrase that tells of a link. */
export interface Sign extends Run {
  readonly sense: LinkSense
  /** Of a scale: the weakest is 1; 0 of all else. */
  readonly step: number
}

/** What tells of links in the words of a text, in order; of two phrases of one sense that begin at one word the longer. */
export function signsIn(words: readonly ComparedWord[], { phrases }: LinkWords): readonly Sign[] {
  const found: Sign[] = []
  for (const [from, { facts }] of words.entries()) {
    const here = new Map<LinkSense, Sign>()
    // The word as it stands comes before its other forms.
    for (const form of new Set([facts.word, ...facts.bare]))
      for (const phrase of phrases.get(form) ?? []) {
        const to = from + phrase.words.length
        const known = here.get(phrase.sense)
        if (known !== undefined && known.to >= to) continue
        if (phrase.words.every((word, k) => k === 0 || isWord(words[from + k], word)))
          here.set(phrase.sense, { from, to, sense: phrase.sense, step: phrase.step })
      }
    found.push(...here.values())
  }
  return found.filter((one) => !found.some((other) => other !== one && isWithin(one, other)))
}

const isWord = (word: ComparedWord | undefined, asked: string): boolean =>
  word !== undefined && (word.facts.word === asked || word.facts.bare.has(asked))

/** Whether a sign is a part of a longer one of its sense. */
const isWithin = (one: Sign, other: Sign): boolean =>
  one.sense === other.sense &&
  other.from <= one.from &&
  other.to >= one.to &&
  other.to - other.from > one.to - one.from

/** What a reporting verb says on a scale; null where it stands on none. */
export function stepOfCue(
  { phrases }: LinkWords,
  lemma: string | null,
  fold: (text: string) => string,
): { readonly sense: LinkScale; readonly step: number } | null {
  if (lemma === null) return null
  const one = phrases.get(fold(lemma))?.find(({ words, step }) => words.length === 1 && step > 0)
  return one === undefined ? null : { sense: one.sense as LinkScale, step: one.step }
}
