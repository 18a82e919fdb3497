/** Words of dates. Filled from `words/calendar.yaml`. */
export type CalendarWords = Record<string, never>

export function loadCalendarWords(_root: string, _fold: (text: string) => string): CalendarWords {
  return {}
}
