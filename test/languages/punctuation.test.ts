import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/languages/pack.ts'

const { fold, punctuation } = loadLanguage(join(import.meta.dirname, '../../languages'), 'ar')

describe('punctuation', () => {
  const kinds: readonly (readonly [signs: string, kind: string])[] = [
    ['.؟?!…', 'stop'],
    ['\n\r\u2028\u2029', 'break'],
    ['،,؛;', 'comma'],
    [':', 'colon'],
    ['-–—', 'dash'],
    ['([{', 'open-bracket'],
    [')]}', 'close-bracket'],
    ['"″«»“”„‹›‘’', 'quote'],
  ]
  it.each(kinds)('%j: %s', (signs, kind) => {
    for (const sign of signs) expect(punctuation.signs.get(sign), sign).toBe(kind)
  })

  it('gives every mark one class, in which each opening side has a closing one', () => {
    const classes = Map.groupBy(punctuation.quotes.values(), (quote) => quote.class)
    for (const [name, marks] of classes) {
      const sides = marks.map((mark) => mark.side)
      expect(sides.includes('open') === sides.includes('close'), name).toBe(true)
    }
    expect(punctuation.quotes.get('»')).toEqual({ class: 'guillemet', side: 'close' })
    expect(punctuation.quotes.get('"')).toEqual({ class: 'double', side: 'neutral' })
  })

  it('has no sign that is a letter, a digit or a blank', () => {
    for (const sign of punctuation.signs.keys())
      if (punctuation.signs.get(sign) !== 'break') expect(sign).toMatch(/^[^\p{Nd}\s]$/u)
  })

  it('every entity stands for a mark, and begins with a sign that begins no word', () => {
    for (const { text, as } of punctuation.entities) {
      expect(punctuation.quotes.has(as), text).toBe(true)
      expect(text).toMatch(/^[#&].*;$/)
    }
  })

  it('abbreviations are folded and without their stop', () => {
    for (const word of ['د', 'م', 'أ.د']) expect(punctuation.abbreviations.has(fold(word)), word).toBe(true)
    for (const word of punctuation.abbreviations) {
      expect(fold(word)).toBe(word)
      expect(word.endsWith('.')).toBe(false)
    }
  })
})
