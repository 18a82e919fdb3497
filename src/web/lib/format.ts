import { type Settings, useSettings } from '../state/settings.ts'
import { counted, type Forms } from '../text/index.ts'

/** Writes numbers and dates in the reader's language and digits. */
export interface Format {
  readonly number: (n: number) => string
  /** 0.934 as a whole percentage. */
  readonly percent: (share: number) => string
  /** 0.934 with two digits after the mark. */
  readonly share: (share: number) => string
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; what is no such day stays as it stands. */
  readonly day: (iso: string) => string
  readonly month: (iso: string) => string
  readonly year: (iso: string) => string
  /** The same without the year that it lies in, but for a year itself: below an axis. */
  readonly short: (iso: string) => string
  readonly counted: (n: number, forms: Forms) => string
  /** A size in bytes as whole megabytes. */
  readonly megabytes: (bytes: number) => string
}

const made = new Map<string, Format>()

/** How numbers and dates are written under these settings. */
export function formatFor({ lang, digits }: Pick<Settings, 'lang' | 'digits'>): Format {
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
  const sizes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    unitDisplay: lang === 'ar' ? 'long' : 'short',
    maximumFractionDigits: 1,
  })
  const by = (format: Intl.DateTimeFormat) => (iso: string) => {
    const date = dateOf(iso)
    return date === null ? iso : format.format(date)
  }
  const byParts = [years, months, days].map(by)
  const shortParts = [years, dates({ month: 'short' }), dates({ day: 'numeric', month: 'short' })].map(by)
  return {
    number: (n) => numbers.format(n),
    percent: (share) => percents.format(share),
    share: (share) => shares.format(share),
    day: (iso) => byParts[iso.split('-').length - 1]?.(iso) ?? iso,
    short: (iso) => shortParts[iso.split('-').length - 1]?.(iso) ?? iso,
    month: by(months),
    year: by(years),
    counted: (n, forms) => counted(lang, n, forms, numbers.format(n)),
    megabytes: (bytes) => sizes.format(bytes / 1e6),
  }
}

/** The first day of a day, month or year; null where there is none of that name. */
function dateOf(iso: string): Date | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(iso)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)]
  const date = new Date(Date.UTC(year, month, day))
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date : null
}

/** How numbers and dates are written on this page. */
export const useFormat = (): Format => formatFor(useSettings())
