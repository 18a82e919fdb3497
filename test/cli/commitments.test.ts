import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitmentsAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

let here: Place
beforeAll(async () => {
  here = place()
  const content = 'قال وزير النقل سامي الحلو: «سنفتح الجسر خلال عام».'
  here.write('news.json', JSON.stringify({ id: 'n', date: '2020-01-16', source: 'صحيفة الوادي', content }))
  await here.run(['add', 'news.json'])
})
afterAll(() => here.remove())

describe('commitments', () => {
  it('are listed with their words, and closed by a judgement', async () => {
    const { out, code } = await here.run(['commitments'])
    expect([code, out.includes('past-due, due 2020-01-16/2021-01-16')]).toEqual([0, true])
    expect(out).toContain('سنفتح الجسر')
    const { commitments } = JSON.parse(
      (await here.run(['commitments', '--json', '--party', 'name:سامي الحلو'])).out,
    ) as CommitmentsAnswer
    const id = commitments[0]?.statement ?? ''
    const signed = ['--by', 'نور', '--why', 'فُتح', '--evidence', 'صورة']
    expect((await here.run(['judge', 'commitment', id, 'kept', ...signed])).code).toBe(0)
    expect((await here.run(['commitments'])).out).toContain('kept')
    expect((await here.run(['judge', 'commitment', id, 'done', ...signed])).code).toBe(2)
    const bare = await here.run(['judge', 'commitment', id, 'kept', '--by', 'نور', '--why', 'فُتح'])
    expect([bare.code, bare.err.includes('--evidence')]).toEqual([2, true])
  })

  it('of an issue that nobody follows are not told', async () => {
    const { code, err } = await here.run(['commitments', '--issue', 'none'])
    expect([code, err.includes('no issue is called none')]).toEqual([1, true])
    expect((await here.run(['commitments', '--limit', '0'])).code).toBe(2)
  })
})
