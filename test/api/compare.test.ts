import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ErrorAnswer,
  IssueAnswer,
  StatementComparison,
  StatementsAnswer,
} from '../../src/contract/index.ts'
import { type Place, place, posted, query, TOKEN } from './support.ts'

/** Invented words of invented people. */
const SAID = [
  [
    '2020-01-16',
    'وصل الوفد صباحاً.\nقال وزير الدفاع سامي الحلو الخميس إن بلاده لا تبحث انسحاب القوات من الوادي، في أول رد له.\nوانتهت الجلسة.',
  ],
  ['2021-03-02', 'قال وزير الدفاع سامي الحلو إن انسحاب القوات من الوادي ليس قريباً.'],
  [
    '2024-05-02',
    'نقلت وكالة النور عن وزير الدفاع سامي الحلو قوله إن بلاده تبحث حالياً انسحاب القوات من الوادي.',
  ],
  ['2024-05-07', 'نفى وزير الدفاع سامي الحلو بحث انسحاب القوات من الوادي.'],
] as const

/** Printed by two. */
const BUDGET =
  'نقلت وكالة النور عن وزير المالية نادر الشامي قوله إن الميزانية الجديدة تخفض الإنفاق على المباني الحكومية عشرة بالمئة هذا العام.'

const INTERVIEW = `حوار مع كمال الدرويشي مدير الميناء

أجرت صحيفة الوادي هذا الحوار مع مدير الميناء كمال الدرويشي.

- متى يفتح الميناء؟
- يفتح الميناء في الربيع القادم بعد أن تنتهي أعمال الترميم.

- وهل تتأخر الأعمال عن موعدها؟
- لا تتأخر الأعمال عن موعدها، ونحن نعمل ليلاً ونهاراً.

- ومن يدفع كلفة الترميم كلها؟
- تدفعها الوزارة من صندوق الموانئ.
`

let here: Place
beforeAll(async () => {
  here = await place()
  const folder = join(here.folder, 'compare')
  mkdirSync(folder)
  SAID.forEach(([date, content], n) => {
    const record = { id: `said-${n}`, date, source: n === 0 ? 'صحيفة الوادي' : 'قناة الأفق', content }
    writeFileSync(join(folder, `${n}.json`), JSON.stringify(record))
  })
  writeFileSync(join(folder, 'talk.txt'), INTERVIEW)
  for (const source of ['صحيفة الوادي', 'قناة الأفق']) {
    const record = { id: `said-${source}`, date: '2024-03-04', source, content: BUDGET }
    writeFileSync(join(folder, `budget-${source}.json`), JSON.stringify(record))
  }
  await here.app.add([folder], { allowPrivate: false }, () => {})
})
afterAll(() => here.remove())

/** The ids of the statements of an article, by what they hold. */
async function idOf(words: string): Promise<string> {
  const { hits } = await here.json<StatementsAnswer>(`/api/statements${query({ q: words, limit: '100' })}`)
  const [hit] = hits.filter(({ recordId }) => recordId.includes('said') || recordId.includes('talk'))
  if (hit === undefined) throw new Error(`no statement holds ${words}`)
  return hit.id
}
const compared = <T = StatementComparison>(params: Readonly<Record<string, string>>, status = 200) =>
  here.json<T>(`/api/compare${query(params)}`, status)

describe('two statements side by side', () => {
  it('stand in their whole paragraphs, the earlier first whichever was named first', async () => {
    const [early, late] = [await idOf('"لا تبحث"'), await idOf('حاليا')]
    const answer = await compared({ a: late, b: early })
    expect([answer.a.found.id, answer.b.found.id]).toEqual([early, late])
    expect(answer).toEqual(await compared({ a: early, b: late }))
    const [paragraph, ...more] = answer.a.paragraphs
    expect(more).toEqual([])
    expect(paragraph?.text).toBe(
      'قال وزير الدفاع سامي الحلو الخميس إن بلاده لا تبحث انسحاب القوات من الوادي، في أول رد له.',
    )
    expect(SAID[0][1].slice(paragraph?.start ?? 0)).toMatch(/^قال وزير/)
  })

  it('tell in which words they differ, by places in the article', async () => {
    const { differences, wording, a, b, cautions } = await compared({
      a: await idOf('"لا تبحث"'),
      b: await idOf('حاليا'),
    })
    const words = (text: string, spans: readonly (readonly [number, number])[]) =>
      spans.map(([from, to]) => text.slice(from, to))
    const shown = differences.map((one) => [one.kind, words(SAID[0][1], one.a), words(SAID[2][1], one.b)])
    expect(wording).toBe('differs')
    expect(shown).toContainEqual(['negation', ['لا'], []])
    // With its marks: the word as it is printed.
    expect(shown).toContainEqual(['now', [], ['حالياً']])
    expect(cautions).toEqual(expect.arrayContaining(['reported', 'for-now']))
    expect(a.dates).toMatchObject({
      said: { day: '2020-01-16', precision: 'day' },
      published: { day: '2020-01-16', from: 'record' },
      added: '2024-05-09T09:00:00.000Z',
    })
    expect(b.dates.said).toEqual({ day: '2024-05-02', precision: 'not-later' })
    expect(a.origins).toEqual([{ name: 'صحيفة الوادي', role: 'outlet' }])
    expect(b.origins).toEqual([{ name: 'وكالة النور', role: 'agency' }])
  })

  it('come with what the party said in between, and with what it denied later', async () => {
    const { between, denials, order } = await compared({ a: await idOf('"لا تبحث"'), b: await idOf('حاليا') })
    expect(order).toBe('published')
    expect(between.statements.map(({ recordId }) => recordId)).toEqual(['said-1'])
    expect(denials.statements.map(({ recordId }) => recordId)).toEqual(['said-3'])
  })

  it('on an issue tell whether the position differs, apart from the wording', async () => {
    const { headers, ...init } = posted({
      definition: { id: 'valley', name: { ar: 'الانسحاب', en: 'Withdrawal' }, any: ['انسحاب'] },
      by: 'نور',
      why: 'نتابعها',
    })
    await here.json<IssueAnswer>('/api/issues', 200, {
      ...init,
      headers: { ...headers, 'x-isnad-token': TOKEN },
    })
    const [early, late] = [await idOf('"لا تبحث"'), await idOf('"ليس قريبا"')]
    const on = await compared({ a: early, b: late, issue: 'valley' })
    expect(on.a.mark?.position.talks).toBe('denies')
    expect(on).toMatchObject({ issue: 'valley', wording: 'differs', position: 'not-told' })
    const other = await compared({ a: early, b: await idOf('"في الربيع"'), issue: 'valley' })
    expect(other.cautions).toEqual(expect.arrayContaining(['other-party', 'not-on-issue']))
  })

  it('tell who else has the words, a copy being no second origin', async () => {
    const { a, b } = await compared({ a: await idOf('الميزانية'), b: await idOf('حاليا') })
    expect(a.accounts).toMatchObject({
      articles: 2,
      outlets: expect.arrayContaining(['صحيفة الوادي', 'قناة الأفق']),
      origins: [{ kind: 'agency', witnesses: 2 }],
    })
    expect(b.accounts.articles).toBe(1)
  })

  it('of an interview bring the question along, and no other line', async () => {
    const { a, b } = await compared({ a: await idOf('"في الربيع"'), b: await idOf('صندوق') })
    expect(a.question?.text).toBe('- متى يفتح الميناء؟')
    expect(b.question?.text).toBe('- ومن يدفع كلفة الترميم كلها؟')
    const body = INTERVIEW.slice(INTERVIEW.indexOf('\n') + 1)
    expect(body.slice(b.question?.start)).toMatch(/^- ومن يدفع/)
  })

  it('are not compared with themselves, nor where one or the issue is not there', async () => {
    const id = await idOf('حاليا')
    expect((await compared<ErrorAnswer>({ a: id, b: id }, 400)).error.rule).toBe('one-statement')
    expect((await compared<ErrorAnswer>({ a: id, b: 'none' }, 404)).error).toMatchObject({
      rule: 'not-found',
    })
    expect((await compared<ErrorAnswer>({ a: id, b: await idOf('صندوق'), issue: 'x' }, 404)).error.rule).toBe(
      'not-found',
    )
    expect((await compared<ErrorAnswer>({ a: id }, 400)).error.message).toContain('b:')
  })
})
