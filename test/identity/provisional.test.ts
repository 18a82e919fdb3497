import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearPairs } from '../../src/identity/near-names.ts'
import { type BearerProfile, growTogether, profileOf } from '../../src/identity/provisional.ts'

const bearer = (more: Partial<BearerProfile> = {}): BearerProfile => ({
  name: 'سالم الحصري',
  marks: [],
  titles: [],
  state: null,
  country: 'jordan',
  day: '2024-05-08',
  ...more,
})

describe('bearers of one name', () => {
  const cases: readonly (readonly [string, Partial<BearerProfile>, Partial<BearerProfile>, boolean])[] = [
    ['the same, told nothing else in one country', {}, {}, true],
    ['two, told nothing else in two countries', {}, { country: 'tunisia' }, false],
    ['one, by a body that both have', { marks: ['جمارك'] }, { marks: ['جمارك'], country: 'tunisia' }, true],
    ['two, by their states', { state: 'jordan' }, { state: 'tunisia' }, false],
    [
      'one, by a body, though two states are named',
      { state: 'jordan', marks: ['يونسكو'] },
      { state: 'tunisia', marks: ['يونسكو'] },
      true,
    ],
    ['one, by a title within a country', { titles: ['قاضي'] }, { titles: ['قاضي', 'دكتور'] }, true],
    [
      'two, by a title alone in two countries',
      { titles: ['قاضي'] },
      { titles: ['قاضي'], country: 'tunisia' },
      false,
    ],
    ['one, by nearness in time', { titles: ['قاضي'] }, { titles: ['مهندس'], day: '2025-01-01' }, true],
    ['two, by two bodies at one time', { marks: ['جمارك'] }, { marks: ['مستشفي'] }, false],
    [
      'two, years apart under other titles',
      { titles: ['قاضي'] },
      { titles: ['مهندس'], day: '2031-01-01' },
      false,
    ],
    [
      'one, by a name of three words',
      { name: 'سالم بن حمد الحصري' },
      { name: 'سالم بن حمد الحصري', country: 'tunisia' },
      true,
    ],
    ['two, by a single word', { name: 'سالم' }, { name: 'سالم' }, false],
    [
      'one, by a single word and a body',
      { name: 'سالم', marks: ['جمارك'] },
      { name: 'سالم', marks: ['جمارك'] },
      true,
    ],
    ['two, in another spelling alone', {}, { name: 'سالم الحسري' }, false],
    [
      'one, in another spelling with the same title',
      { titles: ['قاضي'] },
      { name: 'سالم الحسري', titles: ['قاضي'] },
      true,
    ],
  ]
  it.each(cases)('are %s', (_, a, b, isOne) => {
    expect(growTogether([bearer(a), bearer(b)])).toEqual(isOne ? [0, 0] : [0, 1])
  })

  it.each(['2001-01-01', '2025-01-01'])('are not made one by a bare mention of %s', (day) => {
    const two = [
      bearer({ marks: ['مستشفي'], titles: ['طبيب'] }),
      bearer({ marks: ['نادي'], titles: ['مدرب'] }),
    ]
    const bare = bearer({ day })
    expect(growTogether([...two, bare])).toEqual([0, 1, 2])
    expect(growTogether([bare, ...two])).toEqual([0, 1, 2])
    expect(growTogether([bare, two[0] as BearerProfile])).toEqual([0, 0])
  })

  it('never stand in one group with another state that nothing else ties to theirs', () => {
    const state = fc.constantFrom(null, 'jordan', 'tunisia', 'oman')
    const some = fc.record({
      state,
      country: state,
      titles: fc.subarray(['قاضي', 'مهندس']),
      day: fc.constantFrom(null, '2020-01-01', '2026-01-01'),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (list) => {
        const bearers = list.map((one) => bearer(one))
        const groups = growTogether(bearers)
        for (const [i, a] of bearers.entries())
          for (const [j, b] of bearers.entries())
            if (groups[i] === groups[j] && a.state !== null && b.state !== null) expect(a.state).toBe(b.state)
      }),
    )
  })
})

describe('what an article tells of a bearer', () => {
  const words = {
    wordsOf: (text: string) => text.split(' '),
    formsOf: (word: string) => (word.startsWith('ال') ? [word.slice(2)] : []),
    isEmpty: (word: string) => word === 'السيد',
    isTitle: (word: string) => word === 'مدير',
    statesOf: (word: string) => (word === 'الاردني' ? ['jordan'] : word === 'التونسي' ? ['tunisia'] : []),
  }
  const place = { country: null, day: null }

  it('is title, body and state; honorifics and the name itself tell nothing', () => {
    expect(
      profileOf(
        words,
        'سالم الحصري',
        ['السيد المدير سالم الحصري', 'مدير الجمارك الاردني سالم الحصري'],
        place,
      ),
    ).toEqual({
      name: 'سالم الحصري',
      marks: ['جمارك'],
      titles: ['مدير'],
      state: 'jordan',
      ...place,
    })
  })

  it('is no state where two are named', () => {
    const { state } = profileOf(words, 'سالم', ['السفير الاردني سالم', 'المدير التونسي سالم'], place)
    expect(state).toBeNull()
  })
})

describe('names that may be one', () => {
  const named = (id: string, name: string, letters = name) => ({ id, words: name.split(' '), letters })

  it('are the same, the same but for letters, or one within the other; the longer is second', () => {
    const pairs = nearPairs([
      named('1', 'سالم الحصري'),
      named('2', 'سالم الحصري'),
      named('3', 'سالم بن حمد الحصري'),
      named('4', 'لارس هولم', 'x'),
      named('5', 'لرس هولم', 'x'),
      named('6', 'سالم بن علي الحصري'),
      named('7', 'سالم'),
      named('8', 'سالم'),
    ])
    expect(pairs).toEqual([
      { a: '1', b: '2', why: 'same-name' },
      { a: '4', b: '5', why: 'letters' },
      { a: '1', b: '3', why: 'within' },
      { a: '1', b: '6', why: 'within' },
      { a: '2', b: '3', why: 'within' },
      { a: '2', b: '6', why: 'within' },
    ])
  })
})
