import type { App } from '../app/index.ts'
import type { FoundStatement } from '../contract/index.ts'
import type { SearchAsked, SearchTold } from '../contract/mcp/index.ts'
import { caveatsOf, MACHINE_READ, SILENCE } from './caveats.ts'
import {
  boundsText,
  caveatLines,
  dayText,
  harmless,
  OFFSETS,
  OFFSETS_TEXT,
  quoted,
  speakerText,
  statementsText,
} from './text.ts'
import { boundsOf, type Outcome, refusal } from './tool.ts'

/** Statements by their words, speaker, party, outlet, act or date. */
export function searchStatements(app: App, asked: SearchAsked): Outcome<SearchTold> {
  const { q = '', order = null, limit, cursor = null, ...filters } = asked
  const { refused, hits, ...page } = app.search(q, { limit, order, cursor, filters })
  if (refused) return refusal('bad-query', page.diagnostics.map(placed).join('; '))
  const found = hits.map(({ score: _, ...hit }) => ({ found: hit, caveats: caveatsOf(hit) }))
  const told: SearchTold = {
    ...page,
    hits: found,
    diagnostics: page.diagnostics.map(({ key: _, ...one }) => one),
    offsets: OFFSETS,
    coverage: boundsOf(app),
    caveats: found.length === 0 ? [SILENCE] : [MACHINE_READ, SILENCE],
  }
  return { done: true, told, text: textOf(told) }
}

/** A diagnostic with the place of what it is about: the parameter, or the characters of the line. */
const placed = ({ span, key, message }: ReturnType<App['search']>['diagnostics'][number]): string =>
  span === null ? `${key ?? 'q'}: ${message}` : `q, characters ${span[0]} to ${span[1]}: ${message}`

function textOf(told: SearchTold): string {
  const { hits, total, next, diagnostics, suggestions, coverage, caveats } = told
  const more = next === null ? [] : [`More: call again with cursor ${next}`]
  return [
    `${statementsText(total)}, ${hits.length} here.`,
    ...hits.flatMap(({ found, caveats: own }, n) => [
      '',
      ...hitLines(n + 1, found),
      ...caveatLines(own, '   '),
    ]),
    '',
    ...diagnostics.map(({ message }) => `Remark: ${harmless(message)}`),
    ...suggestions.map((one) => `No statement holds it, but a speaker is called so: try ${harmless(one)}`),
    ...more,
    boundsText(coverage),
    OFFSETS_TEXT,
    ...caveatLines(caveats),
  ].join('\n')
}

function hitLines(n: number, found: FoundStatement): string[] {
  const { id, item, part, title, outlet, dateUsed, statement } = found
  const spans = statement.content.map(([start, end]) => `${start}–${end}`).join(', ')
  const where = [outlet, title].flatMap((one) => (one === null ? [] : harmless(one)))
  return [
    `${n}. ${speakerText(found)}: ${quoted(statement.text)}`,
    `   statement ${id}; ${statement.kind}, ${statement.act}; ${dayText(dateUsed?.day ?? null, dateUsed?.from ?? null)}; confidence ${statement.confidence.toFixed(2)}`,
    `   ${where.join(': ')} (item ${item}${part === 0 ? '' : `#${part}`}, ${statement.in} ${spans})`,
  ]
}
