import { join } from 'node:path'
import type { IssueDefinition, IssueSuggestion, SuggestionsAnswer } from '../contract/index.ts'
import { BY_ANYBODY, issueReader } from '../issues/index.ts'
import { type SaidText, type Suggestion, suggestIssues } from '../issues/suggest/index.ts'
import { loadSlugs } from '../languages/sections/latin.ts'
import type { SaidRow } from '../ledger/types.ts'
import { type LaneTools, laneOf } from './issue-lanes.ts'
import { offeredBy } from './issues.ts'

/** Issues that the ledger proposes; kept until it changes. @param root the project's folder @param most how many */
export function suggestions(tools: LaneTools, root: string, most: number): SuggestionsAnswer {
  const all = tools.ledger.kept('suggestions', () => suggestionsFor(tools, root))
  return { ...all, suggestions: all.suggestions.slice(0, most) }
}

/** How many are worked out at once, whatever is asked for. */
const MOST = 200

interface Said extends SaidText {
  readonly row: SaidRow
}

function suggestionsFor(tools: LaneTools, root: string): SuggestionsAnswer {
  const { ledger, pack } = tools
  const language = join(root, 'languages', pack.code)
  const followed = [...new Map(ledger.issues().map((one) => [one.id, one.definition])).values()]
  const readers = followed.flatMap((one) => (one === null ? [] : [issueReader(pack, one)]))
  const names = new Map<string, IssueSuggestion['most'][number]['name']>()
  const ids = new Map<number, string>()
  let read = 0
  const found = suggestIssues(
    { pack, nouns: pack.issueNouns },
    {
      said: function* () {
        read = 0
        for (const row of ledger.said()) {
          read++
          yield said(row)
        }
      },
      laneOf: (one) => {
        const { row } = one as Said
        ids.set(row.row, row.id)
        const lane = laneOf(tools, { ...row, statement: { speaker: row.speaker() } })
        if (lane !== null && !names.has(lane.party)) names.set(lane.party, lane.name)
        return lane?.party ?? null
      },
      isFollowed: (phrase) => readers.some((reader) => reader.bearing([phrase], PLAIN) !== null),
      most: MOST,
    },
  )
  const taken = new Set(followed.flatMap((one) => one?.id ?? []))
  const defined = definer(loadSlugs(language, pack.fold), taken)
  const offered = offeredBy(root, pack)
  return {
    statements: read,
    suggestions: found.map((one) => {
      const definition = defined(one)
      return {
        definition,
        ...one.spread,
        first: one.first,
        last: one.last,
        most: one.parties.map(({ party, statements }) => ({
          party,
          name: names.get(party) ?? { ar: party, en: null },
          statements,
        })),
        narrower: one.narrower,
        alike: one.alike,
        offered: offered({ any: [...new Set([one.phrase, ...one.phrase.split(' ')])] }),
        examples: one.examples.flatMap((row) => exampleOf(tools, ids.get(row) ?? '')),
      }
    }),
  }
}

/** For asking whether words bear on an issue: whoever may say them. */
const PLAIN = { ...BY_ANYBODY, act: 'inform' } as const

const said = (row: SaidRow): Said => ({
  row,
  statement: row.row,
  party: row.party,
  day: row.dateUsed?.day ?? '',
  outlet: row.outlet,
  text: row.text,
})

/** Makes definitions whose ids nobody has taken. */
function definer(slug: (text: string) => string, taken: Set<string>): (one: Suggestion) => IssueDefinition {
  return ({ phrase }) => {
    const base = slug(phrase) || 'issue'
    let id = base
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
    taken.add(id)
    return {
      id,
      name: { ar: phrase, en: phrase },
      any: [phrase],
      all: [],
      none: [],
      contrary: [],
      objects: [],
      parties: [],
      after: null,
      before: null,
    }
  }
}

function exampleOf({ ledger }: LaneTools, id: string): IssueSuggestion['examples'] {
  const hit = ledger.getStatement(id)
  if (hit === null) return []
  const { item, part, statement, party, judged, dateUsed, outlet } = hit
  return [
    {
      statement: id,
      item,
      part,
      in: statement.in,
      content: statement.content,
      text: statement.text,
      party,
      speaker: judged === null ? statement.speaker.name : judged.name,
      day: dateUsed?.day ?? null,
      from: dateUsed?.from ?? null,
      outlet,
    },
  ]
}
