import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { HARBOUR } from './run.ts'

const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))

/** Makes the launcher take the Node it runs under for an old one; the Node it hands over to sees its own version. */
const AS_NODE_20 = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})`

function launch(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', AS_NODE_20, BIN, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // The worker ends with its input, should a signal not have reached it.
  onTestFinished(() => void child.stdin?.destroy())
  child.stdin?.on('error', () => {})
  return child
}

describe('the launcher under an older Node', () => {
  it.each([
    [0, ['--version']],
    [1, ['extract', 'nowhere.txt']],
    [2, ['fly']],
  ] as const)('ends with exit code %i of %j', async (code, args) => {
    expect(await once(launch(...args), 'close')).toEqual([code, null])
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on and ends by it', async (signal) => {
    const child = launch('extract', '-')
    child.stdin?.write(`${JSON.stringify(HARBOUR)}\n${JSON.stringify({ ...HARBOUR, id: 'b' })}\n`)
    // The worker reads: its first line is there.
    if (child.stdout) await once(child.stdout, 'data')
    child.kill(signal)
    // `close` waits for everybody who holds the pipes: it would not come while the worker still runs.
    expect(await once(child, 'close')).toEqual([null, signal])
  })
})
