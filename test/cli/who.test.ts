import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WhoAnswer } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

let here: Place
beforeAll(() => {
  here = place()
})
afterAll(() => here.remove())

const answers = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as WhoAnswer)

describe('who', () => {
  it('tells the holder of an office on a day, for people and for programs', async () => {
    const words = ['who', 'وزير', 'الخارجية', 'الأميركي', '--on', '2020-01-10']
    const shown = await here.run(words)
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('mike-pompeo')
    const [one] = answers((await here.run([...words, '--json'])).out)
    expect(one).toMatchObject({
      query: 'وزير الخارجية الأميركي',
      answer: 'same',
      party: { id: 'mike-pompeo' },
    })
  })

  it('takes a day in Arabic digits', async () => {
    const { out } = await here.run(['who', 'وزير', 'الخارجية', 'الأميركي', '--on', '٢٠٢٠-٠١-١٠', '--json'])
    expect(JSON.parse(out)).toMatchObject({ on: '2020-01-10' })
  })

  it('takes quoted words as queries of their own', async () => {
    const { out } = await here.run(['who', 'جون كيري', 'باراك أوباما', '--json'])
    expect(answers(out).map(({ party }) => party?.id)).toEqual(['john-kerry', 'barack-obama'])
  })

  it('leaves out honorifics of several words, and prayers', async () => {
    const { out } = await here.run([
      'who',
      'صاحب السمو الشيخ محمد بن راشد آل مكتوم حفظه الله',
      'السيد حفظه الله',
      '--json',
    ])
    expect(answers(out).map(({ party }) => party?.id)).toEqual(['mohammed-bin-rashid-al-maktoum', undefined])
  })

  it('reads queries and days from standard input; a line whose day is none is told, the rest answered', async () => {
    const input = 'السيد جون كيري\t2015-01-01\n\nوزير الدفاع الأميركي\t2020-02-30\nسامي الحلو\n'
    const { code, out, err } = await here.run(['who'], { input })
    expect(code).toBe(1)
    expect(answers(out).map(({ answer }) => answer)).toEqual(['same', 'unknown'])
    expect(err).toContain('line 3')
    expect(err).toContain('YYYY-MM-DD')
  })

  it.each([
    ['دونالد ترامب', 'ترمب', 'same'],
    ['جون كيري', 'باراك أوباما', 'different'],
    ['سامي كيري', 'جون كيري', 'different'],
    ['سامي الحلو', 'سامي الحلو', 'unsure'],
    ['سامي الحلو', 'سامي بن كريم الحلو', 'unsure'],
    ['الحلو', 'سامي الحلو', 'unsure'],
    ['سامي الحلو', 'كريم الحلو', 'different'],
    ['سامي الحلو', 'نادر الشعلاوي', 'different'],
    ['سامي الحلو', 'سامي الشعلاوي', 'unsure'],
  ])('holds «%s» against «%s»: %s', async (a, b, answer) => {
    const { out } = await here.run(['who', '--compare', a, b, '--json'])
    expect(JSON.parse(out)).toMatchObject({ names: [a, b], answer })
    expect((await here.run(['who', '--compare', a, b])).out).toContain(answer)
  })

  it('compares two, not one nor three', async () => {
    expect((await here.run(['who', '--compare', 'سامي'])).code).toBe(2)
    expect((await here.run(['who', '--compare', 'سامي', 'كريم', 'نادر'])).code).toBe(2)
  })

  it('exits 1 where nobody is known, 2 where the day is none', async () => {
    expect((await here.run(['who', 'سامي', 'الحلو'])).code).toBe(1)
    expect((await here.run(['who', 'سامي', '--on', 'yesterday'])).code).toBe(2)
  })
})
