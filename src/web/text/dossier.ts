import type { Forms, Lang } from './plural.ts'

/** The words of dossiers in English. */
const en = {
  title: 'Dossiers',
  help: 'Comparisons frozen so that they can be cited: nothing of them changes; corrections are appended.',
  none: 'No comparison is frozen yet',
  noneHelp: 'Compare two statements, then freeze the comparison.',
  one: 'Dossier of a comparison',
  notFound: 'No dossier has this id.',
  freeze: 'Freeze as a dossier',
  freezeHelp: 'Keeps what is seen here, articles and all, under a lasting address: for citing it.',
  why: 'Why',
  whyCorrection: 'What was wrong, and how it is right',
  by: 'Signed by',
  save: 'Freeze',
  cancel: 'Cancel',
  all: 'All dossiers',
  frozenBy: (by: string, day: string) => `Frozen by ${by}, ${day}`,
  engine: (engine: string) => `read by version ${engine}`,
  unsure: 'unsure or withheld',
  withheldWords: 'words withheld',
  corrections: { one: 'One correction', other: '{n} corrections' } as Forms,
  noCorrections: 'Nothing was corrected.',
  correct: 'Append a correction',
  saveCorrection: 'Append',
  signed: (by: string, day: string) => `${by}, ${day}`,
  hash: 'Hash of the content (SHA-256)',
  hashHelp: 'The address holds it: whoever changes a word of the dossier changes its address.',
  snapshots: 'The articles as they stood',
  snapshotItem: 'item',
  snapshotText: 'text',
  wholeText: 'The whole text',
  coverage: 'What had been read then',
  coverageSum: (articles: string, undated: string) =>
    `${articles} articles in all, ${undated} without a date`,
  coverageMonths: (read: string, silent: string) =>
    `From the earlier to the later: months with articles ${read}; months without material ${silent}`,
  cite: 'Ready to cite',
  citeArabic: 'In Arabic',
  citeEnglish: 'In English',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not be copied: mark it and copy it by hand.',
  differs: 'The ledger reads this otherwise now than when it was frozen:',
  seeNow: 'See the comparison as it is now',
  change: {
    'a-gone': 'the earlier statement is not found any more',
    'b-gone': 'the later statement is not found any more',
    words: 'the words or where they stand',
    speaker: 'who speaks',
    dates: 'the dates',
    standing: 'the standing',
    original: 'the original text',
    judgements: 'decisions of people',
    mark: 'the position of one',
    position: 'whether the position differs',
    relation: 'what the words are to each other',
    issue: 'the definition of the issue',
    engine: 'the version that reads',
  },
  withheld: (day: string) => `An article was taken down on ${day}; its words are shown nowhere any more.`,
  withheldSide: 'The words of this statement were taken down.',
}

/** The same in Arabic. */
const ar: typeof en = {
  title: 'ملفات المقارنة',
  help: 'مقارنات جُمّدت ليُستشهد بها: لا يتغير منها شيء، والتصحيحات تُلحق بها.',
  none: 'لم تُجمَّد مقارنة بعد',
  noneHelp: 'قارن تصريحين، ثم جمّد المقارنة.',
  one: 'ملف مقارنة',
  notFound: 'لا ملف بهذا المعرّف.',
  freeze: 'تجميد المقارنة ملفاً',
  freezeHelp: 'يحفظ ما يُرى هنا، بالمادتين كاملتين، تحت عنوان دائم ليُستشهد به.',
  why: 'السبب',
  whyCorrection: 'ما كان خطأ، وما صوابه',
  by: 'التوقيع',
  save: 'تجميد',
  cancel: 'إلغاء',
  all: 'كل الملفات',
  frozenBy: (by, day) => `جمّده ${by}، ${day}`,
  engine: (engine) => `بقراءة الإصدار ${engine}`,
  unsure: 'غير محسوم أو محجوب',
  withheldWords: 'كلمات محجوبة',
  corrections: {
    zero: 'لا تصحيحات',
    one: 'تصحيح واحد',
    two: 'تصحيحان',
    few: '{n} تصحيحات',
    many: '{n} تصحيحاً',
    other: '{n} تصحيح',
  },
  noCorrections: 'لم يُصحَّح شيء.',
  correct: 'إلحاق تصحيح',
  saveCorrection: 'إلحاق',
  signed: (by, day) => `${by}، ${day}`,
  hash: 'بصمة المحتوى (SHA-256)',
  hashHelp: 'هي في العنوان نفسه: من يغيّر كلمة في الملف يتغيّر عنوانه.',
  snapshots: 'المادتان كما كانتا',
  snapshotItem: 'المادة',
  snapshotText: 'النص',
  wholeText: 'النص كاملاً',
  coverage: 'ما كان مقروءاً يومها',
  coverageSum: (articles, undated) => `مجموع المواد ${articles}، منها بلا تاريخ ${undated}`,
  coverageMonths: (read, silent) => `من الأسبق إلى الأحدث: أشهر فيها مواد ${read}، وأشهر بلا مواد ${silent}`,
  cite: 'نص جاهز للاستشهاد',
  citeArabic: 'بالعربية',
  citeEnglish: 'بالإنكليزية',
  copy: 'نسخ',
  copied: 'نُسخ',
  copyFailed: 'تعذّر النسخ: ظلّل النص وانسخه بيدك.',
  differs: 'قراءة السجل اليوم تخالف ما جُمّد في:',
  seeNow: 'المقارنة كما هي الآن',
  change: {
    'a-gone': 'التصريح الأسبق لم يعد موجوداً',
    'b-gone': 'التصريح الأحدث لم يعد موجوداً',
    words: 'الكلمات أو موضعها',
    speaker: 'صاحب التصريح',
    dates: 'التواريخ',
    standing: 'الحالة',
    original: 'النص الأصلي',
    judgements: 'قرارات المراجعين',
    mark: 'موقف أحدهما',
    position: 'اختلاف الموقف',
    relation: 'صلة الكلمات بعضها ببعض',
    issue: 'تعريف القضية',
    engine: 'الإصدار القارئ',
  },
  withheld: (day) => `حُجبت مادة في ${day}، ولم تعد كلماتها تُعرض في أي مكان.`,
  withheldSide: 'كلمات هذا التصريح محجوبة.',
}

/** The words of dossiers; every language gives the same keys. */
export type DossierTexts = typeof en
/** The words of dossiers by the language of the screen. */
export const DOSSIERS: Readonly<Record<Lang, DossierTexts>> = { ar, en }

/** What a line to cite a dossier by tells, each part in the language and digits of the line. */
export interface Cited {
  readonly sides: readonly { readonly speaker: string; readonly day: string }[]
  readonly frozen: string
  readonly by: string
  readonly engine: string
  readonly articles: string
  /** It ends in the hash. */
  readonly address: string
}

/** A line to cite a dossier by, in each language, with the bounds of what had been read. */
export const CITE: Readonly<Record<Lang, (cited: Cited) => string>> = {
  ar: ({ sides, frozen, by, engine, articles, address }) =>
    `مقارنة تصريحين: ${sides.map(({ speaker, day }) => `${speaker} (${day})`).join('؛ ')}. إسناد، ملف مقارنة جمّده ${by} في ${frozen}، بقراءة الإصدار ${engine} على ${articles} من المواد. ${address} (SHA-256)`,
  en: ({ sides, frozen, by, engine, articles, address }) =>
    `Two statements compared: ${sides.map(({ speaker, day }) => `${speaker} (${day})`).join('; ')}. Isnad, dossier frozen by ${by}, ${frozen}, read by version ${engine} over ${articles} articles. ${address} (SHA-256)`,
}
