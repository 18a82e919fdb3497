import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { IssueAnswer, ToldUtterance } from '../../contract/index.ts'

const Known = createContext<ReadonlyMap<number, ToldUtterance>>(new Map())

interface Props {
  readonly issue: IssueAnswer
  readonly children: ComponentChildren
}

/** Lets the parts of an issue's page ask who tells an utterance. */
export function ToldUtterances({ issue: { utterances }, children }: Props) {
  const value = useMemo(() => new Map(utterances.map((one) => [one.utterance, one])), [utterances])
  return <Known.Provider value={value}>{children}</Known.Provider>
}

/** How many tell an utterance of the issue that is shown; undefined where one article alone does. */
export const useToldUtterance = (utterance: number): ToldUtterance | undefined =>
  useContext(Known).get(utterance)
