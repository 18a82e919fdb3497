import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type IssueSuggestion, SUGGESTIONS } from '../../contract/index.ts'
import { type Call, type ExitCode, given, wholeNumber, wroteJson } from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'

/** The columns that a statement's words may fill. */
const COLUMNS = 90

/** `issue suggest`: proposes issues from what recurs in the ledger. */
export async function suggest(call: Call): Promise<ExitCode> {
  const { app, options, io } = call
  const limit = wholeNumber(
    given(options, 'limit') ?? String(SUGGESTIONS.usual),
    '--limit',
    1,
    SUGGESTIONS.most,
  )
  const answer = await app().suggestions(limit)
  if (answer.outcome !== 'done') {
    io.err(`isnad: nothing was proposed: ${answer.outcome}; try again\n`)
    return 1
  }
  const { suggestions, statements } = answer.answer
  const folder = given(options, 'write')
  if (folder !== null) write(folder, suggestions)
  if (await wroteJson(call, answer.answer)) return 0
  const style = styleFor(io)
  for (const one of suggestions) await io.out(suggestionText(one, style))
  if (suggestions.length === 0)
    io.err(`nothing recurs over three parties in ${counted(statements, 'statement')}; add more articles\n`)
  if (folder !== null)
    io.err(`${counted(suggestions.length, 'definition')} in ${folder}; isnad issue add FILE follows one\n`)
  return 0
}

/** One file a definition, named by its id. */
function write(folder: string, suggestions: readonly IssueSuggestion[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { definition } of suggestions)
    writeFileSync(join(folder, `${definition.id}.json`), `${JSON.stringify(definition, null, 2)}\n`)
}

function suggestionText(one: IssueSuggestion, style: Style): string {
  const { definition, parties, months, outlets, statements, first, last, most, narrower, alike, offered } =
    one
  const spread = [
    counted(parties, 'party').replace('partys', 'parties'),
    counted(months, 'month'),
    counted(outlets, 'outlet'),
    counted(statements, 'statement'),
    first === null ? '' : `${first} to ${last}`,
  ]
  const words = (label: string, list: readonly string[]) =>
    list.length === 0 ? '' : `   ${label}: ${list.map((word) => style.isolate(harmless(word))).join(', ')}\n`
  const head = `${style.isolate(harmless(definition.name.ar))}  ${style.dim(definition.id)}\n   ${spread.filter((part) => part !== '').join(', ')}\n`
  return `${head}${words(
    'most',
    most.map(({ name, statements: n }) => `${name.ar} (${n})`),
  )}${words('narrower', narrower)}${words('alike', alike)}${words(
    'offered, not applied',
    offered.flatMap(({ others }) => others),
  )}${one.examples.map((example) => exampleText(example, style)).join('')}\n`
}

function exampleText(
  { text, speaker, day, outlet, statement }: IssueSuggestion['examples'][number],
  style: Style,
): string {
  const who = [speaker === null ? 'speaker unsure' : style.isolate(harmless(speaker)), day ?? 'undated']
  const where = [...who, outlet === null ? '' : style.isolate(harmless(outlet)), statement]
  const words = wrapText(harmless(text.join(' … ')), COLUMNS, '     ', (line) => style.isolate(line))
  return `${words}     ${style.dim(where.filter((part) => part !== '').join('  '))}\n`
}
