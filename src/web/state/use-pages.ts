import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { FoundStatement, StatementsAnswer } from '../../contract/index.ts'
import { asRefused, isSame, searches } from './answers.ts'
import { apiUrl, ask, type Refused } from './client.ts'
import type { Params } from './links.ts'
import { wasBack } from './location.ts'

/** The pages of a search that have come in so far. */
export interface Pages {
  /** Null while the first page is on its way. */
  readonly first: StatementsAnswer | null
  readonly hits: readonly FoundStatement[]
  readonly loading: boolean
  readonly error: Refused | null
  /** Asks for the next page, if there is one and none is on its way. */
  readonly more: () => void
  readonly retry: () => void
}

interface Held {
  readonly key: string
  readonly pages: readonly StatementsAnswer[]
  readonly error: Refused | null
}

const PAGE = '50'

const urlOf = (params: Params, cursor: string | null): string =>
  apiUrl('/statements', { ...params, limit: PAGE, ...(cursor === null ? {} : { cursor }) })

const heldOf = (key: string): Held => ({ key, pages: searches.get(key) ?? [], error: null })

/** A search that loads page by page. @param params filters and order as the API takes them */
export function usePages(params: Params): Pages {
  const key = urlOf(params, null)
  const [held, setHeld] = useState<Held>(() => heldOf(key))
  const [loading, setLoading] = useState(false)
  const running = useRef<AbortController | null>(null)
  const now = held.key === key ? held : heldOf(key)
  const last = now.pages.at(-1)

  const hold = (pages: readonly StatementsAnswer[]) => {
    searches.set(key, pages)
    setHeld({ key, pages, error: null })
  }
  const load = () => {
    if (running.current !== null) return
    const stop = new AbortController()
    running.current = stop
    setLoading(true)
    const ended = (then: () => void) => {
      if (stop.signal.aborted) return
      running.current = null
      setLoading(false)
      then()
    }
    ask<StatementsAnswer>(urlOf(params, last?.next ?? null), { signal: stop.signal }).then(
      (page) => ended(() => hold([...now.pages, page])),
      (error: unknown) => ended(() => setHeld({ ...now, error: asRefused(error) })),
    )
  }
  const end = () => {
    running.current?.abort()
    running.current = null
    setLoading(false)
  }
  /** What is remembered is asked for again; where its beginning is another one by now, it begins anew. */
  const renew = (signal: AbortSignal) =>
    ask<StatementsAnswer>(key, { signal }).then(
      (page) => {
        if (isSame(page, now.pages[0])) return
        end()
        hold([page])
      },
      (thrown: unknown) => {
        const error = asRefused(thrown)
        if (!signal.aborted && error.status !== 0) setHeld({ key, pages: [], error })
      },
    )

  useEffect(() => {
    const stop = new AbortController()
    if (now.pages.length === 0) load()
    else if (!wasBack()) void renew(stop.signal)
    return () => {
      stop.abort()
      end()
    }
  }, [key])

  const hits = useMemo(() => now.pages.flatMap((page) => page.hits), [now.pages])
  return {
    first: now.pages[0] ?? null,
    hits,
    loading,
    error: now.error,
    more: () => {
      if (last !== undefined && last.next !== null && now.error === null) load()
    },
    retry: load,
  }
}
