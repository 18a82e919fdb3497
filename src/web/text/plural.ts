/** The languages of the screen. */
export type Lang = 'ar' | 'en'

/** Forms of a counted noun by CLDR plural category; `{n}` stands for the number. `other` is needed, the rest fall back to it. */
export interface Forms {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const RULES: Readonly<Record<Lang, Intl.PluralRules>> = {
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
}

/** A number with its noun in the form that the language asks for. @param shown the number in the reader's digits */
export const counted = (lang: Lang, n: number, forms: Forms, shown: string): string =>
  (forms[RULES[lang].select(n)] ?? forms.other).replace('{n}', shown)
