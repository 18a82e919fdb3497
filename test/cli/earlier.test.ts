import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/build/parts.ts'
import type { EarlierAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

const MINISTER = 'وزير الدفاع سامي الحلو'
const NEWS: readonly (readonly [string, string | null, string])[] = [
  ['first', '2020-01-16', `قال ${MINISTER} إن بلاده ترفض انسحاب القوات من الوادي.`],
  ['other', '2021-03-01', 'قال النائب مازن الشطي إن انسحاب القوات ضروري.'],
  [
    'both',
    '2021-02-01',
    `قال ${MINISTER} إن انسحاب القوات خطأ. وقال النائب مازن الشطي إن انسحاب القوات ضروري.`,
  ],
  ['road', '2021-05-01', `قال ${MINISTER} إن الطريق مفتوح.`],
  ['now', '2022-05-02', `أكد ${MINISTER} أن بلاده لا تبحث انسحاب القوات من الوادي.`],
  ['later', '2023-01-01', `أكد ${MINISTER} أن بلاده تؤيد انسحاب القوات من الوادي.`],
  ['undated', null, `أكد ${MINISTER} أن انسحاب القوات من الوادي خطأ.`],
]
const SIGNED = ['--by', 'نور', '--why', 'نتابعها']

let here: Place
beforeAll(async () => {
  here = place()
  for (const [id, date, content] of NEWS)
    here.write(`news/${id}.json`, JSON.stringify({ id, date, source: 'صحيفة الوادي', content }))
  const name = { ar: 'انسحاب القوات', en: 'Withdrawal' }
  here.write('issue.json', JSON.stringify({ id: 'withdrawal', name, any: ['انسحاب'] }))
  await here.run(['add', 'news'])
  await here.run(['issue', 'add', 'issue.json', ...SIGNED])
})
afterAll(() => here.remove())

const earlier = async (id: string) =>
  JSON.parse((await here.run(['earlier', id, '--json'])).out) as EarlierAnswer

describe('earlier', () => {
  it('gives what was published before on the same issue, first where the same party speaks, of those the latest', async () => {
    const answer = await earlier('now')
    expect(answer.earlier.map(({ published }) => published)).toEqual([
      '2021-02-01',
      '2020-01-16',
      '2021-03-01',
    ])
    expect(answer.earlier[0]).toMatchObject({
      outlet: 'صحيفة الوادي',
      issues: [{ id: 'withdrawal', statements: 2, parties: [{ name: 'سامي الحلو' }] }],
    })
    expect((await earlier('first')).earlier).toEqual([])
    expect((await earlier('road')).earlier).toEqual([])
    const { out } = await here.run(['earlier', 'now'])
    expect(out).toContain('2021-02-01')
    expect(out).toContain('withdrawal, 2 statements')
  })

  it('knows of nothing earlier than what has no date, and of nothing that is not there', async () => {
    expect(await earlier('undated')).toEqual({ earlier: [], undated: true })
    expect(await here.run(['earlier', 'nobody'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing in the ledger is called'),
    })
  })
})

const SEEDS = join(ROOT, '..', 'shared', 'seeds')

// The two articles from which the project began are not its own: the test runs where they lie beside it.
describe.runIf(existsSync(SEEDS))('the two articles of the beginning', () => {
  it('the first is offered as earlier coverage of the second; a story glued to a page is not', async () => {
    const other = place()
    const content = readFileSync(join(SEEDS, '000_a9d73c9a569c5f0a.txt'), 'utf8')
    // The first names no day of its own; it is of January 2020.
    other.write('first.json', JSON.stringify({ id: 'first', date: '2020-01-10', content }))
    await other.run(['add', 'first.json', join(SEEDS, '004_d5e2b10ee8949643.txt')])
    await other.run(['issue', 'add', join(ROOT, 'eval', 'issues', 'us-forces-iraq.json'), ...SIGNED])
    const found = await other.run(['earlier', '004_d5e2b10ee8949643', '--json'])
    const { earlier } = JSON.parse(found.out) as EarlierAnswer
    expect(earlier).toMatchObject([{ part: 0, published: '2020-01-10' }])
    const parties = earlier[0]?.issues[0]?.parties.map(({ id }) => id)
    expect(parties).toContain('us-state-department')
    // The story that is glued to the second page is of the Red Sea: it has nothing earlier on the matter.
    const glued = JSON.parse((await other.run(['earlier', '004_d5e2b10ee8949643#1', '--json'])).out)
    expect(glued.earlier).toEqual([])
    other.remove()
  })
})
