import type { Origins, Sources } from '../lib/witness-words.ts'
import type { Forms, Lang } from './plural.ts'

/** The words of an utterance's accounts in English. */
const en = {
  alone: 'No other article that was added tells this utterance.',
  accounts: { one: '{n} account', other: '{n} accounts' } as Forms,
  origins: { one: '{n} origin', other: '{n} independent origins' } as Forms,
  sum: (accounts: string, origins: string) => `${accounts} of one utterance, from ${origins}`,
  help: 'Copies of one text, and articles that name one agency, count as one origin. What the articles do not tell may still tie two of them.',
  said: (day: string) => `Said on ${day}`,
  notLater: (day: string) => `Said not later than ${day}`,
  undated: 'The day is not known',
  list: 'The accounts',
  from: 'Origins',
  origin: {
    agency: 'agency',
    channel: 'channel',
    newspaper: 'newspaper',
    outlet: 'outlet',
    agencies: 'agencies that are not named',
    text: 'one text, its origin not named',
    own: 'own report',
  } satisfies Origins,
  source: { first: 'first source', copy: 'copy', unsure: 'first source or copy: unsure' } satisfies Sources,
  noOutlet: 'outlet not named',
  wordings: 'The wordings side by side',
  saying: (n: string) => `Saying ${n}`,
  only: 'Told by one article alone',
  differs: 'differs',
  differsHelp: 'Marked: words that the first wording has not; in the first, words that no other has.',
  cue: 'Cue',
  noCue: 'no cue',
  through: 'Through',
  speakerUnsure: 'speaker unsure',
  open: 'In the article',
}

/** The words of an utterance's accounts. */
export type WitnessTexts = typeof en

const ar: WitnessTexts = {
  alone: 'لا رواية أخرى لهذا التصريح في المواد المدرجة.',
  accounts: {
    one: 'رواية واحدة',
    two: 'روايتان',
    few: '{n} روايات',
    many: '{n} رواية',
    other: '{n} رواية',
  },
  origins: {
    one: 'مصدر واحد',
    two: 'مصدرين مستقلين',
    few: '{n} مصادر مستقلة',
    many: '{n} مصدراً مستقلاً',
    other: '{n} مصدر مستقل',
  },
  sum: (accounts, origins) => `${accounts} لتصريح واحد، من ${origins}`,
  help: 'ما أُعيد نشره من نص واحد، وما ذُكرت فيه وكالة واحدة، يُحسب مصدراً واحداً. وقد تجمع بين روايتين صلة لا تذكرها المواد.',
  said: (day) => `قيل في ${day}`,
  notLater: (day) => `قيل في موعد لا يتجاوز ${day}`,
  undated: 'التاريخ غير معروف',
  list: 'الروايات',
  from: 'المصادر',
  origin: {
    agency: 'وكالة أنباء',
    channel: 'قناة',
    newspaper: 'صحيفة',
    outlet: 'وسيلة إعلام',
    agencies: 'وكالات لم تُسمَّ',
    text: 'نص واحد لم يُذكر مصدره',
    own: 'رواية خاصة',
  },
  source: { first: 'المصدر الأول', copy: 'إعادة نشر', unsure: 'المصدر الأول أو إعادة نشر: غير محسوم' },
  noOutlet: 'وسيلة لم تُذكر',
  wordings: 'الصياغات جنباً إلى جنب',
  saying: (n) => `المضمون ${n}`,
  only: 'في مادة واحدة فقط',
  differs: 'مختلف',
  differsHelp: 'المعلَّم كلمات لا ترد في الصياغة الأولى، وفي الأولى كلمات لا ترد في سواها.',
  cue: 'عبارة الإسناد',
  noCue: 'بلا عبارة إسناد',
  through: 'سلسلة النقل',
  speakerUnsure: 'صاحب التصريح غير محسوم',
  open: 'في المادة',
}

/** By language. */
export const WITNESSES: Readonly<Record<Lang, WitnessTexts>> = { ar, en }
