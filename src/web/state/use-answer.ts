import { useEffect, useState } from 'preact/hooks'
import { ask, Refused } from './client.ts'

/** An answer on its way, there, or refused. While another is on its way the last one stays to be looked at. */
export type Answer<T> =
  | { readonly is: 'loading'; readonly last: T | null }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'refused'; readonly error: Refused }

const CACHE_SIZE = 60
const cache = new Map<string, unknown>()

function remember(url: string, value: unknown): void {
  cache.delete(url)
  cache.set(url, value)
  const [oldest] = cache.keys()
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest)
}

/** Forgets all answers: something in the ledger has changed. */
export const forgetAnswers = (): void => cache.clear()

/** An answer that was had before, if it is still remembered. */
export const remembered = <T>(url: string): T | null => (cache.get(url) as T | undefined) ?? null

/** Asks the server, and remembers what it answered for the way back. */
export async function askOnce<T>(url: string, signal: AbortSignal): Promise<T> {
  const value = await ask<T>(url, { signal })
  remember(url, value)
  return value
}

/** The answer to a question of the API, asked anew when its address changes. @param url null: nothing is asked */
export function useAnswer<T>(url: string | null): { readonly answer: Answer<T>; readonly retry: () => void } {
  const [state, setState] = useState<{ url: string | null; answer: Answer<T> }>(() => ({
    url,
    answer: first(url),
  }))
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (url === null) return
    const known = remembered<T>(url)
    if (known !== null) {
      setState({ url, answer: { is: 'there', value: known } })
      return
    }
    const stop = new AbortController()
    setState(({ answer }) => ({ url, answer: { is: 'loading', last: shownOf(answer) } }))
    askOnce<T>(url, stop.signal).then(
      (value) => setState({ url, answer: { is: 'there', value } }),
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ url, answer: { is: 'refused', error: asRefused(error) } })
      },
    )
    return () => stop.abort()
  }, [url, tries])
  const known = url === null ? null : remembered<T>(url)
  const answer: Answer<T> =
    state.url === url
      ? state.answer
      : known === null
        ? { is: 'loading', last: shownOf(state.answer) }
        : { is: 'there', value: known }
  return { answer, retry: () => setTries((n) => n + 1) }
}

function first<T>(url: string | null): Answer<T> {
  const known = url === null ? null : remembered<T>(url)
  return known === null ? { is: 'loading', last: null } : { is: 'there', value: known }
}

/** What an answer has to show. */
export const shownOf = <T>(answer: Answer<T>): T | null =>
  answer.is === 'there' ? answer.value : answer.is === 'loading' ? answer.last : null

export const asRefused = (error: unknown): Refused =>
  error instanceof Refused ? error : new Refused(0, 'page', String(error))
