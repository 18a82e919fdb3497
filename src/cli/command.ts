import type { App } from '../app/index.ts'
import type { Io } from './io.ts'

/** 0: done. 1: some inputs failed, or nothing was found where one thing was asked for. 2: wrongly called. */
export type ExitCode = 0 | 1 | 2

export type OptionValue = string | boolean | undefined
export type OptionValues = Readonly<Record<string, OptionValue>>

/** An option, `--name VALUE` or `--name`. */
export interface OptionSpec {
  /** As the help shows it: `--limit <n>`. */
  readonly flags: string
  readonly help: string
  readonly choices?: readonly string[]
  readonly default?: string
}

/** What a command is run with. */
export interface Call {
  readonly args: readonly string[]
  readonly options: OptionValues
  readonly io: Io
  /** Puts packs, register, pipeline and ledger together; once a run. */
  readonly app: () => App
  /** The data folder, as `--data`, ISNAD_DATA or the default name it. */
  readonly dataFolder: string
}

/** One command of the command line. */
export interface CommandSpec {
  /** Name and arguments as the help shows them: `add <paths...>`. */
  readonly usage: string
  readonly summary: string
  /** Further help: examples, what is not obvious. */
  readonly more?: string
  readonly options?: readonly OptionSpec[]
  /** Whether its ledger is opened without ever being written to, whatever the options say. */
  readonly readOnly?: true
  readonly run: (call: Call) => Promise<ExitCode>
}

const USAGE = 'ISNAD_USAGE'

/** An error that is the caller's: the message is shown, exit code 2. */
export const usageError = (message: string): Error => Object.assign(new Error(message), { code: USAGE })
export const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === USAGE

/** The value of an option that takes one; null where it was not given. */
export const given = (options: OptionValues, name: string): string | null => {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

/** Whether an option without a value was given. */
export const isOn = (options: OptionValues, name: string): boolean => options[name] === true

/** A whole number between two bounds. Throws a usage error. */
export function wholeNumber(text: string, name: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw usageError(`${name} takes a whole number from ${least} to ${most}, not "${text}"`)
  return value
}

/** A day that exists, `YYYY-MM-DD`. Throws a usage error. */
export function day(text: string, name: string): string {
  const time = Date.parse(`${text}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(time) ||
    !new Date(time).toISOString().startsWith(text)
  )
    throw usageError(`${name} takes a day as YYYY-MM-DD, not "${text}"`)
  return text
}

/** The options of a command that reads inputs without storing them. Throws a usage error. */
export function readingOptions(options: OptionValues) {
  const date = given(options, 'date')
  return {
    allowPrivate: isOn(options, 'allowPrivate'),
    date: date === null ? null : day(date, '--date'),
    source: given(options, 'source'),
  }
}

/** Writes a value as JSON, one document, where `--json` was given. @returns whether it was */
export async function wroteJson({ options, io }: Call, value: unknown): Promise<boolean> {
  if (!isOn(options, 'json')) return false
  await io.out(`${JSON.stringify(value, null, 2)}\n`)
  return true
}
