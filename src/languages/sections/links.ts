import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import { conjugate, firstPluralOf, firstSingularOf, morphologySchema } from './conjugation.ts'

/** Scales on which two statements may be of different strength. */
export const LINK_SCALES = ['blame', 'call', 'will', 'support', 'refusal', 'certainty', 'time'] as const
/** What else words say of a link: `words/links.yaml` tells what each means. */
export const LINK_SIGNS = ['hypothetical', 'reply', 'unsaid', 'saying', 'clarify', 'disown'] as const

export type LinkScale = (typeof LINK_SCALES)[number]
export type LinkSense = LinkScale | (typeof LINK_SIGNS)[number]

const verb = z.strictObject({
  lemma: z.string().min(1),
  impf: z.string().min(1),
  part: z.string().min(1),
  masdar: z.string().min(1).optional(),
  noPerf: z.boolean().default(false),
  noPart: z.boolean().default(false),
})
const entry = {
  why: z.string().min(1),
  example: z.string().min(1),
  not: z.string().min(1).optional(),
  verbs: z.array(verb).default([]),
  words: z.array(z.string().min(1)).default([]),
}

/** The shape of `words/links.yaml`. */
export const linksSchema = z
  .array(
    z.union([
      z.strictObject({ sense: z.enum(LINK_SCALES), step: z.int().min(1).max(5), ...entry }),
      z.strictObject({ sense: z.enum(LINK_SIGNS), ...entry }),
    ]),
  )
  .min(1)

/** A word or phrase that tells of a link; every word folded. */
export interface LinkPhrase {
  readonly words: readonly string[]
  readonly sense: LinkSense
  /** Of a scale: the weakest is 1; 0 of all else. */
  readonly step: number
}

/** The words from which links are read. */
export interface LinkWords {
  /** Phrases by their first word, the longest first; a verb's forms are phrases of one word. */
  readonly phrases: ReadonlyMap<string, readonly LinkPhrase[]>
}

/** Loads `words/links.yaml`. Throws, naming file, place and cure, when it is not in order. */
export function loadLinkWords(root: string, fold: (text: string) => string): LinkWords {
  const path = join(root, 'words', 'links.yaml')
  const morphology = readList(join(root, 'morphology.yaml'), morphologySchema)
  const phrases = new Map<string, LinkPhrase[]>()
  const put = (text: string, sense: LinkSense, step: number) => {
    const words = text.split(' ')
    const [first = ''] = words
    const known = phrases.get(first) ?? []
    const same = known.find((one) => one.words.join(' ') === text && one.sense === sense)
    if (same !== undefined) {
      // A form that two verbs of one scale share would make every text stronger than itself.
      if (same.step !== step)
        throw new Error(`${path}: "${text}" stands on two steps of ${sense}; leave it on one`)
      return
    }
    phrases.set(
      first,
      [...known, { words, sense, step }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  for (const one of readList(path, linksSchema)) {
    const step = 'step' in one ? one.step : 0
    for (const given of one.verbs) {
      const parts = { ...given, noImpf: false }
      for (const { folded } of conjugate(parts, morphology, fold)) put(folded, one.sense, step)
      if (given.masdar !== undefined) put(fold(given.masdar), one.sense, step)
      put(firstPluralOf(parts, morphology, fold), one.sense, step)
      put(firstSingularOf(parts, morphology, fold), one.sense, step)
    }
    for (const text of one.words) put(fold(text), one.sense, step)
  }
  return { phrases }
}
