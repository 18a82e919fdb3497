import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './support.ts'

let here: Place
beforeAll(async () => {
  here = await place()
})
afterAll(() => here.remove())

const GZIP = { 'accept-encoding': 'gzip, br' }
const PATHS = ['/api/statements', '/api/openapi.json', '/assets/a-1234.js', '/assets/a-1234.css'] as const

describe('answers that are asked for again', () => {
  it.each([...PATHS, '/'])('%s: unchanged is said without a body, packed or not', async (path) => {
    for (const headers of [{}, GZIP]) {
      const first = await here.ask(path, { headers })
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^W\/"[0-9a-f]{40}"$/)
      for (const none of [etag, `"other", ${etag}`, '*']) {
        const again = await here.ask(path, { headers: { ...headers, 'if-none-match': none } })
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      }
      expect((await here.ask(path, { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200)
    }
  })

  it.each(PATHS)('%s: packed where that is asked for, and the same when unpacked', async (path) => {
    const plain = await here.ask(path)
    expect(plain.headers.get('content-encoding')).toBeNull()
    const packed = await here.ask(path, { headers: GZIP })
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual([
      'gzip',
      'Accept-Encoding',
    ])
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(gunzipSync(bytes).toString()).toBe(await plain.text())
    expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'))
  })

  it.each([...PATHS, '/'])('%s: HEAD has the headers and no body', async (path) => {
    const head = await here.ask(path, { method: 'HEAD' })
    const get = await here.ask(path)
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['etag', 'content-type', 'cache-control'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
  })

  it('are kept for ever only where their name changes with them', async () => {
    const kept = async (path: string) => (await here.ask(path)).headers.get('cache-control')
    expect(await kept('/assets/a-1234.js')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/icon.svg', '/api/stats', '/api/nothing', '/assets/gone.js', '/assets/'])
      expect(await kept(path)).toBe('no-cache')
  })

  it('change with the ledger', async () => {
    const etag = async () => (await here.ask('/api/stats')).headers.get('etag')
    const before = await etag()
    expect(await etag()).toBe(before)
    here.app.remove('relay', 'asked', 'Hala')
    expect(await etag()).not.toBe(before)
  })
})
