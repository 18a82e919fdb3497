import { describe, expect, it } from 'vitest'
import { lineOfBody } from '../contract/read.ts'

const speakers = (text: string): (string | null)[] =>
  lineOfBody(text).statements.map(({ speaker }) => speaker.name)

const first = 'قال وزير النقل سامي الحلو إن الطريق مغلق.'

describe('the subject behind an adjunct', () => {
  const rows: readonly [string, string, ...(string | null)[]][] = [
    [
      'behind a place',
      `${first} وأكد أمس بالجزائر السفير ليث الشطي أن السوق مفتوح.`,
      'سامي الحلو',
      'ليث الشطي',
    ],
    [
      'behind a venue',
      `${first} وأكد في اتصال هاتفي السفير ليث الشطي أن السوق مفتوح.`,
      'سامي الحلو',
      'ليث الشطي',
    ],
    [
      'behind a preposition with its pronoun',
      `${first} وجاء ذلك في وقت قال فيه السفير ليث الشطي إن السوق مفتوح.`,
      'سامي الحلو',
      'ليث الشطي',
    ],
    [
      'not whom he met',
      `${first} وأكد بعد لقائه السفير ليث الشطي أن السوق مفتوح.`,
      'سامي الحلو',
      'سامي الحلو',
    ],
    [
      'not whose statement it is',
      `${first} وأكد في بيان الوزارة أن السوق مفتوح.`,
      'سامي الحلو',
      'سامي الحلو',
    ],
  ]
  for (const [what, text, ...names] of rows) it(what, () => expect(speakers(text)).toEqual(names))
})

describe('several behind a verb', () => {
  it('people by their number', () =>
    expect(speakers(`${first} وقال نحو 55% من السكان إن الماء قليل.`)).toEqual([
      'سامي الحلو',
      'نحو 55% من السكان',
    ]))
  it('many of them', () =>
    expect(speakers(`${first} وأعرب العديد منهم عن فرحتهم بالثلوج.`)).toEqual(['سامي الحلو', 'العديد منهم']))
  it('men in the subject’s case before an object', () =>
    expect(speakers(`${first} وثمّن المستفيدون الجهود الكبيرة، مؤكدين أن الوقت ضيق.`)).toEqual([
      'سامي الحلو',
      'المستفيدون',
      'المستفيدون',
    ]))
  it('each of two, by their names', () =>
    expect(speakers('وقال كل من الوزير سامي الحلو والسفير خالد الطير إن الوقت ضيق.')).toEqual([
      'سامي الحلو وخالد الطير',
    ]))
  it('one of them', () =>
    expect(speakers(`${first} وقال أحدهم إن الوقت ضيق.`)).toEqual(['سامي الحلو', 'أحدهم']))
})

describe('a subject whose form does not show its gender', () => {
  it('a mother is a woman', () =>
    expect(speakers(`${first} وأوضحت أم خالد أن السوق مفتوح، مضيفة أن الجسر سليم.`)).toEqual([
      'سامي الحلو',
      'أم خالد',
      'أم خالد',
    ]))
  it('a woman with a title that men bear', () =>
    expect(speakers(`${first} وأكدت عضو المجلس البلدي أن السوق مفتوح. وأضافت أن الجسر سليم.`)).toEqual([
      'سامي الحلو',
      'عضو المجلس البلدي',
      'عضو المجلس البلدي',
    ]))
  it('a family name that is also a man’s given name', () =>
    expect(
      speakers('قالت كاثرين آشتون إن الجسر سليم.\nأكدت آشتون أن الوقت ضيق، مضيفة أن السوق مفتوح.'),
    ).toEqual(['كاثرين آشتون', 'كاثرين آشتون', 'كاثرين آشتون']))
  it('the woman who spoke last, called so', () =>
    expect(speakers(`قالت هناء الحلو إن الطريق مغلق. وأكدت عضو المجلس البلدي أن السوق مفتوح.`)).toEqual([
      'هناء الحلو',
      'هناء الحلو',
    ]))
})
