import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadPack } from '../../eval/reader.ts'
import { PROJECT_ROOT } from '../../src/app/index.ts'
import {
  bearsOnAction,
  commitmentReader,
  lastDayOf,
  orderOf,
  type Promising,
  standingOf,
  stemsReader,
} from '../../src/issues/commitments/index.ts'
import { loadCommitmentWords } from '../../src/languages/sections/commitments.ts'

const pack = loadPack()
const root = join(PROJECT_ROOT, 'languages', pack.code)
const read = commitmentReader({ pack, words: loadCommitmentWords(root, pack.fold) })

const parts = (
  text: string,
  { act = 'inform', day = '2024-05-08' as string | null }: Partial<Promising> = {},
) => {
  const made = read({ text: [text], act, day })
  if (made === null) return null
  const words = (passage: { readonly span: readonly [number, number] } | null) =>
    passage === null ? null : text.slice(...passage.span)
  const { form, action, condition, event, due } = made
  return {
    form,
    action: words(action),
    condition: words(condition),
    event: words(event),
    due: due === null ? null : [words(due), due.value, due.last],
  }
}

describe('a commitment', () => {
  it('is what was pledged, with its condition', () => {
    expect(parts('بفتح الجسر إذا توقف المطر', { act: 'commit' })).toEqual({
      form: 'pledged',
      action: 'بفتح الجسر',
      condition: 'إذا توقف المطر',
      event: null,
      due: null,
    })
  })

  it('hangs on all that a colon lists', () => {
    const text = 'مهمة البعثة ستنتقل وفق جدول زمني يأخذ في الاعتبار عاملين رئيسيين: حال الطرق، ومستوى المياه'
    expect(parts(text)).toMatchObject({
      form: 'announced',
      action: 'ستنتقل وفق جدول زمني',
      condition: 'يأخذ في الاعتبار عاملين رئيسيين: حال الطرق، ومستوى المياه',
    })
  })

  it.each([
    ['سنفتح الجسر خلال عام', 'خلال عام', '2025-05-08'],
    ['سنفتح الجسر في غضون ستة أشهر', 'في غضون ستة أشهر', '2024-11-08'],
    ['سنفتح الجسر في أجل أقصاه شهر', 'في أجل أقصاه شهر', '2024-06-08'],
    ['سنفتح الجسر بحلول نهاية العام', 'بحلول نهاية العام', '2024-12-31'],
    ['سنفتح الجسر قبل نهاية الشهر المقبل', 'قبل نهاية الشهر المقبل', '2024-06-30'],
    ['سنفتح الجسر في عام 2026', 'في عام 2026', '2026-12-31'],
    ['سنفتح الجسر في سبتمبر المقبل', 'في سبتمبر المقبل', '2024-09-30'],
  ])('is due by what its words name, counted from the day: %s', (text, words, last) => {
    const made = parts(text)
    expect([made?.action, made?.due?.[0], made?.due?.[2]]).toEqual(['سنفتح الجسر', words, last])
  })

  it('has no day due where none is known from which to count, or the day named is over', () => {
    expect(parts('سنفتح الجسر خلال عام', { day: null })?.due).toBeNull()
    expect(parts('سنفتح الجسر الذي انهار في عام 2019')?.due).toBeNull()
  })

  it('waits for an event', () => {
    expect(parts('سنفتح الجسر بمجرد انتهاء الأعمال')).toMatchObject({
      action: 'سنفتح الجسر',
      event: 'بمجرد انتهاء الأعمال',
    })
  })

  it('keeps the word that denies in what is promised', () => {
    expect(parts('لن نغلق الجسر')?.action).toBe('لن نغلق الجسر')
    expect(parts('بلاده لن تغلق الجسر')?.action).toBe('لن تغلق الجسر')
  })

  it('is the speaker’s own, at the head of the content or behind what is his', () => {
    expect(parts('ستبحث سبل فتح الجسر')?.form).toBe('pledged')
    expect(parts('بلاده ستفتح الجسر')?.form).toBe('pledged')
    expect(parts('سيتم فتح الجسر غدا')).toMatchObject({
      form: 'announced',
      due: ['غدا', '2024-05-09', '2024-05-09'],
    })
    expect(parts('استعدادها لفتح الجسر', { act: 'commit' })?.form).toBe('ready')
  })

  it.each([
    'ستشهد المدينة أمطارا',
    'الشركات قالت إنها ستفتح الجسر',
    'قبل سنوات عدة فتح الجسر',
    'ساعات العمل طويلة',
    'سياسة الوزارة واضحة',
    'الجسر مفتوح',
  ])('is not made by a forecast, another’s plan or words that look alike: %s', (text) => {
    expect(parts(text)).toBeNull()
  })

  it('is not asked for', () => {
    expect(parts('سنفتح الجسر؟', { act: 'ask' })).toBeNull()
  })
})

describe('the words of commitments', () => {
  const list = parse(readFileSync(join(root, 'words/commitments.yaml'), 'utf8')) as readonly {
    readonly kind: string
    readonly example: string
    readonly not?: string
  }[]
  it.each(
    list.filter(({ kind }) => kind !== 'never' && kind !== 'idle').map((one) => [one.kind, one] as const),
  )('%s: the example is one, and what stands beside it is none', (kind, { example, not }) => {
    const act = kind === 'ready' || kind === 'bound' ? 'commit' : 'inform'
    expect(parts(example, { act })).not.toBeNull()
    if (not !== undefined && kind !== 'condition') expect(parts(not)).toBeNull()
  })
})

describe('where a commitment stands', () => {
  it('is told by the calendar, until somebody judges', () => {
    const due = { last: '2024-06-30' }
    expect(standingOf(due, null, '2024-06-30')).toBe('open')
    expect(standingOf(due, null, '2024-07-01')).toBe('past-due')
    expect(standingOf(due, 'kept', '2024-07-01')).toBe('kept')
    expect(standingOf(due, 'open', '2024-07-01')).toBe('past-due')
    expect(standingOf(null, null, '2030-01-01')).toBe('open')
  })

  it('orders them: past due, open by day, open without one, closed', () => {
    const one = (statement: string, standing: 'past-due' | 'open' | 'kept', last: string | null) => ({
      statement,
      standing,
      due: last === null ? null : { last },
      day: '2024-01-01',
    })
    const all = [
      one('closed', 'kept', '2024-02-01'),
      one('without', 'open', null),
      one('late', 'open', '2026-01-01'),
      one('soon', 'open', '2025-01-01'),
      one('past', 'past-due', '2024-02-01'),
    ]
    expect(all.sort(orderOf).map(({ statement }) => statement)).toEqual([
      'past',
      'soon',
      'late',
      'without',
      'closed',
    ])
  })

  it('is borne on by later words that hold half of what was promised', () => {
    const stems = stemsReader(pack)
    const action = stems('سنفتح الجسر القديم')
    expect(bearsOnAction(action, stems('الجسر القديم مغلق'))).toBe(true)
    expect(bearsOnAction(action, stems('الجسر الجديد مغلق'))).toBe(false)
  })

  it.each([
    ['2024', '2024-12-31'],
    ['2024-02', '2024-02-29'],
    ['2024-12', '2024-12-31'],
    ['2024-05-08/2024-06-08', '2024-06-08'],
  ])('is past due behind the last day of %s', (value, last) => {
    expect(lastDayOf(value)).toBe(last)
  })
})

const seed = join(PROJECT_ROOT, '../shared/seeds/004_d5e2b10ee8949643.txt')
describe.skipIf(!existsSync(seed))('the second seed', () => {
  it('holds a timetable with three factors: a commitment with its conditions', async () => {
    const { extract } = await import('../../src/index.ts')
    const lines = extract(readFileSync(seed, 'utf8'))
    const made = lines
      .flatMap(({ statements }) => statements)
      .flatMap(({ text: pieces, act }) => {
        const one = read({ text: pieces, act, day: '2024-01-25' })
        return one?.condition == null ? [] : [{ one, pieces }]
      })
    const listed = made.filter(({ one, pieces }) => {
      const { piece, span } = one.condition as { piece: number; span: readonly [number, number] }
      return (pieces[piece] ?? '').slice(...span).includes(':')
    })
    expect(listed.map(({ one }) => one.form)).toEqual(['announced'])
  })
})
