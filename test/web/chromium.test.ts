import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from './harness/chromium.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-chromium-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function program(name: string, script = ''): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

const machine = (mayInstall = false, env: Record<string, string> = {}) =>
  ({ env: { PATH: folder, ...env }, platform: 'linux', mayInstall, say: () => {} }) as const

describe.skipIf(process.platform === 'win32')('the browser for the tests', () => {
  it('is the one that CHROME_PATH names, before all others', () => {
    program('chromium')
    const path = program('mine')
    expect(findChromium(machine(false, { CHROME_PATH: path }))).toEqual({ path })
  })

  it('is never another than the one named', () => {
    program('chromium')
    const found = findChromium(machine(true, { CHROME_PATH: join(folder, 'nothing') }))
    expect(found).toEqual({ missing: expect.stringMatching(/^CHROME_PATH: .*nothing is no program/) })
  })

  it('is found on the PATH, Chromium first', () => {
    program('google-chrome')
    const path = program('chromium-browser')
    expect(findChromium(machine())).toEqual({ path })
  })

  it('is asked for, with what to install, where there is none', () => {
    expect(findChromium(machine())).toEqual({ missing: expect.stringContaining('apt-get install chromium') })
  })

  it('is installed where that may be', () => {
    const path = join(folder, 'chromium')
    // The machine's own folders stay off the PATH, lest its browser be found: the script names its tools in full.
    program('apt-get', `case "$*" in *install*chromium) : > ${path}; /bin/chmod +x ${path};; esac`)
    expect(findChromium(machine(true))).toEqual({ path })
  })

  it('is missing, and apt’s failure is told, where installing fails', () => {
    program('apt-get', 'exit 100')
    expect(findChromium(machine(true))).toEqual({
      missing: expect.stringMatching(/"apt-get update" failed \(exit code 100\).*CHROME_PATH/),
    })
  })
})
