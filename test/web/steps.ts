import type { Page } from 'playwright-core'

/** Waits until the search page shows what its address asks for, and the filters to choose from. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const results = document.querySelector<HTMLElement>('.results')
    return (
      results?.dataset.shown === location.pathname + location.search &&
      results.querySelector('.card, .empty, .failed') !== null &&
      (results.querySelector('.failed') !== null || document.querySelector('.facet') !== null)
    )
  })
}

/** A parameter of the address that is shown; null where it has none of that name. */
export const param = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name)

/** The number of statements that the page says were found, in whichever digits. */
export async function countOf(page: Page): Promise<number> {
  const text = (await page.locator('.result-count').textContent()) ?? ''
  const latin = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return Number(latin.replace(/\D/g, ''))
}

/** Does something that leads to another address. */
export async function goneTo(page: Page, url: RegExp, act: () => Promise<void>): Promise<void> {
  await act()
  await page.waitForURL(url)
}

interface Found {
  readonly hits: readonly { readonly id: string; readonly item: string; readonly party: string | null }[]
}

/** The first statement that the API finds. @param query as of `/api/statements` */
export async function firstFound(url: string, query: string): Promise<Found['hits'][number]> {
  const response = await fetch(`${url}/api/statements?limit=1&${query}`)
  const [first] = ((await response.json()) as Found).hits
  if (first === undefined) throw new Error(`nothing found by ${query}`)
  return first
}
