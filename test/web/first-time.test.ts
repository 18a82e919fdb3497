import { describe, expect, it } from 'vitest'
import type { StatsAnswer } from '../../src/contract/index.ts'
import { axe, screenshot, useWeb } from './harness/index.ts'
import { param, settled } from './steps.ts'

const web = useWeb()
const statsOf = async () => (await (await fetch(`${web.server().url}/api/stats`)).json()) as StatsAnswer

describe('somebody who meets the page for the first time', () => {
  it('is told that the samples are invented', async () => {
    expect((await statsOf()).samples).toBe(true)
    const page = await web.open('/overview?lang=en')
    await page.getByText('These are invented samples').waitFor()
    await page.locator('.chart').waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('finds what somebody said by that person’s name', async () => {
    const { counts } = await statsOf()
    const name = counts.bySpeaker.map((one) => one.name).find((one) => one.includes(' ')) ?? ''
    const page = await web.open(`/?lang=en&q=${encodeURIComponent(name)}`)
    const offer = page.locator('.offer a')
    await offer.waitFor()
    expect(await offer.textContent()).toMatch(new RegExp(`^Statements of ${name} \\([1-9]\\d*\\)$`))
    await screenshot(page, 'search-name-en', false)
    await offer.click()
    await page.waitForURL(/speaker=/)
    await settled(page)
    expect(param(page, 'speaker')).toBe(name)
    expect(await page.locator('.results .card').count()).toBeGreaterThan(0)
  })

  it('sees what was done with words that are denied', async () => {
    const page = await web.open('/?lang=en&act=deny')
    await settled(page)
    expect(await page.locator('.lemma').first().textContent()).toMatch(/^\p{Script=Arabic}+.*:$/u)
  })

  it('tells the links of one name apart', async () => {
    const page = await web.open('/try?lang=en')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.locator('.paper').waitFor()
    const names = await page.locator('.why summary').allTextContents()
    expect(new Set(names).size).toBe(names.length)
  })

  it('has a period that ends with the day it names', async () => {
    const page = await web.open('/?lang=en&before=2024-06-01')
    await settled(page)
    expect(await page.locator('input[name=before]').inputValue()).toBe('2024-05-31')
    await page.locator('input[name=before]').fill('2024-05-30')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL(/before=2024-05-31/)
    expect(await page.locator('.chip').first().textContent()).toContain('30 May 2024')
  })
})

describe('whoever tries it', () => {
  it('sees the result beside the form on a wide screen', async () => {
    const page = await web.open('/try?lang=en', { viewport: { width: 1280, height: 900 } })
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.locator('.paper').waitFor()
    expect((await page.locator('.paper').boundingBox())?.y).toBeLessThan(450)
    expect(await page.locator('.try-result > [role=status]').textContent()).toMatch(/\d+ statements/)
    await screenshot(page, 'try-en', false)
  })

  it('is told what is missing', async () => {
    const page = await web.open('/try?lang=ar')
    for (const id of ['try-title', 'try-body', 'try-source'])
      expect(await page.locator(`#${id}`).evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
    await page.locator('.try-form [type=submit]').click()
    await page.locator('#try-missing').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('try-body')
    expect(await axe(page)).toEqual([])
  })

  it('may have what was pasted with its tags read as a page', async () => {
    const page = await web.open('/try?lang=en')
    const said = 'قال الوزير سامي الخالد إن المفاوضات ستبدأ غداً في العاصمة.'
    await page
      .locator('#try-body')
      .fill(`<!doctype html><html><body><article><h1>خبر</h1><p>${said}</p></article></body></html>`)
    await page.getByRole('button', { name: 'Read it as a page' }).click()
    await page.locator('.file-name').waitFor()
    await page.locator('.paper', { hasText: 'المفاوضات ستبدأ' }).waitFor()
    await expect.poll(() => page.locator('.paper').textContent()).not.toContain('<p>')
  })

  it('waits for no redrawing of a long text when a statement is chosen', async () => {
    const page = await web.open('/try?lang=en')
    const line = (i: number) => `قال الوزير سامي الخالد إن المرحلة ${i} من المفاوضات ستبدأ غداً في العاصمة.`
    await page.locator('#try-body').fill(Array.from({ length: 600 }, (_, i) => line(i)).join('\n'))
    await page.locator('.paper .ref').nth(500).waitFor({ timeout: 30_000 })
    expect(await page.locator('.cards .card').count()).toBe(200)
    const changed = await page.evaluate(async () => {
      const lines = new Set<Element>()
      new MutationObserver((records) => {
        for (const { target } of records) {
          const line = (target instanceof Element ? target : target.parentElement)?.closest('.line, .card')
          if (line) lines.add(line)
        }
      }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })
      document.querySelectorAll<HTMLElement>('.paper .ref')[50]?.click()
      await new Promise((done) => setTimeout(done, 300))
      return lines.size
    })
    expect(changed).toBeGreaterThan(0)
    expect(changed).toBeLessThan(6)
    await page.locator('.paper .ref').nth(400).click()
    await page.locator('.card-chosen').waitFor()
    await page.getByRole('button', { name: /^Show the rest/ }).click()
    await expect.poll(() => page.locator('.cards .card').count()).toBeGreaterThan(500)
  })
})
