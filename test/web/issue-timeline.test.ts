import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** Invented words of invented people; six of one body within a month, more than have room beside each other. */
const SAID = [
  ['2020-01-16', 'قال سامي الحلو الخميس إن بلاده ترفض انسحاب القوات من الوادي، مؤكداً أن القوات لن تنسحب.'],
  ['2020-02-03', 'طالب النائب مازن الشطي بانسحاب القوات من الوادي.'],
  ['2024-05-02', 'أكد سامي الحلو أن بلاده لا تبحث انسحاب القوات من الوادي.'],
  ['2024-06-11', 'قال سامي الحلو إنه لا يؤكد ولا ينفي انسحاب القوات من الوادي.'],
  ...['03', '05', '07', '09', '11', '13'].map(
    (day) => [`2023-03-${day}`, 'قالت لجنة الوادي الكبرى إنها ترفض انسحاب القوات من الوادي.'] as const,
  ),
  ['2023-09-01', 'قال مازن الشطي في يوليو 2023 إنه يؤيد انسحاب القوات من الوادي.'],
] as const

const DEFINITION = {
  id: 'valley',
  name: { ar: 'انسحاب القوات من الوادي', en: 'Withdrawal from the valley' },
  any: ['انسحاب', 'ينسحب'],
}

const isnad = (...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/isnad.mjs'), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`isnad ${args[0]}: exit code ${status}\n${stderr}`)
}

beforeAll(() => {
  const { data } = web.server()
  const [said, issue] = [join(data, 'said.jsonl'), join(data, 'issue.json')]
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, date, source: 'صحيفة الوادي', content }),
  )
  writeFileSync(said, records.join('\n'))
  writeFileSync(issue, JSON.stringify(DEFINITION))
  isnad('add', said, '--data', data, '--json')
  isnad('issue', 'add', issue, '--why', 'we follow it', '--by', 'Nour', '--data', data)
})

const NARROW = { width: 360, height: 780 } as const

const open = async (query: string, options = {}): Promise<Page> => {
  const page = await web.open(`/issues/valley${query}`, options)
  await page.locator('.timeline-frame .issue-mark').first().waitFor()
  return page
}

const marks = (page: Page) =>
  page.locator('.issue-mark').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
const periodIn = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return { from: searchParams.get('from'), to: searchParams.get('to') }
}
const days = ({ from, to }: ReturnType<typeof periodIn>) =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000

describe('the timeline', () => {
  it('zooms and moves by keyboard, and keeps the period in the address', async () => {
    const page = await open('?lang=en')
    await page.locator('.timeline-frame').focus()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await expect.poll(() => periodIn(page).from).not.toBeNull()
    const near = periodIn(page)
    await page.keyboard.press('Home')
    await expect.poll(() => periodIn(page).from).toBe('2020-01-01')
    const early = await marks(page)
    expect(early.some((name) => name.includes('2024'))).toBe(false)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => (periodIn(page).from ?? '') > '2020-01-01').toBe(true)
    await page.keyboard.press('End')
    await expect.poll(() => periodIn(page).to).toBe('2024-06-30')
    expect(Math.abs(days(periodIn(page)) - days(near))).toBeLessThanOrEqual(2)
    await page.reload()
    await page.locator('.issue-mark').first().waitFor()
    expect((await marks(page)).some((name) => name.includes('2020'))).toBe(false)
    expect(await page.locator('.issue-lanes').first().textContent()).not.toContain('2020')
    await page.getByRole('button', { name: 'All of it' }).click()
    await expect.poll(() => periodIn(page).from).toBeNull()
  })

  it.each([
    ['ar', 1],
    ['en', -1],
  ] as const)(
    'goes with the hand that drags it, and the wheel zooms where it points: %s',
    async (lang, on) => {
      const page = await web.open(`/issues/valley?lang=${lang}&from=2022-01-01&to=2022-12-31`)
      await page.locator('.timeline-frame').waitFor()
      const before = periodIn(page)
      const box = await page.locator('.timeline-frame').boundingBox()
      if (box === null) throw new Error('the timeline is not drawn')
      const [x, y] = [box.x + box.width / 2, box.y + box.height - 20]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 100, y, { steps: 4 })
      await page.mouse.up()
      await expect.poll(() => periodIn(page).from).not.toBe(before.from)
      // To the right: on in time from right to left, back in time from left to right.
      expect(Math.sign((periodIn(page).from ?? '').localeCompare(before.from ?? ''))).toBe(on)
      const wide = days(periodIn(page))
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -150)
      await page.keyboard.up('Control')
      await expect.poll(() => days(periodIn(page)) < wide).toBe(true)
    },
  )

  it('tells what has no day as an interval, a month as wide as it is, no comment as no position', async () => {
    const page = await open('?lang=en')
    const names = await marks(page)
    expect(names.some((name) => name.includes('no comment'))).toBe(true)
    expect(await page.locator('.issue-mark .mark-until').count()).toBeGreaterThan(0)
    expect(await page.locator('.issue-mark .mark-month').count()).toBe(1)
    const [thursday] = names.filter((name) => name.includes('16 January 2020'))
    expect(thursday).not.toContain('not later than')
  })

  it('draws as one what has no room, and opens it nearer', async () => {
    const page = await open('?lang=en')
    const crowd = page.locator('.issue-mark', { has: page.locator('.mark-crowd') })
    expect(await crowd.getAttribute('aria-label')).toContain('6 utterances')
    await crowd.click()
    await expect.poll(() => page.locator('.mark-crowd').count()).toBe(0)
    await expect.poll(() => marks(page)).toHaveLength(6)
  })

  it('opens a mark by keyboard, leads from mark to mark, and returns to it', async () => {
    const page = await open('?lang=en')
    const mark = page.locator('.issue-mark', { has: page.locator('.mark-count') }).first()
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.locator('.issue-told-open').waitFor()
    expect(await mark.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('.issue-told-open blockquote').count()).toBe(2)
    await page.keyboard.press('Escape')
    await expect.poll(() => mark.getAttribute('aria-expanded')).toBe('false')
    expect(await mark.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    const now = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(now).toContain('2024')
  })

  it.each([
    ['ar', 'جدول', 'ترتيب حسب الطرف'],
    ['en', 'Table', 'Sort by Party'],
  ] as const)(
    'stands as a table that says the same, remembered and sorted: %s',
    async (lang, table, sort) => {
      const page = await open(`?lang=${lang}`, { viewport: NARROW })
      const drawn = await page.locator('.issue-list > li').count()
      expect(await axe(page)).toEqual([])
      await screenshot(page, `issue-timeline-phone-${lang}`)
      await page.getByRole('button', { name: table, exact: true }).click()
      const rows = page.locator('.issue-tables table').first().locator('tbody tr')
      await rows.first().waitFor()
      expect(await rows.count()).toBe(drawn)
      expect(await page.locator('th[aria-sort="ascending"]').count()).toBe(1)
      const firstDay = await rows.first().locator('td').first().textContent()
      await page.getByRole('button', { name: sort }).click()
      await page.getByRole('button', { name: sort }).click()
      expect(await page.locator('th[aria-sort="descending"]').count()).toBe(1)
      expect(await rows.first().locator('td').first().textContent()).not.toBe(firstDay)
      expect(await axe(page)).toEqual([])
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }))
      expect(wide).toBeLessThanOrEqual(room)
      await page.reload()
      await page.locator('.issue-tables').waitFor()
      await screenshot(page, `issue-table-phone-${lang}`)
    },
  )

  it('gives the focus back to the button that opened the form', async () => {
    const page = await open('?lang=en')
    const button = page.getByRole('button', { name: 'Change its definition' })
    await button.click()
    await page.locator('.issue-form').getByRole('button').last().click()
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
  })
})
