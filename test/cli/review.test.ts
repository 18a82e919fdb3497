import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JudgementAnswer, ReviewAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

/** A name within a longer one, a speaker that is unsure, and two men of one name. */
const NEWS = [
  ['a', 'قال مدير الميناء فارس الدلماني إن الرصيف جاهز. وأضاف أن السفن ستصل غداً.', 'صدى الساحل'],
  ['b', 'وقال فارس بن زيد الدلماني إن الرافعات وصلت.', 'صدى الساحل'],
  ['c', 'التقى الوزير السفير. وأكد أن المهلة انتهت.', 'صدى الساحل'],
  ['d', 'قال القاضي نادر الشعلاوي في عمان إن الحكم نهائي.', 'صدى الساحل'],
] as const
const lines = NEWS.map(([id, content, source]) =>
  JSON.stringify({ id, content, source, date: '2024-05-08' }),
).join('\n')

let here: Place
beforeAll(async () => {
  here = place()
  here.write('news.jsonl', lines)
  expect((await here.run(['add', 'news.jsonl'])).code).toBe(0)
})
afterAll(() => here.remove())

const queue = async (...args: string[]) =>
  JSON.parse((await here.run(['review', '--json', ...args])).out) as ReviewAnswer
const decide = (...words: string[]) => here.run(['judge', ...words, '--why', 'قرأت الخبرين', '--by', 'نور'])
const made = async (...words: string[]) =>
  JSON.parse((await decide(...words, '--json')).out) as JudgementAnswer

describe('review', () => {
  it('lists pairs of near names, provisional parties and unsure speakers, with the line that answers each', async () => {
    const { questions, counts, total } = await queue()
    expect(total).toBe(questions.length)
    expect(counts).toMatchObject({ 'same-party': 1, speaker: 1, lost: 0 })
    const [pair] = questions.filter(({ kind }) => kind === 'same-party')
    expect(pair).toMatchObject({
      why: 'the one name lies within the other',
      party: { name: { ar: 'فارس الدلماني' }, statements: 2, outlets: ['صدى الساحل'] },
      other: { name: { ar: 'فارس بن زيد الدلماني' }, statements: 1 },
    })
    expect(pair?.party?.seenAs).toContain('مدير الميناء فارس الدلماني')
    expect(pair?.party?.examples[0]?.statement.text.length).toBeGreaterThan(0)
    const [unsure] = questions.filter(({ kind }) => kind === 'speaker')
    expect(unsure?.candidates.map(({ name }) => name)).toEqual(['الوزير', 'السفير'])
    const { out } = await here.run(['review'])
    expect(out).toContain(`isnad judge same '${pair?.party?.id}' '${pair?.other?.id}'`)
    expect(out).toContain(`isnad judge speaker ${unsure?.statement?.id} PARTY`)
  })

  it('pages and narrows', async () => {
    const all = await queue('--limit', '100')
    const page = await queue('--limit', '1', '--offset', '1')
    expect(page.questions).toEqual(all.questions.slice(1, 2))
    expect((await queue('--kind', 'confirm')).questions.every(({ kind }) => kind === 'confirm')).toBe(true)
    expect((await here.run(['review', '--kind', 'none'])).code).toBe(2)
  })
})

describe('judge', () => {
  const found = async (query: string) => {
    const { out } = await here.run(['search', query, '--json'])
    return (JSON.parse(out) as { total: number }).total
  }

  it('makes two one, tells it, asks no more, and takes it back', async () => {
    const before = await queue()
    const { party, other } = before.questions.find(({ kind }) => kind === 'same-party') ?? {}
    const [a, b] = [party?.id ?? '', other?.id ?? '']
    const judgement = await made('same', a, b)
    expect(judgement).toMatchObject({ kind: 'same-party', answer: 'same', by: 'نور', undone: false })
    expect(await found(`party:"${b}"`)).toBe(3)
    expect(await found(`party:"${a}"`)).toBe(3)
    expect((await queue()).counts['same-party']).toBe(0)
    const listed = await here.run(['review', '--judged'])
    expect(listed.out).toContain('قرأت الخبرين')
    expect((await decide('undo', String(judgement.id))).code).toBe(0)
    expect(await found(`party:"${b}"`)).toBe(1)
    expect((await queue()).counts['same-party']).toBe(1)
  })

  it('of a party of the register and another makes the register’s stand for both', async () => {
    const judgement = await made('same', 'john-kerry', 'name:نادر الشعلاوي')
    expect(judgement.parties.map(({ id }) => id)).toEqual(['name:نادر الشعلاوي', 'john-kerry'])
    expect(await found('party:john-kerry')).toBe(1)
    await decide('undo', String(judgement.id))
  })

  it('says who speaks, or that nobody can know; the statement is found under it', async () => {
    const { questions } = await queue('--kind', 'speaker')
    const id = questions[0]?.statement?.id ?? ''
    const judgement = await made('speaker', id, 'name:السفير ماجد العصفوري')
    expect(judgement).toMatchObject({ statement: id, parties: [{ name: 'السفير ماجد العصفوري' }] })
    expect(await found('speaker:العصفوري')).toBe(1)
    await decide('undo', String(judgement.id))
    await decide('speaker', id, 'nobody')
    expect(await found('speaker:العصفوري')).toBe(0)
    expect((await queue()).counts.speaker).toBe(0)
  })

  it('splits a party, and confirms one', async () => {
    const { out } = await here.run(['search', 'الرافعات', '--json'])
    const [hit] = (JSON.parse(out) as { hits: { item: string; party: string }[] }).hits
    const split = await made('split', hit?.party ?? '', hit?.item ?? '')
    expect(split.parties[1]?.id).toMatch(/^name:.*~j[0-9]+$/)
    expect(await found(`party:"${split.parties[1]?.id}"`)).toBe(1)
    await decide('undo', String(split.id))
    const { counts } = await queue()
    await decide('confirm', 'name:نادر الشعلاوي')
    expect((await queue()).counts.confirm).toBe(counts.confirm - 1)
  })

  it('survives a rebuild', async () => {
    const { id } = await made('same', 'name:نادر الشعلاوي', 'john-kerry')
    await here.run(['rebuild'])
    expect(await found('party:john-kerry')).toBe(1)
    expect((await here.run(['doctor', '--full'])).code).toBe(0)
    await decide('undo', String(id))
  })

  it.each([
    [['same', 'name:لا أحد هنا', 'john-kerry'], 1, 'no party is called'],
    [['same', 'john-kerry', 'john-kerry'], 1, 'one already'],
    [['speaker', 'none', 'john-kerry'], 1, 'no statement is called none'],
    [['undo', '999'], 1, 'no judgement is called 999'],
    [['undo', '1'], 1, 'undone already'],
    [['split', 'name:نادر الشعلاوي', 'a'], 1, 'no article is called a#0'],
    [['split', 'john-kerry', 'none'], 1, 'no article is called none'],
    [['same', 'john-kerry'], 2, 'takes 2 ids'],
    [['guess', 'john-kerry'], 2, 'no decision is called'],
    [['undo', 'x'], 2, 'number'],
  ])('%j is refused, and nothing recorded', async (words, code, told) => {
    const before = (await here.run(['review', '--judged', '--json'])).out
    const refused = await decide(...words)
    expect(refused.code).toBe(code)
    expect(refused.err).toContain(told)
    expect((await here.run(['review', '--judged', '--json'])).out).toBe(before)
  })

  it('does not give to a third what counts as another already', async () => {
    const { id } = await made('same', 'name:نادر الشعلاوي', 'john-kerry')
    const again = await decide('same', 'name:نادر الشعلاوي', 'barack-obama')
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('counts as another already')])
    expect(await found('party:barack-obama')).toBe(0)
    await made('different', 'name:نادر الشعلاوي', 'john-kerry')
    expect(await found('party:john-kerry')).toBe(0)
    await decide('undo', String(id))
  })

  it('needs a reason', async () => {
    const { code, err } = await here.run(['judge', 'confirm', 'john-kerry'])
    expect([code, err]).toEqual([2, expect.stringContaining('--why')])
  })
})
