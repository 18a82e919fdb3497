import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer, IssueAnswer, SuggestionsAnswer } from '../../src/contract/index.ts'
import { type Place, place, posted, TOKEN } from './support.ts'

const NEWS = [
  ['2020-01-16', 'قال وزير الزراعة سامي الحلو إن خفض الأسعار ضروري.'],
  ['2021-05-02', 'أكد النائب مازن الشطي أن خفض الأسعار لن يتم.'],
  ['2022-05-03', 'قال وزير النقل كمال الدرويشي إن خفض الأسعار قريب.'],
] as const

let here: Place
beforeAll(async () => {
  here = await place()
  const text = NEWS.map(([date, content], n) =>
    JSON.stringify({ id: `n${n}`, date, source: 'صحيفة الوادي', content }),
  ).join('\n')
  await here.app.keepPasted({
    bytes: new TextEncoder().encode(text),
    name: 'news.jsonl',
    date: null,
    source: null,
  })
})
afterAll(() => here.remove())

const asked = (query = '') => here.json<SuggestionsAnswer>(`/api/issues/suggestions${query}`)

describe('suggestions', () => {
  it('name what recurs, where, and a definition that may be followed; then they are gone', async () => {
    const [first] = (await asked()).suggestions
    expect(first).toMatchObject({
      definition: { id: 'khfd-alasaar', name: { ar: 'خفض الأسعار' }, any: ['خفض الأسعار'] },
      parties: 3,
      months: 3,
      first: '2020-01-16',
      last: '2022-05-03',
    })
    expect(first?.most.map(({ name }) => name.ar).sort()).toEqual([
      'سامي الحلو',
      'كمال الدرويشي',
      'مازن الشطي',
    ])
    for (const { item, part, content, text, in: field } of first?.examples ?? []) {
      const { record } = await here.json<{ record: { body: string; title: string | null } }>(
        `/api/articles/${encodeURIComponent(`${item}#${part}`)}`,
      )
      const whole = field === 'body' ? record.body : (record.title ?? '')
      expect(content.map((span) => whole.slice(...span))).toEqual(text)
    }
    const { headers, ...init } = posted({ definition: first?.definition, by: 'نور', why: 'تتكرر' })
    const made = await here.json<IssueAnswer>('/api/issues', 200, {
      ...init,
      headers: { ...headers, 'x-isnad-token': TOKEN },
    })
    expect(made.statements).toBe(3)
    expect((await asked()).suggestions.map(({ definition }) => definition.id)).not.toContain('khfd-alasaar')
  })

  it('are as many as are asked for, and no more than can be given', async () => {
    expect((await asked('?limit=1')).suggestions.length).toBeLessThanOrEqual(1)
    const { error } = await here.json<ErrorAnswer>('/api/issues/suggestions?limit=0', 400)
    expect(error.rule).toBe('bad-request')
  })
})
