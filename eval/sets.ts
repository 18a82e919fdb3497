import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Statement } from '../src/contract/index.ts'
import type { Item } from '../src/intake/index.ts'
import type { Reader } from '../src/pipeline.ts'
import { loadGoldens, loadSamples } from '../test/golden/truth.ts'
import { type CorpusPlace, corpusText, isCorpusHere, shared } from './corpus.ts'
import { goldenArticles } from './golden-set.ts'
import { itemOfRecord, itemsOf, NOW, root } from './reader.ts'
import type { GoldStatement, ReadArticle } from './score-types.ts'

/** Sets that readers made by correcting the program's own reading (eval/correct.ts): to fit on, not to score by. */
export const CORRECTED = [
  'corrected-a',
  'corrected-b',
  'corrected-c',
  'corrected-d',
  'corrected-e',
  'corrected-f',
  'corrected-g',
  'corrected-h',
] as const

/**
 * The sets that figures are given for. `golden` and `samples` are invented texts, wholly here; the readers' sets are
 * the project's own gold as offsets into texts kept elsewhere; `reader-c`, `reader-i` and `reader-j` are only
 * scored, like `blind`.
 */
export const SETS = [
  'golden',
  'samples',
  'reader-a',
  'reader-b',
  'reader-c',
  'reader-d',
  'reader-e',
  'reader-f',
  'reader-g',
  'reader-h',
  'reader-i',
  'reader-j',
  ...CORRECTED,
  'dev',
  'blind',
  'seeds',
] as const
export type SetName = (typeof SETS)[number]

/** Sets that are only scored: nobody reads them, not even through a report. */
export const SEALED: ReadonlySet<SetName> = new Set(['blind', 'reader-c', 'reader-i', 'reader-j'])

/** Sets to fit on: all but those that are sealed, and the articles that the project began from. */
export const READABLE: readonly SetName[] = SETS.filter((set) => !SEALED.has(set) && set !== 'seeds')

/** Whether a set's texts are here. */
export function isHere(set: SetName): boolean {
  if (set === 'golden' || set === 'samples') return true
  return isOwn(set) ? isCorpusHere() : existsSync(join(shared, 'gold', set))
}

/** Reads a whole set through the rooms. Throws where a text is not the one that was annotated. */
export async function readSet(set: SetName, reader: Reader): Promise<ReadArticle[]> {
  if (set === 'golden') return goldenArticles(loadGoldens(), reader)
  if (set === 'samples') return goldenArticles(loadSamples(), reader)
  return isOwn(set) ? readByOffsets(set, reader) : annotated(join(shared, 'gold', set), reader)
}

interface GoldFile {
  readonly id: string
  readonly dataset: string
  readonly sha256: string
  readonly statements: readonly GoldStatement[]
  /** Where the text is, of a set that holds offsets only. */
  readonly corpus?: string
  readonly line?: number
}
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
const ENDING = '.gold.offsets.json'
const goldFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => join(folder, name))

function readItem(reader: Reader, item: Item): readonly Statement[] {
  const { lines } = reader.read(item, { date: null, source: null, now: NOW })
  return lines.flatMap(({ statements }) => statements)
}

async function annotated(folder: string, reader: Reader): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = []
  for (const path of goldFiles(folder)) {
    const gold = readJson<GoldFile>(path)
    const textPath = path.replace(ENDING, '.article.json')
    const { title, body, source } = readJson<{ title?: string; body: string; source?: string }>(textPath)
    const [item] = await itemsOf([textPath])
    if (!item) throw new Error(`${textPath}: no record in it`)
    articles.push({
      id: gold.id,
      source: source || gold.dataset,
      texts: { title: title ?? '', body },
      gold: gold.statements,
      found: readItem(reader, item),
    })
  }
  return articles
}

const isOwn = (set: SetName): boolean => !['golden', 'samples', 'dev', 'blind', 'seeds'].includes(set)

/** A set of the project's own: offsets here, the texts in the corpus. */
function readByOffsets(set: SetName, reader: Reader): ReadArticle[] {
  const textOf = corpusText()
  return ownFiles(set).map((path) => {
    const gold = readJson<GoldFile>(path)
    const { corpus, line } = placeOf(gold, path)
    const raw = JSON.parse(textOf({ corpus, line })) as { title?: string; content: string }
    const sha256 = createHash('sha256').update(raw.content).digest('hex')
    if (sha256 !== gold.sha256)
      throw new Error(`${basename(path)}: line ${line} of ${corpus} is not the text that was annotated`)
    return {
      id: gold.id,
      source: corpus.replace(/\.jsonl\.gz$/, ''),
      texts: { title: raw.title ?? '', body: raw.content },
      gold: gold.statements,
      found: readItem(reader, itemOfRecord(raw, gold.id)),
    }
  })
}

const ownFiles = (set: SetName) => goldFiles(join(root, 'eval', 'gold', set))

function placeOf({ corpus, line }: GoldFile, path: string): CorpusPlace {
  if (corpus === undefined || line === undefined)
    throw new Error(`${basename(path)}: names no corpus and line`)
  return { corpus, line }
}

const placesOf = (sets: Iterable<SetName>): CorpusPlace[] =>
  [...sets].filter(isOwn).flatMap((set) => ownFiles(set).map((path) => placeOf(readJson(path), path)))

/** Where the articles of the sealed sets stand in the corpus: no report may show their text. */
export const sealedPlaces = (): CorpusPlace[] => placesOf(SEALED)

/** Where the articles of all sets stand in the corpus. */
export const ownPlaces = (): CorpusPlace[] => placesOf(SETS)
