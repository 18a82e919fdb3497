import { describe, expect, it } from 'vitest'
import { foldText, foldWithMap } from '../../src/languages/fold.ts'
import { buildFolding, foldingSchema } from '../../src/languages/folding.ts'

const data = (more: object) =>
  foldingSchema.parse({ compatibility: [], drop: [], letters: [], digits: [], ...more })

describe('buildFolding', () => {
  it('leaves everything but Latin capitals as it is when the lists are empty', () => {
    const folding = buildFolding(data({}))
    expect(foldText(folding, 'قالَ Abc ٣ «»')).toBe('قالَ abc ٣ «»')
  })

  it('applies letter classes to what a ligature decomposes to', () => {
    const folding = buildFolding(
      data({ compatibility: [['FEF5', 'FEFC']], letters: [{ to: 'ا', from: 'أإآ', why: 'x' }] }),
    )
    // U+FEF7 is lam with hamza on alef.
    expect(foldText(folding, '\ufef7')).toBe('لا')
    expect([...foldWithMap(folding, 'x\ufef7y').map]).toEqual([0, 1, 1, 2, 3])
  })

  it('drops a form whose decomposition is only marks', () => {
    const folding = buildFolding(data({ compatibility: [['FE70', 'FE70']], drop: [['064B', '065F']] }))
    expect(foldText(folding, 'ا\ufe70')).toBe('ا')
  })

  it('keeps a NUL, which is no ligature', () => {
    const folding = buildFolding(data({}))
    expect(foldText(folding, 'a\0b')).toBe('a\0b')
    expect(foldWithMap(folding, 'a\0b').text).toBe('a\0b')
  })

  const wrong: readonly (readonly [string, object])[] = [
    ['a code that is not four hex digits', { drop: [['64B', '065F']] }],
    ['a class without a reason', { letters: [{ to: 'ا', from: 'أ' }] }],
    ['a class to more than one letter', { letters: [{ to: 'لا', from: 'ﻻ', why: 'x' }] }],
    ['nine digits', { digits: ['012345678'] }],
    ['an unknown key', { marks: [] }],
  ]
  it.each(wrong)('refuses %s', (_what, more) => expect(() => data(more)).toThrow())
})
