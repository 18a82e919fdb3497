import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cacheOn } from '../../src/ledger/cache.ts'
import { type Database, openDatabase } from '../../src/ledger/database.ts'
import { type Ledger, parseQuery } from '../../src/ledger/index.ts'
import { counts } from '../../src/ledger/queries/counts.ts'
import type { Bounds, Searching } from '../../src/ledger/queries/narrow.ts'
import { search } from '../../src/ledger/queries/search.ts'
import { indexingOf } from '../../src/ledger/words.ts'
import { add, newLedger, options, removeFolders, type Said } from './support.ts'

const ACTS = ['inform', 'deny', 'demand'] as const
const KINDS = ['direct', 'indirect'] as const
const NAMES = ['سامي الحلو', 'نادر الشامخ', null]
const AGENCY = { name: 'وكالة المرفأ', role: 'agency', span: null, from: 'text' } as const

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Statements of all sorts, so that every pair of criteria finds some. */
function saidIn(n: number): Said {
  const words = ['المعبر', ...(n % 2 === 0 ? ['مفتوح'] : []), ...(n % 5 === 0 ? ['غدا'] : [])]
  return {
    says: words.join(' '),
    act: of(ACTS, n),
    kind: of(KINDS, n >> 1),
    by: of(NAMES, n >> 2),
    in: n % 7 === 0 ? 'title' : 'body',
    saidOn: n % 11 === 0 ? `2022-0${1 + (n % 9)}` : null,
    chain: n % 3 === 0 ? [AGENCY, ...(n % 6 === 0 ? [AGENCY] : [])] : [],
  }
}

let ledger: Ledger
let db: Database
beforeAll(() => {
  ledger = newLedger().ledger
  for (let n = 0; n < 120; n++) {
    const said = saidIn(n)
    const date = n % 13 === 0 ? null : `2024-${String(1 + (n % 12)).padStart(2, '0')}-10`
    const outlet = n % 4 === 0 ? 'صدى الساحل' : 'بريد التل'
    add(ledger, `item ${n}`, `${said.says} ${n}`, [said], { date, outlet }, said.says)
  }
  db = openDatabase(ledger.file, true)
})
afterAll(() => {
  db.close()
  ledger.close()
  removeFolders()
})

/** Each of the ways to a page and to a count. */
const WAYS: Readonly<Record<string, Bounds>> = {
  'looked up': { lookedUp: 1000, gathered: 1000, share: 10 },
  gathered: { lookedUp: 0, gathered: 1000, share: 10 },
  'asked one by one': { lookedUp: 0, gathered: 0, share: 1000 },
}

const searchingBy = (bounds: Bounds): Searching => ({
  db,
  indexing: indexingOf(options()),
  cache: cacheOn(db, 1000),
  bounds,
})

/** All pages of a search, five at a time. */
function allOf(text: string, bounds: Bounds, order?: 'date') {
  const searching = searchingBy(bounds)
  const { query } = parseQuery(text)
  const found: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page = search(searching, query, { limit: 5, cursor, ...(order && { order }) })
    found.push(...page.hits.map(({ id }) => id))
    if (page.next === null) return { found, total: page.total, counts: counts(searching, query) }
    cursor = page.next
  }
}

describe('whatever way is taken', () => {
  it.each([
    ['المعبر', 120],
    ['مفتوح', 60],
    ['المعبر act:deny', 40],
    ['غدا act:inform kind:direct', 4],
    ['مفتوح in:title', 9],
    ['مفتوح unsure:yes', 20],
    ['via:"وكالة المرفأ"', 40],
    ['via:"وكالة المرفأ" مفتوح', 20],
    ['via:"وكالة المرفأ" act:inform unsure:no', 30],
    ['via:"وكالة المرفأ" act:deny', 0],
    ['المعبر outlet:"صدى الساحل" after:2024-03 before:2024-08', 8],
    ['speaker:سامي مفتوح', 20],
    ['"المعبر مفتوح غدا" in:body', 10],
    ['المعبر party:"name:سامي الحلو"', 40],
    ['in:title unsure:yes', 6],
  ])('%s finds the same statements, page by page, and counts them alike', (text, total) => {
    for (const order of [undefined, 'date'] as const) {
      const all = Object.values(WAYS).map((bounds) => allOf(text, bounds, order))
      for (const one of all) {
        expect(one).toEqual(all[0])
        expect(new Set(one.found).size).toBe(total)
        expect([one.found.length, one.total, one.counts.statements]).toEqual([total, total, total])
      }
    }
  })

  it('what a party passed on is found the same', () => {
    const query = { words: ['مفتوح'], phrases: [], relay: { party: 'agency', names: ['وكالة المرفأ'] } }
    const pages = Object.values(WAYS).map((bounds) => search(searchingBy(bounds), query, { limit: 50 }))
    for (const page of pages) expect([page.total, page.hits.length]).toEqual([20, 20])
    for (const page of pages) expect(page.hits).toEqual(pages[0]?.hits)
  })
})
