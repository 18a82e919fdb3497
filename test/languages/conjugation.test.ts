import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadLanguage } from '../../src/languages/pack.ts'
import {
  type ConjugatedForm,
  conjugate,
  morphologySchema,
  type PrincipalParts,
} from '../../src/languages/sections/conjugation.ts'

const languages = join(import.meta.dirname, '../../languages')
const morphology = morphologySchema.parse(parse(readFileSync(join(languages, 'ar/morphology.yaml'), 'utf8')))
const { fold } = loadLanguage(languages, 'ar')

const parts = (
  lemma: string,
  impf: string,
  part: string,
  more: Partial<PrincipalParts> = {},
): PrincipalParts => ({
  lemma,
  impf,
  part,
  noPerf: false,
  noImpf: false,
  noPart: false,
  suffixed: false,
  ...more,
})
const forms = (verb: PrincipalParts): ConjugatedForm[] => conjugate(verb, morphology, fold)
const featuresOf = (verb: PrincipalParts, word: string) =>
  forms(verb)
    .filter((form) => form.folded === fold(word))
    .map(
      ({ features, proclitic }) =>
        `${proclitic}${proclitic === '' ? '' : '+'}${features.tense} ${features.gender}${features.number}`,
    )

const qala = parts('قال', 'يقول', 'قائل', { masdar: 'قول' })
const daa = parts('دعا', 'يدعو', 'داع', { partAcc: 'داعيا', masdar: 'دعوة' })
const nafa = parts('نفى', 'ينفي', 'ناف', { partAcc: 'نافيا' })
const raa = parts('رأى', 'يرى', 'راء', { noPart: true })
const khashiya = parts('خشي', 'يخشى', 'خاش', { partAcc: 'خاشيا' })
const adafa = parts('أضاف', 'يضيف', 'مضيف')
const iddaa = parts('ادّعى', 'يدّعي', 'مدّع', { partAcc: 'مدّعيا' })

const table: readonly (readonly [verb: PrincipalParts, words: string])[] = [
  [
    qala,
    'قال قالت قالوا قالا قالتا وقال فقالت يقول تقول يقولون يقولان وتقول سيقول قائلا قائلة قائلين وقائلا',
  ],
  [qala, 'قوله قولها قولهم بقوله بقولها وقوله'],
  [daa, 'دعا دعت دعوا ودعا ودعت يدعو تدعو يدعون داعيا داعية داعين ودعوا دعوته دعوتها'],
  [nafa, 'نفى نفت نفوا نفيا ونفى فنفت ينفي تنفي ينفون سينفي نافيا نافية نافين'],
  [raa, 'رأى رأت رأوا ورأى يرى ترى يرون ويرون سيرى'],
  [khashiya, 'خشي خشيت خشوا وخشيت يخشى تخشى يخشون خاشيا'],
  [adafa, 'أضاف أضافت أضافوا أضافا وأضافتا يضيف تضيف يضيفون مضيفا مضيفة مضيفين'],
  [iddaa, 'ادعى ادعت ادعوا ادّعى يدعي تدعي يدعون مدعيا مدعية'],
]

describe('conjugate', () => {
  it.each(table.map(([verb, words]) => [verb.lemma, verb, words] as const))(
    '%s has its forms',
    (_lemma, verb, words) => {
      const known = new Set(forms(verb).map((form) => form.folded))
      expect(words.split(' ').filter((word) => !known.has(fold(word)))).toEqual([])
    },
  )

  it('says of each form tense, gender, number and what leans on it', () => {
    expect(featuresOf(qala, 'قالت')).toEqual(['perfect fs'])
    expect(featuresOf(qala, 'وقالوا')).toEqual(['و+perfect mp'])
    expect(featuresOf(qala, 'ستقول')).toEqual(['س+imperfect fs'])
    expect(featuresOf(adafa, 'مضيفين')).toEqual(['participle mp'])
    expect(featuresOf(qala, 'قوله')).toEqual(['masdar nullnull'])
    expect(featuresOf(daa, 'دعوتها')).toEqual(['masdar nullnull'])
    expect(featuresOf(nafa, 'نفت')).toEqual(['perfect fs'])
  })

  it('makes no form of another verb’s pattern', () => {
    const none: readonly (readonly [PrincipalParts, string])[] = [
      [daa, 'دعاوا دعات دعاا يدعوون'],
      [nafa, 'نفىت نفيوا ينفيون'],
      [raa, 'يريون رأيت'],
      [khashiya, 'خشت'],
      [qala, 'قالون سقال بيقول قولكم'],
    ]
    for (const [verb, words] of none) {
      const known = new Set(forms(verb).map((form) => form.folded))
      expect(words.split(' ').filter((word) => known.has(fold(word)))).toEqual([])
    }
  })

  it('leaves out the tenses that the entry leaves out', () => {
    const tenses = (verb: PrincipalParts) => new Set(forms(verb).map((form) => form.features.tense))
    expect(tenses(raa)).toEqual(new Set(['perfect', 'imperfect']))
    expect(tenses({ ...qala, noPerf: true })).toEqual(new Set(['imperfect', 'participle', 'masdar']))
    expect(tenses({ ...adafa, noImpf: true })).toEqual(new Set(['perfect', 'participle']))
  })

  it('keeps the spelling of each form, with and without the hamza of its first letter', () => {
    const form = forms(adafa).find(({ folded }) => folded === fold('وأضافت'))
    expect(form?.spelled).toEqual(['وأضافت', 'واضافت'])
  })
})
