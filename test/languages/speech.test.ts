import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { actSchema, venueSchema } from '../../src/contract/index.ts'
import { loadLanguage } from '../../src/languages/pack.ts'
import { phraseTable } from '../../src/languages/sections/phrase-table.ts'

const languages = join(import.meta.dirname, '../../languages')
const { fold, speech } = loadLanguage(languages, 'ar')
const entries = parse(readFileSync(join(languages, 'ar/words/cues.yaml'), 'utf8')) as {
  lemma: string
  class: string
}[]
const lemmasOf = (word: string) => (speech.forms.get(fold(word)) ?? []).map((form) => form.lemma.lemma)

describe('cues', () => {
  it('every lemma of the list has a form, and no form is empty', () => {
    const seen = new Set([...speech.forms.values()].flat().map((form) => form.lemma))
    expect(speech.lemmas.filter((lemma) => !seen.has(lemma)).map((lemma) => lemma.lemma)).toEqual([])
    expect(speech.lemmas).toHaveLength(entries.length)
    expect([...speech.forms.keys()].filter((key) => key.trim() === '' || /\s/.test(key))).toEqual([])
  })

  it('no lemma of one class stands twice', () => {
    const keys = entries.map((entry) => `${entry.lemma} ${entry.class}`)
    expect(keys.filter((key, k) => keys.indexOf(key) !== k)).toEqual([])
  })

  it('every key is in its folded form', () =>
    expect([...speech.forms.keys()].filter((key) => fold(key) !== key)).toEqual([]))

  it('their acts are the contract’s', () => {
    for (const lemma of speech.lemmas) {
      expect(actSchema.options).toContain(lemma.act)
      expect(actSchema.options).toContain(lemma.thatAct)
    }
  })

  const met: readonly (readonly [word: string, lemma: string])[] = [
    ['وقالت', 'قال'],
    ['مضيفاً', 'أضاف'],
    ['مشيرة', 'أشار'],
    ['واكد', 'أكّد'],
    ['ونفت', 'نفى'],
    ['محذراً', 'حذّر'],
    ['دعت', 'دعا'],
    ['قوله', 'قال'],
  ]
  it.each(met)('%s is a form of %s', (word, lemma) => expect(lemmasOf(word)).toContain(lemma))

  it.each(['الوزير', 'قائلو', 'مركز', 'كتاب', 'سوق', ''])('%s is none', (word) =>
    expect(lemmasOf(word)).toEqual([]),
  )

  it('holds a homograph to the spelling that tells it apart', () => {
    const spelled = (speech.forms.get(fold('رأى')) ?? []).filter((form) => form.lemma.lemma === 'رأى')
    expect(spelled.length).toBeGreaterThan(0)
    for (const form of spelled) {
      expect(form.spelled).toContain('رأى')
      expect(form.spelled).not.toContain('رأي')
    }
  })
})

describe('function words', () => {
  it('are folded', () => {
    const sets = Object.values(speech).filter((value): value is Set<string> => value instanceof Set)
    expect(sets.length).toBeGreaterThan(10)
    for (const set of sets) expect([...set].filter((word) => fold(word) !== word)).toEqual([])
  })

  it('name the contract’s venues', () => {
    const venues = [...speech.venues.byFirst.values()].flat().map((phrase) => phrase.value)
    expect(venues.filter((venue) => !venueSchema.options.includes(venue as never))).toEqual([])
  })
})

describe('phraseTable', () => {
  it('tries the longer of two phrases first, and folds', () => {
    const table = phraseTable(
      [
        ['على حد', 1],
        ['على حد قوله', 2],
        ['أمام', 3],
      ],
      fold,
    )
    expect(table.byFirst.get(fold('على'))?.map(({ value }) => value)).toEqual([2, 1])
    expect(table.byFirst.get('امام')?.[0]).toEqual({ words: ['امام'], value: 3 })
  })

  it('refuses an empty phrase, naming the list', () =>
    expect(() => phraseTable([['ـ', 'x']], fold)).toThrow(/empty phrase among .*"x"/))
})
