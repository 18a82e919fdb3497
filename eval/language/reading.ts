import { Worker } from 'node:worker_threads'
import { corpusSample, isCorpusHere } from '../corpus.ts'
import { judge } from '../judge.ts'
import { itemOfRecord, loadPack, NOW, openReader } from '../reader.ts'
import type { ReadArticle } from '../score-types.ts'
import { readSet, type SetName, sealedPlaces } from '../sets.ts'
import type { ReadText } from './changes.ts'

/** What is to be read, and with which words. */
export interface ReadingTask {
  /** The folder of the languages. */
  readonly folder: string
  readonly sets: readonly SetName[]
  /** How many articles of the corpus; none where the corpus is not here. */
  readonly articles: number
}

export interface WordsReading {
  readonly sets: readonly { readonly set: SetName; readonly articles: readonly ReadArticle[] }[]
  readonly corpus: readonly ReadText[]
}

/** Reads it in this thread. */
export async function readWith({ folder, sets, articles }: ReadingTask): Promise<WordsReading> {
  const reader = openReader(loadPack(folder))
  const read: { set: SetName; articles: ReadArticle[] }[] = []
  for (const set of sets) read.push({ set, articles: await readSet(set, reader) })
  const sample = isCorpusHere() ? corpusSample(articles, sealedPlaces()) : []
  const corpus = sample.map(({ corpus, line, raw }): ReadText => {
    const place = `${corpus} line ${line + 1}`
    const { lines } = reader.read(itemOfRecord(raw, place), { date: null, source: null, now: NOW })
    const found = lines.flatMap(({ statements }) => statements)
    return { place, texts: { title: raw.title ?? '', body: raw.content }, found, verdicts: [] }
  })
  return { sets: read, corpus }
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
