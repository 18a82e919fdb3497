import { type Settings, useSettings } from '../state/settings.ts'
import { counted, type Forms } from '../text/index.ts'

/** Writes numbers and dates in the reader's language and digits. */
export interface Format {
  readonly number: (n: number) => string
  /** 0.934 as a whole percentage. */
  readonly percent: (share: number) => string
  /** 0.934 with two digits after the mark. */
  readonly share: (share: number) => string
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly day: (iso: string) => string
  readonly month: (iso: string) => string
  readonly year: (iso: string) => string
  readonly counted: (n: number, forms: Forms) => string
  /** Digits of a text as the reader wants them, for what is no number: times, ids stay. */
  readonly minute: (instant: string) => string
}

const made = new Map<string, Format>()

export function formatFor({ lang, digits }: Settings): Format {
  const key = `${lang}-${digits}`
  const known = made.get(key)
  if (known !== undefined) return known
  const format = make(`${lang === 'ar' ? 'ar' : 'en-GB'}-u-ca-gregory-nu-${digits}`, lang)
  made.set(key, format)
  return format
}

function make(locale: string, lang: Settings['lang']): Format {
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const shares = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const days = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const months = dates({ month: 'long', year: 'numeric' })
  const years = dates({ year: 'numeric' })
  const minutes = dates({ dateStyle: 'medium', timeStyle: 'short' })
  const by = (format: Intl.DateTimeFormat) => (iso: string) => {
    const [year = '0', month = '01', day = '01'] = iso.split('-')
    return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  }
  return {
    number: (n) => numbers.format(n),
    percent: (share) => percents.format(share),
    share: (share) => shares.format(share),
    day: (iso) => (iso.length === 4 ? by(years) : iso.length === 7 ? by(months) : by(days))(iso),
    month: by(months),
    year: by(years),
    counted: (n, forms) => counted(lang, n, forms, numbers.format(n)),
    minute: (instant) => minutes.format(Date.parse(instant)),
  }
}

export const useFormat = (): Format => formatFor(useSettings())
