import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierAnswer, IssueAnswer, StatementComparison } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

const NEWS = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي.'],
  ['2022-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تؤيد انسحاب القوات من الوادي.'],
] as const

let here: Place
let ids: string[]
beforeAll(async () => {
  here = place()
  NEWS.forEach(([date, content], n) => {
    here.write(`news/${n}.json`, JSON.stringify({ id: `n${n}`, date, source: 'صحيفة الوادي', content }))
  })
  await here.run(['add', 'news'])
  const issue = ['issue', 'add', 'valley', '--ar', 'الانسحاب', '--en', 'Withdrawal', '--any', 'انسحاب']
  await here.run([...issue, '--by', 'نور', '--why', 'نتابعها'])
  const shown = JSON.parse((await here.run(['issue', 'show', 'valley', '--json'])).out) as IssueAnswer
  ids = shown.lanes.flatMap(({ marks }) => marks.map(({ statement }) => statement))
})
afterAll(() => here.remove())

describe('compare', () => {
  it('lays two statements side by side, the earlier first', async () => {
    const [early = '', late = ''] = ids
    const { code, out } = await here.run(['compare', late, early, '--issue', 'valley'])
    expect(code).toBe(0)
    expect(out.indexOf(early)).toBeLessThan(out.indexOf(late))
    expect(out).toContain('wording differs, position differs (issue valley)')
    expect(out).toMatch(/contrary\s+ترفض \| تؤيد/)
    expect(out).toContain('said not later than 2020-01-16, published 2020-01-16 (record)')
    expect(out).toMatch(/look at first: .*reported/)
  })

  it('gives the same as JSON', async () => {
    const { out } = await here.run(['compare', ids[0] ?? '', ids[1] ?? '', '--json'])
    const compared = JSON.parse(out) as StatementComparison
    expect(compared).toMatchObject({ issue: null, wording: 'differs', relation: { label: 'disagree' } })
  })

  it('says what is wrong and how to mend it', async () => {
    const [one = ''] = ids
    const same = await here.run(['compare', one, one])
    expect(same).toMatchObject({ code: 2, out: '' })
    expect(same.err).toContain('name another statement')
    expect(await here.run(['compare', one, 'none'])).toMatchObject({
      code: 1,
      err: 'isnad: no statement has the id none; isnad search --json gives the ids\n',
    })
    expect((await here.run(['compare', one, ids[1] ?? '', '--issue', 'x'])).err).toContain(
      'no issue has the id x',
    )
    expect((await here.run(['compare', one])).code).toBe(2)
  })
})

describe('dossier', () => {
  it('freezes a comparison, shows it, and takes corrections', async () => {
    const [early = '', late = ''] = ids
    const signed = ['--by', 'نور', '--why', 'للنشر']
    const made = await here.run(['dossier', 'freeze', early, late, '--issue', 'valley', ...signed])
    expect(made.code).toBe(0)
    const [id = '', citation = ''] = made.out.split('\n')
    expect(citation).toMatch(
      new RegExp(`^Isnad, dossier ${id}, frozen .* by نور, engine .*, over 2 articles\\.$`),
    )
    expect((await here.run(['dossier', 'list'])).out).toContain(id.slice(0, 12))
    const corrected = await here.run(['dossier', 'correct', id, '--by', 'سعاد', '--why', 'اليوم خطأ'])
    expect(corrected.out).toContain('correction 1')
    const { out } = await here.run(['dossier', 'show', id.slice(0, 8)])
    for (const words of [id, 'اليوم خطأ', 'position differs (issue valley)', citation])
      expect(out).toContain(words)
    const { corrections } = JSON.parse(
      (await here.run(['dossier', 'show', id, '--json'])).out,
    ) as DossierAnswer
    expect(corrections.map(({ by }) => by)).toEqual(['سعاد'])
  })

  it('says what is wrong and how to mend it', async () => {
    const [early = '', late = ''] = ids
    expect((await here.run(['dossier', 'freeze', early, late])).err).toContain('needs a reason')
    expect((await here.run(['dossier', 'freeze', early, '--why', 'x'])).err).toContain(
      'the ids of two statements',
    )
    expect(await here.run(['dossier', 'show', '00000000'])).toMatchObject({
      code: 1,
      err: 'isnad: no dossier has the id 00000000; isnad dossier list names them\n',
    })
    expect((await here.run(['dossier', 'burn'])).code).toBe(2)
  })
})
