import { describe, expect, it } from 'vitest'
import { linesFor, monthsShown, spanOf, type Term } from '../../../src/web/lib/office-spans.ts'
import { timeAxis } from '../../../src/web/lib/time-axis.ts'

const term = (start: string | null, end: string | null, known: string | null = null): Term => ({
  start,
  end,
  known,
})
const month = (year: number, n: number, day = 1): number => year * 12 + n - 1 + (day - 1) / 31

describe('the months that are shown', () => {
  it('hold the statements and the offices', () => {
    expect(monthsShown([term('2013-02-01', '2017-01-20')], ['2015-07'])).toEqual(['2013-02', '2017-01'])
    expect(monthsShown([term('2016', '2016')], ['2015-07', '2015-09'])).toEqual(['2015-07', '2016-12'])
  })

  it('are those of the offices alone, or of the statements alone', () => {
    expect(monthsShown([term('2004-04', '2004-06')], [])).toEqual(['2004-04', '2004-06'])
    expect(monthsShown([], ['2015-07', '2016-01'])).toEqual(['2015-07', '2016-01'])
    expect(monthsShown([term(null, null)], [])).toBeNull()
    expect(monthsShown([], [])).toBeNull()
  })

  it('leave a third to the statements: what is far from them is cut or left out', () => {
    expect(monthsShown([term('1989-06-04', null)], ['2015-07'])?.[0]).toBe('2009-07')
    expect(monthsShown([term('1989-06-04', '1991')], ['2015-07'])).toEqual(['2015-07', '2015-07'])
    const years = monthsShown([term('1989-06-04', '2030')], ['2005-01', '2019-12'])
    expect(years).toEqual(['1990-01', '2030-12'])
  })

  it('go on beyond the last that is known of an office without an end', () => {
    expect(monthsShown([term('2012-05-07', null)], ['2020-01'])?.[1]).toBe('2020-07')
    expect(monthsShown([term('2012-05-07', null, '2022-12-31')], [])?.[1]).toBe('2024-12')
    expect(monthsShown([term(null, '2020-01-03')], [])?.[0]).toBe('2018-01')
  })
})

describe('an office on the axis', () => {
  const years = ['2010-01', '2019-12'] as const

  it('is sure from day to day', () => {
    expect(spanOf(term('2013-02-01', '2017-01-31'), years)).toEqual({
      before: null,
      sure: [month(2013, 2), month(2017, 2)],
      behind: null,
      goesOn: { before: false, behind: false },
    })
  })

  it('is unsure in the year or month in which it began or ended', () => {
    expect(spanOf(term('2013', '2017-01'), years)).toMatchObject({
      before: [month(2013, 1), month(2014, 1)],
      sure: [month(2014, 1), month(2017, 1)],
      behind: [month(2017, 1), month(2017, 2)],
    })
    expect(spanOf(term('2013', '2013'), years)).toMatchObject({
      before: [month(2013, 1), month(2013, 7)],
      sure: [month(2013, 7), month(2013, 7)],
      behind: [month(2013, 7), month(2014, 1)],
    })
  })

  it('is unsure behind the last day for which it is vouched, where no end is known', () => {
    expect(spanOf(term('2013-02-01', null, '2016-12-31'), years)).toMatchObject({
      sure: [month(2013, 2), month(2017, 1)],
      behind: [month(2017, 1), month(2020, 1)],
    })
    expect(spanOf(term('2013-02-01', null), years)?.sure[1]).toBeCloseTo(month(2013, 2, 2))
  })

  it('is unsure before its end, where no start is known', () => {
    expect(spanOf(term(null, '2016-12-31'), years)).toMatchObject({
      before: [month(2010, 1), month(2016, 12, 31)],
      behind: null,
    })
  })

  it('goes on where the axis does not show its start or end, and is not there where it shows neither', () => {
    expect(spanOf(term('1999-01-01', '2030-01-01'), years)?.goesOn).toEqual({ before: true, behind: true })
    expect(spanOf(term('1999-01-01', '2009-12-31'), years)).toBeNull()
    expect(spanOf(term('2020-01-01', null), years)).toBeNull()
    expect(spanOf(term(null, null), years)).toBeNull()
  })
})

describe('the lines of a band', () => {
  it('are as few as keep offices apart', () => {
    const stretches = [
      [0, 10],
      [5, 20],
      [10, 30],
      [20, 25],
      [24, 26],
    ] as const
    expect(linesFor(stretches)).toEqual([0, 1, 0, 1, 2])
  })
})

describe('the axis', () => {
  it.each([false, true])(
    'has each moment within its month, and none beyond its ends; right to left: %s',
    (isRtl) => {
      const axis = timeAxis('2015-01', '2015-12', 400, isRtl)
      const middle = (name: string) => axis.x(name) + axis.bandwidth / 2
      for (const n of [1, 6, 12]) {
        const name = `2015-${String(n).padStart(2, '0')}`
        expect(Math.abs(axis.at(month(2015, n, 16)) - middle(name))).toBeLessThan(axis.bandwidth / 3)
      }
      const [early, late] = [axis.at(month(2001, 1)), axis.at(month(2031, 1))]
      expect([early, late]).toEqual(isRtl ? [364, 4] : [36, 396])
    },
  )
})
