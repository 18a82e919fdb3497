import { z } from 'zod'
import type { PhraseTable } from './phrase-table.ts'

const words = z.array(z.string().min(1))

/** The lists of what stands around who speaks, as they stand in phrases.yaml. */
export const edgeLists = {
  notShown: words,
  manners: words,
  circles: words,
  attending: words,
  addressees: words,
  sureAddressees: words,
  butHe: words,
  also: words,
  unions: words,
  unionsOf: words,
}

/** Words beside a speaker's own. */
export interface EdgeWords {
  /** Nouns that are no subject behind a demonstrative: a time, or "the latter". */
  readonly notShown: ReadonlySet<string>
  /** "In such a way": an adjective behind it tells which. */
  readonly manners: ReadonlySet<string>
  /** Bare nouns of those around somebody in office (the administration of | the president). */
  readonly circles: ReadonlySet<string>
  /** Folded nouns of those who attend something: the participants | in a seminar. */
  readonly attending: ReadonlySet<string>
  /** Heads of bodies that others call on, more often than they call on others. */
  readonly addressees: ReadonlySet<string>
  /** Phrases that, alone behind a verb of calling, are its object. */
  readonly sureAddressees: PhraseTable<string>
  /** Conjunctions whose pronoun is the subject of the verb behind. */
  readonly butHe: ReadonlySet<string>
  /** "As well": before a verb that goes on. */
  readonly also: ReadonlySet<string>
  /** Heads of bodies, under the article, whose names tell behind "for" whose or what for they are. */
  readonly unions: ReadonlySet<string>
  /** What a union is of, with its "for", that is none of states. */
  readonly unionsOf: ReadonlySet<string>
}

/** The lists as the rooms look them up: folded. */
export const edgeWords = (
  data: z.infer<z.ZodObject<typeof edgeLists>>,
  fold: (word: string) => string,
  phrases: (list: string[]) => PhraseTable<string>,
): EdgeWords => ({
  notShown: new Set(data.notShown.map(fold)),
  manners: new Set(data.manners.map(fold)),
  circles: new Set(data.circles.map(fold)),
  attending: new Set(data.attending.map(fold)),
  addressees: new Set(data.addressees.map(fold)),
  sureAddressees: phrases(data.sureAddressees),
  butHe: new Set(data.butHe.map(fold)),
  also: new Set(data.also.map(fold)),
  unions: new Set(data.unions.map(fold)),
  unionsOf: new Set(data.unionsOf.map(fold)),
})
