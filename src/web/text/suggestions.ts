import type { Forms, Lang } from './plural.ts'

/** The words of the proposed issues, in English. */
const en = {
  title: 'Suggested',
  show: 'Look for recurring questions',
  help: 'Phrases that several parties used over several months, the widest spread first. Whether one is a question worth following is for you to say.',
  working: 'Every statement is read for it; on a large ledger this takes a while.',
  none: 'Nothing recurs over three parties yet.',
  noneHelp: 'The more articles are read, the more there is to find.',
  fill: 'Fill in the form',
  fillFor: (name: string) => `Fill in the form: ${name}`,
  parties: { one: '{n} party', other: '{n} parties' } as Forms,
  months: { one: '{n} month', other: '{n} months' } as Forms,
  outlets: { one: '{n} outlet', other: '{n} outlets' } as Forms,
  most: 'Said most by',
  narrower: 'Narrower',
  alike: 'Also said',
  examples: 'Examples',
  unsure: 'speaker unsure',
  undated: 'undated',
  open: 'in the article',
}

/** The same in Arabic. */
const ar: typeof en = {
  title: 'قضايا مقترحة',
  show: 'البحث عن أسئلة متكررة',
  help: 'عبارات استعملتها أطراف عدة على مدى أشهر، الأوسع انتشاراً أولاً. ولك أن تقرر أيّها سؤال يستحق المتابعة.',
  working: 'تُقرأ لذلك التصريحات كلها؛ وقد يطول الأمر إن كثرت.',
  none: 'لا شيء يتكرر بعد لدى ثلاثة أطراف.',
  noneHelp: 'كلما زادت المواد المقروءة زاد ما يُعثر عليه.',
  fill: 'ملء الاستمارة',
  fillFor: (name) => `ملء الاستمارة: ${name}`,
  parties: {
    zero: 'لا أطراف',
    one: 'طرف واحد',
    two: 'طرفان',
    few: '{n} أطراف',
    many: '{n} طرفاً',
    other: '{n} طرف',
  },
  months: {
    zero: 'لا أشهر',
    one: 'شهر واحد',
    two: 'شهران',
    few: '{n} أشهر',
    many: '{n} شهراً',
    other: '{n} شهر',
  },
  outlets: {
    zero: 'لا وسائل إعلام',
    one: 'وسيلة إعلام واحدة',
    two: 'وسيلتا إعلام',
    few: '{n} وسائل إعلام',
    many: '{n} وسيلة إعلام',
    other: '{n} وسيلة إعلام',
  },
  most: 'أكثر من قالها',
  narrower: 'أخصّ منها',
  alike: 'وقيلت أيضاً',
  examples: 'أمثلة',
  unsure: 'صاحبه غير محسوم',
  undated: 'بلا تاريخ',
  open: 'في المادة',
}

/** The words of the proposals; every language gives the same keys. */
export type SuggestionTexts = typeof en
/** The words of the proposals by the language of the screen. */
export const SUGGESTION_TEXTS: Readonly<Record<Lang, SuggestionTexts>> = { ar, en }
