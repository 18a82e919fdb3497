import { z } from 'zod'
import type { PhraseTable } from './phrase-table.ts'

const words = z.array(z.string().min(1))

/** The words of attributions by adjunct, as they stand in grammar.yaml. */
export const accordingSchema = z.strictObject({
  of: words,
  ofWithL: words,
  what: words,
  as: words,
  own: words,
  ofPhrases: words,
  basis: words,
  sayings: words,
  ownSayings: words,
  criteria: words,
  voices: words,
})

/** Attributions by adjunct: according to, as … said, in her words. */
export interface AccordingWords {
  readonly accordingOf: ReadonlySet<string>
  readonly accordingWithL: ReadonlySet<string>
  readonly accordingWhat: PhraseTable<string>
  /** First words of `accordingWhat` that also mean "as". */
  readonly accordingAs: ReadonlySet<string>
  readonly accordingOwn: PhraseTable<string>
  /** Phrases that the source follows: in the view of. */
  readonly accordingPhrases: PhraseTable<string>
  /** What somebody relies on, which is a source only where its clause goes on under "then". */
  readonly accordingBasis: PhraseTable<string>
  /** Nouns of saying between "according to" and the source: by the assertion of X. */
  readonly sayings: ReadonlySet<string>
  /** The same with a pronoun: by her account. */
  readonly ownSayings: ReadonlySet<string>
  readonly criteria: ReadonlySet<string>
  /** Frequent words that are no office or body and tell all the same: the press, the leaks. */
  readonly voices: ReadonlySet<string>
}

/** The lists of grammar.yaml, folded by `set` and `phrases`. */
export const loadAccording = (
  according: z.infer<typeof accordingSchema>,
  set: (list: string[]) => ReadonlySet<string>,
  phrases: (list: string[]) => PhraseTable<string>,
): AccordingWords => ({
  accordingOf: set(according.of),
  accordingWithL: set(according.ofWithL),
  accordingWhat: phrases(according.what),
  accordingAs: set(according.as),
  accordingOwn: phrases(according.own),
  accordingPhrases: phrases(according.ofPhrases),
  accordingBasis: phrases(according.basis),
  sayings: set(according.sayings),
  ownSayings: set(according.ownSayings),
  criteria: set(according.criteria),
  voices: set(according.voices),
})
