import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './run.ts'

let here: Place
beforeAll(() => {
  here = place()
})
afterAll(() => here.remove())

const lists = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; value: string | null; why?: string }[])

describe('dates', () => {
  it('prints a list a line, with the anchor of the line or of the call', async () => {
    const input = 'وصل أمس\n2015-07-24\tوصل في 3 شوال\n\nوصل قبل أيام\n'
    const { code, out } = await here.run(['dates', '--anchor', '2024-05-08'], { input })
    expect(code).toBe(0)
    const found = lists(out)
    expect(found.map((list) => list.map(({ value }) => value))).toEqual([
      ['2024-05-07'],
      ['2015-07-19'],
      [],
      [null],
    ])
    expect(found[1]?.[0]?.text).toBe('3 شوال')
    expect(found[3]?.[0]?.why).toBe('no number of units given')
  })

  it('has every part of a date', async () => {
    const { out } = await here.run(['dates', '--anchor', '2024-05-08'], { input: 'وصل أمس' })
    expect(lists(out)[0]).toEqual([
      {
        span: [4, 7],
        text: 'أمس',
        value: '2024-05-07',
        precision: 'day',
        given: { offset: -1 },
        implied: {},
        rule: 'relative-day',
      },
    ])
  })

  it('leaves relative dates open without an anchor, and says why', async () => {
    const { out } = await here.run(['dates'], { input: 'وصل أمس' })
    expect(lists(out)[0]?.[0]).toMatchObject({ value: null, why: expect.stringContaining('no anchor') })
  })

  it('takes an instant as the day that it is in the time zone', async () => {
    const input = '2024-05-08T22:30:00Z\tوصل اليوم'
    const at = async (zone: string) => lists((await here.run(['dates', '--zone', zone], { input })).out)
    expect((await at('Asia/Riyadh'))[0]?.[0]?.value).toBe('2024-05-09')
    expect((await at('UTC'))[0]?.[0]?.value).toBe('2024-05-08')
  })

  it('reads files, and exits 1 where one is not there', async () => {
    here.write('lines.txt', 'وصل أمس\n')
    expect((await here.run(['dates', 'lines.txt', '--anchor', '2024-05-08'])).out).toContain('2024-05-07')
    expect((await here.run(['dates', 'none.txt'])).code).toBe(1)
  })

  it('ends a line where a file does, and nowhere inside', async () => {
    const { out } = await here.run(['dates', '--anchor', '2024-05-08'], {
      input: 'وصل\u2028أمس\r\n\nوصل اليوم',
    })
    expect(lists(out).map((list) => list.map(({ value }) => value))).toEqual([
      ['2024-05-07'],
      [],
      ['2024-05-08'],
    ])
  })

  it('exits 2 on an anchor that is no day and on a zone that nobody knows', async () => {
    expect((await here.run(['dates', '--anchor', '2024-02-30'], { input: '' })).code).toBe(2)
    expect((await here.run(['dates', '--zone', 'Nowhere'], { input: '' })).code).toBe(2)
  })
})
