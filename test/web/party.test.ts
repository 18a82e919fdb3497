import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'
import { goneTo, settled } from './steps.ts'

const web = useWeb({ ledger: 'none' })

/** Invented words of somebody whom the register knows, on days in two of his offices, and of a spokeswoman. */
const SAID = [
  ['2010-03-04', 'قال رئيس الوزراء الروسي فلاديمير بوتين اليوم إن الطريق مفتوح.'],
  ['2012-02-01', 'قال رئيس الوزراء الروسي فلاديمير بوتين اليوم إن الجسر سيبقى مغلقاً.'],
  ['2013-06-10', 'قال الرئيس الروسي فلاديمير بوتين اليوم إن الميناء جاهز.'],
  ['2014-06-10', 'وأكدت المتحدثة باسم بلدية عين الورد هالة النجار أن الأشغال ستنتهي في نهاية الشهر.'],
] as const

beforeAll(() => {
  const { data } = web.server()
  const file = join(data, 'said.jsonl')
  writeFileSync(
    file,
    SAID.map(([date, content], i) => JSON.stringify({ id: `said-${i}`, date, content })).join('\n'),
  )
  const args = [join(ROOT, 'bin/isnad.mjs'), 'add', file, '--data', data, '--json']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad add: exit code ${status}\n${stderr}`)
})

const opened = async (id: string, lang: 'ar' | 'en', options = {}): Promise<Page> => {
  const page = await web.open(`/parties/${encodeURIComponent(id)}?lang=${lang}`, options)
  await page.locator('.party h1').waitFor()
  await page.waitForLoadState('networkidle')
  return page
}
const rows = (page: Page) =>
  page
    .locator('table.terms')
    .first()
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())),
    )
/** Left and right edge of what a locator finds. */
const edges = async (page: Page, css: string): Promise<[number, number][]> =>
  page.locator(css).evaluateAll((all) =>
    all.map((one) => {
      const { left, right } = one.getBoundingClientRect()
      return [Math.round(left), Math.round(right)] as [number, number]
    }),
  )

describe('a person', () => {
  it.each(['ar', 'en'] as const)('has offices as a band above the months, on one axis: %s', async (lang) => {
    const page = await opened('vladimir-putin', lang)
    expect(await page.locator('.office').count()).toBe(2)
    const [government, state] = await edges(page, '.office .sure')
    const [fade] = await edges(page, '.office rect:not(.sure)')
    const bars = (await edges(page, '.hit')).map(([left, right]) => (left + right) / 2)
    if (!government || !state || !fade) throw new Error('bars are missing')
    const within = (x: number | undefined, [left, right]: [number, number]) =>
      x !== undefined && x > left && x < right
    expect([within(bars[0], government), within(bars[1], government), within(bars[2], fade)]).toEqual([
      true,
      true,
      true,
    ])
    // Time runs as one reads.
    expect(state[0] > government[0]).toBe(lang === 'en')
    expect(await axe(page)).toEqual([])
    await screenshot(page, `party-offices-${lang}`)
  })

  it('has the same in a table, which leads to what was said in these days and to whose office it was', async () => {
    const page = await opened('vladimir-putin', 'en')
    expect(await rows(page)).toEqual([
      ['No end known'],
      ['head of state · Russia', 'from 7 May 2012; end not known', '1 since it began'],
      ['Former'],
      ['head of government · Russia', '8 May 2008 – 7 May 2012', '2'],
    ])
    await goneTo(page, /after=2008-05-08&before=2012-05-08/, () =>
      page.getByRole('link', { name: '2', exact: true }).click(),
    )
    await settled(page)
    expect(await page.locator('.card').count()).toBe(2)
    await page.goBack()
    await goneTo(page, /parties\/russia/, () => page.getByRole('link', { name: 'Russia' }).first().click())
    await page.locator('.holders').waitFor()
  })

  it('has a band where nothing was said, too; offices without dates stand below', async () => {
    const page = await opened('john-kirby', 'en', { viewport: PHONE, colorScheme: 'dark' })
    expect(await page.locator('.office').count()).toBe(1)
    expect(await page.getByText('A dashed end that fades').count()).toBe(1)
    expect(await page.locator('.offices li').allTextContents()).toEqual([
      'spokesperson · U.S. Department of Defense',
    ])
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'party-offices-undated-en')
  })
})

describe('a state or body', () => {
  it('has the holders of its offices, those that ended apart', async () => {
    const page = await opened('russia', 'ar', { viewport: { width: 360, height: 740 } })
    await page.locator('.holders summary').filter({ hasText: 'رئيس الدولة' }).click()
    const open = page.locator('.holders details[open]')
    expect(await open.count()).toBe(1)
    const [first = '', ...others] = await open.locator('tbody').allTextContents()
    expect(first).toMatch(/^لا نهاية معروفة.*فلاديمير بوتين/)
    expect(others.join('')).toMatch(/^سابقون/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'party-state-ar')
  })

  it('has its spokespersons: those of the register apart from those of the articles', async () => {
    const page = await opened('kremlin', 'en')
    expect(await rows(page)).toEqual([['Without dates'], ['Dmitry Peskov', 'dates not known', '–']])
    expect(await page.getByText('In the articles').count()).toBe(0)
    expect(await axe(page)).toEqual([])
  })

  it('of which nothing is known but who spoke for it says so, and leads there', async () => {
    const page = await opened('name:بلدية عين الورد', 'en')
    await page.getByText('others spoke for it').waitFor()
    expect(await rows(page)).toEqual([['هالة النجار', '10 June 2014', '1']])
    await goneTo(page, /for=name.*party=name|party=name.*for=name/, () =>
      page.getByRole('link', { name: '1', exact: true }).click(),
    )
    await settled(page)
    expect(await page.locator('.card').count()).toBe(1)
    expect(await page.locator('.chip').filter({ hasText: 'Spoken for' }).textContent()).toContain(
      'بلدية عين الورد',
    )
    await page.goBack()
    await goneTo(page, /parties\/name/, () => page.getByRole('link', { name: 'هالة النجار' }).click())
    await page.getByRole('heading', { name: 'Spoke for' }).waitFor()
    await goneTo(page, /parties\/name/, () => page.getByRole('link', { name: 'بلدية عين الورد' }).click())
    await page.getByText('others spoke for it').waitFor()
  })
})
