import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, type IsoDay } from '../../src/core/calendar.ts'
import { type DateExpression, dayOf, findDates, findDatesInText, wordsOf } from '../../src/dates/index.ts'
import { rangeOf } from '../../src/dates/resolve.ts'
import { pack } from './pack.ts'

const listed = [...pack.calendar.phrases.values()].flat().map(({ words }) => words.join(' '))
const signs = ['،', '.', '(', ')', '[', ']', '/', '-', '\n', '«', '»', 'و', 'ال', 'هـ', 'م', ':']
const digits = fc.oneof(fc.nat(40), fc.integer({ min: 1300, max: 2300 }), fc.nat(99999)).map(String)
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...listed) },
  { weight: 1, arbitrary: fc.constantFrom(...listed).map((text) => `و${text}`) },
  { weight: 2, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: digits },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''))
const anchor = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10) as IsoDay)

const VALUE = /^(\d{4}(-\d{2}){0,2}|\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2})$/

function checkShape(source: string, found: readonly DateExpression[]): void {
  let end = 0
  for (const { span, value, why, precision } of found) {
    expect(span[0]).toBeGreaterThanOrEqual(end)
    expect(span[1]).toBeGreaterThan(span[0])
    expect(span[1]).toBeLessThanOrEqual(source.length)
    end = span[1]
    expect(value === null).toBe(why !== null)
    if (value === null) continue
    expect(value).toMatch(VALUE)
    const range = rangeOf(value)
    expect(range).not.toBeNull()
    if (range !== null) expect(range[0]).toBeLessThanOrEqual(range[1])
    expect(value.includes('/')).toBe(precision === 'interval')
  }
}

describe('findDates over any words of dates', () => {
  it('gives ordered spans inside the text, a value or a reason', () => {
    fc.assert(
      fc.property(text, fc.option(anchor), (source, day) =>
        checkShape(source, findDatesInText(source, day, pack)),
      ),
      { numRuns: 1500 },
    )
  })

  it('gives the same again', () => {
    fc.assert(
      fc.property(text, anchor, (source, day) => {
        expect(findDatesInText(source, day, pack)).toEqual(findDatesInText(source, day, pack))
      }),
    )
  })

  it('never resolves what counts from an anchor when there is none', () => {
    fc.assert(
      fc.property(text, anchor, (source, day) => {
        for (const { value, span } of findDatesInText(source, null, pack)) {
          if (value === null) continue
          const same = findDatesInText(source, day, pack).find((other) => other.span[0] === span[0])
          expect(same?.value).toBe(value)
        }
      }),
    )
  })

  it('keeps weekdays within seven days of the anchor', () => {
    const weekdays = fc.constantFrom('الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت')
    const sides = fc.constantFrom('', ' الماضي', ' المقبل', ' الجاري')
    const leads = fc.constantFrom('', 'أمس ', 'اليوم ', 'غدا ', 'سيصل الوفد ')
    fc.assert(
      fc.property(weekdays, sides, leads, anchor, (weekday, side, lead, day) => {
        for (const { value } of findDatesInText(`${lead}${weekday}${side}`, day, pack))
          expect(Math.abs(dayNumber(value as IsoDay) - dayNumber(day))).toBeLessThanOrEqual(7)
      }),
    )
  })

  it('reads words cut at white space only as it reads its own', () => {
    const source = 'نشر في 12/3/2014 وفي 3 شوال 1436هـ، أمس (الثلاثاء).'
    const whole = [...source.matchAll(/[^\s()،.]+|[()،.]/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      folded: pack.fold(match[0]),
    }))
    const anchor = '2024-05-08' as IsoDay
    const values = (found: readonly DateExpression[]) => found.map(({ value }) => value)
    expect(values(findDates(whole, source, anchor, pack.calendar))).toEqual([
      '2014-03-12',
      '2015-07-19',
      '2024-05-07',
    ])
    expect(values(findDatesInText(source, anchor, pack))).toEqual(['2014-03-12', '2015-07-19', '2024-05-07'])
  })

  it('takes time in proportion to the text, not to its square', () => {
    const sentence = 'وقال أمس الثلاثاء إن 12 و13 مارس من عام 2014 بعد ظهر الخميس قبل يومين منذ '
    const steps = (n: number) => {
      let looks = 0
      const calendar = { ...pack.calendar, phrases: countingMap(pack.calendar.phrases, () => looks++) }
      findDates(wordsOf(sentence.repeat(n), pack), sentence.repeat(n), '2024-05-08' as IsoDay, calendar)
      return looks
    }
    steps(1)
    expect(steps(80)).toBeLessThanOrEqual(steps(40) * 2 + 50)
  })
})

function countingMap<K, V>(map: ReadonlyMap<K, V>, count: () => void): ReadonlyMap<K, V> {
  const copy = new Map(map)
  const get = copy.get.bind(copy)
  copy.get = (key) => {
    count()
    return get(key)
  }
  return copy
}

describe('wordsOf', () => {
  it('covers every sign that is not white, once, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0
        for (const word of wordsOf(source, pack)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(pack.fold(source.slice(word.start, word.end))).toBe(word.folded)
          end = word.end
        }
      }),
    )
  })
})

describe('dayOf', () => {
  const saidOn = (source: string) => findDatesInText(source, '2024-05-08' as IsoDay, pack).map(dayOf)
  it('gives days and months, and nothing where neither is sure', () => {
    expect(saidOn('أمس')).toEqual(['2024-05-07'])
    expect(saidOn('الشهر الماضي')).toEqual(['2024-04'])
    expect(saidOn('مطلع مارس الماضي')).toEqual(['2024-03'])
    expect(saidOn('قبل أسبوعين')).toEqual(['2024-04'])
    expect(saidOn('قبل أسبوع')).toEqual([null])
    expect(saidOn('الأسبوع الماضي')).toEqual([null])
    expect(saidOn('العام الماضي')).toEqual([null])
    expect(saidOn('في وقت سابق')).toEqual([null])
    expect(saidOn('قبل أيام')).toEqual([null])
  })
})
