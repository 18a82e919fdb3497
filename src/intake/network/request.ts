import http from 'node:http'
import https from 'node:https'
import { isIPv6, type LookupFunction } from 'node:net'
import { ENGINE_VERSION } from '../../core/versions.ts'

/** How Isnad names itself to the hosts it asks. */
export const USER_AGENT = `Isnad/${ENGINE_VERSION} (reads single news pages at a person's request)`

const HEADERS = {
  'user-agent': USER_AGENT,
  accept:
    'text/html,application/xhtml+xml,text/plain;q=0.8,application/json;q=0.8,application/x-ndjson;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
}

/**
 * Sends one GET and gives the response once its head is there. The connection goes to `address`, which was checked,
 * whatever the name resolves to by now; the name itself still goes into the Host header and the certificate's check.
 */
export function request(url: URL, address: string, signal: AbortSignal): Promise<http.IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http
  return new Promise((settle, fail) => {
    // An agent of its own: no connection is reused, none goes through a proxy that would resolve the name again.
    const sent = client.request(url, { agent: false, lookup: pinnedTo(address), headers: HEADERS, signal })
    sent.once('response', (response) => {
      // A body without an announced length ends wherever the connection does: only this tells a cut from an end.
      sent.on('error', (error) => response.destroy(error))
      settle(response)
    })
    sent.on('error', fail)
    sent.end()
  })
}

function pinnedTo(address: string): LookupFunction {
  const family = isIPv6(address) ? 6 : 4
  return (_host, options, done) => {
    if (options.all) done(null, [{ address, family }])
    else done(null, address, family)
  }
}
