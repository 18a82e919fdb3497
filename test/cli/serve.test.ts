import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { StatsAnswer } from '../../src/contract/index.ts'
import { CROSSING, HARBOUR, type Place, place, type RunOptions } from './run.ts'

const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))

let here: Place
beforeAll(() => {
  here = place()
  here.write('news/crossing.txt', CROSSING)
  here.write('news/harbour.json', JSON.stringify(HARBOUR))
})
afterAll(() => here.remove())

/** Runs a command that serves; once it says where, asks there, and then tells it to end. */
async function served<T>(
  args: readonly string[],
  ask: (url: string) => Promise<T>,
  options: RunOptions = {},
): Promise<{ code: number | null; out: string; err: string; answer: T | undefined }> {
  const stop = new AbortController()
  let answer: Promise<T> | undefined
  const onOut = (out: string) => {
    const url = /http:\/\/[^\s"]+/.exec(out)?.[0]
    if (url === undefined || answer !== undefined) return
    answer = ask(url)
    answer.then(
      () => stop.abort(),
      () => stop.abort(),
    )
  }
  const ran = await here.run(args, { ...options, stop: stop.signal, onOut })
  return { ...ran, answer: await answer }
}

const stats = async (url: string) => (await (await fetch(`${url}api/stats`)).json()) as StatsAnswer
const anyPort = ['--port', '0']

describe('start', () => {
  it('adds the paths, prints the table and the address, serves, and ends with 0', async () => {
    const { code, out, answer } = await served(['start', 'news', '--data', 'one', ...anyPort], stats)
    expect(code).toBe(0)
    expect(out).toMatch(/^items +2$/m)
    expect(out).toMatch(/Isnad is at http:\/\/127\.0\.0\.1:\d+\//)
    expect(answer?.ledger.items).toBe(2)
  })

  it('goes on from what is there, and adds nothing to it', async () => {
    const { out, answer } = await served(['start', '--data', 'one', ...anyPort], stats)
    expect(out).not.toMatch(/^items/m)
    expect(answer?.ledger.items).toBe(2)
    const again = await served(['start', 'news', '--data', 'one', ...anyPort], stats)
    expect(again.out).toContain('nothing new')
    expect(again.answer?.ledger.items).toBe(2)
  })

  it('fills an empty ledger with the samples, and says that they are invented', async () => {
    const { code, err, answer } = await served(['start', '--data', 'two', ...anyPort], stats)
    expect([code, err]).toEqual([0, expect.stringContaining('invented')])
    expect(answer?.ledger.items).toBeGreaterThan(20)
  })

  it('goes on with samples that were interrupted, and adds none to anything else', async () => {
    const stop = AbortSignal.abort()
    const first = await here.run(['start', '--data', 'begun', ...anyPort], { stop })
    expect(first.out).toMatch(/^items +1$/m)
    const next = await served(['start', '--data', 'begun', ...anyPort], stats)
    expect(next.err).toContain('a part of the samples')
    expect(next.answer?.ledger.items).toBeGreaterThan(20)
    const third = await served(['start', '--data', 'begun', ...anyPort], stats)
    expect(third.out).not.toMatch(/^items/m)
  })

  it('says that an older ledger is brought up to date', async () => {
    await here.run(['add', 'news', '--data', 'old'])
    const db = new DatabaseSync(join(here.folder, 'old', 'ledger.sqlite'))
    db.exec('DELETE FROM link; INSERT INTO hit_stale VALUES (3)')
    db.close()
    const { code, err } = await here.run(['stats', '--data', 'old'])
    expect([code, err]).toEqual([0, expect.stringMatching(/older version: indexing \d+ statements anew/)])
    expect((await here.run(['stats', '--data', 'old'])).err).toBe('')
  })

  it('prints one line of JSON where that is asked for', async () => {
    const { out } = await served(['start', 'news', '--data', 'one', '--json', ...anyPort], stats)
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({ url: expect.stringMatching(/^http:/), added: { items: 0 } })
  })

  it('ends while adding: keeps what was added, and does not serve', async () => {
    const stop = AbortSignal.abort()
    const { code, out, err } = await here.run(['start', 'news', '--data', 'three', ...anyPort], { stop })
    expect([code, err]).toEqual([0, expect.stringContaining('stopped')])
    expect(out).toMatch(/^items +1$/m)
    expect(out).not.toContain('http:')
    const next = await served(['start', 'news', '--data', 'three', ...anyPort], stats)
    expect(next.answer?.ledger.items).toBe(2)
  })

  it('goes on where an input fails, and says which', async () => {
    const { code, err } = await served(['start', 'news', 'nowhere.txt', '--data', 'one', ...anyPort], stats)
    expect([code, err]).toEqual([1, expect.stringContaining('nowhere.txt')])
  })
})

describe('serve', () => {
  it('makes a ledger to be filled by the page', async () => {
    const { code, answer } = await served(['serve', '--data', 'empty', ...anyPort], stats)
    expect([code, answer?.ledger.items, answer?.readOnly]).toEqual([0, 0, false])
  })

  it('only reads with --read-only, and needs something to read', async () => {
    const { answer } = await served(['serve', '--data', 'one', '--read-only', ...anyPort], stats)
    expect(answer?.readOnly).toBe(true)
    const none = await here.run(['serve', '--data', 'nothing', '--read-only', ...anyPort])
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('no ledger in nothing')])
    expect(existsSync(join(here.folder, 'nothing'))).toBe(false)
    const both = await here.run(['start', 'news', '--read-only', '--data', 'one', ...anyPort])
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('--read-only')])
  })

  it('takes its port from ISNAD_PORT, and --port before it', async () => {
    const port = await freePort()
    const { answer } = await served(['serve', '--data', 'one'], async (url) => url, {
      env: { ISNAD_PORT: String(port) },
    })
    expect(answer).toBe(`http://127.0.0.1:${port}/`)
    const other = await served(['serve', '--data', 'one', ...anyPort], async (url) => url, {
      env: { ISNAD_PORT: 'x' },
    })
    expect(other.code).toBe(0)
    const bad = await here.run(['serve', '--data', 'one'], { env: { ISNAD_PORT: '99999' } })
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('ISNAD_PORT')])
  })

  it.each(['serve', 'start'])('%s says what to do where the port is in use', async (command) => {
    const server = createServer()
    onTestFinished(() => void server.close())
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const { code, err } = await here.run([command, '--data', 'one', '--port', String(port)])
    expect([code, err]).toEqual([1, expect.stringMatching(/in use; .*--port/)])
  })

  it('warns where others reach it over the network', async () => {
    const open = await served(['serve', '--data', 'one', '--host', '0.0.0.0', ...anyPort], stats)
    expect([open.code, open.err]).toEqual([0, expect.stringMatching(/^warning: .*add to it/)])
    const closed = await served(
      ['serve', '--data', 'one', '--host', '0.0.0.0', '--read-only', ...anyPort],
      stats,
    )
    expect(closed.err).toMatch(/^warning: .*read the ledger;/)
    expect((await served(['serve', '--data', 'one', ...anyPort], stats)).err).toBe('')
  })
})

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

describe('as a process of its own', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, with 0', async (signal) => {
    const child = spawn(process.execPath, [BIN, 'start', 'news', '--data', signal, '--json', ...anyPort], {
      cwd: here.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    expect((await stats(JSON.parse(String(line)).url)).ledger.items).toBe(2)
    const ended = once(child, 'close')
    // npm passes on what the terminal has told the process itself.
    child.kill(signal)
    child.kill(signal)
    expect(await ended).toEqual([0, null])
    // A ledger that was closed leaves no log behind.
    expect(existsSync(join(here.folder, signal, 'ledger.sqlite-wal'))).toBe(false)
    expect((await here.run(['doctor', '--data', signal])).code).toBe(0)
  })

  it('stops adding at a signal: what was added stays, and the next start goes on', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) =>
      JSON.stringify({ id: `r${n}`, body: `${CROSSING}${n}` }),
    )
    here.write('many.jsonl', lines.join('\n'))
    const child = spawn(process.execPath, [BIN, 'start', 'many.jsonl', '--data', 'many', ...anyPort], {
      cwd: here.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    // The first thousand are told while the second is read.
    await once(child.stderr, 'data')
    const ended = once(child, 'close')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    const items = Number(/^items +([\d,]+)/m.exec(Buffer.concat(out).toString())?.[1]?.replace(',', ''))
    expect(items).toBeGreaterThanOrEqual(1000)
    expect(items).toBeLessThan(3000)
    expect(Buffer.concat(out).toString()).not.toContain('http:')
    const { out: told } = await here.run(['stats', '--data', 'many', '--json'])
    expect(JSON.parse(told).items).toBe(items)
  })
})
