import { describe, expect, it } from 'vitest'
import { axe, useWeb } from './harness/index.ts'
import { settled } from './steps.ts'

const web = useWeb({ args: ['--read-only'] })

describe('a server that only reads', () => {
  it('shows the questions and says why there are no answers to choose', async () => {
    const page = await web.open('/review?lang=en')
    await page.locator('.question').first().waitFor()
    await page.getByText('nothing can be decided here').waitFor()
    expect(await page.locator('.question button').count()).toBe(0)
    expect(await axe(page)).toEqual([])
  })

  it('has cards on which nothing is decided', async () => {
    const page = await web.open('/?lang=en')
    await settled(page)
    await page.getByText('invented samples').waitFor()
    expect(await page.locator('.judge-open').count()).toBe(0)
  })
})
