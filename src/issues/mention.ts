import type { PositionWords } from '../languages/sections/positions.ts'
import { STOP } from './operators.ts'
import type { Piece } from './place.ts'
import type { Run } from './terms.ts'

/**
 * How a content that holds the matter's words may only mention it: `once`, among its first words; once behind them, or as
 * what something else is because of (`late`), and far behind them (`far`); or in the name of something else alone ("the
 * ministry of tourism", `name`).
 */
export type Mention = 'once' | 'late' | 'far' | 'name'

/** What is asked of a piece of a content. */
type Asked = Pick<Piece, 'text' | 'words'>

/** Words at a content's head: what stands there is what it is about. */
const HEAD = 4
/** Words of a content within which its matter is looked for, up to its first stop. */
const FIRST_WORDS = 15
/** Words behind which one that stands there once is hardly what a content is about. */
const FAR = 40

/** Words that may stand between a word of setting and the matter: "because of the consequences of the crisis". */
const REACH = 2

/**
 * Whether the words of the matter may only be mentioned in a content; null where it has them more than once, or at its
 * head, but as a setting.
 * @param matter where they stand in each piece
 */
export function mentionOf(
  pieces: readonly Asked[],
  matter: readonly (readonly Run[])[],
  { names, settings }: Pick<PositionWords, 'names' | 'settings'>,
): Mention | null {
  const own = pieces.flatMap((piece, k) =>
    (matter[k] ?? []).filter((run) => !isInName(piece, run, names)).map((run) => ({ piece, k, run })),
  )
  const [first] = own
  // Words that run over two pieces of a content stand in neither, and in no name.
  if (first === undefined) return matter.some((runs) => runs.length > 0) ? 'name' : 'late'
  if (own.length > 1) return null
  const { piece, k, run } = first
  const before = pieces.slice(0, k).reduce((sum, { words }) => sum + words.length, 0)
  const setting = isSetting(piece, run, settings)
  if (k === 0 && run.from < HEAD) return setting ? 'late' : null
  if (before + run.from > FAR) return 'far'
  return k > 0 || run.from > FIRST_WORDS || setting || hasStop(piece, run) ? 'late' : 'once'
}

/** Whether words that make a name of what follows them stand right before a run: a ministry, a bank. */
export const isInName = (
  { words }: Pick<Asked, 'words'>,
  { from }: Run,
  names: PositionWords['names'],
): boolean => endsBehind(words, from, names)

/** Whether a run tells when, why or beside what something else is, itself or by a noun before it. */
const isSetting = ({ text, words }: Asked, { from }: Run, settings: PositionWords['settings']): boolean => {
  for (let at = from; at >= Math.max(0, from - REACH); at--)
    if (endsBehind(words, at, settings))
      return !STOP.test(text.slice(words[at - 1]?.span[1] ?? 0, words[from]?.span[0] ?? 0))
  return false
}

/** Whether one of the phrases stands right before the word `to`. */
const endsBehind = (words: Asked['words'], to: number, phrases: readonly (readonly string[])[]): boolean =>
  phrases.some((phrase) => {
    const at = to - phrase.length
    return at >= 0 && phrase.every((word, k) => words[at + k]?.facts.bare.has(word))
  })

const hasStop = ({ text, words }: Asked, { from }: Run): boolean =>
  STOP.test(text.slice(words[0]?.span[1] ?? 0, words[from]?.span[0] ?? 0))
