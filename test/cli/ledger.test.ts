import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CROSSING, HARBOUR, type Place, place } from './run.ts'

let here: Place
beforeAll(() => {
  here = place()
  here.write('news/crossing.txt', CROSSING)
  here.write('news/harbour.json', JSON.stringify(HARBOUR))
})
afterAll(() => here.remove())

const json = async (args: readonly string[]) => {
  const { out, code } = await here.run([...args, '--json'])
  return { code, value: JSON.parse(out) }
}

describe('from files to a ledger that one can search', () => {
  it('adds files, says what it found, and exits 0', async () => {
    const { code, value } = await json(['add', 'news'])
    expect(code).toBe(0)
    expect(value).toMatchObject({ items: 2, articles: 2, failed: [] })
    expect(value.statements).toBeGreaterThanOrEqual(4)
    expect(existsSync(join(here.folder, 'data', 'ledger.sqlite'))).toBe(true)
  })

  it('says that nothing is new when the same files are added again', async () => {
    const before = (await json(['stats'])).value
    const { code, out } = await here.run(['add', 'news'])
    expect(code).toBe(0)
    expect(out).toContain('nothing new')
    expect(out).toMatch(/skipped +2 +2 items in the ledger already/)
    expect((await json(['stats'])).value).toEqual(before)
  })

  it('finds a statement in any spelling, and by speaker, outlet and date', async () => {
    const words = (await json(['search', 'سيبقي', 'مفتوحا'])).value
    expect(words.hits.map((hit: { statement: { text: string[] } }) => hit.statement.text)).toEqual([
      ['المعبر سيبقى مفتوحاً'],
    ])
    for (const other of ['المعابر', 'عبر']) expect((await json(['search', other])).value.total).toBe(0)
    expect((await json(['search', 'بالمعبر', 'مفتوحا'])).value.total).toBe(1)
    const bySpeaker = (await json(['search', 'speaker:الدرويشي', 'after:2024-05', 'before:2024-06'])).value
    expect(bySpeaker.total).toBeGreaterThanOrEqual(1)
    for (const hit of bySpeaker.hits) expect(hit.outlet).toBe('صحيفة المرفأ')
    expect((await json(['search', 'speaker:الدرويشي', 'after:2024-06'])).value.total).toBe(0)
  })

  it.each([
    ['المعبر', 'after:never'],
    ['act:foo'],
    ['after:yesterday'],
    ['after:2024-13'],
    ['speaker:""'],
    ['speaker:'],
    [''],
    ['"'],
    ['?!'],
    ['المعبر', '--cursor', 'x'],
  ])('finds nothing rather than everything by %j %s, says why, and exits 2', async (...args) => {
    const { code, err, out } = await here.run(['search', ...args.filter((one) => one !== undefined)])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^isnad: .{20}/)
  })

  it('finds a speaker with and without the article', async () => {
    const whole = (await json(['search', 'speaker:الدرويشي'])).value
    expect(whole.total).toBeGreaterThanOrEqual(1)
    expect((await json(['search', 'speaker:درويشي'])).value).toEqual(whole)
    expect((await json(['search', 'speaker:رويشي'])).value.total).toBe(0)
    expect((await json(['search', 'speaker:"الكمال الدرويشي"'])).value.total).toBe(whole.total)
  })

  it('says that a blank parts a key from its value, and searches the words', async () => {
    const { code, err, out } = await here.run(['search', 'speaker:', 'مفتوحاً'])
    expect(code).toBe(0)
    expect(err).toMatch(/^remark: speaker: stands apart/)
    expect(out).toContain('المعبر')
  })

  it('names the search for a speaker where no statement holds the words', async () => {
    const { code, err } = await here.run(['search', 'الدرويشي'])
    expect(code).toBe(0)
    expect(err).toContain('try speaker:الدرويشي')
    expect((await json(['search', 'كمال', 'الدرويشي'])).value.suggestions).toEqual([
      'speaker:"كمال الدرويشي"',
    ])
    expect((await here.run(['search', 'زرافة'])).err).toBe('')
  })

  it('shows an article with its statements in brackets', async () => {
    const { hits } = (await json(['search', 'مفتوحاً'])).value
    const { code, out } = await here.run(['show', hits[0].item.slice(0, 12)])
    expect(code).toBe(0)
    expect(out).toMatch(/\[(\d) المعبر سيبقى مفتوحاً \1\]/)
    expect(out).toContain('سامي الحلو')
  })

  it('exits 1 where an id is of nothing, and names it', async () => {
    const { code, err } = await here.run(['show', 'ffffff'])
    expect(code).toBe(1)
    expect(err).toContain('ffffff')
  })

  it('takes one statement from standard input', async () => {
    const { code, out } = await here.run(['add', '-', '--json'], {
      input: 'قال رئيس النادي وليد الصافي إن المباراة مؤجلة.',
    })
    expect(code).toBe(0)
    expect(JSON.parse(out).items).toBe(1)
  })

  it('tells versions and integrity', async () => {
    const { code, value } = await json(['doctor', '--full'])
    expect(code).toBe(0)
    expect(value).toMatchObject({ ok: true, data: { ledger: { items: 3, toReread: 0 } } })
  })

  it('rebuilds and rereads without changing what is found', async () => {
    const before = (await json(['search', 'المعبر'])).value
    expect((await json(['rebuild'])).value.statements).toBe((await json(['stats'])).value.statements)
    expect((await json(['reread'])).value.items).toBe(0)
    expect((await json(['search', 'المعبر'])).value).toEqual(before)
  })
})

describe('takedown, backup and restore', () => {
  it('needs a reason to remove', async () => {
    const { code, err } = await here.run(['remove', 'harbour-1'])
    expect(code).toBe(2)
    expect(err).toContain('--why')
  })

  it('withholds an article’s words, keeps a tombstone, and does not take it in again', async () => {
    expect((await here.run(['backup', 'before.sqlite'])).code).toBe(0)
    const { code } = await here.run(['remove', 'harbour-1', '--why', 'the outlet asked', '--by', 'Hala'])
    expect(code).toBe(0)
    expect((await json(['search', 'speaker:الدرويشي'])).value.total).toBe(0)
    const { out } = await here.run(['show', 'harbour-1'])
    expect(out).toMatch(/withheld .*Hala: the outlet asked/)
    expect(out).not.toContain('السفينة')
    expect((await json(['add', 'news'])).value.skipped).toMatchObject({ known: 1, withheld: 1 })
  })

  it('keeps what was withheld withheld when an older backup is restored', async () => {
    const { code, out } = await here.run(['restore', 'before.sqlite'])
    expect(code).toBe(0)
    expect(out).toContain('1 takedown')
    expect((await json(['search', 'speaker:الدرويشي'])).value.total).toBe(0)
    expect((await json(['search', 'مفتوحاً'])).value.total).toBe(1)
    expect(readdirSync(join(here.folder, 'data')).some((name) => name.includes('before-'))).toBe(true)
  })

  it('names the ledgers that restore kept, which a takedown does not reach', async () => {
    const at = ['--data', 'twice']
    await here.run(['add', 'news/crossing.txt', ...at])
    await here.run(['backup', 'twice.sqlite', ...at])
    await here.run(['restore', 'twice.sqlite', ...at])
    const [kept] = readdirSync(join(here.folder, 'twice')).filter((name) => name.includes('before-'))
    const told = await here.run(['remove', 'crossing', '--why', 'asked', ...at])
    expect(told.out).toContain(`delete them yourself:\n  ${join(here.folder, 'twice', kept ?? '')}\n`)
    const again = (await json(['remove', 'crossing', '--why', 'asked', ...at])).value
    expect(again).toMatchObject({ outcome: 'already', keptAside: [expect.stringContaining(kept ?? '?')] })
  })

  it('does not overwrite a file without being told to', async () => {
    const refused = await here.run(['backup', 'before.sqlite'])
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--force')])
    expect((await here.run(['backup', 'before.sqlite', '--force'])).code).toBe(0)
  })

  it('refuses to restore what is no ledger, and leaves the ledger alone', async () => {
    here.write('photo.sqlite', 'not a database at all')
    const { code, err } = await here.run(['restore', 'photo.sqlite'])
    expect(code).toBe(1)
    expect(err).toContain('photo.sqlite')
    expect((await json(['search', 'مفتوحاً'])).value.total).toBe(1)
  })
})

describe('the data folder', () => {
  it('uses ISNAD_DATA, and --data before it', async () => {
    await here.run(['add', 'news/crossing.txt'], { env: { ISNAD_DATA: 'third' } })
    expect(existsSync(join(here.folder, 'third', 'ledger.sqlite'))).toBe(true)
    await here.run(['--data', 'fourth', 'add', 'news/crossing.txt'], { env: { ISNAD_DATA: 'fifth' } })
    expect(existsSync(join(here.folder, 'fourth', 'ledger.sqlite'))).toBe(true)
    expect(existsSync(join(here.folder, 'fifth'))).toBe(false)
  })
})
