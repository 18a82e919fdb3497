import { lookup } from 'node:dns/promises'
import { forbiddenRange, isAddress } from './addresses.ts'
import { refusal } from './refusal.ts'

/** Turns a host name into all its addresses; throws a system error (`ENOTFOUND` …) where there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'verbatim' })).map((found) => found.address)

/**
 * Reads a web address. Throws a refusal for what is none, for another protocol than http(s), and for one with a
 * password in it, which would end up in the ledger.
 */
export function parseWebAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (url === null) throw refusal('bad-address', `${text}: not a web address; write it as https://host/path`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(
      'bad-address',
      `${url.protocol}…: only http and https are fetched; save the page and add the file`,
    )
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(
      'bad-address',
      `${url.origin}: an address with a user name or password is not fetched; save the page and add the file`,
    )
  }
  url.hash = ''
  return url
}

/**
 * The one address a connection to this URL may use. Every address of the host must be on the public internet, unless
 * `allowPrivate`: a name that also leads inside is not trusted. Throws a refusal otherwise.
 */
export async function checkTarget(url: URL, allowPrivate: boolean, resolve: Resolve): Promise<string> {
  const host = url.hostname
  const literal = isAddress(host)
  const addresses = literal ? [host.replace(/^\[|\]$/g, '')] : await resolve(host)
  const first = addresses[0]
  if (first === undefined)
    throw refusal('host-unknown', `${url.href}: the host has no address; check the spelling`)
  const inside = allowPrivate ? undefined : addresses.find((address) => forbiddenRange(address) !== null)
  if (inside === undefined) return first
  const leads = literal ? 'is' : `leads to ${inside},`
  const message = `${url.href}: the host ${leads} an address outside the public internet (${forbiddenRange(inside)}); give --allow-private if you trust it`
  throw refusal('private-address', message)
}
