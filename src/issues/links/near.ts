import type { ReadMark } from './read.ts'

/** Whether a statement came at most so many days after another. */
export const isWithin = (a: ReadMark, b: ReadMark, days: number): boolean =>
  (b.dayNumber ?? 0) - (a.dayNumber ?? 0) <= days

/** The object on which both bear; null where they share none. */
export const objectOf = (a: ReadMark, b: ReadMark): string | null =>
  a.mark.objects.find((object) => b.mark.objects.includes(object)) ?? null
