import { Worker } from 'node:worker_threads'
import { corpusSample, isCorpusHere } from '../corpus.ts'
import { judge } from '../judge.ts'
import { itemOfRecord, loadPack, NOW, openReader } from '../reader.ts'
import type { ReadArticle } from '../score-types.ts'
import { readSet, type SetName, sealedPlaces } from '../sets.ts'
import type { ReadText } from './changes.ts'
import { holderOf } from './word.ts'

/** What is to be read, and with which words. */
export interface ReadingTask {
  /** The folder of the languages. */
  readonly folder: string
  readonly sets: readonly SetName[]
  /** How many articles of the corpus; none where the corpus is not here. */
  readonly articles: number
  /** Folded words of which an article of the corpus must hold one; null where any article will do. */
  readonly forms: readonly string[] | null
}

export interface WordsReading {
  readonly sets: readonly { readonly set: SetName; readonly articles: readonly ReadArticle[] }[]
  readonly corpus: readonly ReadText[]
  /** How many articles of the corpus hold one of the forms, or could be drawn; and how many there are. */
  readonly drawnFrom: { readonly of: number; readonly all: number }
}

/** Reads it in this thread. */
export async function readWith({ folder, sets, articles, forms }: ReadingTask): Promise<WordsReading> {
  const pack = loadPack(folder)
  const reader = openReader(pack)
  const read: { set: SetName; articles: ReadArticle[] }[] = []
  for (const set of sets) read.push({ set, articles: await readSet(set, reader) })
  const isWanted = forms === null ? undefined : holderOf(forms, pack.fold)
  const sample = isCorpusHere()
    ? corpusSample(articles, sealedPlaces(), isWanted)
    : { articles: [], of: 0, all: 0 }
  const corpus = sample.articles.map(({ corpus, line, raw }): ReadText => {
    const place = `${corpus} line ${line + 1}`
    const { lines } = reader.read(itemOfRecord(raw, place), { date: null, source: null, now: NOW })
    const found = lines.flatMap(({ statements }) => statements)
    return { place, texts: { title: raw.title ?? '', body: raw.content }, found, verdicts: [] }
  })
  return { sets: read, corpus, drawnFrom: { of: sample.of, all: sample.all } }
}

/** Reads it in a thread of its own, so that the words before and now are read side by side. */
export function readApart(task: ReadingTask): Promise<WordsReading> {
  const { promise, resolve, reject } = Promise.withResolvers<WordsReading>()
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData: task })
  worker.once('message', resolve)
  worker.once('error', reject)
  return promise
}

/** An annotated article as a read text, each statement with what the judge says of it. */
export function judgedText(article: ReadArticle): ReadText {
  const verdicts = new Map(judge(article).map(({ found, verdict }) => [found, verdict] as const))
  const { id: place, texts, found } = article
  return { place, texts, found, verdicts: found.map((one) => verdicts.get(one) ?? 'extra') }
}
