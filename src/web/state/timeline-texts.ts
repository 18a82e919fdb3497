import { TIMELINE, type TimelineTexts } from '../text/timeline.ts'
import { useSettings } from './settings.ts'

/** The words of an issue's picture and table in the reader's language; fetched with these. */
export const useTimelineTexts = (): TimelineTexts => TIMELINE[useSettings().lang]
