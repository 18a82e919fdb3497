import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import type { StatementsAnswer } from '../../src/contract/index.ts'
import { axe, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** The narrowest screen. */
const NARROW = { width: 360, height: 740 } as const

/** Invented words of an invented minister. */
const SAID = [
  ['2020-01-16', 'وصل الوفد.\nقال وزير الدفاع سامي الحلو إن بلاده لا تبحث انسحاب القوات من الوادي.'],
  ['2024-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تبحث حالياً انسحاب القوات من الوادي.'],
] as const

const isnad = (...args: string[]) => {
  const { data } = web.server()
  const ran = spawnSync(process.execPath, [join(ROOT, 'bin/isnad.mjs'), ...args, '--data', data], {
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`isnad ${args[0]}: exit code ${ran.status}\n${ran.stderr}`)
}

let compare = ''
beforeAll(async () => {
  const file = join(web.server().data, 'said.jsonl')
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, date, source: 'صحيفة الوادي', content }),
  )
  writeFileSync(file, records.join('\n'))
  isnad('add', file)
  const answer = await fetch(`${web.server().url}/api/statements?order=date`)
  const { hits } = (await answer.json()) as StatementsAnswer
  const of = (name: string) => hits.find(({ recordId }) => recordId === name)?.id ?? ''
  compare = `/compare?a=${of('said-1')}&b=${of('said-0')}`
})

const WORDS = {
  ar: {
    freeze: 'تجميد المقارنة ملفاً',
    why: 'السبب',
    by: 'التوقيع',
    save: 'تجميد',
    correct: 'إلحاق تصحيح',
    wrong: 'ما كان خطأ، وما صوابه',
    append: 'إلحاق',
  },
  en: {
    freeze: 'Freeze as a dossier',
    why: 'Why',
    by: 'Signed by',
    save: 'Freeze',
    correct: 'Append a correction',
    wrong: 'What was wrong, and how it is right',
    append: 'Append',
  },
} as const

/** Freezes the comparison by the page, and gives the permanent address. */
async function freeze(page: Page, lang: 'ar' | 'en'): Promise<string> {
  const t = WORDS[lang]
  await page.getByRole('button', { name: t.freeze }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(t.why, { exact: true }).fill('للنشر غداً')
  await page.getByLabel(t.by).fill('نور')
  await page.getByRole('button', { name: t.save, exact: true }).click()
  await page.locator('.dossier-cite').nth(1).waitFor()
  return new URL(page.url()).pathname
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

describe('a dossier', () => {
  it.each(['ar', 'en'] as const)(
    'is frozen, found again under its permalink, and takes a correction: %s',
    async (lang) => {
      const page = await web.open(`${compare}&lang=${lang}`)
      const address = await freeze(page, lang)
      expect(address).toMatch(/^\/dossiers\/[0-9a-f]{64}$/)
      const again = await web.open(`${address}?lang=${lang}`)
      await again.locator('.dossier-cite').nth(1).waitFor()
      expect(await again.locator('.compare-words').first().innerText()).toBe(SAID[0][1].split('\n')[1])
      const id = address.split('/')[2] ?? ''
      expect(await again.locator('.dossier-hash code').first().innerText()).toBe(id)
      for (const line of await again.locator('.dossier-cite p[lang]').allInnerTexts()) {
        expect(line).toContain(id)
        expect(line).toContain(address)
      }
      const t = WORDS[lang]
      await again.getByRole('button', { name: t.correct }).click()
      await again.getByLabel(t.wrong).fill('قيل يوم الأربعاء')
      await again.getByLabel(t.by).fill('سعاد')
      await again.getByRole('button', { name: t.append, exact: true }).click()
      await again.locator('.dossier-corrections li').waitFor()
      await again.reload()
      await again.locator('.dossier-corrections li').waitFor()
      expect(await again.locator('.dossier-corrections li').innerText()).toContain('قيل يوم الأربعاء')
      expect(await axe(again)).toEqual([])
      await screenshot(again, `dossier-${lang}`, true)
    },
  )

  it('fits 360 pixels, is listed, and prints its hash and lines', async () => {
    const page = await web.open('/dossiers?lang=ar', { viewport: NARROW })
    await page.locator('.card a.open').first().click()
    await page.locator('.dossier-cite').nth(1).waitFor()
    expect(await wide(page)).toBeLessThanOrEqual(NARROW.width)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'dossier-phone', true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.dossier-hash').first().isVisible()).toBe(true)
    expect(await page.locator('.dossier-cite').first().isVisible()).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  it('whose article is withheld shows none of its words, and says so', async () => {
    const page = await web.open(`${compare}&lang=en`)
    const address = await freeze(page, 'en')
    isnad('remove', 'said-1', '--why', 'the paper asked', '--by', 'Hala')
    const after = await web.open(`${address}?lang=en`)
    await after.getByText('The words of this statement were taken down.').waitFor()
    await after.locator('.dossier-cite').nth(1).waitFor()
    const text = await after.locator('main').innerText()
    expect(text).not.toContain('حالياً')
    expect(text).toContain('the paper asked')
    expect(text).toContain('the later statement is not found any more')
    expect(text).toContain('لا تبحث')
  })

  it('that is none is told', async () => {
    const page = await web.open('/dossiers/00000000?lang=en', { expect: [/404/] })
    await page.getByText('No dossier has this id.').waitFor()
  })
})
