import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** Invented words of invented people over five years. */
const SAID = [
  [
    '2020-01-16',
    'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي، مؤكداً أن القوات لن تنسحب.',
  ],
  ['2020-02-03', 'طالب النائب مازن الشطي بخروج القوات من الوادي.'],
  ['2024-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده لا تبحث انسحاب القوات من الوادي.'],
  ['2024-06-11', 'قال وزير الدفاع سامي الحلو إن انسحاب القوات ضروري إذا توقفت الهجمات.'],
] as const

const isnad = (...args: string[]) => {
  const { data } = web.server()
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/isnad.mjs'), ...args, '--data', data],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`isnad ${args[0]}: exit code ${status}\n${stderr}`)
}

beforeAll(() => {
  const file = join(web.server().data, 'said.jsonl')
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, date, source: 'صحيفة الوادي', content }),
  )
  writeFileSync(file, records.join('\n'))
  isnad('add', file)
  const words = [
    '--any',
    'انسحاب، ينسحب، خروج',
    '--ar',
    'انسحاب القوات من الوادي',
    '--en',
    'Withdrawal from the valley',
  ]
  isnad('issue', 'add', 'valley', ...words, '--why', 'we follow it', '--by', 'Nour')
})

/** What is downloaded when a link or button of the menu is pressed by keyboard. */
async function downloaded(
  page: Page,
  name: RegExp,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export-list').locator('a, button').filter({ hasText: name }).press('Enter'),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const TEXTS = {
  ar: {
    export: 'تصدير',
    cite: /^توثيق/,
    copy: /^نسخ/,
    name: 'isnad-انسحاب-القوات-من-الوادي',
    coverage: 'التغطية',
  },
  en: {
    export: 'Export',
    cite: /^Cite/,
    copy: /^Copy/,
    name: 'isnad-Withdrawal-from-the-valley',
    coverage: 'Coverage',
  },
} as const

const openMenu = async (page: Page, name: string) => {
  const summary = page.locator('.export summary', { hasText: name })
  await summary.focus()
  await summary.press('Enter')
  await page.locator('.export-list a').first().waitFor()
}

describe('exports on the page', () => {
  it.each(['ar', 'en'] as const)(
    'of an issue: CSV that opens, a picture as SVG and PNG: %s',
    async (lang) => {
      const t = TEXTS[lang]
      const page = await web.open(`/issues/valley?lang=${lang}`)
      await page.locator('.issue-words').first().waitFor()
      await openMenu(page, t.export)
      expect(await axe(page)).toEqual([])
      await screenshot(page, `export-menu-${lang}`, false)
      const csv = await downloaded(page, /^CSV/)
      expect(csv.name).toBe(`${t.name}.csv`)
      const text = csv.bytes.toString('utf8')
      expect(text.startsWith('\ufeff')).toBe(true)
      const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
        header: true,
        skipEmptyLines: true,
      })
      expect(errors).toEqual([])
      expect(data.length).toBe(await page.locator('.issue-words blockquote').count())
      expect(data.map((row) => row['position.substance'])).toContain('supports-with-conditions')
      expect(new Set(data.map((row) => row['coverage.articles']))).toEqual(new Set(['4']))
      const svg = await downloaded(page, /^SVG/)
      expect(svg.bytes.toString('utf8')).toContain(t.coverage)
      const png = await downloaded(page, /^PNG/)
      expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
      // Width and height stand in the first chunk.
      expect(png.bytes.readUInt32BE(16)).toBe(2400)
      expect(png.bytes.readUInt32BE(20)).toBeGreaterThan(800)
      await page.locator('.export-list a').first().press('Escape')
      await expect.poll(() => page.locator('.export-list a').first().isVisible()).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    },
  )

  it('draw the same shapes as the page', async () => {
    const page = await web.open('/issues/valley?lang=en')
    await page.locator('.issue-mark .sign').first().waitFor()
    const shapes = (all: readonly (string | null)[]) => [...new Set(all)].sort()
    const drawn = await page
      .locator('.issue-legend path.sign')
      .evaluateAll((all) => all.map((one) => one.getAttribute('d')))
    const svg = await (
      await fetch(`${web.server().url}/api/issues/valley/export?format=svg&language=en`)
    ).text()
    const picture = [...svg.matchAll(/<path d="([^"]+)"/g)].map((one) => one[1] ?? '')
    expect(shapes(picture)).toEqual(expect.arrayContaining(shapes(drawn)))
  })

  it('of a search and of a party: what is asked for, and nothing else', async () => {
    const page = await web.open('/?q=خروج&lang=en')
    await page.locator('.card').first().waitFor()
    await openMenu(page, 'Export')
    const jsonl = await downloaded(page, /^JSON Lines/)
    const lines = jsonl.bytes.toString('utf8').trimEnd().split('\n')
    expect(lines.length).toBe(1)
    const { party } = JSON.parse(lines[0] ?? '') as { party: string }
    await page.locator('.card .open').first().click()
    await page.locator('.paper').first().waitFor()
    await openMenu(page, 'Export')
    expect((await downloaded(page, /^CSV/)).bytes.toString('utf8').trimEnd().split('\r\n').length).toBe(2)
    const other = await web.open(`/parties/${encodeURIComponent(party)}?lang=en`)
    await openMenu(other, 'Export')
    const citations = await downloaded(other, /^Citations/)
    expect(citations.bytes.toString('utf8')).toContain('4 articles read')
    expect(citations.bytes.toString('utf8')).toContain('خروج القوات من الوادي')
  })

  it.each(['ar', 'en'] as const)(
    'cite a statement, ready to be copied, in both languages: %s',
    async (lang) => {
      const t = TEXTS[lang]
      const page = await web.open(`/?q=خروج&lang=${lang}`, { viewport: PHONE })
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.locator('.card .cite summary', { hasText: t.cite }).first().press('Enter')
      await expect.poll(() => page.locator('.citation-text').first().textContent()).toContain(t.coverage)
      await page.locator('.citation button', { hasText: t.copy }).first().press('Enter')
      await expect.poll(() => page.locator('.citation [role=status]').first().textContent()).not.toBe('')
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(await page.locator('.citation-text').first().textContent())
      expect(copied).toContain('خروج القوات من الوادي')
      expect(await page.locator('.citation').count()).toBe(2)
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }))
      expect(wide).toBeLessThanOrEqual(room)
      expect(await axe(page)).toEqual([])
      await screenshot(page, `cite-${lang}`, true)
    },
  )
})
