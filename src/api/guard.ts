import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from './errors.ts'

/** Longest address, in characters, of which anything is read. */
const MAX_URL = 8000

/** Where the server listens. */
export interface Listening {
  /** As `--host` names it: `127.0.0.1`, `localhost`, `0.0.0.0`, `::1` … */
  readonly host: string
  /** 0 until it is known. */
  readonly port: number
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']
const EVERYWHERE = ['0.0.0.0', '::', '[::]', '']

/** Whether only programs on this machine can reach a host's address. */
export const isLoopback = (host: string): boolean =>
  LOOPBACK.includes(host) || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** An IPv6 address stands in brackets before a port. */
export const bracketed = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host

/**
 * Whether a Host header names this server. A page of a stranger whose name was made to lead here (DNS rebinding) has
 * the stranger's name in it. A server that listens on all addresses is asked by any address, but by no stranger's name.
 */
export function isOurs({ host, port }: Listening, asked: string): boolean {
  const [, name = '', at = '80'] = /^(\[[0-9a-f:.]+\]|[^:]+)(?::(\d+))?$/i.exec(asked.toLowerCase()) ?? []
  if (name === '' || Number(at) !== port) return false
  if (LOOPBACK.includes(name) || name === bracketed(host.toLowerCase())) return true
  if (!EVERYWHERE.includes(host)) return false
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === hostname().toLowerCase()
}

/** Whether a token given is the server's; takes as long for a wrong one as for a nearly right one. */
export function isToken(given: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(hash(given), hash(token))
}

/** Why whoever asks may not write; null where he may. */
export function barredFrom(
  c: Context,
  { readOnly, token }: { readonly readOnly: boolean; readonly token: string },
  given: string | undefined,
) {
  if (readOnly)
    return refuse(c, 403, 'read-only', 'this server takes nothing in; start it without --read-only')
  return isToken(given, token)
    ? null
    : refuse(c, 403, 'no-token', 'the header x-isnad-token is not of this server; load the page again')
}

const SAFE = ['GET', 'HEAD']

/** Refuses what was not sent to this server by its own page, or by a program that is no browser. */
export const guard =
  (listening: () => Listening): MiddlewareHandler =>
  async (c, next) => {
    const ours = (host: string) => isOurs(listening(), host)
    if (c.req.url.length > MAX_URL)
      return refuse(c, 414, 'too-long', `the address is longer than ${MAX_URL} characters; shorten the query`)
    const hosts = [new URL(c.req.url).host, c.req.header('host')].filter((one) => one !== undefined)
    if (!hosts.every(ours))
      return refuse(c, 403, 'foreign-host', 'the Host header is not this server’s; ask it by its own address')
    if (
      !SAFE.includes(c.req.method) &&
      !isSameOrigin(c.req.header('origin'), c.req.header('sec-fetch-site'), ours)
    )
      return refuse(c, 403, 'foreign-origin', 'another site may not send anything to this server')
    return next()
  }

/** Browsers send both headers; a program need not. */
function isSameOrigin(
  origin: string | undefined,
  site: string | undefined,
  ours: (host: string) => boolean,
): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || (origin.startsWith('http://') && ours(origin.slice('http://'.length)))
}
