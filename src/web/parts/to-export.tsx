import { lazy } from '../lib/lazy.tsx'

// On every list and every card, and needed by none to be read: they come behind them.

/** The ways to a list or an issue as a file. */
export const ExportMenu = lazy(() => import('./export-menu.tsx').then((part) => part.ExportMenu), null)

/** A statement as an entry that is ready to cite. */
export const Cite = lazy(() => import('./cite.tsx').then((part) => part.Cite), null)
