import { createHash } from 'node:crypto'
import type { Texts } from './align.ts'
import type { CorpusArticle, CorpusPlace } from './corpus.ts'

export const placeName = ({ corpus, line }: CorpusPlace): string => `${corpus}:${line}`
export const textsOf = ({ raw }: CorpusArticle): Texts => ({ title: raw.title ?? '', body: raw.content })

/** Where a statement stands, as far as a sheet shows it. */
interface Shown {
  readonly in: 'title' | 'body'
  readonly content: readonly (readonly [number, number])[]
}

/** The sign of what a sheet shows: where the program reads otherwise by now, an answer's numbers mean nothing. */
const signOf = (statements: readonly Shown[], lineOf: (k: number) => string): string =>
  createHash('sha256')
    .update(JSON.stringify(statements.map((one, k) => [one.in, one.content, lineOf(k)])))
    .digest('hex')
    .slice(0, 8)

/** Throws, with the cure, where an article is read otherwise than on the sheet that was answered. */
export function checkShown(
  at: string,
  shown: string,
  statements: readonly Shown[],
  lineOf: (k: number) => string,
): void {
  if (shown !== signOf(statements, lineOf))
    throw new Error(
      `${at}: read otherwise by now than the sheet ${shown} showed; apply with the engine that drew it`,
    )
}

/** An article for a reader: its text with each statement's content in ⟦k … k⟧, then a line on each statement of which there is something to tell. */
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
  const head = `=== ${placeName(article)} | ${article.raw.date ?? 'no date'} | shown ${signOf(statements, lineOf)}`
  const lines = statements.flatMap((_, k) => (lineOf(k) === '' ? [] : [`  ${k}  ${lineOf(k)}`]))
  return [head, `TITLE: ${marked('title')}`, marked('body'), ...lines, ''].join('\n')
}
