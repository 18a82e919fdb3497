import { ar } from './ar.ts'
import { en, type Texts } from './en.ts'
import type { Lang } from './plural.ts'

export type { Texts } from './en.ts'
export { EXAMPLE } from './example.ts'
export { counted, type Forms, type Lang } from './plural.ts'
export { isNamedOffice, officeName, officeRank, saysItsRole } from './role-words.ts'
export { toldInArabic } from './told.ts'
export { whyInArabic } from './why.ts'

/** The words of the screen by language. */
export const TEXTS: Readonly<Record<Lang, Texts>> = { ar, en }
