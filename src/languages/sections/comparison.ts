import { join } from 'node:path'
import { z } from 'zod'
import { readWeights, type Weights } from '../weights.ts'
import { readList } from '../yaml.ts'

const words = z.array(z.string().min(1)).min(1)
const twoWords = z.tuple([z.string().min(1), z.string().min(1)])

/** The shape of `words/comparison.yaml`. */
export const comparisonSchema = z.strictObject({
  idle: words,
  negators: words,
  front: words,
  future: z.string().min(1),
  endings: words,
  nisba: words,
  imperfect: words,
  weak: words,
  least: z.int().min(2),
  alike: z.array(twoWords).min(1),
  apart: z.array(twoWords).min(1),
})

/** The shape of `words/senses.yaml`. */
export const sensesSchema = z.array(
  z.strictObject({
    axis: z.string().regex(/^[a-z]+$/),
    why: z.string().min(1),
    example: twoWords,
    poles: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1)),
  }),
)

/** Where a word stands on a scale: `level`, `up`. */
export interface Sense {
  readonly axis: string
  readonly pole: string
}

/** How texts are laid beside each other, word by word. Every word given and kept is folded. */
export interface ComparisonWords {
  readonly idle: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  /** All that a word may be without what leans on it and without its ending, itself among them. */
  readonly formsOf: (word: string) => ReadonlySet<string>
  /** Of these the forms of the same word, not of one that is made from it: by which words are looked for. */
  readonly ownFormsOf: (word: string) => ReadonlySet<string>
  /** The word, and without what leans on it before; its ending stays. */
  readonly barelyOf: (word: string) => ReadonlySet<string>
  /** Whether a form of a word is an imperfect to come: the word without what leans on it, with the sign and without. */
  readonly isToCome: (bare: ReadonlySet<string>) => boolean
  /** Whether a word is given as an imperfect of the third person, which stands for each person. */
  readonly isImperfect: (word: string) => boolean
  /** How words begin that are forms of a word: an imperfect in each person where it is given in the third, to come or not. */
  readonly beginningsOf: (word: string) => readonly string[]
  /** The word without the first letter or letters that lean on it and without its ending. */
  readonly stemOf: (word: string) => string
  /** A stem without the letters that come and go within a word's family. */
  readonly skeletonOf: (stem: string) => string
  /** What a word of these forms says on the scales that hold one of them. */
  readonly sensesOf: (forms: ReadonlySet<string>) => readonly Sense[]
  /** What the features of two compared texts add to the log-odds of each relation. */
  readonly relation: Weights
}

type Fold = (text: string) => string
type Affixes = Pick<z.infer<typeof comparisonSchema>, 'front' | 'endings' | 'imperfect' | 'future' | 'least'>

/** Loads `words/comparison.yaml` and `words/senses.yaml`. Throws, naming file, place and cure, when one is not in order. */
export function loadComparisonWords(root: string, fold: Fold): ComparisonWords {
  const list = readList(join(root, 'words', 'comparison.yaml'), comparisonSchema)
  const affixes: Affixes = {
    front: list.front.map(fold),
    endings: list.endings.map(fold),
    imperfect: list.imperfect.map(fold),
    future: fold(list.future),
    least: list.least,
  }
  const nisba = new Set(list.nisba.map(fold))
  const own = affixes.endings.filter((ending) => !nisba.has(ending))
  const weak = new Set(list.weak.map(fold))
  return {
    idle: new Set(list.idle.map(fold)),
    negators: new Set(list.negators.map(fold)),
    formsOf: (word) => formsOf(affixes, word),
    ownFormsOf: (word) => formsOf({ ...affixes, endings: own }, word),
    barelyOf: (word) => formsOf({ ...affixes, endings: [] }, word),
    isToCome: (bare) =>
      [...bare].some((form) => affixes.imperfect.includes(form[0] ?? '') && bare.has(affixes.future + form)),
    isImperfect: (word) => isImperfect(affixes, word),
    beginningsOf: (word) => beginningsOf(affixes, word),
    stemOf: (word) => stemOf(affixes, word),
    skeletonOf: (stem) => [...stem].filter((letter) => !weak.has(letter)).join(''),
    sensesOf: sensesBy(sensesIn(root, fold, new Set([...list.idle, ...list.negators].map(fold)))),
    relation: readWeights(join(root, 'words', 'relation-weights.tsv')),
  }
}

function formsOf({ front, endings, imperfect, future, least }: Affixes, word: string): ReadonlySet<string> {
  const bare = new Set([word])
  // Twice: a conjunction may lean on a preposition or an article.
  for (let round = 0; round < 2; round++)
    for (const one of [...bare])
      for (const letters of front)
        if (one.startsWith(letters) && one.length - letters.length >= least)
          bare.add(one.slice(letters.length))
  for (const one of [...bare])
    if (one.startsWith(future) && one.length > least + 1 && imperfect.includes(one[1] ?? ''))
      bare.add(one.slice(1))
  const forms = new Set(bare)
  for (const one of bare)
    for (const ending of endings)
      if (one.endsWith(ending) && one.length - ending.length >= least)
        forms.add(one.slice(0, one.length - ending.length))
  for (const one of [...forms])
    if (one.length > least && imperfect.includes(one[0] ?? '')) forms.add(`${imperfect[0]}${one.slice(1)}`)
  return forms
}

const isImperfect = ({ imperfect, least }: Affixes, word: string): boolean =>
  word[0] === imperfect[0] && word.length > least

function beginningsOf(affixes: Affixes, word: string): readonly string[] {
  const { imperfect, future, least } = affixes
  if (!imperfect.includes(word[0] ?? '') || word.length <= least) return [word]
  // A word given in another person may be a noun: it stands as it is, and as a verb to come.
  const persons = isImperfect(affixes, word) ? imperfect.map((letter) => letter + word.slice(1)) : [word]
  return [...persons, ...persons.map((one) => future + one)]
}

function stemOf({ front, endings, imperfect, least }: Affixes, word: string): string {
  const cut = (one: string, letters: string | undefined, fromEnd: boolean) =>
    letters === undefined
      ? one
      : fromEnd
        ? one.slice(0, one.length - letters.length)
        : one.slice(letters.length)
  const leaves = (one: string, letters: string) => one.length - letters.length >= least
  let stem = word
  for (let round = 0; round < 2; round++)
    stem = cut(
      stem,
      front.find((letters) => stem.startsWith(letters) && leaves(stem, letters)),
      false,
    )
  stem = cut(
    stem,
    endings.find((letters) => stem.endsWith(letters) && leaves(stem, letters)),
    true,
  )
  return cut(
    stem,
    imperfect.find((letters) => stem.startsWith(letters) && leaves(stem, letters)),
    false,
  )
}

/**
 * The senses of each listed word.
 * @param silent words that are never compared: listed, they would never be looked at
 */
function sensesIn(
  root: string,
  fold: Fold,
  silent: ReadonlySet<string>,
): ReadonlyMap<string, readonly Sense[]> {
  const path = join(root, 'words', 'senses.yaml')
  const senses = new Map<string, Sense[]>()
  const refuse = (axis: string, word: string, why: string): never => {
    throw new Error(`${path}: axis ${axis}: "${word}" ${why}`)
  }
  for (const { axis, poles } of readList(path, sensesSchema))
    for (const [pole, listed] of Object.entries(poles))
      for (const word of new Set(listed.split(/\s+/).map(fold))) {
        const known = senses.get(word) ?? []
        if (silent.has(word))
          refuse(axis, word, 'is idle or a negator in comparison.yaml; take it out of one')
        if (known.some((sense) => sense.axis === axis))
          refuse(axis, word, 'stands on two poles, or is spelled like a word that does; leave it on one')
        senses.set(word, [...known, { axis, pole }])
      }
  return senses
}

const sensesBy =
  (listed: ReadonlyMap<string, readonly Sense[]>) =>
  (forms: ReadonlySet<string>): readonly Sense[] => {
    const found = new Map<string, Sense>()
    for (const form of forms)
      for (const sense of listed.get(form) ?? []) found.set(`${sense.axis} ${sense.pole}`, sense)
    return [...found.values()]
  }
