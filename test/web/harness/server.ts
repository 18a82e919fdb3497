import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { ROOT } from '../../../scripts/build/parts.ts'
import { spawnedUrl } from '../../../scripts/spawned-url.ts'

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
  return { url: (await spawnedUrl(child, 'isnad serve')).replace(/\/$/, ''), data, stop }
}
