import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitmentsAnswer, ErrorAnswer, JudgementAnswer } from '../../src/contract/index.ts'
import { type Place, place, posted, TOKEN } from './support.ts'

const NEWS = [
  ['2020-01-16', 'قال وزير النقل نبيل العتر: «سنفتح الجسر القديم خلال عام إذا توقف المطر».'],
  ['2022-05-02', 'قال وزير النقل نبيل العتر إن الجسر القديم ما زال مغلقاً.'],
  ['2022-05-03', 'قال النائب مازن الشطي: «سنبني المدرسة بحلول عام 2999».'],
] as const

let here: Place
beforeAll(async () => {
  here = await place()
  const text = NEWS.map(([date, content], n) =>
    JSON.stringify({ id: `n${n}`, date, source: 'صحيفة الوادي', content }),
  ).join('\n')
  const bytes = new TextEncoder().encode(text)
  await here.app.keepPasted({ bytes, name: 'news.jsonl', date: null, source: null })
})
afterAll(() => here.remove())

const asked = (query = '') => here.json<CommitmentsAnswer>(`/api/commitments${query}`)
const mine = (answer: CommitmentsAnswer) =>
  answer.commitments.filter(({ lane }) => ['نبيل العتر', 'مازن الشطي'].includes(lane?.name.ar ?? ''))
const send = <T>(body: object, status = 200, path = '/api/judgements') => {
  const { headers, ...init } = posted(body)
  return here.json<T>(path, status, { ...init, headers: { ...headers, 'x-isnad-token': TOKEN } })
}

describe('commitments', () => {
  it('come past due first, with what was said of them later; a judgement closes one', async () => {
    const [past, open] = mine(await asked())
    expect([past?.status, past?.due?.last, open?.status]).toEqual(['past-due', '2021-01-16', 'open'])
    const words = (
      text: readonly string[],
      passage: { piece: number; span: readonly [number, number] } | null,
    ) => (passage === null ? null : text[passage.piece]?.slice(...passage.span))
    expect(words(past?.text ?? [], past?.action ?? null)).toBe('سنفتح الجسر القديم')
    expect(words(past?.text ?? [], past?.condition ?? null)).toBe('إذا توقف المطر')
    expect(past?.later.map(({ day }) => day)).toEqual(['2022-05-02'])
    const given = {
      kind: 'commitment',
      statement: past?.statement,
      status: 'broken',
      by: 'نور',
      why: 'زرناه',
    }
    expect((await send<ErrorAnswer>(given, 400)).error.rule).toBe('bad-request')
    const { judgement } = await send<{ judgement: JudgementAnswer }>({
      ...given,
      evidence: 'https://news.example/1',
    })
    expect([judgement.kind, judgement.answer]).toEqual(['commitment', 'broken'])
    const [first, second] = mine(await asked())
    expect([first?.status, second?.status, second?.judged?.evidence]).toEqual([
      'open',
      'broken',
      'https://news.example/1',
    ])
    await send({ kind: 'undo', judgement: judgement.id, by: 'نور', why: 'خطأ' })
    expect(mine(await asked())[0]?.status).toBe('past-due')
  })

  it('are those of an issue or of a party, where they are asked for', async () => {
    const definition = { id: 'school', name: { ar: 'المدرسة', en: 'The school' }, any: ['المدرسة'] }
    await send({ definition, by: 'نور', why: 'نتابعها' }, 200, '/api/issues')
    const names = ({ commitments }: CommitmentsAnswer) => commitments.map(({ lane }) => lane?.name.ar)
    expect(names(await asked('?issue=school'))).toEqual(['مازن الشطي'])
    expect(names(await asked(`?party=${encodeURIComponent('name:نبيل العتر')}`))).toEqual(['نبيل العتر'])
    expect((await here.json<ErrorAnswer>('/api/commitments?issue=none', 404)).error.rule).toBe('not-found')
  })
})
