import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Whether the server takes nothing in; null while it has not said. */
export const ReadOnlyContext = createContext<boolean | null>(null)

/** Whether the server takes nothing in; null while it has not said. */
export const useReadOnly = (): boolean | null => useContext(ReadOnlyContext)
