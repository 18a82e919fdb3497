import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IssueAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

const NEWS = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من وادي السنديان.'],
  ['2022-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تؤيد انسحاب القوات من وادي السنديان.'],
  ['2022-05-09', 'قال وزير النقل مازن الشطي إن الطريق مفتوح أمام الانسحاب.'],
] as const
const ISSUE = {
  id: 'valley',
  name: { ar: 'انسحاب القوات من الوادي', en: 'Withdrawal from the valley' },
  any: ['انسحاب'],
}
const SIGNED = ['--by', 'نور', '--why', 'قرأت النصين']

let here: Place
beforeAll(async () => {
  here = place()
  NEWS.forEach(([date, content], n) => {
    here.write(`news/${n}.json`, JSON.stringify({ id: `n${n}`, date, source: 'صحيفة الوادي', content }))
  })
  here.write('issue.json', JSON.stringify(ISSUE))
  await here.run(['add', 'news'])
  await here.run(['issue', 'add', 'issue.json', ...SIGNED])
})
afterAll(() => here.remove())

const links = async () =>
  (JSON.parse((await here.run(['issue', 'show', 'valley', '--json'])).out) as IssueAnswer).links
const judge = (...words: readonly string[]) => here.run(['judge', 'link', ...words, 'valley', ...SIGNED])

describe('links of an issue', () => {
  it('are shown with both texts and the line that judges them', async () => {
    const [link, ...others] = await links()
    expect(others).toEqual([])
    expect(link).toMatchObject({ kind: 'conflict', state: 'proposed', judged: null, doubtful: false })
    const { out } = await here.run(['issue', 'show', 'valley'])
    expect(out).toContain('conflict  proposed')
    expect(out).toContain(`isnad judge link accepted|refused conflict ${link?.from} ${link?.to} valley`)
  })

  it('refused are told no more, nor proposed again, until that is undone', async () => {
    const [link] = await links()
    const { from = '', to = '' } = link ?? {}
    const { code, out } = await judge('refused', 'conflict', from, to)
    expect([code, out.includes('link refused')]).toEqual([0, true])
    expect(await links()).toEqual([])
    const number = /^(\d+)\./.exec(out)?.[1] ?? ''
    await here.run(['judge', 'undo', number, ...SIGNED])
    expect((await links()).map(({ id }) => id)).toEqual([link?.id])
  })

  it('are judged a reversal, and listed with both statements', async () => {
    const { from = '', to = '' } = (await links())[0] ?? {}
    await judge('reversal', 'conflict', from, to)
    expect(await links()).toMatchObject([{ state: 'reversal', judged: { by: 'نور', why: 'قرأت النصين' } }])
    const { out } = await here.run(['review', '--judged', '--json'])
    expect(out).toContain(`"from": "${from}"`)
  })

  it('that nobody proposed are added by hand, with what the two have in common', async () => {
    const issue = JSON.parse((await here.run(['issue', 'show', 'valley', '--json'])).out) as IssueAnswer
    const ids = issue.lanes.flatMap(({ marks }) => marks.map(({ statement }) => statement))
    const [a = '', , c = ''] = ids
    expect((await judge('accepted', 'replies', a, c)).code).toBe(0)
    expect(await links()).toMatchObject([{}, { kind: 'replies', from: a, to: c, state: 'accepted' }])
  })

  it('say what is wrong with a decision', async () => {
    const { from = '', to = '' } = (await links())[0] ?? {}
    const wrong = async (...words: readonly string[]) => (await judge(...words)).err
    expect(await wrong('refused', 'conflict', from)).toContain('judge link takes an answer')
    expect(await wrong('maybe', 'conflict', from, to)).toContain('answer: one of accepted, refused, reversal')
    expect(await wrong('refused', 'quarrel', from, to)).toContain('kind: one of replies, renews')
    expect(await wrong('reversal', 'renews', from, to)).toContain('a conflict alone')
    expect(await wrong('refused', 'conflict', from, from)).toContain('the same statement')
    expect(await wrong('refused', 'conflict', from, 'none')).toContain('no statement is called none')
  })
})
