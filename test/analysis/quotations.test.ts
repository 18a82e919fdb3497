import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysed, insideOf } from './support.ts'

/** Insides of the quotations of a text, in the order of their opening marks; `…` behind one that is not closed. */
const quoted = (text: string): string[] => {
  const field = analysed(text)
  return field.quotations.map((one) => `${insideOf(field, one)}${one.closed ? '' : ' …'}`)
}

describe('quotation marks', () => {
  const table: readonly (readonly [what: string, text: string, insides: readonly string[]])[] = [
    ['angle marks', 'قال: «سنعود قريباً».', ['سنعود قريباً']],
    ['mirrored angle marks', 'قال: »سنعود قريباً«.', ['سنعود قريباً']],
    ['both angle marks opening', 'قال: »سنعود قريباً».', ['سنعود قريباً']],
    ['straight marks', 'قال: "سنعود" ثم قال: "لن نعود".', ['سنعود', 'لن نعود']],
    ['curly marks', 'قال: “سنعود قريباً”.', ['سنعود قريباً']],
    ['curly marks mirrored', 'قال: ”سنعود قريباً“.', ['سنعود قريباً']],
    ['a curly and a straight mark', 'قال: “سنعود قريباً".', ['سنعود قريباً']],
    ['two apostrophes', "قال: ''سنعود قريباً''.", ['سنعود قريباً']],
    ['apostrophes', "قال: 'سنعود قريباً'.", ['سنعود قريباً']],
    ['an apostrophe within a word', "قال إن القر'آن كتاب. وذهب.", []],
    ['entities', 'قال: &quot;سنعود قريباً&quot;.', ['سنعود قريباً']],
    ['a clitic before the mark', 'قال لـ«الأفق» إنه سيعود.', ['الأفق']],
    ['a clitic before a mirrored mark', 'قال ل»الأفق« إنه سيعود.', ['الأفق']],
    ['a clitic before a straight mark', 'قال ل"الأفق" إنه سيعود.', ['الأفق']],
    ['nested, of two kinds', 'قال: «قرأت "الخبر" أمس».', ['قرأت "الخبر" أمس', 'الخبر']],
    ['nested, of one kind', 'قال: «قرأت «الخبر» أمس».', ['قرأت «الخبر» أمس', 'الخبر']],
    ['nested, of straight marks', 'قال: "قرأت "الخبر" أمس".', ['قرأت "الخبر" أمس', 'الخبر']],
    [
      'two nested, of straight marks',
      'قال: "قرأت "الخبر" و"الأفق" أمس".',
      ['قرأت "الخبر" و"الأفق" أمس', 'الخبر', 'الأفق'],
    ],
    [
      'straight marks, the first never closed',
      'قال: "قرأت الصحف. وقال: "لن أعود".',
      ['قرأت الصحف. وقال: …', 'لن أعود'],
    ],
    ['the stop inside', 'قال: «سنعود قريباً.»', ['سنعود قريباً.']],
    ['several sentences', 'قال: «سنعود. لن نتأخر. انتظرونا».', ['سنعود. لن نتأخر. انتظرونا']],
    ['never closed', 'قال: «سنعود قريباً.\nوذهب.', ['سنعود قريباً. …']],
    ['a closing mark alone', 'قال الوزير سنعود» وذهب.', []],
    ['blanks inside the marks', 'قال: « سنعود قريباً ».', ['سنعود قريباً']],
    ['none', 'قال إنه سيعود.', []],
  ]
  it.each(table)('%s', (_what, text, insides) => expect(quoted(text)).toEqual(insides))

  it('say what stands around them', () => {
    const { quotations } = analysed('قال: «قرأت "الخبر الكاذب" أمس».')
    expect(quotations.map(({ parent, words, closed }) => ({ parent, words, closed }))).toEqual([
      { parent: -1, words: 4, closed: true },
      { parent: 0, words: 2, closed: true },
    ])
  })

  it('give each token the innermost one around it, the marks the one outside', () => {
    const field = analysed('قال «أ "ب" ج» د')
    expect(field.tokens.map(({ folded, quotation }) => `${folded} ${quotation}`)).toEqual([
      'قال -1',
      '« -1',
      'ا 0',
      '" 0',
      'ب 1',
      '" 0',
      'ج 0',
      '» -1',
      'د -1',
      '\n -1',
    ])
  })

  it('nest and never cross, whatever the marks', () => {
    const piece = fc.constantFrom(
      'كلمة',
      ' ',
      ' ',
      '«',
      '»',
      '"',
      '“',
      '”',
      "''",
      '‘',
      '’',
      '‹',
      '›',
      '((',
      '))',
      '.',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const { tokens, quotations } = analysed(parts.join(''))
        quotations.forEach((one, k) => {
          expect(one.open).toBeLessThan(one.close)
          expect(one.close).toBeLessThanOrEqual(tokens.length)
          expect(tokens[one.open]?.kind).toBe('quote')
          if (one.closed) expect(tokens[one.close]?.kind).toBe('quote')
          const outer = quotations[one.parent]
          if (outer) expect(outer.open < one.open && one.close <= outer.close).toBe(true)
          for (const other of quotations.slice(0, k))
            expect(other.close <= one.open || one.close <= other.close, 'crossing').toBe(true)
        })
      }),
      { numRuns: 500 },
    )
  })
})
