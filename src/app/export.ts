import {
  EXPORT_FORMATS,
  type ExportedStatement,
  type ExportFormat,
  type ExportFormatName,
} from '../contract/index.ts'
import type { Hit, Ledger } from '../ledger/types.ts'
import { type SearchTools, searchFor } from './search.ts'
import type { ExportAnswer, SearchAnswer, SearchFilters } from './types.ts'

/** Statements that are fetched at once. */
const PAGE = 500

/** All that a search finds, in a format; a search that cannot be read exports nothing. */
export function exportFor(
  tools: SearchTools,
  text: string,
  filters: SearchFilters | null,
  format: ExportFormatName,
): ExportAnswer {
  const page = (cursor: string | null) =>
    searchFor(tools, text, { limit: PAGE, cursor, order: 'date', filters })
  const first = page(null)
  if (first.refused) return { refused: true, diagnostics: first.diagnostics }
  const statements = exported(tools.open(), first, page)
  return {
    refused: false,
    diagnostics: first.diagnostics,
    total: first.total,
    text: written(EXPORT_FORMATS[format], statements),
  }
}

function* written(format: ExportFormat, statements: Iterable<ExportedStatement>): Generator<string> {
  yield format.head
  let before = ''
  for (const one of statements) {
    yield before + format.row(one)
    before = format.between
  }
  yield format.tail
}

function* exported(
  ledger: Ledger,
  first: SearchAnswer,
  page: (cursor: string) => SearchAnswer,
): Generator<ExportedStatement> {
  const articleOf = articles(ledger)
  for (let answer: SearchAnswer | null = first; answer !== null; ) {
    for (const { score: _, ...found } of answer.hits) yield { found, ...articleOf(found) }
    answer = answer.next === null ? null : page(answer.next)
  }
}

/** The address and the text of hits' articles; statements of one item stand together, so that the last is kept. */
function articles(ledger: Ledger) {
  let last: { readonly item: string; readonly url: string | null; readonly fields: Fields } | null = null
  return ({ item, statement }: Pick<Hit, 'item' | 'statement'>) => {
    if (last?.item !== item) {
      const lookup = ledger.getArticle(item)
      const article = lookup.found === 'one' ? lookup.article : null
      const { title = null, body = '' } = article?.record ?? {}
      last = { item, url: article?.url ?? null, fields: { title: title ?? '', body } }
    }
    return { url: last.url, field: last.fields[statement.in] }
  }
}

type Fields = Readonly<Record<'title' | 'body', string>>
