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
