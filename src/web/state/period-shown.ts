import { useEffect, useRef, useState } from 'preact/hooks'
import { type Period, periodAsked, periodParams } from '../lib/period.ts'
import { useLinks } from './links.ts'
import { useLocation } from './location.ts'
import { SETTING_KEYS } from './settings.ts'

/** The address is told when the hand rests. */
const REST_MS = 250

/** The period that is shown, and how to show another: at once, and a moment later in the address. */
export function usePeriodShown(whole: Period): readonly [Period, (period: Period) => void] {
  const { query, path, route } = useLocation()
  const links = useLinks()
  const asked = periodAsked(query, whole)
  const [held, setHeld] = useState<Period | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // Whoever goes to another address asks for what stands there.
  useEffect(() => setHeld(null), [query.from, query.to])
  const show = (period: Period) => {
    setHeld(period)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const kept = Object.entries(query).filter(([key]) => !SETTING_KEYS.some((one) => one === key))
      route(links.to(path, { ...Object.fromEntries(kept), ...periodParams(period, whole) }), true)
    }, REST_MS)
  }
  return [held ?? asked, show]
}
