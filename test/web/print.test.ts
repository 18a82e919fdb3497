import { describe, expect, it } from 'vitest'
import { screenshot, useWeb } from './harness/index.ts'
import { countOf, settled } from './steps.ts'

const web = useWeb()

describe('on paper', () => {
  it('a search has all its statements that are there, one below the other, and says how many', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    const total = await countOf(page)
    const onScreen = await page.locator('.row').count()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.printed').waitFor()
    const rows = page.locator('.printed-row')
    expect(await rows.count()).toBeGreaterThanOrEqual(50)
    expect(await rows.count()).toBeGreaterThan(onScreen)
    expect(await page.locator('.printed').textContent()).toContain(
      `${await rows.count()} of ${total.toLocaleString('en')}`,
    )
    const boxes = await rows.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
    )
    for (const [i, [top = 0]] of boxes.entries()) expect(top).toBeGreaterThanOrEqual(boxes[i - 1]?.[1] ?? 0)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.row').first().waitFor()
  })

  it('a search is drawn whole when the browser prints it', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    await page.evaluate(() =>
      addEventListener('afterprint', () => {
        document.title = 'printed'
      }),
    )
    await page.evaluate(() => {
      Object.assign(window, { seen: 0 })
      new MutationObserver(() => {
        Object.assign(window, {
          seen: Math.max(Reflect.get(window, 'seen'), document.querySelectorAll('.printed-row').length),
        })
      }).observe(document.body, { childList: true, subtree: true })
    })
    const pdf = await page.pdf({ format: 'A4' })
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toBeGreaterThanOrEqual(50)
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(5)
    expect(pages).toBeLessThan(40)
  })

  it('an article has no grid that a page break could fold, and its bars keep their colour', async () => {
    const page = await web.open('/try?lang=en')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.locator('.paper').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.try-form').isVisible()).toBe(false)
    const styleOf = (selector: string, name: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), name)
    for (const grid of ['.try', '.reading', '.cards', '.card-list'])
      expect(await styleOf(grid, 'display')).toBe('block')
    expect(await styleOf('.confidence-bar i', 'print-color-adjust')).toBe('exact')
    await screenshot(page, 'try-en-print')
  })
})
