import { createHash } from 'node:crypto'

/** Under which names ids are made: made once by chance, and never changed. */
const NAMESPACE = Buffer.from('8b1f0a52c3e94d678a0e5d1c7f2b9e34', 'hex')

/** A URN for a name, the same wherever it is made: a UUID of version 5 (RFC 9562, 5.5). */
export function urnOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}
