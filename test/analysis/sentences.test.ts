import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/core/tokens.ts'
import { analysed } from './support.ts'

const sentences = (text: string): string[] => {
  const field = analysed(text)
  return field.sentences.map(({ from, to }) => textOf(field, from, to).trim()).filter((one) => one !== '')
}

describe('sentences', () => {
  const table: readonly (readonly [what: string, text: string, count: number])[] = [
    ['two stops', 'وصل الوزير. وقال إنه سيعود.', 2],
    ['question and exclamation', 'من وصل؟ وصل الوزير! نعم.', 3],
    ['paragraphs without stops', 'وصل الوزير\nقال إنه سيعود', 2],
    ['a doctor', 'قال د. سامي الحلو إنه سيعود.', 1],
    ['an engineer', 'قال م. سامي الحلو إنه سيعود.', 1],
    ['a professor', 'قال أ.د. سامي الحلو إنه سيعود.', 1],
    ['an agency of single letters', 'قالت وكالة ا.ف.ب. إنه سيعود.', 1],
    ['a decimal', 'ارتفع السعر 3.5 في المئة. وقال إنه سيعود.', 2],
    ['an Arabic decimal', 'ارتفع السعر ٣.٥ في المئة.', 1],
    ['two points', 'قال إنه سيعود.. ولن يتأخر.', 1],
    ['an ellipsis', 'قال إنه سيعود... ولن يتأخر.', 1],
    ['an address', 'قال لموقع example.com إنه سيعود.', 1],
    ['a stop inside marks', 'قال: «سنعود. لن نتأخر. انتظرونا». وذهب.', 2],
    ['a stop before the closing mark', 'قال: «سنعود.» وذهب.', 1],
    ['a stop behind which a mark was lost', 'قال: «سنعود. وذهب.', 2],
    ['nothing', '', 0],
  ]
  it.each(table)('%s', (_what, text, count) => expect(sentences(text)).toHaveLength(count))

  it('leave no token out and hold none twice, whatever the text', () => {
    const piece = fc.constantFrom(
      'كلمة',
      ' ',
      '.',
      '..',
      '؟',
      '،',
      '«',
      '»',
      '"',
      '(',
      ')',
      '\n',
      'د',
      '3.5',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const field = analysed(parts.join(''))
        let at = 0
        let paragraph = 0
        field.sentences.forEach((sentence, k) => {
          expect(sentence.from).toBe(at)
          expect(sentence.to).toBeGreaterThan(at)
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph)
          for (let i = sentence.from; i < sentence.to; i++) expect(field.tokens[i]?.sentence).toBe(k)
          at = sentence.to
          paragraph = sentence.paragraph
        })
        expect(at).toBe(field.tokens.length)
      }),
    )
  })

  it('end at a comma somewhere, where a text has no stop', () => {
    const field = analysed('ذهب الناس إلى السوق، '.repeat(2000))
    const lengths = field.sentences.map(({ from, to }) => to - from)
    expect(Math.max(...lengths)).toBeLessThan(2100)
    expect(
      field.sentences.every(({ to }) => ['comma', 'break'].includes(field.tokens[to - 1]?.kind ?? '')),
    ).toBe(true)
    const bare = analysed('ذهب الناس إلى السوق '.repeat(2000))
    expect(Math.max(...bare.sentences.map(({ from, to }) => to - from))).toBeLessThan(2100)
  })
})
