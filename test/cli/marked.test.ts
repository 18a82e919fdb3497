import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { table, widthOf, wrapText } from '../../src/cli/layout.ts'
import { markedText } from '../../src/cli/marked.ts'
import { harmless, styleFor } from '../../src/cli/style.ts'
import type { Statement } from '../../src/contract/index.ts'

const io = (outIsTerminal: boolean, env: Record<string, string> = {}) => ({
  out: async () => {},
  err: () => {},
  outIsTerminal,
  errIsTerminal: false,
  columns: 80,
  env,
  stop: () => new AbortController().signal,
})
const plain = styleFor(io(false))
const terminal = styleFor(io(true))
const at = (content: [number, number][]) => ({ in: 'body', content }) as unknown as Statement

describe('marked text', () => {
  it('brackets contents, nested and in pieces', () => {
    const statements = [
      { n: 1, statement: at([[2, 8]]) },
      { n: 2, statement: at([[4, 6]]) },
      { n: 3, statement: at([[8, 9]]) },
    ]
    expect(markedText('abcdefghij', 'body', statements, [], plain)).toBe('ab[1 cd[2 ef 2]gh 1][3 i 3]j')
  })

  it('marks what was cut, and leaves the other field alone', () => {
    const cuts = [{ in: 'body', span: [3, 6], as: 'teaser' }] as const
    expect(markedText('abcdef', 'body', [], cuts, plain)).toBe('abc{teaser: def}')
    expect(markedText('abcdef', 'title', [{ n: 1, statement: at([[0, 2]]) }], cuts, plain)).toBe('abcdef')
    expect(markedText('abcdef', 'body', [], cuts, terminal)).toBe('abc\u001b[2mdef\u001b[22m')
  })

  it('loses no letter of the text', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 })
    fc.assert(
      fc.property(spans, (pairs) => {
        const text = 'abcdefghijklmnopqrstuvwxyzabcde'
        const statements = pairs.map(([a, b], i) => ({
          n: i + 1,
          statement: at([[Math.min(a, b), Math.max(a, b)]]),
        }))
        expect(markedText(text, 'body', statements, [], plain).replace(/\[\d | \d\]/g, '')).toBe(text)
      }),
    )
  })
})

describe('style', () => {
  it('uses isolates and colours on a terminal only, and no colours under NO_COLOR', () => {
    expect(plain.isolate('قال')).toBe('قال')
    expect(terminal.isolate('قال')).toBe('\u2068قال\u2069')
    expect(styleFor(io(true, { NO_COLOR: '1' })).bold('x')).toBe('x')
  })

  it('takes out what a terminal would obey', () => {
    expect(harmless('a\u001b[2Jb\u0007\n')).toBe('a[2Jb\n')
  })
})

describe('layout', () => {
  it('counts columns without marks and colour codes', () => {
    expect(widthOf('\u001b[1mمُؤَكِّد\u001b[22m')).toBe(4)
  })

  it('puts rows in columns', () => {
    expect(
      table(
        [
          ['a', '10'],
          ['bcd', '5', 'x'],
        ],
        [1],
      ),
    ).toBe('a    10\nbcd   5  x\n')
  })

  it('breaks lines at blanks only and keeps every word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, (all) => {
        const lines = wrapText(all.join(' '), 30, '  ').trimEnd().split('\n')
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(all)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(30)
      }),
    )
  })
})
