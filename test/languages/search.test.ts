import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/languages/pack.ts'
import { loadSearchForms, searchSchema } from '../../src/languages/sections/search.ts'
import { readList } from '../../src/languages/yaml.ts'

const root = join(import.meta.dirname, '..', '..', 'languages', 'ar')
const { fold } = loadLanguage(join(root, '..'), 'ar')
const forms = loadSearchForms(root, fold)
const list = readList(join(root, 'words', 'search.yaml'), searchSchema)

const meet = (word: string, search: string): boolean => {
  const stored = new Set([fold(word), ...forms(fold(word))])
  return [fold(search), ...forms(fold(search))].some((one) => stored.has(one))
}

describe('words as a search finds them', () => {
  it.each(list.examples)('$search finds $word', ({ word, search }) => {
    expect(meet(word, search)).toBe(true)
  })

  it.each(list.not)('$search does not find $word: $why', ({ word, search }) => {
    expect(meet(word, search)).toBe(false)
  })

  it('gives no empty form and not the word itself', () => {
    for (const word of ['و', 'ال', 'الآن', 'وال', 'لل', 'بالمعبر'].map(fold)) {
      expect(forms(word)).not.toContain(word)
      expect(forms(word)).not.toContain('')
    }
  })
})
