import { useEffect, useState } from 'preact/hooks'
import { answers, asRefused, isSame } from './answers.ts'
import { ask, type Refused } from './client.ts'
import { wasBack } from './location.ts'

/** An answer on its way, there, or refused. While another is on its way the last one stays to be looked at. */
export type Answer<T> =
  | { readonly is: 'loading'; readonly last: T | null }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'refused'; readonly error: Refused }

const remembered = <T>(url: string): T | null => answers.get(url) as T | null

/** Asks the server; where the answer is what it was before, that one is given, so that nothing is drawn anew. */
async function askAgain<T>(url: string, signal: AbortSignal): Promise<T> {
  const before = remembered<T>(url)
  const fresh = await ask<T>(url, { signal })
  const value = before !== null && isSame(before, fresh) ? before : fresh
  answers.set(url, value)
  return value
}

/**
 * The answer to a question of the API, asked anew when its address changes. One that is remembered is shown at once
 * and asked for again, except on the way back, where the page is shown as it was left.
 */
export function useAnswer<T>(url: string): { readonly answer: Answer<T>; readonly retry: () => void } {
  const [state, setState] = useState(() => ({ url, answer: before<T>(url, null) }))
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const known = remembered<T>(url)
    setState(({ answer }) => ({ url, answer: before(url, shownOf(answer)) }))
    if (known !== null && wasBack()) return
    const stop = new AbortController()
    askAgain<T>(url, stop.signal).then(
      (value) => setState({ url, answer: { is: 'there', value } }),
      (thrown: unknown) => {
        const error = asRefused(thrown)
        // A server that is gone takes nothing away from what it said before.
        if (stop.signal.aborted || (known !== null && error.status === 0)) return
        setState({ url, answer: { is: 'refused', error } })
      },
    )
    return () => stop.abort()
  }, [url, tries])
  const answer = state.url === url ? state.answer : before<T>(url, shownOf(state.answer))
  return { answer, retry: () => setTries((n) => n + 1) }
}

/** What there is to show before the server has answered. @param last what was shown until now */
function before<T>(url: string, last: T | null): Answer<T> {
  const known = remembered<T>(url)
  return known === null ? { is: 'loading', last } : { is: 'there', value: known }
}

/** What an answer has to show. */
export const shownOf = <T>(answer: Answer<T>): T | null =>
  answer.is === 'there' ? answer.value : answer.is === 'loading' ? answer.last : null
