import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articlesOf } from '../../src/article/index.ts'
import type { Article, Cut } from '../../src/article/types.ts'
import { NOW, pack, read, recordItem, storyText, textItem } from './helpers.ts'

const LINES = [
  'قال وزير النقل سامي الحلو أمس الثلاثاء إن المعبر سيبقى مفتوحاً.',
  'وأضاف أن القرار نهائي، وأن «الشاحنات ستعبر» في مواعيدها.',
  'محافظ سمران: السد الجديد آمن',
  'أكد محافظ سمران نزار الهادي أن السد الجديد آمن، وأن المياه ستصل إلى القرى.',
  'اقرأ أيضا: سفينة تغرق قبالة رندان',
  'إقرأ أيضاً:',
  'قد يهمك أيضـــًا',
  'المصدر: صدى البلد',
  'تاريخ النشر: 26th, January 2024 GMT',
  'الإثنين 12/فبراير/2024 - 10:25 م',
  'واشنطن - أ ف ب: قال مصدر أمني رفيع إن الطريق مغلق منذ يومين أمام الشاحنات.',
  'عين اليوم – متابعات',
  'سمات المعبر النقل',
  'التعليقات (3)',
  '...المزيد',
  'كلمات دلالية: المعبر',
  'تصوير: سامي الحلو',
  'عنوان الخبر الطويل عن المعبر',
  'وعاد الوفد إلى العاصمة بالكاملعنوان الخبر الطويل عن المعبر',
  'انتهى الاجتماع. اضافة اعلان وعاد الوفد إلى العاصمة (أ .ف .ب)',
  'ﻻ ﷺ \u200f\u202b ً ـ «',
  '\ud800',
  '',
  ' \u00a0 ',
  '- : / ( «',
]

/** Cuts that are empty, out of order, overlapping or outside their story. */
function outOfPlace({ cuts, range }: Article): readonly Cut[] {
  let free = range[0]
  return cuts.filter(({ in: field, span }) => {
    const wrong = field !== 'body' || span[0] < free || span[1] <= span[0] || span[1] > range[1]
    free = span[1]
    return wrong
  })
}

/** What holds for every article of every item. */
function expectLawful(articles: readonly Article[], body: string): void {
  let at = 0
  for (const [part, article] of articles.entries()) {
    expect(article.part).toBe(part)
    expect(article.record.body).toBe(body)
    expect(article.range[0]).toBe(at)
    at = article.range[1]
    expect(outOfPlace(article)).toEqual([])
    for (const { span } of article.hops)
      if (span !== null) expect(body.slice(span[0], span[1]).trim()).not.toBe('')
    if (part > 0) {
      expect([article.date, article.dateFrom, article.headline?.in]).toEqual([null, null, 'body'])
      expect(article.title).toBe(body.slice(...(article.headline?.span ?? [0, 0])))
    }
  }
  if (articles.length > 0) expect(at).toBe(body.length)
}

const bodies = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 24 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.join(end))

describe('laws', () => {
  it('cuts lie in order inside their story, stories fill the body, the text is untouched', () => {
    fc.assert(
      fc.property(bodies, fc.option(fc.constantFrom(...LINES), { nil: null }), (body, title) => {
        const { articles, diagnostics } = read(recordItem({ body, title, date: '2024-01-26' }))
        expectLawful(articles, body)
        if (articles.length === 0) expect(diagnostics).toHaveLength(1)
      }),
      { numRuns: 400 },
    )
  })

  it('holds for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { articles } = articlesOf(textItem(text), pack, { now: NOW })
        const body = articles[0]?.record.body ?? ''
        expectLawful(articles, body)
        expect(text.endsWith(body)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(read(recordItem({ body }))).toEqual(read(recordItem({ body })))
      }),
      { numRuns: 50 },
    )
  })

  it('never cuts a paragraph that ends in a stop and that no list names', () => {
    const paragraph = 'وقال الوزير نزار الهادي إن العمل في السد الجديد سيستمر طوال الصيف.'
    fc.assert(
      fc.property(fc.array(fc.constant(paragraph), { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const body = paragraphs.join('\n')
        expect(read(recordItem({ body })).articles.map(storyText)).toEqual([body])
      }),
    )
  })
})

describe('hostile sizes', () => {
  // Each of these takes hours where a rule is quadratic in its input.
  it.each([
    ['one line without a stop', 'كلمة '.repeat(200_000)],
    ['one line of signs', '- « ('.repeat(200_000)],
    ['one line of the title', 'عنوان الخبر الطويل عن المعبر'.repeat(35_000)],
    ['lines of labels', 'اقرأ أيضا:\n'.repeat(100_000)],
    ['lines of buttons', 'المزيد\n'.repeat(150_000)],
    ['blank lines', `${LINES[0]}\n${'\n'.repeat(1_000_000)}`],
    [
      'headlines below labels',
      `${LINES[0]}\nاقرأ أيضا:\nسفينة تغرق قبالة رندان\n${LINES[3]}\n`.repeat(5_000),
    ],
    ['digits', '1/'.repeat(500_000)],
  ])('reads %s', (_, body) => {
    const { articles } = read(recordItem({ body, title: 'عنوان الخبر الطويل عن المعبر' }))
    expectLawful(articles, body)
  })
})
