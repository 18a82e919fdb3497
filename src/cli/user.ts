import { userInfo } from 'node:os'
import { type Call, given, usageError } from './command.ts'

/** What every command takes that records a person's decision. */
export const SIGNED = [
  { flags: '--why <reason>', help: 'the reason, kept with it (needed)' },
  { flags: '--by <name>', help: 'who decides (else your user name)' },
]

/** Who decides and why, as the options say. Throws a usage error where one is missing. @param command for the message */
export function signatureOf(
  { options }: Pick<Call, 'options'>,
  command: string,
): { by: string; why: string } {
  const why = given(options, 'why')
  if (why === null || why.trim() === '') throw usageError(`${command} needs a reason: --why "…"`)
  const by = given(options, 'by') ?? userName()
  if (by.trim() === '') throw usageError(`${command} needs to know who decides: --by "…"`)
  return { by, why }
}

/** Empty where the system knows no name of the user. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
