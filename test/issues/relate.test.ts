import { describe, expect, it } from 'vitest'
import { loadPack } from '../../eval/reader.ts'
import { createRelater } from '../../src/issues/index.ts'

const relater = createRelater(loadPack())
const { relate, compare } = relater

const kinds = (a: string, b: string) => relate(a, b).evidence.map(({ kind }) => kind)

describe('what two texts are to each other', () => {
  it.each([
    ['وزارة النقل تؤكد إغلاق الميناء', 'وزارة النقل تنفي إغلاق الميناء', 'disagree'],
    ['برلمان السهل يوافق على قانون المياه', 'برلمان السهل يرفض قانون المياه', 'disagree'],
    ['لا تغييرات في قيادة جيش السهل', 'تغييرات في قيادة جيش السهل', 'disagree'],
    ['افتتاح جسر النخيل في الوادي', 'جسر النخيل يفتتح في الوادي', 'agree'],
    ['برلمان السهل يوافق على قانون المياه', 'برلمان السهل يوافق على قانون المياه', 'agree'],
    ['برلمان السهل يوافق على قانون المياه', 'حفل غنائي لفرقة النجوم على شاطئ البحيرة مساء', 'other'],
  ])('%s | %s: %s', (a, b, label) => expect(relate(a, b).label).toBe(label))

  it('tells who did it to whom', () => {
    expect(kinds('روسيا تلاحق مصارف يابانية', 'اليابان تلاحق مصارف روسية')).toContain('turned')
    expect(kinds('روسيا تلاحق مصارف يابانية', 'روسيا تلاحق مصارف من اليابان')).not.toContain('turned')
  })

  it('tells that what rises here falls there, though both texts hold the same words', () => {
    const [a, b] = ['القمح يرتفع والقطن يتراجع', 'القطن يرتفع والقمح يتراجع']
    expect(kinds(a, b)).toContain('turned')
    expect(kinds(a, a)).toEqual(['shared'])
  })

  it('counts one number in digits and in words as one, and another as another', () => {
    expect(kinds('مقتل 5 بحارة في الوادي', 'مقتل خمسة بحارة في الوادي')).toEqual(['shared'])
    expect(kinds('مقتل 5 بحارة في الوادي', 'مقتل 7 بحارة في الوادي')).toContain('number')
  })

  it('counts a number behind a letter that leans on it, and one with signs between its digits', () => {
    expect(kinds('مقتل 20 بحارا', 'مقتل ل20 بحارا')).toEqual(['shared'])
    expect(kinds('بيع 1500 سفينة', 'بيع 1,500 سفينة')).toEqual(['shared'])
  })

  it.each([
    ['لا زيادة في أسعار القمح', 'زيادة في أسعار القمح'],
    ['وزارة النقل تؤكد إغلاق الميناء اليوم', 'النقل تنفي إغلاق ميناء النخيل'],
    ['برلمان السهل يوافق على قانون المياه', 'حفل غنائي لفرقة النجوم'],
  ])('says the same whichever comes first: %s | %s', (a, b) => {
    const [one, other] = [relate(a, b), relate(b, a)]
    expect([other.label, other.confidence]).toEqual([one.label, one.confidence])
  })

  it('takes the same words for agreement without a doubt', () =>
    expect(relate('فتح المعبر', 'فتح المعبر')).toMatchObject({ label: 'agree', confidence: 1 }))

  it('gives spans that hold the words', () => {
    const [a, b] = ['وَزارة النقل تُؤكّد إغلاق الميناء', 'وزارة النقل تنفي إغلاق الميناء']
    const [first] = relate(a, b).evidence
    expect(first?.a.map((span) => a.slice(...span))).toEqual(['تُؤكّد'])
    expect(first?.b.map((span) => b.slice(...span))).toEqual(['تنفي'])
  })

  it('is as sure of nothing as of its label at most, and says the same whenever it is asked', () => {
    const asked = () => relate('الذهب يتراجع قبل العيد', 'الذهب مستقر قبل العيد')
    const first = asked()
    expect(first.confidence).toBeGreaterThan(1 / 3)
    expect(first.confidence).toBeLessThanOrEqual(1)
    relate('كلام آخر', 'عن شيء آخر')
    expect(asked()).toEqual(first)
  })

  it('compares texts without a word of meaning, and without any', () => {
    expect(relate('في', 'على').label).toBe('other')
    expect(relate('', '').evidence).toEqual([])
    expect(compare('...', '؟').pairs).toEqual([])
  })
})
