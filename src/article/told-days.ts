import { type IsoDay, weekdayOf } from '../core/calendar.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** What a story says of its own day: "yesterday, Wednesday". */
export interface ToldDay {
  /** Days from the story's own: -1 for yesterday. */
  readonly distance: number
  /** 0 for Sunday. */
  readonly weekday: number
}

/** How much of a story is searched, in code units, and how many such words are enough. */
const SEARCHED = 6000
const ENOUGH = 5

/** The weekdays that a folded story names for its today, yesterday and tomorrow. */
export function toldDays(folded: string, pack: LanguagePack): ToldDay[] {
  const { told, distance } = pack.page.dates
  const out: ToldDay[] = []
  for (const [, word = '', name = ''] of folded.slice(0, SEARCHED).matchAll(told)) {
    const weekday = weekdayNumber(name, pack)
    if (weekday !== null) out.push({ distance: distance.get(word) ?? 0, weekday })
    if (out.length === ENOUGH) break
  }
  return out
}

/** A day of publication that one of them fits; a page may appear on the day after the one of which it tells. */
export const fits = (day: IsoDay, told: readonly ToldDay[]): boolean =>
  told.some(({ distance, weekday }) => {
    const late = (weekdayOf(day) + distance - weekday + 14) % 7
    return late === 0 || late === 1
  })

/** The number of a weekday's folded name, 0 for Sunday; null for any other word. */
export function weekdayNumber(name: string, { calendar }: LanguagePack): number | null {
  for (const { entry, words } of calendar.phrases.get(name) ?? [])
    if (entry.kind === 'weekday' && words.length === 1) return entry.weekday
  return null
}
