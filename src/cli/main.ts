import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type App, createApp, ENGINE_VERSION, PROJECT_ROOT } from '../app/index.ts'
import {
  type Call,
  type CommandSpec,
  type ExitCode,
  given,
  isOn,
  isUsageError,
  type OptionValues,
  usageError,
} from './command.ts'
import { addCommand } from './commands/add.ts'
import { changesCommand } from './commands/changes.ts'
import { commitmentsCommand } from './commands/commitments.ts'
import { compareCommand } from './commands/compare.ts'
import { datesCommand } from './commands/dates.ts'
import { doctorCommand } from './commands/doctor.ts'
import { dossierCommand } from './commands/dossier.ts'
import { earlierCommand } from './commands/earlier.ts'

import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { issueCommand } from './commands/issue.ts'
import { judgeCommand } from './commands/judge.ts'
import {
  backupCommand,
  rebuildCommand,
  removeCommand,
  rereadCommand,
  restoreCommand,
} from './commands/keep.ts'
import { mcpCommand } from './commands/mcp.ts'
import { registerCommand } from './commands/register.ts'
import { relateCommand } from './commands/relate.ts'
import { reviewCommand } from './commands/review.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'
import { startCommand } from './commands/start.ts'
import { statsCommand } from './commands/stats.ts'
import { whoCommand } from './commands/who.ts'
import { witnessesCommand } from './commands/witnesses.ts'
import { type Io, processIo } from './io.ts'
import { runProgram } from './program.ts'
import { tellUpgrade } from './upgrade.ts'

const COMMANDS: readonly CommandSpec[] = [
  startCommand,
  serveCommand,
  mcpCommand,
  addCommand,
  searchCommand,
  showCommand,
  earlierCommand,
  exportCommand,
  extractCommand,
  explainCommand,
  datesCommand,
  relateCommand,
  whoCommand,
  registerCommand,
  issueCommand,
  commitmentsCommand,
  compareCommand,
  changesCommand,
  witnessesCommand,
  dossierCommand,
  reviewCommand,
  judgeCommand,
  statsCommand,
  removeCommand,
  rereadCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]

const ABOUT = {
  description: 'Reads Arabic news and keeps a ledger of who said what, through whom, and when.',
  version: ENGINE_VERSION,
}

/**
 * The command line.
 * @param argv what stands after the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  try {
    return await runProgram(ABOUT, COMMANDS, argv, io, (spec, args, options) =>
      runOne(spec, args, options, io),
    )
  } catch (error) {
    if (isUsageError(error)) {
      io.err(`isnad: ${error.message}\n`)
      return 2
    }
    const shown = error instanceof Error ? error : new Error(String(error))
    io.err(`isnad: ${io.env.ISNAD_DEBUG ? (shown.stack ?? shown.message) : shown.message}\n`)
    return 1
  }
}

/** Throws a usage error where the data folder is a file, or would lie below one. */
function checkDataFolder(folder: string): void {
  let there = resolve(folder)
  while (!existsSync(there)) there = dirname(there)
  if (!statSync(there).isDirectory())
    throw usageError(`${folder}: ${there} is no folder; --data (or ISNAD_DATA) names the folder of a ledger`)
}

async function runOne(
  spec: CommandSpec,
  args: readonly string[],
  options: OptionValues,
  io: Io,
): Promise<ExitCode> {
  const dataFolder = given(options, 'data') ?? io.env.ISNAD_DATA ?? 'data'
  let app: App | null = null
  const call: Call = {
    args,
    options,
    io,
    dataFolder,
    app: () => {
      checkDataFolder(dataFolder)
      const readOnly = spec.readOnly ?? isOn(options, 'readOnly')
      const onUpgrade = tellUpgrade(io)
      app ??= createApp({ root: PROJECT_ROOT, dataFolder, now: () => new Date(), readOnly, onUpgrade })
      return app
    },
  }
  try {
    return await spec.run(call)
  } finally {
    ;(app as App | null)?.close()
  }
}
