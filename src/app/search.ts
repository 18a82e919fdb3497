import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { parseQuery, type QueryDiagnostic } from '../ledger/index.ts'
import type { Ledger, Relay, SearchQuery } from '../ledger/types.ts'
import type { CountsAnswer, SearchAnswer, SearchFilters, SearchRequest } from './types.ts'
import type { WorkerCounter } from './worker-counter.ts'

/** What leaves a criterion out: searching without it would answer another question. */
const REFUSED: ReadonlySet<string> = new Set([
  'bad-value',
  'bad-date',
  'empty-value',
  'bad-cursor',
  'nothing-asked',
])

/** What a search needs besides its words. */
export interface SearchTools {
  readonly open: () => Ledger
  /** The party that a criterion `via` means by its id; null where it is a plain name. */
  readonly relayOf: (via: string) => Relay | null
}

/** Reads a query line and searches; a line with a criterion that cannot be read is not searched at all. */
export function searchFor(tools: SearchTools, text: string, request: SearchRequest): SearchAnswer {
  const { limit, cursor, order, filters = null } = request
  const { query, diagnostics, refused } = understood(tools, text, filters)
  if (refused) return refusal(diagnostics)
  const ledger = tools.open()
  const page = ledger.search(query, { limit, cursor, ...(order === null ? {} : { order }) })
  return {
    ...page,
    diagnostics: [...diagnostics, ...page.diagnostics.map(ofPage)],
    refused: page.diagnostics.some(isRefused),
    suggestions: page.total === 0 ? suggestionsFor(ledger, query) : [],
  }
}

/** What counting needs besides. */
export interface CountTools extends SearchTools {
  readonly counter: WorkerCounter
  /** The register's name of a party; null where it knows none. */
  readonly nameOf: (party: string) => string | null
}

/** Counts what a query line and filters find, in a thread beside. */
export async function countsFor(
  tools: CountTools,
  text: string,
  filters: SearchFilters,
  signal?: AbortSignal,
): Promise<CountsAnswer> {
  const { query, diagnostics, refused } = understood(tools, text, filters)
  if (refused) return { outcome: 'refused', diagnostics }
  // Opened here first, so that it is told here where there is none.
  tools.open()
  const counted = await tools.counter.ask(query, signal)
  if (typeof counted === 'string') return { outcome: counted }
  const { counts, totals } = counted
  const bySpeaker = counts.bySpeaker.map((one) => ({ ...one, name: tools.nameOf(one.party) ?? one.name }))
  return { outcome: 'done', totals, counts: { ...counts, bySpeaker } }
}

interface Understood {
  readonly query: SearchQuery
  readonly diagnostics: readonly QueryDiagnostic[]
  readonly refused: boolean
}

/** Filters beside an empty line may ask for everything; a line must ask for something. */
function understood({ relayOf }: SearchTools, text: string, filters: SearchFilters | null): Understood {
  const { query: read, diagnostics } = parseQuery(text, filters ?? {})
  const query = withRelay(read, relayOf)
  const isEmpty = asksNothing(query) && (filters === null || text.trim() !== '')
  const told = isEmpty && diagnostics.length === 0 ? [nothingAsked(text)] : diagnostics
  return { query, diagnostics: told, refused: isEmpty || told.some(isRefused) }
}

function withRelay(query: SearchQuery, relayOf: SearchTools['relayOf']): SearchQuery {
  const { via, ...rest } = query
  const relay = via === undefined ? null : relayOf(via)
  return relay === null ? query : { ...rest, relay }
}

const isRefused = ({ rule }: Diagnostic): boolean => REFUSED.has(rule)

const ofPage = (one: Diagnostic): QueryDiagnostic => ({
  ...one,
  key: one.rule === 'bad-cursor' ? 'cursor' : null,
})

const refusal = (diagnostics: readonly QueryDiagnostic[]): SearchAnswer => ({
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

const nothingAsked = (text: string): QueryDiagnostic => ({
  key: null,
  ...diagnostic(
    'nothing-asked',
    `the query ${JSON.stringify(text)} holds no word and no criterion; give words of the statement or, for example, speaker:NAME`,
  ),
})

/** Words that no statement holds may name a speaker. */
function suggestionsFor(ledger: Ledger, { words, phrases, speaker, ...rest }: SearchQuery): string[] {
  const name = [...words, ...phrases].join(' ')
  if (name === '' || speaker !== undefined) return []
  const found = ledger.search({ ...rest, words: [], phrases: [], speaker: name }, { limit: 1 }).total
  if (found === 0) return []
  return [/\s/.test(name) ? `speaker:"${name}"` : `speaker:${name}`]
}
