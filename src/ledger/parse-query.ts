import { actSchema, statementKindSchema } from '../contract/index.ts'
import { isoDay } from '../core/calendar.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import type { Span } from '../core/spans.ts'
import type { SearchQuery } from './types.ts'

/** What could not be read of a query, and of which key; null where it is a word of the line. */
export interface QueryDiagnostic extends Diagnostic {
  readonly key: string | null
}

/** A parsed search and what could not be read in it. Spans of the diagnostics point into the query's text. */
export interface ParsedQuery {
  readonly query: SearchQuery
  readonly diagnostics: readonly QueryDiagnostic[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Draft = Mutable<SearchQuery> & { words: string[]; phrases: string[] }

/** A reader of one key's value: sets it in the draft, or says why it cannot. */
type KeyReader = (value: string, draft: Draft) => string | null

const oneOf = (name: string, options: readonly string[], value: string): string =>
  `${name}: knows ${options.join(', ')}; not ${JSON.stringify(value)}`

const KEYS = {
  speaker: (value, draft) => {
    draft.speaker = value
    return null
  },
  party: (value, draft) => {
    draft.party = value
    return null
  },
  for: (value, draft) => {
    draft.for = value
    return null
  },
  via: (value, draft) => {
    draft.via = value
    return null
  },
  outlet: (value, draft) => {
    draft.outlet = value
    return null
  },
  title: (value, draft) => {
    draft.title = value
    return null
  },
  act: (value, draft) => {
    const act = actSchema.safeParse(value.toLowerCase())
    if (!act.success) return oneOf('act', actSchema.options, value)
    draft.act = act.data
    return null
  },
  kind: (value, draft) => {
    const kind = statementKindSchema.safeParse(value.toLowerCase())
    if (!kind.success) return oneOf('kind', statementKindSchema.options, value)
    draft.kind = kind.data
    return null
  },
  in: (value, draft) => {
    const field = value.toLowerCase()
    if (field !== 'title' && field !== 'body') return oneOf('in', ['title', 'body'], value)
    draft.in = field
    return null
  },
  unsure: (value, draft) => {
    const answer = value.toLowerCase()
    if (answer !== 'yes' && answer !== 'no') return oneOf('unsure', ['yes', 'no'], value)
    draft.unsure = answer === 'yes'
    return null
  },
  after: (value, draft) => {
    const day = firstDayOf(value)
    if (day === null) return badDate('after', value)
    draft.after = day
    return null
  },
  before: (value, draft) => {
    const day = firstDayOf(value)
    if (day === null) return badDate('before', value)
    draft.before = day
    return null
  },
} satisfies Readonly<Record<string, KeyReader>>

type Key = keyof typeof KEYS
const isKey = (name: string): name is Key => Object.hasOwn(KEYS, name)

/** Criteria given beside a query line, by the line's keys; values as a person types them. */
export type GivenCriteria = Readonly<Partial<Record<Key, string | undefined>>>

const badDate = (key: string, value: string): string =>
  `${key}: needs a day that exists, as YYYY-MM-DD, YYYY-MM or YYYY; not ${JSON.stringify(value)}`

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY` in any digits as its first day. */
function firstDayOf(value: string): string | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(latinDigits(value))
  if (!match) return null
  return isoDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1))
}

/** Arabic-Indic digits (U+0660…, U+06F0…) as 0–9. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** `key:"value"`, `key:value`, `"phrase"` or a word. An opening mark without a closing one reaches to the end. */
const TERM =
  /(?:([\p{L}-]+):)?(?:["\u201c\u201d\u00ab\u00bb]([^"\u201c\u201d\u00ab\u00bb]*)(?:["\u201c\u201d\u00ab\u00bb]|$)|([^\s"\u201c\u201d\u00ab\u00bb]+))/gu

/**
 * Reads a search as a person types it: words, `"a phrase"` (also in guillemets), `speaker:`, `party:`, `for:`,
 * `via:`, `outlet:`, `title:`, `act:`, `kind:`, `in:title`, `in:body`, `unsure:yes`, `after:` and `before:`; a value of several words in quotes.
 * `after:` counts from that day on, `before:` up to the day before it. Never throws: what cannot be read becomes a
 * Diagnostic and is left out, except an unknown key, whose term is searched as words.
 *
 * @param given criteria that win over the same ones of the line; diagnostics about them have no span
 */
export function parseQuery(text: string, given: GivenCriteria = {}): ParsedQuery {
  const draft: Draft = { words: [], phrases: [] }
  const diagnostics: QueryDiagnostic[] = []
  for (const match of text.matchAll(TERM)) {
    const [whole, key, inQuotes, bare] = match
    const span: Span = [match.index, match.index + whole.length]
    const problem = readTerm(draft, key ?? null, inQuotes, bare ?? '', whole)
    if (problem !== null) diagnostics.push({ ...problem, key: key?.toLowerCase() ?? null, in: null, span })
  }
  for (const [name, value] of Object.entries(given)) {
    const problem = value === undefined || !isKey(name) ? null : readValue(draft, name, value.trim())
    if (problem !== null) diagnostics.push({ ...problem, key: name, in: null, span: null })
  }
  if (draft.after !== undefined && draft.before !== undefined && draft.after >= draft.before)
    diagnostics.push({
      rule: 'empty-period',
      key: ['before', 'after'].find((key) => given[key as Key] !== undefined) ?? null,
      message: `no day is both from ${draft.after} on and before ${draft.before}; swap them or widen the period`,
      in: null,
      span: null,
    })
  return { query: draft, diagnostics }
}

type Problem = { readonly rule: string; readonly message: string } | null

function readTerm(
  draft: Draft,
  key: string | null,
  inQuotes: string | undefined,
  bare: string,
  whole: string,
): Problem {
  if (key === null) {
    const apart = inQuotes === undefined ? keyApart(bare) : null
    if (apart === null) readWords(draft, inQuotes, bare)
    return apart
  }
  const name = key.toLowerCase()
  if (!isKey(name)) {
    readWords(draft, inQuotes, inQuotes === undefined ? whole : '')
    const known = Object.keys(KEYS).join(', ')
    return {
      rule: 'unknown-key',
      message: `no key ${JSON.stringify(key)}; keys are ${known}; its words were searched instead`,
    }
  }
  return readValue(draft, name, (inQuotes ?? bare).trim())
}

function readValue(draft: Draft, name: Key, value: string): Problem {
  if (value === '') return { rule: 'empty-value', message: `${name}: needs a value, for example ${name}:"…"` }
  const message = KEYS[name](value, draft)
  return message === null
    ? null
    : { rule: name === 'after' || name === 'before' ? 'bad-date' : 'bad-value', message }
}

/** `speaker: X`: the blank parts the key from its value. */
function keyApart(bare: string): Problem {
  const name = bare.slice(0, -1).toLowerCase()
  if (!bare.endsWith(':') || !isKey(name)) return null
  const cure = `write ${name}:VALUE or ${name}:"several words"`
  return {
    rule: 'key-without-value',
    message: `${name}: stands apart from what follows, which was searched as words of the statement; ${cure} without a blank after the colon`,
  }
}

function readWords(draft: Draft, inQuotes: string | undefined, bare: string): void {
  if (inQuotes === undefined) {
    if (/[\p{L}\p{N}]/u.test(bare)) draft.words.push(bare)
  } else if (/[\p{L}\p{N}]/u.test(inQuotes)) draft.phrases.push(inQuotes.trim())
}
