import type { IssuesTold, TimelineTold, ToldMark } from '../contract/mcp/index.ts'
import { boundsText, caveatLines, dayText, harmless, OFFSETS_TEXT, quoted, statementsText } from './text.ts'

/** The issues as text. */
export function issuesText({ issues, caveats }: IssuesTold): string {
  const lines = issues.map(({ definition, statements, first, last }) => {
    const when = first === null ? '' : `, ${first} to ${last}`
    return `${definition.id}: ${harmless(definition.name.en)} | ${harmless(definition.name.ar)} (${statementsText(statements)}${when})`
  })
  return [...(lines.length === 0 ? ['No issue is followed yet.'] : lines), ...caveatLines(caveats)].join('\n')
}

/** A timeline as text: each lane's statements by day. */
export function timelineText(told: TimelineTold): string {
  const { definition, lanes, unattributed, total, next, months, coverage, caveats } = told
  const here = [...lanes.flatMap(({ marks }) => marks), ...unattributed].length
  return [
    `${harmless(definition.name.en)} | ${harmless(definition.name.ar)} (${definition.id}): ${statementsText(total)} asked for, ${here} here.`,
    ...lanes.flatMap(({ party, name, marks, total: all }) => [
      '',
      `${harmless(name.ar)}${name.en === null ? '' : ` | ${harmless(name.en)}`} [${harmless(party)}]: ${statementsText(all)}`,
      ...marks.flatMap(markLines),
    ]),
    ...(unattributed.length === 0
      ? []
      : ['', 'Speaker unsure, nobody’s position:', ...unattributed.flatMap(markLines)]),
    ...told.links.map(
      ({ kind, state, from, to, confidence, doubts }) =>
        `Link: ${to} ${kind} ${from} (${state}, confidence ${confidence.toFixed(2)}${doubts.length === 0 ? '' : `; doubts: ${doubts.join(', ')}`})`,
    ),
    '',
    ...(next === null ? [] : [`More: call again with offset ${next}`]),
    monthsText(months),
    boundsText(coverage),
    OFFSETS_TEXT,
    ...caveatLines(caveats),
  ].join('\n')
}

function markLines(mark: ToldMark): string[] {
  const { statement, item, part, day, from, text, outlet, kind, act, objects, position, content } = mark
  const { substance, talks } = position
  const evidence = position.evidence.map(
    ({ kind: says, piece, span }) => `${says} ${quoted([text[piece]?.slice(...span) ?? ''])}`,
  )
  const of = objects.length === 0 ? '' : ` on ${objects.join(', ')}`
  return [
    `  ${dayText(day, from)}: ${substance}; talks: ${talks}${of}`,
    `    ${quoted(text)}`,
    `    statement ${statement}; ${kind}, ${act}; ${harmless(outlet ?? 'outlet unknown')} (item ${item}${part === 0 ? '' : `#${part}`}, ${mark.in} ${content.map((span) => span.join('–')).join(', ')})`,
    ...(evidence.length === 0 ? [] : [`    read from: ${evidence.join(', ')}`]),
    ...caveatLines(mark.caveats, '    '),
  ]
}

/** What was read, year by year, months without material named. */
function monthsText(months: TimelineTold['months']): string {
  const byYear = Map.groupBy(months, ({ month }) => month.slice(0, 4))
  const years = [...byYear].map(([year, those]) => {
    const articles = those.reduce((sum, one) => sum + one.articles, 0)
    const empty = those.filter((one) => one.articles === 0).length
    return `${year} ${articles === 0 ? 'no material' : `${articles} articles${empty === 0 ? '' : ` (${empty} months without)`}`}`
  })
  return `Articles read by year: ${years.join(', ') || 'none dated'}.`
}
