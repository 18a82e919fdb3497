import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FoundStatement, IssueAnswer, IssueMark } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

const NEWS = [
  ['2020-01-16', 'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي.'],
  ['2022-05-02', 'أكد وزير الدفاع سامي الحلو أن بلاده تؤيد انسحاب القوات من الوادي.'],
  ['2022-05-03', 'قال وزير النقل مازن الشطي إن الطريق مفتوح.'],
] as const
const WITHDRAWAL = {
  id: 'withdrawal',
  name: { ar: 'انسحاب القوات من الوادي', en: 'Withdrawal from the valley' },
  any: ['انسحاب'],
  objects: [
    { id: 'forces', name: { ar: 'القوات', en: 'The forces' }, any: ['القوات'] },
    { id: 'road', name: { ar: 'الطريق', en: 'The road' }, any: ['الطريق'] },
  ],
}
const SIGNED = ['--by', 'نور', '--why', 'قرأت الخبر']

let here: Place
beforeEach(async () => {
  here = place()
  NEWS.forEach(([date, content], n) => {
    here.write(`news/${n}.json`, JSON.stringify({ id: `n${n}`, date, source: 'صحيفة الوادي', content }))
  })
  here.write('issue.json', JSON.stringify(WITHDRAWAL))
  await here.run(['add', 'news'])
  await here.run(['issue', 'add', 'issue.json', ...SIGNED])
})
afterEach(() => here.remove())

const issue = async () =>
  JSON.parse((await here.run(['issue', 'show', 'withdrawal', '--json'])).out) as IssueAnswer
const marks = async (): Promise<readonly IssueMark[]> => (await issue()).lanes.flatMap((lane) => lane.marks)
const statement = async (words: string): Promise<FoundStatement> => {
  const [hit] = (JSON.parse((await here.run(['search', words, '--json'])).out) as { hits: FoundStatement[] })
    .hits
  if (hit === undefined) throw new Error(`nothing holds ${words}`)
  return hit
}
const judge = (...words: string[]) => here.run(['judge', ...words, ...SIGNED])

describe('what people record of a statement', () => {
  it('that it is disowned shows wherever it stands, and it makes no position until that is undone', async () => {
    const { id } = await statement('تؤيد')
    const said = await judge('standing', id, 'disowned', '--evidence', 'بيان الوزارة', '--on', '2022-05-04')
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('standing disowned') })
    const standing = { is: 'disowned', on: '2022-05-04', evidence: 'بيان الوزارة', by: 'نور', judgement: 1 }
    expect(await statement('تؤيد')).toMatchObject({ standing })
    const [first, second] = await marks()
    expect(first).toMatchObject({ standing: null, position: { substance: 'opposes' } })
    expect(second).toMatchObject({ standing, position: { substance: 'not-stated', evidence: [] } })
    await judge('undo', '1')
    expect((await marks())[1]).toMatchObject({ standing: null, position: { substance: 'supports' } })
  })

  it('the last standing holds; that words are disputed leaves the position', async () => {
    const { id } = await statement('تؤيد')
    await judge('standing', id, 'forged', '--evidence', 'لا أصل له')
    await judge('standing', id, 'disputed', '--evidence', 'روايتان')
    expect((await marks())[1]).toMatchObject({
      standing: { is: 'disputed', on: null },
      position: { substance: 'supports' },
    })
  })

  it('an original is attached with its language and standing', async () => {
    const { id } = await statement('ترفض')
    const text = 'We will not leave the valley.'
    const given = ['--text', text, '--language', 'en', '--of', 'official', '--left-out', 'the valley']
    expect((await judge('original', id, ...given)).code).toBe(0)
    const original = { language: 'en', standing: 'official', url: null, text, leftOut: 'the valley' }
    expect((await marks())[0]).toMatchObject({ original, translated: false })
    expect(await statement('ترفض')).toMatchObject({ original })
  })

  it('an official of a state of another language is presumed to be quoted in translation', async () => {
    here.write(
      'more.json',
      JSON.stringify({
        id: 'more',
        date: '2020-01-16',
        source: 'صحيفة الوادي',
        content: 'قالت وزارة الخارجية النرويجية إن انسحاب القوات من الوادي لم يُطرح.',
      }),
    )
    await here.run(['add', 'more.json'])
    const translated = (await marks()).filter((mark) => mark.translated)
    expect(translated.map(({ party }) => party)).toEqual(['norway-foreign-ministry'])
  })

  it('what a statement bears on is decided over its words', async () => {
    const { id } = await statement('ترفض')
    const other = await statement('مفتوح')
    expect((await marks()).length).toBe(2)
    await judge('bears-not', id, 'withdrawal')
    await judge('bears', other.id, 'withdrawal', '--object', 'road')
    const now = await marks()
    expect(now.map(({ statement }) => statement)).not.toContain(id)
    expect(now.find(({ statement }) => statement === other.id)).toMatchObject({
      byHand: true,
      objects: ['road'],
      unsure: false,
      position: { substance: 'not-stated' },
    })
    await judge('bears', id, 'withdrawal', '--object', 'forces')
    expect((await marks()).map(({ statement }) => statement)).not.toContain(id)
    await judge('bears', id, 'withdrawal')
    const back = (await marks()).find(({ statement }) => statement === id)
    expect(back).toMatchObject({ objects: ['forces'], position: { substance: 'opposes' } })
    await judge('bears-not', id, 'withdrawal', '--object', 'forces')
    expect((await marks()).find(({ statement }) => statement === id)).toMatchObject({
      objects: [],
      unsure: true,
    })
  })

  it('what cannot be recorded is told with its cure, and nothing is', async () => {
    const { id } = await statement('ترفض')
    for (const [words, told] of [
      [['standing', id, 'wrong', '--evidence', 'س'], 'the second word'],
      [['standing', id, 'forged'], '--evidence'],
      [['standing', id, 'forged', '--evidence', 'س', '--on', 'yesterday'], '--on'],
      [['original', id, '--language', 'en'], 'give an address or the text'],
      [['original', id, '--url', 'ftp://one.example', '--language', 'en'], '--url'],
      [['original', id, '--text', 'w', '--language', 'English'], '--language'],
    ] as const)
      expect(await judge(...words)).toMatchObject({ code: 2, err: expect.stringContaining(told) })
    expect(await judge('bears', id, 'nothing')).toMatchObject({ code: 1 })
    expect(await judge('bears', id, 'withdrawal', '--object', 'sea')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no object is called sea'),
    })
    expect(await judge('standing', '0000', 'forged', '--evidence', 'س')).toMatchObject({ code: 1 })
    expect((await here.run(['review', '--judged', '--json'])).out).not.toContain('"kind": "standing"')
  })
})
