import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UtteranceAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

const LEAD = 'قال وزير المياه كمال الدرويشي إن السد القديم لن يهدم قبل نهاية موسم الأمطار'
const REST = 'وحضر اللقاء أهالي القرى المجاورة وعدد من المهندسين الذين يعملون في صيانة القنوات منذ سنوات.'
const RECORDS = [
  { id: 'one', source: 'صحيفة المرسى', content: `${LEAD}.\n${REST}` },
  { id: 'two', source: 'صحيفة الضفة', content: `${LEAD} والرياح.\n${REST}` },
]

let here: Place
beforeAll(async () => {
  here = place()
  here.write('news.jsonl', RECORDS.map((one) => JSON.stringify({ date: '2024-04-02', ...one })).join('\n'))
  const { code, err } = await here.run(['add', 'news.jsonl'])
  if (code !== 0) throw new Error(err)
})
afterAll(() => here.remove())

interface Found {
  readonly hits: readonly { readonly id: string; readonly recordId: string }[]
}

describe('witnesses', () => {
  const idOf = async (record: string) => {
    const { hits } = JSON.parse((await here.run(['search', 'السد القديم', '--json'])).out) as Found
    return hits.find(({ recordId }) => recordId === record)?.id ?? 'none'
  }

  it('prints who tells an utterance, from where, and marks the words that differ', async () => {
    const { code, out } = await here.run(['witnesses', await idOf('two')])
    expect(code).toBe(0)
    expect(out).toContain('2 accounts from 1 origin, said not later than 2024-04-02')
    expect(out).toContain('one text, its origin not named: 2 accounts')
    expect(out).toContain('صحيفة المرسى')
    expect(out).toContain('[والرياح]')
    const json = JSON.parse(
      (await here.run(['witnesses', await idOf('one'), '--json'])).out,
    ) as UtteranceAnswer
    expect(json.witnesses.map(({ outlet }) => outlet).sort()).toEqual(['صحيفة الضفة', 'صحيفة المرسى'])
  })

  it('says so where no statement is called so', async () => {
    const { code, err } = await here.run(['witnesses', 'nothing'])
    expect(code).toBe(1)
    expect(err).toContain('no statement has the id "nothing"')
  })
})
