import type { Page } from 'playwright-core'

/** Waits until nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('.card, .empty, .failed').first().waitFor()
}

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
