import type { NumberedArticle } from './numbered.ts'
import type { Layer } from './segments.ts'

/** What can lie on a stretch of the text. */
export type Mark =
  | { readonly is: 'cut'; readonly as: string }
  | { readonly is: 'event' }
  | {
      readonly is: 'statement'
      readonly n: number
      readonly key: string
      readonly length: number
      readonly unsure: boolean
    }
  /** Cue and speaker of the statement that is chosen. */
  | { readonly is: 'cue' | 'speaker' }

/** All that lies on one field of a record, whichever statement is chosen. */
export function layersOf(articles: readonly NumberedArticle[], field: 'title' | 'body'): Layer<Mark>[] {
  return articles.flatMap(({ cut, events, statements }) => [
    ...cut
      .filter((one) => one.in === field)
      .map(({ span, as }): Layer<Mark> => ({ range: span, mark: { is: 'cut', as } })),
    ...events
      .filter((one) => one.in === field)
      .map(({ span }): Layer<Mark> => ({ range: span, mark: { is: 'event' } })),
    ...statements
      .filter(({ statement }) => statement.in === field)
      .flatMap(({ statement, n, key }): Layer<Mark>[] => {
        const length = statement.content.reduce((sum, [start, end]) => sum + end - start, 0)
        const unsure = statement.speaker.name === null
        const mark: Mark = { is: 'statement', n, key, length, unsure }
        return statement.content.map((range): Layer<Mark> => ({ range, mark }))
      }),
  ])
}

/** What lies on a field for the statement that is chosen alone: its cue and its speaker. @param chosen its key */
export function layersOfChosen(
  articles: readonly NumberedArticle[],
  field: 'title' | 'body',
  chosen: string | null,
): Layer<Mark>[] {
  if (chosen === null) return []
  return articles
    .flatMap(({ statements }) => statements)
    .filter(({ key, statement }) => key === chosen && statement.in === field)
    .flatMap(({ statement: { cue, speaker } }): Layer<Mark>[] => [
      ...(cue === null ? [] : [{ range: cue.span, mark: { is: 'cue' } as const }]),
      ...(speaker.span === null ? [] : [{ range: speaker.span, mark: { is: 'speaker' } as const }]),
    ])
}

/** Where the content of each statement begins, by offset in the field: there its number stands. */
export function numbersAt(
  articles: readonly NumberedArticle[],
  field: 'title' | 'body',
): Map<number, { readonly n: number; readonly key: string }[]> {
  const found = new Map<number, { n: number; key: string }[]>()
  for (const { statements } of articles)
    for (const { statement, n, key } of statements) {
      const start = statement.content[0]?.[0]
      if (statement.in !== field || start === undefined) continue
      const here = found.get(start)
      if (here === undefined) found.set(start, [{ n, key }])
      else here.push({ n, key })
    }
  return found
}
