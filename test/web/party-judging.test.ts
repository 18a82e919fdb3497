import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { JudgementAnswer, PartyAnswer, ReviewAnswer } from '../../src/contract/index.ts'
import { axe, screenshot, useWeb } from './harness/index.ts'

const web = useWeb()

const asked = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${web.server().url}${path}`)).json()) as T
const queue = (kind: string) => asked<ReviewAnswer>(`/api/review?kind=${kind}`)
const partyNow = (id: string) => asked<PartyAnswer>(`/api/parties/${encodeURIComponent(id)}`)
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000, interval: 100 })

/** Opens a party's page on a machine on which it is known who judges. */
async function opened(id: string, lang: string): Promise<Page> {
  const page = await web.open('/docs')
  await page.evaluate(() => localStorage.setItem('isnad-reviewer', 'Nur'))
  await page.goto(`${web.server().url}/parties/${encodeURIComponent(id)}?lang=${lang}`)
  await page.locator('.party-judging').waitFor({ state: 'attached' })
  return page
}
const told = (page: Page) => page.locator('.party-judging > [role=status]').textContent()

describe('a name that two bear', () => {
  it('shows the other, may be judged to be one with it, and two again', async () => {
    const { questions } = await queue('same-party')
    const ids = questions.map(({ party }) => party?.id ?? '')
    const bearers = await Promise.all(ids.map(partyNow))
    const id = ids[bearers.findIndex(({ others }) => others.length === 1)] ?? ''
    const page = await opened(id, 'en')
    const panel = page.locator('.panel', { hasText: 'Others of this name' })
    await panel.getByRole('button', { name: 'Are these one?' }).click()
    await panel.getByRole('button', { name: 'One', exact: true }).click()
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'party-others-en')
    await page.keyboard.press('Enter')
    await soon(() => told(page)).toMatch(/^Recorded: .* are one$/)
    await soon(() => panel.count()).toBe(0)
    expect(await page.locator('.party-judging').textContent()).not.toContain('name:')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Recorded/)
    const made = page.locator('.panel', { hasText: 'Decisions about this party' })
    expect(await made.textContent()).toContain('Nur')
    await made.getByRole('button', { name: /^Undo/ }).click()
    await page.keyboard.press('Enter')
    await panel.waitFor()
    expect(await made.locator('.judgement-undone').count()).toBe(1)
  })
})

describe('a name under which somebody else speaks, too', () => {
  it('is split by its articles, and joined again', async () => {
    const [first] = (await queue('confirm')).questions
    const id = first?.party?.id ?? ''
    const { statements } = await partyNow(id)
    const page = await opened(id, 'ar')
    await page.locator('.party-judging summary').click()
    await page.getByText('اختر مادة أولاً.').waitFor()
    await page.locator('.split-place input').first().check()
    await page.getByRole('button', { name: 'شخص آخر بالاسم نفسه' }).click()
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'party-split-ar')
    await page.locator('.judge-form textarea').press('Enter')
    await soon(() => told(page)).toMatch(/^سُجّل:/)
    const after = await partyNow(id)
    expect(after.statements).toBeLessThan(statements)
    expect(after.others).toHaveLength(1)
    await page.getByText('آخرون بهذا الاسم').waitFor()
    await page.getByRole('button', { name: /^تراجع/ }).click()
    await page.locator('.judge-form textarea').press('Enter')
    await soon(async () => (await partyNow(id)).statements).toBe(statements)
  })
})

describe('a judgement whose statement is gone', () => {
  it('is shown, without words where its statement was never read here, and undone', async () => {
    const db = new DatabaseSync(join(web.server().data, 'ledger.sqlite'))
    const row = db.prepare('SELECT id AS item FROM item LIMIT 1').get() as { item: string }
    const target = { type: 'statement', item: row.item, part: 0, in: 'body', cue: null, content: [[0, 40]] }
    db.prepare(
      'INSERT INTO judgement (kind, subject, target, decision, by, at, why) VALUES (?,?,?,?,?,?,?)',
    ).run(
      'speaker',
      `item:${row.item}`,
      JSON.stringify(target),
      JSON.stringify({ party: { id: 'name:مرام الحافظي', seen: [] }, name: 'مرام الحافظي' }),
      'Nur',
      '2026-01-02T03:04:05.000Z',
      'Read whole.',
    )
    db.close()
    const { questions } = await queue('lost')
    expect(questions[0]?.judgement?.about).toMatchObject({ item: row.item, text: [] })
    const page = await web.open('/docs')
    await page.evaluate(() => localStorage.setItem('isnad-reviewer', 'Nur'))
    await page.goto(`${web.server().url}/review?lang=en&kind=lost`)
    await page.locator('.question').first().waitFor()
    expect(await page.getByText('The words that were judged').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'review-lost-en', false)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing to decide.').waitFor()
    const { judgements } = await asked<{ judgements: JudgementAnswer[] }>('/api/judgements')
    expect(judgements.find(({ why }) => why === 'Read whole.')?.undone).toBe(true)
  })
})
