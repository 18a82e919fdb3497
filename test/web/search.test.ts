import { describe, expect, it } from 'vitest'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'
import { countOf, goneTo, settled } from './steps.ts'

const web = useWeb()

describe('search', () => {
  it('shows everything at first, the newest first, with counts to choose from', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    expect(await countOf(page)).toBeGreaterThan(500)
    const dates = await page
      .locator('.card time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')))
    expect(dates.length).toBeGreaterThan(5)
    expect(dates[0]).toMatch(/^2026-/)
    expect(await page.locator('.facet').count()).toBeGreaterThanOrEqual(5)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'search-en', false)
  })

  it('narrows by what is typed and clicked; the address holds it, and each filter comes off again', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    const all = await countOf(page)
    await page.getByRole('link', { name: /^deny/ }).click()
    await settled(page)
    const denials = await countOf(page)
    expect(denials).toBeLessThan(all)
    expect(new URL(page.url()).searchParams.get('act')).toBe('deny')
    expect(await page.locator('.card .act').allTextContents()).toSatisfy(
      (acts: string[]) => acts.length > 0 && acts.every((act) => act === 'deny'),
    )
    await page.getByRole('searchbox').fill('title:"القوات"')
    await page.waitForURL(/q=/)
    await settled(page)
    expect(await countOf(page)).toBeLessThan(denials)
    await page.getByRole('link', { name: 'Remove filter Act deny' }).click()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('act')).toBeNull()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await settled(page)
    expect(await countOf(page)).toBe(all)
  })

  it('finds nothing kindly, and says what of a query could not be read', async () => {
    const page = await web.open('/?lang=en&q=zzzzzz')
    await page.getByText('No statement matches.').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'search-none-en', false)
    await page.goto(`${web.server().url}/?lang=en&q=colour:red+x`)
    await page.locator('.note').waitFor()
    expect(await page.locator('.note').textContent()).toContain('colour')
  })

  it('draws a long list bit by bit as one scrolls, and is where it was on the way back', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    const total = await countOf(page)
    const drawn = () => page.locator('.row').count()
    expect(await drawn()).toBeLessThan(40)
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 6000)
          return page.locator('.row').last().getAttribute('aria-posinset').then(Number)
        },
        { timeout: 40_000, interval: 60 },
      )
      .toBe(total)
    expect(await drawn()).toBeLessThan(60)
    const link = page.locator('.row .open').last()
    const title = await page.locator('.row').last().locator('.words').textContent()
    await goneTo(page, /\/articles\//, () => link.click())
    await page.locator('.paper').waitFor()
    await page.goBack()
    await expect
      .poll(() => page.locator('.row', { hasText: title ?? '' }).count(), { timeout: 10_000 })
      .toBeGreaterThan(0)
  })

  it('is used on a telephone, where the filters fold away', async () => {
    const page = await web.open('/', { viewport: PHONE, locale: 'ar' })
    await settled(page)
    expect(await page.locator('.facet').first().isVisible()).toBe(false)
    await page.locator('.facet-frame > summary').click()
    expect(await page.locator('.facet').first().isVisible()).toBe(true)
    expect(await axe(page)).toEqual([])
    await page.locator('.facet-frame > summary').click()
    await screenshot(page, 'search-ar-phone', false)
  })
})
