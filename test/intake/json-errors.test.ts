import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateJsonError } from '../../src/intake/json-errors.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('locateJsonError', () => {
  it.each([
    ['{"a": 1,\n "b": tru}', 2, 7],
    ['{"a": 1,\n}', 2, 1],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['{"a": "line\nbreak"}', 1, 12],
    ['{"a": "\\x"}', 1, 8],
    ['{"a": "open', 1, 12],
    ['{} {}', 1, 4],
    ['', 1, 1],
    ['{"a": 01}', 1, 8],
    ["{'a': 1}", 1, 2],
  ])('%j breaks off at line %i, column %i', (text, line, column) => {
    expect(parses(text)).toBe(false)
    expect(locateJsonError(text)).toMatchObject({ line, column })
  })

  it('says what stands there and what was expected', () => {
    expect(locateJsonError('{"a": 1 "b": 2}')?.what).toBe('"\\"" where , or } was expected')
    expect(locateJsonError('{"a": "\t"}')?.what).toContain('control character U+0009')
  })

  it('takes any depth', () => {
    expect(locateJsonError('['.repeat(200_000))).toMatchObject({ line: 1, column: 200_001 })
  })

  it('law: finds an error exactly where the parser refuses the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '1',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
    )
    const nearly = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.tuple(fc.json(), fc.nat(), piece).map(([json, at, cut]) => {
        const i = at % (json.length + 1)
        return json.slice(0, i) + cut + json.slice(i + 1)
      }),
      fc.json(),
    )
    fc.assert(
      fc.property(nearly, (text) => {
        expect(locateJsonError(text) === null).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })
})
