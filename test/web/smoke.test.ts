import { describe, expect, it } from 'vitest'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'

const web = useWeb()

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
]

describe('the page', () => {
  it('opens, shows something, and breaks no rule of axe', async () => {
    const page = await web.open('/')
    await page.locator('#page :is(h1, h2)').first().waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'smoke')
  })

  it('opens in Arabic on a dark telephone, from right to left', async () => {
    const page = await web.open('/', { locale: 'ar', viewport: PHONE, colorScheme: 'dark' })
    await page.locator('#page :is(h1, h2)').first().waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'smoke-ar-dark-phone')
  })

  it('comes under a policy that lets nothing in from elsewhere', async () => {
    const { headers } = await fetch(`${web.server().url}/`)
    const policy = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim())
    expect(policy).toEqual(expect.arrayContaining(POLICY))
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/)
  })
})
