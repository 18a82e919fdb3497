import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IssueAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

const NEWS = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي.'],
  ['2022-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تؤيد انسحاب القوات من الوادي.'],
  ['2022-05-03', 'قال وزير النقل مازن الشطي إن الطريق مفتوح.'],
] as const
const WITHDRAWAL = {
  id: 'withdrawal',
  name: { ar: 'انسحاب القوات من الوادي', en: 'Withdrawal from the valley' },
  any: ['انسحاب', 'ينسحب'],
}

let here: Place
beforeAll(async () => {
  here = place()
  NEWS.forEach(([date, content], n) => {
    here.write(`news/${n}.json`, JSON.stringify({ id: `n${n}`, date, source: 'صحيفة الوادي', content }))
  })
  here.write('issue.json', JSON.stringify(WITHDRAWAL))
  await here.run(['add', 'news'])
})
afterAll(() => here.remove())

const SIGNED = ['--by', 'نور', '--why', 'نتابعها']
const shown = async (id = 'withdrawal') =>
  JSON.parse((await here.run(['issue', 'show', id, '--json'])).out) as IssueAnswer

describe('issue', () => {
  it('is defined by a file, and offers other words without applying them', async () => {
    const { code, out, err } = await here.run(['issue', 'add', 'issue.json', ...SIGNED])
    expect(code).toBe(0)
    expect(out).toContain('2 statements')
    expect(err).toContain('offered, not applied: انسحاب:')
    expect((await shown()).definition.any).toEqual(['انسحاب', 'ينسحب'])
  })

  it('shows each party’s statements by day with the position, and what was read', async () => {
    const { lanes, coverage, by } = await shown()
    expect(by).toBe('نور')
    expect(
      lanes.map(({ name, marks }) => [name.ar, marks.map(({ day, position }) => [day, position.substance])]),
    ).toEqual([
      [
        'سامي الحلو',
        [
          ['2020-01-16', 'opposes'],
          ['2022-05-02', 'supports'],
        ],
      ],
    ])
    expect(coverage.find(({ month }) => month === '2022-05')?.articles).toBe(2)
    expect(coverage.find(({ month }) => month === '2021-05')?.articles).toBe(0)
    const { out } = await here.run(['issue', 'show', 'withdrawal'])
    expect(out).toContain('2020-01-16  opposes')
    expect(out).toContain('2021 no material')
  })

  it('defined anew keeps its history; given up it is listed no more', async () => {
    const again = [
      'issue',
      'add',
      'withdrawal',
      '--ar',
      'الانسحاب',
      '--en',
      'Withdrawal',
      '--any',
      'انسحاب، خروج',
    ]
    expect((await here.run([...again, ...SIGNED])).code).toBe(0)
    const { history, definition } = await shown()
    expect(history.map((one) => one.definition?.any)).toEqual([['انسحاب', 'ينسحب'], definition.any])
    expect(definition.any).toEqual(['انسحاب', 'خروج'])
    const dropped = await here.run(['issue', 'drop', 'withdrawal', '--json', ...SIGNED])
    expect([dropped.code, JSON.parse(dropped.out)]).toEqual([0, { id: 'withdrawal', givenUp: true }])
    expect((await here.run(['issue', 'list', '--json'])).out).toContain('"issues": []')
    const gone = await here.run(['issue', 'show', 'withdrawal'])
    expect(gone).toMatchObject({ code: 1, out: '' })
    expect(gone.err).toContain('no issue is called withdrawal')
  })

  it('gives no lane to an office that anybody may hold, named or meant', async () => {
    here.write('office.txt', 'قال وزير الخارجية إن السد مغلق. وأضاف أن السد سيفتح غداً.')
    await here.run(['add', 'office.txt'])
    const dam = ['issue', 'add', 'dam', '--ar', 'السد', '--en', 'The dam', '--any', 'السد', ...SIGNED]
    await here.run(dam)
    const { lanes, unattributed } = await shown('dam')
    expect([lanes.length, unattributed.map(({ speaker }) => speaker)]).toEqual([
      0,
      ['وزير الخارجية', 'وزير الخارجية'],
    ])
  })

  it('says what is wrong with a definition, where, and how to mend it', async () => {
    here.write('bad.json', JSON.stringify({ ...WITHDRAWAL, id: 'Two Words', any: [] }))
    const bad = await here.run(['issue', 'add', 'bad.json', ...SIGNED])
    expect(bad.code).toBe(2)
    expect(bad.err).toMatch(/bad\.json: id: .*; any: /)
    here.write('parties.json', JSON.stringify({ ...WITHDRAWAL, parties: ['iraq', 'sami-alhilu'] }))
    const unknown = await here.run(['issue', 'add', 'parties.json', ...SIGNED])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('parties.json: parties.1: no party has the id "sami-alhilu"')
    here.write('broken.json', '{')
    expect((await here.run(['issue', 'add', 'broken.json', ...SIGNED])).err).toContain('broken.json')
    expect((await here.run(['issue', 'add', 'issue.json'])).err).toContain('issue add needs a reason')
    expect((await here.run(['issue', 'burn', 'x'])).code).toBe(2)
    expect((await here.run(['issue', 'drop', 'none', ...SIGNED])).code).toBe(1)
  })

  it('is suggested from what recurs, and what is written is taken by add', async () => {
    const said = ['سامي الحلو', 'مازن الشطي', 'كمال الدرويشي'].map((name, n) =>
      JSON.stringify({
        id: `p${n}`,
        date: `202${n}-01-02`,
        content: `قال الوزير ${name} إن خفض الأسعار قريب.`,
      }),
    )
    here.write('prices.jsonl', said.join('\n'))
    await here.run(['add', 'prices.jsonl'])
    const { out, code } = await here.run(['issue', 'suggest', '--write', 'proposed'])
    expect(code).toBe(0)
    expect(out).toContain('خفض الأسعار')
    expect(out).toContain('3 parties, 3 months')
    expect((await here.run(['issue', 'add', 'proposed/khfd-alasaar.json', ...SIGNED])).code).toBe(0)
    expect((await shown('khfd-alasaar')).statements).toBe(3)
    expect((await here.run(['issue', 'suggest'])).out).not.toContain('خفض الأسعار')
    expect((await here.run(['issue', 'suggest', 'x'])).code).toBe(2)
    expect((await here.run(['issue', 'suggest', '--limit', '0'])).code).toBe(2)
  })
})
