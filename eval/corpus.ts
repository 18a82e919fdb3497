import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from './reader.ts'
import { spread } from './spread.ts'

/** The folder beside the project that holds real articles; their text is their publishers' and stays there. */
export const shared = join(root, '..', 'shared')
const folder = join(shared, 'corpus')

export const isCorpusHere = (): boolean => existsSync(folder)

/** Where an article of the corpus stands: the file, and its 0-based line. */
export interface CorpusPlace {
  readonly corpus: string
  readonly line: number
}

const linesOf = (corpus: string): string[] =>
  gunzipSync(readFileSync(join(folder, corpus)))
    .toString('utf8')
    .split('\n')

/** Gives the JSON of an article; only the file in hand is kept. Throws where the line is not there. */
export function corpusText(): (place: CorpusPlace) => string {
  let open = { name: '', lines: [] as string[] }
  return ({ corpus, line }) => {
    if (open.name !== corpus) open = { name: corpus, lines: linesOf(corpus) }
    const found = open.lines[line]
    if (!found) throw new Error(`${corpus} has no line ${line}`)
    return found
  }
}

/** An article of the corpus. */
export interface CorpusArticle extends CorpusPlace {
  /** The record as it stands there. */
  readonly raw: { readonly title?: string; readonly content: string; readonly date?: string }
}

/** Articles drawn from the corpus. */
export interface CorpusSample {
  readonly articles: readonly CorpusArticle[]
  /** How many it could be drawn from. */
  readonly of: number
  /** How many the corpus has. */
  readonly all: number
}

/**
 * `count` articles spread evenly over the whole corpus, always the same ones; fewer where it has fewer.
 * @param without those that nobody may see
 * @param isWanted of a record's title and text; without it any article will do
 */
export function corpusSample(
  count: number,
  without: readonly CorpusPlace[],
  isWanted?: (text: string) => boolean,
): CorpusSample {
  const sealed = new Set(without.map(({ corpus, line }) => `${corpus}:${line}`))
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((corpus) => linesOf(corpus).map((json, line) => ({ corpus, line, json })))
    .filter(({ corpus, line, json }) => hasText(json) && !sealed.has(`${corpus}:${line}`))
  const wanted = isWanted === undefined ? all : all.filter(({ json }) => isWanted(textOf(json)))
  const articles = spread(wanted, count).map(({ corpus, line, json }) => ({
    corpus,
    line,
    raw: JSON.parse(json),
  }))
  return { articles, of: wanted.length, all: all.length }
}

function textOf(json: string): string {
  const { title = '', content }: CorpusArticle['raw'] = JSON.parse(json)
  return `${title}\n${content}`
}

const hasText = (json: string) => json.trim() !== '' && !/"content": *"\s*"/.test(json)
