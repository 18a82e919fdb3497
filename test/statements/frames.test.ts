import { describe, expect, it } from 'vitest'
import { lineOfBody, saidIn } from '../contract/read.ts'

type Said = readonly [speaker: string | null, content: string]
type Row = readonly [what: string, text: string, ...said: Said[]]

const check = (rows: readonly Row[]): void => {
  for (const [what, text, ...said] of rows) it(what, () => expect(saidIn(text)).toEqual(said))
}

describe('frames (field guide, section 2)', () => {
  check([
    ['verb, subject, that', 'قال الوزير سامي الحلو إن الطريق مغلق.', ['سامي الحلو', 'الطريق مغلق']],
    ['verb, subject, أن', 'أكدت وزارة النقل أن الطريق مغلق.', ['وزارة النقل', 'الطريق مغلق']],
    ['verb, subject, بأن', 'أفاد مصدر أمني بأن الطريق مغلق.', ['مصدر أمني', 'الطريق مغلق']],
    ['verb, subject, إنه', 'قال الوزير إنه سيزور المدينة.', ['الوزير', 'سيزور المدينة']],
    ['a preposition before أن', 'أشار الوزير إلى أن الطريق مغلق.', ['الوزير', 'الطريق مغلق']],
    [
      'venue and day between',
      'قال الوزير سامي الحلو، في بيان الخميس، إن الطريق مغلق.',
      ['سامي الحلو', 'الطريق مغلق'],
    ],
    ['an addressee between', 'قال الوزير لـ«الأفق» إن الطريق مغلق.', ['الوزير', 'الطريق مغلق']],
    [
      'an addressee before the subject',
      'وكشف لـ«الأفق» الوزير سامي الحلو أن الطريق مغلق.',
      ['سامي الحلو', 'الطريق مغلق'],
    ],
    ['a colon', 'وقالت السفيرة: لن نغلق الطريق.', ['السفيرة', 'لن نغلق الطريق']],
    ['a colon and marks', 'وقالت السفيرة: «لن نغلق الطريق أبداً».', ['السفيرة', 'لن نغلق الطريق أبداً']],
    ['marks alone', 'وقالت السفيرة «لن نغلق الطريق أبداً».', ['السفيرة', 'لن نغلق الطريق أبداً']],
    ['a noun as object', 'أكد الوزير أهمية فتح الطريق.', ['الوزير', 'أهمية فتح الطريق']],
    ['a preposition and a noun', 'دعا الوزير إلى فتح الطريق.', ['الوزير', 'فتح الطريق']],
    ['subject before the verb', 'لكن الوزير أكد أن الطريق مغلق.', ['الوزير', 'الطريق مغلق']],
    [
      'no subject',
      'قال الوزير سامي الحلو إن الطريق مغلق. وأضاف أن السوق مفتوح.',
      ['سامي الحلو', 'الطريق مغلق'],
      ['سامي الحلو', 'السوق مفتوح'],
    ],
    [
      'no subject, a colon',
      'قالت السفيرة إن الطريق مغلق. وتابعت: «السوق مفتوح أمام الجميع».',
      ['السفيرة', 'الطريق مغلق'],
      ['السفيرة', 'السوق مفتوح أمام الجميع'],
    ],
    [
      'a participle',
      'قال الوزير إن الطريق مغلق، مضيفاً أن السوق مفتوح.',
      ['الوزير', 'الطريق مغلق'],
      ['الوزير', 'السوق مفتوح'],
    ],
    [
      'participles one after another',
      'قال الوزير إن الطريق مغلق، مشيراً إلى أن السوق مفتوح، ومؤكداً أن الجسر سليم.',
      ['الوزير', 'الطريق مغلق'],
      ['الوزير', 'السوق مفتوح'],
      ['الوزير', 'الجسر سليم'],
    ],
    [
      'a participle with a preposition',
      'قالت الوزيرة إن الطريق مغلق، داعية إلى الهدوء.',
      ['الوزيرة', 'الطريق مغلق'],
      ['الوزيرة', 'الهدوء'],
    ],
    [
      'according to, behind',
      'الطريق إلى الشمال مغلق، بحسب وزارة النقل.',
      ['وزارة النقل', 'الطريق إلى الشمال مغلق'],
    ],
    [
      'according to, in front',
      'وبحسب وزارة النقل، أغلق الطريق إلى الشمال صباحاً.',
      ['وزارة النقل', 'أغلق الطريق إلى الشمال صباحاً'],
    ],
    ['from his side', 'من جانبه، قال السفير ليث الشطي إن الطريق مغلق.', ['ليث الشطي', 'الطريق مغلق']],
    ['a relative clause', 'وصل الوزير الذي قال إن الطريق مغلق.', ['الوزير', 'الطريق مغلق']],
  ])
})

describe('no statements', () => {
  const silent: readonly (readonly [what: string, text: string])[] = [
    ['it is to be mentioned', 'من المقرر أن يفتح الطريق غداً.'],
    ['negated', 'لم يقل الوزير إن الطريق مغلق.'],
    ['without saying', 'وصل الوزير دون أن يذكر أسباب الزيارة.'],
    ['between', 'وقع الحادث بين المدينة والجسر.'],
    ['a student', 'وصل طالب من المدينة.'],
    ['arrived', 'ورد الخبر في المساء.'],
    ['after', 'عاد الناس عقب المباراة.'],
    ['more dangerous', 'هذا الطريق أخطر من غيره.'],
    ['a centre', 'زار الوزير مركز المدينة.'],
    ['on equal terms', 'يعمل الرجال والنساء على حد سواء.'],
    ['by a plan', 'تعمل الشركة وفقاً لخطة جديدة في المدينة.'],
    ['amounts to', 'يبلغ طول الجسر ميلاً.'],
    ['added a goal', 'أضاف اللاعب هدفاً ثانياً.'],
    ['scripture', 'قال تعالى: «كلمات من النص».'],
    ['no speech', 'وصل الوزير إلى المدينة صباحاً وزار السوق.'],
  ]
  it.each(silent)('%s', (_what, text) => expect(saidIn(text)).toEqual([]))
})

describe('where content ends (field guide, section 3)', () => {
  check([
    ['with the sentence', 'قال الوزير إن الطريق مغلق. وصل السفير.', ['الوزير', 'الطريق مغلق']],
    ['with the paragraph', 'قال الوزير إن الطريق مغلق\nوصل السفير', ['الوزير', 'الطريق مغلق']],
    ['not at an abbreviation', 'قال الوزير إن د. سامي وصل.', ['الوزير', 'د. سامي وصل']],
    ['not at a decimal', 'قال الوزير إن السعر ارتفع 3.5 في المئة.', ['الوزير', 'السعر ارتفع 3.5 في المئة']],
    [
      'with the closing mark',
      'قال الوزير: «الطريق مغلق. السوق مفتوح اليوم». ووصل السفير.',
      ['الوزير', 'الطريق مغلق. السوق مفتوح اليوم'],
    ],
    [
      'and that goes on',
      'قال الوزير إن الطريق مغلق وأن السوق مفتوح.',
      ['الوزير', 'الطريق مغلق وأن السوق مفتوح'],
    ],
    [
      'a gloss is the reporter’s',
      'قال الوزير إن الطريق مغلق، في إشارة إلى جسر المدينة.',
      ['الوزير', 'الطريق مغلق'],
    ],
    [
      'a scene is the reporter’s',
      'قال الوزير إن الطريق مغلق، وذلك بعد اجتماع طويل.',
      ['الوزير', 'الطريق مغلق'],
    ],
    [
      'an attribution behind is no content',
      'قال الوزير إن الطريق مغلق، بحسب وكالة النور.',
      ['الوزير', 'الطريق مغلق'],
    ],
    [
      'a new verb with its subject',
      'قال الوزير إن الطريق مغلق، وأكد السفير أن السوق مفتوح.',
      ['الوزير', 'الطريق مغلق'],
      ['السفير', 'السوق مفتوح'],
    ],
    [
      'as he said',
      'قال الوزير إن الطريق مغلق، كما أكد أن السوق مفتوح.',
      ['الوزير', 'الطريق مغلق'],
      ['الوزير', 'السوق مفتوح'],
    ],
  ])
})

describe('act and kind', () => {
  const acts: readonly (readonly [text: string, act: string, kind: string])[] = [
    ['قال الوزير إن الطريق مغلق.', 'inform', 'indirect'],
    ['قال الوزير: «الطريق مغلق اليوم وغداً».', 'inform', 'direct'],
    ['قال الوزير إن الطريق «مغلق اليوم وغداً أمام الناس» في الشمال.', 'inform', 'mixed'],
    ['نفى الوزير أن يكون الطريق مغلقاً.', 'deny', 'indirect'],
    ['قال الوزير إنه لا صحة لخبر الإغلاق.', 'deny', 'indirect'],
    ['طالب الوزير بإغلاق الطريق.', 'demand', 'indirect'],
    ['حذر الوزير من إغلاق الطريق.', 'warn', 'indirect'],
    ['أدان الوزير إغلاق الطريق.', 'condemn', 'indirect'],
    ['أشاد الوزير بجهود العمال.', 'praise', 'indirect'],
    ['اعتبر الوزير أن الطريق آمن.', 'opine', 'indirect'],
    ['تعهد الوزير بإصلاح الطريق.', 'commit', 'indirect'],
    ['رفض الوزير إغلاق الطريق.', 'reject', 'indirect'],
    ['تساءل الوزير عن أسباب الإغلاق.', 'ask', 'indirect'],
    ['أعرب الوزير عن شكره للعمال.', 'praise', 'indirect'],
  ]
  it.each(acts)('%s', (text, act, kind) => {
    expect(lineOfBody(text).statements.map((one) => ({ act: one.act, kind: one.kind }))).toEqual([
      { act, kind },
    ])
  })
})

describe('the occasion', () => {
  const only = (text: string, more = {}) => {
    const { statements } = lineOfBody(text, more)
    if (statements[0] === undefined) throw new Error(`no statement in ${text}`)
    return statements[0]
  }
  const venues: readonly (readonly [text: string, venue: string | null])[] = [
    ['قال الوزير في بيان إن الطريق مغلق.', 'statement'],
    ['قال الوزير سامي الحلو في مؤتمر صحافي إن الطريق مغلق.', 'press-conference'],
    ['قال الوزير في مقابلة مع وكالة النور إن الطريق مغلق.', 'interview'],
    ['قال الوزير في تغريدة إن الطريق مغلق.', 'social-media'],
    ['قال الوزير خلال اجتماع إن الطريق مغلق.', 'meeting'],
    ['قال الوزير إن الطريق مغلق.', null],
  ]
  it.each(venues)('%s', (text, venue) => expect(only(text).venue).toBe(venue))

  const days: readonly (readonly [text: string, day: string | null])[] = [
    ['قال الوزير أمس إن الطريق مغلق.', '2024-05-07'],
    ['قال الوزير اليوم إن الطريق مغلق.', '2024-05-08'],
    ['قال الوزير أمس الثلاثاء إن الطريق مغلق.', '2024-05-07'],
    ['قال الوزير يوم الأحد الماضي إن الطريق مغلق.', '2024-05-05'],
    // The day is the content's, not the saying's.
    ['قال الوزير إن الطريق أغلق أمس.', null],
  ]
  it.each(days)('%s', (text, day) => expect(only(text, { date: '2024-05-08' }).saidOn).toBe(day))

  it('holds for the same speaker’s further statements', () => {
    const body =
      'قال الوزير سامي الحلو في مؤتمر صحافي أمس إن الطريق مغلق، مضيفاً أن السوق مفتوح.\nوأكد أن الجسر سليم.'
    const { statements } = lineOfBody(body, { date: '2024-05-08' })
    expect(statements.map(({ venue, saidOn }) => [venue, saidOn])).toEqual([
      ['press-conference', '2024-05-07'],
      ['press-conference', '2024-05-07'],
      ['press-conference', '2024-05-07'],
    ])
  })

  it('does not pass to another speaker', () => {
    const body =
      'قال الوزير سامي الحلو في مؤتمر صحافي أمس إن الطريق مغلق. وقال السفير ليث الشطي إن السوق مفتوح.'
    const { statements } = lineOfBody(body, { date: '2024-05-08' })
    expect(statements.map(({ venue, saidOn }) => [venue, saidOn])).toEqual([
      ['press-conference', '2024-05-07'],
      [null, null],
    ])
  })
})

describe('background', () => {
  const rows: readonly (readonly [text: string, background: boolean])[] = [
    ['يذكر أن الوزير سامي الحلو أعلن أن الطريق مغلق.', true],
    ['وكان الوزير سامي الحلو قد أعلن أن الطريق مغلق.', true],
    ['أعلن الوزير سامي الحلو أن الطريق مغلق.', false],
  ]
  it.each(rows)('%s', (text, background) => {
    const { statements } = lineOfBody(text)
    expect(statements.map((one) => [one.speaker.name, one.background])).toEqual([['سامي الحلو', background]])
  })
})

describe('no comment', () => {
  const rows: readonly string[] = [
    'ورفضت الوزارة التعليق.',
    'ورفض المتحدث التعليق.',
    'ورفضت المتحدثة التعليق.',
  ]
  it.each(rows)('%s', (text) => {
    const { statements, events } = lineOfBody(text)
    expect(statements).toEqual([])
    expect(events.map(({ kind }) => kind)).toEqual(['no-comment'])
  })
})

describe('a headline of two who speak', () => {
  it('has neither pass on what the other says', () => {
    const line = lineOfBody('قال سامي الحلو إن الهدوء مطلوب.', {
      title: 'سامي الحلو يدعو إلى الهدوء ونبيل رمح يقول إن حزبه فاز',
    })
    const said = line.statements.filter((one) => one.in === 'title')
    expect(said.map((one) => [one.speaker.name, one.via])).toEqual([
      ['سامي الحلو', []],
      ['نبيل رمح', []],
    ])
  })
})

describe("another's speech between a verb and its quotation", () => {
  it('is not where the verb was said', () => {
    const { statements } = lineOfBody(
      'قال سامي الحلو، في تصريحات لصحيفة الأفق، إن الطريق مغلق. وذكر بما شهدته المدينة، مشيرا إلى أن العمدة نبيل رمح ' +
        'وعد في خطاب قديم بفتح الجسر، وأن السكان "أعطوا البلدية مهلة طويلة". وأكد أن الماء قليل.',
    )
    expect(new Set(statements.map(({ venue }) => venue))).toEqual(new Set(['statement']))
  })
})

describe('speech without marks', () => {
  const spoken = 'نحن قال الوزير سامي الحلو نريد فتح الطريق. '
  const longest = (sentences: number): number =>
    Math.max(...saidIn(spoken.repeat(sentences)).map(([, content]) => content.length))

  it('goes on over so many sentences, however long the paragraph is', () => {
    expect(longest(10)).toBeGreaterThan(longest(1) * 5)
    expect(longest(160)).toBe(longest(80))
  })
})
