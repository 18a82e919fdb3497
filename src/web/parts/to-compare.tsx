import { lazy } from '../lib/lazy.tsx'

// On every page and every card, and needed by none to be read: it comes behind them.

/** Chooses a statement to be compared; where another waits already, the way to both. */
export const CompareButton = lazy(
  () => import('./compare-button.tsx').then((part) => part.CompareButton),
  null,
)

/** The statement that waits for another. */
export const CompareTray = lazy(() => import('./compare-tray.tsx').then((part) => part.CompareTray), null)
