import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'

const ofCode: Readonly<Record<string, readonly [rule: string, message: string]>> = {
  ENOENT: ['no-such-path', 'no such file or folder; check the spelling'],
  ENOTDIR: ['no-such-path', 'a part of the path is no folder; check the spelling'],
  EACCES: [
    'no-permission',
    'no permission to read it; change its access rights or copy it to where you may read it',
  ],
  EPERM: [
    'no-permission',
    'no permission to read it; change its access rights or copy it to where you may read it',
  ],
  ELOOP: ['unreadable', 'symbolic links that lead round in a circle; give the real path'],
  ENAMETOOLONG: ['no-such-path', 'the path is too long for this system; shorten it'],
  EMFILE: ['unreadable', 'too many files are open; close other programs and add it again'],
  Z_DATA_ERROR: ['gzip-broken', 'not a sound gzip file; pack it again'],
  Z_BUF_ERROR: ['gzip-broken', 'the gzip file is cut off; fetch it again, or take it from its source whole'],
}

/**
 * What a system error means to the person who gave the input. An error without a system code is our own mistake and
 * is thrown again.
 */
export function failureOfError(error: unknown, place: string): Diagnostic {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (!(error instanceof Error) || typeof code !== 'string' || code.startsWith('ERR_')) throw error
  const [rule, message] = ofCode[code] ?? [
    'unreadable',
    `cannot be read (${code}); check the disk or copy it elsewhere`,
  ]
  return diagnostic(rule, `${place}: ${message}`)
}
