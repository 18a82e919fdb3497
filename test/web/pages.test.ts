import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { axe, PHONE, screenshot, startServer, useWeb } from './harness/index.ts'
import { firstFound, goneTo, settled } from './steps.ts'

const web = useWeb()
const folder = mkdtempSync(join(tmpdir(), 'isnad-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a party', () => {
  it('has its names, its time and its chains, and leads on to its statements', async () => {
    const page = await web.open('/?lang=en&act=reject')
    await settled(page)
    await goneTo(page, /\/parties\//, () => page.locator('a.speaker-name').first().click())
    await page.locator('.chart svg').waitFor()
    expect(await page.locator('h1').textContent()).not.toBe('')
    expect(await page.getByText('Names seen').count()).toBe(1)
    await page.locator('.chart-table summary').click()
    expect(await page.locator('.chart-table tbody tr').count()).toBeGreaterThan(0)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'party-en')
    await goneTo(page, /party=.*after=/, () => page.locator('.chart-table tbody a').first().click())
    await settled(page)
    expect(await page.locator('.card').count()).toBeGreaterThan(0)
  })

  it('that nobody bears is told', async () => {
    const page = await web.open('/parties/name:zzz?lang=en', { expect: [/404/] })
    await page.getByText('Nobody of that name speaks in this ledger.').waitFor()
  })
})

describe('try it', () => {
  it('reads a pasted article at once, with its date and outlet, and stores nothing', async () => {
    const page = await web.open('/try?lang=en')
    const before = await (await fetch(`${web.server().url}/api/stats`)).text()
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.locator('.paper').waitFor()
    expect(await page.locator('.card-list .card').count()).toBeGreaterThan(4)
    expect(await page.locator('.card-list time').first().getAttribute('datetime')).toBe('2024-05-07')
    await page.getByLabel('Date published').fill('2024-06-12')
    await expect
      .poll(() => page.locator('.card-list time').first().getAttribute('datetime'))
      .toBe('2024-06-11')
    expect(await (await fetch(`${web.server().url}/api/stats`)).text()).toBe(before)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'try-en')
  })

  it('reads a file in an old encoding', async () => {
    const file = join(folder, 'old.html')
    const html = '<html><head><meta charset=windows-1256><title>'
    // "The minister said that the road had been open to lorries since the morning." in windows-1256, as bytes.
    const words = Buffer.from(
      'dec7e120e6d2edd120c7e1e4dee120d3c7e3ed20c7e1cde1e620c5e420c7e1d8d1edde20e3ddcae6cd20c3e3c7e320c7e1d4c7cde4c7ca20e3e4d020c7e1d5c8c7cd',
      'hex',
    )
    const pieces = [
      html,
      words,
      '</title></head><body><article><p>',
      words,
      '. ',
      words,
      '.</p></article></body></html>',
    ]
    writeFileSync(
      file,
      Buffer.concat(pieces.map((one) => (typeof one === 'string' ? Buffer.from(one) : one))),
    )
    const page = await web.open('/try?lang=en')
    await page.locator('#read-file').setInputFiles(file)
    await page.locator('.paper').waitFor()
    expect(await page.locator('.paper').textContent()).toContain('الطريق مفتوح')
    expect(await page.locator('.card-list .card').count()).toBeGreaterThan(0)
  })

  it('keeps an article in the ledger when asked to, once', async () => {
    const page = await web.open('/try?lang=en')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.getByRole('button', { name: 'Keep it in the ledger' }).click()
    await page.getByText('Added to the ledger.').waitFor()
    await goneTo(page, /\/articles\//, () => page.getByRole('link', { name: 'Open it there' }).click())
    await page.locator('.paper').waitFor()
    await page.goto(`${web.server().url}/try?lang=en`)
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.getByRole('button', { name: 'Keep it in the ledger' }).click()
    await page.getByText('It is in the ledger already.').waitFor()
  })

  it('offers to keep nothing where the server only reads', async () => {
    const server = await startServer({ args: ['--read-only'] })
    try {
      const page = await web.open('/', { expect: [/foreign/] })
      await page.goto(`${server.url}/try?lang=en`)
      await page.getByRole('button', { name: 'Fill in an example' }).click()
      await page.getByText('This server only reads').waitFor()
    } finally {
      await server.stop()
    }
  })
})

describe('overview and API', () => {
  it('show what the ledger holds, and lead to it', async () => {
    const page = await web.open('/overview?lang=en')
    await page.locator('.chart svg').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'overview-en')
    await goneTo(page, /act=/, () => page.getByRole('link', { name: 'deny' }).click())
    await settled(page)
    const docs = await web.open('/docs?lang=en')
    await docs.locator('.route').first().waitFor()
    expect(await docs.locator('.route').count()).toBeGreaterThanOrEqual(7)
    expect(await axe(docs)).toEqual([])
    await screenshot(docs, 'docs-en')
  })
})

describe('every page', () => {
  it('changes language and digits where one is, and keeps what was asked', async () => {
    const page = await web.open('/?act=deny', { locale: 'ar' })
    await settled(page)
    const state = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
    expect(await state()).toEqual(['ar', 'rtl'])
    const count = await page.locator('.result-count').textContent()
    expect(count).toMatch(/[\u0660-\u0669]/)
    await page.getByRole('link', { name: 'English' }).click()
    await expect.poll(state).toEqual(['en', 'ltr'])
    expect(new URL(page.url()).searchParams.get('act')).toBe('deny')
    expect(await page.locator('.result-count').textContent()).toMatch(/\d/)
    await page.locator('.switch.num').click()
    await expect.poll(() => page.locator('.result-count').textContent()).toMatch(/[\u0660-\u0669]/)
    await page.goBack()
    await page.goBack()
    await expect.poll(state).toEqual(['ar', 'rtl'])
  })

  it('goes back where one came from', async () => {
    const page = await web.open('/?lang=en&act=warn')
    await settled(page)
    const words = await page.locator('.words').first().textContent()
    await goneTo(page, /\/parties\//, () => page.locator('a.speaker-name').first().click())
    await page.locator('.party h1').waitFor()
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.locator('.overview .chart').waitFor()
    await page.goBack()
    await page.locator('.party h1').waitFor()
    await page.goBack()
    await settled(page)
    expect(await page.locator('.words').first().textContent()).toBe(words)
  })

  it('can be used by the keyboard alone: skip link, visible focus, search by Enter', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
    await page.keyboard.type('title:"السد"')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await settled(page)
    const outline = () =>
      page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element)
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
      })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await outline()).toBeGreaterThanOrEqual(2)
  })

  it('fits a screen of 360 pixels, light and dark, in both languages', async () => {
    const found = await firstFound(web.server().url, 'act=deny')
    const paths = [
      '/',
      '/overview',
      '/try',
      '/docs',
      `/articles/${found.item}`,
      `/parties/${encodeURIComponent(found.party ?? '')}`,
    ]
    for (const lang of ['ar', 'en'])
      for (const [i, path] of paths.entries()) {
        const colorScheme = i % 2 === 0 ? 'dark' : 'light'
        const page = await web.open(`${path}?lang=${lang}`, {
          viewport: { width: 360, height: 740 },
          colorScheme,
        })
        await page.waitForLoadState('networkidle')
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${path} ${lang}`,
        ).toBeLessThanOrEqual(360)
        expect(await axe(page), `${path} ${lang}`).toEqual([])
        await page.close()
      }
  })

  it('says so where there is no such page, and where the server is gone', async () => {
    const page = await web.open('/nowhere/at/all?lang=en')
    await page.getByText('There is no such page.').waitFor()
    const server = await startServer()
    const other = await web.open('/', { expect: [/./] })
    await other.goto(`${server.url}/?lang=en`)
    await settled(other)
    await server.stop()
    await other.getByRole('link', { name: 'Overview' }).click()
    await other.getByRole('link', { name: 'Statements' }).click()
    await other.getByRole('link', { name: /^deny/ }).click()
    await other.getByText('The server does not answer.').waitFor()
    expect(await axe(other)).toEqual([])
  })

  it('begins well with an empty ledger', async () => {
    const server = await startServer({ ledger: 'none' })
    try {
      const page = await web.open('/', { viewport: PHONE, expect: [/foreign/] })
      await page.goto(`${server.url}/?lang=en`)
      await page.getByText('The ledger is empty.').waitFor()
      expect(await axe(page)).toEqual([])
    } finally {
      await server.stop()
    }
  })
})
