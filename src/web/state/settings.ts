import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Lang, TEXTS, type Texts } from '../text/index.ts'

/** The digits numbers are written in: 0–9, or Arabic-Indic. */
export type Digits = 'latn' | 'arab'

/** How the reader wants the page; it stands in the address, so that a link shows what its sender saw. */
export interface Settings {
  readonly lang: Lang
  readonly digits: Digits
}

/** Query parameters that hold settings. */
export const SETTING_KEYS = ['lang', 'digits'] as const

const usualDigits = (lang: Lang): Digits => (lang === 'ar' ? 'arab' : 'latn')

/** The settings that an address holds; Arabic where it holds none. */
export function settingsOf(query: Readonly<Record<string, string>>): Settings {
  const lang: Lang = query.lang === 'en' ? 'en' : 'ar'
  const { digits } = query
  return { lang, digits: digits === 'latn' || digits === 'arab' ? digits : usualDigits(lang) }
}

/** The parameters that settings take in an address; none for what is usual. */
export const settingParams = ({ lang, digits }: Settings): Record<string, string> => ({
  ...(lang === 'ar' ? {} : { lang }),
  ...(digits === usualDigits(lang) ? {} : { digits }),
})

export const SettingsContext = createContext<Settings>(settingsOf({}))

export const useSettings = (): Settings => useContext(SettingsContext)
export const useTexts = (): Texts => TEXTS[useSettings().lang]
