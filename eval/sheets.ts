import type { Texts } from './align.ts'
import type { CorpusArticle, CorpusPlace } from './corpus.ts'

export const placeName = ({ corpus, line }: CorpusPlace): string => `${corpus}:${line}`
export const textsOf = ({ raw }: CorpusArticle): Texts => ({ title: raw.title ?? '', body: raw.content })

/** Where a statement stands, as far as a sheet shows it. */
interface Shown {
  readonly in: 'title' | 'body'
  readonly content: readonly (readonly [number, number])[]
}

/** An article for a reader: its text with each statement's content in ⟦k … k⟧, then a line on each statement. */
export function sheetOf(
  article: CorpusArticle,
  statements: readonly Shown[],
  lineOf: (k: number) => string,
): string {
  const texts = textsOf(article)
  const marked = (field: 'title' | 'body') => {
    const signs = statements.flatMap((one, k) =>
      one.in === field
        ? one.content.flatMap(([from, to]) => [[from, `⟦${k} `] as const, [to, ` ${k}⟧`] as const])
        : [],
    )
    let [out, at] = ['', 0]
    for (const [place, sign] of signs.toSorted(([a], [b]) => a - b)) {
      out += texts[field].slice(at, place) + sign
      at = place
    }
    return out + texts[field].slice(at)
  }
  const head = `=== ${placeName(article)} | ${article.raw.date ?? 'no date'}`
  const lines = statements.map((_, k) => `  ${k}  ${lineOf(k)}`)
  return [head, `TITLE: ${marked('title')}`, marked('body'), ...lines, ''].join('\n')
}
