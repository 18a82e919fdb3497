import type { DoctorReport } from '../../app/index.ts'
import { type CommandSpec, isOn, wroteJson } from '../command.ts'
import { counted, table } from '../layout.ts'

export const doctorCommand: CommandSpec = {
  usage: 'doctor',
  summary: 'tell versions and folders, and check the ledger',
  options: [{ flags: '--full', help: 'also compare every derived row with what it is derived from' }],
  run: async (call) => {
    const report = call.app().doctor(isOn(call.options, 'full') ? 'full' : 'quick')
    if (!(await wroteJson(call, report))) await call.io.out(doctorText(report))
    return report.ok ? 0 : 1
  },
}

function doctorText({ engine, node, sqlite, project, languages, data, ok }: DoctorReport): string {
  const { ledger } = data
  const rows = [
    ['isnad', engine],
    ['node', node],
    ['sqlite', sqlite],
    ['project', project],
    [
      'languages',
      languages.map(({ code, knownGaps }) => `${code} (${counted(knownGaps, 'known gap')})`).join(', '),
    ],
    ['data', data.folder],
    ['ledger', ledger === null ? 'none yet: isnad add PATH…' : ledger.file],
  ]
  if (ledger !== null) {
    rows.push([
      'holds',
      `${ledger.items.toLocaleString('en')} items, ${ledger.statements.toLocaleString('en')} statements`,
    ])
    const stale = `${ledger.toReread.toLocaleString('en')} items last read by another version: isnad reread`
    if (ledger.toReread > 0) rows.push(['to reread', stale])
    rows.push(['schema', String(ledger.integrity.schema)])
    for (const check of ledger.integrity.checks)
      rows.push(['', `${check.ok ? 'ok  ' : 'BAD '} ${check.name}${check.detail ? `: ${check.detail}` : ''}`])
  }
  return `${table(rows)}${ok ? 'all well' : 'NOT well: restore a backup (isnad restore FILE), or try isnad rebuild where only derived rows are wrong'}\n`
}
