import { useCallback, useRef, useState } from 'preact/hooks'

/** The width of an element, in CSS pixels, from when it is there; its ref comes first. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(600)
  const observer = useRef<ResizeObserver | null>(null)
  const frame = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    observer.current = null
    if (element === null) return
    observer.current = new ResizeObserver(() => setWidth(Math.max(200, element.clientWidth)))
    observer.current.observe(element)
  }, [])
  return [frame, width]
}
