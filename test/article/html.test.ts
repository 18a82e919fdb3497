import { describe, expect, it } from 'vitest'
import { cutsIn, htmlItem, only, read } from './helpers.ts'

const P = [
  'قال وزير النقل سامي الحلو أمس الثلاثاء إن المعبر سيبقى مفتوحاً طوال الصيف، مضيفاً أن القرار نهائي ولا رجعة عنه.',
  'وأوضح الحلو في مؤتمر صحافي عقده في العاصمة رندان أن الشاحنات ستعبر في مواعيدها المعتادة من دون أي تأخير.',
  'وأشار إلى أن الوزارة ستنشر جدول المواعيد الجديد قبل نهاية الشهر الجاري على موقعها وفي الصحف.',
]
const page = (head: string, story: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body><nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav><main><article>${story}</article></main><footer>جميع الحقوق محفوظة</footer></body></html>`
const story = P.map((text) => `<p>${text}</p>`).join('\n')
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('web pages', () => {
  it('joins the paragraphs of the main text by one line break', () => {
    const article = only(
      htmlItem(page('<title>الوزير: لن نغلق المعبر</title>', `<h1>الوزير: لن نغلق المعبر</h1>${story}`)),
    )
    expect(article.title).toBe('الوزير: لن نغلق المعبر')
    expect(article.record.body.endsWith(P.join('\n'))).toBe(true)
  })

  it('reads title, date, outlet and author from JSON-LD, also in @graph', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'المرفأ' },
        {
          '@type': ['NewsArticle'],
          headline: 'الوزير: لن نغلق المعبر',
          datePublished: '2031-05-08T09:00:00+03:00',
          author: [{ '@type': 'Person', name: 'ريم الصافي' }],
          publisher: { '@type': 'Organization', name: 'المرفأ' },
        },
      ],
    }
    const article = only(htmlItem(page(`<title>صفحة</title>${linked(data)}`, story)))
    expect(article).toMatchObject({
      date: '2031-05-08',
      dateFrom: 'metadata',
      outlet: 'المرفأ',
      author: 'ريم الصافي',
    })
  })

  it('passes over broken JSON-LD and reads Open Graph', () => {
    const head =
      '<script type="application/ld+json">{broken</script><meta property="og:title" content="الوزير: لن نغلق المعبر - المرفأ"><meta property="og:site_name" content="المرفأ"><meta property="article:published_time" content="2031-05-08T09:00:00Z">'
    const article = only(htmlItem(page(head, story)))
    expect(article).toMatchObject({ title: 'الوزير: لن نغلق المعبر', date: '2031-05-08', outlet: 'المرفأ' })
  })

  it('reads <time>, and the page’s own date line where there is no metadata', () => {
    expect(only(htmlItem(page('', `<time datetime="2031-05-07">أمس</time>${story}`)))).toMatchObject({
      date: '2031-05-07',
    })
    const lined = page('', `<div>تاريخ النشر: 8 أيار 2031</div>${story}`)
    expect(only(htmlItem(lined))).toMatchObject({ date: '2031-05-08', dateFrom: 'date-line' })
  })

  it('passes over metadata from the year 2203 with a Diagnostic', () => {
    const head =
      '<meta property="article:published_time" content="2203-01-01"><meta name="date" content="2031-05-08">'
    const article = only(htmlItem(page(head, story)))
    expect([article.date, ...article.diagnostics.map(({ rule }) => rule)]).toEqual([
      '2031-05-08',
      'absurd-date',
    ])
  })

  it.each([
    '<title>&lt;script&gt;alert(1)&lt;/script&gt;الوزير: لن نغلق المعبر</title>',
    '<title><script>alert(1)</script>الوزير: لن نغلق المعبر</title>',
    '<title>x</title><meta property="og:title" content="<script>alert(1)</script>الوزير: لن نغلق المعبر">',
  ])('lets no script through a title: %s', (head) => {
    expect(only(htmlItem(page(head, story))).title).toBe('الوزير: لن نغلق المعبر')
  })

  it('cuts figure captions and paragraphs that are one link', () => {
    const figure = '<figure><img src="a.jpg"><figcaption>شاحنات عند المعبر في الشمال</figcaption></figure>'
    const link = '<p><a href="/x">سفينة تغرق قبالة رندان قبل الفجر</a></p>'
    const article = only(
      htmlItem(
        page(
          '<title>عنوان الخبر عن المعبر</title>',
          `<p>${P[0]}</p>${figure}<p>${P[1]}</p>${link}<p>${P[2]}</p>`,
        ),
      ),
    )
    expect(cutsIn(article)).toEqual([
      ['caption', 'شاحنات عند المعبر في الشمال'],
      ['teaser', 'سفينة تغرق قبالة رندان قبل الفجر'],
    ])
  })

  it('gives a Diagnostic and no article for a page without text', () => {
    for (const html of [
      '',
      '<html><body><img src="x"></body></html>',
      '<script>var a = "نص"</script>',
      '<!-- نص -->',
    ]) {
      const { articles, diagnostics } = read(htmlItem(html))
      expect([articles.length, ...diagnostics.map(({ rule }) => rule)]).toEqual([0, 'no-text'])
    }
  })

  it.each([
    ['div', '<div>'.repeat(100_000)],
    ['b', '<b>'.repeat(100_000)],
    ['custom-tag', '<custom-tag>'.repeat(100_000)],
    ['table', '<table><tr><td>'.repeat(50_000)],
    ['body', '<body>'.repeat(100_000)],
  ])('reads a page of deeply nested <%s> as plain text, with a Diagnostic', (_, open) => {
    const article = only(
      htmlItem(`<html><head><title>عنوان</title></head><body>${open}<p>${P[0]}</p></body></html>`),
    )
    expect(article.title).toBe('عنوان')
    expect(article.record.body).toContain(P[0])
    expect(article.diagnostics.map(({ rule }) => rule)).toEqual(['html-too-deep'])
  })

  it('survives lone surrogates, unclosed tags and a million bytes of script', () => {
    const html = `<p>\ud800 ${P[0]}<p>${P[1]}<b><i>${'<script>x</script>'.repeat(50_000)}${P[2]}`
    expect(only(htmlItem(html)).record.body).toContain(P[1])
  })
})
