import { ENGLISH_TERMS } from '../../contract/english.ts'
import type { Lang } from './plural.ts'

/** The words for what people record of a statement, in English. */
const en = {
  which: 'What is to be recorded',
  kinds: { standing: 'Standing', original: 'Original text' },
  standing: ENGLISH_TERMS.standing,
  standingTitle: 'Standing',
  on: (day: string) => `on ${day}`,
  evidence: 'Evidence',
  evidenceField: 'On what it rests: an address, or what was seen',
  day: 'The day on which that came out',
  void: 'It makes no position.',
  original: 'Original text',
  notSeen: 'original not seen',
  notSeenHelp:
    'The speaker is of a state whose officials speak another language: these words are presumed to be a translation.',
  originalStanding: ENGLISH_TERMS.original,
  language: 'Its language, by its code: en, fr, fa',
  url: 'Its address',
  text: 'The passage that is reported, in its own words',
  either: 'Give its address or the passage.',
  leftOut: 'What the report left out',
  added: 'What the report added',
  signed: (by: string, day: string, n: string) => `${by}, ${day}, no. ${n}`,
  reason: 'I have compared it with the source.',
  bearsNot: 'Not on this issue',
  bearsNotChoice: 'This statement does not bear on the issue',
  bearsNotReason: 'Its words are of another matter.',
  bears: 'It bears on this issue',
  bearsChoice: 'This statement bears on the issue',
  bearsReason: 'It speaks of the matter.',
  byHand: 'put here by hand',
}

/** The same words of any language. */
export type NoteTexts = typeof en

const ar: NoteTexts = {
  which: 'ما يُسجَّل',
  kinds: { standing: 'الحالة', original: 'النص الأصلي' },
  standing: {
    disputed: 'متنازع عليه',
    disowned: 'متنصَّل منه',
    corrected: 'مصحَّح',
    satire: 'ساخر',
    forged: 'مزوَّر',
  },
  standingTitle: 'الحالة',
  on: (day) => `في ${day}`,
  evidence: 'الشاهد',
  evidenceField: 'ما تستند إليه: عنوان، أو ما اطُّلع عليه',
  day: 'اليوم الذي ظهر فيه ذلك',
  void: 'لا يُحتسب موقفاً.',
  original: 'النص الأصلي',
  notSeen: 'لم يُطَّلع على النص الأصلي',
  notSeenHelp: 'صاحب التصريح من دولة يتكلم مسؤولوها لغة أخرى: يُفترض أن هذه الكلمات ترجمة.',
  originalStanding: {
    official: 'نص رسمي',
    courtesy: 'ترجمة غير رسمية من الجهة نفسها',
    agency: 'ترجمة وكالة',
    unknown: 'صفته غير معروفة',
  },
  language: 'لغته برمزها: en، fr، fa',
  url: 'عنوانه',
  text: 'المقطع المنقول بلغته',
  either: 'أعطِ عنوانه أو المقطع.',
  leftOut: 'ما أغفله النقل',
  added: 'ما زاده النقل',
  signed: (by, day, n) => `${by}، ${day}، رقم ${n}`,
  reason: 'قابلته بالمصدر.',
  bearsNot: 'ليس من هذه القضية',
  bearsNotChoice: 'هذا التصريح لا يخصّ القضية',
  bearsNotReason: 'كلماته في مسألة أخرى.',
  bears: 'من هذه القضية',
  bearsChoice: 'هذا التصريح يخصّ القضية',
  bearsReason: 'يتناول المسألة.',
  byHand: 'أُدرج هنا يدوياً',
}

/** The words by language. */
export const NOTES: Readonly<Record<Lang, NoteTexts>> = { ar, en }
