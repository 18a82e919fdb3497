import type { ExtractLine } from '../src/contract/index.ts'
import type { Reader } from '../src/pipeline.ts'
import { type CorpusArticle, corpusSample, isCorpusHere } from './corpus.ts'
import { drawn } from './party-mentions.ts'
import { itemOfRecord, NOW } from './reader.ts'
import { sealedPlaces } from './sets.ts'

/** Every article that may be shown to a reader; null, and said aloud, where the corpus is not there. */
export function readableArticles(): readonly CorpusArticle[] | null {
  if (isCorpusHere()) return corpusSample(Number.MAX_SAFE_INTEGER, sealedPlaces()).articles
  console.error('../shared/corpus is not there; put the corpus beside the project and run this again')
  return null
}

/** So many of them, drawn by lot: the same for the same seed. */
export const drawnOf = (
  all: readonly CorpusArticle[],
  { articles, seed }: { readonly articles?: string | undefined; readonly seed?: string | undefined },
): CorpusArticle[] => drawn(all, Number(articles), Number(seed))

/** What an article is read as. */
export const readDrawn = (reader: Reader, { corpus, line, raw }: CorpusArticle): readonly ExtractLine[] =>
  reader.read(itemOfRecord(raw, `${corpus}:${line}`), { date: null, source: null, now: NOW }).lines

/** How often each label stands, the commonest first. */
export function countsOf(labels: Iterable<string>): (readonly [label: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
