import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import type { AgencyKind } from './agencies.ts'

/** Words of datelines and bylines: `words/page-datelines.yaml`. All keys are folded. */
export interface DatelineWords {
  /** End of the longest of the datelines' own places that starts at `position` of a folded text; null if none does. */
  readonly placeAt: (folded: string, position: number) => number | null
  readonly deskAt: (folded: string, position: number) => number | null
  readonly joinerAt: (folded: string, position: number) => number | null
  readonly roleAt: (folded: string, position: number) => number | null
  readonly titleAt: (folded: string, position: number) => number | null
  /** True for a word that is the head of a name with what follows written on to it. */
  readonly headsName: (foldedWord: string) => boolean
  /** The kind of medium whose name begins with this word; null for any other word. */
  readonly mediumOf: (foldedWord: string) => AgencyKind | null
}

const words = z.array(z.string().min(1)).min(1)
const listSchema = z.strictObject({
  places: words,
  desks: words,
  joiners: words,
  roles: words,
  titles: words,
  nameHeads: words,
  media: z.strictObject({ agency: words, channel: words, newspaper: words, outlet: words }),
})

export function loadDatelineWords(root: string, fold: (text: string) => string): DatelineWords {
  const list = readList(join(root, 'words', 'page-datelines.yaml'), listSchema)
  const media = new Map<string, AgencyKind>()
  for (const kind of ['agency', 'channel', 'newspaper', 'outlet'] as const)
    for (const word of list.media[kind]) media.set(fold(word), kind)
  const heads = list.nameHeads.map(fold)
  return {
    placeAt: finder(list.places, fold),
    deskAt: finder(list.desks, fold),
    joinerAt: finder(list.joiners, fold),
    roleAt: finder(list.roles, fold),
    titleAt: finder(list.titles, fold),
    headsName: (word) => heads.some((head) => word.startsWith(head)),
    mediumOf: (word) => media.get(word) ?? null,
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
