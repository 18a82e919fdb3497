import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** Invented promises of invented people. */
const SAID = [
  ['2020-01-16', 'قال وزير النقل سامي الحلو: «سنفتح الجسر القديم خلال عام إذا توقف المطر».'],
  ['2022-05-02', 'قال وزير النقل سامي الحلو إن الجسر القديم ما زال مغلقاً.'],
  ['2022-05-03', 'قال النائب مازن الشطي: «سنبني المدرسة بحلول عام 2999».'],
] as const
beforeAll(() => {
  const { data } = web.server()
  const file = join(data, 'said.jsonl')
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, date, source: 'صحيفة الوادي', content }),
  )
  writeFileSync(file, records.join('\n'))
  const args = [join(ROOT, 'bin/isnad.mjs'), 'add', file, '--data', data, '--json']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad add: exit code ${status}\n${stderr}`)
})

describe('commitments', () => {
  it.each(['ar', 'en'] as const)('stand past due first, their words in parts: %s', async (lang) => {
    for (const viewport of [undefined, PHONE]) {
      const page = await web.open(`/commitments?lang=${lang}`, viewport === undefined ? {} : { viewport })
      await page.locator('.commitment').nth(1).waitFor()
      const tags = await page.locator('.commitment .tag:first-child').allTextContents()
      expect(tags).toEqual(lang === 'ar' ? ['فات موعده', 'قائم'] : ['past due', 'open'])
      expect(await page.locator('.commitment').first().locator('dd').allTextContents()).toEqual([
        'سنفتح الجسر القديم',
        'إذا توقف المطر',
        'خلال عام',
      ])
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }))
      expect(wide).toBeLessThanOrEqual(room)
      expect(await axe(page)).toEqual([])
      await screenshot(page, `commitments-${lang}${viewport === undefined ? '' : '-phone'}`, true)
    }
  })

  it('are closed by a judgement with evidence, and go to the end', async () => {
    const page = await web.open('/commitments?lang=en')
    await page.getByRole('button', { name: 'Say what became of it' }).first().click()
    await page.getByLabel('What became of it').selectOption('broken')
    await page.getByLabel(/^Evidence/).fill('https://news.example/1')
    const by = page.locator('.judge-form input[autocomplete="name"]')
    if ((await by.count()) > 0) await by.fill('Nour')
    await page.locator('.judge-form textarea').fill('we went there')
    await page.locator('.judge-form textarea').press('Enter')
    await expect
      .poll(() => page.locator('.commitment .tag:first-child').allTextContents())
      .toEqual(['open', 'broken'])
  })
})
