import { describe, expect, it } from 'vitest'
import { pack } from './helpers.ts'

describe('the lists of a page’s mess', () => {
  it.each(pack.page.rules.map((rule) => [rule.id, rule] as const))(
    '%s is not too short for its example',
    (_, rule) => expect(rule.example.length).toBeLessThanOrEqual(rule.match === 'tail' ? 400 : rule.max),
  )

  it('names each rule once', () => {
    const ids = pack.page.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('agencies', () => {
  const { agencies, fold } = pack
  it.each([
    ['أ.ف.ب', 'أ ف ب'],
    ['ا ف ب', 'أ ف ب'],
    ['أ .ف .ب', 'أ ف ب'],
    ['وكالة الصحافة الفرنسية', 'أ ف ب'],
    ['REUTERS', 'رويترز'],
    ['د.ب.أ', 'د ب أ'],
    ['العربية.نت', 'العربية نت'],
    ['يو. بي. آي', 'يو بي آي'],
  ])('knows %s', (spelling, name) => {
    expect(agencies.named(fold(spelling))?.agency.name).toBe(name)
  })

  it('does not take a month for an agency, nor a part of a word', () => {
    expect(agencies.named(fold('آب'))).toBeNull()
    expect(agencies.at(fold('واسع'), 0)).toBeNull()
    expect(agencies.at(fold('الواس'), 2)).toBeNull()
  })

  it('tells where a spelling also means something else', () => {
    expect(agencies.named(fold('سبق'))?.unsure).toBe(true)
    expect(agencies.named(fold('صحيفة سبق'))?.unsure).toBe(false)
  })

  it('finds the longest spelling at a place', () => {
    const text = fold('قالت وكالة الأناضول للأنباء إن')
    const found = agencies.at(text, 5)
    expect([found?.agency.name, text.slice(5, found?.end)]).toEqual([
      'الأناضول',
      fold('وكالة الأناضول للأنباء'),
    ])
  })
})
