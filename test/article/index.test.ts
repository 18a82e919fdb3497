import { describe, expect, it } from 'vitest'
import { cutsIn, only, read, recordItem, storyText, textItem } from './helpers.ts'

const LEAD = 'قال وزير النقل سامي الحلو أمس إن المعبر سيبقى مفتوحاً، مضيفاً أن القرار نهائي.'
const SECOND = 'وأوضح الحلو أن الشاحنات ستعبر في مواعيدها المعتادة.'
const GLUED_HEAD = 'محافظ سمران: السد الجديد آمن'
const GLUED = 'أكد محافظ سمران نزار الهادي أن السد الجديد آمن، وأن المياه ستصل إلى القرى أمس.'

describe('plain text', () => {
  it('takes a short first line without a full stop as the title, and leaves the body untouched', () => {
    const article = only(textItem(`الوزير: لن نغلق المعبر\n\n${LEAD}`), { date: '2024-05-08' })
    expect(article.title).toBe('الوزير: لن نغلق المعبر')
    expect(article.record.body).toBe(`\n${LEAD}`)
    expect([article.date, article.dateFrom]).toEqual(['2024-05-08', 'option'])
    expect(article.headline).toEqual({ in: 'title', span: [0, 22] })
  })

  it('has no title where line 1 is a sentence and text follows at once', () => {
    const article = only(textItem(`${LEAD}\n${SECOND}`))
    expect([article.title, article.record.body, article.headline]).toEqual([null, `${LEAD}\n${SECOND}`, null])
  })

  it('takes line 1 as the title when a blank line or a date line follows it', () => {
    expect(only(textItem(`${LEAD}\n\n${SECOND}`)).title).toBe(LEAD)
    expect(only(textItem(`${LEAD}\nتاريخ النشر: 26th, January 2024 GMT\n${SECOND}`)).title).toBe(LEAD)
  })

  it('drops a BOM and keeps CR LF', () => {
    const article = only(textItem(`\ufeffعنوان الخبر\r\n${LEAD}\r\n`))
    expect(article.record).toEqual({ title: 'عنوان الخبر', body: `${LEAD}\r\n` })
  })

  it('gives a Diagnostic and no article for a text without a word', () => {
    const { articles, diagnostics } = read(textItem(' \n…\n'))
    expect(articles).toEqual([])
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['no-text'])
  })
})

describe('teasers', () => {
  const spellings = [
    'اقرأ ايضا: ',
    'اقرأ ايضاً ',
    'إقرأ أيضاً: ',
    'اقرأ أيضًا :',
    'وقد يهمك أيضا: ',
    'قد يهمك أيضـــًا ',
    'شاهد أيضا - ',
    '• اقرأ أيضاً: ',
    'مقالات ذات صلة: ',
  ]
  it.each(spellings)('cuts the line of «%s» and keeps the text after it', (label) => {
    const article = only(textItem(`عنوان الخبر\n${LEAD}\n${label}سفينة تغرق قبالة رندان\n${SECOND}`))
    expect(cutsIn(article)).toEqual([['teaser', `${label}سفينة تغرق قبالة رندان`]])
    expect(storyText(article)).toBe(`${LEAD}\n\n${SECOND}`)
  })

  it.each([
    'وتابع: «لن نغلق المعبر».',
    'شاهد الوزير السفينة وهي تغرق.',
    'طالع القاضي الملف قبل الجلسة.',
    'المزيد من السفن وصل.',
  ])('leaves the sentence «%s»', (sentence) => {
    expect(only(textItem(`عنوان الخبر\n${LEAD}\n${sentence}\n${SECOND}`)).cuts).toEqual([])
  })

  it('cuts a label alone on its line with the headlines below it, and goes on with the host', () => {
    const list = 'سفينة تغرق قبالة رندان\nأسعار القمح ترتفع في سمران'
    const article = only(textItem(`عنوان الخبر\n${LEAD}\nأخبار ذات صلة\n${list}\n${SECOND}`))
    expect(article.cuts.every(({ as }) => as === 'teaser')).toBe(true)
    expect(storyText(article).trim().split(/\n+/)).toEqual([LEAD, SECOND])
  })

  it('goes on with the host where one headline is followed by a paragraph that continues it', () => {
    const article = only(textItem(`عنوان الخبر\n${LEAD}\nاقرأ أيضا:\nسفينة تغرق قبالة رندان\n${SECOND}`))
    expect(storyText(article).trim().split(/\n+/)).toEqual([LEAD, SECOND])
  })

  it('cuts a labelled teaser at the end of the last line', () => {
    const article = only(textItem(`عنوان الخبر\n${LEAD} اقرأ أيضاً: سفينة تغرق قبالة رندان`))
    expect(cutsIn(article)).toEqual([['teaser', 'اقرأ أيضاً: سفينة تغرق قبالة رندان']])
  })
})

describe('a story glued below a label', () => {
  const body = `عنوان الخبر\nتاريخ النشر: 26/1/2024\n${LEAD}\nالمصدر: صحيفة المرفأ\nإقرأ أيضاً:\n${GLUED_HEAD}\n${GLUED}\nوقال الهادي إن القرى كلها ستشرب من ماء السد في الصيف المقبل وإن الشبكات`

  it('is an article of its own, without a date', () => {
    const { articles } = read(textItem(body), { date: '2031-01-01', source: 'المرفأ' })
    expect(articles.map(({ part, title, date, dateFrom }) => [part, title, date, dateFrom])).toEqual([
      [0, 'عنوان الخبر', '2024-01-26', 'date-line'],
      [1, GLUED_HEAD, null, null],
    ])
    const [host, glued] = articles
    expect(host?.range[1]).toBe(glued?.range[0])
    expect(glued?.headline?.in).toBe('body')
    expect(glued?.record.body.slice(...(glued.headline?.span ?? [0, 0]))).toBe(GLUED_HEAD)
    expect([host?.outlet, glued?.outlet]).toEqual(['المرفأ', null])
  })

  it('is told to break off, and the host keeps its source line as a hop', () => {
    const [host, glued] = read(textItem(body)).articles
    expect([host?.truncated, glued?.truncated]).toEqual([false, true])
    expect(host?.hops.map(({ name, from, role }) => [name, from, role])).toEqual([
      ['صحيفة المرفأ', 'source-line', 'newspaper'],
    ])
    expect(host === undefined ? [] : cutsIn(host).map(([as]) => as)).toEqual([
      'other',
      'source-line',
      'teaser',
    ])
  })
})

describe('what a page leaves around a story', () => {
  const around = (line: string) =>
    cutsIn(only(recordItem({ title: 'عنوان الخبر الطويل عن المعبر', body: `${LEAD}\n${SECOND}\n${line}` })))
  it.each([
    ['counter', '10858 عدد الزيارات'],
    ['counter', 'شارك القصة'],
    ['tags', 'كلمات دلالية: المعبر، النقل'],
    ['tags', 'سمات المعبر النقل الشاحنات'],
    ['other', 'تابعونا على صفحة المرفأ'],
    ['other', '- إشهار -'],
    ['other', 'جميع الحقوق محفوظة للمرفأ'],
    ['other', '// انتهى //'],
    ['caption', 'تصوير: سامي الحلو'],
    ['caption', 'شاحنات عند المعبر (أرشيفية)'],
    ['source-line', 'المصدر: رويترز + وكالات'],
    ['source-line', 'رابط الخبر بصحيفة المرفأ: عنوان'],
    ['repeated-title', 'عنوان الخبر الطويل عن المعبر'],
  ])('cuts as %s: %s', (as, line) => {
    expect(around(line)).toEqual([[as, line]])
  })

  it.each([
    [
      'a section before it',
      'عنوان الخبر الطويل عن المعبر الجديد',
      'المرفأ - عنوان الخبر الطويل عن المعبر الجديد',
    ],
    [
      'a video behind it',
      'عنوان الخبر الطويل عن المعبر الجديد',
      'عنوان الخبر الطويل عن المعبر الجديد (فيديو)',
    ],
    ['the outlet in the title', 'عنوان الخبر الطويل عن المعبر - المرفأ', 'عنوان الخبر الطويل عن المعبر'],
  ])('cuts the title again at the head: %s', (_, title, line) => {
    const article = only(recordItem({ title, body: `محليات\n${line}\n${LEAD}\n${SECOND}` }))
    expect(cutsIn(article)).toEqual([['repeated-title', line]])
  })

  it('keeps the first of two equal lines at the head of a page without a title', () => {
    const line = 'رئيس البلدية: لن نغلق المعبر في الشتاء'
    const article = only(recordItem({ title: null, body: `${line}\n\n${line}\n${LEAD}` }))
    expect(cutsIn(article)).toEqual([['repeated-title', line]])
  })

  it('cuts a strip of headlines with wide gaps, and what stands below a label of the latest news', () => {
    const news = [
      'سفينة تغرق قبالة رندان',
      'أسعار القمح ترتفع',
      'وزير النقل: الجسر جاهز',
      'المدرب يعلن القائمة',
    ]
    const strip = [...news, 'الميناء يفتح أبوابه'].join('    ')
    expect(cutsIn(only(recordItem({ body: `${strip}\n${LEAD}` })))).toEqual([['teaser', strip]])
    const article = only(recordItem({ body: `${LEAD}\n${SECOND}\nآخر الأخبار\n${news.join('\n')}` }))
    expect(storyText(article).trim()).toBe(`${LEAD}\n${SECOND}`)
  })

  it('cuts everything from the comments on', () => {
    const article = only(
      recordItem({ body: `${LEAD}\n${SECOND}\nالتعليقات (2)\nقال الوزير إن المعبر مغلق.` }),
    )
    expect(storyText(article).trim()).toBe(`${LEAD}\n${SECOND}`)
  })

  it('cuts the title glued behind the last sentence, but not a sentence that ends in its words', () => {
    const title = 'لن نغلق المعبر مهما حدث'
    const glued = only(recordItem({ title, body: `${LEAD}\nوعاد الوفد إلى العاصمة بالكامل${title}` }))
    expect(cutsIn(glued)).toEqual([['repeated-title', title]])
    const spoken = only(recordItem({ title, body: `${LEAD}\nوقال الوزير أمام الصحافيين ${title}` }))
    expect(spoken.cuts).toEqual([])
  })

  it('cuts an advertising slot between two sentences', () => {
    const article = only(recordItem({ body: `${LEAD} اضافة اعلان ${SECOND}` }))
    expect(cutsIn(article)).toEqual([['other', 'اضافة اعلان']])
  })

  it('takes the agency in brackets at the end for a hop', () => {
    const article = only(recordItem({ body: `${LEAD} (أ .ف .ب)` }))
    expect(article.hops).toMatchObject([{ name: 'أ ف ب', role: 'agency', from: 'source-line' }])
    expect(article.record.body.slice(...(article.hops[0]?.span ?? [0, 0]))).toBe('أ .ف .ب')
  })

  it('tells a story whose page shows only its beginning', () => {
    expect(only(recordItem({ body: `${LEAD}\n...المزيد` })).truncated).toBe(true)
    expect(only(recordItem({ body: `${LEAD}\n${SECOND}` })).truncated).toBe(false)
  })
})

describe('dates', () => {
  const when = (body: string, more: object = {}, options: object = {}) => {
    const { date, dateFrom, diagnostics } = only(recordItem({ body, ...more }), options)
    return [date, dateFrom, ...diagnostics.map(({ rule }) => rule)]
  }
  it.each([
    ['تاريخ النشر: 26th, January 2024 GMT', '2024-01-26'],
    ['26/1/2024', '2024-01-26'],
    ['٢٦/١/٢٠٢٤', '2024-01-26'],
    ['الإثنين 12/فبراير/2024 - 10:25 م', '2024-02-12'],
    ['14 ديسمبر 2014 09:55 ص / بتوقيت القدس', '2014-12-14'],
    ['الخميس، 5 كانون الثاني 2023', '2023-01-05'],
    ['12 فبراير/شباط 2012', '2012-02-12'],
    ['نشر في 3 غشت 2022', '2022-08-03'],
    ['05-24-2012 08:16 AM', '2012-05-24'],
    ['يوم الأربعاء 18/01/2012 م - الموافق 24-2-1433 هـ الساعة 7:04 صباحاً', '2012-01-18'],
  ])('reads the date line %s', (line, day) => {
    expect(when(`${line}\n${LEAD}`)).toEqual([day, 'date-line'])
  })

  it('does not take a sentence with a date for a date line', () => {
    expect(when('انتخب المجلس في 26/1/2024 رئيساً جديداً.')).toEqual([null, null])
  })

  it.each([
    ['11/9/2023', 'اليوم الخميس', '2023-11-09'],
    ['11/9/2023', 'أمس (الأحد)', '2023-09-11'],
    ['الخميس 11/9/2023', '', '2023-11-09'],
    ['11/9/2023', '', '2023-09-11'],
    ['آخر تحديث: 19 كانون الأول 2018 - نشر في: 18 كانون الأول 2018', '', '2018-12-18'],
    ['نشر بواسطة: سامي الحلو في 15 أغسطس 2023', '', '2023-08-15'],
  ])('reads %s of a story of «%s»', (line, today, day) => {
    expect(when(`${line}\nقال الوزير سامي الحلو ${today} إن المعبر الجديد سيبقى مفتوحاً.`)[0]).toBe(day)
  })

  it('does not believe a line that the story’s own weekday or the address contradicts: it is the day of the call', () => {
    const told = 'قال الوزير سامي الحلو أمس الخميس إن المعبر الجديد سيبقى مفتوحاً.'
    expect(when(`الثلاثاء، 05 نوفمبر 2024\n${told}`)).toEqual([null, null])
    expect(when(`تاريخ النشر: 5 نوفمبر 2024\n${told}`)[0]).toBe('2024-11-05')
    expect(when(`6 نوفمبر 2024\n${LEAD}`, { url: 'https://example.org/2023/08/15/a' })[0]).toBe('2023-08-15')
    expect(when(`السبت 9 نوفمبر 2024\n${told}`)[0]).toBe('2024-11-09')
  })

  it('reads the line at a story’s foot, and behind a menu', () => {
    expect(when(`${LEAD}\nنشر بتاريخ 15 أغسطس 2023`)[0]).toBe('2023-08-15')
    const menu = 'الأربعاء 27 نوفمبر 2024\nرئيس التحرير\nأخبار\nرياضة\nفن\nسياسة\nعنوان الخبر هنا'
    expect(when(`${menu}\nالخميس 10/أغسطس/2023 - 07:51 م\n${LEAD}`)[0]).toBe('2023-08-10')
  })

  it('prefers the labelled line, else the later one: a page’s top prints today first', () => {
    expect(when(`1/6/2031\nتاريخ النشر: 26/1/2024\n${LEAD}`)[0]).toBe('2024-01-26')
    expect(when(`1/6/2031\n26/1/2024\n${LEAD}`)[0]).toBe('2024-01-26')
  })

  it('takes the record first, then date line, dateline, address and option', () => {
    const url = 'https://example.org/2024/04/07/story'
    const body = `8/4/2024\nرندان 6-4-2024 رويترز - ${LEAD}`
    expect(when(body, { date: '2024-04-05', url })).toEqual(['2024-04-05', 'record'])
    expect(when(body, { url }, { date: '2024-04-01' })).toEqual(['2024-04-08', 'date-line'])
    expect(when(`بغداد 6-4-2024 رويترز - ${LEAD}`, { url })).toEqual(['2024-04-06', 'dateline'])
    expect(when(LEAD, { url }, { date: '2024-04-01' })).toEqual(['2024-04-07', 'url'])
    expect(when(LEAD, {}, { date: '2024-04-01' })).toEqual(['2024-04-01', 'option'])
    expect(when(LEAD, { url: 'https://example.org/news/07-04-2024/a' })).toEqual(['2024-04-07', 'url'])
    expect(when(LEAD, { url: 'https://example.org/print?cdate=07042024' })).toEqual(['2024-04-07', 'url'])
    expect(when(LEAD, { url: 'https://example.org/print?cdate=20122024' })).toEqual(['2024-12-20', 'url'])
  })

  it.each([
    ['2203-05-01', 'absurd-date'],
    ['0001-01-01', 'absurd-date'],
    ['2031-06-18', 'absurd-date'],
    ['2024-02-31', 'unreadable-date'],
    ['غداً', 'unreadable-date'],
  ])('passes over the record’s %s with a Diagnostic and goes on', (date, rule) => {
    expect(when(`26/1/2024\n${LEAD}`, { date })).toEqual(['2024-01-26', 'date-line', rule])
    expect(when(LEAD, { date })).toEqual([null, null, rule])
  })

  it.each([
    '2024-04-07T23:30:00+03:00',
    '20240407',
    '1712448000',
    '1712448000000',
    'Sun, 07 Apr 2024 10:00:00 GMT',
    '7 أبريل 2024',
    'April 7, 2024',
  ])('reads the record’s %s', (date) => {
    expect(when(LEAD, { date })).toEqual(['2024-04-07', 'record'])
  })
})
