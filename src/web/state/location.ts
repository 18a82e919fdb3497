// The one place that knows the router.

import { useLayoutEffect } from 'preact/hooks'
import { LocationProvider, useLocation } from 'preact-iso/router'

export { LocationProvider, useLocation }

const here = (): string => location.pathname + location.search

/** The address that the way back (or forward again) led to; null as soon as another is shown. */
let backAt: string | null = null

/** Notes the ways back; called once, where the whole screen is drawn. */
export function useWayBack(): void {
  const { url } = useLocation()
  useLayoutEffect(() => {
    const note = () => {
      backAt = here()
    }
    addEventListener('popstate', note)
    return () => removeEventListener('popstate', note)
  }, [])
  useLayoutEffect(() => {
    if (backAt !== url) backAt = null
  }, [url])
}

/** Whether the reader came to this address by the way back: then it is shown as it was left. */
export const wasBack = (): boolean => backAt === here()
