import { describe, expect, it } from 'vitest'
import type { PartyAnswer, StatementsAnswer } from '../../src/contract/index.ts'
import { axe, PHONE, screenshot, startServer, useWeb } from './harness/index.ts'
import { firstFound, goneTo, settled } from './steps.ts'

const web = useWeb()

async function partyOf(id: string): Promise<PartyAnswer> {
  const response = await fetch(`${web.server().url}/api/parties/${encodeURIComponent(id)}`)
  return (await response.json()) as PartyAnswer
}

/** The id of a party that says nothing in its own name and passed on what others said. */
async function relayOnly(): Promise<string> {
  const response = await fetch(`${web.server().url}/api/statements?limit=200`)
  const { hits } = (await response.json()) as StatementsAnswer
  for (const name of new Set(hits.flatMap(({ statement }) => statement.chain.map((link) => link.name)))) {
    const party = await partyOf(`name:${name}`)
    if (party.statements === 0 && party.passedOn > 0) return party.id
  }
  throw new Error('the samples have no such party')
}

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

  it('that only passed on the words of others says so, and leads to them', async () => {
    const id = await relayOnly()
    const page = await web.open(`/parties/${encodeURIComponent(id)}?lang=en`)
    await page.getByText('it only passed on the words of others').waitFor()
    expect(await page.getByText('Names seen').count()).toBe(0)
    expect(await page.getByText('Chains in which they pass on others').count()).toBe(1)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'party-relay-en')
    await goneTo(page, /via=/, () => page.getByRole('link', { name: 'Show what was passed on' }).click())
    await settled(page)
    expect(await page.locator('.card').count()).toBeGreaterThan(0)
  })

  it('shows how often it spoke directly, and through whom else', async () => {
    const page = await web.open('/?lang=en&unsure=no')
    await settled(page)
    await goneTo(page, /\/parties\//, () => page.locator('a.speaker-name').first().click())
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    const party = await partyOf(id)
    await page.locator('.party h1').waitFor()
    expect(await page.getByText('directly, nobody named between').count()).toBe(party.direct > 0 ? 1 : 0)
    const told = await page.locator('.chain-counts .chain').count()
    expect(told).toBe(party.chains.filter(({ names }) => names.length > 0).length + party.linkIn.length)
  })

  it('that nobody bears is told', async () => {
    const page = await web.open('/parties/name:zzz?lang=en', { expect: [/404/] })
    await page.getByText('Nobody of that name speaks in this ledger.').waitFor()
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
    const names = await docs
      .locator('.docs section')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(new Set(names).size).toBe(names.length)
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

  it.each(['ar', 'en'])('fits a screen of 360 pixels, light and dark: %s', async (lang) => {
    const found = await firstFound(web.server().url, 'act=deny')
    const paths = [
      '/',
      '/overview',
      '/review',
      '/try',
      '/docs',
      `/articles/${found.item}`,
      `/parties/${encodeURIComponent(found.party ?? '')}`,
    ]
    for (const [i, path] of paths.entries()) {
      const page = await web.open(`${path}?lang=${lang}`, {
        viewport: { width: 360, height: 740 },
        colorScheme: i % 2 === 0 ? 'dark' : 'light',
      })
      await page.waitForLoadState('networkidle')
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(360)
      expect(await axe(page), path).toEqual([])
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
    await other.locator('.facet').first().waitFor()
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
