import { describe, expect, it } from 'vitest'
import type { ExtractLine, Statement } from '../../src/contract/index.ts'
import { breachesOf } from './laws.ts'
import { lineOfBody, linesOf, textItem } from './read.ts'

/** The worked outputs of the contract, on its own inputs. */
const sliced = (line: ExtractLine, one: Statement, span: readonly [number, number] | null | undefined) =>
  span ? ((one.in === 'title' ? line.record.title : line.record.body) ?? '').slice(...span) : null

describe('1: a headline and its story, with --date', () => {
  const text =
    'الوزير: لن نغلق المعبر\n\nقال وزير النقل سامي الحلو أمس الثلاثاء إن المعبر سيبقى مفتوحاً، مضيفاً أن القرار نهائي.'
  const [line, another] = linesOf(textItem(text), '2024-05-08')
  if (line === undefined) throw new Error('no line')
  const [title, first, second] = line.statements

  it('is one line of three statements, its date by option', () => {
    expect(another).toBeUndefined()
    expect(line.statements).toHaveLength(3)
    expect(line).toMatchObject({
      part: 0,
      title: 'الوزير: لن نغلق المعبر',
      date: '2024-05-08',
      dateFrom: 'option',
      outlet: null,
      events: [],
      diagnostics: [],
    })
    expect(line.record.title).toBe('الوزير: لن نغلق المعبر')
    expect(line.record.body.endsWith('القرار نهائي.')).toBe(true)
    expect(breachesOf(line)).toEqual([])
  })

  it('credits the headline to the minister whom the lead names', () => {
    expect(title).toMatchObject({ in: 'title', text: ['لن نغلق المعبر'], act: 'deny', background: false })
    expect(title?.cue?.lemma).toBe(':')
    expect(title && sliced(line, title, title.cue?.span)).toBe(':')
    expect(title?.speaker).toMatchObject({ name: 'سامي الحلو', kind: 'person', candidates: [] })
    expect(title && sliced(line, title, title.speaker.span)).toBe('الوزير')
  })

  it('reads the lead’s clause, said on the Tuesday before', () => {
    expect(first).toMatchObject({
      in: 'body',
      text: ['المعبر سيبقى مفتوحاً'],
      kind: 'indirect',
      act: 'inform',
      saidOn: '2024-05-07',
      via: [],
      chain: [],
    })
    expect(first?.cue?.lemma).toBe('قال')
    expect(first?.speaker).toMatchObject({ name: 'سامي الحلو', kind: 'person' })
    expect(first && sliced(line, first, first.speaker.span)).toBe('وزير النقل سامي الحلو')
  })

  it('reads the participle as a statement of the same man and day', () => {
    expect(second).toMatchObject({
      in: 'body',
      text: ['القرار نهائي'],
      kind: 'indirect',
      saidOn: '2024-05-07',
    })
    expect(second?.speaker).toMatchObject({ span: null, name: 'سامي الحلو' })
    expect(second?.cue?.lemma).toBe('أضاف')
    expect(second && sliced(line, second, second.cue?.span)).toBe('مضيفاً')
  })
})

describe('2: a relay', () => {
  const line = lineOfBody('نقلت وكالة النور عن مصدر أمني قوله إن الطريق مغلق.')
  const [only, another] = line.statements

  it('is one statement of the source, through the agency', () => {
    expect(another).toBeUndefined()
    expect(only).toMatchObject({
      text: ['الطريق مغلق'],
      kind: 'indirect',
      via: ['وكالة النور'],
      saidOn: null,
    })
    expect(only?.speaker).toMatchObject({ name: 'مصدر أمني', kind: 'anonymous' })
    expect(only && sliced(line, only, only.speaker.span)).toBe('مصدر أمني')
    expect(only && sliced(line, only, only.cue?.span)).toBe('قوله')
    expect(only?.chain).toMatchObject([{ name: 'وكالة النور', role: 'agency', from: 'text' }])
    expect(only && sliced(line, only, only.chain[0]?.span)).toBe('وكالة النور')
  })
})

describe('3: a story glued under "read also"', () => {
  const headline = 'السفير يعلن موعد عودة الرحلات إلى الشمال'
  const body = [
    'قال وزير النقل سامي الحلو أمس الثلاثاء إن المعبر سيبقى مفتوحاً.',
    'إقرأ أيضاً:',
    headline,
    'أعلن السفير ليث الشطي أمس أن الرحلات ستعود بعد توقف طويل. وأضاف أن الشركات أبلغت بذلك في رسائل إلى مكاتبها في العاصمة كلها.',
    'وأوضح أن الأسعار لن تتغير هذا الموسم.',
  ].join('\n')
  const lines = linesOf(textItem(`خبر عن المعبر\n\n${body}`), '2024-05-08')
  const [host, glued] = lines

  it('gives two lines, and the option’s date to the first alone', () => {
    expect(lines.map(({ part }) => part)).toEqual([0, 1])
    expect(host).toMatchObject({ date: '2024-05-08', dateFrom: 'option' })
    expect(glued).toMatchObject({ date: null, dateFrom: null, title: headline })
    expect(glued?.record).toEqual(host?.record)
    for (const line of lines) expect(breachesOf(line)).toEqual([])
  })

  it('leaves the glued story’s yesterday without a day, and says so', () => {
    expect(host?.statements.map(({ saidOn }) => saidOn)).toEqual(['2024-05-07'])
    expect(host?.diagnostics).toEqual([])
    expect(glued?.statements.length).toBeGreaterThanOrEqual(3)
    expect(glued?.statements.every(({ saidOn, in: field }) => saidOn === null && field === 'body')).toBe(true)
    const remark = glued?.diagnostics.find(({ rule }) => rule === 'no-anchor-date')
    expect(remark?.span && glued?.record.body.slice(...remark.span)).toBe('أمس')
  })

  it('does not mix the speakers of the two', () => {
    expect(new Set(host?.statements.map(({ speaker }) => speaker.name))).toEqual(new Set(['سامي الحلو']))
    expect(new Set(glued?.statements.map(({ speaker }) => speaker.name))).toEqual(new Set(['ليث الشطي']))
  })
})

describe('4: unsure', () => {
  const [only, another] = lineOfBody('التقى الوزير السفير. وأكد أن المهلة انتهت.').statements

  it('credits nobody, and names the two who may have said it', () => {
    expect(another).toBeUndefined()
    expect(only?.text).toEqual(['المهلة انتهت'])
    expect(only?.speaker).toMatchObject({
      span: null,
      name: null,
      candidates: ['الوزير', 'السفير'],
      why: 'two speakers possible: same gender and number, no cue before',
    })
  })
})

describe('5: no comment', () => {
  const line = lineOfBody('ورفض المتحدث التعليق.')

  it('is an event of the spokesman and no statement', () => {
    expect(line.statements).toEqual([])
    expect(line.events).toHaveLength(1)
    const [event] = line.events
    expect(event).toMatchObject({
      kind: 'no-comment',
      in: 'body',
      speaker: { name: 'المتحدث', kind: 'person' },
    })
    expect(event && line.record.body.slice(...event.span)).toContain('رفض')
  })
})
