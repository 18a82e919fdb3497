import { useEffect, useState } from 'preact/hooks'

/** Whether a media query holds, drawn again when that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const change = () => setHolds(list.matches)
    list.addEventListener('change', change)
    return () => list.removeEventListener('change', change)
  }, [query])
  return holds
}

/** Whether the page is being printed: known before paper is laid out, so that all of it can be drawn. */
export function usePrinting(): boolean {
  const isPaper = useMedia('print')
  const [isBefore, setBefore] = useState(false)
  useEffect(() => {
    const begin = () => setBefore(true)
    const end = () => setBefore(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPaper || isBefore
}
