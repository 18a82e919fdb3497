import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, parseCases } from '../../src/languages/cases.ts'

const block = `// a remark
# A spokesman and a participle
date: 2024-05-08
why: each participle is a statement of its own

قال وزير النقل سامي الحلو أمس إن المعبر سيبقى مفتوحاً، مضيفاً أن القرار نهائي.

==>
cue: قال | speaker: سامي الحلو | words: وزير النقل سامي الحلو | as: person | content: المعبر سيبقى مفتوحاً | kind: indirect | said: 2024-05-07
cue: مضيفاً | speaker: سامي الحلو | words: - | content: القرار نهائي | via: وكالة النور < قناة الأفق | venue: - | background | optional

# Silence
title: صمت

ورفض المتحدث التعليق.
==>
event: no-comment | speaker: ?

# Nothing at all

يبلغ طول الجسر ميلاً.
==>
none
`

describe('parseCases', () => {
  it('reads directives, text and expectations', () => {
    const [first, second, third] = parseCases(block, 'x.txt')
    expect(first).toMatchObject({
      title: 'A spokesman and a participle',
      file: 'x.txt',
      line: 2,
      date: '2024-05-08',
      headline: null,
      gap: null,
      text: 'قال وزير النقل سامي الحلو أمس إن المعبر سيبقى مفتوحاً، مضيفاً أن القرار نهائي.',
    })
    expect(first?.statements).toEqual([
      {
        line: 9,
        in: 'body',
        cue: 'قال',
        speaker: 'سامي الحلو',
        words: 'وزير النقل سامي الحلو',
        as: 'person',
        content: ['المعبر سيبقى مفتوحاً'],
        kind: 'indirect',
        said: '2024-05-07',
        optional: false,
      },
      {
        line: 10,
        in: 'body',
        cue: 'مضيفاً',
        speaker: 'سامي الحلو',
        words: null,
        content: ['القرار نهائي'],
        via: ['وكالة النور', 'قناة الأفق'],
        venue: null,
        background: true,
        optional: true,
      },
    ])
    expect(second).toMatchObject({
      headline: 'صمت',
      statements: [],
      events: [{ event: 'no-comment', speaker: null }],
    })
    expect(third).toMatchObject({ statements: [], events: [] })
  })

  it('keeps a text of several paragraphs and a content over two of them', () => {
    const text = '# t\n\nقال سالم: «أ ب.\n\n«ج د».\n==>\ncue: قال | speaker: سالم | content: أ ب.\\n\\n«ج د\n'
    const [only] = parseCases(text, 'x.txt')
    expect(only?.text).toBe('قال سالم: «أ ب.\n\n«ج د».')
    expect(only?.statements[0]?.content).toEqual(['أ ب.\n\n«ج د'])
  })

  it('reads a headline without a body, its colon as cue, a content of two parts, an unsure speaker', () => {
    const text =
      '# t\ntitle: الوزير: «نعم»، وكرر «لا»\n\n==>\nin: title | cue: : | speaker: ? | content: نعم … لا\n'
    expect(parseCases(text, 'x.txt')[0]?.statements[0]).toMatchObject({
      in: 'title',
      cue: ':',
      speaker: null,
      content: ['نعم', 'لا'],
    })
  })

  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['text before the first case', 'x\n', /f\.txt:1: text before the first case; begin/],
    ['no arrow', '# t\n\nنص\n', /f\.txt:1: no "==>" line/],
    ['no blank line', '# t\nنص\n==>\nnone\n', /f\.txt:1: no blank line/],
    [
      'unknown directive',
      '# t\ncolour: red\n\nنص\n==>\nnone\n',
      /f\.txt:2: .*is no directive; there are: date/,
    ],
    ['directive twice', '# t\nwhy: a\nwhy: b\n\nنص\n==>\nnone\n', /f\.txt:3: "why" stands twice/],
    ['wrong date', '# t\ndate: 8 May\n\nنص\n==>\nnone\n', /f\.txt:1: date "8 May"/],
    ['neither text nor title', '# t\n\n==>\nnone\n', /f\.txt:1: the case has neither/],
    ['no expectation', '# t\n\nنص\n==>\n', /f\.txt:1: nothing after/],
    [
      'title twice',
      '# t\n\nنص\n==>\nnone\n\n# t\n\nنص\n==>\nnone\n',
      /f\.txt:7: the title "t" is taken by line 1/,
    ],
    ['unknown field', '# t\n\nنص\n==>\nwho: x\n', /f\.txt:5: "who" is no field/],
    ['empty field', '# t\n\nنص\n==>\ncue: | speaker: x | content: نص\n', /f\.txt:5: /],
    ['field twice', '# t\n\nنص\n==>\ncue: نص | cue: نص\n', /f\.txt:5: "cue" stands twice/],
    ['no speaker', '# t\n\nنص\n==>\ncue: نص | content: نص\n', /f\.txt:5: "speaker" is missing/],
    [
      'cue not in text',
      '# t\n\nنص\n==>\ncue: قال | speaker: x | content: نص\n',
      /f\.txt:5: cue "قال" does not stand in the body/,
    ],
    [
      'content not in text',
      '# t\n\nنص\n==>\ncue: - | speaker: x | content: غير\n',
      /f\.txt:5: content "غير"/,
    ],
    [
      'parts out of order',
      '# t\n\nأ ب\n==>\ncue: - | speaker: x | content: ب … أ\n',
      /after the part before it/,
    ],
    [
      'words not in text',
      '# t\n\nنص\n==>\ncue: - | speaker: x | words: ص ن | content: نص\n',
      /f\.txt:5: words/,
    ],
    [
      'unknown act',
      '# t\n\nنص\n==>\ncue: - | speaker: x | content: نص | act: shout\n',
      /f\.txt:5: act "shout" is not known; there are: inform/,
    ],
    ['wrong day', '# t\n\nنص\n==>\ncue: - | speaker: x | content: نص | said: أمس\n', /f\.txt:5: said/],
    [
      'wrong field name',
      '# t\n\nنص\n==>\nin: lead | cue: - | speaker: x | content: نص\n',
      /f\.txt:5: in "lead"/,
    ],
    ['unknown event', '# t\n\nنص\n==>\nevent: shrug | speaker: x\n', /f\.txt:5: event "shrug"/],
    ['event of nobody', '# t\n\nنص\n==>\nevent: no-comment\n', /f\.txt:5: "speaker" is missing/],
  ]
  it.each(bad)('refuses %s, naming file, line and cure', (_what, text, message) => {
    expect(() => parseCases(text, 'f.txt')).toThrow(message)
  })

  it('gives back any text as it was written', () => {
    const paragraph = fc.stringMatching(/^[ء-ي «»،.]{1,40}$/).filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const text = paragraphs.join('\n')
        expect(parseCases(`# t\n\n${text}\n==>\nnone\n`, 'x.txt')[0]?.text).toBe(text)
      }),
    )
  })
})

describe('languages/ar/cases', () => {
  const folder = join(import.meta.dirname, '../../languages/ar/cases')
  // dates.txt belongs to the dates room and has a form of its own.
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== 'dates.txt')
  const cases: Case[] = files.flatMap((name) => parseCases(readFileSync(join(folder, name), 'utf8'), name))

  it('are well formed and at least a hundred, among them the forty hard ones', () => {
    expect(cases.length).toBeGreaterThanOrEqual(100)
    const numbers = cases.flatMap((one) => /^hard (\d+)\b/.exec(one.title)?.[1] ?? []).map(Number)
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('hold must-not cases too', () => {
    expect(
      cases.filter((one) => one.statements.length === 0 && one.events.length === 0).length,
    ).toBeGreaterThan(20)
  })
})
