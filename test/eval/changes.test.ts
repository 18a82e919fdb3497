import { describe, expect, it } from 'vitest'
import { changesIn, type ReadText } from '../../eval/language/changes.ts'
import { countsOf, tellChanges, whereTheyDiffer } from '../../eval/language/tell-changes.ts'
import type { Verdict } from '../../eval/score-types.ts'
import type { Statement } from '../../src/contract/index.ts'
import { foundAt } from './support.ts'

const body = 'قالت هبة إن الدين انخفض. وناشد مراد التجار خفض الأسعار.'
const at = (text: string) => [body.indexOf(text), body.indexOf(text) + text.length] as const
const statement = (
  cue: string,
  lemma: string,
  content: string,
  name: string,
  more: Partial<Statement> = {},
) => foundAt(body, at(content), name, { cue: { span: at(cue), lemma }, ...more })
const read = (found: readonly Statement[], verdicts: readonly Verdict[] = []): ReadText => ({
  place: 'a paper line 1',
  texts: { title: '', body },
  found,
  verdicts,
})

const heba = statement('قالت', 'قال', 'الدين انخفض', 'هبة')
const murad = statement('وناشد', 'ناشد', 'خفض الأسعار', 'مراد', { act: 'demand' })

describe('what changed between two readings', () => {
  it('is nothing where they are the same, whatever the confidence and the rule', () =>
    expect(changesIn(read([heba, murad]), read([murad, { ...heba, confidence: 0.1, rule: 'two' }]))).toEqual(
      [],
    ))

  it('is a new or a lost statement', () => {
    expect(countsOf(changesIn(read([heba]), read([heba, murad])))).toBe('1 new, 0 lost, 0 changed')
    expect(countsOf(changesIn(read([heba, murad]), read([heba])))).toBe('0 new, 1 lost, 0 changed')
  })

  it('is another speaker or act of the same cue, and other ends of its content', () => {
    const other = statement('وناشد', 'ناشد', 'التجار خفض الأسعار', 'هبة')
    const [change, ...rest] = changesIn(read([heba, murad]), read([heba, other]))
    expect(rest).toEqual([])
    expect(change?.fields).toEqual([
      { field: 'speaker', before: 'مراد', now: 'هبة' },
      { field: 'content', before: 'خفض الأسعار', now: 'التجار خفض الأسعار' },
      { field: 'act', before: 'demand', now: 'inform' },
    ])
  })

  it('is another cue of the same words', () => {
    const other = statement('مراد', 'مراد', 'خفض الأسعار', 'مراد', { act: 'demand' })
    expect(
      changesIn(read([murad]), read([other])).map(({ fields }) => fields.map(({ field }) => field)),
    ).toEqual([['cue']])
  })

  it('takes two statements of one cue for what they are, in whatever order', () => {
    const both = [heba, { ...heba, speaker: { ...heba.speaker, name: 'لينا' } }]
    expect(changesIn(read(both), read(both.toReversed()))).toEqual([])
  })
})

describe('changes told', () => {
  it('stand by cue with their text and what the annotators say', () => {
    const lines = tellChanges(changesIn(read([heba], ['right']), read([heba, murad], ['right', 'extra'])), 3)
    expect(lines[0]).toBe('  ناشد: 1 new, 0 lost, 0 changed')
    const told = lines.join('\n')
    expect(told).toContain('a paper line 1')
    expect(told).toMatch(/text +… .*وناشد مراد التجار خفض الأسعار/)
    expect(told).toMatch(/speaker +مراد\n +content +خفض الأسعار\n/)
    expect(told).toMatch(/judged +WRONG/)
    expect(told).not.toContain('هبة\n')
  })

  it('tell a verdict that turned', () => {
    const other = statement('وناشد', 'ناشد', 'خفض الأسعار', 'هبة', { act: 'demand' })
    const changes = changesIn(read([murad], ['right']), read([other], ['wrong-speaker']))
    expect(tellChanges(changes, 1).join('\n')).toMatch(/judged +right; now: the speaker is WRONG/)
  })

  it('count copies as one example, and say how many are left out', () => {
    const places = ['a', 'b', 'c'].flatMap((place) =>
      changesIn({ ...read([]), place }, { ...read([murad]), place }),
    )
    const others = changesIn(read([]), read([{ ...murad, speaker: { ...murad.speaker, name: 'هبة' } }]))
    const lines = tellChanges([...places, ...others], 1)
    expect(lines[0]).toBe('  ناشد: 4 new, 0 lost, 0 changed')
    expect(lines).toContain('  a, and 2 alike')
    expect(lines.at(-1)).toBe('  and 1 more like these (--show 2 shows all)')
  })

  it('are the counts alone where no example is wanted', () =>
    expect(tellChanges(changesIn(read([]), read([murad])), 0)).toEqual(['  ناشد: 1 new, 0 lost, 0 changed']))
})

describe('what of two texts is shown', () => {
  const long = 'قال '.repeat(40)
  it('is all of it where they share little', () =>
    expect(whereTheyDiffer('الدين انخفض', 'الدين انخفض اليوم')).toEqual(['الدين انخفض', 'الدين انخفض اليوم']))

  it('is the end that changed, with a few words before it', () => {
    const [before, now] = whereTheyDiffer(`${long}اليوم`, `${long}اليوم، في وقت متأخر`)
    expect(before).toMatch(/^… (قال ){8,12}اليوم$/)
    expect(now).toMatch(/^… (قال ){8,12}اليوم، في وقت متأخر$/)
  })

  it('is the beginning that changed, and both where both did', () => {
    expect(whereTheyDiffer(`أمس ${long}`, `إن ${long}`)[1]).toMatch(/^إن( قال){8,12} …$/)
    const [before] = whereTheyDiffer(`${long}نعم ${long}`, `${long}لا ${long}`)
    expect(before).toMatch(/^…( قال){8,12} نعم( قال){8,12} …$/)
    expect(before.length).toBeLessThan(long.length)
  })
})

describe('reprints', () => {
  it('count as one, whatever their marks', () => {
    const loud = 'قالت هبة إن «الدين» انخفض.'
    const span = [loud.indexOf('«'), loud.length - 1] as const
    const reprint: ReadText = {
      place: 'another paper',
      texts: { title: '', body: loud },
      found: [foundAt(loud, span, 'هبة', { cue: { span: [0, 4], lemma: 'قال' } })],
      verdicts: [],
    }
    const none = (text: ReadText) => ({ ...text, found: [] })
    const changes = [read([heba]), reprint].flatMap((text) => changesIn(none(text), text))
    const lines = tellChanges(changes, 5).join('\n')
    expect(lines).toContain('a paper line 1, and 1 alike')
    expect(lines).not.toContain('another paper')
  })
})
