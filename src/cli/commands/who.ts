import { anchorOf } from '../../app/index.ts'
import type { WhoAnswer } from '../../contract/index.ts'
import { type Call, type CommandSpec, given, isOn, usageError, wroteJson } from '../command.ts'
import { linesOf } from '../lines.ts'
import { harmless, styleFor } from '../style.ts'

export const whoCommand: CommandSpec = {
  usage: 'who [name...]',
  summary: 'say who is meant by a name or an office: one party, several, or nobody known',
  more: `A query is a name in any spelling, an office ("the foreign minister of …"), or both. An office is answered by the
day on which it was held. Words are one query; where one of them holds a space (it stood in quotes), each is a query.
Without words, queries are read from standard input, one a line, each with a tab and a day behind it or without, and
answered as JSON, one a line: query, on, answer (same, unsure, unknown), party (id, name, wikidata), candidates, why.
With --compare two names are held against each other: same, different or unsure, and why.
The exit code is 1 when queries were given as words and all are unknown.`,
  options: [
    { flags: '--on <day>', help: 'the day on which the words were said, as YYYY-MM-DD' },
    { flags: '--compare', help: 'whether two names, each in quotes, are one party’s' },
  ],
  run: async (call) => {
    const on = dayOf(given(call.options, 'on'))
    if (isOn(call.options, 'compare')) return compare(call, on)
    if (call.args.length === 0) return readLines(call, on)
    const queries = call.args.some((one) => /\s/.test(one.trim())) ? call.args : [call.args.join(' ')]
    const answers = queries.map((query) => call.app().who(query, on))
    for (const answer of answers) await show(call, answer, isOn(call.options, 'json'))
    return answers.every(({ answer }) => answer === 'unknown') ? 1 : 0
  },
}

async function compare(call: Call, on: string | null): Promise<0> {
  const [a, b, ...more] = call.args
  if (a === undefined || b === undefined || more.length > 0)
    throw usageError(`who --compare takes two names, each in quotes, not ${call.args.length}`)
  const compared = call.app().compare([a, b], on)
  if (await wroteJson(call, compared)) return 0
  const style = styleFor(call.io)
  const names = compared.names.map((name) => style.isolate(harmless(name))).join(' | ')
  await call.io.out(`${names}: ${compared.answer}\n   ${style.dim(compared.why)}\n`)
  return 0
}

/** A line that names no day is told and passed over; the rest is answered. */
async function readLines(call: Call, on: string | null): Promise<0 | 1> {
  let wrong = 0
  let at = 0
  for await (const line of linesOf(process.stdin)) {
    at++
    if (line.trim() === '') continue
    const [query, day = ''] = line.split('\t').map((part) => part.trim()) as [string, string?]
    const own = day === '' ? on : anchorOf(day, 'UTC')
    if (day === '' || isDay(day)) await show(call, call.app().who(query, own), true)
    else {
      call.io.err(`isnad: line ${at}: "${harmless(day)}" is no day; write YYYY-MM-DD behind the tab\n`)
      wrong++
    }
  }
  return wrong > 0 ? 1 : 0
}

/** A day, in whatever digits; no instant. */
const isDay = (text: string): boolean => text.length === 10 && anchorOf(text, 'UTC') !== null

function dayOf(text: string | null): string | null {
  if (text !== null && !isDay(text)) throw usageError(`--on takes a day as YYYY-MM-DD, not "${text}"`)
  return text === null ? null : anchorOf(text, 'UTC')
}

async function show({ io }: Call, answer: WhoAnswer, asJson: boolean): Promise<void> {
  if (asJson) return io.out(`${JSON.stringify(answer)}\n`)
  const style = styleFor(io)
  const named = ({ id, name }: { id: string; name: { ar: string; en: string } }) =>
    `${style.isolate(name.ar)} (${name.en}, ${id})`
  const who = answer.party === null ? answer.answer : named(answer.party)
  await io.out(
    `${style.isolate(harmless(answer.query))}${answer.on === null ? '' : ` on ${answer.on}`}: ${who}\n`,
  )
  for (const one of answer.candidates) await io.out(`   ${named(one)}\n`)
  await io.out(`   ${style.dim(answer.why)}\n`)
}
