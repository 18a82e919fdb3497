import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Layer, linesOf, segmentsOf, withLayers } from '../../../src/web/lib/segments.ts'

const layers = (length: number) =>
  fc.array(
    fc.record({
      range: fc
        .tuple(fc.nat(length + 3), fc.nat(length + 3))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      mark: fc.nat(5),
    }),
    { maxLength: 8 },
  )

const cases = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', 'د'), { maxLength: 40 })
  .map((letters) => letters.join(''))
  .chain((text) => fc.tuple(fc.constant(text), layers(text.length)))

describe('segments of a text', () => {
  it('give the text again, and on each character the layers that lie on it', () => {
    fc.assert(
      fc.property(cases, ([text, all]) => {
        const segments = segmentsOf(text, all)
        expect(segments.map((one) => one.text).join('')).toBe(text)
        for (const { start, text: piece, marks } of segments)
          for (let at = start; at < start + piece.length; at++)
            expect(marks).toEqual(
              all.filter(({ range: [from, to] }) => from <= at && at < to).map(({ mark }) => mark),
            )
      }),
    )
  })

  it('are cut at the ends of overlapping layers only', () => {
    const on = (start: number, end: number, mark: string): Layer<string> => ({ range: [start, end], mark })
    expect(segmentsOf('abcdef', [on(1, 4, 'x'), on(2, 6, 'y')])).toEqual([
      { start: 0, text: 'a', marks: [] },
      { start: 1, text: 'b', marks: ['x'] },
      { start: 2, text: 'cd', marks: ['x', 'y'] },
      { start: 4, text: 'ef', marks: ['y'] },
    ])
  })

  it('fall into lines that keep their offsets and lose nothing but breaks and blanks', () => {
    fc.assert(
      fc.property(cases, ([text, all]) => {
        const lines = linesOf(segmentsOf(text, all))
        expect(lines.map((line) => line.map((one) => one.text).join(''))).toEqual(
          text.split('\n').filter((line) => line.trim() !== ''),
        )
        for (const { start, text: piece } of lines.flat()) expect(text.startsWith(piece, start)).toBe(true)
      }),
    )
  })
})

describe('layers laid on pieces', () => {
  it('cut them as if all layers had been there from the start', () => {
    fc.assert(
      fc.property(cases, ([text, all]) => {
        const [some, more] = [all.slice(0, 3), all.slice(3)]
        expect(withLayers(segmentsOf(text, some), more)).toEqual(segmentsOf(text, all))
      }),
    )
  })
})
