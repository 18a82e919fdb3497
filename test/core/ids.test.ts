import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleIdOf, canonicalJson, itemIdOf, parseItemId } from '../../src/core/ids.ts'

const HEX = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

describe('canonicalJson', () => {
  it('is JSON of the same value', () => {
    // JSON has no -0; fast-check's own option keeps the rest of the doubles.
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(record))
      }),
    )
  })

  it('keeps unequal values apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(canonicalJson(a) === canonicalJson(b)).toBe(
          canonicalJson(JSON.parse(canonicalJson(a))) === canonicalJson(JSON.parse(canonicalJson(b))),
        )
      }),
    )
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }))
    expect(canonicalJson([['a'], 'b'])).not.toBe(canonicalJson(['a', ['b']]))
  })

  it('leaves out what JSON leaves out, and writes no white space', () => {
    expect(canonicalJson({ b: [1, null, 'ل'], a: undefined, A: { d: 1, c: true } })).toBe(
      '{"A":{"c":true,"d":1},"b":[1,null,"ل"]}',
    )
    expect(canonicalJson([undefined, 1])).toBe('[null,1]')
  })
})

describe('ids', () => {
  it('are the SHA-256 of the bytes, text as UTF-8', () => {
    expect(itemIdOf('abc')).toBe(HEX)
    expect(itemIdOf('خبر')).toBe(itemIdOf(new TextEncoder().encode('خبر')))
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(itemIdOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })

  it('are read back, and nothing else is', () => {
    expect(parseItemId(HEX)).toBe(HEX)
    for (const wrong of ['', HEX.slice(1), `${HEX}0`, HEX.toUpperCase(), ` ${HEX}`, `${HEX}\n`, `${HEX}#0`])
      expect(() => parseItemId(wrong)).toThrow(`not an item id: ${JSON.stringify(wrong)}`)
  })

  it('name the articles of an item by their part', () =>
    expect(articleIdOf(parseItemId(HEX), 2)).toBe(`${HEX}#2`))
})
