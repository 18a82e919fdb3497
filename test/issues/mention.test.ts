import { describe, expect, it } from 'vitest'
import { loadPack } from '../../eval/reader.ts'
import { mentionedOnly } from '../../src/app/issue-mentions.ts'
import { issueDefinitionSchema } from '../../src/contract/index.ts'
import { issueReader } from '../../src/issues/index.ts'

const reader = issueReader(
  loadPack(),
  issueDefinitionSchema.parse({
    id: 'tourism',
    name: { ar: 'السياحة', en: 'Tourism' },
    any: ['السياحة', 'السياح'],
    objects: [{ id: 'hotels', name: { ar: 'الفنادق', en: 'Hotels' }, any: ['فنادق'] }],
  }),
)
const said = {
  act: 'inform',
  cue: null,
  nominal: false,
  led: false,
  states: new Set<string>(),
  names: new Set<string>(),
} as const
const read = (...text: string[]) => reader.bearing(text, said)
const LONG =
  'أن اللجنة ستنظر في طلبات البلديات والجمعيات كلها قبل نهاية الشهر القادم وستعلن ما تقرره في كل منها'

describe('a statement may only mention the matter', () => {
  it.each([
    ['أن السياحة تراجعت في الوادي', null],
    ['أن الموسم في الوادي كله يخدم السياحة', 'once'],
    ['أن الموسم جيد، وأن السياحة تراجعت، وأن السياح غادروا', null],
    ['أن وزارة السياحة رممت السور', 'name'],
    ['أن الهيئة العامة للسياحة رممت السور', 'name'],
    ['أن وزارة السياحة رممت السور ليزوره السياح', 'once'],
    ['أن السياحة بخير وأن السياح عادوا', null],
    ['أن الجسر افتتح، وذلك خدمة للسياحة', 'late'],
    ['أن الأسعار ارتفعت بسبب السياحة', 'beside'],
    ['بعد تراجع السياحة ترتفع الأسعار', 'beside'],
    ['أن البلدية بعد ذلك التقرير تخدم السياحة', 'once'],
    [`${LONG} خدمة للسياحة`, 'late'],
    // When something else is, in a clause of its own; what something else is to serve; more than once, but only there.
    ['أن الأسعار ارتفعت بعد أن أقر المجلس خطة السياحة', 'beside'],
    ['أن الجسر يرمم بما يخدم السياحة', 'beside'],
    ['بسبب السياحة ترتفع الأسعار وسط عودة السياح', 'beside'],
    // One of many.
    ['أن اللقاء تناول الزراعة والطاقة والسياحة والتجارة والبيئة', 'beside'],
    ['أن اللقاء تناول السياحة والتجارة', null],
    // Bodies that are called by what they are for, with their attributes or together with another.
    ['أن المجلس الجهوي للسياحة رمم السور', 'name'],
    ['أن وزارتي الثقافة والسياحة رممتا السور', 'name'],
    ['أن المجلس مستعد للسياحة', null],
    ['أن اللجنة الوطنية لتنشيط السياحة رممت السور', 'name'],
    [`${LONG} ${LONG} ${LONG} خدمة للسياحة`, 'far'],
  ])('%s: %s', (text, expected) => expect(read(text)?.mention).toBe(expected))

  it('where its second piece alone holds it', () => {
    expect(read('أن الجسر افتتح', 'خدمة للسياحة')?.mention).toBe('late')
  })

  it('and a title speaks of it but in a name', () => {
    expect(reader.speaksOf('السياحة في الوادي')).toBe(true)
    expect(reader.speaksOf('مدير جديد لوزارة السياحة')).toBe(false)
    expect(reader.speaksOf('الجسر')).toBe(false)
    // Short for a ministry that the statement names.
    expect(reader.speaksOf('«السياحة» ترمم السور', true)).toBe(false)
    expect(reader.speaksOf('«السياحة» ترمم السور')).toBe(true)
  })
})

describe('what stands far from the matter', () => {
  it('is no object of it', () => {
    expect(read('أن السياحة تراجعت وأن الفنادق خالية')?.objects).toEqual(['hotels'])
    const far = read(`أن السياحة تراجعت ${LONG} وأن الفنادق خالية`)
    expect([far?.objects, far?.unsure]).toEqual([[], true])
  })
})

describe('what only mentions it', () => {
  const one = (mention: 'once' | 'late' | 'far' | 'name' | null, from = 0, titled = false, beside = 0) =>
    ({
      mark: { item: 'a', part: 0 },
      bearing: { mention },
      titled,
      beside,
      at: { in: 'body', content: [[from, from + 10]] },
    }) as const

  it('is filed where its title or another statement of the article speaks of it', () => {
    const late = one('late')
    expect(mentionedOnly([late])(late)).toBe(true)
    expect(mentionedOnly([late, one('late', 50)])(late)).toBe(true)
    expect(mentionedOnly([late, one('late', 50), one(null, 80)])(late)).toBe(false)
    expect(mentionedOnly([late, one('late', 50), one('name', 80)])(late)).toBe(true)
    // The same words told once more, around it.
    expect(mentionedOnly([late, one('late', 5), one('late', 50)])(late)).toBe(true)
    const elsewhere = { ...one(null, 50), mark: { item: 'b', part: 0 } }
    expect(mentionedOnly([late, one('late', 50), elsewhere])(late)).toBe(true)
    const once = one('once', 0, false, 9)
    expect(mentionedOnly([once])(once)).toBe(true)
    expect(mentionedOnly([once, one('late', 50)])(once)).toBe(false)
    const few = one('once', 0, false, 3)
    expect(mentionedOnly([few])(few)).toBe(false)
    const [far, name] = [one('far'), one('name')]
    expect(mentionedOnly([far, name, one(null, 50)])(far)).toBe(true)
    expect(mentionedOnly([far, name, one(null, 50)])(name)).toBe(true)
    const titled = one('name', 0, true)
    expect(mentionedOnly([titled])(titled)).toBe(false)
    const plain = one(null)
    expect(mentionedOnly([plain])(plain)).toBe(false)
  })
})
