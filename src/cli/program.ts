import { Command, CommanderError, Option } from 'commander'
import type { CommandSpec, ExitCode, OptionSpec, OptionValues } from './command.ts'
import type { Io } from './io.ts'

/** What every command takes besides its own options. */
const COMMON: readonly OptionSpec[] = [
  { flags: '--data <folder>', help: 'the folder of the ledger (else ISNAD_DATA, else ./data)' },
  { flags: '--json', help: 'print JSON' },
]

const HELP_AFTER = `
Exit codes: 0 done, 1 some inputs failed, 2 wrongly called.
Data go to standard output, remarks to standard error. ISNAD_DEBUG=1 shows where an error arose.`

/**
 * Reads the command line and runs the command it names. The only place that knows commander.
 * @returns the command's exit code; 2 where the line is not understood
 */
export async function runProgram(
  about: { readonly description: string; readonly version: string },
  specs: readonly CommandSpec[],
  argv: readonly string[],
  io: Io,
  run: (spec: CommandSpec, args: readonly string[], options: OptionValues) => Promise<ExitCode>,
): Promise<ExitCode> {
  let code: ExitCode = 0
  const pending: string[] = []
  const program = new Command('isnad')
    .description(about.description)
    .version(about.version, '--version', 'print the version')
    .helpOption('--help', 'show help')
    .addHelpText('after', HELP_AFTER)
    .exitOverride()
    .showHelpAfterError('(isnad --help shows the commands)')
    .configureOutput({ writeOut: (text) => pending.push(text), writeErr: (text) => io.err(text) })
  for (const option of COMMON) program.addOption(optionOf(option))
  for (const spec of specs) {
    const command = program.command(spec.usage).description(spec.summary).copyInheritedSettings(program)
    command.helpOption('--help', 'show help')
    for (const option of [...(spec.options ?? []), ...COMMON]) command.addOption(optionOf(option))
    if (spec.more) command.addHelpText('after', `\n${spec.more}`)
    command.action(async (...parts: unknown[]) => {
      const args = (parts.slice(0, -2) as (string | string[] | undefined)[]).flat()
      const given = args.filter((arg) => arg !== undefined)
      code = await run(spec, given, command.optsWithGlobals() as OptionValues)
    })
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    code = error.exitCode === 0 ? 0 : 2
  }
  for (const text of pending) await io.out(text)
  return code
}

function optionOf({ flags, help, choices, default: fallback }: OptionSpec): Option {
  const option = new Option(flags, help)
  if (choices) option.choices(choices)
  if (fallback !== undefined) option.default(fallback)
  return option
}
