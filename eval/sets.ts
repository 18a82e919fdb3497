import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Statement } from '../src/contract/index.ts'
import type { Item } from '../src/intake/index.ts'
import type { Reader } from '../src/pipeline.ts'
import { loadGoldens, loadSamples } from '../test/golden/truth.ts'
import { goldenArticles } from './golden-set.ts'
import { itemOfRecord, itemsOf, NOW, root } from './reader.ts'
import type { GoldStatement, ReadArticle } from './score-types.ts'

/**
 * The sets that figures are given for. `golden` and `samples` are invented texts, wholly here; the readers' sets are
 * the project's own gold as offsets into texts kept elsewhere; `reader-c` is only scored, like `blind`.
 */
export const SETS = [
  'golden',
  'samples',
  'reader-a',
  'reader-b',
  'reader-c',
  'reader-d',
  'reader-e',
  'dev',
  'blind',
  'seeds',
] as const
export type SetName = (typeof SETS)[number]

/** The folder beside the project that holds real articles; their text is their publishers' and stays there. */
export const shared = join(root, '..', 'shared')

/** Whether a set's texts are here. */
export function isHere(set: SetName): boolean {
  if (set === 'golden' || set === 'samples') return true
  return existsSync(isOwn(set) ? join(shared, 'corpus') : join(shared, 'gold', set))
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

const isOwn = (set: SetName): boolean => set.startsWith('reader-')

/** A set of the project's own: offsets here, the texts in the corpus. */
function readByOffsets(set: SetName, reader: Reader): ReadArticle[] {
  const lineOf = corpusLines()
  return goldFiles(join(root, 'eval', 'gold', set)).map((path) => {
    const gold = readJson<GoldFile>(path)
    const { corpus, line } = gold
    if (corpus === undefined || line === undefined)
      throw new Error(`${basename(path)}: names no corpus and line`)
    const raw = JSON.parse(lineOf(corpus, line)) as { title?: string; content: string }
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

/** Lines of the corpus files by number; only the file in hand is kept. */
function corpusLines(): (corpus: string, line: number) => string {
  let open = { name: '', lines: [] as string[] }
  return (corpus, line) => {
    if (open.name !== corpus) {
      const text = gunzipSync(readFileSync(join(shared, 'corpus', corpus))).toString('utf8')
      open = { name: corpus, lines: text.split('\n') }
    }
    const found = open.lines[line]
    if (!found) throw new Error(`${corpus} has no line ${line}`)
    return found
  }
}
