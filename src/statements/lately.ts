import { dayNumber, parseIsoDay } from '../core/calendar.ts'
import type { Anchor } from '../dates/index.ts'

/** Days within which a story tells of what was said lately. */
const LATELY = 31

/**
 * A day shortly before the story's own: what a speaker recalls from long ago is no day of what he said before it.
 * @param within days before the story's own that are shortly before it
 */
export function isLate(day: string, anchor: Anchor, within: number = LATELY): boolean {
  const said = parseIsoDay(day)
  if (anchor === null || said === null) return false
  const days = dayNumber(anchor) - dayNumber(said)
  return days >= 0 && days <= within
}
