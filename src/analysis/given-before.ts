import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { laidOut } from './laid-out.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Mention, Token } from './types.ts'

/** Letters of the shortest given name. */
const SHORTEST = 3

/**
 * The field with the given name before each "son of" or "daughter of" that opens a name: a word that no list has as a
 * name, or that is another word too, was left before it or in the title (affirmed | Manahil | daughter of X al-Hilu).
 */
export function withGivenBefore(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  let changed = false
  const mentions = field.mentions.map((mention, k) => {
    const own = wholeOf(mention, field.mentions[k - 1], field.tokens, words)
    changed ||= own !== null
    return own ?? mention
  })
  if (!changed) return field
  const mentionAt = new Int32Array(field.tokens.length).fill(-1)
  for (let k = 0; k < mentions.length; k++) mentionAt[(mentions[k] as Mention).from] = k
  return { ...field, mentions, mentionAt }
}

function wholeOf(
  mention: Mention,
  last: Mention | undefined,
  tokens: readonly Token[],
  words: NounPhraseWords,
): Mention | null {
  const { kind, name, title, number, from, glued } = mention
  if (kind !== 'person' || name === null || number !== 's' || !opensWithSon(name, tokens)) return null
  const at = name.from - 1
  if (!mayBeGiven(tokens, at, name, words)) return null
  const own = { from: at, to: name.to }
  if (from === name.from)
    return glued !== undefined || (last !== undefined && last.to > at)
      ? null
      : laidOut({ ...mention, from: at, name: own })
  // A title of more than the given name alone.
  if (title === null || title.to !== name.from || title.from >= at) return null
  return laidOut({ ...mention, name: own, title: { from: title.from, to: at } })
}

const opensWithSon = ({ from, to }: { from: number; to: number }, tokens: readonly Token[]): boolean =>
  to - from > 1 &&
  isIn(tokens[from], LISTS.filiation) &&
  tokens[from - 1]?.sentence === tokens[from]?.sentence

/** A word that may be a given name; a frequent one only before more of a name than its father's. */
function mayBeGiven(
  tokens: readonly Token[],
  k: number,
  { from, to }: { from: number; to: number },
  words: NounPhraseWords,
): boolean {
  const { kind, folded = '', roles = 0 } = tokens[k] ?? {}
  if (kind !== 'word' || folded.length < SHORTEST || words.boundary(folded)) return false
  const { names, phrases } = words
  const entry = names.names.get(folded)
  if (entry !== undefined && entry.kind !== 'f') return true
  if (words.definite(folded) || (roles & (ROLES.accusative | ROLES.possessed | ROLES.cue)) !== 0) return false
  if (words.isVerb(tokens, k) || words.isImperfect(folded) || words.mayBeGlued(folded)) return false
  const { office, honorific, body } = words.facts(folded).as
  if (office !== undefined || honorific !== undefined || body !== undefined) return false
  if (words.isPlace(folded) || words.demonym(folded) || words.titleAdjective(folded)) return false
  if (words.isMasdar(folded) || phrases.objectNouns.has(folded) || phrases.adverbs.has(folded)) return false
  if ([phrases.and, phrases.consequence, phrases.to].some((letter) => folded.startsWith(letter))) return false
  return !names.common.has(folded) || to - from > 2
}
