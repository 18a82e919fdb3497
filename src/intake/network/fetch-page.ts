import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { charsetOfContentType } from '../encoding/declared.ts'
import { type Format, formatOfContentType } from '../formats.ts'
import { DEFAULT_MAX_BYTES } from '../sizes.ts'
import { readBody } from './body.ts'
import { diagnosticOfFetchError, refusal } from './refusal.ts'
import { request } from './request.ts'
import { checkTarget, parseWebAddress, type Resolve, systemResolve } from './target.ts'

/** Limits and means of one fetch. */
export interface FetchOptions {
  /** Whether addresses outside the public internet (loopback, private …) may be asked. Default false. */
  readonly allowPrivate?: boolean
  /** Milliseconds for the whole fetch, redirects and body included. Default 20,000. */
  readonly timeoutMs?: number
  /** Most bytes of the page, as announced and after unpacking. Default 20,000,000. */
  readonly maxBytes?: number
  /** Most redirects followed. Default 5. */
  readonly maxRedirects?: number
  /** Default: the system's resolver. Asked once for each host that is connected to. */
  readonly resolve?: Resolve
}

/** A page as it was answered. */
export interface FetchedPage {
  /** The address after redirects. */
  readonly url: string
  /** The response's headers, names in lower case, repeated ones joined by `, `; cookies left out. */
  readonly headers: Readonly<Record<string, string>>
  /** What the content type promises; `sniff` where there is none. */
  readonly format: Format | 'sniff'
  /** The charset of the content type, as it stands there. */
  readonly charset: string | null
  /** The body, unpacked where it came as gzip, deflate or br, otherwise as it came. */
  readonly bytes: Uint8Array
}

/** A page, or why there is none. */
export type FetchOutcome =
  | { readonly ok: true; readonly page: FetchedPage }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

const DEFAULT_TIMEOUT_MS = 20_000
const DEFAULT_MAX_REDIRECTS = 5

/**
 * Fetches one page: one GET, redirects followed by hand, each host checked before it is connected to. Whatever the
 * web does wrong is a diagnostic; nothing of it throws.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchOutcome> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    return { ok: true, page: await follow(address, options, signal) }
  } catch (error) {
    if (!signal.aborted) return { ok: false, diagnostic: diagnosticOfFetchError(error, address) }
    const late = refusal(
      'too-slow',
      `${address}: not there after ${timeoutMs / 1000} s; try later, or save the page and add the file`,
    )
    return { ok: false, diagnostic: late.refusal }
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  const most = options.maxRedirects ?? DEFAULT_MAX_REDIRECTS
  let url = parseWebAddress(address)
  for (let redirects = 0; redirects <= most; redirects++) {
    const checked = checkTarget(url, options.allowPrivate ?? false, options.resolve ?? systemResolve)
    const response = await request(url, await orAborted(checked, signal), signal)
    const next = redirectOf(response, url)
    if (next === null) return await readPage(response, url, options.maxBytes ?? DEFAULT_MAX_BYTES, signal)
    response.destroy()
    url = next
  }
  throw refusal('too-many-redirects', `${address}: more than ${most} redirects; give the address it ends at`)
}

/** Name resolution cannot be called off: it is left behind when the time is up. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((settle, fail) => {
    if (signal.aborted) fail(signal.reason)
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
    work.then(settle, fail)
  })
}

function redirectOf(response: IncomingMessage, url: URL): URL | null {
  const { location } = response.headers
  return [301, 302, 303, 307, 308].includes(response.statusCode ?? 0) && location
    ? parseWebAddress(location, url)
    : null
}

async function readPage(
  response: IncomingMessage,
  url: URL,
  maxBytes: number,
  signal: AbortSignal,
): Promise<FetchedPage> {
  try {
    const status = response.statusCode ?? 0
    if (status !== 200)
      throw refusal(
        'http-status',
        `${url.href}: answered with status ${status}, not with a page; check the address`,
      )
    const contentType = response.headers['content-type']
    const format = formatOfContentType(contentType)
    if (format === null) {
      throw refusal(
        'content-type',
        `${url.href}: ${contentType}, not HTML, text or JSON; convert it and add the file`,
      )
    }
    const bytes = await readBody(response, url.href, maxBytes)
    // Where no length was announced, a connection that we cut ends the body as if it were whole.
    signal.throwIfAborted()
    if (!response.complete)
      throw refusal('connection', `${url.href}: the connection broke off before the page's end; try again`)
    return {
      url: url.href,
      headers: flatten(response.headers),
      format,
      charset: charsetOfContentType(contentType),
      bytes,
    }
  } finally {
    response.destroy()
  }
}

function flatten(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(headers).filter(([name, value]) => name !== 'set-cookie' && value !== undefined)
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}
