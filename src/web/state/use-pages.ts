import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { FoundStatement, StatementsAnswer } from '../../contract/index.ts'
import { apiUrl, type Refused } from './client.ts'
import type { Params } from './links.ts'
import { askOnce, asRefused, remembered } from './use-answer.ts'

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

/** All pages of a search that are remembered, so that going back shows the list as it was left. */
function rememberedPages(params: Params): StatementsAnswer[] {
  const pages: StatementsAnswer[] = []
  let cursor: string | null = null
  for (;;) {
    const page: StatementsAnswer | null = remembered<StatementsAnswer>(urlOf(params, cursor))
    if (page === null) return pages
    pages.push(page)
    if (page.next === null) return pages
    cursor = page.next
  }
}

/** A search that loads page by page. @param params filters and order as the API takes them */
export function usePages(params: Params): Pages {
  const key = urlOf(params, null)
  const [held, setHeld] = useState<Held>(() => ({ key, pages: rememberedPages(params), error: null }))
  const [loading, setLoading] = useState(false)
  const running = useRef<AbortController | null>(null)
  const now: Held = held.key === key ? held : { key, pages: rememberedPages(params), error: null }
  const last = now.pages.at(-1)

  const load = useCallback(() => {
    if (running.current !== null) return
    const stop = new AbortController()
    running.current = stop
    setLoading(true)
    const done = (change: (before: Held) => Held) => {
      if (stop.signal.aborted) return
      running.current = null
      setLoading(false)
      setHeld(change({ ...now, error: null }))
    }
    askOnce<StatementsAnswer>(urlOf(params, last?.next ?? null), stop.signal).then(
      (page) => done((before) => ({ ...before, pages: [...before.pages, page] })),
      (error: unknown) => done((before) => ({ ...before, error: asRefused(error) })),
    )
  }, [key, now.pages.length])

  useEffect(() => {
    if (now.pages.length === 0) load()
    return () => {
      running.current?.abort()
      running.current = null
      setLoading(false)
    }
  }, [key])

  return {
    first: now.pages[0] ?? null,
    hits: now.pages.flatMap((page) => page.hits),
    loading,
    error: now.error,
    more: () => {
      if (last !== undefined && last.next !== null && now.error === null) load()
    },
    retry: load,
  }
}
