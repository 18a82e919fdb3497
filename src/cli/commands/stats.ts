import type { LedgerStats } from '../../app/index.ts'
import { type CommandSpec, wroteJson } from '../command.ts'
import { counted, table } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'

export const statsCommand: CommandSpec = {
  usage: 'stats',
  summary: 'count what the ledger holds: by act, kind, outlet, speaker and month',
  run: async (call) => {
    const stats = call.app().stats()
    if (!(await wroteJson(call, stats))) await call.io.out(statsText(stats, styleFor(call.io)))
    return 0
  },
}

function statsText(stats: LedgerStats, style: Style): string {
  const n = (value: number) => value.toLocaleString('en')
  const totals = table(
    [
      ['items', n(stats.items), stats.withheld > 0 ? `${n(stats.withheld)} withheld` : ''],
      [
        'readings',
        n(stats.readings),
        stats.engines.map((one) => `${counted(one.items, 'item')} by ${one.engine}`).join(', '),
      ],
      ['articles', n(stats.articles), ''],
      ['statements', n(stats.statements), `speaker unsure in ${(stats.unsureShare * 100).toFixed(1)} of 100`],
      ['events', n(stats.events), ''],
      ['judgements', n(stats.judgements), ''],
    ],
    [1],
  )
  const lists: [string, LedgerStats['byAct']][] = [
    ['by act', stats.byAct],
    ['by kind', stats.byKind],
    ['by outlet', stats.byOutlet],
    ['by speaker', stats.bySpeaker],
    ['by month', stats.byMonth],
  ]
  return (
    totals +
    lists
      .filter(([, counts]) => counts.length > 0)
      .map(([name, counts]) => {
        const rows = counts.map((one) => [
          '',
          n(one.statements),
          one.name === '' ? 'not known' : style.isolate(harmless(one.name)),
        ])
        return `\n${style.bold(name)}\n${table(rows, [1])}`
      })
      .join('')
  )
}
