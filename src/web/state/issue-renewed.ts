import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Asks for the issue anew, after something was decided on it. */
const Renewed = createContext<() => void>(() => {})

/** Gives the parts of an issue's page the way to ask for it anew. */
export const IssueRenewed = Renewed.Provider

/** The way to ask for the issue anew. */
export const useIssueRenewed = (): (() => void) => useContext(Renewed)
