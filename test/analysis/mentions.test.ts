import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MentionKind } from '../../src/analysis/types.ts'
import { analysed, wordsAt } from './support.ts'

/** A phrase, its kind, the name in it, its title, and the body spoken for; all by their words. */
type Row = readonly [
  words: string,
  kind: MentionKind,
  name: string | null,
  title?: string | null,
  speaksFor?: string | null,
]

const rows: readonly Row[] = [
  // Titles with names
  ['وزير النقل سامي الحلو', 'person', 'سامي الحلو', 'وزير النقل'],
  ['وزيرة الصحة ليلى الشطي', 'person', 'ليلى الشطي', 'وزيرة الصحة'],
  ['الرئيس سامي الحلو', 'person', 'سامي الحلو', 'الرئيس'],
  ['نائب رئيس الوزراء سامي الحلو', 'person', 'سامي الحلو', 'نائب رئيس الوزراء'],
  ['الوزير السابق سامي الحلو', 'person', 'سامي الحلو', 'الوزير السابق'],
  ['رئيس بلدية المدينة سامي الحلو', 'person', 'سامي الحلو', 'رئيس بلدية المدينة'],
  ['رئيس لجنة الطاقة في البرلمان سامي الحلو', 'person', 'سامي الحلو', 'رئيس لجنة الطاقة في البرلمان'],
  ['مدير عام الشركة سامي الحلو', 'person', 'سامي الحلو', 'مدير عام الشركة'],
  ['اللواء سامي الحلو', 'person', 'سامي الحلو', 'اللواء'],
  ['المحامية ليلى الشطي', 'person', 'ليلى الشطي', 'المحامية'],
  ['المدرب سامي الحلو', 'person', 'سامي الحلو', 'المدرب'],
  ['وزير الخارجية الأميركي سامي الحلو', 'person', 'سامي الحلو', 'وزير الخارجية الأميركي'],
  // Two offices of one person
  ['رئيس الوزراء وزير الدفاع سامي الحلو', 'person', 'سامي الحلو', 'رئيس الوزراء وزير الدفاع'],
  // Names
  ['خالد الحلو', 'person', 'خالد الحلو'],
  ['خالد عبد الرحمن الحلو', 'person', 'خالد عبد الرحمن الحلو'],
  ['عبدالرحمن الحلو', 'person', 'عبدالرحمن الحلو'],
  ['خالد بن ليث الحلو', 'person', 'خالد بن ليث الحلو'],
  ['أبو سامي', 'person', 'أبو سامي'],
  ['خالد أبو ليث', 'person', 'خالد أبو ليث'],
  ['«سامي الحلو»', 'person', 'سامي الحلو'],
  // Honorifics
  ['معالي وزير النقل سامي الحلو', 'person', 'سامي الحلو', 'وزير النقل'],
  ['صاحب السمو الملكي الأمير سامي بن خالد', 'person', 'سامي بن خالد', 'الأمير'],
  ['فضيلة الشيخ سامي الحلو', 'person', 'سامي الحلو'],
  ['الدكتور سامي الحلو', 'person', 'سامي الحلو'],
  ['د. سامي الحلو', 'person', 'سامي الحلو'],
  ['سموه', 'pronominal', null],
  ['معاليه', 'pronominal', null],
  // Appositions
  ['خالد الحلو، رئيس الشركة', 'person', 'خالد الحلو', 'رئيس الشركة'],
  ['خالد الحلو، وزير النقل', 'person', 'خالد الحلو', 'وزير النقل'],
  ['خالد الحلو رئيس الشركة', 'person', 'خالد الحلو', 'رئيس الشركة'],
  ['وزير النقل، سامي الحلو', 'person', 'سامي الحلو', 'وزير النقل'],
  // Spokespeople
  ['المتحدثة باسم الوزارة ليلى الشطي', 'person', 'ليلى الشطي', 'المتحدثة باسم الوزارة', 'الوزارة'],
  ['الناطق باسم الحزب', 'office', null, 'الناطق باسم الحزب', 'الحزب'],
  ['متحدث باسم الشرطة', 'anonymous', null, 'متحدث باسم الشرطة', 'الشرطة'],
  // Offices without a name
  ['الوزير', 'office', null, 'الوزير'],
  ['وزير النقل', 'office', null, 'وزير النقل'],
  ['رئيس الوزراء', 'office', null, 'رئيس الوزراء'],
  // Unnamed sources and groups
  ['مصدر أمني', 'anonymous', null],
  ['مصدر مطلع', 'anonymous', null],
  ['مصادر محلية', 'anonymous', null],
  ['أحد العمال', 'anonymous', null],
  ['عدد من الخبراء', 'group', null],
  ['بعض المحللين', 'group', null],
  ['خبراء', 'group', null],
  ['المسؤولون', 'group', null],
  // Bodies
  ['وزارة النقل', 'body', null],
  ['وزارة الخارجية الأميركية', 'body', null],
  ['الشركة الوطنية', 'body', null],
  ['الحكومة المحلية', 'body', null],
  ['مجلس الوزراء', 'body', null],
  ['حزب «النهار»', 'body', null],
  ['وكالة النور', 'body', null],
  // Papers, and places that stand for their government
  ['البيان', 'document', null],
  ['التقرير', 'document', null],
  ['واشنطن', 'place', null],
  ['البيت الأبيض', 'place', null],
]

const feminine = /^(وزيرة|المحامية|المتحدثة|مصادر|وزارة|الشركة|الحكومة|وكالة)/
const firstOf = (text: string) => {
  const field = analysed(text)
  const mention = field.mentions[0]
  return { field, mention, words: mention === undefined ? null : wordsAt(field, mention) }
}

describe('a noun phrase behind its verb', () => {
  for (const [words, kind, name, title = null, speaksFor = null] of rows)
    it(`${words}: ${kind}`, () => {
      const verb = feminine.test(words) ? 'قالت' : 'قال'
      const { field, mention, words: found } = firstOf(`${verb} ${words} إن الطريق مغلق.`)
      expect(found).toBe(words)
      if (mention === undefined) expect.fail('no mention')
      expect(mention.kind).toBe(kind)
      expect(wordsAt(field, mention.name)).toBe(name)
      if (title !== null) expect(wordsAt(field, mention.title)).toBe(title)
      expect(wordsAt(field, mention.speaksFor)).toBe(speaksFor)
      if (feminine.test(words)) expect(mention.gender).toBe('f')
    })

  const ends: readonly (readonly [text: string, words: string])[] = [
    ['قال وزير النقل سامي الحلو الخميس إن الطريق مغلق.', 'وزير النقل سامي الحلو'],
    ['قال وزير النقل سامي الحلو أمس إن الطريق مغلق.', 'وزير النقل سامي الحلو'],
    ['قال خالد الحلو الثلاثاء الماضي إن الطريق مغلق.', 'خالد الحلو'],
    ['قال خالد الحلو اليوم الأحد إن الطريق مغلق.', 'خالد الحلو'],
    ['قال خالد الحلو في بيان إن الطريق مغلق.', 'خالد الحلو'],
    ['قال خالد الحلو للصحافيين إن الطريق مغلق.', 'خالد الحلو'],
    ['قال خالد الحلو لوكالة النور إن الطريق مغلق.', 'خالد الحلو'],
    ['قال خالد الحلو الذي زار المدينة إن الطريق مغلق.', 'خالد الحلو'],
    ['قال خالد الحلو: الطريق مغلق.', 'خالد الحلو'],
    ['قال خالد الحلو «الطريق مغلق اليوم كله».', 'خالد الحلو'],
    ['قال خالد الحلو.\nليث الشطي وصل.', 'خالد الحلو'],
  ]
  it.each(ends)('%s ends where the name ends', (text, words) => expect(firstOf(text).words).toBe(words))

  it('never runs into another one, nor over its sentence’s end', () => {
    const piece = fc.constantFrom(
      ...rows.map(([words]) => words),
      'قال',
      'وقالت',
      'إن',
      'أمس',
      '،',
      '.',
      '\n',
      'في',
      '«',
      '»',
      'و',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const field = analysed(parts.join(' '))
        let at = 0
        field.mentions.forEach((mention, k) => {
          expect(mention.from).toBeGreaterThanOrEqual(at)
          expect(mention.to).toBeGreaterThan(mention.from)
          expect(field.mentionAt[mention.from]).toBe(k)
          expect(field.tokens[mention.from]?.sentence).toBe(field.tokens[mention.to - 1]?.sentence)
          for (const part of [mention.name, mention.title, mention.speaksFor])
            if (part)
              expect(mention.from <= part.from && part.from < part.to && part.to <= mention.to).toBe(true)
          at = mention.to
        })
        expect([...field.mentionAt].filter((index) => index >= 0)).toHaveLength(field.mentions.length)
      }),
      { numRuns: 300 },
    )
  })
})
