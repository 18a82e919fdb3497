import type { RegisterChange } from '../../app/index.ts'
import { type Call, type CommandSpec, type ExitCode, isOn, usageError, wroteJson } from '../command.ts'
import { harmless, styleFor } from '../style.ts'

export const registerCommand: CommandSpec = {
  usage: 'register <action> [file]',
  summary: 'check the register of who is who; import persons from Wikidata',
  more: `check: whether the files of register/ are in order (else it is told what is not, and where), what they hold, which
terms of one office overlap, and which surnames several bear.
import FILE: FILE holds entities of Wikidata as JSON, as wikibase-sdk simplifies them: one, a list, or an object by id.
Shows what would change in register/persons.jsonl: new persons, further names and ids of known ones. A name that means
somebody else already is never taken. --write changes the file.`,
  options: [{ flags: '--write', help: 'import: change register/persons.jsonl' }],
  run: async (call) => {
    const [action, file] = call.args
    if (action === 'check' && file === undefined) return check(call)
    if (action === 'import' && file !== undefined) return importFile(call, file)
    throw usageError('register takes check, or import and a file')
  },
}

async function check(call: Call): Promise<ExitCode> {
  const report = call.app().registerReport()
  if (await wroteJson(call, report)) return 0
  const { person, body, outlet, state } = report.counts
  const { out } = call.io
  await out(`${person} persons (${report.derived} under derived names), ${body} bodies, ${outlet} outlets, `)
  await out(`${state} states: in order\n`)
  for (const { role, of, parties, from } of report.overlaps)
    await out(`   ${role} of ${of}: ${parties.join(' and ')} both from ${from}\n`)
  for (const { surname, parties } of report.sharedSurnames)
    await out(`   ${styleFor(call.io).isolate(surname)}: ${parties.join(', ')}\n`)
  return 0
}

async function importFile(call: Call, file: string): Promise<ExitCode> {
  const write = isOn(call.options, 'write')
  const changes = call.app().registerImport(file, write)
  if (await wroteJson(call, changes)) return 0
  for (const change of changes) await show(call, change)
  const count = (does: RegisterChange['does']) => changes.filter((change) => change.does === does).length
  call.io.err(
    `${count('add')} added, ${count('extend')} extended, ${count('none')} as they are, ${count('refuse')} refused` +
      `${write ? '' : '; nothing is written without --write'}\n`,
  )
  return 0
}

async function show({ io }: Call, change: RegisterChange): Promise<void> {
  const style = styleFor(io)
  const names = (change.add ? [change.add.name.ar, ...change.add.spellings] : change.spellings).map((name) =>
    style.isolate(harmless(name)),
  )
  const id = change.add?.id ?? change.party ?? ''
  await io.out(`${change.does} ${change.entity} ${id} ${names.join(', ')}`.trimEnd().concat('\n'))
  for (const why of change.why) await io.out(`   ${style.dim(harmless(why))}\n`)
}
