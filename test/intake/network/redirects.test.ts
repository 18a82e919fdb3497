import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FetchOptions, fetchPage } from '../../../src/intake/index.ts'

// In this file the local server's address counts as one of the public internet, and nothing else changes: so a
// page outside can send its reader inside.
vi.mock('../../../src/intake/network/addresses.ts', async (load) => {
  const real = await load<typeof import('../../../src/intake/network/addresses.ts')>()
  return {
    ...real,
    forbiddenRange: (address: string) => (address === '127.0.0.1' ? null : real.forbiddenRange(address)),
  }
})

let port = 0
let hosts: (string | undefined)[] = []

/** `/to?<address>` redirects there; anything else is a page. */
const server = createServer((request, response) => {
  hosts.push(request.headers.host)
  const to = request.url?.startsWith('/to?') ? decodeURIComponent(request.url.slice(4)) : null
  if (to === null) response.writeHead(200, { 'content-type': 'text/html' }).end('<p>page</p>')
  else response.writeHead(302, { location: to }).end()
})

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  hosts = []
})

/** A resolver that gives each host the next of its answers, and what it was asked. */
function resolver(answers: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const asked: string[] = []
  const resolve: NonNullable<FetchOptions['resolve']> = async (host) => {
    const turn = asked.filter((name) => name === host).length
    asked.push(host)
    return answers[host]?.[turn] ?? ['10.9.9.9']
  }
  return { asked, resolve }
}

const via = (to: string, options: FetchOptions = {}) =>
  fetchPage(`http://127.0.0.1:${port}/to?${encodeURIComponent(to)}`, { timeoutMs: 10_000, ...options })
const refused = { ok: false, diagnostic: { rule: 'private-address' } }

describe('redirects from outside', () => {
  it.each([
    'http://10.0.0.1/',
    'http://2852039166/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://0251.0376.0251.0376/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    '//192.168.0.1/',
  ])('do not lead to %s', async (to) => {
    expect(await via(to)).toMatchObject(refused)
    expect(hosts.length).toBe(1)
  })

  it('do not lead to a name that leads inside', async () => {
    const { asked, resolve } = resolver({ 'inside.example': [['127.0.0.1', '10.0.0.1']] })
    expect(await via('http://inside.example/', { resolve })).toMatchObject(refused)
    expect(asked).toEqual(['inside.example'])
  })

  it('lead on to another public host', async () => {
    const { resolve } = resolver({ 'other.example': [['127.0.0.1']] })
    const outcome = await via(`http://other.example:${port}/page`, { resolve })
    expect(outcome.ok && outcome.page.url).toBe(`http://other.example:${port}/page`)
    expect(hosts).toEqual([`127.0.0.1:${port}`, `other.example:${port}`])
  })
})

describe('a name that changes its address', () => {
  it('is connected to at the address that was checked: the resolver is asked once', async () => {
    const { asked, resolve } = resolver({ 'news.example': [['127.0.0.1'], ['10.0.0.1']] })
    expect(await fetchPage(`http://news.example:${port}/page`, { resolve })).toMatchObject({ ok: true })
    expect(asked).toEqual(['news.example'])
    expect(hosts).toEqual([`news.example:${port}`])
  })

  it('is checked again when it redirects to itself', async () => {
    const { asked, resolve } = resolver({ 'news.example': [['127.0.0.1'], ['10.0.0.1']] })
    expect(await fetchPage(`http://news.example:${port}/to?/page`, { resolve })).toMatchObject(refused)
    expect(asked.length).toBe(2)
    expect(hosts.length).toBe(1)
  })
})
