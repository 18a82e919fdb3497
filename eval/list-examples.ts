import { join } from 'node:path'
import { z } from 'zod'
import { type Anchor, findDatesInText } from '../src/dates/index.ts'
import { createRelater } from '../src/issues/index.ts'
import { signsIn } from '../src/issues/links/signs.ts'
import { operatorsIn } from '../src/issues/operators.ts'
import { wordReader } from '../src/issues/sides.ts'
import type { LanguagePack } from '../src/languages/pack.ts'
import { comparisonSchema, sensesSchema } from '../src/languages/sections/comparison.ts'
import { linksSchema } from '../src/languages/sections/links.ts'
import { type PositionSense, positionsSchema } from '../src/languages/sections/positions.ts'
import { loadSearchForms, searchSchema } from '../src/languages/sections/search.ts'
import { readList } from '../src/languages/yaml.ts'
import { languages } from './reader.ts'

/** An example of a list's entry, or what must not match it, and whether it does. Reporting verbs: cue-examples.ts. */
export interface ListExample {
  /** `words/….yaml` */
  readonly file: string
  readonly text: string
  readonly must: boolean
  readonly matches: boolean
}

/** All examples and counter-examples of the lists that carry them, but those of the reporting verbs. */
export const listExamples = (pack: LanguagePack, folder: string = languages): ListExample[] => [
  ...dateExamples(pack),
  ...pageExamples(pack),
  ...nameExamples(pack, join(folder, 'ar')),
  ...searchExamples(pack, join(folder, 'ar')),
  ...comparisonExamples(pack, join(folder, 'ar')),
  ...senseExamples(pack, join(folder, 'ar')),
  ...positionExamples(pack, join(folder, 'ar')),
  ...linkExamples(pack, join(folder, 'ar')),
]

const ANCHOR = '2024-05-08' as Anchor
const dateExamples = (pack: LanguagePack): ListExample[] =>
  pack.calendar.examples.map(({ text, must }) => ({
    file: 'words/calendar.yaml',
    text,
    must,
    matches: findDatesInText(text, ANCHOR, pack).length > 0,
  }))

const pageExamples = ({ page, fold }: LanguagePack): ListExample[] =>
  page.rules.flatMap(({ pattern, example, not }) => {
    const takes = (text: string) => new RegExp(pattern.source, pattern.flags).test(fold(text))
    const file = 'words/page.yaml'
    return [
      { file, text: example, must: true, matches: takes(example) },
      { file, text: not, must: false, matches: takes(not) },
    ]
  })

const withExample = z.looseObject({ example: z.string() })
const NAME_LISTS = ['offices', 'bodies', 'demonyms', 'places'] as const

/** The example of such a list holds a word of it, bare or behind one glued letter. */
function nameExamples({ names, fold }: LanguagePack, root: string): ListExample[] {
  return NAME_LISTS.flatMap((list) => {
    const file = `words/${list}.yaml`
    const data = readList(join(root, file), z.union([z.array(withExample), withExample]))
    return [data].flat().map(({ example }) => {
      const words = fold(example).split(' ')
      const runs = words.flatMap((_, i) => [1, 2, 3].map((n) => words.slice(i, i + n).join(' ')))
      const known = [...runs, ...runs.map((run) => run.slice(1))]
      return { file, text: example, must: true, matches: known.some((run) => names[list].has(run)) }
    })
  })
}

/** A content of a sense, and of a scale's step, holds a word of it. */
function linkExamples(pack: LanguagePack, root: string): ListExample[] {
  const file = 'words/links.yaml'
  const wordsOf = wordReader(pack)
  return readList(join(root, file), linksSchema).flatMap((entry) => {
    const step = 'step' in entry ? entry.step : 0
    const matches = (text: string) =>
      signsIn(wordsOf(text), pack.links).some((one) => one.sense === entry.sense && one.step === step)
    const { example, not } = entry
    const must = { file, text: example, must: true, matches: matches(example) }
    return not === undefined ? [must] : [must, { file, text: not, must: false, matches: matches(not) }]
  })
}

/** A search finds a word where a form of the one is a form of the other. */
function searchExamples({ fold }: LanguagePack, root: string): ListExample[] {
  const file = 'words/search.yaml'
  const list = readList(join(root, file), searchSchema)
  const forms = loadSearchForms(root, fold)
  const all = (word: string) => [fold(word), ...forms(fold(word))]
  const check =
    (must: boolean) =>
    ({ word, search }: { readonly word: string; readonly search: string }): ListExample => {
      const stored = new Set(all(word))
      return { file, text: `${search}: ${word}`, must, matches: all(search).some((one) => stored.has(one)) }
    }
  return [...list.examples.map(check(true)), ...list.not.map(check(false))]
}

/** Two words count as one, or do not. */
function comparisonExamples(pack: LanguagePack, root: string): ListExample[] {
  const file = 'words/comparison.yaml'
  const list = readList(join(root, file), comparisonSchema)
  const { compare } = createRelater(pack)
  const check =
    (must: boolean) =>
    ([a, b]: readonly [string, string]): ListExample => {
      const matches = compare(a, b).pairs.length > 0
      return { file, text: `${a}: ${b}`, must, matches }
    }
  return [...list.alike.map(check(true)), ...list.apart.map(check(false))]
}

/** The two texts of a scale's example contradict each other by it. */
function senseExamples(pack: LanguagePack, root: string): ListExample[] {
  const file = 'words/senses.yaml'
  const { compare } = createRelater(pack)
  return readList(join(root, file), sensesSchema).map(({ axis, example: [a, b] }) => ({
    file,
    text: `${axis}: ${a} | ${b}`,
    must: true,
    matches: compare(a, b).contraries.some((one) => one.axes.includes(axis)),
  }))
}

/** A sense is found in its example. */
function positionExamples(pack: LanguagePack, root: string): ListExample[] {
  const file = 'words/positions.yaml'
  const wordsOf = wordReader(pack)
  return readList(join(root, file), positionsSchema).flatMap(({ sense, example, not }) => {
    const { names, settings, duty, under, leads, partner, toward, purpose, bodies, occasions } =
      pack.positions
    const alone = (words: ReadonlySet<string>) => [...words].map((word) => [word])
    const lists: Partial<Record<PositionSense, readonly (readonly string[])[]>> = {
      name: names,
      setting: settings,
      duty: alone(duty),
      under: alone(under),
      leads: alone(leads),
      partner: alone(partner),
      toward: toward.phrases,
      purpose: purpose.phrases,
      body: alone(bodies),
      occasion: occasions,
    }
    const finds = (text: string) => {
      const words = wordsOf(text)
      const phrases = lists[sense]
      if (phrases === undefined) return operatorsIn(words, pack.positions).some((one) => one.sense === sense)
      const holds = (phrase: readonly string[], at: number) =>
        phrase.every((word, k) => words[at + k]?.facts.bare.has(word) === true)
      return phrases.some((phrase) => words.some((_, at) => holds(phrase, at)))
    }
    return [
      { file, text: example, must: true, matches: finds(example) },
      ...(not === undefined ? [] : [{ file, text: not, must: false, matches: finds(not) }]),
    ]
  })
}
