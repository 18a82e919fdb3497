import type { AddReport, FailedInput } from '../../app/index.ts'
import { progressView } from '../bar.ts'
import { type Call, type CommandSpec, type ExitCode, isOn, wroteJson } from '../command.ts'
import { counted, table } from '../layout.ts'
import { harmless } from '../style.ts'

export const ALLOW_PRIVATE = {
  flags: '--allow-private',
  help: 'let web addresses lead to private or loopback machines',
}

export const addCommand: CommandSpec = {
  usage: 'add <paths...>',
  summary: 'read files, folders, globs, web addresses or - (standard input) into the ledger',
  more: `Reads .txt .html .htm .json .jsonl and .gz of these. What is in the ledger already is skipped.
Examples:
  isnad add articles/ "pages/*.html"
  isnad add https://news.example/story.html
  cat records.jsonl | isnad add -`,
  options: [ALLOW_PRIVATE],
  run: async (call) => {
    const report = await addAll(call)
    return codeFor(report.failed.length)
  },
}

/** Adds the inputs that a call names and prints the closing table. */
async function addAll(call: Call): Promise<AddReport> {
  const report = await addQuietly(call, call.args)
  if (!(await wroteJson(call, report))) await call.io.out(closingTable(report))
  return report
}

/** Adds inputs before something else is done, until `stop`; the closing table goes to standard error with `--json`. */
export async function addPaths(call: Call, paths: readonly string[], stop: AbortSignal): Promise<AddReport> {
  const report = await addQuietly(call, paths, stop)
  const table = closingTable(report)
  if (isOn(call.options, 'json')) call.io.err(table)
  else await call.io.out(table)
  if (report.stopped)
    call.io.err('stopped; what is in the table was added, the next start goes on from there\n')
  return report
}

async function addQuietly(call: Call, paths: readonly string[], signal?: AbortSignal): Promise<AddReport> {
  const view = progressView(call.io, isOn(call.options, 'json'))
  let report: AddReport
  try {
    const allowPrivate = isOn(call.options, 'allowPrivate')
    report = await call.app().add(paths, { allowPrivate, ...(signal && { signal }) }, view.show)
  } finally {
    view.end()
  }
  for (const { message } of report.noticed) call.io.err(`remark: ${harmless(message)}\n`)
  tellFailed(call, report.failed)
  return report
}

/** One line on standard error for each input that failed. */
export function tellFailed({ io }: Call, failed: readonly FailedInput[]): void {
  for (const { message } of failed) io.err(`failed: ${harmless(message)}\n`)
}

/** Exit code of a command that goes on when an input fails. */
export const codeFor = (failed: number): ExitCode => (failed > 0 ? 1 : 0)

function closingTable({ items, articles, statements, skipped, failed, remarks }: AddReport): string {
  const { known, unread, withheld, otherFiles } = skipped
  const why = [
    known > 0 && `${counted(known, 'item')} in the ledger already`,
    unread > 0 && `${counted(unread, 'item')} read by another version: isnad reread`,
    withheld > 0 && `${counted(withheld, 'item')} withheld`,
    otherFiles.length > 0 && `${counted(otherFiles.length, 'file')} of other kinds`,
  ].filter((one) => one !== false)
  const n = (value: number) => value.toLocaleString('en')
  const rows = [
    ['items', n(items), items === 0 && known > 0 ? 'nothing new' : ''],
    ['articles', n(articles), ''],
    ['statements', n(statements), ''],
    ['skipped', n(known + unread + withheld + otherFiles.length), why.join('; ')],
    ['failed', n(failed.length), reasons(failed.map((one) => one.rule))],
  ]
  const noted = Object.entries(remarks)
  if (noted.length > 0) rows.push(['remarks', n(noted.reduce((s, [, k]) => s + k, 0)), tally(noted)])
  return table(rows, [1])
}

const tally = (entries: readonly (readonly [string, number])[]): string =>
  entries.map(([rule, n]) => (n === 1 ? rule : `${rule} × ${n.toLocaleString('en')}`)).join(', ')

function reasons(rules: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return tally([...counts])
}
