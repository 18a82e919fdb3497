import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

/** Words of datelines and bylines: `words/page-datelines.yaml`. All keys are folded. */
export interface DatelineWords {
  /** End of the longest place (city or country) that starts at `position` of a folded text; null if none does. */
  readonly placeAt: (folded: string, position: number) => number | null
  readonly deskAt: (folded: string, position: number) => number | null
  readonly joinerAt: (folded: string, position: number) => number | null
  readonly roleAt: (folded: string, position: number) => number | null
  readonly titleAt: (folded: string, position: number) => number | null
  /** True for a given name: a word that may open a byline's name. */
  readonly opensName: (foldedWord: string) => boolean
}

const words = z.array(z.string().min(1)).min(1)
const listSchema = z.strictObject({
  places: words,
  countries: words,
  desks: words,
  joiners: words,
  roles: words,
  titles: words,
  nameHeads: words,
  givenNames: words,
})

export function loadDatelineWords(root: string, fold: (text: string) => string): DatelineWords {
  const list = readList(join(root, 'words', 'page-datelines.yaml'), listSchema)
  const names = new Set(list.givenNames.map(fold))
  const heads = list.nameHeads.map(fold)
  return {
    placeAt: finder([...list.places, ...list.countries], fold),
    deskAt: finder(list.desks, fold),
    joinerAt: finder(list.joiners, fold),
    roleAt: finder(list.roles, fold),
    titleAt: finder(list.titles, fold),
    opensName: (word) => names.has(word) || heads.some((head) => word.startsWith(head)),
  }
}

/** Finds the longest of some phrases at a position; runs of spaces count as one. */
function finder(texts: readonly string[], fold: (text: string) => string) {
  const forms = new Set(texts.map((text) => fold(text)))
  const longest = Math.max(...[...forms].map((form) => form.split(' ').length))
  return (folded: string, position: number): number | null => {
    const word = /\s*([\p{L}\p{N}]+)/uy
    let form = ''
    let best: number | null = null
    word.lastIndex = position
    for (let n = 0; n < longest; n++) {
      const match = word.exec(folded)
      if (match === null || (n === 0 && match[0] !== match[1])) break
      form = n === 0 ? (match[1] as string) : `${form} ${match[1]}`
      if (forms.has(form)) best = word.lastIndex
    }
    return best
  }
}
