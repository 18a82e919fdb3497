import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ArticleAnswer, JudgementAnswer, ReviewAnswer } from '../../src/contract/index.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'
import { goneTo, settled } from './steps.ts'

const web = useWeb()

const asked = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${web.server().url}${path}`)).json()) as T
const queue = (kind: string) => asked<ReviewAnswer>(`/api/review?kind=${kind}`)
const judged = async () => (await asked<{ judgements: JudgementAnswer[] }>('/api/judgements')).judgements

/** Opens the queue; who judges is known unless told otherwise. */
async function opened(query: string, options: Parameters<typeof web.open>[1] = {}, by = 'Nur') {
  const page = await web.open('/docs', options)
  if (by !== '') await page.evaluate((name) => localStorage.setItem('isnad-reviewer', name), by)
  await page.goto(`${web.server().url}/review?${query}`)
  await page.locator('.question .judge, .judgement, .empty').first().waitFor()
  return page
}
/** What becomes so within some seconds, however busy the machine is. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000, interval: 100 })
const keyOf = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset.question ?? null,
  )
const keysOn = (page: Page) =>
  page
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.question ?? ''))
const told = (page: Page) => page.locator('.queue [role=status]').first()

describe('the queue', () => {
  it('is reached from every page and tells how many questions of each kind there are', async () => {
    const page = await web.open('/docs?lang=en')
    await goneTo(page, /\/review/, () => page.getByRole('link', { name: 'Review', exact: true }).click())
    await page.locator('.question').first().waitFor()
    const { counts } = await queue('confirm')
    for (const [name, count] of [
      ['One or two?', counts['same-party']],
      ['Rightly named?', counts.confirm],
      ['Who speaks?', counts.speaker],
    ] as const)
      expect(await page.locator('.kinds a', { hasText: name }).textContent()).toBe(`${name} ${count}`)
    await goneTo(page, /offset=10/, () => page.getByRole('link', { name: 'Next page' }).click())
    await page.locator('.question').first().waitFor()
    await page.getByText(/^11–20 of/).waitFor()
  })

  it.each([
    ['same-party', 'en', {}],
    ['confirm', 'en', { colorScheme: 'dark' }],
    ['speaker', 'ar', { viewport: PHONE }],
    ['same-party', 'ar', { viewport: PHONE, colorScheme: 'dark' }],
  ] as const)('has nothing that stands in the way of anybody: %s, %s', async (kind, lang, options) => {
    const page = await opened(`lang=${lang}&kind=${kind}`, { locale: lang, ...options })
    await page.locator('.question .answers-row button').first().click()
    await page.locator('.judge-form').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot(page, `review-${kind}-${lang}`, false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    )
  })

  it('shows two who may be one side by side, and one below the other where it is narrow', async () => {
    const tops = (page: Page) =>
      page
        .locator('.question')
        .first()
        .locator('.side h3')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
    const [left, right] = await tops(await opened('lang=en&kind=same-party'))
    expect(left).toBe(right)
    const [first = 0, second = 0] = await tops(await opened('kind=same-party', { viewport: PHONE }))
    expect(second).toBeGreaterThan(first)
  })
})

describe('judging by keys', () => {
  it('asks who judges once, records with the reason as it was written, and undoes', async () => {
    const page = await opened('lang=en&kind=same-party', {}, '')
    const [first = '', second = ''] = await keysOn(page)
    await page.keyboard.press('j')
    expect(await keyOf(page)).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await keyOf(page)).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('d')
    await page.keyboard.type('Samar')
    await page.locator('.judge-form textarea').fill('Two ministers.')
    await page.locator('.judge-form textarea').press('Enter')
    await soon(() => keyOf(page)).toBe(second)
    expect(await keysOn(page)).not.toContain(first)
    expect(await told(page).textContent()).toMatch(/^Recorded: .* are two$/)
    expect((await judged())[0]).toMatchObject({
      by: 'Samar',
      why: 'Two ministers.',
      answer: 'different',
      undone: false,
    })

    await page.keyboard.press('u')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Cannot be told')

    await page.keyboard.press('z')
    await soon(() => keyOf(page)).toBe(first)
    expect(await told(page).textContent()).toBe('Undone.')
    expect((await judged()).find(({ kind }) => kind === 'same-party')?.undone).toBe(true)
  })

  it('goes on where it was after a question is gone, and ends with all of them', async () => {
    const page = await opened('lang=en&kind=same-party')
    // To make two one may answer what is asked about either of them and a third.
    for (let left = (await keysOn(page)).length; left > 0; left = (await keysOn(page)).length) {
      await page.keyboard.press('j')
      await page.keyboard.press('s')
      await page.keyboard.press('Enter')
      await soon(async () => (await keysOn(page)).length).toBeLessThan(left)
    }
    await page.getByText('Nothing to decide.').waitFor()
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Undo/)
    await page.goto(`${web.server().url}/review?lang=en&kind=judged`)
    const undo = page.getByRole('button', { name: /^Undo/ })
    await undo.first().waitFor()
    const undone = page.locator('.judgement-undone')
    for (let left = await undo.count(), done = await undone.count(); left > 0; left--) {
      await undo.first().click()
      await page.locator('.judge-form textarea').press('Enter')
      done++
      await soon(() => undone.count()).toBe(done)
    }
    expect((await queue('same-party')).total).toBeGreaterThan(0)
    expect(await axe(page)).toEqual([])
  })
})

describe('the other kinds', () => {
  it('a provisional party is confirmed, or found to be another of the register', async () => {
    const page = await opened('kind=confirm')
    const [first = '', second = ''] = await keysOn(page)
    await page.locator('.question').first().getByRole('button', { name: 'نعم' }).click()
    await page.getByRole('button', { name: 'سجّل القرار' }).click()
    await soon(async () => (await keysOn(page))[0]).toBe(second)
    expect((await judged())[0]).toMatchObject({
      kind: 'confirm',
      by: 'Nur',
      parties: [{ id: first.split(/ (.*)/)[1] }],
    })
    await page.locator('.question').first().getByRole('button', { name: 'آخر' }).click()
    await page.keyboard.type('فلاديمير بوتين')
    await page.locator('.choice', { hasText: 'مسجّل' }).click()
    expect(await page.locator('.judge-form textarea').inputValue()).toBe('ما نُقل يناسب فلاديمير بوتين.')
    await page.keyboard.press('Enter')
    await soon(async () => (await keysOn(page))[0]).not.toBe(second)
    const [made] = await judged()
    expect(made).toMatchObject({ kind: 'same-party', answer: 'same' })
    expect(made?.parties.at(-1)?.id).toBe('vladimir-putin')
    await page.getByRole('button', { name: 'تراجع' }).click()
    await soon(() => keyOf(page)).toBe(second)
  })

  it('a speaker is one of those in question, anybody by name, or not to be known', async () => {
    const page = await opened('lang=en&kind=speaker')
    const { questions, total } = await queue('speaker')
    const [first, second] = questions
    await page.keyboard.press('j')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await soon(async () => (await judged())[0]?.parties[0]?.name).toBe(first?.candidates[0]?.name)
    await soon(() => keyOf(page)).toContain(second?.statement?.id)
    await page.keyboard.press('a')
    await page.keyboard.type('مرام الحافظي')
    await page.locator('.choice', { hasText: 'by name only' }).last().click()
    await page.keyboard.press('Enter')
    await soon(async () => (await judged())[0]?.parties[0]?.name).toBe('مرام الحافظي')
    await soon(() => keyOf(page)).toContain(questions[2]?.statement?.id)
    await page.keyboard.press('u')
    await page.keyboard.press('Enter')
    await soon(async () => (await judged())[0]?.parties).toEqual([])
    expect((await queue('speaker')).total).toBe(total - 3)
  })
})

describe('a card', () => {
  it('shows who speaks by decision, marked, with who, when and why; it is decided and undone there', async () => {
    const page = await opened('lang=en&kind=judged')
    await page.goto(`${web.server().url}/?lang=en&act=deny`)
    await settled(page)
    const card = page.locator('.card').first()
    await card.getByRole('button', { name: 'Another speaker…' }).click()
    await card.getByRole('button', { name: 'Somebody else' }).click()
    await page.keyboard.type('سليم القاطن')
    await card.locator('.choice').last().click()
    await page.keyboard.press('Enter')
    await card.locator('.tag-judged').waitFor()
    expect(await card.locator('.speaker-name').textContent()).toBe('سليم القاطن')
    await card.getByText(/^Why/).click()
    await card.getByText('By the article, سليم القاطن speaks here.').waitFor()
    expect(await card.locator('.why').first().textContent()).toContain('Nur')
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'search-judged-en', false)

    const article = await card.locator('.open').getAttribute('href')
    const id = new URL(article ?? '', page.url()).searchParams.get('s')
    const { articles } = await asked<ArticleAnswer>(
      `/api/articles/${/articles\/(\w+)/.exec(article ?? '')?.[1]}`,
    )
    const placed = articles.flatMap(({ statements }) => statements).find((one) => one.id === id)
    expect(placed?.judged?.name).toBe('سليم القاطن')

    await card.getByRole('button', { name: 'Undo' }).click()
    await soon(() => card.locator('.tag-judged').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Another speaker…')
  })
})

describe('what the server refuses', () => {
  it('is told where it was asked, and nothing is lost', async () => {
    const page = await opened('kind=confirm', { expect: [/409/] })
    await page.route('**/api/judgements', (route) =>
      route.fulfill({
        status: 409,
        json: { error: { rule: 'one-already', message: 'the two are one already: x', issues: [] } },
      }),
    )
    const before = await keysOn(page)
    await page.locator('.question .answers-row button').first().click()
    await page.locator('.judge-form textarea').press('Enter')
    await page.getByRole('alert').getByText('هما واحد من قبل.').waitFor()
    expect(await keysOn(page)).toEqual(before)
  })
})
