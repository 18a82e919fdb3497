import { statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './run.ts'

let here: Place
beforeAll(() => {
  here = place()
  here.write('file.txt', 'x')
})
afterAll(() => here.remove())

describe('the command line', () => {
  it.each([
    ['an unknown command', ['fly']],
    ['an unknown option', ['stats', '--fast']],
    ['a command without its argument', ['search']],
    ['an unknown format', ['extract', 'x.txt', '--format', 'xml']],
    ['two formats', ['extract', 'x.txt', '--format', 'csv', '--json']],
    ['a day that does not exist', ['extract', 'x.txt', '--date', '2024-02-30']],
    ['a limit out of bounds', ['search', 'x', '--limit', '0']],
    ['a data folder that is a file', ['stats', '--data', 'file.txt']],
    ['a data folder below a file', ['doctor', '--data', 'file.txt/data']],
    ['nothing at all', []],
  ])('exits 2 on %s, says so, and writes no data', async (_, args) => {
    const { code, out, err } = await here.run(args)
    expect(code).toBe(2)
    expect(err).not.toBe('')
    expect(out).toBe('')
  })

  it.each([
    ['extract', 'file.txt', '--out', 'no/such/folder/x'],
    ['extract', 'file.txt', '--out', 'file.txt/x'],
    ['extract', 'file.txt', '--out', '.'],
    ['backup', 'no/such/folder/x'],
    ['backup', 'file.txt/x'],
    ['backup', '.', '--force'],
  ])('exits 1 on a place that cannot be written: %s %s %s', async (...args) => {
    if (args[0] === 'backup') await here.run(['add', 'file.txt'])
    const { code, out, err } = await here.run(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^isnad: .*; (name|make|free) /)
    expect(err).not.toMatch(/E[A-Z]{4}/)
  })

  it('leaves a device a device', async () => {
    const { code } = await here.run(['extract', 'file.txt', '--out', '/dev/null'])
    expect(code).toBe(0)
    expect(statSync('/dev/null').isFile()).toBe(false)
  })

  it('is a program of its own: streams and exit codes reach the shell', async () => {
    const good = await here.run(['--version'], { spawn: true })
    expect([good.code, good.err]).toEqual([0, ''])
    const bad = await here.run(['fly'], { spawn: true })
    expect([bad.code, bad.out]).toEqual([2, ''])
    const failed = await here.run(['extract', 'nowhere.txt'], { spawn: true })
    expect([failed.code, failed.out]).toEqual([1, ''])
    expect(failed.err).toContain('nowhere.txt')
  })

  it('prints help and version on standard output', async () => {
    const help = await here.run(['--help'])
    expect(help.code).toBe(0)
    for (const command of [
      'add',
      'extract',
      'search',
      'show',
      'explain',
      'stats',
      'doctor',
      'reread',
      'rebuild',
      'remove',
      'backup',
      'restore',
      'start',
    ])
      expect(help.out).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect((await here.run(['search', '--help'])).out).toContain('speaker:')
    expect((await here.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('says that there is no ledger instead of making an empty one', async () => {
    const { code, err } = await here.run(['search', 'x', '--data', 'none'])
    expect(code).toBe(1)
    expect(err).toContain('none')
    expect((await here.run(['doctor', '--data', 'none', '--json'])).out).toContain('"ledger": null')
  })

  it('shows a message without a stack, and the stack when asked', async () => {
    here.write(
      'bad/ledger.sqlite',
      'this is no database, but long enough to be looked at as one. '.repeat(20),
    )
    const plain = await here.run(['stats', '--data', 'bad'])
    expect(plain.code).toBe(1)
    expect(plain.err).not.toContain('    at ')
    const debug = await here.run(['stats', '--data', 'bad'], { env: { ISNAD_DEBUG: '1' } })
    expect(debug.err).toContain('    at ')
  })
})
