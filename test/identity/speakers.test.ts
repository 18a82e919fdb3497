import { describe, expect, it } from 'vitest'
import { lineOfBody } from '../contract/read.ts'

/** Speakers of a text in order; a list where it is unsure, of those who may have spoken. */
type Speaker = string | readonly string[]
const speakers = (text: string): Speaker[] =>
  lineOfBody(text).statements.map(({ speaker }) => speaker.name ?? speaker.candidates)

type Row = readonly [what: string, text: string, ...speakers: Speaker[]]
const check = (rows: readonly Row[]): void => {
  for (const [what, text, ...names] of rows) it(what, () => expect(speakers(text)).toEqual(names))
}

const first = 'قال وزير النقل سامي الحلو إن الطريق مغلق.'

describe('later mentions (field guide, section 5)', () => {
  check([
    ['the family name', `${first} وأكد الحلو أن السوق مفتوح.`, 'سامي الحلو', 'سامي الحلو'],
    ['the title', `${first} وأكد الوزير أن السوق مفتوح.`, 'سامي الحلو', 'سامي الحلو'],
    [
      'the title and the family name',
      `${first} وأكد الوزير الحلو أن السوق مفتوح.`,
      'سامي الحلو',
      'سامي الحلو',
    ],
    [
      'a family name of no list as the subject of what was done',
      'عاد رئيس النادي ميلان بركوس أمس. وقال مدير الفريق سامي الحلو إن الأمر صعب. وقدم بركوس استقالته مساء ودعا إلى انتخابات جديدة.',
      'سامي الحلو',
      'ميلان بركوس',
    ],
    [
      'a family name behind a title, where no list knows it',
      'دعا وزير الأشغال، زيدون الأصبوحي، إلى الهدوء. وقال مدير الفريق سامي الحلو إن الأمر صعب. وأكد الوزير الأصبوحي أن السوق مفتوح.',
      'زيدون الأصبوحي',
      'سامي الحلو',
      'زيدون الأصبوحي',
    ],
    [
      'a name of no list before a title, told by its family name behind a verb',
      'استبعد ميخالو بودولوك مستشار الرئيس الأوكراني موافقة بلاده على الهدنة، وقال إن الأمر صعب. وشدد بودولوك على أهمية السلام.',
      'ميخالو بودولوك',
      'ميخالو بودولوك',
      'ميخالو بودولوك',
    ],
    [
      'what somebody tells that another said changes no speaker',
      'قال المتحدث سامي الحلو إنه كانت هناك حشود كبيرة حضرت اللقاء، فقال المدير إنها كثيرة. وأكد أن السوق مفتوح.',
      'سامي الحلو',
      'المدير',
      'سامي الحلو',
    ],
    [
      'the same source before its verb',
      'قال مصدر قريب من الاتحاد إن الطريق مغلق. لكن المصدر ذاته قال إن السوق مفتوح.',
      'مصدر قريب من الاتحاد',
      'مصدر قريب من الاتحاد',
    ],
    [
      'a family name and the object behind it',
      'وصل ميلان كيرود أمس. وشرح كيرود البرنامج للنواب. وقال إن الأمر صعب.',
      'ميلان كيرود',
    ],
    [
      'no subject where it is asked whether he can',
      'عاد رئيس النادي ميلان بركوس أمس. وتساءل مدير الفريق سامي الحلو عما إذا كان بركوس سيبقى. وقال إن الأمر صعب.',
      'سامي الحلو',
      'سامي الحلو',
    ],
    [
      'a form of respect',
      `قال صاحب السمو الأمير سامي بن خالد إن الطريق مغلق. وأكد سموه أن السوق مفتوح.`,
      'سامي بن خالد',
      'سامي بن خالد',
    ],
    ['the full name after the short one', 'قال الحلو إن الطريق مغلق. ووصل خالد الحلو مساء.', 'خالد الحلو'],
    [
      'another minister is another man',
      'قال وزير النقل سامي الحلو إن الطريق مغلق. وأكد وزير الصحة ليث الشطي أن السوق مفتوح. وأضاف أن الجسر سليم.',
      'سامي الحلو',
      'ليث الشطي',
      'ليث الشطي',
    ],
    [
      'the same source',
      'قال مصدر أمني إن الطريق مغلق. وأكد المصدر نفسه أن السوق مفتوح.',
      'مصدر أمني',
      'مصدر أمني',
    ],
    ['the source', 'قال مصدر أمني إن الطريق مغلق. وأكد المصدر أن السوق مفتوح.', 'مصدر أمني', 'مصدر أمني'],
    [
      'the spokesman’s role shortened',
      'قال المتحدث باسم الوزارة سامي الحلو إن الطريق مغلق. وذكر المتحدث أن السوق مفتوح.',
      'سامي الحلو',
      'سامي الحلو',
    ],
  ])
})

describe('a verb without a subject', () => {
  check([
    ['goes on with the last speaker', `${first} وأضاف أن السوق مفتوح.`, 'سامي الحلو', 'سامي الحلو'],
    ['over a paragraph', `${first}\nوأضاف أن السوق مفتوح.`, 'سامي الحلو', 'سامي الحلو'],
    [
      'in the gender of its verb',
      'قالت الوزيرة ليلى الشطي إن الطريق مغلق. وأضافت أن السوق مفتوح.',
      'ليلى الشطي',
      'ليلى الشطي',
    ],
    [
      'the one of a background right before goes on with it',
      `${first} وكان السفير ليث الشطي قد أعلن أن السوق مغلق. وأضاف أن الجسر سليم.`,
      'سامي الحلو',
      'ليث الشطي',
      'ليث الشطي',
    ],
    ['the only agent before', 'وصل الوزير سامي الحلو إلى المدينة. وأكد أن الطريق مغلق.', 'سامي الحلو'],
    [
      'a participle is its own sentence’s',
      `${first} وقال السفير ليث الشطي إن السوق مفتوح، مضيفاً أن الجسر سليم.`,
      'سامي الحلو',
      'ليث الشطي',
      'ليث الشطي',
    ],
    ['nobody named at all', 'وأضاف أن الطريق مغلق.', []],
    [
      'two who may have spoken',
      'التقى الوزير سامي الحلو مع السفير ليث الشطي. وأكد أن المهلة انتهت.',
      ['سامي الحلو', 'ليث الشطي'],
    ],
  ])

  it('never goes to somebody whose gender the verb excludes', () => {
    const he = 'قال الوزير سامي الحلو إن الطريق مغلق.'
    const she = 'قالت السفيرة ليلى الشطي إن السوق مفتوح.'
    expect(speakers(`${he} ${she} وأضاف أن الجسر سليم.`)[2]).not.toBe('ليلى الشطي')
    expect(speakers(`${she} ${he} وأضافت أن الجسر سليم.`)[2]).not.toBe('سامي الحلو')
  })

  it('gives its reason when it is unsure, and no name', () => {
    for (const { speaker } of lineOfBody('وأضاف أن الطريق مغلق.').statements)
      expect(speaker).toMatchObject({ span: null, name: null, why: 'no speaker is named before' })
  })
})

describe('whom somebody speaks for', () => {
  it('a spokeswoman speaks for her ministry', () => {
    const [one] = lineOfBody('قالت المتحدثة باسم الوزارة ليلى الشطي إن الطريق مغلق.').statements
    expect(one?.speaker).toMatchObject({ name: 'ليلى الشطي', kind: 'person', for: 'الوزارة' })
    expect(one?.via).toEqual([])
  })

  it('a ministry speaks in the voice of its spokeswoman', () => {
    const [one] = lineOfBody('قالت الوزارة على لسان متحدثتها ليلى الشطي إن الطريق مغلق.').statements
    expect(one?.speaker).toMatchObject({ name: 'الوزارة', kind: 'body' })
    expect(one?.chain).toMatchObject([{ name: 'ليلى الشطي', role: 'spokesperson', from: 'text' }])
  })

  it('the statement is the ministry’s', () =>
    expect(speakers('قالت وزارة النقل إن الطريق مغلق. وأضاف البيان أن السوق مفتوح.')).toEqual([
      'وزارة النقل',
      'وزارة النقل',
    ]))
})

describe('kinds', () => {
  const kinds: readonly (readonly [text: string, name: string, kind: string])[] = [
    ['قال خالد الحلو إن الطريق مغلق.', 'خالد الحلو', 'person'],
    ['قال الوزير إن الطريق مغلق.', 'الوزير', 'person'],
    ['قالت وزارة النقل إن الطريق مغلق.', 'وزارة النقل', 'body'],
    ['قالت واشنطن إن الطريق مغلق.', 'واشنطن', 'body'],
    ['قال خبراء إن الطريق مغلق.', 'خبراء', 'group'],
    ['قال مصدر مطلع إن الطريق مغلق.', 'مصدر مطلع', 'anonymous'],
    ['قالت مصادر محلية إن الطريق مغلق.', 'مصادر محلية', 'anonymous'],
  ]
  it.each(kinds)('%s', (text, name, kind) => {
    expect(lineOfBody(text).statements.map(({ speaker }) => [speaker.name, speaker.kind])).toEqual([
      [name, kind],
    ])
  })
})

describe('chains (field guide, section 4)', () => {
  const chains: readonly (readonly [text: string, speaker: string, via: readonly string[]])[] = [
    ['نقلت وكالة النور عن الوزير سامي الحلو قوله إن الطريق مغلق.', 'سامي الحلو', ['وكالة النور']],
    ['نقلت صحيفة الأفق عن مصادر محلية أن الطريق مغلق.', 'مصادر محلية', ['صحيفة الأفق']],
    ['قال الوزير سامي الحلو لوكالة النور إن الطريق مغلق.', 'سامي الحلو', ['وكالة النور']],
    ['قال الوزير سامي الحلو لـ«الأفق» إن الطريق مغلق.', 'سامي الحلو', ['الأفق']],
    ['قال الوزير سامي الحلو إن الطريق مغلق.', 'سامي الحلو', []],
  ]
  it.each(chains)('%s', (text, speaker, via) => {
    expect(lineOfBody(text).statements.map((one) => [one.speaker.name, one.via])).toEqual([[speaker, via]])
  })
})
