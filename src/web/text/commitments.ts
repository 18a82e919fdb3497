import type { CommitmentAnswerWord, CommitmentFormWord, CommitmentStatus } from '../../contract/index.ts'
import type { Forms, Lang } from './plural.ts'

/** The words of the commitments, in English. */
const en = {
  title: 'Commitments',
  help: 'Who promised what, by when and on what condition, as their words tell it. Past due first, then open, then closed.',
  working: 'Every statement is read for it; on a large ledger this takes a while.',
  none: 'No commitment was read.',
  noneHelp: 'A promise in other words may stand in the statements all the same.',
  shown: (n: string, total: string) => `${n} of ${total} are shown`,
  pastOn: (day: string) => `Past due is told on ${day}.`,
  show: 'What was promised on it',
  all: 'All commitments',
  status: {
    'past-due': 'past due',
    open: 'open',
    kept: 'kept',
    broken: 'broken',
    withdrawn: 'withdrawn',
  } as Readonly<Record<CommitmentStatus, string>>,
  form: {
    pledged: 'pledged',
    announced: 'announced: by whom it is done is not said',
    ready: 'readiness alone',
  } as Readonly<Record<CommitmentFormWord, string>>,
  action: 'Promised',
  condition: 'Condition',
  event: 'When',
  due: 'Due',
  dueBy: (day: string) => `by ${day}`,
  later: { one: '{n} later statement on it', other: '{n} later statements on it' } as Forms,
  unsure: 'speaker unsure',
  undated: 'undated',
  open: 'in the article',
  judge: 'Say what became of it',
  answer: 'What became of it',
  answers: {
    kept: 'kept',
    broken: 'broken',
    withdrawn: 'withdrawn',
    open: 'open after all',
  } as Readonly<Record<CommitmentAnswerWord, string>>,
  evidence: 'Evidence: an address, or what was seen',
  judgedBy: (by: string, day: string) => `${by}, ${day}`,
}

/** The same in Arabic. */
const ar: typeof en = {
  title: 'التعهدات',
  help: 'من تعهّد بماذا، وإلى متى، وبأي شرط، كما تقول الكلمات. ما فات موعده أولاً، ثم القائم، ثم المنتهي.',
  working: 'تُقرأ لذلك التصريحات كلها؛ وقد يطول الأمر إن كثرت.',
  none: 'لم يُقرأ تعهّد.',
  noneHelp: 'وقد يكون في التصريحات وعد بكلمات أخرى.',
  shown: (n, total) => `المعروض ${n} من ${total}`,
  pastOn: (day) => `فوات الموعد محسوب في ${day}.`,
  show: 'ما تعهّدت به الأطراف فيها',
  all: 'كل التعهدات',
  status: {
    'past-due': 'فات موعده',
    open: 'قائم',
    kept: 'نُفّذ',
    broken: 'أُخلف',
    withdrawn: 'سُحب',
  },
  form: {
    pledged: 'تعهّد',
    announced: 'إعلان: لا يقول من ينفّذ',
    ready: 'استعداد فحسب',
  },
  action: 'المتعهَّد به',
  condition: 'الشرط',
  event: 'متى',
  due: 'الموعد',
  dueBy: (day) => `حتى ${day}`,
  later: {
    zero: 'لا تصريحات لاحقة عنه',
    one: 'تصريح لاحق عنه',
    two: 'تصريحان لاحقان عنه',
    few: '{n} تصريحات لاحقة عنه',
    many: '{n} تصريحاً لاحقاً عنه',
    other: '{n} تصريح لاحق عنه',
  },
  unsure: 'صاحبه غير محسوم',
  undated: 'بلا تاريخ',
  open: 'في المادة',
  judge: 'تسجيل مآله',
  answer: 'مآله',
  answers: { kept: 'نُفّذ', broken: 'أُخلف', withdrawn: 'سُحب', open: 'ما زال قائماً' },
  evidence: 'الشاهد: عنوان، أو ما شوهد',
  judgedBy: (by, day) => `${by}، ${day}`,
}

/** The words of the commitments; every language gives the same keys. */
export type CommitmentTexts = typeof en
/** The words of the commitments by the language of the screen. */
export const COMMITMENT_TEXTS: Readonly<Record<Lang, CommitmentTexts>> = { ar, en }
