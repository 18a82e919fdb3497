import type { HTMLAttributes } from 'preact'
import { useRef } from 'preact/hooks'
import type { DayAxis } from './day-axis.ts'
import { moved, type Period, zoomed } from './period.ts'

/** How much nearer a step leads; a step back undoes it. */
export const STEP = 1.6
/** How far a step to the side leads, as a share of what is shown. */
const SIDEWAYS = 0.2
/** A hand that trembles does not drag. */
const TREMOR = 4

type Handlers = Pick<
  HTMLAttributes<HTMLElement>,
  | 'onWheel'
  | 'onPointerDown'
  | 'onPointerMove'
  | 'onPointerUp'
  | 'onPointerCancel'
  | 'onClickCapture'
  | 'onKeyDown'
>

interface Gesture {
  /** Pointers that are down, by id: where they were last. */
  readonly pointers: Map<number, number>
  readonly startX: number
  isDrag: boolean
}

/**
 * Moves and zooms an axis by pointer, wheel and keyboard. Right is where the hand goes: in a script that runs from right
 * to left, dragging to the right leads on in time.
 */
export function useDragZoom(axis: DayAxis, whole: Period, onPeriod: (period: Period) => void): Handlers {
  const gesture = useRef<Gesture | null>(null)
  const wasDrag = useRef(false)
  const { period, isRtl, daysPerPixel } = axis
  const pan = (pixels: number) => onPeriod(moved(period, pixels * daysPerPixel * (isRtl ? -1 : 1), whole))
  const zoom = (factor: number, x: number | null) =>
    onPeriod(zoomed(period, factor, x === null ? (period.from + period.to) / 2 : axis.dayAt(x), whole))
  const end = ({ pointerId }: PointerEvent) => {
    const now = gesture.current
    now?.pointers.delete(pointerId)
    if (now?.pointers.size !== 0) return
    wasDrag.current = now.isDrag
    gesture.current = null
  }
  return {
    onWheel: (event) => {
      const { deltaX, deltaY, ctrlKey, metaKey, clientX, currentTarget } = event
      const sideways = Math.abs(deltaX) > Math.abs(deltaY)
      if (!ctrlKey && !metaKey && !sideways) return
      event.preventDefault()
      if (sideways && !ctrlKey) pan(deltaX)
      else
        zoom(
          1.002 ** Math.max(-200, Math.min(200, deltaY)),
          clientX - currentTarget.getBoundingClientRect().left,
        )
    },
    onPointerDown: ({ pointerId, clientX, button, target }) => {
      wasDrag.current = false
      if (button !== 0 || (target as Element).closest('button') !== null) return
      gesture.current ??= { pointers: new Map(), startX: clientX, isDrag: false }
      gesture.current.pointers.set(pointerId, clientX)
    },
    onPointerMove: ({ pointerId, clientX, currentTarget }) => {
      const now = gesture.current
      const before = now?.pointers.get(pointerId)
      if (now === null || before === undefined) return
      const isPinch = now.pointers.size === 2
      if (!now.isDrag && !isPinch && Math.abs(clientX - now.startX) < TREMOR) return
      now.isDrag = true
      currentTarget.setPointerCapture(pointerId)
      now.pointers.set(pointerId, clientX)
      if (!isPinch) return pan(before - clientX)
      const other = [...now.pointers].find(([id]) => id !== pointerId)?.[1] ?? clientX
      const [was, is] = [Math.abs(before - other), Math.abs(clientX - other)]
      if (was < TREMOR || is < TREMOR) return
      zoom(was / is, (clientX + other) / 2 - currentTarget.getBoundingClientRect().left)
    },
    onPointerUp: end,
    onPointerCancel: end,
    // What was dragged was not clicked.
    onClickCapture: (event) => {
      if (!wasDrag.current) return
      wasDrag.current = false
      event.preventDefault()
      event.stopPropagation()
    },
    onKeyDown: (event) => {
      const { key, target, currentTarget, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey) return
      const length = period.to - period.from
      const side = axis.width * SIDEWAYS
      if (key === '+' || key === '=') zoom(1 / STEP, null)
      else if (key === '-' || key === '−') zoom(STEP, null)
      else if (key === 'Home') onPeriod(moved(period, -(period.from - whole.from), whole))
      else if (key === 'End') onPeriod(moved(period, whole.to - whole.from - length, whole))
      else if (target === currentTarget && key === 'ArrowLeft') pan(-side)
      else if (target === currentTarget && key === 'ArrowRight') pan(side)
      else return
      event.preventDefault()
    },
  }
}
