import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Hit,
  type Ledger,
  parseQuery,
  type SearchOrder,
  type SearchQuery,
} from '../../src/ledger/index.ts'
import { add, newLedger, removeFolders } from './support.ts'

let ledger: Ledger
const names = (text: string, order?: SearchOrder): string[] => {
  const page = ledger.search(parseQuery(text).query, { limit: 50, ...(order && { order }) })
  expect(page.total).toBe(page.hits.length)
  return page.hits.map((hit) => hit.recordId).sort()
}

beforeAll(() => {
  const clitics = (word: string) => (word.startsWith('بال') ? [word.slice(1), word.slice(3)] : [])
  ledger = newLedger({ variants: clitics }).ledger
  const body = 'قال المتحدث إنَّ التمسك بالانسحاب الكامل ثابت'
  add(ledger, 'said', body, [{ says: 'التمسك بالانسحاب الكامل ثابت', saidOn: '2020-01-10' }], {
    date: '2024-01-26',
  })
  add(
    ledger,
    'published',
    'لا انسحاب قبل الصيف',
    [{ says: 'لا انسحاب قبل الصيف', act: 'deny', by: 'نادر الشامخ' }],
    {
      date: '2021-06-30',
      outlet: 'وكالة المرفأ',
    },
  )
  add(
    ledger,
    'month',
    'الإنسحاب الكامل قريب',
    [{ says: 'الإنسحاب الكامل قريب', saidOn: '2022-02', by: null }],
    {
      date: '2024-01-26',
      outlet: null,
    },
  )
  add(
    ledger,
    'undated',
    'الجسر مفتوح',
    [{ says: 'الجسر مفتوح', by: 'وزيرة النقل نادرة الحلو', kind: 'direct' }],
    { date: null },
  )
  add(
    ledger,
    'headline',
    'نص',
    [{ says: 'المعبر باق', in: 'title' }],
    { date: '2023-03-03' },
    'الوزير: المعبر باق',
  )
})
afterAll(() => {
  ledger.close()
  removeFolders()
})

describe('search', () => {
  it.each([
    ['انسحاب', ['published', 'said']],
    ['بالانسحاب', ['month', 'published', 'said']],
    ['الانسحاب', ['month', 'said']],
    ['"بالانسحاب"', ['said']],
    ['"الانسحاب الكامل"', ['month']],
    ['"الكامل الانسحاب"', []],
    ['الكامل انسحاب', ['said']],
    ['المعبر', ['headline']],
    ['in:title', ['headline']],
    ['in:body المعبر', []],
    ['title:"المعبر الوزير"', ['headline']],
    ['speaker:الحلو', ['headline', 'said', 'undated']],
    ['speaker:"الحلو سامي"', ['headline', 'said']],
    ['speaker:سام', []],
    ['outlet:المرفأ', ['published']],
    ['act:deny', ['published']],
    ['kind:direct', ['undated']],
    ['unsure:yes', ['month']],
    ['unsure:no act:inform', ['headline', 'said', 'undated']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['after:2020-01-10', ['headline', 'month', 'published', 'said']],
    ['after:2020-01-11', ['headline', 'month', 'published']],
    ['before:2020-01-10', []],
    ['before:2020-01-11', ['said']],
    // Only the month is known: it may have been any day of it.
    ['after:2022-02-28 before:2022-03', ['month']],
    ['after:2022-02 before:2022-02-02', ['month']],
    ['after:2022-03 before:2023', []],
    ['after:2021-06-30 before:2021-07-01', ['published']],
  ])('%s counts the date said, else published', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('says which date it used', () => {
    const used = (text: string) => ledger.search(parseQuery(text).query, { limit: 1 }).hits[0]?.dateUsed
    expect(used('"بالانسحاب"')).toEqual({ day: '2020-01-10', from: 'said' })
    expect(used('act:deny')).toEqual({ day: '2021-06-30', from: 'published' })
    expect(used('unsure:yes')).toEqual({ day: '2022-02', from: 'said' })
    expect(used('kind:direct')).toBeNull()
  })

  it('orders by date with the undated last, and by rank where there are words', () => {
    const all = ledger.search({ words: [], phrases: [] }, { limit: 10, order: 'rank' })
    expect(all.order).toBe('date')
    expect(all.hits.map((hit) => hit.recordId)).toEqual(['headline', 'month', 'published', 'said', 'undated'])
    const ranked = ledger.search({ words: ['انسحاب'], phrases: [] }, { limit: 10 })
    expect(ranked.order).toBe('rank')
    // The word itself counts for more than one behind a clitic.
    expect(ranked.hits.map((hit) => hit.recordId)).toEqual(['published', 'said'])
    expect(ranked.hits.every((hit) => typeof hit.score === 'number')).toBe(true)
  })

  it('keeps the statements of an item in the order of its text, over the ends of pages', () => {
    const { ledger } = newLedger()
    for (const name of ['earlier', 'later'])
      add(ledger, name, `${name} one two three`, [{ says: 'one' }, { says: 'two' }, { says: 'three' }], {
        date: '2024-01-26',
      })
    const told: string[] = []
    let cursor: string | null = null
    do {
      const page = ledger.search({ words: [], phrases: [], in: 'body' }, { limit: 2, cursor })
      told.push(...page.hits.map((hit) => `${hit.recordId} ${hit.statement.text.join()}`))
      cursor = page.next
    } while (cursor !== null)
    const inText = ['one', 'two', 'three']
    expect(told).toEqual(['later', 'earlier'].flatMap((name) => inText.map((text) => `${name} ${text}`)))
    ledger.close()
  })

  it('finds a statement again by its id', () => {
    const [hit] = ledger.search({ words: ['الجسر'], phrases: [] }, { limit: 1 }).hits
    expect(hit && ledger.getStatement(hit.id)).toEqual({ ...hit, matches: [[]], score: null })
    expect(ledger.getStatement('0'.repeat(16))).toBeNull()
  })

  it('refuses a cursor that is not its own', () => {
    for (const cursor of ['x', '', 'WzEsMiwzXQ', Buffer.from('["date",1,2]').toString('base64url')]) {
      const page = ledger.search({ words: [], phrases: [] }, { limit: 1, cursor })
      expect(page.diagnostics.map((one) => one.rule)).toEqual(['bad-cursor'])
    }
  })
})

describe('paging', () => {
  it('gives every hit once, whatever the page size, order and filters', () => {
    const { ledger: many } = newLedger()
    for (let i = 0; i < 120; i++) {
      const says = `القرار ${'نهائي '.repeat(1 + (i % 4))}رقم ${i % 7}`.trim()
      const date = i % 5 === 0 ? null : `2024-0${1 + (i % 3)}-1${i % 2}`
      add(many, `n${i}`, `قال إن ${says} و${i}`, [{ says, act: i % 2 ? 'deny' : 'inform' }], { date })
    }
    const query = fc.record({
      words: fc.subarray(['القرار', 'نهائي']),
      phrases: fc.constant([]),
      act: fc.constantFrom('deny', undefined),
      after: fc.constantFrom('2024-02-01', undefined),
    }) as fc.Arbitrary<SearchQuery>
    fc.assert(
      fc.property(
        query,
        fc.integer({ min: 7, max: 50 }),
        fc.constantFrom('rank', 'date'),
        (query, limit, order) => {
          const whole = many.search(query, { limit: 1000, order: order as SearchOrder })
          const seen: Hit[] = []
          let cursor: string | null = null
          do {
            const page = many.search(query, { limit, cursor, order: order as SearchOrder })
            expect(page.total).toBe(whole.total)
            expect(page.hits.length).toBeLessThanOrEqual(limit)
            seen.push(...page.hits)
            cursor = page.next
          } while (cursor !== null)
          expect(seen).toEqual(whole.hits)
          expect(new Set(seen.map((hit) => hit.id)).size).toBe(whole.total)
        },
      ),
      { numRuns: 40 },
    )
    many.close()
  })
})

describe('stats', () => {
  it('counts what is current', () => {
    const stats = ledger.stats(2)
    expect(stats).toMatchObject({
      items: 5,
      articles: 5,
      statements: 5,
      unsureShare: 0.2,
      withheld: 0,
      judgements: 0,
    })
    expect(stats.byAct).toEqual([
      { name: 'inform', statements: 4 },
      { name: 'deny', statements: 1 },
    ])
    expect(stats.bySpeaker).toEqual([
      { name: 'سامي الحلو', statements: 2 },
      { name: 'نادر الشامخ', statements: 1 },
    ])
    expect(stats.byMonth.map(({ name }) => name)).toEqual(['', '2020-01', '2021-06', '2022-02', '2023-03'])
    expect(stats.coverage).toContainEqual({ month: '2024-01', outlet: null, articles: 1 })
    expect(stats.engines).toEqual([{ engine: 'e1', items: 5 }])
  })
})
