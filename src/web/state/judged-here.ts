import { useEffect, useReducer } from 'preact/hooks'
import type { FoundStatement } from '../../contract/index.ts'
import { ask } from './client.ts'

/** Who speaks in a statement, and what people recorded of it, as it stands judged. */
export type Judged = Pick<FoundStatement, 'judged' | 'party' | 'standing' | 'original'>

/** What the server said of a statement after it was judged here, and what it had said before. */
interface Here {
  readonly before: string
  readonly now: Judged
}

const here = new Map<string, Here>()
const listeners = new Set<() => void>()
const numbersOf = ({ judged, standing, original }: Judged): string =>
  [judged, standing, original].map((one) => one?.judgement ?? '').join()

/** Asks anew about a statement that was judged, for every card that shows it. @param told as the card was given it */
export async function renewJudged(id: string, told: Judged): Promise<void> {
  const { judged, party, standing, original } = await ask<FoundStatement>(
    `/api/statements/${encodeURIComponent(id)}`,
  )
  here.set(id, { before: numbersOf(told), now: { judged, party, standing, original } })
  for (const listener of listeners) listener()
}

/** What is judged of a statement: as the card was given it, or as it was judged since. @param id null where it is not kept */
export function useJudged(id: string | null, told: Judged): Judged {
  const [, draw] = useReducer<number, null>((n) => n + 1, 0)
  useEffect(() => {
    const listener = () => draw(null)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  const known = id === null ? undefined : here.get(id)
  return known !== undefined && known.before === numbersOf(told) ? known.now : told
}
