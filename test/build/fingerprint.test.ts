import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../scripts/build/fingerprint.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'isnad-build-'))
  write('src/a.ts', 'a')
  write('src/web/page.tsx', 'page')
  write('lock.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const print = () => fingerprint(root, ['src', 'lock.json', 'absent'], ['src/web'])

describe('the fingerprint of sources', () => {
  it('stays while nothing changes, whatever the clock says', () => {
    const before = print()
    write('src/a.ts', 'a')
    expect(print()).toBe(before)
  })

  it.each([
    ['another text', () => write('src/a.ts', 'b')],
    ['another name', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/b.ts'))],
    ['one more file', () => write('src/deep/er/c.ts', '')],
    ['one file fewer', () => rmSync(join(root, 'lock.json'))],
    ['a text moved from one file to the next', () => write('src/a.ts', 'alock')],
    ['what was absent', () => write('absent', '')],
  ])('changes with %s', (_, change) => {
    const before = print()
    change()
    expect(print()).not.toBe(before)
  })

  it('leaves out what is left out', () => {
    const before = print()
    write('src/web/page.tsx', 'other')
    expect(print()).toBe(before)
  })
})
