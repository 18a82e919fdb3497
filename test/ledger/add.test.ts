import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { canonicalJson, itemIdOf } from '../../src/core/ids.ts'
import type { Item } from '../../src/intake/types.ts'
import { openDatabase } from '../../src/ledger/database.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { integrity } from '../../src/ledger/queries/integrity.ts'
import { indexingOf } from '../../src/ledger/words.ts'
import { add, ENGINE, lineOf, newFolder, newLedger, options, removeFolders, textItem } from './support.ts'

afterEach(removeFolders)

const body = 'قال الوزير إن المعبر سيبقى مفتوحاً. وأضاف أن القرار نهائي.'

describe('adding', () => {
  it('gives back what it was given, line by line', () => {
    const { ledger } = newLedger()
    const text = 'المعبر باق مفتوحاً وقال الوزير إن القرار نهائي'
    const item = textItem('a/b', text, 'عنوان: لا تغيير')
    const record = { title: 'عنوان: لا تغيير', body: text }
    const host = lineOf(
      item,
      record,
      [{ says: 'القرار نهائي' }, { says: 'لا تغيير', in: 'title', by: null }],
      {
        cut: [{ in: 'body', span: [0, 3], as: 'teaser' }],
        diagnostics: [{ rule: 'no-anchor-date', message: 'no date', in: 'body', span: [0, 2] }],
      },
    )
    const event = {
      kind: 'no-comment',
      in: 'body',
      span: [0, 3],
      speaker: host.statements[0]?.speaker,
    } as (typeof host.events)[number]
    const glued = lineOf(item, record, [], {
      part: 1,
      title: null,
      date: null,
      dateFrom: null,
      events: [event],
    })
    expect(ledger.addItem(item, [host, glued], { engine: ENGINE })).toBe('added')
    const found = ledger.getArticle('a/b')
    expect(found.found === 'one' && found.article.articles).toEqual([host, glued])
    const part = ledger.getArticle(`${item.id.slice(0, 8)}#1`)
    expect(part.found === 'one' && part.article.articles).toEqual([glued])
    expect(ledger.getArticle(`${item.id.slice(0, 8)}#2`)).toEqual({ found: 'none' })
    expect(ledger.getArticle(item.id.slice(0, 5))).toEqual({ found: 'none' })
    ledger.close()
  })

  it('changes nothing the second time', () => {
    const { ledger } = newLedger()
    add(ledger, 'one', body, [{ says: 'القرار نهائي' }])
    const before = [...ledger.dump({ derived: true })]
    const item = textItem('another name', body)
    const lines = [lineOf(item, { title: null, body }, [{ says: 'القرار نهائي' }])]
    expect(ledger.addItem(item, lines, { engine: ENGINE })).toBe('known')
    expect(ledger.addReading(item.id, lines, { engine: ENGINE })).toBe('known')
    expect([...ledger.dump({ derived: true })]).toEqual(before)
    ledger.close()
  })

  it('makes ledgers that compare equal, whatever the clock and the order', () => {
    const dumps = [false, true].map((reverse) => {
      const { ledger } = newLedger({ now: () => new Date(reverse ? 0 : 1e12) })
      const names = reverse ? ['c', 'b', 'a'] : ['a', 'b', 'c']
      for (const name of names) add(ledger, name, `${body} ${name}`, [{ says: 'القرار نهائي' }])
      const rows = [...ledger.dump({ derived: true })]
      ledger.close()
      return rows
    })
    expect(dumps[0]).toEqual(dumps[1])
    expect(new Set(dumps[0]?.map(({ table }) => table)).size).toBeGreaterThan(8)
  })

  it('gives statements of one target ids of their own', () => {
    const { ledger } = newLedger()
    add(ledger, 'one', body, [{ says: 'القرار نهائي' }, { says: 'القرار نهائي', by: 'نادر الشامخ' }])
    const ids = ledger.search({ words: [], phrases: [] }, { limit: 5 }).hits.map((hit) => hit.id)
    expect(ids.map((id) => id.slice(24)).sort()).toEqual(['', '-2'])
    expect(ids.map((id) => ledger.getStatement(id)?.statement.speaker.name)).toHaveLength(2)
    expect(new Set(ids.map((id) => ledger.getStatement(id)?.statement.speaker.name)).size).toBe(2)
    ledger.close()
  })

  it('keeps an item in which no article was found, and its diagnostics', () => {
    const { ledger } = newLedger()
    const item: Item = {
      ...textItem('empty', ''),
      diagnostics: [{ rule: 'empty', message: 'empty.txt is empty', in: null, span: null }],
    }
    expect(ledger.addItem(item, [], { engine: ENGINE })).toBe('added')
    expect(ledger.stateOf(item.id, ENGINE)).toBe('read')
    expect([...ledger.itemsToReread('e2')]).toEqual([item])
    expect(ledger.integrity('full').ok).toBe(true)
    ledger.close()
  })

  it('tells an ambiguous name by its items', () => {
    const { ledger } = newLedger()
    const first = add(ledger, 'same', 'نص أول', [])
    const second = add(ledger, 'same', 'نص ثان', [])
    const found = ledger.getArticle('same')
    expect(found.found === 'several' && found.items.map(({ item }) => item)).toEqual([first.id, second.id])
    expect(ledger.getArticle('nothing').found).toBe('none')
    ledger.close()
  })

  it('reads a record id that itself ends in a number sign', () => {
    const { ledger } = newLedger()
    const item = add(ledger, 'file#3', 'نص', [])
    const found = ledger.getArticle('file#3')
    expect(found.found === 'one' && [found.article.item, found.article.part]).toEqual([item.id, null])
    const part = ledger.getArticle('file#3#0')
    expect(part.found === 'one' && part.article.part).toBe(0)
    ledger.close()
  })

  it('refuses a reading whose lines disagree with each other', () => {
    const { ledger } = newLedger()
    const item = textItem('x', 'نص')
    const line = lineOf(item, { title: null, body: 'نص' }, [])
    expect(() => ledger.addItem(item, [line], { engine: 'e9' })).toThrow(/engine e1 in a reading by e9/)
    const other = { ...line, part: 1, record: { title: null, body: 'غيره' } }
    expect(() => ledger.addItem(item, [line, other], { engine: ENGINE })).toThrow(/another record text/)
    expect(ledger.stats().items).toBe(0)
    ledger.close()
  })
})

describe('items come back as intake gave them', () => {
  const origin = { from: 'f', entry: 2, at: '2026-01-01T00:00:00.000Z', url: null, headers: { etag: '"x"' } }
  const bytes1256 = new Uint8Array([0xe3, 0xcf, 0xed, 0xe4, 0xc9, 0x20, 0x80])
  const record = { id: 'r', title: 'ع', body: 'نص', date: null, source: 's', url: null, author: null }
  const recordBytes = new TextEncoder().encode(canonicalJson(record))
  const common = { origin, diagnostics: [] }
  const html = '<p>نص</p>'
  const items: Item[] = [
    {
      ...common,
      id: itemIdOf(bytes1256),
      recordId: 'w',
      bytes: bytes1256,
      encoding: 'windows-1256',
      kind: 'text',
      text: new TextDecoder('windows-1256').decode(bytes1256),
    },
    {
      ...common,
      id: itemIdOf(recordBytes),
      recordId: 'r',
      bytes: recordBytes,
      encoding: 'utf-8',
      kind: 'record',
      record,
    },
    {
      ...common,
      id: itemIdOf(html),
      recordId: 'h',
      bytes: new TextEncoder().encode(html),
      encoding: 'utf-8',
      kind: 'html',
      html: `${html} mended`,
    },
  ]
  it.each(items)('$kind', (item) => {
    const { ledger } = newLedger()
    ledger.addItem(item, [lineOf(item, { title: 'ع', body: 'نص' }, [])], { engine: ENGINE })
    expect([...ledger.itemsToReread('e2')]).toEqual([item])
    ledger.close()
  })
})

describe('re-reading', () => {
  it('puts the newer reading in front and keeps the older', () => {
    const { ledger, folder } = newLedger()
    const item = add(ledger, 'one', body, [{ says: 'القرار نهائي' }, { says: 'المعبر سيبقى مفتوحاً' }])
    add(ledger, 'two', 'قال إن الطريق مغلق', [{ says: 'الطريق مغلق' }], { engine: 'e2' })
    expect(ledger.stateOf(item.id, 'e2')).toBe('unread')
    const seen: string[] = []
    for (const old of ledger.itemsToReread('e2')) {
      seen.push(old.recordId)
      const record = { title: null, body: old.kind === 'text' ? old.text : '' }
      const line = lineOf(old, record, [{ says: 'القرار نهائي', act: 'deny' }], { engine: 'e2' })
      expect(ledger.addReading(old.id, [line], { engine: 'e2' })).toBe('added')
    }
    expect(seen).toEqual(['one'])
    const found = ledger.getArticle('one')
    expect(found.found === 'one' && [found.article.engine, found.article.earlierReadings]).toEqual(['e2', 1])
    const hits = ledger.search({ words: ['القرار'], phrases: [] }, { limit: 10 }).hits
    expect(hits.map((hit) => hit.statement.act)).toEqual(['deny'])
    expect(ledger.search({ words: ['المعبر'], phrases: [] }, { limit: 10 }).total).toBe(0)
    expect(ledger.integrity('full').ok).toBe(true)
    const direct = new DatabaseSync(`${folder}/ledger.sqlite`)
    expect(direct.prepare('SELECT count(*) AS n FROM statement').get()).toEqual({ n: 4 })
    expect(direct.prepare('SELECT count(*) AS n FROM record_words').get()).toEqual({ n: 2 })
    direct.close()
    ledger.close()
  })

  it('throws for an item that is not there', () => {
    const { ledger } = newLedger()
    const item = textItem('x', 'نص')
    expect(() => ledger.addReading(item.id, [], { engine: ENGINE })).toThrow(/no item/)
    ledger.close()
  })
})

describe('opening', () => {
  it('refuses a newer schema, another program’s database and a file that is none', async () => {
    const { ledger, folder } = newLedger()
    ledger.close()
    const file = `${folder}/ledger.sqlite`
    const direct = new DatabaseSync(file)
    direct.exec('PRAGMA user_version = 999')
    direct.close()
    expect(() => openLedger(folder, options())).toThrow(/newer Isnad \(schema 999/)

    const other = newFolder()
    const foreign = new DatabaseSync(`${other}/ledger.sqlite`)
    foreign.exec('CREATE TABLE notes (x)')
    foreign.close()
    expect(() => openLedger(other, options())).toThrow(/not an Isnad ledger/)

    const { writeFileSync } = await import('node:fs')
    const third = newFolder()
    writeFileSync(`${third}/ledger.sqlite`, 'this is a text of more than sixteen bytes')
    expect(() => openLedger(third, options())).toThrow(/is no database/)
  })

  it('says what cannot be checked by who may not write, and takes it for no fault', () => {
    const { ledger, folder } = newLedger()
    add(ledger, 'one', body, [{ says: 'القرار نهائي' }])
    ledger.close()
    const db = openDatabase(join(folder, 'ledger.sqlite'), false)
    // Refuses writing as a file without that right does.
    db.exec('PRAGMA query_only = ON')
    const { ok, checks } = integrity(db, indexingOf(options()), 'full')
    expect(checks.find(({ name }) => name === 'full text')).toMatchObject({
      ok: true,
      detail: 'not checked: no right to write',
    })
    expect(ok).toBe(true)
    db.close()
  })

  // Needs another user's eyes: root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('says what is missing where the folder may not be written', () => {
    const { ledger, folder } = newLedger()
    ledger.close()
    chmodSync(folder, 0o555)
    try {
      expect(() => openLedger(folder, options())).toThrow(/no right to write in its folder/)
    } finally {
      chmodSync(folder, 0o755)
    }
  })

  it('reads a ledger read-only, and writes nothing then', () => {
    const { ledger, folder } = newLedger()
    const item = add(ledger, 'one', body, [{ says: 'القرار نهائي' }])
    ledger.close()
    const reader = openLedger(folder, options({ readOnly: true }))
    expect(reader.search({ words: ['القرار'], phrases: [] }, { limit: 1 }).total).toBe(1)
    expect(reader.integrity('full').ok).toBe(true)
    expect(() => reader.withhold(item.id, 'why', 'who')).toThrow(/read-only/)
    expect(() => reader.rebuild()).toThrow(/read-only/)
    reader.close()
    expect(() => openLedger(newFolder(), options({ readOnly: true }))).toThrow(/no ledger in/)
  })
})
