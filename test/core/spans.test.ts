import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contains,
  isWhite,
  overlaps,
  type Span,
  sliceOf,
  spanLength,
  trimSpan,
} from '../../src/core/spans.ts'

const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
const units = ([start, end]: Span) => new Set(Array.from({ length: end - start }, (_, i) => start + i))

describe('spans', () => {
  it('overlap exactly where they share a unit', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        if (spanLength(a) === 0 || spanLength(b) === 0) return
        expect(overlaps(a, b)).toBe([...units(a)].some((at) => units(b).has(at)))
        expect(overlaps(b, a)).toBe(overlaps(a, b))
      }),
    )
  })

  it('contain what has all its units inside', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        if (spanLength(b) > 0) expect(contains(a, b)).toBe([...units(b)].every((at) => units(a).has(at)))
      }),
    )
    expect(contains([2, 5], [5, 5])).toBe(true)
    expect(contains([2, 5], [1, 5])).toBe(false)
  })
})

describe('trimSpan', () => {
  const text = fc.stringMatching(/^[ \n\t\u00a0\u200f\u202b\ufeffأبج.]{0,30}$/)

  it('drops white ends, and only those', () => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (source, a, b) => {
        const start = Math.min(a, b, source.length)
        const end = Math.min(Math.max(a, b), source.length)
        const [s, e] = trimSpan(source, [start, end])
        expect(contains([start, end], [s, e])).toBe(true)
        for (const at of [...units([start, s]), ...units([e, end])])
          expect(isWhite(source.charCodeAt(at))).toBe(true)
        if (e > s) {
          expect(isWhite(source.charCodeAt(s))).toBe(false)
          expect(isWhite(source.charCodeAt(e - 1))).toBe(false)
        }
        expect(trimSpan(source, [s, e])).toEqual([s, e])
      }),
    )
  })

  it('knows the invisible marks of Arabic pages', () => {
    const source = '\ufeff\u200f \u00a0نص\u200e\u202c\r\n'
    expect(sliceOf(source, trimSpan(source, [0, source.length]))).toBe('نص')
    // A zero-width joiner and tatweel inside a word are the word's.
    expect(sliceOf('ه\u200dـ', trimSpan('ه\u200dـ', [0, 3]))).toBe('ه\u200dـ')
  })

  it('makes an all-white span empty', () => {
    const [start, end] = trimSpan('أ  \n ب', [1, 5])
    expect(start).toBe(end)
  })
})
