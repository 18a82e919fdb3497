import { describe, expect, it } from 'vitest'
import { type CorrectedStatement, checkNamed, corrected, correctionSchema } from '../../eval/corrections.ts'

const body = 'قالت الوزيرة سلمى نوار إن السد آمن، وأضافت أن المياه تكفي المدينة. وحضر الحفل جمع من الناس.'
const texts = { title: 'نوار: السد آمن', body }
const at = (words: string): [number, number] => [body.indexOf(words), body.indexOf(words) + words.length]
const said = (words: string, name: string | null): CorrectedStatement => ({
  in: 'body',
  cue: null,
  speaker: { name, kind: 'person' },
  content: [at(words)],
  kind: 'indirect',
  optional: false,
})
const answer = (given: object) => {
  const read = correctionSchema.parse({ at: 'corpus:1', shown: '1a2b3c4d', ...given })
  if ('skip' in read) throw new Error('skipped')
  return read
}
const read = [said('السد آمن', 'سلمى'), said('المياه تكفي', null), said('وحضر الحفل', 'الحفل')]

describe('a reader’s corrections', () => {
  it('keep what is not mentioned, mend what is, and leave out what is no statement', () => {
    const fix = {
      0: { speaker: 'سلمى نوار' },
      1: { speaker: 'سلمى نوار', end: 'تكفي المدينة' },
      2: 'no',
    }
    const truths = corrected(texts, read, answer({ fix }))
    expect(
      truths.map(({ speaker, content }) => [speaker.name, body.slice(...(content[0] ?? [0, 0]))]),
    ).toEqual([
      ['سلمى نوار', 'السد آمن'],
      ['سلمى نوار', 'المياه تكفي المدينة'],
    ])
  })

  it('add what was missed, in the order of the article', () => {
    const add = [{ in: 'title', parts: [['السد', 'آمن']], speaker: 'سلمى نوار', kind: 'person', cue: ':' }]
    const [first, ...others] = corrected(texts, read, answer({ add }))
    expect(first).toMatchObject({ in: 'title', content: [[6, 14]], cue: [4, 5] })
    expect(others).toHaveLength(3)
  })

  it('begin a content at the nearest of equal words, and part it', () => {
    const parted = corrected(
      texts,
      read,
      answer({
        fix: {
          1: {
            parts: [
              ['المياه', 'المياه'],
              ['المدينة', 'المدينة'],
            ],
          },
        },
      }),
    )
    expect(parted[1]?.content).toEqual([at('المياه'), at('المدينة')])
    const begun = corrected(texts, read, answer({ fix: { 1: { start: 'تكفي' } } }))
    expect(begun[1]?.content).toEqual([[at('تكفي')[0], at('المياه تكفي')[1]]])
  })

  it('name the statement and the words that do not stand there', () => {
    expect(() => corrected(texts, read, answer({ fix: { 1: { end: 'البحر' } } }))).toThrow(
      'statement 1: "البحر" does not stand behind its beginning',
    )
    expect(() => corrected(texts, read, answer({ fix: { 9: 'no' } }))).toThrow('there is no statement 9')
    expect(() =>
      corrected(
        texts,
        read,
        answer({ add: [{ parts: [['البحر', 'البحر']], speaker: null, kind: 'person' }] }),
      ),
    ).toThrow('added statement 0: "البحر" does not stand there')
  })

  it('of a sheet without speakers name every statement that is one', () => {
    const named = { speaker: 'سلمى نوار', kind: 'person' }
    expect(() =>
      checkNamed(answer({ fix: { 0: named, 1: { ...named, end: 'المدينة' }, 2: 'no' } }), 3),
    ).not.toThrow()
    expect(() => checkNamed(answer({ fix: { 0: named, 2: 'no' } }), 3)).toThrow(/statement 1 needs a speaker/)
    expect(() => checkNamed(answer({ fix: { 0: { end: 'آمن' } } }), 1)).toThrow(/statement 0/)
  })
})
