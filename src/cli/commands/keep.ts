import { userInfo } from 'node:os'
import { progressView } from '../bar.ts'
import { type Call, type CommandSpec, type ExitCode, given, isOn, usageError, wroteJson } from '../command.ts'
import { counted } from '../layout.ts'

const FORCE = { flags: '--force', help: 'overwrite what is there' }

/** Prints one outcome as JSON or as a sentence. */
async function say(call: Call, value: unknown, sentence: string, code: ExitCode): Promise<ExitCode> {
  if (await wroteJson(call, value)) return code
  if (code === 0) await call.io.out(`${sentence}\n`)
  else call.io.err(`isnad: ${sentence}\n`)
  return code
}

const only = (call: Call): string => call.args[0] ?? ''

/** Ledgers kept by a restoration are files of their own, from which nothing was taken. */
const beside = (kept: readonly string[]): string =>
  kept.length === 0
    ? ''
    : `\nrestore kept these ledgers, which may hold its words too; delete them yourself:\n${kept.map((file) => `  ${file}`).join('\n')}`

export const removeCommand: CommandSpec = {
  usage: 'remove <id>',
  summary: 'withhold an item: its words go for good, a dated tombstone with the reason stays',
  options: [
    { flags: '--why <reason>', help: 'the reason, kept with the tombstone (needed)' },
    { flags: '--by <name>', help: 'who decided it (else your user name)' },
  ],
  run: async (call) => {
    const why = given(call.options, 'why')
    if (why === null || why.trim() === '') throw usageError('remove needs a reason: --why "…"')
    const by = given(call.options, 'by') ?? userInfo().username
    const outcome = call.app().remove(only(call), why, by)
    switch (outcome.outcome) {
      case 'withheld': {
        const left = outcome.erased
          ? ''
          : ' Another process still reads the old state; run it again to erase the bytes.'
        const held = `withheld ${outcome.item}; backups made before still hold its words.`
        return say(call, outcome, `${held}${left}${beside(outcome.keptAside)}`, 0)
      }
      case 'already':
        return say(call, outcome, `${outcome.item} was withheld already${beside(outcome.keptAside)}`, 0)
      case 'unknown':
        return say(call, outcome, `no item "${only(call)}" in the ledger; isnad search shows ids`, 1)
      case 'several':
        return say(
          call,
          outcome,
          `"${only(call)}" names several items: ${outcome.items.join(', ')}; give more digits`,
          1,
        )
    }
  },
}

export const rereadCommand: CommandSpec = {
  usage: 'reread',
  summary: 'read again what an older version read; the earlier readings stay in the ledger',
  run: async (call) => {
    const view = progressView(call.io, isOn(call.options, 'json'))
    const report = call.app().reread(view.show)
    view.end()
    const read = `${counted(report.items, 'item')} read again by ${report.engine}: ${counted(report.statements, 'statement')}`
    return say(call, report, report.items === 0 ? `nothing to do: all is read by ${report.engine}` : read, 0)
  },
}

export const rebuildCommand: CommandSpec = {
  usage: 'rebuild',
  summary: 'build the search index and other derived tables anew',
  run: async (call) => {
    const statements = call.app().rebuild()
    return say(call, { statements }, `${counted(statements, 'statement')} indexed`, 0)
  },
}

export const backupCommand: CommandSpec = {
  usage: 'backup <file>',
  summary: 'write the whole ledger to one file',
  options: [FORCE],
  run: async (call) => {
    const outcome = call.app().backup(only(call), isOn(call.options, 'force'))
    if (!outcome.done) return say(call, outcome, outcome.diagnostic.message, 1)
    return say(call, outcome, `${only(call)}: ${outcome.bytes.toLocaleString('en')} bytes`, 0)
  },
}

export const restoreCommand: CommandSpec = {
  usage: 'restore <file>',
  summary: 'put the ledger of a backup into the data folder; the ledger there is kept beside it',
  run: async (call) => {
    const outcome = call.app().restore(only(call))
    if (!outcome.done) return say(call, outcome, outcome.diagnostic.message, 1)
    const kept = outcome.keptAs === null ? '' : `; the ledger that was there is kept as ${outcome.keptAs}`
    const again =
      outcome.withheldAgain > 0
        ? `; ${counted(outcome.withheldAgain, 'takedown')} made since applied again`
        : ''
    return say(call, outcome, `restored into ${call.dataFolder}${kept}${again}`, 0)
  },
}
