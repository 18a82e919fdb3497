import { join } from 'node:path'
import type { ExportLanguage } from '../../contract/index.ts'
import { type ExportWords, loadExportWords } from '../../languages/sections/export-words.ts'
import { ENGLISH } from './english.ts'

/** How an export is worded: its words, and its numbers and days. */
export interface Wording {
  readonly language: ExportLanguage
  readonly words: ExportWords
  readonly number: (n: number) => string
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly day: (iso: string) => string
}

/** The wordings of a project, each loaded once. @param root the project's folder */
export function wordingsOf(root: string): (language: ExportLanguage) => Wording {
  const known = new Map<ExportLanguage, Wording>()
  return (language) => {
    const wording = known.get(language) ?? wordingOf(root, language)
    known.set(language, wording)
    return wording
  }
}

function wordingOf(root: string, language: ExportLanguage): Wording {
  // Latin digits in both: a citation's numbers are looked up as they stand.
  const locale = `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`
  const numbers = new Intl.NumberFormat(locale)
  const days = (['year', 'month', 'day'] as const).map((_, most) => {
    const parts = { year: 'numeric', ...(most > 0 && { month: 'long' }), ...(most > 1 && { day: 'numeric' }) }
    return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...(parts as Intl.DateTimeFormatOptions) })
  })
  return {
    language,
    words: language === 'en' ? ENGLISH : loadExportWords(join(root, 'languages', language)),
    number: (n) => numbers.format(n),
    day: (iso) => {
      const time = Date.parse(`${iso.padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`)
      return Number.isNaN(time) ? iso : (days[iso.split('-').length - 1]?.format(time) ?? iso)
    },
  }
}

/** A phrase with its places filled. */
export const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)

/** A text whose direction may be another than that of what it stands in (Unicode's first-strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`
