import { describe, expect, it } from 'vitest'
import { align } from '../../eval/align.ts'
import { overlapOf, sameName, sameSpeaker, wordIndex, wordSet } from '../../eval/compare.ts'

const person = (name: string) => ({ name, kind: 'person' as const })
const body = (name: string) => ({ name, kind: 'body' as const })

describe('sameSpeaker', () => {
  it.each([
    ['spelling and marks', person('إيمان الشُّطي'), 'ايمان الشطى'],
    ['titles around the whole name', person('مازن الشطي'), 'معالي وزير النقل مازن الشطي'],
    ['the family name', person('مازن بن راشد الشطي'), 'الشطي'],
    ['middle names left out', person('مازن راشد حمد الشطي'), 'مازن الشطي'],
    ['Abd and its word as one', person('عبد الرحيم طه'), 'عبدالرحيم طه'],
    ['one letter of a long name', person('هيثم كرامب'), 'هيثم كرمب'],
    ['a body shortened to two words', body('وزارة النقل السهلية'), 'وزارة النقل'],
    ['a body with its state', body('وزارة النقل'), 'وزارة النقل في السهل'],
  ])('%s: the same', (_what, expected, name) => {
    expect(sameSpeaker(expected, name)).toBe(true)
  })

  it.each([
    ['another family name', person('مازن الشطي'), 'مازن الحلو'],
    ['the given name alone', person('مازن الشطي'), 'مازن'],
    ['a deputy', person('وزير النقل'), 'نائب وزير النقل'],
    ['several persons', person('مازن الشطي'), 'مازن الشطي، هبة ناصيف'],
    ['a spokesman for the body', body('وزارة النقل'), 'متحدث باسم وزارة النقل'],
    ['another body', body('وزارة النقل'), 'وزارة الصحة'],
    ['unsure', person('مازن الشطي'), null],
  ])('%s: not the same', (_what, expected, name) => {
    expect(sameSpeaker(expected, name)).toBe(false)
  })

  it('takes only unsure where the text does not decide', () => {
    expect(sameSpeaker({ name: null, kind: 'person' }, null)).toBe(true)
    expect(sameSpeaker({ name: null, kind: 'person' }, 'مازن الشطي')).toBe(false)
  })
})

describe('contents', () => {
  it('compares words, not marks and commas', () => {
    const text = 'قال: «الطريق مغلق».'
    const at = wordIndex(text)
    const inner = wordSet(at, [[text.indexOf('الطريق'), text.indexOf('»')]])
    const outer = wordSet(at, [[text.indexOf('«'), text.length]])
    expect(overlapOf(inner, outer)).toBe(1)
    expect(overlapOf(inner, new Set<number>())).toBe(0)
  })

  it('knows a paper by part of its name', () => {
    expect(sameName('وكالة النور', 'وكالة النور للأنباء')).toBe(true)
    expect(sameName('وكالة النور', 'قناة الأفق')).toBe(false)
  })

  it('pairs each with the greatest overlap, and equal ones by their speaker', () => {
    const texts = { title: '', body: 'واحد اثنان ثلاثة اربعة خمسة ستة' }
    const one = (content: readonly [number, number], name: string) => ({
      in: 'body' as const,
      content: [content],
      speaker: person(name),
    })
    const end = texts.body.length
    const expected = [one([0, end], 'مازن الشطي'), one([0, end], 'هبة ناصيف'), one([0, 4], 'مازن الشطي')]
    const found = [
      { ...one([0, end], 'هبة ناصيف') },
      { ...one([0, end - 4], 'مازن الشطي') },
      { ...one([0, end], 'مازن الشطي') },
    ]
    expect(align(texts, expected, found)).toEqual([
      { found: 2, overlap: 1, exact: true },
      { found: 0, overlap: 1, exact: true },
      null,
    ])
  })
})
