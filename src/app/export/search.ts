import type { ExportedStatement, ExportLanguage, StatementFormatName } from '../../contract/index.ts'
import type { Ledger } from '../../ledger/types.ts'
import { searchFor } from '../search.ts'
import type { ArticleExport, ExportAnswer, ExportPieces, SearchAnswer, SearchFilters } from '../types.ts'
import { aboutOf, type ExportTools, rowMaker } from './rows.ts'
import { written } from './written.ts'

/** Statements that are fetched at once. */
const PAGE = 500

/** All that a search finds, in a format; a search that cannot be read exports nothing. */
export function exportSearch(
  tools: ExportTools,
  text: string,
  filters: SearchFilters | null,
  format: StatementFormatName,
  language: ExportLanguage,
): ExportAnswer {
  const page = (cursor: string | null) =>
    searchFor(tools, text, { limit: PAGE, cursor, order: 'date', filters })
  const first = page(null)
  if (first.refused) return { refused: true, diagnostics: first.diagnostics }
  const ledger = tools.open()
  const about = aboutOf(ledger, tools, { query: text, issue: null })
  return {
    refused: false,
    diagnostics: first.diagnostics,
    total: first.total,
    pieces: written(format, exported(ledger, tools, first, page), about, tools.wording(language)),
  }
}

/** One statement in a format; null where there is none of that id. */
export function exportStatement(
  tools: ExportTools,
  id: string,
  format: StatementFormatName,
  language: ExportLanguage,
): ExportPieces | null {
  const ledger = tools.open()
  const hit = ledger.getStatement(id)
  if (hit === null) return null
  const about = aboutOf(ledger, tools, { query: null, issue: null })
  return written(format, [rowMaker(ledger, tools)(hit, null)], about, tools.wording(language))
}

/** The statements of an article in the order of the text; what else the name leads to where it is not one. */
export function exportArticle(
  tools: ExportTools,
  name: string,
  format: StatementFormatName,
  language: ExportLanguage,
): ArticleExport {
  const ledger = tools.open()
  const lookup = ledger.getArticle(name)
  if (lookup.found !== 'one') return lookup
  const { statementIds, articles } = lookup.article
  const about = aboutOf(ledger, tools, { query: null, issue: null })
  const row = rowMaker(ledger, tools)
  const hits = statementIds.flat().flatMap((id) => ledger.getStatement(id) ?? [])
  const rows = hits.map((hit) => row(hit, null))
  return {
    found: 'one',
    title: articles[0]?.title ?? lookup.article.recordId,
    pieces: written(format, rows, about, tools.wording(language)),
  }
}

function* exported(
  ledger: Ledger,
  tools: ExportTools,
  first: SearchAnswer,
  page: (cursor: string) => SearchAnswer,
): Generator<ExportedStatement> {
  const row = rowMaker(ledger, tools)
  for (let answer: SearchAnswer | null = first; answer !== null; ) {
    for (const hit of answer.hits) yield row(hit, null)
    answer = answer.next === null ? null : page(answer.next)
  }
}
