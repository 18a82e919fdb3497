import { z } from 'zod'
import type { Gender } from './conjugation.ts'
import { type PhraseTable, phraseTable } from './phrase-table.ts'

const byGender = z.strictObject({ f: z.array(z.string().min(1)), m: z.array(z.string().min(1)) })

/** The lists of what is given and who gives it, as they stand in phrases.yaml. */
export const giverLists = {
  papers: byGender,
  throughIt: byGender,
  givenBy: byGender,
  issued: z.array(z.string().min(1)),
  needObject: z.array(z.string().min(1)),
  talks: z.array(z.string().min(1)),
}

/** Speeches and papers, and what ties them to who gave them and to what is said in them. */
export interface GiverWords {
  /** A speech or paper → its gender. */
  readonly papers: ReadonlyMap<string, Gender>
  /** Behind a verb of speech: in that speech or paper, of this gender. */
  readonly throughIt: PhraseTable<Gender>
  /** Behind a speech or paper, before who gave it. */
  readonly givenBy: PhraseTable<Gender>
  /** What is given or issued, as a verb's object behind its subject. */
  readonly issued: ReadonlySet<string>
  /** Verbs that are not without the one they are said to, as the cues name them. */
  readonly needObject: ReadonlySet<string>
  /** What two sides hold: talks, consultations. */
  readonly talks: ReadonlySet<string>
}

/** The lists as the rooms look them up: folded. */
export function giverWords(
  data: z.infer<z.ZodObject<typeof giverLists>>,
  fold: (word: string) => string,
): GiverWords {
  const pairs = ({ f, m }: z.infer<typeof byGender>) => [
    ...f.map((word) => [word, 'f'] as const),
    ...m.map((word) => [word, 'm'] as const),
  ]
  return {
    papers: new Map(pairs(data.papers).map(([word, gender]) => [fold(word), gender])),
    throughIt: phraseTable<Gender>(pairs(data.throughIt), fold),
    givenBy: phraseTable<Gender>(pairs(data.givenBy), fold),
    issued: new Set(data.issued.map(fold)),
    needObject: new Set(data.needObject),
    talks: new Set(data.talks.map(fold)),
  }
}
