import type { Lang } from './plural.ts'

/** The words of choosing what to compare in English. */
const en = {
  choose: 'Compare',
  chosen: 'Chosen to compare',
  withChosen: 'Compare with the chosen one',
  waits: 'Compare with:',
  letGo: 'Let go',
}

/** The same in Arabic. */
const ar: typeof en = {
  choose: 'قارن',
  chosen: 'مختار للمقارنة',
  withChosen: 'قارن بالمختار',
  waits: 'للمقارنة مع:',
  letGo: 'إلغاء',
}

/** The words of choosing what to compare; every language gives the same keys. */
export type ToCompareTexts = typeof en
/** The words of choosing what to compare by the language of the screen. */
export const TO_COMPARE: Readonly<Record<Lang, ToCompareTexts>> = { ar, en }
