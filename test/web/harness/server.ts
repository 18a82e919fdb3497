import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { ROOT } from '../../../scripts/build/parts.ts'

/** A running server with a ledger of its own. */
export interface Server {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string
  /** The folder of its ledger. */
  readonly data: string
  /** Ends it and removes its ledger. Throws unless it ends with exit code 0. */
  readonly stop: () => Promise<void>
}

/** How to start it: over a copy of the samples' ledger, or over none. */
export interface ServerOptions {
  readonly ledger?: 'samples' | 'none'
  readonly args?: readonly string[]
}

/** Starts `isnad serve` on a free port, as a process of its own. */
export async function startServer({ ledger = 'samples', args = [] }: ServerOptions = {}): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  if (ledger === 'samples') cpSync(inject('web').samples, data, { recursive: true })
  const command = [join(ROOT, 'bin/isnad.mjs'), 'serve', '--port', '0', '--json', '--data', data, ...args]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await ended
    rmSync(data, { recursive: true, force: true })
    if (code !== 0) throw new Error(`isnad serve: exit code ${code} after SIGTERM`)
  }
  return { url: (await urlOf(child)).replace(/\/$/, ''), data, stop }
}

/** Reads the line `{"url": …}` that tells where it listens; fails with all it said if it ends without. */
function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let out = ''
    let err = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const url = /"url":\s*"([^"]+)"/.exec(out)?.[1]
      if (url) done(url)
    })
    child.on('error', fail)
    child.on('close', (code) => fail(new Error(`isnad serve: exit code ${code}\n${out}${err}`)))
  })
}
