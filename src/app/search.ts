import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { parseQuery } from '../ledger/index.ts'
import type { Ledger, SearchQuery } from '../ledger/types.ts'
import type { SearchAnswer, SearchRequest } from './types.ts'

/** What leaves a criterion out: searching without it would answer another question. */
const REFUSED: ReadonlySet<string> = new Set([
  'bad-value',
  'bad-date',
  'empty-value',
  'bad-cursor',
  'nothing-asked',
])

/** Reads a query line and searches; a line with a criterion that cannot be read is not searched at all. */
export function searchFor(
  open: () => Ledger,
  text: string,
  { limit, cursor, order }: SearchRequest,
): SearchAnswer {
  const { query, diagnostics } = parseQuery(text)
  const told = asksNothing(query) && diagnostics.length === 0 ? [nothingAsked(text)] : diagnostics
  if (asksNothing(query) || told.some(isRefused)) return refusal(told)
  const ledger = open()
  const page = ledger.search(query, { limit, cursor, ...(order === null ? {} : { order }) })
  return {
    ...page,
    diagnostics: [...told, ...page.diagnostics],
    refused: page.diagnostics.some(isRefused),
    suggestions: page.total === 0 ? suggestionsFor(ledger, query) : [],
  }
}

const isRefused = ({ rule }: Diagnostic): boolean => REFUSED.has(rule)

const refusal = (diagnostics: readonly Diagnostic[]): SearchAnswer => ({
  hits: [],
  total: 0,
  next: null,
  order: 'date',
  diagnostics,
  refused: true,
  suggestions: [],
})

const asksNothing = ({ words, phrases, ...criteria }: SearchQuery): boolean =>
  words.length === 0 && phrases.length === 0 && Object.keys(criteria).length === 0

const nothingAsked = (text: string): Diagnostic =>
  diagnostic(
    'nothing-asked',
    `the query ${JSON.stringify(text)} holds no word and no criterion; give words of the statement or, for example, speaker:NAME`,
  )

/** Words that no statement holds may name a speaker. */
function suggestionsFor(ledger: Ledger, { words, phrases, speaker, ...rest }: SearchQuery): string[] {
  const name = [...words, ...phrases].join(' ')
  if (name === '' || speaker !== undefined) return []
  const found = ledger.search({ ...rest, words: [], phrases: [], speaker: name }, { limit: 1 }).total
  if (found === 0) return []
  return [/\s/.test(name) ? `speaker:"${name}"` : `speaker:${name}`]
}
