import { resolve } from 'node:path'
import { type Call, type CommandSpec, given, isOn } from '../command.ts'
import { counted, table } from '../layout.ts'
import { ALLOW_PRIVATE, addAll, codeFor } from './add.ts'

export const startCommand: CommandSpec = {
  usage: 'start [paths...]',
  summary: 'add the given paths (if any) and say how to search what is there',
  options: [ALLOW_PRIVATE],
  run: async (call) => {
    const report = call.args.length > 0 ? await addAll(call) : null
    if (!isOn(call.options, 'json')) await call.io.out(whatNow(call))
    return codeFor(report?.failed.length ?? 0)
  },
}

function whatNow(call: Call): string {
  const app = call.app()
  if (!app.hasLedger())
    return 'The ledger is empty. Give it news: npm start -- PATH… (files, folders or web addresses)\n'
  const { statements, articles } = app.stats()
  const at = given(call.options, 'data') === null ? '' : ` --data ${call.dataFolder}`
  const rows = [
    ['  npx isnad search WORDS', `words of the statement; '"a phrase"' for words in a row`],
    ['  npx isnad search speaker:NAME after:2024', 'also outlet: act: before: in:title'],
    ['  npx isnad show ID', 'the article a hit stands in, its statements marked'],
    ['  npx isnad --help', 'everything else'],
  ].map(([command = '', what = '']) => [command.replace(/(search|show)/, `$1${at}`), what])
  const holds = `${counted(statements, 'statement')} from ${counted(articles, 'article')}`
  return `\nThe ledger in ${resolve(call.dataFolder)} holds ${holds}. Ask it:\n${table(rows)}`
}
