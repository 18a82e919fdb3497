import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, parseQuery } from '../../src/ledger/index.ts'
import { add, newLedger, removeFolders } from './support.ts'

describe('parseQuery', () => {
  it.each([
    ['انسحاب القوات', { words: ['انسحاب', 'القوات'], phrases: [] }],
    ['"انسحاب القوات" بغداد', { words: ['بغداد'], phrases: ['انسحاب القوات'] }],
    ['«انسحاب القوات»', { words: [], phrases: ['انسحاب القوات'] }],
    ['speaker:"سامي الحلو" act:DENY', { words: [], phrases: [], speaker: 'سامي الحلو', act: 'deny' }],
    ['party:name:سامي via:"وكالة النور"', { words: [], phrases: [], party: 'name:سامي', via: 'وكالة النور' }],
    ['outlet:صدى title:معبر', { words: [], phrases: [], outlet: 'صدى', title: 'معبر' }],
    ['after:2024 before:2024-05', { words: [], phrases: [], after: '2024-01-01', before: '2024-05-01' }],
    ['after:٢٠٢٤-٠٢-٢٩', { words: [], phrases: [], after: '2024-02-29' }],
    [
      'in:title kind:direct unsure:no',
      { words: [], phrases: [], in: 'title', kind: 'direct', unsure: false },
    ],
    ['"left open', { words: [], phrases: ['left open'] }],
    ['  ', { words: [], phrases: [] }],
    ['- ( ) * ^', { words: [], phrases: [] }],
    ['__proto__:x constructor', { words: ['__proto__:x', 'constructor'], phrases: [] }],
  ])('%s', (text, query) => {
    expect(parseQuery(text)).toEqual({ query, diagnostics: [] })
  })

  it.each([
    ['speeker:x', 'unknown-key', /no key "speeker"; keys are speaker, party, for, via, outlet/],
    ['constructor:x', 'unknown-key', /no key "constructor"/],
    ['act:shout', 'bad-value', /act: knows inform, deny/],
    ['kind:odd', 'bad-value', /direct, indirect, mixed/],
    ['in:footer', 'bad-value', /title, body/],
    ['unsure:maybe', 'bad-value', /yes, no/],
    ['after:2024-02-30', 'bad-date', /a day that exists/],
    ['before:yesterday', 'bad-date', /YYYY-MM-DD/],
    ['speaker: x', 'key-without-value', /^speaker: stands apart.*speaker:VALUE/],
    ['act:', 'key-without-value', /act:VALUE/],
    ['speaker:""', 'empty-value', /speaker: needs a value/],
    ['after:2025 before:2024', 'empty-period', /swap them/],
  ])('%s is told what is wrong', (text, rule, message) => {
    const { diagnostics } = parseQuery(text)
    expect(diagnostics.map((one) => one.rule)).toEqual([rule])
    expect(diagnostics[0]?.message).toMatch(message)
  })

  it('lets criteria beside the line win over it, and has no place for what is wrong with them', () => {
    const { query, diagnostics } = parseQuery('مفتوح act:deny speaker:x', {
      act: 'warn',
      via: ' وكالة "النور" ',
      after: '٢٠٢٤',
      unsure: undefined,
    })
    expect(query).toEqual({
      words: ['مفتوح'],
      phrases: [],
      act: 'warn',
      speaker: 'x',
      via: 'وكالة "النور"',
      after: '2024-01-01',
    })
    expect(diagnostics).toEqual([])
    const wrong = parseQuery('', { act: 'shout', before: 'never', speaker: ' ' })
    expect(wrong.diagnostics.map((one) => [one.rule, one.span])).toEqual([
      ['bad-value', null],
      ['bad-date', null],
      ['empty-value', null],
    ])
    expect(Object.keys(parseQuery('', JSON.parse('{"__proto__":"x","constructor":"y"}')).query)).toEqual([
      'words',
      'phrases',
    ])
  })

  it('points at the place of what it could not read', () => {
    expect(parseQuery('word act:shout more').diagnostics[0]?.span).toEqual([5, 14])
  })
})

describe('hostile searches', () => {
  let ledger: Ledger
  beforeAll(() => {
    ledger = newLedger().ledger
    add(ledger, 'one', 'قال إن القرار نهائي OR NEAR AND NOT content', [
      { says: 'القرار نهائي OR NEAR AND NOT content' },
    ])
  })
  afterAll(() => {
    ledger.close()
    removeFolders()
  })

  const pieces = fc.constantFrom(
    ...[
      '"',
      "'",
      '*',
      '^',
      ':',
      '(',
      ')',
      '{',
      '}',
      '-',
      '+',
      'NEAR(',
      'OR',
      'AND',
      'NOT',
      'content :',
      '\u0000',
      ';--',
    ],
    ...[
      'speaker:',
      'after:2024',
      'in:title',
      'القرار',
      '«',
      '»',
      '\ud800',
      '\u200f',
      'act:deny',
      'outlet:"',
      ' ',
      '٣',
    ],
  )
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  )

  it('never throw, neither parsed nor run, in any order', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('rank', 'date'), (text, order) => {
        const { query, diagnostics } = parseQuery(text)
        for (const one of diagnostics) expect(one.message.length).toBeGreaterThan(10)
        const page = ledger.search(query, { limit: 5, order: order as 'rank' | 'date' })
        expect(page.total).toBeGreaterThanOrEqual(page.hits.length)
      }),
      { numRuns: 500 },
    )
  })

  it('search operators as the words they are', () => {
    for (const word of ['OR', 'NEAR', 'AND', 'NOT', 'content'])
      expect(ledger.search({ words: [word], phrases: [] }, { limit: 5 }).total, word).toBe(1)
    expect(ledger.search({ words: ['content:x'], phrases: [] }, { limit: 5 }).total).toBe(0)
    expect(ledger.search({ words: ['القرار*'], phrases: [] }, { limit: 5 }).total).toBe(1)
    expect(ledger.search({ words: ['القر*'], phrases: [] }, { limit: 5 }).total).toBe(0)
  })

  it('answer a term without letters and a thousand words', () => {
    const empty = ledger.search({ words: ['!?'], phrases: [] }, { limit: 5 })
    expect([empty.total, empty.diagnostics[0]?.rule]).toEqual([0, 'empty-term'])
    const many = parseQuery(Array.from({ length: 1000 }, () => 'القرار').join(' ')).query
    expect(ledger.search(many, { limit: 5 }).total).toBe(1)
    const long = { words: [], phrases: [Array.from({ length: 5000 }, () => 'القرار').join(' ')] }
    expect(ledger.search(long, { limit: 5 }).total).toBe(0)
  })
})
