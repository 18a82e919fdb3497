import { describe, expect, it } from 'vitest'
import { lineOfBody } from '../contract/read.ts'

type Speaker = string | readonly string[]
const speakers = (text: string): Speaker[] =>
  lineOfBody(text).statements.map(({ speaker }) => speaker.name ?? speaker.candidates)

/** The last statement's speaker, where the text names him before by more than a description. */
const check = (rows: readonly (readonly [what: string, text: string, speaker: Speaker])[]): void => {
  for (const [what, text, speaker] of rows) it(what, () => expect(speakers(text).at(-1)).toEqual(speaker))
}

describe('a title without a name is whoever bears it', () => {
  check([
    [
      'a part of the office held',
      'قال وزير التجارة والصناعة سامي الحلو إن الطريق مغلق. وأكد وزير الصناعة أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'the same office by other words',
      'قال وزير الخارجية الإيطالي سامي الحلو إن الطريق مغلق. وأكد رئيس الدبلوماسية الإيطالية أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'the state by its name or its adjective',
      'قال مبعوث رئيس كوت ديفوار سامي الحلو إن الطريق مغلق. وأكد مبعوث الرئيس الإيفواري أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'the deputy is not the minister',
      'قال نائب وزير الصحة سامي الحلو إن الطريق مغلق. وأكد وزير الصحة أن السوق مفتوح.',
      'وزير الصحة',
    ],
    [
      'a title right behind the name',
      'قال السفير سامي الحلو المتحدث باسم الرئاسة إن الطريق مغلق. والتقى الرئيس ليث الشطي الوفد. وأوضح المتحدث أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'whoever has spoken under the title, not the last speaker',
      'قال الباحث سامي الحلو إن الطريق مغلق. وذكر الوزير ليث الشطي أن الجسر سليم. ويرى الباحث أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'whoever adds has spoken, by whatever he is called',
      'قال المدرب سامي الحلو إن الطريق مغلق. وأضاف لاعب الوادي السابق أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'an office is not added by the holder of another',
      'قال الرئيس سامي الحلو إن الطريق مغلق. وأضاف وزير الدفاع أن السوق مفتوح.',
      'وزير الدفاع',
    ],
    [
      'a title before its name between commas',
      'التقى الوفد وزير الأشغال السوري، زيدون الأصبوحي، أمس. وقال ليث الشطي إن الجسر سليم. وأكد وزير الأشغال أن السوق مفتوح.',
      'زيدون الأصبوحي',
    ],
    [
      'a trade that is also a family name',
      'قال الأمين العام للحزب سامي الخطيب إن الطريق مغلق. وأضاف الخطيب أن السوق مفتوح.',
      'سامي الخطيب',
    ],
  ])
})

describe('a part in the report is played by whoever suits it', () => {
  check([
    [
      'the last speaker',
      'قالت رئيسة معهد الثقافة ليلى الحلو إن الطريق مغلق. وتابعت المسؤولة الحكومية أن السوق مفتوح.',
      'ليلى الحلو',
    ],
    [
      'the one of that state',
      'التقى الرئيس ليث الشطي أمس المفوض بوزارة الخارجية الألمانية سامي الحلو. وتعهد المسؤول الألماني بأن السوق سيبقى مفتوحا.',
      'سامي الحلو',
    ],
    [
      'another one is nobody named before',
      'قال مسؤول حكومي كبير إن الطريق مغلق. وأكد مسؤول آخر أن السوق مفتوح.',
      'مسؤول آخر',
    ],
  ])
})

describe('an office that many hold', () => {
  check([
    [
      'is the last speaker’s under an adjective',
      'قال سامي الحلو، رئيس الفريق الاشتراكي بمجلس النواب، إن الطريق مغلق. وأكد النائب المعارض أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'is another’s for his part',
      'قال وزير النقل سامي الحلو إن الطريق مغلق. من جهته، أكد المبعوث الأممي أن السوق مفتوح.',
      'المبعوث الأممي',
    ],
  ])
})

describe('a title borne', () => {
  check([
    [
      'with a pronoun behind its head is a man’s, though spelled like a woman’s',
      'انعقد مجلس المصرف. وقال مديره العام سامي الحلو إن الطريق مغلق. وأكد المدير العام أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'in two side by side behind a comma',
      'ألقى سامي الحلو، السفير الممثل الدائم للمغرب لدى الأمم المتحدة، كلمة. وأكد السفير المغربي أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'as the counterpart of whoever he meets',
      'قال وزير الدفاع الأميركي ليث الشطي بعد لقائه نظيره العراقي سامي الحلو إن الطريق مغلق. وأكد الوزير العراقي أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'by the last speaker under other adjectives',
      'قال وزير الاقتصاد سامي الحلو إن الطريق مغلق. وأكد الوزير الاشتراكي أن السوق مفتوح.',
      'سامي الحلو',
    ],
  ])
})

describe('the part of one whom no list knows', () => {
  check([
    [
      'by his name',
      'كتب غورين سوفاتي في موقع التقنية أن الطريق مغلق. وأضاف الكاتب أن السوق مفتوح.',
      'غورين سوفاتي',
    ],
    ['by his description', 'قال مصدر أمني إن الطريق مغلق. وأضاف المتحدث أن السوق مفتوح.', 'مصدر أمني'],
    [
      'a minister of a region’s affairs is of his own state',
      'قال سامي الحلو، وزير الخارجية والتعاون الإفريقي، إن الطريق مغلق. وأكد المسؤول المغربي أن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'whoever unnamed spoke last, not an earlier source',
      'أفادت مصادر أمنية أن الطريق مغلق. وقال قيادي في الحزب إن الجسر سليم. وأضاف المصدر أن السوق مفتوح.',
      'قيادي في الحزب',
    ],
    ['one source of several', 'أفادت مصادر مطلعة أن الطريق مغلق. وأكد المصدر أن السوق مفتوح.', 'مصادر مطلعة'],
  ])
})

describe('the lead', () => {
  it('leaves unnamed an official who is called so again behind his name', () =>
    expect(
      speakers(
        'نفى مسؤول حكومي أردني أمس إغلاق الطريق. وقال المستشار السياسي للوزارة سامي الحلو إن السوق مفتوح. وأكد المسؤول الأردني أن الجسر سليم.',
      ),
    ).toEqual(['سامي الحلو', 'سامي الحلو', 'سامي الحلو']))
  it('calls by his office whom the next sentence names without a title', () =>
    expect(speakers('قال وزير النقل الإيطالي أمس إن الطريق مغلق. وأكد سامي الحلو أن السوق مفتوح.')).toEqual([
      'سامي الحلو',
      'سامي الحلو',
    ]))
  it('does not call a father so', () =>
    expect(speakers('قال والد الطفل إن الطريق مغلق. وأكد سامي الحلو أن السوق مفتوح.')).toEqual([
      'والد الطفل',
      'سامي الحلو',
    ]))
})

describe('a name behind a title whose phrase broke off', () => {
  check([
    [
      'past a purpose, behind a comma',
      'قال نائب رئيس فرع الرابطة الوطنية للدفاع عن حقوق الأسرى، سامي الحلو، إن السوق مفتوح.',
      'سامي الحلو',
    ],
    [
      'past a bracket',
      'ودعا رئيس المنتدى (منظمة دولية تدافع عن البيئة) سامي الحلو إلى إبقاء السوق مفتوحا.',
      'سامي الحلو',
    ],
    ['past an adjective', 'وحذر مدافع الفريق المخضرم سامي الحلو (33 عاما) من السوق.', 'سامي الحلو'],
    [
      'not whom he received',
      'وأكد رئيس المجلس خلال استقباله اليوم السفير سامي الحلو أن السوق مفتوح.',
      'رئيس المجلس',
    ],
    [
      'not whom a relative clause speaks of',
      'وقال المدرب الذي رافق اللاعب سامي الحلو إن السوق مفتوح.',
      'المدرب',
    ],
  ])
})

describe('a body named inside a title', () => {
  check([
    [
      'of its board',
      'أوصى مجلس إدارة شركة أسمنت الوادي بتوزيع أرباح. وأوضحت الشركة في إعلان لها أن النسبة كبيرة.',
      'شركة أسمنت الوادي',
    ],
    [
      'of its spokesman',
      'قال سامي الحلو، المتحدث باسم هيئة الموانئ، إن الطريق مغلق. وأعلنت الهيئة أن السوق مفتوح.',
      'هيئة الموانئ',
    ],
  ])
})
