import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))

/** Makes the launcher take the Node it runs under for an old one; the Node it hands over to sees its own version. */
const AS_NODE_20 = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})`

const launch = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', AS_NODE_20, BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

/** A server that never answers: whoever asks it waits, and is seen to wait. */
async function silentServer() {
  const server = createServer(() => {})
  onTestFinished(() => {
    // A worker that no signal reached ends with its connection.
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

describe('the launcher under an older Node', () => {
  it.each([
    [0, ['--version']],
    [1, ['extract', 'nowhere.txt']],
    [2, ['fly']],
  ] as const)('ends with exit code %i of %j', async (code, args) => {
    expect(await once(launch(...args), 'close')).toEqual([code, null])
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on and ends by it',
    async (signal) => {
      const { server, address } = await silentServer()
      const child = launch('extract', '--allow-private', address)
      const [asked] = (await once(server, 'request')) as [IncomingMessage]
      const ended = once(asked.socket, 'close')
      child.kill(signal)
      // `close` waits for everybody who holds the pipes: it would not come while the worker still runs.
      expect(await once(child, 'close')).toEqual([null, signal])
      await ended
      // The worker alone would give up after 20 s, too.
    },
    12_000,
  )
})
