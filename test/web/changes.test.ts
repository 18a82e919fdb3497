import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, screenshot, useWeb } from './harness/index.ts'

/** The narrowest telephone that the page is made for. */
const NARROW = { width: 360, height: 740 }

const web = useWeb({ ledger: 'none' })

/** Invented words of invented people. */
const SAID = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي.'],
  ['2020-02-03', 'طالب النائب مازن الشطي بانسحاب القوات من الوادي.'],
  ['2024-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تؤيد حالياً انسحاب القوات من الوادي.'],
] as const

function isnad(...args: readonly string[]): void {
  const all = [join(ROOT, 'bin/isnad.mjs'), ...args, '--data', web.server().data]
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad ${args.join(' ')}: exit code ${status}\n${stderr}`)
}

beforeAll(() => {
  const file = join(web.server().data, 'said.jsonl')
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, date, source: 'صحيفة الوادي', content }),
  )
  writeFileSync(file, records.join('\n'))
  isnad('add', file)
  const names = ['--ar', 'انسحاب القوات من الوادي', '--en', 'Withdrawal from the valley']
  isnad('issue', 'add', 'valley', ...names, '--any', 'انسحاب', '--by', 'نور', '--why', 'نتابعها')
})

const T = {
  ar: {
    since: 'منذ',
    by: 'الجديد هو ما',
    show: 'عرض',
    none: 'لم يتغير شيء منذ ذلك اليوم',
    defined: 'عُرّفت القضية',
  },
  en: {
    since: 'Since',
    by: 'New is what',
    show: 'Show',
    none: 'Nothing changed since that day',
    defined: 'The issue was defined',
  },
} as const

describe('what changed on an issue', () => {
  it.each(['ar', 'en'] as const)(
    'since a day is told with the words, and its address keeps the day: %s',
    async (lang) => {
      const t = T[lang]
      const page = await web.open(`/issues/valley?lang=${lang}`, lang === 'ar' ? { viewport: NARROW } : {})
      const part = page.locator('.since')
      await part.getByLabel(t.since, { exact: true }).fill('2020-02-01')
      await part.getByLabel(t.by).selectOption('said')
      await part.getByRole('button', { name: t.show, exact: true }).click()
      await part.locator('.since-entry').first().waitFor()
      const words = await part.locator('.since-statement blockquote').allTextContents()
      expect(words.toSorted()).toEqual(
        ['بانسحاب القوات من الوادي', 'بلاده تؤيد حالياً انسحاب القوات من الوادي'].toSorted(),
      )
      expect(await part.locator('.since-definition').textContent()).toContain(t.defined)
      expect(page.url()).toContain('since=2020-02-01')
      expect(page.url()).toContain('by=said')
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }))
      expect(wide).toBeLessThanOrEqual(room)
      expect(await axe(page)).toEqual([])
      await screenshot(page, `changes-${lang}`, true)
      await page.reload()
      await part.locator('.since-statement').first().waitFor()
      await part.locator('.since-statement').first().getByRole('link').last().click()
      await page.locator('.paper .chosen').first().waitFor()
    },
  )

  it('doubtful links are left out until they are asked for', async () => {
    const page = await web.open('/issues/valley?lang=en&since=2020-01-01')
    const part = page.locator('.since')
    await part.locator('.since-entry').first().waitFor()
    const before = await part.locator('.since-link').count()
    await part.getByRole('button', { name: /^Show doubtful links too/ }).click()
    await expect.poll(() => part.locator('.since-link').count()).toBeGreaterThan(before)
    await screenshot(page, 'changes-links-en', true)
    expect(await axe(page)).toEqual([])
  })

  it('is nothing where nothing is new', async () => {
    const page = await web.open('/issues/valley?lang=en&since=2090-01-01')
    await page.locator('.since').getByText(T.en.none).waitFor()
  })

  it('is named in the head as feeds while the issue is shown, and by links that lead to them', async () => {
    const page = await web.open('/issues/valley?lang=en')
    const part = page.locator('.since')
    await part.waitFor()
    const alternates = () =>
      page
        .locator('head link[rel=alternate]')
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute('type'), one.getAttribute('href'), one.getAttribute('title')]),
        )
    expect(await alternates()).toEqual([
      [
        'application/atom+xml',
        '/api/issues/valley/feed.atom?language=en',
        'Withdrawal from the valley: Atom feed',
      ],
      [
        'application/feed+json',
        '/api/issues/valley/feed.json?language=en',
        'Withdrawal from the valley: JSON Feed',
      ],
    ])
    for (const name of ['Atom feed', 'JSON Feed']) {
      const href = await part.getByRole('link', { name }).getAttribute('href')
      const answer = await page.request.get(new URL(href ?? '', page.url()).href)
      expect(answer.status()).toBe(200)
      expect(await answer.text()).toContain('بلاده تؤيد حالياً انسحاب القوات من الوادي')
    }
    await page.getByRole('link', { name: 'Issues', exact: true }).first().click()
    await expect.poll(async () => (await alternates()).length).toBe(0)
  })
})
