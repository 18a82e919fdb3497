import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charsetOfContentType, charsetOfPage, normaliseLabel } from '../../../src/intake/encoding/declared.ts'
import { decode } from '../../../src/intake/encoding/decode.ts'
import { encodeSingleByte, STORY, utf16 } from '../support.ts'

const windows1256 = encodeSingleByte(STORY, 'windows-1256')
const rules = (bytes: Uint8Array, declared: string | null) =>
  decode(bytes, declared, 'x').diagnostics.map((found) => found.rule)

describe('decode', () => {
  it.each([
    null,
    'windows-1256',
    'cp1256',
    'utf-8',
    'windows-1252',
    'iso-8859-1',
    'iso-8859-6',
    'koi8-r',
    'no-such',
  ])('reads windows-1256 whatever is declared: %s', (declared) => {
    expect(decode(windows1256, declared, 'x')).toMatchObject({ encoding: 'windows-1256', text: STORY })
  })

  it('reads ISO-8859-6 where it is declared and the bytes are that', () => {
    const bytes = encodeSingleByte(STORY, 'iso-8859-6')
    expect(decode(bytes, 'asmo-708', 'x')).toEqual({ encoding: 'iso-8859-6', text: STORY, diagnostics: [] })
  })

  it.each(['windows-1256', 'iso-8859-1', 'utf-16', null])(
    'reads valid UTF-8 as such though %s is declared',
    (declared) => {
      expect(decode(Buffer.from(STORY), declared, 'x')).toMatchObject({ encoding: 'utf-8', text: STORY })
    },
  )

  it.each(['le', 'be'] as const)('reads UTF-16%s with and without a byte order mark', (order) => {
    for (const mark of [true, false]) {
      expect(decode(utf16(STORY, order, mark), null, 'x')).toEqual({
        encoding: `utf-16${order}`,
        text: STORY,
        diagnostics: [],
      })
    }
  })

  it('keeps Western text in a declared Western encoding', () => {
    const text = 'Le ministre a déclaré que la frontière était fermée à Genève; Straßenverkehr, señor.'
    const bytes = encodeSingleByte(text, 'windows-1252')
    expect(decode(bytes, 'iso-8859-1', 'x')).toMatchObject({
      encoding: 'windows-1252',
      text,
      diagnostics: [],
    })
    expect(decode(bytes, null, 'x').text).toBe(text)
    // Here both encodings read alike: the declared one stays.
    expect(decode(Uint8Array.of(0xe9), 'iso-8859-1', 'x').encoding).toBe('windows-1252')
  })

  it('reads a page mostly of markup by the few letters in it', () => {
    const markup = `<p class="a">${'<i></i>'.repeat(60_000)}`
    const bytes = encodeSingleByte(`${markup}المعبر مفتوح`, 'windows-1256')
    expect(decode(bytes, 'utf-8', 'x').text.endsWith('المعبر مفتوح')).toBe(true)
  })

  it('drops a byte order mark and keeps line breaks', () => {
    expect(decode(Buffer.from('\ufeffأ\r\nب\n'), null, 'x').text).toBe('أ\r\nب\n')
  })

  it('reads damaged UTF-8 as UTF-8 and says where', () => {
    const bytes = Buffer.concat([Buffer.from(STORY), Uint8Array.of(0xd8)])
    const { text, encoding, diagnostics } = decode(bytes, null, 'story.txt')
    expect([encoding, text]).toEqual(['utf-8', `${STORY}\ufffd`])
    expect(diagnostics[0]?.message).toMatch(
      new RegExp(`^story\\.txt: 1 byte sequence .* character ${STORY.length + 1};`),
    )
  })

  it('says so when a declaration was wrong, and only then', () => {
    expect(rules(windows1256, 'utf-8')).toEqual(['encoding-declared-wrong'])
    expect(rules(windows1256, 'cp1256')).toEqual([])
    expect(rules(Buffer.from('plain'), 'windows-1256')).toEqual([])
  })

  const letters = fc
    .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى'), { minLength: 1, maxLength: 9 })
    .map((word) => word.join(''))
  const sentences = fc.array(letters, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))

  it('law: UTF-8 comes back whole, any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0') && !text.includes('\u0006'))
        expect(decode(Buffer.from(text), null, 'x').text).toBe(text)
      }),
    )
  })

  it('law: UTF-16 comes back whole, with a mark any text, without one any Arabic text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        sentences,
        fc.constantFrom('le', 'be'),
        (any, arabic, order) => {
          fc.pre(!any.startsWith('\ufeff'))
          expect(decode(utf16(any, order, true), null, 'x').text).toBe(any)
          if (arabic.length > 1) expect(decode(utf16(arabic, order, false), null, 'x').text).toBe(arabic)
        },
      ),
    )
  })

  it('law: windows-1256 comes back whole when it is declared, and a story with any words in it undeclared', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.constantFrom(null, 'utf-8', 'windows-1252', 'windows-1256'),
        (words, declared) => {
          const text = `${STORY} ${words}`
          expect(decode(encodeSingleByte(text, 'windows-1256'), declared, 'x').text).toBe(text)
        },
      ),
    )
  })
})

describe('declared encodings', () => {
  it.each([
    ['<html><head><meta charset="windows-1256">', 'windows-1256'],
    ["<META http-equiv='Content-Type' content='text/html; charset=cp1256'>", 'cp1256'],
    ['<?xml version="1.0" encoding="ISO-8859-6"?><html>', 'ISO-8859-6'],
    ['<!-- <meta charset="koi8-r"> --><meta name="a" content="b"><meta charset=utf-8/>', 'utf-8'],
    ['<meta charset="utf-16">', null],
    ['<p>no declaration</p>', null],
  ])('finds it in %s', (page, expected) => {
    expect(charsetOfPage(Buffer.from(page))).toBe(expected)
  })

  it('finds it in a content type and gives it its standard name', () => {
    expect(charsetOfContentType('text/html; Charset="CP1256"')).toBe('CP1256')
    expect(charsetOfContentType('text/html')).toBeNull()
    expect(normaliseLabel(' CP1256 ')).toBe('windows-1256')
    expect(normaliseLabel('nonsense')).toBeNull()
  })
})
