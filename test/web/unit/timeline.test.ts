import { describe, expect, it } from 'vitest'
import type { IssueAnswer, IssueLane, IssueLink, IssueMark } from '../../../src/contract/index.ts'
import { dayAxis } from '../../../src/web/lib/day-axis.ts'
import { laneTree, opensAtFirst, rowsOf } from '../../../src/web/lib/lane-tree.ts'
import { arcsOf } from '../../../src/web/lib/link-arcs.ts'
import { changesIn, spotsOf } from '../../../src/web/lib/link-spots.ts'
import {
  dayNumber,
  isoDay,
  isWhole,
  moved,
  periodAsked,
  periodParams,
  stretchOf,
  zoomed,
} from '../../../src/web/lib/period.ts'
import { placedOn } from '../../../src/web/lib/placed-marks.ts'

const whole = { from: dayNumber('2020-01-01'), to: dayNumber('2024-01-01') }

describe('a period', () => {
  it('holds the days of a day, a month or a year', () => {
    expect(stretchOf('2024-02')).toEqual({ from: dayNumber('2024-02-01'), to: dayNumber('2024-03-01') })
    expect(stretchOf('2023').to - stretchOf('2023').from).toBe(365)
    expect(stretchOf('2024-12-31').to).toBe(dayNumber('2025'))
  })

  it('zooms around a moment, never beyond the whole nor closer than two weeks', () => {
    const near = zoomed(whole, 0.5, dayNumber('2021-01-01'), whole)
    const share = (dayNumber('2021-01-01') - near.from) / (near.to - near.from)
    expect(share).toBeCloseTo(366 / 1461)
    expect(zoomed(near, 10, near.from, whole)).toEqual(whole)
    const nearest = zoomed(near, 0.0001, near.from, whole)
    expect(nearest.to - nearest.from).toBe(14)
  })

  it('moves as far as the whole reaches, and no shorter', () => {
    const year = stretchOf('2022')
    expect(moved(year, 10_000, whole)).toEqual({ from: whole.to - 365, to: whole.to })
    expect(moved(year, -31, whole).from).toBe(dayNumber('2021-12-01'))
  })

  it('stands in an address by whole days, and comes back from there as it was', () => {
    const asked = { from: '2021-03-01', to: '2021-05-31' }
    const period = periodAsked(asked, whole)
    expect(isoDay(period.to)).toBe('2021-06-01')
    expect(periodParams(period, whole)).toEqual(asked)
    expect(periodParams(whole, whole)).toEqual({ from: undefined, to: undefined })
    for (const wrong of [{ from: 'x' }, { from: '2022-01-01', to: '2021-01-01' }, { from: '2030-01-01' }])
      expect(isWhole(periodAsked(wrong, whole), whole), JSON.stringify(wrong)).toBe(true)
  })
})

describe('the axis', () => {
  it('runs with the script, and back again', () => {
    for (const isRtl of [true, false]) {
      const axis = dayAxis(whole, 800, isRtl)
      expect(axis.x(whole.from) > axis.x(whole.to)).toBe(isRtl)
      expect(axis.dayAt(axis.x(whole.from + 100))).toBeCloseTo(whole.from + 100)
    }
  })

  it('names years, months or days, as many as have room', () => {
    const names = (period: typeof whole, width = 800) =>
      dayAxis(period, width, false).ticks.map(({ name }) => name)
    expect(names({ from: dayNumber('1990'), to: dayNumber('2024') })).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ])
    expect(names(stretchOf('2022'))).toEqual(
      ['2022', ...Array.from({ length: 11 }, (_, k) => `2022-${String(k + 2).padStart(2, '0')}`)].concat(
        '2023',
      ),
    )
    expect(names(stretchOf('2022-03'), 500)).toEqual([
      '2022-03',
      '2022-03-06',
      '2022-03-11',
      '2022-03-16',
      '2022-03-21',
      '2022-03-26',
      '2022-04',
    ])
    const axis = dayAxis(whole, 360, true)
    const places = axis.ticks.map(({ day }) => axis.x(day))
    for (const [k, place] of places.entries())
      if (k > 0) expect(Math.abs(place - (places[k - 1] ?? 0))).toBeGreaterThan(48)
  })
})

let made = 0
const mark = (given: Partial<IssueMark>): IssueMark =>
  ({
    statement: `s${++made}`,
    utterance: made,
    day: '2021-06-15',
    from: 'said',
    office: null,
    ...given,
  }) as IssueMark
const state = { id: 'nakhlistan', name: { ar: 'نخلستان', en: 'Nakhlistan' }, wikidata: null }
const lane = (party: string, marks: readonly IssueMark[]): IssueLane => ({
  party,
  name: { ar: party, en: party },
  state,
  marks,
})
const ministry = { id: 'ministry', name: { ar: 'الوزارة', en: 'The ministry' }, wikidata: null }
const offices: IssueAnswer['offices'] = [{ id: 'ministry', role: null, of: ministry, holders: [] }]

describe('the lanes', () => {
  it('of a state fold into it, and open into offices and who held them', () => {
    const early = mark({ office: 'ministry', day: '2020-02-01' })
    const late = mark({ office: 'ministry', day: '2023-02-01' })
    const alone = mark({})
    const nodes = laneTree([lane('one', [early, alone]), lane('two', [late])], offices)
    const shown = (open: (kind: string) => boolean) =>
      rowsOf(nodes, ({ kind }) => open(kind)).map(({ node, level, isOpen }) => [node.key, level, isOpen])
    expect(shown(() => false)).toEqual([['state nakhlistan', 0, false]])
    expect(shown((kind) => kind === 'state')).toEqual([
      ['state nakhlistan', 0, true],
      ['office ministry', 1, false],
      ['party one one', 1, null],
    ])
    expect(shown(() => true).map(([key]) => key)).toEqual([
      'state nakhlistan',
      'office ministry',
      'ministry one',
      'ministry two',
      'party one one',
    ])
    expect(nodes[0]?.marks).toHaveLength(3)
    // What he said in no office stays his own.
    expect(rowsOf(nodes, () => true).at(-1)?.node.marks).toEqual([alone])
  })

  it('tell by month what is counted and not given one by one', () => {
    const months = [
      { month: '2021-05', statements: 7, substance: [] },
      { month: '2021-06', statements: 1, substance: [] },
      { month: null, statements: 3, substance: [] },
    ]
    const [node] = laneTree([{ ...lane('one', [mark({})]), total: 11, months }], [])
    expect(node?.left).toEqual([{ month: '2021-05', statements: 7 }])
  })

  it('are states opened at first where they are few', () => {
    const many = Array.from({ length: 20 }, (_, k) => lane(`p${k}`, [mark({})]))
    const first = (lanes: readonly IssueLane[]) => {
      const nodes = laneTree(lanes, [])
      return rowsOf(nodes, opensAtFirst(nodes)).length
    }
    expect(first(many)).toBe(1)
    expect(first(many.slice(0, 5))).toBe(6)
  })
})

describe('marks', () => {
  const axis = dayAxis(whole, 900, false)

  it('of one speech event are one; those of a month as wide as it; undated ones none', () => {
    const marks = [
      mark({ utterance: 1000 }),
      mark({ utterance: 1000 }),
      mark({ day: '2022-03', from: 'published' }),
      mark({ day: null, from: null }),
    ]
    const [speech, month, ...more] = placedOn(marks, axis)
    expect(more).toEqual([])
    expect(speech?.utterances[0]).toHaveLength(2)
    expect([speech?.bar, speech?.isUntil]).toEqual([null, false])
    expect(month?.bar?.map((x) => isoDay(axis.dayAt(x) + 0.01))).toEqual(['2022-03-01', '2022-04-01'])
    expect(month?.isUntil).toBe(true)
  })

  it('stand on lines below each other where they are near, and as one where they are many', () => {
    const near = [mark({ day: '2021-06-15' }), mark({ day: '2021-06-16' })]
    expect(placedOn(near, axis).map(({ line }) => line)).toEqual([0, 1])
    const many = Array.from({ length: 9 }, () => mark({ day: '2021-06-15' }))
    expect(placedOn(many, axis).map(({ utterances }) => utterances.length)).toEqual([9])
    const rtl = placedOn([...near, mark({ day: '2023-01-01' })], dayAxis(whole, 900, true))
    expect(rtl.at(-1)?.utterances[0][0].day).toBe('2023-01-01')
  })
})

describe('links', () => {
  const axis = dayAxis(whole, 900, false)
  const [a, b] = [mark({ day: '2020-06-15' }), mark({ day: '2022-06-15' })]
  const link = (given: Partial<IssueLink>): IssueLink =>
    ({
      id: 'worded-softer.a.b',
      kind: 'worded-softer',
      from: a.statement,
      to: b.statement,
      doubtful: false,
      state: 'proposed',
      ...given,
    }) as IssueLink

  it('are drawn from mark to mark, above a line or across lines; not to what is not drawn', () => {
    const one = [{ placed: placedOn([a, b], axis), yOf: (line: number) => 100 + line }]
    const [arc] = arcsOf([link({})], spotsOf(one))
    expect(arc?.y).toBeLessThan(100)
    expect(arc?.path).toContain(`M${axis.x(dayNumber('2020-06-15') + 0.5)} 100`)
    const two = [
      { placed: placedOn([a], axis), yOf: () => 100 },
      { placed: placedOn([b], axis), yOf: () => 200 },
    ]
    expect(arcsOf([link({})], spotsOf(two))[0]?.y).toBe(150)
    expect(arcsOf([link({ to: 'elsewhere' })], spotsOf(two))).toEqual([])
  })

  it('flag a change of words, the doubtful and what is no change left aside', () => {
    expect([...changesIn([link({})]).keys()]).toEqual([b.statement])
    expect(changesIn([link({ doubtful: true }), link({ kind: 'renews' })]).size).toBe(0)
  })
})
