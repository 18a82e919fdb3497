import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

/** Invented words of invented people over five years, two of them of one speech. */
const SAID = [
  [
    '2020-01-16',
    'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي، مؤكداً أن القوات لن تنسحب.',
  ],
  ['2020-02-03', 'طالب النائب مازن الشطي بخروج القوات من الوادي.'],
  ['2024-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده لا تبحث انسحاب القوات من الوادي.'],
  ['2024-06-11', 'قال وزير الدفاع سامي الحلو إن انسحاب القوات ضروري إذا توقفت الهجمات.'],
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

const FIELDS = {
  ar: { define: 'متابعة قضية', any: /^كلمات المسألة/, why: 'سبب متابعتها', by: 'من يتابعها', save: 'متابعة' },
  en: {
    define: 'Follow an issue',
    any: /^Words of the matter/,
    why: 'Why it is followed',
    by: 'Who follows it',
    save: 'Follow',
  },
} as const

const marks = (page: Page) =>
  page.locator('.issue-mark').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))

describe('issues', () => {
  it('are begun on the page, and a word that is offered is taken by hand', async () => {
    const page = await web.open('/issues?lang=en')
    const t = FIELDS.en
    await page.getByRole('button', { name: t.define }).click()
    await page.getByLabel('The question in Arabic').fill('انسحاب القوات من الوادي')
    await page.getByLabel('The question in English').fill('Withdrawal from the valley')
    await page.getByLabel(/^Id/).fill('valley')
    await page.getByLabel(t.any).fill('انسحاب، ينسحب')
    await page.getByLabel(t.why).fill('we follow it')
    await page.getByLabel(t.by).fill('Nour')
    await page.getByRole('button', { name: t.save, exact: true }).click()
    await page.locator('.issue h1').waitFor()
    expect(await page.locator('.issue h1').textContent()).toBe('Withdrawal from the valley')
    await expect.poll(() => page.locator('.issue-lanes h3').count()).toBe(1)
    await page.getByRole('button', { name: 'Change its definition' }).click()
    await page.getByRole('button', { name: 'Add خروج' }).click()
    await page.getByLabel(t.why).fill('the members say it so')
    await page.getByRole('button', { name: t.save, exact: true }).click()
    await page.locator('.issue-lanes h3').nth(1).waitFor()
    expect(await page.locator('.party-sum').textContent()).toContain('2 definitions')
  })

  it.each(['ar', 'en'] as const)(
    'stand on a timeline by party, by shape as well as colour: %s',
    async (lang) => {
      const page = await web.open(`/issues/valley?lang=${lang}`)
      await page.locator('.issue-chart svg .lane').first().waitFor()
      await expect.poll(() => marks(page)).toHaveLength(4)
      const names = await marks(page)
      // Four articles, the two statements of one speech as one mark.
      expect(names).toHaveLength(4)
      const stands =
        lang === 'ar'
          ? ['يعارض', 'ينفي البحث', 'يؤيد بشروط', 'يؤيد']
          : ['opposes', 'denies talks', 'supports with conditions', 'supports']
      for (const stand of stands)
        expect(
          names.some((name) => name.includes(`${stand}:`)),
          stand,
        ).toBe(true)
      const shapes = await page
        .locator('.issue-mark .sign')
        .evaluateAll((all) => all.map((one) => one.getAttribute('d')))
      expect(new Set(shapes).size).toBe(4)
      // February 2020 was read, and the next month that was is May 2024.
      expect(await page.locator('.gaps .gap').count()).toBe(1)
      await page.locator('.issue-mark').first().focus()
      await page.locator('.issue-told blockquote').first().waitFor()
      expect(await page.locator('.issue-told .evidence-against').first().textContent()).toBe('ترفض')
      expect(await page.locator('.issue-told blockquote').count()).toBe(2)
      expect(await axe(page)).toEqual([])
      await screenshot(page, `issue-${lang}`, true)
    },
  )

  it('begin where the script begins, and keep to a year', async () => {
    const at = async (lang: string) => {
      const page = await web.open(`/issues/valley?lang=${lang}`)
      await page.locator('.issue-mark').first().waitFor()
      return page
        .locator('.issue-mark circle')
        .evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().left))
    }
    const [first = 0, second = 0] = await at('ar')
    expect(first).toBeGreaterThan(second)
    const [early = 0, late = 0] = await at('en')
    expect(early).toBeLessThan(late)
    const page = await web.open('/issues/valley?lang=en')
    await page.getByRole('link', { name: '2020', exact: true }).click()
    await expect.poll(() => marks(page)).toHaveLength(2)
  })

  it('fit a telephone, and lead to the words in their article', async () => {
    const page = await web.open('/issues/valley?lang=ar', { viewport: PHONE })
    await page.locator('.issue-mark').first().waitFor()
    const { wide, room } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }))
    expect(wide).toBeLessThanOrEqual(room)
    await screenshot(page, 'issue-phone', true)
    await page.locator('.issue-words-foot a').last().click()
    await page.locator('.paper .chosen').first().waitFor()
  })

  it('that nobody follows are told', async () => {
    const page = await web.open('/issues/none?lang=en', { expect: [/404/] })
    await page.getByText('No issue of this name is followed.').waitFor()
  })

  it.each(['ar', 'en'] as const)('let a statement be disowned and see its position go: %s', async (lang) => {
    const t = {
      ar: {
        open: /^الحالة، النص الأصلي/,
        is: 'الحالة',
        evidence: /^ما تستند إليه/,
        by: /^اسمك/,
        record: 'سجّل القرار',
        gone: 'لا يُحتسب موقفاً.',
        none: 'غير محدد',
      },
      en: {
        open: /^Standing, original/,
        is: 'Standing',
        evidence: /^On what it rests/,
        by: /^Your name/,
        record: 'Record',
        gone: 'It makes no position.',
        none: 'not stated',
      },
    }[lang]
    const page = await web.open(`/issues/valley?lang=${lang}`, lang === 'ar' ? { viewport: PHONE } : {})
    // The last in Arabic, the last but one in English: each is disowned once.
    const words = page
      .locator('.issue-lanes .issue-words')
      .filter({ hasText: lang === 'ar' ? 'ضروري' : 'لا تبحث' })
    await words.getByRole('button', { name: t.open }).click()
    const form = words.locator('.note-form')
    await form.getByLabel(t.is, { exact: true }).selectOption('disowned')
    await form.getByLabel(t.evidence).fill('https://ministry.example/denial')
    await form.getByLabel(t.by).fill('نور')
    await screenshot(page, `note-form-${lang}`, true)
    expect(await axe(page)).toEqual([])
    await form.getByRole('button', { name: t.record }).click()
    await words.locator('.note-disowned').waitFor()
    expect(await words.locator('.note-disowned').textContent()).toContain(t.gone)
    expect(await words.locator('.stand').textContent()).toContain(t.none)
    expect(await axe(page)).toEqual([])
    await screenshot(page, `noted-${lang}`, true)
    await page.reload()
    await words.locator('.note-disowned').waitFor()
  })

  it('are divided into objects and bounded by days on the page', async () => {
    const page = await web.open('/issues/valley?lang=en')
    await page.getByRole('button', { name: 'Change its definition' }).click()
    await page.getByText('Objects, parties and days').click()
    await page.getByRole('button', { name: 'Add an object' }).click()
    const object = page.getByRole('group', { name: 'Object 1' })
    await object.getByLabel('The object in Arabic').fill('القوات')
    await object.getByLabel('The object in English').fill('The forces')
    await object.getByLabel(/^The object’s id/).fill('forces')
    await object.getByLabel(/^Words of the object/).fill('القوات، قوات')
    await page.getByLabel('The first day that counts').fill('2020-02-01')
    await page.getByLabel('Why it is followed').fill('the forces alone')
    await page.getByLabel('Who follows it').fill('Nour')
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'issue-scope-en', true)
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await page.getByRole('link', { name: 'The forces', exact: true }).waitFor()
    expect(await page.locator('.issue-lanes').first().textContent()).not.toContain('January 2020')
    // What was bounded is bounded no more, and the object is left out.
    await page.getByRole('button', { name: 'Change its definition' }).click()
    await page.getByRole('button', { name: 'Leave object 1 out' }).click()
    await page.getByLabel('The first day that counts').fill('')
    await page.getByLabel('Why it is followed').fill('as it was')
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await page.getByRole('link', { name: 'The forces', exact: true }).waitFor({ state: 'detached' })
  })

  it('let a statement of another matter be taken off', async () => {
    const page = await web.open('/issues/valley?lang=en')
    const words = page.locator('.issue-lanes .issue-words').filter({ hasText: 'بخروج القوات' })
    await words.getByRole('button', { name: /^Not on this issue/ }).click()
    await words.getByLabel(/^Your name/).fill('Nour')
    await words.getByRole('button', { name: 'Record' }).click()
    await expect.poll(() => words.count()).toBe(0)
  })
})
