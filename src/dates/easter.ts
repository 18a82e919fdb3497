import { dayNumber, isoDay } from '../core/calendar.ts'

/** The day of Easter by the Gregorian computus (Meeus/Jones/Butcher). */
export function westernEaster(year: number): number {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const march = moon + sunday - 7 * late + 21
  return marchFirst(year) + march
}

/** The same by the Julian computus, as a day of the Gregorian calendar. */
export function easternEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return marchFirst(year) + moon + sunday + 21 + behind
}

const marchFirst = (year: number): number => {
  const first = isoDay(year, 3, 1)
  return first === null ? Number.NaN : dayNumber(first)
}
