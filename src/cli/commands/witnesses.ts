import type { UtteranceAnswer, Wording } from '../../contract/index.ts'
import { type CommandSpec, wroteJson } from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'

export const witnessesCommand: CommandSpec = {
  usage: 'witnesses <statement>',
  summary: 'who else tells the utterance that a statement is of: wordings side by side, origins counted',
  more: `STATEMENT is a statement's id, as isnad issue show and the API give it. Copies of one text, and articles that name one
agency, count as one origin.`,
  run: async (call) => {
    const id = call.args[0] ?? ''
    const utterance = call.app().utterance(id)
    if (utterance === null) {
      call.io.err(`isnad: no statement has the id "${harmless(id)}"; isnad search --json shows ids\n`)
      return 1
    }
    if (await wroteJson(call, utterance)) return 0
    await call.io.out(textOf(utterance, styleFor(call.io)))
    return 0
  },
}

/** What an origin is called that has no name, or besides it. */
const ORIGIN: Readonly<Record<UtteranceAnswer['origins'][number]['kind'], string>> = {
  agency: 'agency',
  channel: 'channel',
  newspaper: 'newspaper',
  outlet: 'outlet',
  agencies: 'agencies that are not named',
  text: 'one text, its origin not named',
  own: 'own report',
}

const SOURCE: Readonly<Record<UtteranceAnswer['witnesses'][number]['source'], string>> = {
  first: 'first source',
  copy: 'copy',
  unsure: 'first source or copy: unsure',
}

function textOf({ witnesses, origins, sayings, day, from }: UtteranceAnswer, style: Style): string {
  const shown = (text: string | null) => style.isolate(harmless(text ?? '-'))
  const when =
    day === null ? 'day not known' : `said ${from === 'published' ? 'not later than' : 'on'} ${day}`
  const head = `${counted(witnesses.length, 'account')} from ${counted(origins.length, 'origin')}, ${when}\n`
  const from_ = origins.map(
    ({ kind, name, witnesses: n }, at) =>
      `  ${at + 1}. ${name === null ? '' : `${shown(name)}, `}${ORIGIN[kind]}: ${counted(n, 'account')}\n`,
  )
  const told = witnesses.map(
    ({ outlet, published, origin, source, title }) =>
      `  ${shown(outlet)}  ${published ?? 'undated'}  origin ${origin + 1}  ${SOURCE[source]}  ${style.dim(shown(title))}\n`,
  )
  const said = sayings.map((wordings) => {
    const lines = wordings.map((one) => wordingText(one, witnesses[one.witness]?.outlet ?? null, style))
    return `\n${lines.join('')}`
  })
  return [head, 'origins\n', ...from_, 'accounts\n', ...told, ...said].join('')
}

/** The columns that a wording may fill. */
const COLUMNS = 90

function wordingText(
  { cue, text, differs, speaker, statement }: Wording,
  outlet: string | null,
  style: Style,
): string {
  const marked = text.map((piece, at) => harmless(withMarks(piece, differs[at] ?? []))).join(' … ')
  const words = wrapText(marked, COLUMNS, '     ', (line) => style.isolate(line))
  const head = [outlet ?? '-', cue?.lemma ?? 'no cue', speaker ?? 'speaker unsure'].map((part) =>
    style.isolate(harmless(part)),
  )
  return `  ${head.join('  ')}  ${style.dim(statement)}\n${words}`
}

/** The text with the words that differ in square brackets. */
function withMarks(text: string, spans: Wording['differs'][number]): string {
  let [out, at] = ['', 0]
  for (const [start, end] of spans) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return out + text.slice(at)
}
