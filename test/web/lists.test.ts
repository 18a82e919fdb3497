import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { StatementsAnswer } from '../../src/contract/index.ts'
import { useWeb } from './harness/index.ts'
import { goneTo, settled } from './steps.ts'

const web = useWeb()
const PAGES = 90
const SIZE = 50

/** Answers every search with as many pages, made of one statement that was found. */
async function answerManyPages(page: Page): Promise<void> {
  const response = await fetch(`${web.server().url}/api/statements?limit=1`)
  const answer = (await response.json()) as StatementsAnswer
  const [hit] = answer.hits
  await page.route('**/api/statements?*', (route) => {
    const n = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0)
    const hits = Array.from({ length: SIZE }, (_, i) => ({ ...hit, id: `made-${n * SIZE + i}` }))
    const next = n + 1 < PAGES ? String(n + 1) : null
    return route.fulfill({ json: { ...answer, hits, next, total: PAGES * SIZE } })
  })
}

const lastDrawn = (page: Page) =>
  page.locator('.row').evaluateAll((rows) => Math.max(...rows.map((row) => Number(row.ariaPosInSet))))

describe('a list of thousands', () => {
  it('is where it was on the way back, however deep one was in it', async () => {
    const page = await web.open('/try?lang=en')
    await answerManyPages(page)
    await page.getByRole('link', { name: 'Statements' }).click()
    await settled(page)
    await expect
      .poll(
        async () => {
          await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
          return lastDrawn(page)
        },
        { timeout: 50_000, interval: 20 },
      )
      .toBe(PAGES * SIZE)
    const link = page.locator('.row .open').last()
    await goneTo(page, /\/articles\//, () => link.click())
    await page.locator('.paper').waitFor()
    await page.goBack()
    await expect.poll(() => lastDrawn(page), { timeout: 10_000 }).toBeGreaterThan(PAGES * SIZE - SIZE)
  })

  it('begins anew where the ledger has changed since', async () => {
    const page = await web.open('/?lang=en&act=deny')
    await settled(page)
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.locator('.overview .chart').waitFor()
    await page.route('**/api/statements?*', (route) =>
      route.fulfill({
        json: { hits: [], total: 0, next: null, order: 'date', diagnostics: [], suggestions: [] },
      }),
    )
    await page.getByRole('link', { name: /^deny/ }).click()
    await page.getByText('No statement matches.').waitFor()
  })
})
