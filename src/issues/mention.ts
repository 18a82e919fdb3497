import type { PositionWords } from '../languages/sections/positions.ts'
import { STOP } from './operators.ts'
import { isJoined, type Piece } from './place.ts'
import type { Run } from './terms.ts'

/**
 * How a content that holds the matter's words may only mention it: `once`, among its first words; once behind them
 * (`late`), and far behind them (`far`); as what something else is because of, or as one of many things (`beside`); or in the name of
 * something else alone ("the ministry of tourism", `name`).
 */
export type Mention = 'once' | 'late' | 'far' | 'beside' | 'name'

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
/** Words of a clause that tells when: "after the council had decided on the crisis". */
const CLAUSE = 8

/** What telling a mention needs of a language. */
export type MentionWords = Pick<
  PositionWords,
  'names' | 'settings' | 'occasions' | 'bodies' | 'purpose' | 'and' | 'phrases'
> & { readonly article: string }

/**
 * Whether the words of the matter may only be mentioned in a content; null where it has them more than once, or at its
 * head, but as a setting.
 * @param matter where they stand in each piece
 */
export function mentionOf(
  pieces: readonly Asked[],
  matter: readonly (readonly Run[])[],
  words: MentionWords,
): Mention | null {
  const own = pieces.flatMap((piece, k) =>
    (matter[k] ?? []).filter((run) => !isInName(piece, run, words)).map((run) => ({ piece, k, run })),
  )
  const [first] = own
  // Words that run over two pieces of a content stand in neither, and in no name.
  if (first === undefined) return matter.some((runs) => runs.length > 0) ? 'name' : 'late'
  if (own.length > 1) return own.every((one) => isSetting(one.piece, one.run, words)) ? 'beside' : null
  const { piece, k, run } = first
  const before = pieces.slice(0, k).reduce((sum, { words }) => sum + words.length, 0)
  const setting = isSetting(piece, run, words)
  if (setting) return 'beside'
  if (k === 0 && run.from < HEAD) return null
  if (before + run.from > FAR) return 'far'
  if (isListed(piece, run, words)) return 'beside'
  return k > 0 || run.from > FIRST_WORDS || hasStop(piece, run) ? 'late' : 'once'
}

/**
 * Whether a run is called to a body that is named by it: behind a ministry, a bank, behind a council and its attributes with a
 * preposition leaning on it, or joined to what stands so ("the ministry of health | and housing").
 */
export function isInName(
  piece: Pick<Asked, 'words'>,
  { from }: Pick<Run, 'from'>,
  words: MentionWords,
): boolean {
  const at = firstJoined(piece, from, words)
  if (endsBehind(piece.words, at, words.names) || isBodyFor(piece, at, words)) return true
  // "The council | for fighting | the matter".
  return isDoing(piece, at - 1, words) && isBodyFor(piece, at - 1, words)
}

/** Nouns that one name joins. */
const JOINED = 2

function firstJoined(piece: Pick<Asked, 'words'>, from: number, { and }: Pick<MentionWords, 'and'>): number {
  let at = from
  while (at > 0 && from - at < JOINED && isJoined({ piece, words: { and } }, at)) at--
  return at
}

/** Whether a noun stands for what follows it, or undoes it. */
const isDoing = ({ words }: Pick<Asked, 'words'>, at: number, { phrases }: MentionWords): boolean =>
  [...(words[at]?.facts.bare ?? [])].some((form) =>
    phrases
      .get(form)
      ?.some(({ words: own, sense }) => own.length === 1 && (sense === 'through' || sense === 'turn')),
  )

/** Attributes between a body and what it is for. */
const ATTRIBUTES = 2

/** "The regional council | for tourism": its attributes have the article. */
function isBodyFor(
  { words }: Pick<Asked, 'words'>,
  to: number,
  { bodies, purpose, article }: MentionWords,
): boolean {
  const { word, bare } = words[to]?.facts ?? { word: '', bare: new Set<string>() }
  if (bare.size < 2 || !purpose.letters.some((letter) => word.startsWith(letter))) return false
  for (let at = to - 1; at >= Math.max(0, to - 1 - ATTRIBUTES); at--) {
    const { facts } = words[at] ?? {}
    if (facts === undefined) return false
    if ([...facts.bare].some((form) => bodies.has(form))) return true
    if (!facts.word.startsWith(article)) return false
  }
  return false
}

/** Whether a run tells when, why or beside what something else is, itself or by a noun before it. */
const isSetting = (piece: Asked, { from }: Run, { settings, occasions }: MentionWords): boolean =>
  isBehind(piece, from, settings, REACH) || isBehind(piece, from, occasions, CLAUSE)

/** Whether one of the phrases stands so many words before a word, with no stop between. */
function isBehind(
  { text, words }: Asked,
  from: number,
  phrases: readonly (readonly string[])[],
  reach: number,
): boolean {
  for (let at = from; at >= Math.max(0, from - reach); at--)
    if (endsBehind(words, at, phrases))
      return !STOP.test(text.slice(words[at - 1]?.span[1] ?? 0, words[from]?.span[0] ?? 0))
  return false
}

/** Other things in a list of which the matter is only one, and words of each. */
const LISTED = { others: 3, words: 2 }

/** Whether a run is one of many things that are only named: "tourism | and energy | and trade | and the towns". */
function isListed({ words }: Asked, run: Run, { and }: MentionWords): boolean {
  const joins = (at: number): boolean => isJoined({ piece: { words }, words: { and } }, at)
  // The first of them is spoken of: the others are beside it.
  if (!joins(run.from) && !joins(run.from - 1)) return false
  let others = 0
  for (let at = run.to, gap = 0; at < words.length && gap < LISTED.words; at++) {
    gap = joins(at) ? 0 : gap + 1
    if (gap === 0) others++
  }
  for (let at = run.from, gap = 0; at > 0 && gap < LISTED.words; at--) {
    gap = joins(at) ? 0 : gap + 1
    if (gap === 0) others++
  }
  return others >= LISTED.others
}

/** Whether one of the phrases stands right before the word `to`. */
const endsBehind = (words: Asked['words'], to: number, phrases: readonly (readonly string[])[]): boolean =>
  phrases.some((phrase) => {
    const at = to - phrase.length
    return at >= 0 && phrase.every((word, k) => words[at + k]?.facts.bare.has(word))
  })

const hasStop = ({ text, words }: Asked, { from }: Run): boolean =>
  STOP.test(text.slice(words[0]?.span[1] ?? 0, words[from]?.span[0] ?? 0))
