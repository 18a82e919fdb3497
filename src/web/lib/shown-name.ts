import type { PartyAnswer } from '../../contract/index.ts'
import type { Lang } from '../text/index.ts'

/** A name in a language of the screen, and the language it is in; in Arabic where there is no other. */
export const shownName = (
  { ar, en }: PartyAnswer['name'],
  lang: Lang,
): { readonly name: string; readonly lang: Lang } =>
  lang === 'en' && en !== null ? { name: en, lang } : { name: ar, lang: 'ar' }

/** What a party is called in a language of the screen; in Arabic where there is no other name. */
export const nameIn = ({ name }: PartyAnswer, lang: Lang): string => shownName(name, lang).name
