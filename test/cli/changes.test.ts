import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangesAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

const NEWS = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي.'],
  ['2022-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تؤيد انسحاب القوات من الوادي.'],
  ['2022-05-03', 'قال وزير النقل مازن الشطي إن انسحاب القوات من الوادي لن يغلق الطريق.'],
] as const
const SIGNED = ['--by', 'نور', '--why', 'نتابعها']

let here: Place
beforeAll(async () => {
  here = place()
  NEWS.forEach(([date, content], n) => {
    here.write(`news/${n}.json`, JSON.stringify({ id: `n${n}`, date, source: 'صحيفة الوادي', content }))
  })
  await here.run(['add', 'news'])
  const given = ['--ar', 'انسحاب القوات', '--en', 'Withdrawal', '--any', 'انسحاب', ...SIGNED]
  await here.run(['issue', 'add', 'withdrawal', ...given])
})
afterAll(() => here.remove())

const told = async (...args: string[]) => {
  const { out, code, err } = await here.run(['changes', ...args, '--format', 'json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [answer] = (JSON.parse(out) as { issues: ChangesAnswer[] }).issues
  if (answer === undefined) throw new Error(out)
  return answer
}

describe('changes', () => {
  it('tells what came, what was defined, and what a later statement is to an earlier one', async () => {
    const { changes, doubtful } = await told('--since', '2020-01-01', '--doubtful')
    expect(doubtful).toBe(0)
    const kinds = Map.groupBy(changes, ({ kind }) => kind)
    expect(kinds.get('statement')).toHaveLength(3)
    expect(kinds.get('definition')).toHaveLength(1)
    const links = (kinds.get('link') ?? []).flatMap((one) => (one.kind === 'link' ? one : []))
    expect(links.map(({ link, from, to }) => [link.kind, from.day, to.day])).toContainEqual([
      'conflict',
      '2020-01-16',
      '2022-05-02',
    ])
    const { out } = await here.run(['changes', '--since', '2020-01-01', '--doubtful'])
    expect(out).toContain('by what came into the ledger')
    expect(out).toContain('سامي الحلو: by 2020-01-16, opposes')
    expect(out).toMatch(/conflict, proposed, 0\.\d\d/)
    const sure = await told('--since', '2020-01-01')
    const isDoubtful = (one: (typeof changes)[number]) => one.kind === 'link' && one.link.doubtful
    expect(sure.changes).toEqual(changes.filter((one) => !isDoubtful(one)))
    expect(sure.doubtful).toBe(changes.filter(isDoubtful).length)
  })

  it('takes a link by its later statement, by the day said', async () => {
    const { changes } = await told(
      '--since',
      '2022-01-01',
      '--by',
      'said',
      '--issue',
      'withdrawal',
      '--doubtful',
    )
    const statements = changes.flatMap((one) => (one.kind === 'statement' ? one.mark.day : []))
    expect(statements.toSorted()).toEqual(['2022-05-02', '2022-05-03'])
    expect(changes.some(({ kind }) => kind === 'link')).toBe(true)
    const later = await told('--since', '2022-05-03', '--by', 'said', '--doubtful')
    expect(later.changes.filter((one) => one.kind === 'link' && one.link.kind === 'conflict')).toEqual([])
  })

  it('is of one party alone where one is named', async () => {
    const all = await told('--since', '2020-01-01')
    const party =
      all.changes.flatMap((one) =>
        one.kind === 'statement' && one.mark.day === '2022-05-03' ? (one.lane?.party ?? []) : [],
      )[0] ?? ''
    const own = await told('--since', '2020-01-01', '--party', party)
    expect(own.changes.flatMap((one) => (one.kind === 'statement' ? one.mark.day : []))).toEqual([
      '2022-05-03',
    ])
  })

  it('says what is wrong with what was asked', async () => {
    const bad = async (...args: string[]) => here.run(['changes', ...args])
    expect(await bad()).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--since 2024-05-01'),
    })
    expect(await bad('--since', '2022-02-30')).toMatchObject({
      code: 2,
      err: expect.stringContaining('YYYY-MM-DD'),
    })
    expect(await bad('--since', '2022-02-03', '--issue', 'x')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no issue is called x'),
    })
    expect(await bad('--since', '2022-02-03', '--party', 'x-y')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('nobody knows the party x-y'),
    })
  })
})
