import { useEffect, useReducer } from 'preact/hooks'

/** A statement that waits for another to be compared with. */
export interface ToCompare {
  readonly id: string
  /** Its words, or their beginning. */
  readonly words: string
  /** The issue on which it was found; null where it was found elsewhere. */
  readonly issue: string | null
}

const KEY = 'isnad-compare'

let chosen: ToCompare | null | undefined
const listeners = new Set<() => void>()

/** Kept as long as the window, so that one may look for the second on other pages, or load this one anew. */
function kept(): ToCompare | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as ToCompare | null
  } catch {
    // A browser may keep its storage shut, or somebody wrote something else there.
    return null
  }
}

/** Chooses the first of two statements, or none. */
export function chooseToCompare(next: ToCompare | null): void {
  chosen = next
  try {
    if (next === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // As above: then the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** The statement that waits for another; null where none does. */
export function useToCompare(): ToCompare | null {
  const [, draw] = useReducer<number, null>((n) => n + 1, 0)
  if (chosen === undefined) chosen = kept()
  const drawn = chosen
  useEffect(() => {
    const listener = () => draw(null)
    listeners.add(listener)
    // It may have been let go between the drawing and here.
    if (chosen !== drawn) listener()
    return () => void listeners.delete(listener)
  }, [])
  return drawn
}
