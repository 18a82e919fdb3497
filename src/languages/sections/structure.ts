import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

const words = z.array(z.string().min(1))
const structureSchema = z.strictObject({
  questions: z.string().min(1),
  marks: z.string().min(1),
  asks: words,
  answers: words,
  interview: words,
  voices: words,
  highlights: words,
  highlighted: words,
  placeholders: words,
  counted: words,
  ordinals: words,
})

/** Signs and words by which text is laid out otherwise than as a running story, folded. */
export interface StructureWords {
  /** Signs that end a question. */
  readonly questions: ReadonlySet<string>
  /** Signs that open a question or an answer. */
  readonly marks: ReadonlySet<string>
  /** Labels of a question, before a colon. */
  readonly asks: ReadonlySet<string>
  /** Labels of an answer, before a colon. */
  readonly answers: ReadonlySet<string>
  /** Words that tell of an interview. */
  readonly interview: ReadonlySet<string>
  /** Words that begin somebody's own speech in the first person, as spelled. */
  readonly voices: ReadonlySet<string>
  /** Words that lead in a list of what somebody said: the most important, the main. */
  readonly highlights: ReadonlySet<string>
  /** Words of saying in the relative clause behind them: (what) he said. */
  readonly highlighted: ReadonlySet<string>
  /** What stands before a colon for the words behind it: what follows, the following points. */
  readonly placeholders: ReadonlySet<string>
  /** Words before a colon that make what follows a list of things: and they are, among them. */
  readonly counted: ReadonlySet<string>
  /** Words that number the items of a list: first, secondly. */
  readonly ordinals: ReadonlySet<string>
}

/** Loads `words/structure.yaml`. Throws when it is not in order. */
export function loadStructureWords(root: string, fold: (text: string) => string): StructureWords {
  const data = readList(join(root, 'words', 'structure.yaml'), structureSchema)
  const set = (list: string[]) => new Set(list.map(fold))
  return {
    questions: new Set(data.questions),
    marks: new Set(data.marks),
    asks: set(data.asks),
    answers: set(data.answers),
    interview: set(data.interview),
    voices: new Set(data.voices),
    highlights: set(data.highlights),
    highlighted: set(data.highlighted),
    placeholders: set(data.placeholders),
    counted: set(data.counted),
    ordinals: set(data.ordinals),
  }
}
