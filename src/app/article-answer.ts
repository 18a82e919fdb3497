import type { ArticleAnswer, ArticleReading, ExtractLine, Notes, PlacedStatement } from '../contract/index.ts'
import type { ArticleView } from '../ledger/types.ts'

/** What a ledger knows of the statements of an article, by their place. */
export interface PlacedIn {
  readonly ids: readonly string[]
  readonly parties: readonly (string | null)[]
  readonly judged: readonly PlacedStatement['judged'][]
  readonly notesOf: (id: string) => Notes
}

const KEPT_NOWHERE: PlacedIn = {
  ids: [],
  parties: [],
  judged: [],
  notesOf: () => ({ standing: null, original: null }),
}

/** What a line says of its article. @param placed what the ledger knows of it; nothing where it is not kept */
export const articleReading = (
  { part, title, date, dateFrom, outlet, cut, statements, events, diagnostics }: ExtractLine,
  { ids, parties, judged, notesOf }: PlacedIn = KEPT_NOWHERE,
): ArticleReading => ({
  part,
  title,
  date,
  dateFrom,
  outlet,
  cut,
  statements: statements.map((statement, n) => ({
    id: ids[n] ?? null,
    party: parties[n] ?? null,
    judged: judged[n] ?? null,
    ...notesOf(ids[n] ?? ''),
    statement,
  })),
  events,
  diagnostics,
})

/** An item of the ledger by the contract of the API. */
export const articleAnswer = (view: ArticleView, notesOf: PlacedIn['notesOf']): ArticleAnswer => ({
  item: view.item,
  recordId: view.recordId,
  from: view.origin.from,
  url: view.url,
  addedAt: view.addedAt,
  readAt: view.readAt,
  engine: view.engine,
  earlierReadings: view.earlierReadings,
  withheld: view.withheld && { why: view.withheld.why, at: view.withheld.at },
  record: view.record,
  articles: view.articles.map((line, n) =>
    articleReading(line, {
      ids: view.statementIds[n] ?? [],
      parties: view.parties[n] ?? [],
      judged: view.judged[n] ?? [],
      notesOf,
    }),
  ),
})
