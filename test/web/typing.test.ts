import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { DESK, PHONE, useWeb } from './harness/index.ts'
import { param, settled } from './steps.ts'

const web = useWeb()

const WORD = 'القوات'
const entries = (page: Page) => page.evaluate(() => history.length)

describe('what is typed', () => {
  it('is not lost where a filter is clicked before the pause is over', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    await page.getByRole('searchbox').fill(WORD)
    await page.getByRole('link', { name: /^deny/ }).click()
    await page.waitForURL(/q=/)
    await settled(page)
    expect([param(page, 'q'), param(page, 'act')]).toEqual([WORD, 'deny'])
  })

  it('is one step of the way back, however long one types', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    const before = await entries(page)
    const field = page.getByRole('searchbox')
    await field.fill('القو')
    await page.waitForURL(/q=/)
    await field.fill(WORD)
    await expect.poll(() => param(page, 'q')).toBe(WORD)
    await field.press('Enter')
    expect(await entries(page)).toBe(before + 1)
    await field.fill(`${WORD} الانسحاب`)
    await expect.poll(() => param(page, 'q')).toBe(`${WORD} الانسحاب`)
    expect(await entries(page)).toBe(before + 2)
    await page.goBack()
    await expect.poll(() => field.inputValue()).toBe(WORD)
    await page.goBack()
    await expect.poll(() => field.inputValue()).toBe('')
    await settled(page)
  })

  it('keeps the order, and so do filters and what takes them off', async () => {
    const page = await web.open(`/?lang=en&q=${WORD}&order=date`)
    await settled(page)
    await page.getByRole('link', { name: /^inform/ }).click()
    await expect.poll(() => param(page, 'act')).toBe('inform')
    expect(param(page, 'order')).toBe('date')
    await settled(page)
    await page.getByRole('link', { name: /^Remove filter/ }).click()
    await expect.poll(() => param(page, 'act')).toBeNull()
    expect(param(page, 'order')).toBe('date')
    await page.getByRole('searchbox').fill('السد')
    await expect.poll(() => param(page, 'q')).toBe('السد')
    expect(param(page, 'order')).toBe('date')
  })
})

describe('days in the address', () => {
  it('that are none are shown as they stand, and refused', async () => {
    for (const day of ['abc', '2024-13-45']) {
      const page = await web.open(`/?lang=ar&after=${day}`, { expect: [/400/] })
      await settled(page)
      expect(await page.locator('.chip bdi').textContent()).toBe(day)
      expect(await page.locator('.failed .told').textContent()).toMatch(/^[\u0600-\u06ff]/)
    }
  })

  it('that were chosen and not applied outlast a redraw; a month stays a month', async () => {
    const page = await web.open('/?lang=en&after=2024-05')
    await settled(page)
    const [after, before] = [page.locator('input[name=after]'), page.locator('input[name=before]')]
    expect(await after.inputValue()).toBe('2024-05-01')
    await before.fill('2024-12-31')
    await page.getByRole('link', { name: /^inform/ }).click()
    await settled(page)
    expect(await before.inputValue()).toBe('2024-12-31')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => param(page, 'before')).toBe('2025-01-01')
    expect([param(page, 'after'), param(page, 'act')]).toEqual(['2024-05', 'inform'])
  })
})

describe('the filters', () => {
  it('are there when a narrow window becomes a wide one', async () => {
    const page = await web.open('/?lang=en', { viewport: PHONE })
    await settled(page)
    expect(await page.locator('.facet').first().isVisible()).toBe(false)
    await page.setViewportSize(DESK)
    await page.locator('.facet').first().waitFor()
  })
})

describe('settings and answers', () => {
  it('keep digits that were chosen when the language changes', async () => {
    const page = await web.open('/?digits=latn', { locale: 'ar' })
    await settled(page)
    await page.getByRole('link', { name: 'English' }).click()
    await settled(page)
    await page.locator('.switch[hreflang=ar]').click()
    await settled(page)
    expect(await page.locator('.result-count').textContent()).toMatch(/\d/)
  })

  it('are asked for again on a new visit, and stay as they were on the way back', async () => {
    const page = await web.open('/?lang=en&act=warn')
    await settled(page)
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/api/')) asked.push(pathname)
    })
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.locator('.overview .chart').waitFor()
    // What is still under way from this visit is not asked by the way back.
    await page.waitForLoadState('networkidle')
    asked.length = 0
    await page.goBack()
    await settled(page)
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    await page.getByRole('link', { name: 'Overview' }).click()
    await expect.poll(() => asked).toEqual(['/api/stats'])
    await page.locator('.overview .chart').waitFor()
  })
})
