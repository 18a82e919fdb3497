import type { Forms, Lang } from './plural.ts'

/** The words of earlier coverage in English. */
const en = {
  title: 'Earlier coverage',
  help: 'Published before, on the issues on which this article has something to say.',
  both: 'In both:',
  statements: { one: '{n} statement', other: '{n} statements' } as Forms,
}

const ar: typeof en = {
  title: 'تغطية سابقة',
  help: 'نُشر قبلها في القضايا التي لهذه المادة قول فيها.',
  both: 'في المادتين:',
  statements: {
    zero: 'لا تصريحات',
    one: 'تصريح واحد',
    two: 'تصريحان',
    few: '{n} تصريحات',
    many: '{n} تصريحاً',
    other: '{n} تصريح',
  },
}

/** The words by language. */
export const EARLIER: Readonly<Record<Lang, typeof en>> = { ar, en }
