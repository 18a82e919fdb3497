import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ArticleAnswer } from '../../src/contract/index.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'
import { firstFound, goneTo, settled } from './steps.ts'

const web = useWeb()

const QUERY = `q=${encodeURIComponent('title:"سحب القوات"')}`
const isInSight = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top < innerHeight && bottom > 0
    })

/** Opens the article of a search's first hit; the statement found is the one chosen. */
async function openArticle(options: Parameters<typeof web.open>[1] = {}, lang = 'en') {
  const found = await firstFound(web.server().url, QUERY)
  const page = await web.open(`/articles/${found.item}?s=${found.id}&lang=${lang}`, options)
  await page.locator('.paper').waitFor()
  const response = await fetch(`${web.server().url}/api/articles/${found.item}`)
  return { page, found, article: (await response.json()) as ArticleAnswer }
}

describe('an article', () => {
  it('is reached from a card, with its statement chosen in the text and among the cards', async () => {
    const page = await web.open(`/?lang=en&${QUERY}`)
    await settled(page)
    await goneTo(page, /\/articles\//, () => page.locator('.card .open').first().click())
    await page.locator('.card-chosen').waitFor()
    expect(await isInSight(page, '.said.chosen')).toBe(true)
    expect(await isInSight(page, '.card-chosen')).toBe(true)
    expect(await page.locator('.is-cue').count()).toBeGreaterThan(0)
  })

  it('shows the text untouched: what is read from the page is what the record holds', async () => {
    const { page, article } = await openArticle()
    const lines = await page.locator('.paper').evaluate((paper) => {
      const copy = paper.cloneNode(true) as HTMLElement
      for (const number of copy.querySelectorAll('.ref, .cut-note')) number.remove()
      return [...copy.querySelectorAll('.line')].map((line) => line.textContent)
    })
    const { title, body } = article.record ?? { title: null, body: '' }
    const wanted = `${title}\n${body}`.split('\n').filter((line) => line.trim() !== '')
    expect(lines).toEqual(wanted)
  })

  it('marks exactly the slices that the API names', async () => {
    const { page, article } = await openArticle()
    for (const { id, statement } of article.articles.flatMap((one) => one.statements)) {
      const marked = await page.locator(`[data-keys~="${id}"]`).evaluateAll((all) =>
        all.map((one) =>
          [...one.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.textContent)
            .join(''),
        ),
      )
      expect(marked.join('').replace(/\s/g, '')).toBe(statement.text.join('').replace(/\s/g, ''))
    }
  })

  it('goes from words to card, from card to words, and on by J and K; the address follows', async () => {
    const { page, article } = await openArticle()
    const ids = article.articles.flatMap((one) => one.statements).map(({ id }) => id)
    const chosen = () => new URL(page.url()).searchParams.get('s')
    await page.locator('.paper .ref').nth(2).click()
    await expect.poll(chosen).toBe(ids[2])
    expect(await page.locator('.card-chosen').getAttribute('data-card')).toBe(ids[2])
    await page.keyboard.press('j')
    await expect.poll(chosen).toBe(ids[3])
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await expect.poll(chosen).toBe(ids[1])
    await page.locator('.cards .ref-card').last().click()
    await expect.poll(chosen).toBe(ids.at(-1))
    expect(await isInSight(page, '.said.chosen')).toBe(true)
    await page.locator(`[data-keys~="${ids[0]}"]`).last().click()
    await expect.poll(chosen).toBe(ids[0])
  })

  it('goes on by J and K right after a shared link was opened', async () => {
    const { page, found, article } = await openArticle()
    await page.locator('.card-chosen').waitFor()
    const ids = article.articles.flatMap((one) => one.statements).map(({ id }) => id)
    const at = ids.indexOf(found.id)
    const [key, next] = at + 1 < ids.length ? (['j', at + 1] as const) : (['k', at - 1] as const)
    await page.keyboard.press(key)
    await expect.poll(() => new URL(page.url()).searchParams.get('s')).toBe(ids[next])
  })

  it('gives a link to a passage that opens at that passage', async () => {
    const { page, found } = await openArticle()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('.card-chosen .copy button').click()
    await page.getByText('Link copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toContain(found.id)
    await page.goto(link)
    await page.locator('.said.chosen').first().waitFor()
    expect(await isInSight(page, '.said.chosen')).toBe(true)
  })

  it('greys what was cut, and keeps a second story on the page apart', async () => {
    const glued = await firstFound(web.server().url, `q=${encodeURIComponent('title:"محادثات القرض"')}`)
    const page = await web.open(`/articles/${glued.item}?lang=en`)
    await page.locator('.is-cut').first().waitFor()
    expect(await page.locator('.cut-note').count()).toBe(1)
    const colour = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).color)
    expect(await colour('.is-cut')).not.toBe(await colour('.paper'))
    const parts = await web.open(
      `/articles/${encodeURIComponent('bread/2022-02-07-protests-spread')}?lang=en`,
    )
    await parts.locator('.part-head').waitFor()
    expect(await parts.locator('.part-head').textContent()).toContain('Another story')
    await screenshot(parts, 'article-glued-en')
  })

  it('breaks no rule of axe and looks right: wide, narrow, dark, in Arabic and in English', async () => {
    for (const [name, lang, options] of [
      ['article-en', 'en', {}],
      ['article-ar-dark', 'ar', { colorScheme: 'dark' }],
      ['article-ar-phone', 'ar', { viewport: PHONE }],
    ] as const) {
      const { page } = await openArticle(options, lang)
      await page.locator('.why summary').first().click()
      await page.locator('.why dl').waitFor()
      expect(await axe(page), name).toEqual([])
      await screenshot(page, name)
    }
  })

  it('prints the text and the cards without what only serves the screen', async () => {
    const { page } = await openArticle({}, 'ar')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('.paper').isVisible()).toBe(true)
    expect(await page.locator('.card-list .card').last().isVisible()).toBe(true)
    await screenshot(page, 'article-ar-print')
  })

  it('says so where there is no such article, or no such statement in it any more', async () => {
    const page = await web.open('/articles/ffffffffffff?lang=en', { expect: [/404/] })
    await page.getByText('There is no such article in this ledger.').waitFor()
    const { page: other, found } = await openArticle()
    await other.goto(`${web.server().url}/articles/${found.item}?s=${'0'.repeat(24)}&lang=en`)
    await other.getByText('not in the current reading').waitFor()
  })
})
