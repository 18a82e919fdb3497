import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './run.ts'

let here: Place
beforeAll(() => {
  here = place()
})
afterAll(() => here.remove())

interface Answer {
  readonly label: string
  readonly confidence: number
  readonly evidence: readonly {
    kind: string
    axes?: string[]
    a: { text: string }[]
    b: { text: string }[]
  }[]
}
const answers = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)

const RISE = 'ارتفاع أسعار القمح في مملكة السهل'
const FALL = 'انخفاض أسعار القمح في مملكة السهل'

describe('relate', () => {
  it('prints a line a pair, with the words that make it so', async () => {
    here.write('pairs.csv', `\ufeffs2,n,s1\n${FALL},1,${RISE}\n"أسعار القمح، ترتفع في السهل",2,${RISE}\n`)
    const { code, out } = await here.run(['relate', 'pairs.csv'])
    expect(code).toBe(0)
    const [first, second, ...more] = answers(out)
    expect(more).toEqual([])
    expect(first?.label).toBe('disagree')
    expect(first?.confidence).toBeGreaterThan(0.5)
    expect(first?.evidence[0]).toMatchObject({
      kind: 'contrary',
      axes: ['level'],
      a: [{ span: [0, 6], text: 'ارتفاع' }],
      b: [{ span: [0, 6], text: 'انخفاض' }],
    })
    expect(second?.label).toBe('agree')
  })

  it('reads standard input, and line breaks inside a cell', async () => {
    const { code, out } = await here.run(['relate'], { input: `s1,s2\n"${RISE}\nمجددا",${FALL}\n` })
    expect(code).toBe(0)
    expect(answers(out).map(({ label }) => label)).toEqual(['disagree'])
  })

  it('tells of a pair without a text by file and line, answers it all the same, and exits 1', async () => {
    here.write('gap.csv', `s1,s2\n${RISE},\n${RISE},${RISE}\n`)
    const { code, out, err } = await here.run(['relate', 'gap.csv'])
    expect(code).toBe(1)
    expect(err).toContain('gap.csv: line 2: s2 is empty')
    expect(answers(out).map(({ label, confidence }) => [label, confidence > 0])).toEqual([
      ['other', false],
      ['agree', true],
    ])
  })

  it('names the columns that a file must have', async () => {
    here.write('wrong.csv', 'first,s2\nأ,ب\n')
    const { code, err } = await here.run(['relate', 'wrong.csv'])
    expect(code).toBe(2)
    expect(err).toContain('wrong.csv: line 1 must name the columns s1 and s2')
  })

  it('goes on behind a file that cannot be read, and says why', async () => {
    here.write('good.csv', `s1,s2\n${RISE},${FALL}\n`)
    here.write('none-yet.csv', '')
    here.write('old.csv', Buffer.from('73312c73320ac7e1d3e1cd2cc7e1d3e1cd0a', 'hex'))
    const { code, out, err } = await here.run([
      'relate',
      'gone.csv',
      'none-yet.csv',
      'old.csv',
      '.',
      'good.csv',
    ])
    expect(code).toBe(1)
    expect(answers(out).map(({ label }) => label)).toEqual(['disagree'])
    for (const told of [
      'gone.csv: there is no such file',
      'none-yet.csv: holds no pair',
      'old.csv: line 2 is not UTF-8',
      '.: a folder',
    ])
      expect(err).toContain(told)
  })

  it('says where columns are parted by another sign', async () => {
    const { code, err } = await here.run(['relate'], { input: `s1;s2\n${RISE};${FALL}\n` })
    expect(code).toBe(2)
    expect(err).toContain('with commas between them')
  })

  it('says that a file is not there, and that a quotation never ends', async () => {
    expect((await here.run(['relate', 'none.csv'])).code).toBe(1)
    here.write('open.csv', `s1,s2\n"${RISE},${FALL}\n`)
    const { code, err } = await here.run(['relate', 'open.csv'])
    expect(code).toBe(2)
    expect(err).toContain('open.csv: ')
  })
})
