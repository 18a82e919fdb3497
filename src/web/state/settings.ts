import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Lang, TEXTS, type Texts } from '../text/index.ts'

/** The digits numbers are written in: 0–9, or Arabic-Indic. */
export type Digits = 'latn' | 'arab'

/** How the reader wants the page; it stands in the address, so that a link shows what its sender saw. */
export interface Settings {
  readonly lang: Lang
  readonly digits: Digits
  /** Whether the digits were chosen by themselves: then they stay when the language changes. */
  readonly chosenDigits: boolean
}

/** Query parameters that hold settings. */
export const SETTING_KEYS = ['lang', 'digits'] as const

const usualDigits = (lang: Lang): Digits => (lang === 'ar' ? 'arab' : 'latn')

/** The settings that an address holds; Arabic where it holds none. */
export function settingsOf(query: Readonly<Record<string, string>>): Settings {
  const lang: Lang = query.lang === 'en' ? 'en' : 'ar'
  const { digits } = query
  const chosen = digits === 'latn' || digits === 'arab' ? digits : null
  return { lang, digits: chosen ?? usualDigits(lang), chosenDigits: chosen !== null }
}

/** The same settings in another language: digits that were chosen stay, others are those usual in it. */
export const inLanguage = (settings: Settings, lang: Lang): Settings => ({
  ...settings,
  lang,
  digits: settings.chosenDigits ? settings.digits : usualDigits(lang),
})

/** The same settings with digits chosen. */
export const withDigits = (settings: Settings, digits: Digits): Settings => ({
  ...settings,
  digits,
  chosenDigits: true,
})

/** The parameters that settings take in an address; none for what is usual and was not chosen. */
export const settingParams = ({ lang, digits, chosenDigits }: Settings): Record<string, string> => ({
  ...(lang === 'ar' ? {} : { lang }),
  ...(chosenDigits ? { digits } : {}),
})

/** The settings of the page that is shown. */
export const SettingsContext = createContext<Settings>(settingsOf({}))

/** The settings of the page that is shown. */
export const useSettings = (): Settings => useContext(SettingsContext)
/** The words of the screen in the reader's language. */
export const useTexts = (): Texts => TEXTS[useSettings().lang]
