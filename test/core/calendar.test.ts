import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber, isoDay, parseIsoDay, weekdayOf } from '../../src/core/calendar.ts'

const DAY_MS = 86_400_000
const first = Date.UTC(1900, 0, 1) / DAY_MS
const last = Date.UTC(2100, 11, 31) / DAY_MS

describe('calendar', () => {
  it('takes every day from 1900 to 2100 there and back, with its weekday', () => {
    for (let n = first; n <= last; n++) {
      const date = new Date(n * DAY_MS)
      const day = dayFromNumber(n)
      expect(day).toBe(date.toISOString().slice(0, 10))
      expect(dayNumber(day)).toBe(n)
      expect(weekdayOf(day)).toBe(date.getUTCDay())
      expect(isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day)
    }
  })

  it('counts over month and year ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.integer({ min: -800, max: 800 }), (n, days) => {
        const day = dayFromNumber(n)
        expect(addDays(addDays(day, days), -days)).toBe(day)
        expect(dayNumber(addDays(day, days)) - n).toBe(days)
      }),
    )
  })

  it('refuses days that do not exist', () => {
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29')
    const wrong: [number, number, number][] = [
      [2023, 2, 29],
      [1900, 2, 29],
      [2024, 4, 31],
      [2024, 13, 1],
      [2024, 0, 1],
      [2024, 1, 0],
      [2024, 1, 32],
      [2024, 1.5, 3],
      [Number.NaN, 1, 1],
      [-5, 1, 1],
      [20240, 1, 1],
    ]
    for (const [y, m, d] of wrong) expect(isoDay(y, m, d), `${y}-${m}-${d}`).toBeNull()
  })

  it('reads the day at the head of an ISO time, and no other text', () => {
    expect(parseIsoDay('2024-05-08')).toBe('2024-05-08')
    expect(parseIsoDay('2024-05-08T23:59:59+03:00')).toBe('2024-05-08')
    expect(parseIsoDay('2024-05-08 10:00')).toBe('2024-05-08')
    for (const wrong of [
      '',
      '2024-5-8',
      '2024-05',
      '2024-05-081',
      ' 2024-05-08',
      '08-05-2024',
      '٢٠٢٤-٠٥-٠٨',
      '2024-05-08x',
    ])
      expect(parseIsoDay(wrong), wrong).toBeNull()
  })
})
