import { type Diagnostic, diagnostic } from '../../core/diagnostics.ts'

/** A fetch that came to nothing: travels as an error through streams and callbacks, caught in `fetchPage` alone. */
export interface Refusal extends Error {
  readonly refusal: Diagnostic
}

export const refusal = (rule: string, message: string): Refusal =>
  Object.assign(new Error(message), { refusal: diagnostic(rule, message) })

const ofCode: Readonly<Record<string, readonly [rule: string, message: string]>> = {
  ENOTFOUND: ['host-unknown', 'no such host; check the spelling'],
  EAI_AGAIN: ['host-unknown', 'the host name could not be looked up; check the connection and try again'],
  ECONNREFUSED: ['connection', 'the host refuses the connection; check the port or try later'],
  ECONNRESET: ['connection', 'the connection broke off; try again'],
  ERR_STREAM_PREMATURE_CLOSE: ['connection', 'the connection broke off; try again'],
  ETIMEDOUT: ['connection', 'the host does not answer; try later'],
  EHOSTUNREACH: ['connection', 'the host cannot be reached; check the connection'],
  ENETUNREACH: ['connection', 'the network cannot be reached; check the connection'],
}

/**
 * What a failed fetch means to the person who asked for it. An error that is neither a refusal nor one of the system,
 * the parser, TLS or an unpacker is our own mistake and is thrown again.
 */
export function diagnosticOfFetchError(error: unknown, url: string): Diagnostic {
  if (!(error instanceof Error)) throw error
  if ('refusal' in error) return (error as Refusal).refusal
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === null || /^ERR_INVALID|^ERR_MISSING/.test(code)) throw error
  const [rule, message] = ofCode[code] ?? ofFamily(code, error.message)
  return diagnostic(rule, `${url}: ${message}`)
}

function ofFamily(code: string, message: string): readonly [rule: string, message: string] {
  if (/^HPE_/.test(code))
    return ['bad-response', `the answer is not sound HTTP (${message}); save the page and add the file`]
  if (/^Z_|^ERR__|^ERR_BROTLI/.test(code))
    return ['bad-response', `the page is packed wrongly (${code}); save it and add the file`]
  return ['connection', `the page could not be fetched (${code}); save it and add the file`]
}
