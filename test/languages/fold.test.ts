import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/languages/pack.ts'

const { fold, foldWithMap } = loadLanguage(join(import.meta.dirname, '../../languages'), 'ar')

/** Text as pages have it: letters, marks, presentation forms, digits, quotes, surrogates, anything. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'أإآاىيةهؤئءكگپچڤـ',
    'ﻻ',
    'ﷲ',
    'ﷺ',
    'ﺍ',
    'ﺒ',
    'ﹰ',
    'Ａ',
    '５',
    '\u200f',
    '\u00ad',
    '🙂',
    '\ud83d',
  ),
  fc.constantFrom('مُؤَكِّداً', 'المسؤولين', '٢٠٢٤', '۱۲', '«', '»', '“', '”', '’', ' ', '\u00a0', '\n', '٪', '–'),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
)
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))

describe('fold', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(fold(fold(source))).toBe(fold(source))
      }),
      { numRuns: 500 },
    )
  })

  it('is idempotent on each sign of the basic plane', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const once = fold(String.fromCharCode(code))
      if (fold(once) !== once) expect.fail(`U+${code.toString(16)} folds to ${once}, that to ${fold(once)}`)
    }
  })

  it('folds a text as its pieces one after the other', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b))
      }),
    )
  })

  it('stands all the stack for a long text', () =>
    expect(fold('أ'.repeat(300_000))).toBe('ا'.repeat(300_000)))
})

describe('foldWithMap', () => {
  it('folds to the same text', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(foldWithMap(source).text).toBe(fold(source))
      }),
      { numRuns: 500 },
    )
  })

  it('maps forwards, inside the text, and ends at its end', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: folded, map } = foldWithMap(source)
        expect(map).toHaveLength(folded.length + 1)
        expect(map[folded.length]).toBe(source.length)
        for (let i = 0; i < folded.length; i++) {
          expect(map[i]).toBeLessThan(source.length)
          expect(map[i]).toBeLessThanOrEqual(map[i + 1] as number)
        }
      }),
    )
  })

  it('maps a stretch to a slice of the original that folds to it', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (source, a, b) => {
        const { text: folded, map } = foldWithMap(source)
        const from = Math.min(a, b, folded.length)
        const to = Math.min(Math.max(a, b), folded.length)
        // A ligature is one sign of the original: a stretch that begins or ends inside one has no slice of its own.
        const inLigature = (i: number) => i > 0 && i < folded.length && map[i] === map[i - 1]
        if (inLigature(from) || inLigature(to)) return
        expect(fold(source.slice(map[from], map[to]))).toBe(folded.slice(from, to))
      }),
      { numRuns: 500 },
    )
  })
})

describe('what counts as one', () => {
  const same: readonly (readonly [what: string, a: string, b: string])[] = [
    ['hamza on alef', 'أكد إلى آخر', 'اكد الى اخر'],
    ['final yeh without dots', 'في على', 'فى علي'],
    ['ta marbuta', 'الوزارة', 'الوزاره'],
    ['hamza on waw', 'مسؤول', 'مسوول'],
    ['vowel marks', 'مُؤَكِّداً', 'موكدا'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['tatweel', 'قــــال', 'قال'],
    ['lam-alef ligature', 'ﻻ ﻷ', 'لا لا'],
    ['presentation forms', 'ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ', 'قال الوزير'],
    ['Persian letters', 'کاگ یپ', 'كاك يب'],
    ['Arabic-Indic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['double quotation marks', '“نص”', '"نص"'],
    ['apostrophes', '‘نص’', "'نص'"],
    ['no-break space', 'وزير\u00a0النقل', 'وزير النقل'],
    ['direction and zero-width marks', '\u200fقا\u200cل\u202c\ufeff', 'قال'],
    ['capitals', 'REUTERS', 'reuters'],
    ['full-width signs', 'ＡＢ５', 'ab5'],
    ['dashes', 'أ–ب—ج', 'ا-ب-ج'],
  ]
  it.each(same)('%s', (_what, a, b) => expect(fold(a)).toBe(fold(b)))

  const apart: readonly (readonly [a: string, b: string])[] = [
    ['قال', 'قالت'],
    ['ت', 'ث'],
    ['«', '"'],
    ['1', '2'],
    ['ه', 'ح'],
    ['ء', ''],
  ]
  it.each(apart)('%s is not %s', (a, b) => expect(fold(a)).not.toBe(fold(b)))
})
