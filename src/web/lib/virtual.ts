import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'

/** What a list needs of its place in the window. */
export interface ListOptions {
  readonly count: number
  /** Height of an item that was not measured yet, in CSS pixels. */
  readonly estimate: number
  /** Distance of the list's top from the top of the document, in CSS pixels. */
  readonly margin: number
  readonly keyOf: (index: number) => string
  /** Measured heights by key, kept from an earlier showing. */
  readonly heights: ReadonlyMap<string, number>
  /** What the heights depend on besides: where it changes, all are measured anew. */
  readonly shape: string
}

/** The window's part of a long list. */
export function useWindowList({
  count,
  estimate,
  margin,
  keyOf,
  heights,
  shape,
}: ListOptions): Virtualizer<Window, HTMLElement> {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: (index: number) => heights.get(keyOf(index)) ?? estimate,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: 6,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    onChange: () => redraw(undefined),
  }
  const [list] = useState(() => new Virtualizer<Window, HTMLElement>(options))
  list.setOptions(options)
  const measured = useRef(shape)
  useLayoutEffect(() => list._didMount(), [])
  useLayoutEffect(() => {
    if (measured.current !== shape) list.measure()
    measured.current = shape
    list._willUpdate()
  })
  return list
}
