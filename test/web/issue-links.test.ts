import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, PHONE, screenshot, startServer, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** Invented words of invented people: a refusal, the same hardened, its contrary, and a translation nobody made. */
const SAID = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من وادي السنديان.'],
  ['2022-03-10', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض قطعاً انسحاب القوات من وادي السنديان.'],
  ['2024-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تؤيد انسحاب القوات من وادي السنديان.'],
  ['2024-05-03', 'أكد وزير الدفاع سامي الحلو أن بلاده ترفض حالياً انسحاب القوات من وادي السنديان.'],
] as const
const ISSUE = {
  id: 'valley',
  name: { ar: 'انسحاب القوات من الوادي', en: 'Withdrawal from the valley' },
  any: ['انسحاب', 'ينسحب'],
}

function isnad(...args: readonly string[]): void {
  const all = [join(ROOT, 'bin/isnad.mjs'), ...args, '--data', web.server().data]
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad ${args[0]}: exit code ${status}\n${stderr}`)
}

let again: Awaited<ReturnType<typeof startServer>> | null = null
beforeAll(() => {
  const { data } = web.server()
  const [said, issue] = [join(data, 'said.jsonl'), join(data, 'issue.json')]
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, date, source: 'صحيفة الوادي', content }),
  )
  writeFileSync(said, records.join('\n'))
  writeFileSync(issue, JSON.stringify(ISSUE))
  isnad('add', said)
  isnad('issue', 'add', issue, '--by', 'نور', '--why', 'نتابعها')
})
afterAll(() => again?.stop())

const heads = (page: Page) => page.locator('.change h3').allTextContents()
const cards = async (page: Page) => {
  await page.locator('.change').first().waitFor()
  return (await heads(page)).map((head) => head.trim())
}

describe('links on the page of an issue', () => {
  it.each(['ar', 'en'] as const)(
    'stand with both texts, what differs marked not by colour alone: %s',
    async (lang) => {
      const page = await web.open(`/issues/valley?lang=${lang}`)
      const names = lang === 'ar' ? ['تعارض ظاهري', 'صياغة أشد'] : ['Apparent conflict', 'Worded harder']
      expect(await cards(page)).toEqual(names)
      const harder = page.locator('.change-worded-harder')
      expect(await harder.locator('.diff-strength').first().textContent()).toBe('قطعاً')
      const lines = await harder
        .locator('mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine)
      expect(lines).toBe('underline')
      const [earlier, later] = await harder
        .locator('.change-end')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
      expect((earlier ?? 0) > (later ?? 0)).toBe(lang === 'ar')
      await harder.locator('summary').click()
      expect(await harder.locator('dl').textContent()).toContain('قطعاً')
      expect(await axe(page)).toEqual([])
      await screenshot(page, `issue-links-${lang}`, true)
    },
  )

  it('fit a telephone; the doubtful come on demand, with the reason', async () => {
    const page = await web.open('/issues/valley?lang=en', { viewport: PHONE })
    await page.locator('.change').first().waitFor()
    await page.getByRole('checkbox', { name: /^Show doubtful/ }).check()
    await page.locator('.change-doubts').first().waitFor()
    expect(await page.locator('.change-doubts').first().textContent()).toContain('it holds for now alone')
    const { wide, room } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }))
    expect(wide).toBeLessThanOrEqual(room)
    await screenshot(page, 'issue-links-phone', true)
  })

  it('are refused and gone, also after the server was started anew; accepted, and undone', async () => {
    // The server that is started anew has another port.
    const page = await web.open('/issues/valley?lang=en', { expect: [/^foreign: http:\/\/127\.0\.0\.1:/] })
    expect(await cards(page)).toHaveLength(2)
    const harder = page.locator('.change-worded-harder')
    await harder.getByRole('button', { name: /^It is not/ }).click()
    await page.getByLabel(/^Your name/).fill('Nour')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await expect.poll(() => heads(page)).toHaveLength(1)
    const conflict = page.locator('.change-conflict')
    await conflict.getByRole('button', { name: /^It is a reversal/ }).click()
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await conflict.getByRole('button', { name: /^Undo/ }).waitFor()
    expect((await heads(page))[0]).toContain('Reversal')

    again = await startServer({ ledger: 'none', args: ['--data', web.server().data] })
    await page.goto(`${again.url}/issues/valley?lang=en`)
    expect((await cards(page)).map((head) => head.replace(/\s+/g, ' '))).toEqual(['Reversal accepted'])
    await page.locator('.change-conflict').getByRole('button', { name: /^Undo/ }).click()
    await page
      .locator('.change-conflict')
      .getByRole('button', { name: /^It is so/ })
      .waitFor()
    expect((await heads(page))[0]).toContain('Apparent conflict')
  })
})
