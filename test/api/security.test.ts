import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOurs } from '../../src/api/guard.ts'
import type { ErrorAnswer, StatsAnswer } from '../../src/contract/index.ts'
import { ORIGIN, type Place, place, posted, TOKEN } from './support.ts'

let here: Place
beforeAll(async () => {
  here = await place()
})
afterAll(() => here.remove())

const ARTICLE = { body: 'قال رئيس البلدية نادر السالم إن السوق سيفتح.' }
const rule = async (answer: Response) => ((await answer.json()) as ErrorAnswer).error.rule

describe('the Host header', () => {
  const at = (host: string) => ({ host, port: 4350 })
  it.each([
    ['127.0.0.1', '127.0.0.1:4350', true],
    ['127.0.0.1', 'localhost:4350', true],
    ['127.0.0.1', 'LOCALHOST:4350', true],
    ['127.0.0.1', '[::1]:4350', true],
    ['127.0.0.1', 'localhost', false],
    ['127.0.0.1', 'localhost:80', false],
    ['127.0.0.1', 'evil.example:4350', false],
    ['127.0.0.1', 'localhost.evil.example:4350', false],
    ['127.0.0.1', '127.0.0.1.nip.io:4350', false],
    ['127.0.0.1', '192.168.1.7:4350', false],
    ['127.0.0.1', 'localhost:4350@evil.example', false],
    ['127.0.0.1', '', false],
    ['192.168.1.7', '192.168.1.7:4350', true],
    ['192.168.1.7', '192.168.1.8:4350', false],
    ['fe80::1', '[fe80::1]:4350', true],
    ['isnad.local', 'isnad.local:4350', true],
    ['0.0.0.0', '192.168.1.7:4350', true],
    ['0.0.0.0', 'evil.example:4350', false],
    ['::', '[fe80::1]:4350', true],
  ])('of a server at %s: %j is its own: %s', (host, asked, ours) => {
    expect(isOurs(at(host), asked)).toBe(ours)
  })

  it('may leave out port 80', () => {
    expect(isOurs({ host: '127.0.0.1', port: 80 }, 'localhost')).toBe(true)
  })

  it('of a stranger is refused on every address, the page’s too', async () => {
    for (const path of ['/', '/api/stats', '/assets/a-1234.js', '/api/openapi.json']) {
      const answer = await here.ask(path, { origin: 'http://evil.example:4350' })
      expect([path, answer.status, await rule(answer)]).toEqual([path, 403, 'foreign-host'])
    }
    const absolute = await here.ask('/api/stats', { headers: { host: 'evil.example:4350' } })
    expect(absolute.status).toBe(403)
  })
})

describe('writing', () => {
  const statements = async () => (await here.json<StatsAnswer>('/api/stats')).ledger.statements

  it.each([
    [{}, 'no-token'],
    [{ 'x-isnad-token': '' }, 'no-token'],
    [{ 'x-isnad-token': `${TOKEN}x` }, 'no-token'],
    [{ 'x-isnad-token': TOKEN, origin: 'http://evil.example' }, 'foreign-origin'],
    [{ 'x-isnad-token': TOKEN, origin: 'http://127.0.0.1:4351' }, 'foreign-origin'],
    [{ 'x-isnad-token': TOKEN, origin: 'https://127.0.0.1:4350' }, 'foreign-origin'],
    [{ 'x-isnad-token': TOKEN, origin: 'null' }, 'foreign-origin'],
    [{ 'x-isnad-token': TOKEN, 'sec-fetch-site': 'cross-site' }, 'foreign-origin'],
    [{ 'x-isnad-token': TOKEN, 'sec-fetch-site': 'same-site' }, 'foreign-origin'],
  ] as const)('with %o is refused and writes nothing', async (headers, expected) => {
    const before = await statements()
    const answer = await here.ask('/api/articles', posted(ARTICLE, headers))
    expect([answer.status, await rule(answer)]).toEqual([403, expected])
    expect(await statements()).toBe(before)
  })

  it('as the page does it is allowed', async () => {
    const before = await statements()
    const headers = { 'x-isnad-token': TOKEN, origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
    expect((await here.ask('/api/articles', posted(ARTICLE, headers))).status).toBe(200)
    expect(await statements()).toBe(before + 1)
  })

  it('reading for a stranger’s page is refused, too', async () => {
    const answer = await here.ask('/api/extract', posted(ARTICLE, { origin: 'http://evil.example' }))
    expect([answer.status, await rule(answer)]).toEqual([403, 'foreign-origin'])
  })
})

describe('headers', () => {
  it('allow nothing from elsewhere on any answer, and never another site', async () => {
    for (const [path, init] of [
      ['/', {}],
      ['/assets/a-1234.js', {}],
      ['/api/stats', {}],
      ['/api/nothing', {}],
      ['/api/stats', { origin: 'http://evil.example' }],
      ['/api/stats', { method: 'OPTIONS', headers: { origin: 'http://evil.example' } }],
      ['/api/extract', posted(ARTICLE)],
    ] as const) {
      const { headers } = await here.ask(path, init)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('stay on answers that say that nothing changed', async () => {
    const { headers } = await here.ask('/api/stats')
    const again = await here.ask('/api/stats', { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect([again.status, again.headers.get('x-content-type-options')]).toEqual([304, 'nosniff'])
  })
})

describe('the page', () => {
  it('is given the token of this run in place of its mark', async () => {
    const html = await (await here.ask('/')).text()
    expect(html).toContain(`content="${TOKEN}"`)
    expect(html).not.toContain('%ISNAD_TOKEN%')
    for (const path of ['/index.html', '/articles/a%20b%2Fcrossing', '/parties/name:x'])
      expect(await (await here.ask(path)).text()).toBe(html)
  })

  it('has its files, by their types', async () => {
    const type = async (path: string) => (await here.ask(path)).headers.get('content-type')
    expect(await type('/')).toBe('text/html; charset=utf-8')
    expect(await type('/assets/a-1234.js')).toBe('text/javascript; charset=utf-8')
    expect(await type('/assets/a-1234.css')).toBe('text/css; charset=utf-8')
    expect(await type('/icon.svg')).toBe('image/svg+xml')
    expect((await here.ask('/assets/gone.js')).status).toBe(404)
  })

  it('gives no file from outside its folder', async () => {
    symlinkSync(join(here.folder, 'outside.txt'), join(here.folder, 'page', 'link.txt'))
    for (const path of [
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/..%5coutside.txt',
      '/link.txt',
      '/%00',
      '//outside.txt',
      '/%',
    ]) {
      const text = await (await here.ask(path)).text()
      expect(text, path).not.toContain('not for anybody')
    }
  })
})
