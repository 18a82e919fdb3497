import { describe, expect, it } from 'vitest'
import { DESK, PHONE, screenshot, useWeb } from './harness/index.ts'
import { firstFound } from './steps.ts'

const web = useWeb()

const LOOKS = [
  ['', { viewport: DESK, colorScheme: 'light' }],
  ['-dark', { viewport: DESK, colorScheme: 'dark' }],
  ['-phone', { viewport: PHONE, colorScheme: 'light' }],
  ['-phone-dark', { viewport: PHONE, colorScheme: 'dark' }],
] as const

/** Milliseconds for 24 screens drawn one after the other, on a machine that draws others meanwhile. */
const PATIENCE = 180_000

/** The main screens: where each is, and what is there when it is ready. */
async function screens() {
  const { item, party, id } = await firstFound(web.server().url, 'act=reject&unsure=no')
  return [
    ['search', '/?', '.results .card'],
    ['article', `/articles/${item}?s=${id}&`, '.paper .chosen'],
    ['party', `/parties/${encodeURIComponent(party ?? '')}?`, '.party .row .card'],
    ['try', '/try?', '.try-form'],
    ['overview', '/overview?', '.overview .chart'],
    ['docs', '/docs?', '.docs .route'],
  ] as const
}

describe('the main screens', () => {
  it.each(['ar', 'en'])(
    'are kept as pictures for people to look at: %s',
    async (lang) => {
      for (const [name, path, ready] of await screens())
        for (const [look, options] of LOOKS) {
          const page = await web.open(`${path}lang=${lang}`, { ...options, locale: lang })
          if (name === 'try') await page.locator('.try-form button.quiet').first().click()
          await page
            .locator(name === 'try' ? '.paper' : ready)
            .first()
            .waitFor()
          if (name === 'search') await page.locator('.facet').first().waitFor({ state: 'attached' })
          expect(await page.locator('h1').count(), name).toBe(1)
          await screenshot(page, `${name}-${lang}${look}`, false)
          await page.context().close()
        }
    },
    PATIENCE,
  )
})
