import { beforeAll, describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/app/index.ts'
import { readingTools } from '../../src/app/reader.ts'
import { createDifferences, type Differences } from '../../src/issues/index.ts'

let differences: Differences
beforeAll(() => {
  differences = createDifferences(readingTools(PROJECT_ROOT).pack())
})

/** Each difference as its kind and the words on both sides. */
const told = (a: string, b: string) =>
  differences.between(a, b).differences.map((one) => ({
    kind: one.kind,
    a: one.a.map(([from, to]) => a.slice(from, to)),
    b: one.b.map(([from, to]) => b.slice(from, to)),
  }))

describe('the words in which two texts differ', () => {
  it('are none where the words are the same', () => {
    expect(told('القوات لن تنسحب من الوادي', 'القوات لن تنسحب من الوادي')).toEqual([])
  })

  it('are a denial that stands on one side alone', () => {
    expect(told('بلاده تبحث الانسحاب', 'بلاده لا تبحث الانسحاب')).toEqual([
      { kind: 'negation', a: [], b: ['لا'] },
    ])
  })

  it('are two denials of another kind beside each other: not now, and never', () => {
    expect(told('القوات لا تنسحب من الوادي', 'القوات لن تنسحب من الوادي')).toEqual([
      { kind: 'negation', a: ['لا'], b: ['لن'] },
    ])
  })

  it('are a condition, and what holds for now', () => {
    expect(told('انسحاب القوات ضروري', 'انسحاب القوات ضروري حاليا إذا توقفت الهجمات')).toEqual(
      expect.arrayContaining([
        { kind: 'condition', a: [], b: ['إذا'] },
        { kind: 'now', a: [], b: ['حاليا'] },
      ]),
    )
  })

  it('are contraries and numbers, paired, the contraries first', () => {
    const found = told('ارتفاع سعر القمح إلى خمسة دنانير', 'انخفاض سعر القمح إلى سبعة دنانير')
    expect(found[0]).toEqual({ kind: 'contrary', a: ['ارتفاع'], b: ['انخفاض'] })
    expect(found).toContainEqual({ kind: 'number', a: ['خمسة'], b: ['سبعة'] })
  })

  it('are other words for the same, told apart from words that stand alone', () => {
    const found = told('الوزير يرفض بقاء القوات', 'الوزير يعارض بقاء القوات هناك طويلا')
    expect(found).toContainEqual({ kind: 'reworded', a: ['يرفض'], b: ['يعارض'] })
    expect(found.filter(({ kind }) => kind === 'alone').flatMap(({ b }) => b)).toContain('طويلا')
  })

  it('are a word for the matter against one against it, unless the other text has it, too', () => {
    expect(told('بلاده ترفض انسحاب القوات', 'بلاده تؤيد انسحاب القوات')).toEqual([
      { kind: 'contrary', a: ['ترفض'], b: ['تؤيد'] },
    ])
    const both = told('بلاده ترفض الحرب وتؤيد الهدنة', 'بلاده تؤيد الهدنة وترفض الحرب')
    expect(both.filter(({ kind }) => kind === 'contrary')).toEqual([])
  })

  it('count the words in common, once each', () => {
    const near = differences.inCommon(['انسحاب القوات من الوادي', 'لا انسحاب'])
    expect(near('القوات لن تبدأ الانسحاب الآن، قال عن الانسحاب')).toBe(2)
    expect(near('سعر الخبز باق')).toBe(0)
  })
})
