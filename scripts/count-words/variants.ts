import { join } from 'node:path'
import { z } from 'zod'
import { loadNounForms } from '../../src/languages/sections/name-forms.ts'
import { readList } from '../../src/languages/yaml.ts'
import type { Places } from './places.ts'

/** A word's other forms, as the language makes them. */
export interface Variants {
  /** How many of them a corpus holds. */
  readonly count: (word: string, counts: Counts, names: ReadonlyMap<string, unknown>) => number
  /** Whether it is another word with a letter that leans on it: left to that word. */
  readonly leans: (word: string, known: ReadonlySet<string>, counts: Counts) => boolean
  /** The word without what leans on it; null where nothing does. */
  readonly without: (word: string) => string | null
}

type Counts = ReadonlyMap<string, Places>

const list = z.array(z.string().min(1))
const schema = z.strictObject({
  added: list,
  feminine: z.string(),
  ofFeminine: list,
  taken: list,
  imperfect: list,
  future: z.string(),
  leaning: list,
  conjunction: z.string(),
  prepositions: list,
})

/** Reads `words/counted.yaml`. */
export function loadVariants(folder: string): Variants {
  const forms = readList(join(folder, 'words/counted.yaml'), schema)
  const { article } = loadNounForms(folder, (text) => text)
  const without = (word: string): string | null => {
    const start = [...forms.leaning, forms.conjunction, ...forms.prepositions].find((letters) =>
      word.startsWith(letters),
    )
    return start === undefined || word.length < start.length + 3 ? null : word.slice(start.length)
  }
  const count = (word: string, counts: Counts, names: ReadonlyMap<string, unknown>): number => {
    const has = (form: string) => form.length > 2 && counts.has(form) && !names.has(form)
    const seen = (form: string) => counts.get(form)?.seen ?? 0
    let found = [article, ...forms.leaning.filter((letters) => letters.length === 2)].filter((start) =>
      has(start + word),
    ).length
    found += forms.added.filter((end) => has(word + end)).length
    if (word.endsWith(forms.feminine))
      found += forms.ofFeminine.filter((end) => has(word.slice(0, -1) + end)).length
    // A preposition before a word that is met more often without it.
    const isGlued = forms.prepositions.includes(word.charAt(0)) && seen(word.slice(1)) > seen(word)
    if (isGlued && word.length > 4) found += 2
    for (const end of forms.taken) {
      const bare = word.endsWith(end) ? word.slice(0, -end.length) : ''
      if (bare.length >= 3 && [bare, article + bare, bare + forms.feminine].some((form) => seen(form) > 2))
        found++
    }
    const isFuture = word.startsWith(forms.future)
    const verb = isFuture ? word.slice(1) : word
    if (forms.imperfect.includes(verb.charAt(0)) && verb.length >= 4) {
      found += forms.imperfect.filter(
        (letter) => letter !== verb.charAt(0) && counts.has(letter + verb.slice(1)),
      ).length
      if (counts.has(isFuture ? verb : forms.future + verb)) found++
    }
    return found
  }
  return {
    count,
    without,
    leans: (word, known, counts) =>
      forms.leaning.some((letters) => word.startsWith(letters) && word.length > letters.length + 2) ||
      (word.startsWith(forms.conjunction) &&
        (known.has(word.slice(1)) || counts.has(article + word.slice(1)))),
  }
}
