import { z } from 'zod'

const words = z.array(z.string().min(1))

/** The lists of what opens what is said, and of who finds it, as they stand in phrases.yaml. */
export const openerLists = {
  clauseOpeners: words,
  wentOn: words,
  shortGlued: words,
  thatNot: words,
  joined: z.record(z.string().min(1), words),
  heldBy: words,
  finders: words,
  ifSo: words,
  ifWord: z.string().min(1),
  ifWere: words,
  besides: words,
  presentOpeners: words,
  objectPronouns: words,
}

/** Words that open what is said, or only seem to. */
export interface OpenerWords {
  /** Words, as spelled, that can only open a clause, so that what follows a verb of saying is speech. */
  readonly clauseOpeners: ReadonlySet<string>
  /** Verbs of going on at a sentence's head, behind which "says" brings speech. */
  readonly wentOn: ReadonlySet<string>
  /** Short words that begin with a glued preposition all the same. */
  readonly shortGlued: ReadonlySet<string>
  /** That not, in one word, as it is written. */
  readonly thatNot: ReadonlySet<string>
  /** The preposition of a word that has taken in what it governs: of what, by whom. */
  readonly joined: ReadonlyMap<string, string>
  /** Behind a paper, the verb that tells how it came to the newspaper. */
  readonly heldBy: ReadonlySet<string>
  /** Those whose finding is a report. */
  readonly finders: ReadonlySet<string>
  /** Behind "if", spelled as "that": if there are any. */
  readonly ifSo: ReadonlySet<string>
  /** "If" as it is written. */
  readonly ifWord: string
  /** The same where what is said begins with the condition: and added | if | the news is true. */
  readonly ifWere: ReadonlySet<string>
  /** Behind a comma and before a verb, what ends a noun that was said. */
  readonly besides: ReadonlySet<string>
  /** Before a present with its subject behind it they begin a clause. */
  readonly presentOpeners: ReadonlySet<string>
  /** Pronouns of their own for whom a verb is about. */
  readonly objectPronouns: ReadonlySet<string>
}

/** The lists as the rooms look them up: folded, but for what is told by its spelling. */
export const openerWords = (
  data: z.infer<z.ZodObject<typeof openerLists>>,
  fold: (word: string) => string,
): OpenerWords => ({
  clauseOpeners: new Set(data.clauseOpeners),
  wentOn: new Set(data.wentOn.map(fold)),
  shortGlued: new Set(data.shortGlued.map(fold)),
  thatNot: new Set(data.thatNot),
  joined: new Map(
    Object.entries(data.joined).flatMap(([key, list]) => list.map((word) => [fold(word), fold(key)])),
  ),
  heldBy: new Set(data.heldBy.map(fold)),
  finders: new Set(data.finders.map(fold)),
  ifSo: new Set(data.ifSo.map(fold)),
  ifWord: data.ifWord,
  ifWere: new Set(data.ifWere.map(fold)),
  besides: new Set(data.besides.map(fold)),
  presentOpeners: new Set(data.presentOpeners.map(fold)),
  objectPronouns: new Set(data.objectPronouns.map(fold)),
})
