import { useLayoutEffect, useRef } from 'preact/hooks'
import { useLocation } from './location.ts'

/** A page gone to begins at its top; one gone back to is where it was left (the browser sees to that). */
export function useScrollOnNewPage(path: string): void {
  const { wasPush } = useLocation() as ReturnType<typeof useLocation> & { readonly wasPush?: boolean }
  const before = useRef(path)
  useLayoutEffect(() => {
    if (before.current === path) return
    before.current = path
    if (wasPush) scrollTo(0, 0)
  }, [path])
}
