import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildPage } from '../../../scripts/build/page.ts'
import { isFresh, PAGE, ROOT } from '../../../scripts/build/parts.ts'
import { type Found, findChromium } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** What every browser test builds on. */
    readonly web: { readonly chromium: Found; readonly samples: string }
  }
}

/**
 * Once before all browser tests: the page as its sources are now, a browser, and a ledger of samples/ to copy from.
 * A missing browser is told to each test, which then fails by it: other tests can still run.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  if (!isFresh(PAGE)) await buildPage()
  const samples = mkdtempSync(join(tmpdir(), 'isnad-samples-'))
  fill(samples)
  provide('web', { chromium: findChromium(), samples })
  return () => rmSync(samples, { recursive: true, force: true })
}

function fill(folder: string): void {
  const args = [join(ROOT, 'bin/isnad.mjs'), 'add', join(ROOT, 'samples'), '--data', folder, '--json']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad add samples: exit code ${status}\n${stderr}`)
}
