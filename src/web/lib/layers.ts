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

/** All that lies on one field of a record. @param chosen key of the statement that is chosen */
export function layersOf(
  articles: readonly NumberedArticle[],
  field: 'title' | 'body',
  chosen: string | null,
): Layer<Mark>[] {
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
        const content = statement.content.map((range): Layer<Mark> => ({ range, mark }))
        if (key !== chosen) return content
        const { cue, speaker } = statement
        return [
          ...content,
          ...(cue === null ? [] : [{ range: cue.span, mark: { is: 'cue' } as const }]),
          ...(speaker.span === null ? [] : [{ range: speaker.span, mark: { is: 'speaker' } as const }]),
        ]
      }),
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
      found.set(start, [...(found.get(start) ?? []), { n, key }])
    }
  return found
}
