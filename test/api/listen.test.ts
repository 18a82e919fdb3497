import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkPort, type Running, serve } from '../../src/api/index.ts'
import type { ErrorAnswer, ExtractAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './support.ts'

let here: Place
const open: Running[] = []
beforeAll(async () => {
  here = await place()
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
afterAll(() => here.remove())

const listen = async (host = '127.0.0.1', port = 0, onMistake: (error: unknown) => void = () => {}) => {
  const running = await serve({
    app: here.app,
    readOnly: false,
    page: `${here.folder}/page`,
    host,
    port,
    onMistake,
  })
  open.push(running)
  return running
}

/** Sends bytes as they are; what comes back until the server closes. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((done, fail) => {
    let back = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => {
      back += chunk
    })
    socket.on('error', fail)
    socket.on('close', () => done(back))
  })

describe('a server that listens', () => {
  it('answers, gives each run another token, and lets its port go', async () => {
    const one = await listen()
    const two = await listen()
    const page = async ({ url }: Running) => (await fetch(url)).text()
    expect(await page(one)).not.toBe(await page(two))
    expect((await fetch(`${one.url}api/stats`)).status).toBe(200)
    await one.close()
    await expect(fetch(one.url)).rejects.toThrow()
    await checkPort('127.0.0.1', one.port)
  })

  it('takes a file as a browser sends it, and a body in pieces not at all', async () => {
    const { url } = await listen()
    const form = new FormData()
    form.set('file', new File(['قال المدير نبيل السامر إن العمل انتهى.'], 'a.txt'))
    const answer = await fetch(`${url}api/extract`, { method: 'POST', body: form })
    expect(((await answer.json()) as ExtractAnswer).records.length).toBe(1)
    const pieces = await fetch(`${url}api/extract`, {
      method: 'POST',
      body: new ReadableStream({
        start(c) {
          c.enqueue(new TextEncoder().encode('{"body":"x"}'))
          c.close()
        },
      }),
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit)
    expect(pieces.status).toBe(411)
  })

  it('says what to do where the port or the host cannot be had', async () => {
    const { port } = await listen()
    await expect(listen('127.0.0.1', port)).rejects.toThrow(/in use; .*--port/)
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(/in use; .*--port/)
    await expect(listen('203.0.113.9')).rejects.toThrow(/no address of this machine; .*--host/)
  })

  it('tells what is no request, or beyond all measure, in the one shape', async () => {
    const { port } = await listen()
    const error = async (text: string) =>
      (JSON.parse((await raw(port, text)).split('\r\n\r\n')[1] ?? '') as ErrorAnswer).error.rule
    expect(await error('nonsense\r\n\r\n')).toBe('bad-request')
    expect(await error(`GET /api/stats?q=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toBe(
      'too-long',
    )
    expect(
      await error('GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'),
    ).toBe('foreign-host')
    expect(await error('GET / HTTP/1.0\r\n\r\n')).toBe('bad-request')
  })

  it('says of a mistake of its own only that it was one, and tells it where that is asked for', async () => {
    const told: unknown[] = []
    const app = {
      ...here.app,
      counts: () => {
        throw new Error('secret path /etc/x')
      },
    }
    const running = await serve({
      app,
      readOnly: false,
      page: '',
      host: '127.0.0.1',
      port: 0,
      onMistake: (e) => told.push(e),
    })
    open.push(running)
    const answer = await fetch(`${running.url}api/stats`)
    const text = await answer.text()
    expect([answer.status, JSON.parse(text).error.rule]).toEqual([500, 'internal'])
    expect(text).not.toContain('secret')
    expect(String(told[0])).toContain('secret')
  })

  it('says how to build the page where it is not built', async () => {
    const running = await serve({
      app: here.app,
      readOnly: false,
      page: '/nowhere',
      host: '127.0.0.1',
      port: 0,
      onMistake: () => {},
    })
    open.push(running)
    const answer = await fetch(running.url)
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')])
  })
})
