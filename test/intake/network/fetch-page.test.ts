import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FetchOptions, fetchPage } from '../../../src/intake/index.ts'
import { encodeSingleByte, itemsOf, NOW, outline, read, STORY, textOf } from '../support.ts'

const PAGE = `<html><body><p>${STORY}</p></body></html>`
const HTML = { 'content-type': 'text/html; charset=utf-8' }

let origin = ''
let requests: IncomingMessage[] = []
type Answer = (response: ServerResponse, request: IncomingMessage) => void

const packed =
  (coding: string, body: Uint8Array): Answer =>
  (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': coding }).end(body)
const redirect =
  (to: () => string, status = 302): Answer =>
  (response) =>
    response.writeHead(status, { location: to() }).end()

const answers: Readonly<Record<string, Answer>> = {
  '/page': (response) =>
    response.writeHead(200, { ...HTML, 'set-cookie': 'a=1', 'x-a': ['1', '2'] }).end(PAGE),
  '/old': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=windows-1256' })
      .end(encodeSingleByte(PAGE, 'windows-1256')),
  '/old-declared-wrongly': (response) =>
    response.writeHead(200, HTML).end(encodeSingleByte(PAGE, 'windows-1256')),
  '/gzip': packed('gzip', gzipSync(PAGE)),
  '/deflate': packed('deflate', deflateSync(PAGE)),
  '/deflate-raw': packed('deflate', deflateRawSync(PAGE)),
  '/br': packed('br', brotliCompressSync(PAGE)),
  '/bomb': packed('gzip', gzipSync(Buffer.alloc(5_000_000))),
  '/broken-gzip': packed('gzip', gzipSync(PAGE).subarray(0, 30)),
  '/broken-br': packed('br', Buffer.from('not brotli at all')),
  '/zstd': packed('zstd', Buffer.from(PAGE)),
  '/announced': (response) => response.writeHead(200, { ...HTML, 'content-length': '9999999' }).write('x'),
  '/endless': (response) => {
    response.writeHead(200, HTML)
    const more = (): void => void (response.destroyed || response.write(Buffer.alloc(100_000), more))
    more()
  },
  '/silent': () => {},
  '/stalls': (response) => response.writeHead(200, HTML).write('<p>'),
  '/breaks': (response) => response.writeHead(200, HTML).write('<p>', () => response.destroy()),
  '/old-trickle': (response) => {
    response.socket?.write('HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>first')
  },
  '/old-whole': (response) => {
    response.socket?.end(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`)
  },
  '/old-reset': (response) => {
    const { socket } = response
    socket?.write('HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>first', () =>
      setTimeout(() => socket.resetAndDestroy(), 50),
    )
  },
  '/garbage': (response) => response.socket?.end('this is no HTTP\r\n\r\n'),
  '/hop': redirect(() => '/page', 301),
  '/loop': redirect(() => '/loop', 307),
  '/to-file': redirect(() => 'file:///etc/passwd'),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/plain': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(STORY),
  '/untyped': (response) => response.writeHead(200).end(PAGE),
  '/feed': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/x-ndjson' })
      .end('{"body":"أ"}\n{"id":"own","body":"ب"}'),
  '/array': (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('[{"body":"أ"}]'),
  '/empty': (response) => response.writeHead(200, HTML).end(),
}

const server = createServer((request, response) => {
  requests.push(request)
  const answer = answers[request.url ?? '']
  if (answer) answer(response, request)
  else response.writeHead(404, HTML).end(PAGE)
})

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  requests = []
})

const inside: FetchOptions = { allowPrivate: true, maxBytes: 1_000_000, timeoutMs: 10_000 }
const get = (path: string, options: FetchOptions = {}) =>
  fetchPage(`${origin}${path}`, { ...inside, ...options })
const ruleOf = async (path: string, options: FetchOptions = {}): Promise<string> => {
  const outcome = await get(path, options)
  if (outcome.ok) return 'fetched'
  expect(outcome.diagnostic.message).toMatch(/^\S+ .*; \w/)
  return outcome.diagnostic.rule
}

describe('fetchPage', () => {
  it('asks once, by its name, and keeps headers but no cookies', async () => {
    const outcome = await get('/page#part')
    if (!outcome.ok) throw new Error(outcome.diagnostic.message)
    const { page } = outcome
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE)
    expect(page).toMatchObject({ url: `${origin}/page`, format: 'html', charset: 'utf-8' })
    expect(page.headers).toMatchObject({ 'content-type': HTML['content-type'], 'x-a': '1, 2' })
    expect(page.headers).not.toHaveProperty('set-cookie')
    expect(requests.map((request) => request.headers['user-agent'])).toEqual([
      expect.stringMatching(/^Isnad\/\d/),
    ])
  })

  it.each(['/gzip', '/deflate', '/deflate-raw', '/br'])('unpacks %s', async (path) => {
    const outcome = await get(path)
    expect(outcome.ok && Buffer.from(outcome.page.bytes).toString()).toBe(PAGE)
  })

  it.each([
    ['/bomb', 'too-large'],
    ['/announced', 'too-large'],
    ['/endless', 'too-large'],
    ['/broken-gzip', 'bad-response'],
    ['/broken-br', 'bad-response'],
    ['/zstd', 'bad-response'],
    ['/garbage', 'bad-response'],
    ['/breaks', 'connection'],
    ['/old-reset', 'connection'],
    ['/picture', 'content-type'],
    ['/missing', 'http-status'],
    ['/nowhere', 'http-status'],
    ['/loop', 'too-many-redirects'],
    ['/to-file', 'bad-address'],
  ])('refuses %s as %s', async (path, rule) => {
    expect(await ruleOf(path)).toBe(rule)
  })

  it.each(['/silent', '/stalls', '/old-trickle'])('gives up on %s when its time is over', async (path) => {
    expect(await ruleOf(path, { timeoutMs: 150 })).toBe('too-slow')
  })

  it('takes a page that ends with its connection', async () => {
    const outcome = await get('/old-whole')
    expect(outcome.ok && Buffer.from(outcome.page.bytes).toString()).toBe(PAGE)
  })

  it('gives up on a resolver that never answers', async () => {
    const outcome = await fetchPage('http://news.example/', {
      timeoutMs: 50,
      resolve: () => new Promise(() => {}),
    })
    expect(outcome).toMatchObject({ ok: false, diagnostic: { rule: 'too-slow' } })
  })

  it('follows as many redirects as it may and no more', async () => {
    const outcome = await get('/hop')
    expect(outcome.ok && outcome.page.url).toBe(`${origin}/page`)
    expect(await ruleOf('/hop', { maxRedirects: 0 })).toBe('too-many-redirects')
    requests = []
    await ruleOf('/loop', { maxRedirects: 3 })
    expect(requests.length).toBe(4)
  })

  it('refuses an address inside before it connects', async () => {
    const { port } = new URL(origin)
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::ffff:127.0.0.1]',
      '0',
      'localhost',
    ]) {
      const outcome = await fetchPage(`http://${host}:${port}/page`)
      expect(outcome).toMatchObject({ ok: false, diagnostic: { rule: 'private-address' } })
    }
    expect(requests).toEqual([])
  })

  it('tells a host that does not exist and one that refuses', async () => {
    const unknown = Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
    const outcome = await fetchPage('http://news.example/', { resolve: () => Promise.reject(unknown) })
    expect(outcome).toMatchObject({ ok: false, diagnostic: { rule: 'host-unknown' } })
    expect(await fetchPage('http://127.0.0.1:1/', inside)).toMatchObject({
      ok: false,
      diagnostic: { rule: 'connection' },
    })
  })

  it('throws our own mistakes', async () => {
    const resolve = (): Promise<string[]> => Promise.reject(new TypeError('our bug'))
    await expect(fetchPage('http://news.example/', { resolve })).rejects.toThrow('our bug')
  })
})

describe('web addresses among the inputs', () => {
  const add = (path: string) => read([`${origin}${path}`], { fetch: inside })

  it('makes an item of a page, with its address, headers and clock', async () => {
    const [item] = itemsOf(await add('/hop'))
    expect(item).toMatchObject({
      kind: 'html',
      recordId: `${origin}/hop`,
      origin: { from: `${origin}/hop`, url: `${origin}/page`, entry: null, at: NOW.toISOString() },
    })
    expect(item?.origin.headers?.['content-type']).toBe(HTML['content-type'])
  })

  it.each(['/old', '/old-declared-wrongly'])('reads the windows-1256 page %s', async (path) => {
    const [item] = itemsOf(await add(path))
    expect([item?.encoding, textOf(item)]).toEqual(['windows-1256', PAGE])
  })

  it('reads text, JSON and JSON Lines, and tells what has no type', async () => {
    expect(itemsOf(await add('/plain')).map((item) => [item.kind, textOf(item)])).toEqual([['text', STORY]])
    expect(itemsOf(await add('/untyped')).map((item) => item.kind)).toEqual(['html'])
    expect(outline(await add('/feed'))).toEqual([`item ${origin}/feed#1`, 'item own'])
    expect(outline(await add('/array'))).toEqual([`item ${origin}/array#1`])
    expect(outline(await add('/empty'))).toEqual(['failed empty-file'])
  })

  it('fails politely and goes on', async () => {
    const events = await read([`${origin}/page`, 'ftp://news.example/x', `${origin}/missing`], {})
    expect(outline(events)).toEqual([
      'failed private-address',
      'failed bad-address',
      'failed private-address',
    ])
    expect(requests).toEqual([])
  })
})
