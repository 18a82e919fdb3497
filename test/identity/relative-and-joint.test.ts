import { describe, expect, it } from 'vitest'
import { lineOfBody } from '../contract/read.ts'

const speakers = (text: string): (string | null)[] =>
  lineOfBody(text).statements.map(({ speaker }) => speaker.name)

const check = (rows: readonly [string, string, ...(string | null)[]][]): void => {
  for (const [what, text, ...names] of rows) it(what, () => expect(speakers(text)).toEqual(names))
}

describe('a relative clause', () => {
  check([
    ['whom it describes says it', 'وصل السفير ليث الشطي الذي أكد أن السوق مفتوح.', 'ليث الشطي'],
    [
      'what it describes is called so',
      'والتقى الوزير سامي الحلو المزارعين الذين وصفهم بأنهم أبطال.',
      'سامي الحلو',
    ],
    ['it has the verb’s object', 'وتحدث الوزير سامي الحلو عن القرار الذي وصفه بأنه جيد.', 'سامي الحلو'],
    [
      'in it somebody speaks',
      'وأبرزت الصحيفة تصريح وزيرة النقل هناء الدهان الذي قالت فيه إن السوق مفتوح.',
      'هناء الدهان',
    ],
  ])
})

describe('several who speak', () => {
  const both = 'سامي الحلو وخالد الطير'
  check([
    [
      'before the verb, in commas',
      'رئيس الهيئة سامي الحلو والعضوان هناء الدهان وخالد الطير، قد أكدوا أن التقرير ناقص.',
      'سامي الحلو وهناء الدهان وخالد الطير',
    ],
    [
      'the topic of a sentence, and on',
      'أما سالم الطير وحسن البحر، فطالبا الرئيس بالاستقالة. وأضافا أن الوقت ضيق.',
      'سالم الطير وحسن البحر',
      'سالم الطير وحسن البحر',
    ],
    [
      'all who had spoken go on',
      'وكان رئيس الهيئة سامي الحلو والعضوان هناء الدهان وخالد الطير، قد أكدوا أن التقرير ناقص. وأضافوا أن الوقت ضيق.',
      'سامي الحلو وهناء الدهان وخالد الطير',
      'سامي الحلو وهناء الدهان وخالد الطير',
    ],
    ['who acted together', 'واستقبل الوزير سامي الحلو نظيره خالد الطير. وأكدا أن السوق مفتوح.', both],
    [
      'one does not go on for two',
      'قال الوزير سامي الحلو إن الطريق مغلق. وأكدا أن السوق مفتوح.',
      'سامي الحلو',
      null,
    ],
  ])
})

describe('who acts behind what tells when or where', () => {
  const first = 'قال وزير المياه سامي الحلو إن السد جاهز. '
  check([
    [
      'behind a preposition and its definite noun',
      `${first}وعقب التوقيع قدم الكاتب خالد منصور بحثا عن السدود، مشيرا إلى أن الماء قليل.`,
      'سامي الحلو',
      'خالد منصور',
    ],
    [
      'behind a comma',
      `${first}\nوقبل نحو أسبوع، تحاور الأمين العام للحزب خالد الطير مع الطلاب، حاثاً إياهم على العمل.`,
      'سامي الحلو',
      'خالد الطير',
    ],
    [
      'an adjunct between the verb and him',
      `${first}ووافقه في الرأي الناشر خالد الطير وعبر عن ثقته في الناس.`,
      'سامي الحلو',
      'خالد الطير',
    ],
    [
      'behind what was done before',
      `${first}وسبق لوزير النقل خالد الطير أن أشار إلى أن الطريق ضيق.`,
      'سامي الحلو',
      'خالد الطير',
    ],
    [
      'not who wrote the story',
      'هاني البحر\nقبل نحو أسبوع، تحاور الأمين العام للحزب خالد الطير مع الطلاب، وحثهم على العمل.',
      'خالد الطير',
    ],
  ])
})

describe('somebody else’s clause in one sentence', () => {
  check([
    [
      'the main clause behind what others say meanwhile',
      'وفيما ألمح محللون إلى أن الأسعار ستهبط، أكد مختصون أن السوق سيصمد، مشيرين إلى أن الطلب قوي.',
      'محللون',
      'مختصون',
      'مختصون',
    ],
    [
      'behind the announcement of a new voice, without a comma',
      'قال سامي الحلو إن التجار لا يبيعون شيئا وفي المقابل قال رئيس الشعبة خالد الطير إن السوق مفتوح، مؤكدا أن الطلب قوي.',
      'سامي الحلو',
      'خالد الطير',
      'خالد الطير',
    ],
  ])
})
