import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractLine } from '../../src/contract/index.ts'
import { breachesOf } from './laws.ts'
import { lineOfBody, linesOf, recordItem, textItem } from './read.ts'

/** Pieces of press prose, glued at random: what comes out need not make sense, but must keep the contract. */
const phrase = fc.constantFrom(
  'وزير النقل سامي الحلو',
  'السفيرة ليلى الشطي',
  'المتحدث باسم الوزارة',
  'مصدر أمني',
  'وكالة النور',
  'المصدر نفسه',
  'سموه',
  'الحلو',
  'أحد العمال',
  'البيان',
  'إن الطريق مغلق',
  'أن السوق مفتوح',
  'بأنه سيعود',
  'إلى فتح الطريق',
  'على ضرورة الهدوء',
  'أمس الثلاثاء',
  'في مؤتمر صحافي',
  'بحسب الوزارة',
  'على حد قوله',
  'في إشارة إلى الجسر',
  'وذلك بعد اجتماع',
  'يذكر أن',
  'من جانبه',
  'رفض التعليق',
  'إقرأ أيضاً:',
  'المصدر: وكالة النور',
)
const cue = fc.constantFrom(
  ...'قال وقالت وأضاف مضيفاً مؤكدة ونفى دعا وطالب يقول وكان نقلت قوله نقلاً عن كما حذر وأنه وأن قائلاً وصف اتهم رفضت'.split(
    ' ',
  ),
)
const sign = fc.constantFrom(
  '«',
  '»',
  '"',
  '“',
  '”',
  "''",
  '(',
  ')',
  ':',
  '،',
  '.',
  '..',
  '؟',
  '-',
  '\n',
  '\n\n',
  'لـ',
  'و',
)
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '🙂',
    '\u200f',
    '\ufeff',
    '<b>',
    '&quot;',
    'http://a.b/c',
    '\ud83d',
    '٢٠٢٤',
    '\u0000',
    '\r\n',
  ),
)
const piece = fc.oneof(
  { arbitrary: phrase, weight: 6 },
  { arbitrary: cue, weight: 5 },
  { arbitrary: sign, weight: 5 },
  { arbitrary: junk, weight: 1 },
)
const body = fc.array(piece, { minLength: 1, maxLength: 45 }).map((parts) => parts.join(' '))
const title = fc.option(fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')))
const date = fc.option(fc.constantFrom('2024-05-08', '2015-01-01', 'أمس', ''))

const readAs = (
  text: string,
  head: string | null,
  day: string | null,
  plain: boolean,
): readonly ExtractLine[] =>
  linesOf(plain ? textItem(`${head ?? ''}\n\n${text}`) : recordItem({ body: text, title: head, date: day }))

describe('whatever the text', () => {
  it('each line keeps the contract, and the same text gives the same bytes', () => {
    fc.assert(
      fc.property(body, title, date, fc.boolean(), (text, head, day, plain) => {
        const lines = readAs(text, head, day, plain)
        for (const line of lines) expect(breachesOf(line)).toEqual([])
        expect(JSON.stringify(readAs(text, head, day, plain))).toBe(JSON.stringify(lines))
      }),
      { numRuns: 400 },
    )
  })

  it('no content holds its own cue, and statements stand in the order of the text', () => {
    fc.assert(
      fc.property(body, (text) => {
        for (const line of linesOf(recordItem({ body: text }))) {
          for (const { cue, content } of line.statements)
            if (cue !== null)
              expect(
                content.some(([s, e]) => s < cue.span[1] && cue.span[0] < e),
                'a cue inside its content',
              ).toBe(false)
          const starts = line.statements.map((one) => one.cue?.span[0] ?? one.content[0]?.[0] ?? 0)
          expect(starts).toEqual([...starts].sort((a, b) => a - b))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('reading is not changed by what was read before', () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const alone = JSON.stringify(linesOf(recordItem({ body: one })))
        linesOf(recordItem({ body: other }))
        expect(JSON.stringify(linesOf(recordItem({ body: one })))).toBe(alone)
      }),
      { numRuns: 50 },
    )
  })
})

describe('texts of any size', () => {
  /** What eight times the text must give: no overflow of the stack, no statement outside it. */
  const eightfold: readonly (readonly [what: string, piece: string])[] = [
    ['clauses without a stop', 'قال الوزير إن الطريق مغلق، '],
    ['participles without a stop', 'مؤكداً أن الطريق مغلق، '],
    ['cues alone', 'قال '],
    ['opening marks', '« '],
    ['straight marks', '" '],
    ['marks around each word', '«نعم» '],
    ['brackets', '(((نعم '],
    ['attributions', 'الأمر قريب، بحسب الوزير، '],
    ['sentences', 'وأضاف أن الطريق مغلق. '],
    ['paragraphs', 'وأضاف أن الطريق مغلق\n'],
    ['one word', 'ب'],
    ['titles without a name', 'وزير '],
  ]
  it.each(eightfold)('%s', (_what, text) => {
    for (const count of [500, 4000]) {
      const source = `قال الوزير إن الطريق مغلق. ${text.repeat(count)}`
      const line = lineOfBody(source)
      expect(line.statements[0]?.text).toEqual(['الطريق مغلق'])
      expect(breachesOf(line)).toEqual([])
    }
  })
})
