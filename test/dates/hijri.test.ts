import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, parseIsoDay } from '../../src/core/calendar.ts'
import { hijriMonthStart, hijriOf, hijriToDayNumber } from '../../src/dates/hijri.ts'

const day = (text: string): number => {
  const iso = parseIsoDay(text)
  if (iso === null) throw new Error(`no day: ${text}`)
  return dayNumber(iso)
}

describe('the Umm al-Qura calendar', () => {
  it('knows days that were announced', () => {
    expect(hijriToDayNumber(1436, 10, 1)).toBe(day('2015-07-17'))
    expect(hijriToDayNumber(1445, 9, 1)).toBe(day('2024-03-11'))
    expect(hijriToDayNumber(1446, 1, 1)).toBe(day('2024-07-07'))
  })

  it('goes there and back for every day of its tables', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1300, max: 1599 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 29 }),
        (year, month, dayOfMonth) => {
          const at = hijriToDayNumber(year, month, dayOfMonth)
          expect(at).not.toBeNull()
          expect(hijriOf(at as number)).toEqual({ year, month, day: dayOfMonth })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('refuses what its tables do not hold', () => {
    expect(hijriMonthStart(1200, 1)).toBeNull()
    expect(hijriToDayNumber(1436, 10, 31)).toBeNull()
    expect(hijriToDayNumber(1436, 10, 0)).toBeNull()
  })
})
