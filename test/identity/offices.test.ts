import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { IsoDay } from '../../src/core/calendar.ts'
import { lettersOf } from '../../src/core/letters.ts'
import { loadRegister, whoIs } from '../../src/identity/register/index.ts'
import { loadLanguage } from '../../src/languages/pack.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const { fold } = loadLanguage(folder('languages'), 'ar')
const register = loadRegister(folder('register'), fold, (path) => readFileSync(path, 'utf8'))
const read = (phrase: string) => register.offices.read(lettersOf(fold(phrase)))
const who = (name: string, on: string | null = null) => whoIs(register, name, { on: on as IsoDay | null })

describe('offices in words', () => {
  const cases: [phrase: string, role: string, of: string | null][] = [
    ['وزير الخارجية الأميركي', 'foreign-minister', 'usa'],
    ['وزيرة الخارجية الفرنسية', 'foreign-minister', 'france'],
    ['وزير خارجية تونس', 'foreign-minister', 'tunisia'],
    ['وزير الدفاع', 'defence-minister', null],
    ['رئيس الوزراء العراقي', 'head-of-government', 'iraq'],
    ['رئيس الحكومة المغربية', 'head-of-government', 'morocco'],
    ['رئيس الولايات المتحدة', 'head-of-state', 'usa'],
    ['العاهل الأردني', 'head-of-state', 'jordan'],
    ['المستشارة الألمانية', 'head-of-government', 'germany'],
    ['نائب الرئيس الأميركي', 'vice-president', 'usa'],
    ['الأمين العام للأمم المتحدة', 'secretary-general', 'united-nations'],
    ['الأمين العام لحزب الله', 'leader', 'hezbollah'],
    ['الناطقة باسم وزارة الخارجية الأميركية', 'spokesperson', 'us-state-department'],
  ]
  it.each(cases)('%s', (phrase, role, of) =>
    expect(read(phrase)).toMatchObject({ role, of, rank: 'holder', rest: [] }),
  )

  it('keeps the name behind the office', () => {
    expect(read('وزير الخارجية الأميركي سامي الحلو')?.rest.join(' ')).toBe(fold('سامي الحلو'))
  })

  it('tells a deputy, a former and a coming holder from the holder', () => {
    expect(read('نائب وزير الخارجية الأميركي')?.rank).toBe('other')
    expect(read('وزير الخارجية الأميركي السابق')?.rank).toBe('former')
    expect(read('الرئيس الأميركي المنتخب')?.rank).toBe('coming')
  })

  it('is silent where the word is another: a counsellor, a head of anything', () => {
    expect(read('المستشار المصري')).toBeNull()
    expect(read('رئيس اللجنة')).toBeNull()
    expect(read('سامي الحلو')).toBeNull()
  })
})

describe('who an office is', () => {
  it('changes with the day', () => {
    expect(who('وزير الدفاع الأميركي', '2020-01-10').party?.id).toBe('mark-esper')
    expect(who('وزير الدفاع الأميركي', '2024-01-26').party?.id).toBe('lloyd-austin')
    expect(who('وزير الدفاع الأميركي')).toMatchObject({ answer: 'unsure', party: null })
    expect(who('خادم الحرمين الشريفين', '2014-01-01').party?.id).toBe('abdullah-bin-abdulaziz')
    expect(who('الأمين العام لحزب الله', '2025-01-01').party?.id).toBe('naim-qassem')
    expect(who('نائبة الرئيس الأميركي', '2022-01-01').party?.id).toBe('kamala-harris')
  })

  it('is never the deputy, the former holder, or an office that several hold at once', () => {
    for (const words of [
      'نائب وزير الدفاع الأميركي',
      'وزير الدفاع الأميركي السابق',
      'المتحدثة باسم الخارجية الأميركية',
    ])
      expect(who(words, '2020-01-10').party, words).toBeNull()
  })

  it('is unsure, with both, where a page gives somebody the office of another', () => {
    const { answer, candidates } = who('وزير الخارجية الأميركي مايك بومبيو', '2024-01-10')
    expect(answer).toBe('unsure')
    expect(candidates.map(({ id }) => id)).toEqual(['mike-pompeo', 'antony-blinken'])
  })

  it('knows the name behind the office, and nobody invented by his office', () => {
    expect(who('وزير الخارجية الأميركي أنتوني بلينكن', '2024-01-10').party?.id).toBe('antony-blinken')
    expect(who('وزير الخارجية الأميركي سامي الحلو', '2024-01-10').answer).toBe('unknown')
  })
})
