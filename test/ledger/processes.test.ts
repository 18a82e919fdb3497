import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { newFolder, options, removeFolders } from './support.ts'

afterEach(removeFolders)

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))
const start = (folder: string, from: number, to: number): ChildProcess =>
  spawn(process.execPath, [WRITER, folder, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const run = async (folder: string, from: number, to: number): Promise<number | null> => {
  const child = start(folder, from, to)
  child.stdout?.resume()
  return (await once(child, 'close'))[0]
}
/** Resolves when the child has printed so many lines, or has ended. */
const lines = (child: ChildProcess, count: number): Promise<void> =>
  new Promise((resolve) => {
    let seen = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('\n').length - 1
      if (seen >= count) resolve()
    })
    child.on('close', () => resolve())
  })

describe('several processes', () => {
  it('killed at any moment, a run that begins again ends as one that was not', async () => {
    const folder = newFolder()
    for (const after of [0, 1, 17, 60]) {
      const child = start(folder, 0, 200)
      const closed = once(child, 'close')
      await lines(child, after)
      child.kill('SIGKILL')
      await closed
      const between = openLedger(folder, options())
      expect(between.integrity('full')).toMatchObject({ ok: true })
      const { items, articles, statements } = between.stats()
      expect([articles, statements]).toEqual([items, items * 2])
      between.close()
    }
    expect(await run(folder, 0, 200)).toBe(0)
    const whole = newFolder()
    expect(await run(whole, 0, 200)).toBe(0)
    const [one, other] = [folder, whole].map((place) => {
      const ledger = openLedger(place, options())
      const rows = [...ledger.dump({ derived: true })]
      ledger.close()
      return rows
    })
    expect(one?.filter(({ table }) => table === 'statement')).toHaveLength(400)
    expect(one).toEqual(other)
  }, 60_000)

  it('write at once and read meanwhile, and see whole items only', async () => {
    const folder = newFolder()
    openLedger(folder, options()).close()
    const children = [start(folder, 0, 150), start(folder, 100, 250)]
    const ended = children.map(async (child) => (await once(child, 'close'))[0])
    const reader = openLedger(folder, options({ readOnly: true }))
    let reading = true
    const codes = Promise.all(ended).finally(() => {
      reading = false
    })
    for (const child of children) child.stdout?.resume()
    while (reading) {
      const page = reader.search({ words: ['القرار'], phrases: [] }, { limit: 5 })
      expect(page.hits.length).toBe(Math.min(5, page.total))
      const { items, statements } = reader.stats()
      expect(statements).toBe(items * 2)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(await codes).toEqual([0, 0])
    expect(reader.stats()).toMatchObject({ items: 250, statements: 500 })
    expect(reader.integrity('full').checks.filter(({ ok }) => !ok)).toEqual([])
    reader.close()
  }, 60_000)
})
