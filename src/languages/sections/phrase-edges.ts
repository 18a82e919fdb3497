import { z } from 'zod'

const words = z.array(z.string().min(1))

/** The lists of what stands around who speaks, as they stand in phrases.yaml. */
export const edgeLists = { notShown: words, manners: words, circles: words, attending: words }

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
}

/** The lists as the rooms look them up: folded. */
export const edgeWords = (
  data: z.infer<z.ZodObject<typeof edgeLists>>,
  fold: (word: string) => string,
): EdgeWords => ({
  notShown: new Set(data.notShown.map(fold)),
  manners: new Set(data.manners.map(fold)),
  circles: new Set(data.circles.map(fold)),
  attending: new Set(data.attending.map(fold)),
})
