import { describe, expect, it } from 'vitest'
import { formatFor } from '../../../src/web/lib/format.ts'
import { heightsOf } from '../../../src/web/lib/heights.ts'
import { daysOf, monthsBetween } from '../../../src/web/lib/months.ts'
import { askedOf, toggled, without } from '../../../src/web/state/filters.ts'
import { linksFor } from '../../../src/web/state/links.ts'
import { memoryOf } from '../../../src/web/state/memory.ts'
import { inLanguage, settingParams, settingsOf, withDigits } from '../../../src/web/state/settings.ts'
import { counted, TEXTS } from '../../../src/web/text/index.ts'

describe('settings in the address', () => {
  it('are Arabic with Arabic digits where nothing is said', () => {
    expect(settingsOf({})).toMatchObject({ lang: 'ar', digits: 'arab' })
    expect(settingsOf({ lang: 'fr', digits: 'roman' })).toMatchObject({ lang: 'ar', digits: 'arab' })
  })

  it('come back as they were written', () => {
    for (const lang of ['ar', 'en'] as const)
      for (const digits of ['arab', 'latn'] as const)
        for (const chosenDigits of [true, false]) {
          const settings = { ...settingsOf({ lang }), ...(chosenDigits ? { digits, chosenDigits } : {}) }
          expect(settingsOf(settingParams(settings))).toEqual(settings)
        }
  })

  it('keep digits that were chosen in another language, and take the usual ones else', () => {
    expect(inLanguage(settingsOf({}), 'en').digits).toBe('latn')
    expect(inLanguage(withDigits(settingsOf({}), 'arab'), 'en').digits).toBe('arab')
    const there = inLanguage(withDigits(settingsOf({ lang: 'en' }), 'latn'), 'ar')
    expect(settingsOf(settingParams(there)).digits).toBe('latn')
  })
})

describe('links', () => {
  const links = linksFor(settingsOf({ lang: 'en' }))

  it('carry the settings and leave out what is not set', () => {
    expect(links.search({ q: 'a b', act: 'deny', order: undefined })).toBe('/?q=a+b&act=deny&lang=en')
    expect(links.search()).toBe('/?lang=en')
  })

  it('write an id that holds blanks or slashes as one segment', () => {
    expect(links.party('name:a/b c')).toBe('/parties/name%3Aa%2Fb%20c?lang=en')
    expect(links.article('0a', '1b')).toBe('/articles/0a?s=1b&lang=en')
  })
})

describe('filters', () => {
  it('are read from the address without what is foreign or blank', () => {
    expect(askedOf({ q: ' x ', act: 'deny', lang: 'en', outlet: '  ' })).toEqual({ q: 'x', act: 'deny' })
  })

  it('are set, changed and taken off by the same click', () => {
    const one = toggled({ q: 'x' }, 'act', 'deny')
    expect(one).toEqual({ q: 'x', act: 'deny' })
    expect(toggled(one, 'act', 'ask')).toEqual({ q: 'x', act: 'ask' })
    expect(toggled(one, 'act', 'deny')).toEqual({ q: 'x' })
    expect(without(one, 'q', 'act')).toEqual({})
  })
})

describe('what is remembered', () => {
  it('is what was set last; a search is one entry, however many pages it has', () => {
    const memory = memoryOf<number>(2)
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ] as const)
      memory.set(key, value)
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([3, null, 4])
    memory.clear()
    expect(memory.get('a')).toBeNull()
  })

  it('of heights holds for one shape of the list', () => {
    heightsOf('360 ar').set('x', 5)
    expect(heightsOf('360 ar').get('x')).toBe(5)
    expect(heightsOf('1280 ar').get('x')).toBeUndefined()
    expect(heightsOf('360 ar').get('x')).toBeUndefined()
  })
})

describe('months', () => {
  it('leave none out, over the end of a year', () => {
    expect(monthsBetween('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02'])
    expect(monthsBetween('2020-02', '2019-11')).toEqual([])
  })

  it('end where the next begins', () => {
    expect(daysOf('2019-12')).toEqual({ after: '2019-12-01', before: '2020-01-01' })
  })
})

describe('words and numbers', () => {
  it('take the form that the language asks of a number', () => {
    const { statements } = TEXTS.ar.counts
    const forms = [0, 1, 2, 3, 10, 11, 100].map((n) => counted('ar', n, statements, String(n)))
    expect(new Set(forms.map((form) => form.replace(/\d+ /, ''))).size).toBe(6)
    expect(forms[3]?.replace('3', '')).toBe(forms[4]?.replace('10', ''))
    expect(counted('en', 1, TEXTS.en.counts.statements, '1')).toBe('1 statement')
  })

  it('are written in the digits that the reader chose, days by what is known of them', () => {
    const arab = formatFor({ lang: 'ar', digits: 'arab' })
    const latn = formatFor({ lang: 'ar', digits: 'latn' })
    expect(arab.number(1234)).toMatch(/^[\u0660-\u0669\u066c]+$/)
    expect(latn.number(1234)).toMatch(/^[\d,.]+$/)
    const english = formatFor({ lang: 'en', digits: 'latn' })
    expect([english.day('2020-01-14'), english.day('2020-01'), english.day('2020')]).toEqual([
      '14 January 2020',
      'January 2020',
      '2020',
    ])
  })

  it('leave a day that there is not as it stands', () => {
    const english = formatFor({ lang: 'en', digits: 'latn' })
    for (const none of ['abc', '', '2024-13-45', '2024-02-30', '2024-5-1-1'])
      expect(english.day(none)).toBe(none)
    expect(english.day('2024-5-3')).toBe('3 May 2024')
  })

  it('are there in both languages, down to the last key', () => {
    const keys = (value: object, path = ''): string[] =>
      Object.entries(value).flatMap(([key, one]) =>
        typeof one === 'object' && one !== null && !('other' in one)
          ? keys(one, `${path}${key}.`)
          : [`${path}${key}`],
      )
    expect(keys(TEXTS.ar).sort()).toEqual(keys(TEXTS.en).sort())
  })
})
