import type { Found } from '../files.ts'
import { sniffFormat } from '../sniff.ts'
import { type FetchOptions, fetchPage } from './fetch-page.ts'

/** A web address as a source: fetched once, now; its bytes then wait in memory. */
export async function findPage(address: string, options: FetchOptions): Promise<Found> {
  const fetched = await fetchPage(address, options)
  if (!fetched.ok) return { type: 'failed', from: address, diagnostic: fetched.diagnostic }
  const { page } = fetched
  const source = {
    from: address,
    kept: address,
    name: address,
    format: page.format === 'sniff' ? sniffFormat(page.bytes) : page.format,
    open: () => once(page.bytes),
    size: page.bytes.length,
    charset: page.charset,
    url: page.url,
    headers: page.headers,
  }
  return { type: 'source', source }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
