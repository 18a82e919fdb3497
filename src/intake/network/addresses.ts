import ipaddr from 'ipaddr.js'

/**
 * What forbids connecting to an IP address, in words for a message (`loopback`, `private`, `link-local` …); null for
 * an address of the public internet. The only place that knows the address library. Addresses inside addresses
 * (IPv4 mapped into IPv6, NAT64) are judged by the one inside.
 *
 * @param address as the resolver or `URL.hostname` writes it, brackets and zone allowed. Throws on anything else.
 */
export function forbiddenRange(address: string): string | null {
  const parsed = ipaddr.process(address.replace(/^\[|\]$/g, ''))
  const inner =
    parsed.kind() === 'ipv6' && parsed.match(NAT64) ? new ipaddr.IPv4(parsed.toByteArray().slice(12)) : parsed
  const range = inner.range()
  if (range !== 'unicast') return inWords(range)
  const isOutside = inner.kind() === 'ipv6' && !inner.match(ipaddr.parse('2000::'), 3)
  return isOutside ? 'unassigned' : null
}

/** The well-known NAT64 prefix of RFC 6052 holds the IPv4 address in its last four bytes. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')

const inWords = (range: string): string => range.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Whether a URL's host name is an IP address (WHATWG parsing has already turned numbers into dotted ones). */
export const isAddress = (host: string): boolean => ipaddr.isValid(host.replace(/^\[|\]$/g, ''))
