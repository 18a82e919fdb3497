import { describe, expect, it } from 'vitest'
import { differences, type Wanted } from '../../eval/expect.ts'
import { compareGaps, NO_GAP } from '../../eval/golden-gaps.ts'
import { placeContents } from '../../eval/golden-set.ts'
import type { Statement } from '../../src/contract/index.ts'
import { foundAt } from './support.ts'

const body = 'قال وزير النقل مازن الشطي إن المعبر مفتوح. وقالت هبة إن المعبر مفتوح.'
const texts = { title: '', body }
const wanted: Wanted[] = [
  { in: 'body', cue: 'قال', content: ['المعبر مفتوح'], speaker: 'مازن الشطي', as: 'person', optional: false },
  { in: 'body', cue: 'وقالت', content: ['المعبر مفتوح'], speaker: 'هبة', as: 'person', optional: false },
]
const places = placeContents([wanted[0] as Wanted, { ...(wanted[1] as Wanted) }], texts, 0)
const second: readonly [number, number] = [
  body.lastIndexOf('المعبر'),
  body.lastIndexOf('المعبر') + 'المعبر مفتوح'.length,
]
const found = (content: readonly [number, number], cue: string, name: string | null): Statement =>
  foundAt(body, content, name, {
    cue: { span: [body.indexOf(cue), body.indexOf(cue) + cue.length], lemma: 'قال' },
  })
const first = places[0]?.[0] ?? [0, 0]

describe('differences', () => {
  const spots = [[first], [second]]

  it('finds none where all is as wanted', () => {
    const all = [found(first, 'قال', 'مازن الشطي'), found(second, 'وقالت', 'هبة')]
    expect(differences(wanted, spots, all, texts, 'exact')).toEqual({
      missed: [],
      wrongSpeaker: [],
      extra: [],
      fields: [],
    })
  })

  it('tells a missed one, a wrong speaker, one too much and a wrong field apart', () => {
    const stray = found([0, 3], 'قال', 'هبة')
    const told = differences(wanted, spots, [found(first, 'وقالت', 'فهد'), stray], texts, 'exact')
    expect(told.missed).toEqual(['وقالت المعبر مفتوح | speaker هبة'])
    expect(told.wrongSpeaker[0]).toContain('مازن الشطي expected, فهد found')
    expect(told.extra).toHaveLength(1)
    expect(told.fields).toEqual(['قال المعبر مفتوح | cue قال expected, وقالت found'])
  })

  it('forgives titles by the scorer’s rule, not by the cases’', () => {
    const titled = [found(first, 'قال', 'وزير النقل مازن الشطي'), found(second, 'وقالت', 'هبة')]
    expect(differences(wanted, spots, titled, texts, 'same').wrongSpeaker).toEqual([])
    expect(differences(wanted, spots, titled, texts, 'exact').wrongSpeaker).toHaveLength(1)
  })
})

describe('placeContents', () => {
  it('takes words that occur twice in the order of the text, and throws where they are not there', () => {
    const twice = placeContents(
      [
        { in: 'body', content: ['قال', 'المعبر مفتوح'] },
        { in: 'body', content: ['هبة إن المعبر مفتوح'] },
      ],
      texts,
      0,
    )
    expect(twice.map((spans) => spans.map((span) => body.slice(...span)))).toEqual([
      ['قال', 'المعبر مفتوح'],
      ['هبة إن المعبر مفتوح'],
    ])
    expect(() => placeContents([{ in: 'body', content: ['الميناء مغلق'] }], texts, 0)).toThrow('الميناء مغلق')
  })
})

describe('a short content', () => {
  it('is found as a word, not within one', () => {
    const said = { title: '', body: 'سألته الطالبة: هل تعود؟ فأجاب: لا.' }
    expect(placeContents([{ in: 'body', content: ['لا'] }], said, 0)).toEqual([[[31, 33]]])
  })
})

describe('compareGaps', () => {
  it('calls any growth worse, even beside a gain', () => {
    expect(compareGaps({ ...NO_GAP, missed: 1 }, { ...NO_GAP, extra: 3 })).toBe(1)
    expect(compareGaps(NO_GAP, { ...NO_GAP, extra: 3 })).toBe(-1)
    expect(compareGaps(NO_GAP, NO_GAP)).toBe(0)
  })
})
