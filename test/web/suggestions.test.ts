import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** Invented words of invented people on two matters. */
const PEOPLE = ['سامي الحلو', 'مازن الشطي', 'كمال الدرويشي', 'وليد الصافي'] as const
beforeAll(() => {
  const { data } = web.server()
  const file = join(data, 'said.jsonl')
  const records = PEOPLE.flatMap((name, n) =>
    ['انسحاب القوات من الوادي', 'خفض الأسعار'].map((matter, k) =>
      JSON.stringify({
        id: `said-${n}-${k}`,
        date: `202${n}-0${k + 1}-16`,
        source: 'صحيفة الوادي',
        content: `قال النائب ${name} إن ${matter} مطلوب في هذا العام.`,
      }),
    ),
  )
  writeFileSync(file, records.join('\n'))
  const args = [join(ROOT, 'bin/isnad.mjs'), 'add', file, '--data', data, '--json']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad add: exit code ${status}\n${stderr}`)
})

const WORDS = {
  ar: { look: 'البحث عن أسئلة متكررة', fill: 'ملء الاستمارة: خفض الأسعار', examples: 'أمثلة' },
  en: { look: 'Look for recurring questions', fill: 'Fill in the form: خفض الأسعار', examples: 'Examples' },
} as const

describe('suggested issues', () => {
  it.each(['ar', 'en'] as const)('are looked for when somebody asks, with examples: %s', async (lang) => {
    for (const viewport of [undefined, PHONE]) {
      const page = await web.open(`/issues?lang=${lang}`, viewport === undefined ? {} : { viewport })
      await page.getByRole('button', { name: WORDS[lang].look }).click()
      await page.locator('.suggestions > li').nth(1).waitFor()
      await page.locator('.suggestions summary').first().click()
      expect(await page.locator('.suggestions blockquote:visible').count()).toBe(3)
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }))
      expect(wide).toBeLessThanOrEqual(room)
      expect(await axe(page)).toEqual([])
      await screenshot(page, `suggestions-${lang}${viewport === undefined ? '' : '-phone'}`, true)
    }
  })

  it('fill the form, and are suggested no more when they are followed', async () => {
    const page = await web.open('/issues?lang=en')
    await page.getByRole('button', { name: WORDS.en.look }).click()
    await page.getByRole('button', { name: WORDS.en.fill }).click()
    expect(await page.getByLabel('The question in Arabic').inputValue()).toBe('خفض الأسعار')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('form')?.className ?? ''))
      .toContain('issue-form')
    expect(await page.getByLabel(/^Words of the matter/).inputValue()).toBe('خفض الأسعار')
    await page.getByLabel('The question in English').fill('Lower prices')
    await page.getByLabel('Why it is followed').fill('it recurs')
    await page.getByLabel('Who follows it').fill('Nour')
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await page.locator('.issue h1').waitFor()
    expect(await page.locator('.issue h1').textContent()).toBe('Lower prices')
    await page.goto(`${web.server().url}/issues?lang=en`)
    await page.getByRole('button', { name: WORDS.en.look }).click()
    await page.locator('.suggestions > li').first().waitFor()
    expect(await page.getByRole('button', { name: WORDS.en.fill }).count()).toBe(0)
  })
})
