import type { App } from '../app/index.ts'
import type { PartyAnswer } from '../contract/index.ts'
import type { Caveat, WhoAsked, WhoTold } from '../contract/mcp/index.ts'
import { caveatLines, harmless, statementsText } from './text.ts'
import type { Outcome } from './tool.ts'

/** Who is meant by a name or an office, on a day or on any. */
export function who(app: App, asked: WhoAsked): Outcome<WhoTold> {
  const { q, on = null } = asked
  const answer = app.who(q, on)
  const party = answer.party === null ? null : app.party(answer.party.id)
  const told: WhoTold = {
    ...answer,
    offices: party === null ? [] : party.offices.filter((office) => on === null || covers(office, on)),
    inLedger: party === null ? null : { statements: party.statements, first: party.first, last: party.last },
    caveats: caveatsFor(answer.answer, on),
  }
  return { done: true, told, text: textOf(told) }
}

/** Bounds may be a day, a month or a year: each counts whole. */
const covers = ({ start, end }: PartyAnswer['offices'][number], on: string): boolean =>
  (start === null || start <= on) && (end === null || on.slice(0, end.length) <= end)

function caveatsFor(answer: WhoTold['answer'], on: string | null): Caveat[] {
  const told: Caveat[] = []
  if (answer === 'unknown')
    told.push({
      rule: 'register-bounds',
      message:
        'the register knows nobody by it, which is not to say that there is nobody: search_statements with speaker finds whoever articles name so',
    })
  if (answer === 'unsure')
    told.push({ rule: 'several', message: 'several may be meant: credit none of them without the article' })
  if (on === null)
    told.push({
      rule: 'no-day',
      message: 'no day was given: an office is answered only by the day on which it was held; give on',
    })
  return [...told, TERMS]
}

const TERMS: Caveat = {
  rule: 'terms',
  message:
    'a term without an end is not to say that the office is held today; `known` names the last day the source vouches for',
}

function textOf(told: WhoTold): string {
  const { query, on, answer, party, candidates, why, offices, inLedger, caveats } = told
  const named = ({
    id,
    name,
  }: {
    readonly id: string
    readonly name: { readonly ar: string; readonly en: string }
  }) => `${harmless(name.ar)} | ${harmless(name.en)} [${id}]`
  const held = offices.map(
    ({ role, of, start, end, known }) =>
      `  ${role} of ${named(of)}, ${start ?? '?'} to ${end ?? (known === null ? '?' : `? (known until ${known})`)}`,
  )
  return [
    `«${harmless(query)}»${on === null ? '' : ` on ${on}`}: ${party === null ? answer : named(party)}`,
    ...candidates.map((one) => `  may be ${named(one)}`),
    `  decided by: ${harmless(why)}`,
    ...held,
    ...(inLedger === null
      ? []
      : [
          `  In the ledger: ${statementsText(inLedger.statements)}${inLedger.first === null ? '' : `, ${inLedger.first} to ${inLedger.last}`}.`,
        ]),
    ...caveatLines(caveats),
  ].join('\n')
}
