import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { parseQuery } from '../ledger/index.ts'
import type { Ledger, SearchQuery } from '../ledger/types.ts'
import type { CountsAnswer, SearchAnswer, SearchFilters, SearchRequest } from './types.ts'

/** What leaves a criterion out: searching without it would answer another question. */
const REFUSED: ReadonlySet<string> = new Set([
  'bad-value',
  'bad-date',
  'empty-value',
  'bad-cursor',
  'nothing-asked',
])

/** Reads a query line and searches; a line with a criterion that cannot be read is not searched at all. */
export function searchFor(open: () => Ledger, text: string, request: SearchRequest): SearchAnswer {
  const { limit, cursor, order, filters = null } = request
  const { query, diagnostics, refused } = understood(text, filters)
  if (refused) return refusal(diagnostics)
  const ledger = open()
  const page = ledger.search(query, { limit, cursor, ...(order === null ? {} : { order }) })
  return {
    ...page,
    diagnostics: [...diagnostics, ...page.diagnostics],
    refused: page.diagnostics.some(isRefused),
    suggestions: page.total === 0 ? suggestionsFor(ledger, query) : [],
  }
}

/**
 * Counts what a query line and filters find.
 * @param nameOf the register's name of a party; null where it knows none
 */
export function countsFor(
  open: () => Ledger,
  text: string,
  filters: SearchFilters,
  nameOf: (party: string) => string | null,
): CountsAnswer {
  const { query, diagnostics, refused } = understood(text, filters)
  if (refused) return { refused, diagnostics }
  const counts = open().counts(query)
  const bySpeaker = counts.bySpeaker.map((one) => ({ ...one, name: nameOf(one.party) ?? one.name }))
  return { refused, diagnostics, counts: { ...counts, bySpeaker } }
}

interface Understood {
  readonly query: SearchQuery
  readonly diagnostics: readonly Diagnostic[]
  readonly refused: boolean
}

/** Filters beside an empty line may ask for everything; a line must ask for something. */
function understood(text: string, filters: SearchFilters | null): Understood {
  const { query, diagnostics } = parseQuery(text, filters ?? {})
  const isEmpty = asksNothing(query) && (filters === null || text.trim() !== '')
  const told = isEmpty && diagnostics.length === 0 ? [nothingAsked(text)] : diagnostics
  return { query, diagnostics: told, refused: isEmpty || told.some(isRefused) }
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
