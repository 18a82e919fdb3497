import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** The narrowest screen. */
const NARROW = { width: 360, height: 740 } as const

/** Invented words of an invented minister. */
const SAID = [
  [
    '2020-01-16',
    'وصل الوفد صباحاً.\nقال وزير الدفاع سامي الحلو إن بلاده لا تبحث انسحاب القوات من الوادي، في أول رد له.',
  ],
  ['2021-03-02', 'قال وزير الدفاع سامي الحلو إن انسحاب القوات من الوادي ليس قريباً.'],
  ['2024-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تبحث حالياً انسحاب القوات من الوادي.'],
] as const

const isnad = (...args: string[]) => {
  const { data } = web.server()
  const ran = spawnSync(process.execPath, [join(ROOT, 'bin/isnad.mjs'), ...args, '--data', data], {
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`isnad ${args[0]}: exit code ${ran.status}\n${ran.stderr}`)
  return ran.stdout
}

beforeAll(() => {
  const file = join(web.server().data, 'said.jsonl')
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, date, source: 'صحيفة الوادي', content }),
  )
  writeFileSync(file, records.join('\n'))
  isnad('add', file)
  isnad('issue', 'add', 'valley', '--ar', 'الانسحاب', '--en', 'Withdrawal', '--any', 'انسحاب', '--why', 'x')
})

const card = (page: Page, words: string) => page.locator('.card', { hasText: words })

/** Chooses the later statement, goes to another page, and compares the earlier with it: by the keyboard alone. */
async function choose(page: Page): Promise<void> {
  await page.locator('.card').nth(2).waitFor()
  const first = card(page, 'حالياً').getByRole('button', { name: /^Compare|^قارن/ })
  await first.focus()
  await page.keyboard.press('Enter')
  await page.locator('.compare-tray').waitFor()
  await card(page, 'ليس قريباً').locator('a.open').click()
  await page.locator('.paper').waitFor()
  await page.locator('.compare-tray').waitFor()
  await page.goBack()
  const second = card(page, 'لا تبحث').getByRole('link', { name: /^Compare with|^قارن بالمختار/ })
  await second.focus()
  await page.keyboard.press('Enter')
  await page.locator('.compare-side').nth(1).waitFor()
}

describe('two statements compared', () => {
  it.each(['ar', 'en'] as const)('are chosen while browsing and stand side by side: %s', async (lang) => {
    const page = await web.open(`/?lang=${lang}&order=date`)
    await choose(page)
    const [a, b] = [page.locator('.compare-side').first(), page.locator('.compare-side').last()]
    // The earlier one, whichever was chosen first: on the right in Arabic, on the left in English.
    expect(await a.locator('.compare-words').innerText()).toBe(SAID[0][1].split('\n')[1])
    const [left, right] = [(await a.boundingBox())?.x ?? 0, (await b.boundingBox())?.x ?? 0]
    expect(lang === 'ar' ? left > right : left < right).toBe(true)
    expect(await a.locator('.diff-negation').allInnerTexts()).toEqual(['لا'])
    expect(await b.locator('.diff-now').allInnerTexts()).toEqual(['حالياً'])
    // What was said apart from the reporter's words.
    const said = await a.locator('.compare-words .compare-content').allInnerTexts()
    expect(said.join('')).toBe('بلاده لا تبحث انسحاب القوات من الوادي')
    expect(await a.locator('.compare-cue').allInnerTexts()).toEqual(['قال'])
    expect(await page.locator('.compare-table tbody tr').first().innerText()).toContain('لا')
    expect(await page.locator('.compare-around li').count()).toBe(1)
    expect(await axe(page)).toEqual([])
    await screenshot(page, `compare-${lang}`, true)
  })

  it('tell the positions on an issue when it is chosen', async () => {
    const page = await web.open('/?lang=en&order=date')
    await choose(page)
    await page.getByRole('link', { name: 'Withdrawal' }).click()
    await page.locator('.compare-stand').nth(1).waitFor()
    expect(await page.locator('.compare-stand').first().innerText()).toContain('denies talks')
    expect(await page.locator('.compare-result').innerText()).toContain('Read on the issue')
  })

  it('stand beneath each other at 360 pixels, and nothing leaves the screen', async () => {
    const page = await web.open('/?lang=ar&order=date', { viewport: NARROW })
    await choose(page)
    const [a, b] = [page.locator('.compare-side').first(), page.locator('.compare-side').last()]
    const [upper, lower] = [await a.boundingBox(), await b.boundingBox()]
    expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThanOrEqual(lower?.y ?? 0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(NARROW.width)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'compare-phone', true)
  })

  it('are let go by Escape, also after the page was loaded anew', async () => {
    const page = await web.open('/?lang=en&order=date')
    await card(page, 'حالياً')
      .getByRole('button', { name: /^Compare/ })
      .click()
    await page.reload()
    await page.locator('.compare-tray').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.compare-tray').count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: /^Compare/ }).count()).toBe(3)
  })

  it('that are not two, or not there, are told', async () => {
    const page = await web.open('/compare?lang=en')
    await page.getByText('Two statements are needed').waitFor()
    const missing = await web.open('/compare?a=x&b=y&lang=en', { expect: [/404/] })
    await missing.getByText('One of the two statements, or the issue, is not in the ledger.').waitFor()
    const one = await web.open('/compare?a=x&b=x&lang=en', { expect: [/400/] })
    await one.getByText(/are one statement/).waitFor()
  })
})
