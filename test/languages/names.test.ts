import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/languages/pack.ts'
import { loadNameWords } from '../../src/languages/sections/names.ts'

const languages = fileURLToPath(new URL('../../languages', import.meta.url))
const root = join(languages, 'ar')
const { fold } = loadLanguage(languages, 'ar')
const names = loadNameWords(root, fold)
const at = <T>(map: ReadonlyMap<string, T>, word: string): T | undefined => map.get(fold(word))

describe('offices', () => {
  it('bends a bare word in gender, number and definiteness', () => {
    const lemma = 'وزير'
    expect(at(names.offices, 'وزير')).toMatchObject({ lemma, gender: 'm', number: 's', definite: false })
    expect(at(names.offices, 'الوزيرة')).toMatchObject({ lemma, gender: 'f', number: 's', definite: true })
    expect(at(names.offices, 'الوزراء')).toMatchObject({ lemma, gender: 'm', number: 'p', definite: true })
    expect(at(names.offices, 'وزيرا')).toMatchObject({ lemma, number: 'd', construct: true })
    expect(at(names.offices, 'الوزيرتان')).toMatchObject({ lemma, gender: 'f', number: 'd' })
  })

  it('keeps subordinates, voices and those in office for a time apart', () => {
    expect(at(names.offices, 'نائب')?.deputy).toBe(true)
    expect(at(names.offices, 'رئيس')?.deputy).toBe(false)
    expect(at(names.offices, 'المتحدثة')).toMatchObject({ spokesperson: true, gender: 'f' })
    expect(at(names.offices, 'القائم بأعمال')?.acting).toBe(true)
  })

  it('never puts the article on a form that must be followed by its owner', () => {
    expect(at(names.offices, 'مسؤولو')?.construct).toBe(true)
    expect(at(names.offices, 'المسؤولو')).toBeUndefined()
  })

  it('does not glue proclitics', () => expect(at(names.offices, 'والوزير')).toBeUndefined())

  it('prefers the singular where one spelling is two forms', () =>
    expect(at(names.offices, 'رائد')).toMatchObject({ number: 's', kinds: ['office', 'rank', 'profession'] }))
})

describe('bodies', () => {
  it('knows gender, outlets and documents', () => {
    expect(at(names.bodies, 'وزارة')).toMatchObject({ gender: 'f', kinds: ['body'] })
    expect(at(names.bodies, 'الحزب')).toMatchObject({ gender: 'm', kinds: ['body'] })
    expect(at(names.bodies, 'وكالة')?.kinds).toContain('outlet')
    expect(at(names.bodies, 'البيان')?.document).toBe(true)
  })

  it('takes a source for a source, and not a source of income', () => {
    const source = at(names.bodies, 'مصدر')
    expect(source?.anonymous).toBe(true)
    expect(source?.notBefore.has(fold('رزق'))).toBe(true)
    expect(source?.notBefore.has(fold('أمني'))).toBe(false)
  })

  it('knows groups counted by the head', () => {
    expect(at(names.bodies, 'خبراء')).toMatchObject({ group: true, number: 'p' })
    expect(at(names.bodies, 'المحللين')?.group).toBe(true)
    expect(at(names.bodies, 'محلل')?.group).not.toBe(true)
  })
})

describe('demonyms', () => {
  it('finds a state under each of its spellings', () => {
    for (const word of ['الأمريكي', 'الأميركية', 'الاميركيون', 'أميركيين'])
      expect(at(names.demonyms, word), word).toMatchObject({ state: 'usa' })
    expect(at(names.demonyms, 'الأتراك')).toMatchObject({ state: 'turkey', number: 'p', definite: true })
    expect(at(names.demonyms, 'الكورية الجنوبية')).toMatchObject({ state: 'south-korea', gender: 'f' })
  })

  it('says where one word is two states, or a region', () => {
    expect(at(names.demonyms, 'الكونغولي')?.states).toEqual(['dr-congo', 'congo'])
    expect(at(names.demonyms, 'الأوروبي')).toMatchObject({ state: null, region: 'europe' })
  })
})

describe('places', () => {
  it('lets capitals and palaces speak, and towns not', () => {
    expect(at(names.places, 'واشنطن')).toMatchObject({ states: ['usa'], speaks: true })
    expect(at(names.places, 'البيت الأبيض')).toMatchObject({ states: ['usa'], speaks: true })
    expect(at(names.places, 'مراكش')).toMatchObject({ states: ['morocco'], speaks: false })
  })

  it('keeps both states of one name, and marks names that are words', () => {
    expect(at(names.places, 'طرابلس')?.states).toEqual(['libya', 'lebanon'])
    expect(at(names.places, 'صور')?.ambiguous).toBe(true)
  })

  it('gives the first words of its phrases with the length of the longest', () => {
    expect(names.phraseStarts.places.get(fold('البيت'))).toBe(2)
    expect(names.phraseStarts.places.get(fold('واشنطن'))).toBeUndefined()
    for (const key of names.places.keys()) {
      const words = key.split(' ')
      if (words.length > 1)
        expect(names.phraseStarts.places.get(words[0] ?? ''), key).toBeGreaterThanOrEqual(words.length)
    }
  })
})

describe('honorifics and particles', () => {
  it('tells styles from what stands for a speaker', () => {
    expect(at(names.honorifics, 'معالي')).toEqual({ kind: 'title', gender: 'm' })
    expect(at(names.honorifics, 'سموه')).toEqual({ kind: 'pronominal', gender: 'm' })
    expect(at(names.honorifics, 'سموها')).toEqual({ kind: 'pronominal', gender: 'f' })
    expect(names.prayers.has(fold('حفظه الله'))).toBe(true)
  })

  it('tells a kunya from a place', () => {
    expect(names.particles.kunya.has(fold('أبو'))).toBe(true)
    expect(names.particles.kunyaNotBefore.has(fold('ظبي'))).toBe(true)
  })
})

describe('names', () => {
  it('knows a woman by her given name', () => {
    for (const word of ['هيلاري', 'أنغيلا', 'مورغان', 'كارين', 'فاطمة'])
      expect(at(names.names, word)?.gender, word).toBe('f')
    expect(at(names.names, 'محمد')).toMatchObject({ kind: 'g', gender: 'm', ambiguous: false })
  })

  it('leaves the gender of a name of both open', () => expect(at(names.names, 'صباح')?.gender).toBeNull())

  it('marks names that are common words', () => {
    for (const word of ['علي', 'أمل', 'صباح', 'صالح'])
      expect(at(names.names, word)?.ambiguous, word).toBe(true)
    expect(at(names.names, 'أردوغان')?.ambiguous).toBe(false)
  })

  it('holds at least 400 names of women and at most 25,000 names', () => {
    const all = [...names.names.values()]
    expect(all.filter(({ gender }) => gender === 'f').length).toBeGreaterThanOrEqual(400)
    expect(all.length).toBeLessThanOrEqual(25_000)
  })
})

it('every map is keyed by folded forms without stray spaces', () => {
  const { offices, honorifics, bodies, demonyms, places, names: people } = names
  for (const map of [offices, honorifics, bodies, demonyms, places, people] as ReadonlyMap<string, unknown>[])
    for (const key of map.keys()) if (fold(key) !== key || /^\s|\s\s|\s$|^$/.test(key)) expect.fail(key)
})
