import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/analysis/tokens.ts'
import type { Span } from '../../src/core/spans.ts'
import { pack } from '../contract/read.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'قال',
    'وأكّدَ',
    'الوزير',
    'لـ',
    'ﻻ',
    'مُــؤَكِّد',
    '٢٠٢٤',
    '3.5',
    '1,200',
    '٪',
    'A',
    'e-mail',
    'd',
  ),
  fc.constantFrom(' ', '\u00a0', '\n', '\r\n', '\u200f', '\u200c', '\u064e', '\t', '\u2029', '\ufeff'),
  fc.constantFrom(
    '.',
    '..',
    '…',
    '،',
    ':',
    '«',
    '»',
    '"',
    "''",
    '((',
    '))',
    '&quot;',
    '#187;',
    '(',
    ']',
    '-',
    '–',
    '@',
    '#',
  ),
  fc.constantFrom('🙂', '👨‍👩‍👧', '\ud83d', '\ude42', '𐡀', '\0', '\u001a'),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''))
const whole = (source: string): Span[] => [[0, source.length]]
const kinds = (source: string) =>
  tokenise(source, whole(source), pack).map(({ folded, kind }) => `${kind} ${folded}`)

describe('tokenise', () => {
  it('stays inside the text, in order, without overlap', () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0
        for (const { start, end, kind } of tokenise(source, whole(source), pack)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeLessThanOrEqual(source.length)
          // Only the break that closes a range may be empty.
          if (kind === 'break') expect(end).toBeGreaterThanOrEqual(start)
          else expect(end).toBeGreaterThan(start)
          at = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('loses no letter and no digit', () => {
    fc.assert(
      fc.property(text, (source) => {
        const covered = new Uint8Array(source.length)
        for (const { start, end } of tokenise(source, whole(source), pack)) covered.fill(1, start, end)
        for (const { index, 0: sign } of source.matchAll(/[\p{L}\p{Nd}]/gu))
          if (pack.fold(sign) !== '') expect(covered[index], `${JSON.stringify(source)} at ${index}`).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it('splits no surrogate pair', () => {
    const split = (source: string, at: number) => {
      const point = source.codePointAt(at - 1) ?? 0
      return at > 0 && point > 0xffff
    }
    fc.assert(
      fc.property(text, (source) => {
        for (const { start, end } of tokenise(source, whole(source), pack))
          expect(split(source, start) || split(source, end)).toBe(false)
      }),
    )
  })

  it('folds each word as the pack does', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { start, end, folded, kind } of tokenise(source, whole(source), pack))
          if (kind === 'word' || kind === 'number') expect(folded).toBe(pack.fold(source.slice(start, end)))
      }),
    )
  })

  it('keeps 32 breaks of a run, and the words behind it where they stand', () => {
    const source = `قال${'\n'.repeat(100)}نعم\nلا`
    const tokens = tokenise(source, whole(source), pack)
    expect(tokens.filter(({ kind }) => kind === 'break')).toHaveLength(32 + 1 + 1)
    expect(tokens.filter(({ kind }) => kind === 'word').map(({ start }) => start)).toEqual([0, 103, 107])
  })

  it('cuts each range on its own, a break behind each', () => {
    const source = 'قال الوزير وأكد السفير'
    const ranges: Span[] = [
      [0, 3],
      [11, 15],
    ]
    expect(tokenise(source, ranges, pack).map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [0, 3, 'word'],
      [3, 3, 'break'],
      [11, 15, 'word'],
      [15, 15, 'break'],
    ])
  })

  const table: readonly (readonly [source: string, tokens: readonly string[]])[] = [
    ['قال: «نعم»', ['word قال', 'colon :', 'quote «', 'word نعم', 'quote »', 'break \n']],
    ['لـ«الأفق»', ['word ل', 'quote «', 'word الافق', 'quote »', 'break \n']],
    ['3.5 و١٬٢ و٣,٤', ['number 3.5', 'word و1', 'other ٬', 'number 2', 'word و3,4', 'break \n']],
    ['&quot;نعم&quot;', ['quote "', 'word نعم', 'quote "', 'break \n']],
    ["''نعم''", ["quote ''", 'word نعم', "quote ''", 'break \n']],
    ['قالَ\u200f ، نعم', ['word قال', 'comma ،', 'word نعم', 'break \n']],
    ['سطر\nسطر', ['word سطر', 'break \n', 'word سطر', 'break \n']],
    ['', []],
    [' \u00a0\t', []],
  ]
  it.each(table)('%j', (source, tokens) => expect(kinds(source)).toEqual(tokens))
})
