import { z } from 'zod'
import { type PhraseTable, phraseTable } from './phrase-table.ts'

const words = z.array(z.string().min(1))

/** The lists of a grammar file that tell where what was said ends and the reporter goes on. */
export const contentEndShape = {
  gloss: words,
  tellsOn: words,
  scene: words,
  moments: words,
  notMoments: words,
  untold: words,
  circumstances: words,
  circumstancesAlone: words,
  judged: words,
  andThis: words,
  weakEnding: z.strictObject({ joined: z.string(), alone: z.string() }),
  opposed: words,
  returning: words,
}

/** What ends a content behind a comma, besides the next cue. */
export interface ContentEndWords {
  readonly gloss: PhraseTable<string>
  /** Before a verb of telling behind a comma: the one who speaks tells on, or the reporter does. */
  readonly tellsOn: PhraseTable<string>
  readonly scene: PhraseTable<string>
  /** "At a time when", before the clause of what happened beside what was said, and words that make it a plain time. */
  readonly moments: PhraseTable<string>
  readonly notMoments: ReadonlySet<string>
  /** "Without telling": the reporter's remark, also without a comma. */
  readonly untold: PhraseTable<string>
  /** Participles, folded, in the object's case: what the one who speaks does besides. */
  readonly circumstances: ReadonlySet<string>
  /** Those of them that no comma need part. */
  readonly circumstancesAlone: ReadonlySet<string>
  /** Before "according to" and its source. */
  readonly andThis: ReadonlySet<string>
  /** Before a verb that takes up what was just said: which he denied. */
  readonly judged: PhraseTable<string>
  /** A verb's weak last letter before a pronoun and alone, folded. */
  readonly weakEnding: { readonly joined: string; readonly alone: string }
  /** Before a subject and its verb of telling: but, except that, had. */
  readonly opposed: PhraseTable<string>
  /** Verbs of going and returning, before what is then said. */
  readonly returning: ReadonlySet<string>
}

/** The lists as folded words. */
export function contentEndWords(
  grammar: z.infer<z.ZodObject<typeof contentEndShape>>,
  fold: (word: string) => string,
): ContentEndWords {
  const { gloss, tellsOn, scene, judged, weakEnding, opposed, returning } = grammar
  const phrases = (list: readonly string[]) =>
    phraseTable(
      list.map((phrase) => [phrase, phrase] as const),
      fold,
    )
  return {
    gloss: phrases(gloss),
    tellsOn: phrases(tellsOn),
    scene: phrases(scene),
    moments: phrases(grammar.moments),
    notMoments: new Set(grammar.notMoments.map(fold)),
    untold: phrases(grammar.untold),
    circumstances: new Set(grammar.circumstances.map(fold)),
    circumstancesAlone: new Set(grammar.circumstancesAlone.map(fold)),
    judged: phrases(judged),
    andThis: new Set(grammar.andThis.map(fold)),
    weakEnding: { joined: fold(weakEnding.joined), alone: fold(weakEnding.alone) },
    opposed: phrases(opposed),
    returning: new Set(returning.map(fold)),
  }
}
