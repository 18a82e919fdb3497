import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { add, ENGINE, lineOf, newFolder, newLedger, options, removeFolders } from './support.ts'

afterEach(removeFolders)

const SECRET = 'قنطورسبرجالسرطان'
const LATIN = 'zyxwvsecretword'
const body = `قال إن ${SECRET} ${LATIN} باق`

/** All bytes of a folder's files, for looking whether a word stands anywhere in them. */
const bytesOf = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

describe('withholding', () => {
  it('takes the words out of search, show, the file and backups, and leaves a tombstone', () => {
    const { ledger, folder } = newLedger({ variants: (word) => [`${word}x`] })
    for (let i = 0; i < 40; i++)
      add(ledger, `other${i}`, `قال إن القرار ${i} نهائي`, [{ says: `القرار ${i}` }])
    const item = add(
      ledger,
      'one',
      body,
      [{ says: `${SECRET} ${LATIN}`, by: 'فلان العلاني' }],
      {},
      `عنوان ${LATIN}`,
    )
    for (let i = 40; i < 80; i++)
      add(ledger, `other${i}`, `قال إن القرار ${i} نهائي`, [{ says: `القرار ${i}` }])
    // A second reading, so that words also stand in a superseded one and in deleted index rows.
    const line = lineOf(item, { title: `عنوان ${LATIN}`, body }, [{ says: LATIN, by: 'فلان العلاني' }], {
      engine: 'e2',
      diagnostics: [{ rule: 'r', message: `about ${LATIN}`, in: null, span: null }],
    })
    ledger.addReading(item.id, [line], { engine: 'e2' })
    const before = ledger.search({ words: [LATIN], phrases: [] }, { limit: 5 })
    expect(before.total).toBe(1)
    expect(bytesOf(folder).includes(LATIN)).toBe(true)

    expect(ledger.withhold(item.id.slice(0, 10), 'court order 12', 'editor')).toEqual({
      outcome: 'withheld',
      item: item.id,
      erased: true,
      keptAside: [],
    })
    expect(ledger.search({ words: [LATIN], phrases: [] }, { limit: 5 }).total).toBe(0)
    expect(ledger.search({ words: [], phrases: [], speaker: 'العلاني' }, { limit: 5 }).total).toBe(0)
    expect(ledger.getStatement(before.hits[0]?.id ?? '')).toBeNull()
    const shown = ledger.getArticle('one')
    if (shown.found !== 'one') throw new Error('the tombstone is not shown')
    expect(shown.article.withheld).toMatchObject({ why: 'court order 12', by: 'editor' })
    expect([shown.article.record, shown.article.articles]).toEqual([null, []])
    expect([...ledger.itemsToReread('e3')].map((one) => one.id)).not.toContain(item.id)
    for (const word of [LATIN, SECRET, 'العلاني']) expect(bytesOf(folder).includes(word), word).toBe(false)

    const kept = new DatabaseSync(ledger.file)
    expect(kept.prepare("SELECT count(*) AS n FROM item WHERE record_id = 'one'").get()).toEqual({ n: 1 })
    expect(kept.prepare('SELECT count(*) AS n FROM statement').get()).toEqual({ n: 82 })
    kept.close()
    expect(ledger.integrity('full')).toMatchObject({ ok: true })
    const out = newFolder()
    expect(ledger.backup(join(out, 'b.sqlite')).done).toBe(true)
    expect(bytesOf(out).includes(LATIN)).toBe(false)
    ledger.close()
  })

  it('keeps an item withheld when it is added or read again', () => {
    const { ledger, folder } = newLedger()
    const item = add(ledger, 'one', body, [{ says: LATIN }])
    const line = lineOf(item, { title: null, body }, [{ says: LATIN }], { engine: 'e2' })
    expect(ledger.withhold('one', 'why', 'who').outcome).toBe('withheld')
    expect(ledger.withhold('one', 'why', 'who').outcome).toBe('already')
    expect(ledger.stateOf(item.id, ENGINE)).toBe('withheld')
    expect(ledger.addItem(item, [line], { engine: 'e2' })).toBe('withheld')
    expect(ledger.addReading(item.id, [line], { engine: 'e2' })).toBe('withheld')
    expect(ledger.rebuild()).toBe(0)
    expect(ledger.stats()).toMatchObject({ items: 1, withheld: 1, articles: 0, statements: 0, engines: [] })
    const direct = new DatabaseSync(ledger.file)
    expect(() => direct.exec("INSERT INTO item_words VALUES (1, x'00', 'back')")).toThrow(/^withheld: /)
    direct.close()
    ledger.close()
    expect(bytesOf(folder).includes(LATIN)).toBe(false)
  })

  it('withholds what is not here yet, and says what it does not know', () => {
    const { ledger } = newLedger()
    const elsewhere = newLedger()
    const item = add(elsewhere.ledger, 'one', body, [{ says: LATIN }])
    elsewhere.ledger.close()
    expect(ledger.withhold('no such', 'why', 'who')).toEqual({ outcome: 'unknown' })
    expect(ledger.withhold(item.id, 'why', 'who').outcome).toBe('withheld')
    const line = lineOf(item, { title: null, body }, [{ says: LATIN }])
    expect(ledger.addItem(item, [line], { engine: ENGINE })).toBe('withheld')
    expect(ledger.stats()).toMatchObject({ items: 0, withheld: 1 })
    expect(() => ledger.withhold(item.id, ' ', 'who')).toThrow(/reason/)
    ledger.close()
  })

  it('says when another process still holds the old state', () => {
    const { ledger, folder } = newLedger()
    add(ledger, 'one', body, [{ says: LATIN }])
    const reader = new DatabaseSync(ledger.file)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM item').get()
    // The reader holds its snapshot for as long as its transaction lasts: the wait cannot succeed.
    expect(ledger.withhold('one', 'why', 'who')).toMatchObject({ outcome: 'withheld', erased: false })
    reader.exec('COMMIT')
    reader.close()
    ledger.close()
    openLedger(folder, options()).close()
    expect(existsSync(`${ledger.file}-wal`)).toBe(false)
    expect(bytesOf(folder).includes(LATIN)).toBe(false)
  }, 20_000)
})
