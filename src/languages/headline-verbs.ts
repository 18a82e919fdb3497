import type { AgencyWords } from './sections/agencies.ts'
import type { NameWords } from './sections/names.ts'
import type { PhraseWords } from './sections/phrases.ts'

interface Lists {
  readonly phrases: PhraseWords
  readonly names: NameWords
  readonly agencies: AgencyWords
}

/** Letters of an imperfect that is told by its shape. */
const SHORTEST = 4

/**
 * Whether a headline's word is an imperfect by its shape (he visits), of whatever verb: it begins like one and is in no
 * list of names, places and nouns. In running text foreign names begin so as well.
 */
export function headlineVerbs({ phrases, names, agencies }: Lists): (folded: string) => boolean {
  const { heVerb, notHeVerbs, article } = phrases
  const isName = (folded: string) =>
    names.names.has(folded) || (folded.startsWith(article) && names.names.has(folded.slice(article.length)))
  return (folded) =>
    folded.length >= SHORTEST &&
    folded.startsWith(heVerb) &&
    !notHeVerbs.has(folded) &&
    !isName(folded) &&
    !names.places.has(folded) &&
    !names.demonyms.has(folded) &&
    agencies.named(folded) === null
}
