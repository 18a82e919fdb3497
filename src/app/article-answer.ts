import type { ArticleAnswer, ArticleReading, ExtractLine } from '../contract/index.ts'
import type { ArticleView } from '../ledger/types.ts'

/** What a line says of its article; ids and parties by the place of its statements, none where it is not kept. */
export const articleReading = (
  { part, title, date, dateFrom, outlet, cut, statements, events, diagnostics }: ExtractLine,
  ids: readonly string[] = [],
  parties: readonly (string | null)[] = [],
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
    statement,
  })),
  events,
  diagnostics,
})

/** An item of the ledger by the contract of the API. */
export const articleAnswer = (view: ArticleView): ArticleAnswer => ({
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
  articles: view.articles.map((line, n) => articleReading(line, view.statementIds[n], view.parties[n])),
})
