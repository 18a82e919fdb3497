import { describe, expect, it } from 'vitest'
import { cutsIn, only, recordItem } from './helpers.ts'

const TEXT = 'أعلن وزير النقل سامي الحلو أن المعبر سيبقى مفتوحاً طوال فصل الصيف المقبل.'

describe('datelines on the line of the text', () => {
  it.each([
    ['دبي، الإمارات العربية المتحدة (CNN)-- ', 'سي إن إن'],
    ['(CNN)--   ', 'سي إن إن'],
    ['واشنطن - أ ف ب: ', 'أ ف ب'],
    ['سبق- الرياض: ', 'سبق'],
    ['واس – جدة : ', 'واس'],
    ['القاهرة: «الخليج» ', 'الخليج'],
    ['عمّان: «الخليج»', 'الخليج'],
    ['المنامة - وام - ', 'وام'],
    ['رام الله 21-5-2012 وفا- ', 'وفا'],
    ['سامي الحلو- سبق- جدة: ', 'سبق', 'سامي الحلو- سبق- جدة:'],
    ['القاهرة – ', null],
    ['ليندهافن, 2 شباط/فبراير 2021 (نوردبرس) - ', 'نوردبرس'],
    ['عين الورد (وكالة أنباء الوادي) - ', 'وكالة أنباء الوادي'],
  ])('cuts %s', (dateline, hop, author = '') => {
    const article = only(recordItem({ body: dateline + TEXT, author }))
    expect(cutsIn(article)).toEqual([['byline', dateline.trim()]])
    expect(article.cuts[0]?.span[1]).toBe(dateline.length)
    expect(article.hops.map(({ name }) => name)).toEqual(hop === null ? [] : [hop])
  })

  it('keeps the opening quotation mark of the text', () => {
    const article = only(recordItem({ body: `باريس- "${TEXT}"` }))
    expect(cutsIn(article)).toEqual([['byline', 'باريس-']])
  })

  it.each([
    'رويترز: النفط يصعد إلى أعلى مستوى له في عامين بعد إغلاق الميناء الجنوبي.',
    'طهران: لن نتفاوض تحت التهديد ولن نقبل شروطاً جديدة من أي طرف كان في المنطقة.',
    'اليوم - وبعد عام من الانتظار - فتح المعبر أبوابه أمام الشاحنات القادمة من الشمال.',
    'سبق أن أعلن الوزير - قبل شهر - أن المعبر سيبقى مفتوحاً أمام الشاحنات كلها.',
    'أحمد منصور: لن نغلق المعبر مهما كانت الظروف، ولن نقبل أن يعاني الناس بسبب قرار.',
    'القاهرة وبيروت - على ما قال الوزير - متفقتان على فتح المعبر أمام الشاحنات كلها.',
    'الفنان رامي الصافي (نجم المسلسل) - وهو في الستين - قال إن المسرح بيته الأول والأخير.',
    'النفط، 3 أسابيع بعد الإغلاق (حسب الوزارة) - عاد إلى سعره الأول في الأسواق كلها أمس.',
    'وفا المسؤول بوعده - كما قال - وفتح المعبر أمام الشاحنات القادمة من الشمال.',
  ])('leaves «%s»', (body) => {
    expect(only(recordItem({ body })).cuts).toEqual([])
  })
})

describe('byline lines', () => {
  it.each([
    ['الرياض: واس', ['واس']],
    ['لندن: «الشرق الأوسط»', ['الشرق الأوسط']],
    ['عين اليوم – متابعات', ['عين اليوم']],
    ['واس – جدة :', ['واس']],
    ['هشام لاشين-القاهرة', []],
    ['عبدالكريم الحلو ـ الرياض', []],
    ['كتب: أحمد منصور', []],
    ['بغداد / متابعة المدى', ['المدى']],
    ['ليندهافن (نوردبرس)', ['نوردبرس']],
    ['عين الورد - وكالة أنباء الوادي', ['وكالة أنباء الوادي']],
  ])('cuts %s', (line, hops) => {
    const article = only(recordItem({ title: 'عنوان', body: `${line}\n${TEXT}` }))
    expect(cutsIn(article)).toEqual([['byline', line]])
    expect(article.hops.map(({ name }) => name)).toEqual(hops)
  })

  it.each(['الرياض: ارتفاع أسعار القمح', 'القاهرة', 'تحقيق العدالة - مطلب الأهالي', 'أحمد منصور'])(
    'leaves «%s»',
    (line) => {
      expect(only(recordItem({ title: 'عنوان', body: `${line}\n${TEXT}` })).cuts).toEqual([])
    },
  )

  it('cuts a name alone where the author field holds it', () => {
    const article = only(recordItem({ body: `رندى الصافي\n${TEXT}`, author: 'رندى الصافي' }))
    expect(cutsIn(article)).toEqual([['byline', 'رندى الصافي']])
  })
})

describe('an aggregator’s line', () => {
  it('goes with the writer before it, gives the day and the outlet, and leaves a subtitle', () => {
    const line = 'رندى الصافينشر في المرفأ يوم 05 - 08 - 2012'
    const article = only(recordItem({ body: `${line}\n${TEXT}` }))
    expect(cutsIn(article)).toEqual([['byline', line]])
    expect([article.date, article.dateFrom, article.outlet]).toEqual(['2012-08-05', 'date-line', 'المرفأ'])
    const subtitled = only(
      recordItem({ body: `الوزير يعد بفتح المعبر قبل نهاية الشهر${line.slice(11)}\n${TEXT}` }),
    )
    expect(cutsIn(subtitled)).toEqual([['byline', line.slice(11)]])
  })
})

describe('the author field', () => {
  it('vouches for no name where it holds the story’s first words', () => {
    const author = 'تأكيداً لما انفردت به "الوطن"'
    expect(only(recordItem({ body: `${author} قبل أيام، ${TEXT}`, author })).cuts).toEqual([])
  })

  const hops = (author: string) =>
    only(recordItem({ body: TEXT, author })).hops.map(({ name, span, from }) => [name, span, from])
  it('names agencies and outlets, not places or persons', () => {
    expect(hops('الرياض - واس')).toEqual([['واس', null, 'byline']])
    expect(hops('«الاقتصادية» من الرياض')).toEqual([['الاقتصادية', null, 'byline']])
    expect(hops('اليوم، وكالات - عواصم')).toEqual([
      ['وكالات', null, 'byline'],
      ['اليوم', null, 'byline'],
    ])
    expect(hops('أحمد منصور')).toEqual([])
  })

  it('gives no second hop for what the dateline names', () => {
    const article = only(recordItem({ body: `واشنطن - أ ف ب: ${TEXT}`, author: 'أ.ف.ب' }))
    expect(article.hops).toHaveLength(1)
    expect(article.hops[0]?.from).toBe('dateline')
  })
})
