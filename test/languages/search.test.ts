import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/languages/pack.ts'
import { loadSearchForms } from '../../src/languages/sections/search.ts'

const root = join(import.meta.dirname, '..', '..', 'languages', 'ar')
const { fold } = loadLanguage(join(root, '..'), 'ar')
const forms = loadSearchForms(root, fold)

describe('words as a search finds them', () => {
  it('gives no empty form and not the word itself', () => {
    for (const word of ['و', 'ال', 'الآن', 'وال', 'لل', 'بالمعبر'].map(fold)) {
      expect(forms(word)).not.toContain(word)
      expect(forms(word)).not.toContain('')
    }
  })
})
