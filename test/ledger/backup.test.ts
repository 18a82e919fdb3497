import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { LEDGER_FILE, openLedger, restoreLedger } from '../../src/ledger/index.ts'
import { add, newFolder, newLedger, options, removeFolders } from './support.ts'

afterEach(removeFolders)

const fill = (ledger: ReturnType<typeof openLedger>, from: number, to: number) => {
  for (let i = from; i < to; i++)
    add(ledger, `n${i}`, `قال إن القرار ${i} نهائي`, [{ says: `القرار ${i} نهائي` }])
}

describe('backup and restore', () => {
  it('brings back what was there, and keeps the ledger it replaces', () => {
    const { ledger, folder } = newLedger()
    fill(ledger, 0, 20)
    const file = join(newFolder(), 'backup.sqlite')
    expect(ledger.backup(file)).toMatchObject({ done: true, bytes: expect.any(Number) })
    const then = [...ledger.dump({ derived: true })]
    fill(ledger, 20, 30)
    const later = [...ledger.dump({ derived: true })]
    ledger.close()
    const restored = restoreLedger(folder, file, options())
    expect(restored).toMatchObject({
      done: true,
      withheldAgain: 0,
      keptAs: expect.stringContaining('.before-2026'),
    })
    const again = openLedger(folder, options())
    expect([...again.dump({ derived: true })]).toEqual(then)
    expect(again.integrity('full').ok).toBe(true)
    fill(again, 40, 41)
    again.close()
    const aside = newFolder()
    copyFileSync((restored as { keptAs: string }).keptAs, join(aside, LEDGER_FILE))
    const old = openLedger(aside, options())
    expect([...old.dump({ derived: true })]).toEqual(later)
    old.close()
    expect(readdirSync(folder).some((name) => name.includes('incoming'))).toBe(false)
  })

  it('never replaces a file unasked', () => {
    const { ledger } = newLedger()
    fill(ledger, 0, 2)
    const file = join(newFolder(), 'precious')
    writeFileSync(file, 'precious')
    const refused = ledger.backup(file)
    expect(refused.done === false && refused.diagnostic).toMatchObject({ rule: 'file-exists' })
    expect(readFileSync(file, 'utf8')).toBe('precious')
    expect(ledger.backup(ledger.file, { force: true })).toMatchObject({ done: false })
    expect(ledger.backup(file, { force: true }).done).toBe(true)
    expect(restoreLedger(newFolder(), file, options()).done).toBe(true)
    ledger.close()
  })

  it('says so when the place cannot be written', () => {
    const { ledger } = newLedger()
    const nowhere = ledger.backup(join(newFolder(), 'no', 'such', 'b.sqlite'))
    expect(nowhere.done === false && nowhere.diagnostic.rule).toBe('no-such-folder')
    const refused = ledger.backup(join(ledger.file, 'b.sqlite'))
    expect(refused.done === false && refused.diagnostic.rule).toBe('no-such-folder')
    const folder = ledger.backup(newFolder(), { force: true })
    expect(folder.done === false && folder.diagnostic.rule).toBe('is-a-folder')
    ledger.close()
  })

  it('refuses what is no intact ledger and leaves the ledger alone', () => {
    const { ledger, folder } = newLedger()
    fill(ledger, 0, 60)
    const good = join(newFolder(), 'good.sqlite')
    ledger.backup(good)
    const before = [...ledger.dump({ derived: true })]
    ledger.close()
    const place = newFolder()
    const cut = join(place, 'cut')
    copyFileSync(good, cut)
    truncateSync(cut, Math.floor(statSync(good).size / 2 / 4096) * 4096)
    const scribbled = join(place, 'scribbled')
    const bytes = readFileSync(good)
    bytes.fill(0x5a, 4096 * 6, 4096 * 12)
    writeFileSync(scribbled, bytes)
    const text = join(place, 'text')
    writeFileSync(text, 'no database at all, only a text')
    const empty = join(place, 'empty')
    writeFileSync(empty, '')
    const foreign = join(place, 'foreign')
    const db = new DatabaseSync(foreign)
    db.exec('CREATE TABLE notes (x)')
    db.close()
    const newer = join(place, 'newer')
    copyFileSync(good, newer)
    const later = new DatabaseSync(newer)
    later.exec('PRAGMA user_version = 77')
    later.close()
    for (const file of [cut, scribbled, text, empty, foreign, newer, join(place, 'missing')]) {
      const outcome = restoreLedger(folder, file, options())
      expect(outcome.done, file).toBe(false)
      if (!outcome.done) expect(outcome.diagnostic.message, file).toContain(file)
    }
    const still = openLedger(folder, options())
    expect([...still.dump({ derived: true })]).toEqual(before)
    still.close()
    expect(readdirSync(folder)).toEqual([LEDGER_FILE])
  })

  it('refuses while the ledger is open', () => {
    const { ledger, folder } = newLedger()
    fill(ledger, 0, 3)
    const file = join(newFolder(), 'b')
    ledger.backup(file)
    const outcome = restoreLedger(folder, file, options())
    expect(outcome.done === false && outcome.diagnostic.rule).toBe('ledger-in-use')
    fill(ledger, 3, 5)
    expect(ledger.integrity('full').ok).toBe(true)
    ledger.close()
  })

  it('replaces a damaged ledger and keeps it aside', () => {
    const { ledger, folder } = newLedger()
    fill(ledger, 0, 3)
    const file = join(newFolder(), 'b')
    ledger.backup(file)
    ledger.close()
    writeFileSync(join(folder, LEDGER_FILE), 'this was a ledger before the disk failed')
    const outcome = restoreLedger(folder, file, options())
    expect(outcome).toMatchObject({ done: true })
    const again = openLedger(folder, options())
    expect(again.stats().items).toBe(3)
    again.close()
  })

  it('does not bring back what was withheld since', () => {
    const { ledger, folder } = newLedger()
    fill(ledger, 0, 3)
    add(ledger, 'secret', 'قال إن zyxwvsecret باق', [{ says: 'zyxwvsecret' }])
    const file = join(newFolder(), 'b')
    ledger.backup(file)
    ledger.withhold('secret', 'court order', 'editor')
    ledger.close()
    const outcome = restoreLedger(folder, file, options())
    expect(outcome).toMatchObject({ done: true, withheldAgain: 1 })
    expect(readFileSync(join(folder, LEDGER_FILE)).includes('zyxwvsecret')).toBe(false)
    const again = openLedger(folder, options())
    expect(again.search({ words: ['zyxwvsecret'], phrases: [] }, { limit: 1 }).total).toBe(0)
    expect(again.tombstones()).toMatchObject([{ why: 'court order', by: 'editor' }])
    expect(again.stats().statements).toBe(3)
    again.close()
  })
})

describe('rebuild', () => {
  it('builds exactly what was there', () => {
    const { ledger } = newLedger({ variants: (word) => (word.startsWith('ال') ? [word.slice(2)] : []) })
    fill(ledger, 0, 50)
    const reread = [...ledger.itemsToReread('e2')].slice(0, 5)
    for (const item of reread) ledger.addReading(item.id, [], { engine: 'e2' })
    ledger.withhold('n7', 'why', 'who')
    const before = [...ledger.dump({ derived: true })]
    expect(ledger.rebuild()).toBe(44)
    expect([...ledger.dump({ derived: true })]).toEqual(before)
    expect(before.filter(({ table }) => table === 'hit_text').length).toBeGreaterThan(44 * 3)
    ledger.close()
  })

  it('mends derived tables that were spoilt, which integrity notices', () => {
    const { ledger } = newLedger()
    fill(ledger, 0, 10)
    const before = [...ledger.dump({ derived: true })]
    const direct = new DatabaseSync(ledger.file)
    direct.exec("UPDATE hit SET act = 'ask' WHERE statement = 3")
    expect(ledger.integrity('quick').ok).toBe(true)
    expect(ledger.integrity('full').ok).toBe(false)
    direct.exec('DELETE FROM hit WHERE statement = 4')
    expect(ledger.integrity('quick').checks.find(({ ok }) => !ok)?.detail).toContain('run rebuild')
    direct.close()
    ledger.rebuild()
    expect(ledger.integrity('full').ok).toBe(true)
    expect([...ledger.dump({ derived: true })]).toEqual(before)
    ledger.close()
  })
})
