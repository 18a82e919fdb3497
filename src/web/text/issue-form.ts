import type { Lang } from './plural.ts'

/** The words in which an issue is defined, in English. */
const en = {
  ar: 'The question in Arabic',
  en: 'The question in English',
  id: 'Id, not taken yet: small Latin letters, digits and hyphens',
  any: 'Words of the matter (one suffices), parted by commas',
  contrary: 'Words for its contrary (to stay, of a withdrawal)',
  all: 'Words that must all occur',
  none_: 'Words that must not occur',
  why: 'Why it is followed',
  by: 'Who follows it',
  save: 'Follow',
  cancel: 'Cancel',
  offered: 'Other words for the same, not applied: which word was used is itself news.',
  add: (word: string) => `Add ${word}`,
  scope: 'Objects, parties and days',
  objectsHelp:
    'An issue may be divided into objects, on which positions are kept apart: the forces; the talks about them.',
  object: (n: number) => `Object ${n}`,
  objectAr: 'The object in Arabic',
  objectEn: 'The object in English',
  objectId: 'The object’s id: small Latin letters, digits and hyphens',
  objectAny: 'Words of the object (one suffices), parted by commas',
  addObject: 'Add an object',
  removeObject: (n: number) => `Leave object ${n} out`,
  parties:
    'Only these parties, by their ids (as in the address of a party’s page), parted by commas; empty: all',
  after: 'The first day that counts',
  before: 'The first day that no longer counts',
}

/** The same in Arabic. */
const ar: typeof en = {
  ar: 'السؤال بالعربية',
  en: 'السؤال بالإنكليزية',
  id: 'معرّف لم يُستعمل: حروف لاتينية صغيرة وأرقام وشرطات',
  any: 'كلمات المسألة (تكفي واحدة)، تفصل بينها فواصل',
  contrary: 'كلمات ضدّها (البقاء ضدّ الانسحاب)',
  all: 'كلمات يجب أن ترد كلها',
  none_: 'كلمات يجب ألّا ترد',
  why: 'سبب متابعتها',
  by: 'من يتابعها',
  save: 'متابعة',
  cancel: 'إلغاء',
  offered: 'كلمات أخرى للمعنى نفسه، غير مطبَّقة: فاختيار الكلمة خبر بحد ذاته.',
  add: (word) => `إضافة ${word}`,
  scope: 'المحاور والأطراف والأيام',
  objectsHelp: 'قد تُقسَّم القضية محاورَ يُنظر في الموقف من كل منها على حدة: القوات؛ والمحادثات بشأنها.',
  object: (n) => `المحور ${n}`,
  objectAr: 'المحور بالعربية',
  objectEn: 'المحور بالإنكليزية',
  objectId: 'معرّف المحور: حروف لاتينية صغيرة وأرقام وشرطات',
  objectAny: 'كلمات المحور (تكفي واحدة)، تفصل بينها فواصل',
  addObject: 'إضافة محور',
  removeObject: (n) => `حذف المحور ${n}`,
  parties: 'هذه الأطراف وحدها بمعرّفاتها (كما في عنوان صفحة الطرف)، تفصل بينها فواصل؛ فارغ: كلها',
  after: 'أول يوم يُحتسب',
  before: 'أول يوم لا يُحتسب',
}

/** The words of the form; every language gives the same keys. */
export type IssueFormTexts = typeof en
/** The words of the form by the language of the screen. */
export const ISSUE_FORM: Readonly<Record<Lang, IssueFormTexts>> = { ar, en }
