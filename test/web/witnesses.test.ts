import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import { axe, PHONE, screenshot, useWeb } from './harness/index.ts'

const web = useWeb({ ledger: 'none' })

const LEAD = 'قال وزير المياه كمال الدرويشي إن السد القديم لن يهدم قبل نهاية موسم الأمطار'
const REST = 'وحضر اللقاء أهالي القرى المجاورة وعدد من المهندسين الذين يعملون في صيانة القنوات منذ سنوات.'
const RECORDS = [
  { id: 'wire', source: 'صحيفة المرسى', author: 'وكالة الأناضول', content: `${LEAD}.\n${REST}` },
  { id: 'copy', source: 'صحيفة الضفة', content: `${LEAD}.\n${REST}` },
  {
    id: 'own',
    source: 'صحيفة الوادي',
    content:
      'سأل مراسلنا وزير المياه كمال الدرويشي عن صيانة القنوات والسد القديم بحضور أهالي القرى والمهندسين، فزعم الوزير كمال الدرويشي أن السد القديم لن يهدم أبدا قبل نهاية موسم الأمطار.',
  },
  {
    id: 'other',
    source: 'صحيفة الوادي',
    content: 'قال رئيس النادي وليد الصافي إن المباراة مؤجلة إلى الخميس.',
  },
]
const ISSUE = { id: 'dam', name: { ar: 'هدم السد', en: 'The dam' }, any: ['السد'] }

const isnad = (...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/isnad.mjs'), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`isnad ${args[0]}: exit code ${status}\n${stderr}`)
}

beforeAll(() => {
  const { data } = web.server()
  const file = join(data, 'told.jsonl')
  writeFileSync(file, RECORDS.map((one) => JSON.stringify({ date: '2026-04-02', ...one })).join('\n'))
  isnad('add', file, '--data', data)
  const issue = join(data, 'dam.json')
  writeFileSync(issue, JSON.stringify(ISSUE))
  isnad('issue', 'add', issue, '--by', 'Nour', '--why', 'we follow it', '--data', data)
})

describe('the accounts of an utterance', () => {
  it('stand side by side beneath an issue’s statement, their origins counted and named', async () => {
    const page = await web.open('/issues/dam?lang=en')
    const told = page.locator('.issue-lanes .told-by').first()
    expect(await told.locator('summary').innerText()).toContain('3 accounts, 2 origins')
    await told.locator('summary').click()
    const accounts = told.locator('.witnesses')
    await accounts.waitFor()
    expect(await accounts.locator('.witnesses-sum').innerText()).toBe(
      '3 accounts of one utterance, from 2 independent origins · Said not later than 2 April 2026',
    )
    expect(await accounts.locator('.tags').innerText()).toContain('الأناضول')
    const wordings = accounts.locator('.wordings').first().locator('.wording')
    expect(await wordings.count()).toBe(3)
    expect(await wordings.locator('mark.differs').allInnerTexts()).toEqual(['أبدا'])
    const cues = await wordings.locator('.wording-cue b').allInnerTexts()
    expect(cues.toSorted()).toEqual(['زعم', 'قال', 'قال'])
    expect(await axe(page)).toEqual([])
  })

  it('are asked for from any card, by keyboard and on a telephone, in Arabic', async () => {
    const page = await web.open(`/?q=${encodeURIComponent('السد القديم')}`, { viewport: PHONE })
    const told = page.locator('.told-by').first()
    await told.locator('summary').focus()
    await page.keyboard.press('Enter')
    await told.locator('.witnesses-sum').waitFor()
    expect(await told.locator('.witnesses-sum').innerText()).toContain(
      'روايات لتصريح واحد، من مصدرين مستقلين',
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'witnesses-ar-phone')
  })

  it('are said to be none where no other article tells it', async () => {
    const page = await web.open(`/?lang=en&q=${encodeURIComponent('المباراة')}`)
    const told = page.locator('.told-by').first()
    await told.locator('summary').click()
    await told.getByText('No other article that was added tells this utterance.').waitFor()
  })
})
