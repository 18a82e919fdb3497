import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import type { Gender } from './conjugation.ts'
import type { Fold } from './name-forms.ts'

/** A part of a person's name. */
export interface NameWord {
  /** Given, family, or either. */
  readonly kind: 'g' | 'f' | 'b'
  /** Bearers in the name data; a rough figure, for comparing names with each other only. */
  readonly freq: number
  /** Also a common word: a name only beside a title or another name. */
  readonly ambiguous: boolean
  /** Of given names, where one gender is sure. */
  readonly gender: Gender | null
}

type KnownName = Pick<NameWord, 'kind' | 'gender'>
type KnownLists = z.infer<typeof knownSchema>

const listSchema = z.strictObject({ why: z.string().min(1), example: z.string().min(1), words: z.string() })
const knownSchema = z.strictObject({
  women: listSchema,
  men: listSchema,
  families: listSchema,
  alsoWords: listSchema,
  noNames: listSchema,
})

const wordsOf = (text: string, fold: Fold) =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')

/** Reads `words/given-names.yaml`, the hand-written names. */
export function loadKnownNames(root: string, fold: Fold): Map<string, KnownName> {
  return knownNames(readList(join(root, 'words/given-names.yaml'), knownSchema), fold)
}

function knownNames(data: KnownLists, fold: Fold): Map<string, KnownName> {
  const known = new Map<string, KnownName>()
  for (const word of wordsOf(data.women.words, fold)) known.set(word, { kind: 'g', gender: 'f' })
  for (const word of wordsOf(data.men.words, fold))
    known.set(word, { kind: 'g', gender: known.has(word) ? null : 'm' })
  for (const word of wordsOf(data.families.words, fold)) {
    const given = known.get(word)
    known.set(word, given === undefined ? { kind: 'f', gender: null } : { ...given, kind: 'b' })
  }
  return known
}

/**
 * Reads the derived `words/given-names.tsv` (word already folded, g | f | b, bearers, then `amb`, `m` or `f`; lines
 * that begin with # are comments) and lays the hand-written names over it. Throws, naming the line, when one is not
 * in order.
 */
export function loadListedNames(root: string, fold: Fold): Map<string, NameWord> {
  const names = new Map<string, NameWord>()
  readDerived(join(root, 'words/given-names.tsv'), names)
  layOver(root, fold, names)
  return names
}

/** The listed names with those that a corpus shows (`words/counted-names.tsv`, which may also mark a listed one). */
export function loadNames(root: string, fold: Fold): Map<string, NameWord> {
  const names = new Map<string, NameWord>()
  readDerived(join(root, 'words/given-names.tsv'), names)
  readDerived(join(root, 'words/counted-names.tsv'), names)
  layOver(root, fold, names)
  return names
}

function layOver(root: string, fold: Fold, names: Map<string, NameWord>): void {
  const data = readList(join(root, 'words/given-names.yaml'), knownSchema)
  for (const [word, known] of knownNames(data, fold)) {
    const derived = names.get(word)
    names.set(word, { freq: derived?.freq ?? 1, ambiguous: derived?.ambiguous ?? false, ...known })
  }
  for (const word of wordsOf(data.alsoWords.words, fold)) {
    const name = names.get(word)
    if (name !== undefined) names.set(word, { ...name, ambiguous: true })
  }
  for (const word of wordsOf(data.noNames.words, fold)) names.delete(word)
}

function readDerived(path: string, names: Map<string, NameWord>): void {
  if (!existsSync(path)) return
  const text = readFileSync(path, 'utf8')
  const own = new Set<string>()
  let number = 0
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const line = text.slice(start, stop < 0 ? text.length : stop)
    start += line.length + 1
    number++
    if (line === '' || line.startsWith('#')) continue
    const tab = line.indexOf('\t')
    const word = line.slice(0, tab)
    const kind = line.charAt(tab + 1)
    const freq = Number.parseInt(line.slice(tab + 3), 10)
    if ((kind !== 'g' && kind !== 'f' && kind !== 'b') || !(freq > 0) || own.has(word))
      throw new Error(`${path}:${number}: ${JSON.stringify(line)}: write word, g|f|b, count; each word once`)
    own.add(word)
    const gender = line.endsWith('\tf') ? 'f' : line.endsWith('\tm') ? 'm' : null
    names.set(word, { kind, freq, ambiguous: line.includes('\tamb', tab + 3), gender })
  }
}

/** Reads `words/common-words.txt`: folded words apart by white space, lines that begin with # are comments. */
export const loadFrequentWords = (root: string): Set<string> => new Set(plainWords(root, 'common-words.txt'))

/** The listed frequent words with those that a corpus shows to be no names (`words/counted-words.txt`). */
export const loadCommonWords = (root: string): Set<string> =>
  new Set([...plainWords(root, 'common-words.txt'), ...plainWords(root, 'counted-words.txt')])

function plainWords(root: string, name: string): string[] {
  const path = join(root, 'words', name)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter(Boolean)
}
