import type { DossierFound } from '../../app/index.ts'
import type { DossierAnswer, DossierSummary, StatementComparison } from '../../contract/index.ts'
import { type Call, type CommandSpec, type ExitCode, given, usageError, wroteJson } from '../command.ts'
import { counted } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'
import { SIGNED, signatureOf } from '../user.ts'
import { comparisonText, notCompared } from './compare.ts'

export const dossierCommand: CommandSpec = {
  usage: 'dossier <action> [ids...]',
  summary: 'freeze a comparison of two statements so that it can be cited; corrections are appended',
  more: `Actions:
  freeze A B     freeze the comparison of two statements as it stands, with --why; --issue for the positions on one
  list           the dossiers, the latest first
  show ID        one as it was frozen, its corrections, and in what the ledger reads otherwise now
  correct ID     append a correction, with --why: what was wrong
An ID is the hash of what was frozen; its first 8 digits will do. Nothing of a dossier ever changes; only the words of an
article that is withheld leave it.`,
  options: [
    { flags: '--issue <id>', help: 'of freeze: the issue on which the positions are compared' },
    ...SIGNED,
  ],
  run: (call) => {
    const [action = '', ...ids] = call.args
    switch (action) {
      case 'freeze':
        return freeze(call, exactly(action, ids, 2))
      case 'list':
        return list(call)
      case 'show':
        return show(call, exactly(action, ids, 1))
      case 'correct':
        return correct(call, exactly(action, ids, 1))
      default:
        throw usageError(`no action is called "${action}"; isnad dossier --help lists them`)
    }
  },
}

function exactly(action: string, ids: readonly string[], n: 1 | 2): readonly string[] {
  if (ids.length === n) return ids
  throw usageError(`dossier ${action} takes ${n === 2 ? 'the ids of two statements' : 'the id of a dossier'}`)
}

async function freeze(call: Call, [a = '', b = '']: readonly string[]): Promise<ExitCode> {
  const issue = given(call.options, 'issue')
  const signed = signatureOf(call, 'dossier freeze')
  const frozen = call.app().freezeDossier({ a, b, ...(issue === null ? {} : { issue }), ...signed })
  if (frozen.outcome !== 'done') return notCompared(call, frozen)
  if (await wroteJson(call, frozen.dossier)) return 0
  await call.io.out(`${frozen.dossier.id}\n${citation(frozen.dossier)}\n`)
  return 0
}

async function list(call: Call): Promise<ExitCode> {
  const dossiers = call.app().dossiers()
  if (await wroteJson(call, { dossiers })) return 0
  const style = styleFor(call.io)
  for (const one of dossiers) await call.io.out(summaryText(one, style))
  if (dossiers.length === 0)
    call.io.err('no comparison is frozen; isnad dossier freeze A B makes a dossier\n')
  return 0
}

const summaryText = (one: DossierSummary, style: Style): string =>
  `${one.id.slice(0, 12)}  ${one.at.slice(0, 10)}  ${one.speakers
    .map((name, n) => `${style.isolate(harmless(name ?? '?'))} ${one.days[n] ?? '?'}`)
    .join(
      ' | ',
    )}${one.corrections === 0 ? '' : `  ${counted(one.corrections, 'correction')}`}${one.withheld ? '  words withheld' : ''}\n`

async function show(call: Call, [id = '']: readonly string[]): Promise<ExitCode> {
  return shown(call, id, call.app().dossier(id))
}

async function correct(call: Call, [id = '']: readonly string[]): Promise<ExitCode> {
  return shown(call, id, call.app().correctDossier({ id, ...signatureOf(call, 'dossier correct') }))
}

async function shown(call: Call, id: string, found: DossierFound): Promise<ExitCode> {
  if (found.found !== 'one') {
    const told =
      found.found === 'none'
        ? `no dossier has the id ${harmless(id)}; isnad dossier list names them`
        : `several dossiers begin with ${harmless(id)}: ${found.ids.map((one) => one.slice(0, 16)).join(', ')}`
    call.io.err(`isnad: ${told}\n`)
    return 1
  }
  if (await wroteJson(call, found.dossier)) return 0
  await call.io.out(dossierText(found.dossier, styleFor(call.io)))
  return 0
}

/** One line to cite it by. */
const citation = ({ id, by, at, facts }: DossierAnswer): string =>
  `Isnad, dossier ${id}, frozen ${at.slice(0, 10)} by ${harmless(by)}, engine ${facts.engine}, over ${counted(facts.coverage.articles, 'article')}.`

function dossierText(dossier: DossierAnswer, style: Style): string {
  const { id, by, at, why, a, b, facts, corrections, withheld, differs, between, denials } = dossier
  const { issue, ...frozen } = facts
  const compared: StatementComparison | null =
    a === null || b === null
      ? null
      : { ...frozen, issue: issue?.id ?? null, a: a.side, b: b.side, between, denials }
  const lines = [
    `${style.bold('dossier')} ${id}\nfrozen ${at} by ${style.isolate(harmless(by))}: ${style.isolate(harmless(why))}\n`,
    ...facts.snapshots.map(({ place, item, text }) => `  ${place}: item ${item}, text ${text}\n`),
    ...withheld.map(
      (one) => `withheld since ${one.at.slice(0, 10)}: ${one.places.join(', ')} (${harmless(one.why)})\n`,
    ),
    differs.length === 0 ? '' : `the ledger reads otherwise now: ${differs.join(', ')}\n`,
    ...corrections.map(
      (one) =>
        `correction ${one.n}, ${one.at} by ${style.isolate(harmless(one.by))}: ${style.isolate(harmless(one.why))}\n`,
    ),
    compared === null
      ? `wording ${facts.wording}, position ${facts.position}; the words of one side are withheld\n`
      : `\n${comparisonText(compared, style)}`,
    `\n${citation(dossier)}\n`,
  ]
  return lines.join('')
}
