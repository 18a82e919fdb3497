import { dayNumber, parseIsoDay } from '../core/calendar.ts'
import type { Telling } from './types.ts'

/** Days that a paper may be behind another with the same saying. */
const LATE = 3
/** Days by which two articles may differ over one saying's day: "yesterday", read a day later. */
const SLIP = 1

const numberOf = (day: string | null): number | null => {
  const parsed = day === null || day.length !== 10 ? null : parseIsoDay(day)
  return parsed === null ? null : dayNumber(parsed)
}

/** The day, counted, by which a telling is laid beside others: published, else said; null where neither is known. */
export const placeOf = ({ published, saidOn }: Telling): number | null =>
  numberOf(published) ?? numberOf(saidOn)

/**
 * Whether two tellings may be of one day: `same` where their days agree or one names none, `near` where the days they
 * name are a day apart, as happens with copied words for "yesterday"; `apart`: no.
 */
export function daysOf(a: Telling, b: Telling): 'same' | 'near' | 'apart' {
  const [placeA, placeB] = [placeOf(a), placeOf(b)]
  if (placeA === null || placeB === null || Math.abs(placeA - placeB) > LATE) return 'apart'
  if (a.background !== b.background) return 'apart'
  const [saidA, saidB] = [numberOf(a.saidOn), numberOf(b.saidOn)]
  if (saidA !== null && saidB !== null) {
    const apart = Math.abs(saidA - saidB)
    return apart === 0 ? 'same' : apart <= SLIP ? 'near' : 'apart'
  }
  if (a.saidOn?.length === 7 && b.saidOn !== null && !b.saidOn.startsWith(a.saidOn)) return 'apart'
  if (b.saidOn?.length === 7 && a.saidOn !== null && !a.saidOn.startsWith(b.saidOn)) return 'apart'
  // Said on a day that is named here, published there on a day before it: another saying.
  if (saidA !== null && placeB < saidA) return 'apart'
  if (saidB !== null && placeA < saidB) return 'apart'
  return 'same'
}

/** Whether two tellings have one speaker; `open` where one is unsure, or where others may be called so too. */
export function voicesOf(a: Telling, b: Telling): 'same' | 'open' | 'other' {
  if (a.party === null || b.party === null) return 'open'
  const isSame = a.party === b.party || a.voice === b.voice || isShorterName(a.name, b.name)
  if (!isSame) return 'other'
  return a.vague || b.vague ? 'open' : 'same'
}

/** Whether one name is the other with words left out: the first stays, and two at least. */
function isShorterName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= 2 && short[0] === long[0] && short.every((word) => long.includes(word))
}
