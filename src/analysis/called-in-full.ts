import { elementAt } from '../core/elements.ts'
import { letterBit, letterBits } from '../core/letters.ts'
import { lowerBound } from '../core/lower-bound.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { calledAlone } from './called.ts'
import { laidOut } from './laid-out.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Mention, Token } from './types.ts'

/** Tokens of a name that was taken for a body's. */
const LONGEST_BODY = 4

/**
 * The field with the names whole that end in a word by which it calls a speaker alone, whatever else that word means:
 * Major-General Faysal | al-Sinin, and later: said | al-Sinin | that. Right behind a given name it is the family's.
 */
export function withCalledInFull(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  const called = calledAlone(field, words)
  if (called.size === 0) return field
  const letters = letterBits(called)
  const { tokens } = field
  const found: Mention[] = []
  for (let i = 1; i < tokens.length; i++) {
    const { folded, sentence } = tokens[i] as Token
    if ((letters & letterBit(folded)) === 0 || !called.has(folded)) continue
    if (tokens[i - 1]?.sentence !== sentence || !isFree(field, i)) continue
    if (words.names.particles.servantAfter.has(folded)) continue
    const cover = coverOf(field, i - 1)
    const name = cover === undefined ? nameAlone(tokens, i, words) : nameWithin(cover, tokens, i, words)
    if (name !== null) found.push(laidOut(name))
  }
  return found.length === 0 ? field : withMentions(field, found)
}

/** The mention that the token stands in. */
function coverOf({ mentions }: Field, k: number): Mention | undefined {
  const mention = mentions[lowerBound(mentions, ({ to }) => to, k + 1)]
  return mention !== undefined && mention.from <= k ? mention : undefined
}

/** No mention begins at the token, or one of that word alone. */
function isFree({ mentions, mentionAt }: Field, i: number): boolean {
  const mention = elementAt(mentions, mentionAt[i] ?? -1)
  return mention === undefined || (mention.kind === 'person' && mention.to === i + 1)
}

/** A given name that is no other word. */
function isGiven(token: Token | undefined, words: NounPhraseWords): boolean {
  if (token?.kind !== 'word' || isIn(token, LISTS.titleLinks)) return false
  if (token.given) return true
  const entry = words.names.names.get(token.folded)
  return entry?.kind === 'g' && !entry.ambiguous && !words.boundary(token.folded)
}

/** Where the given names begin that stand right before the word at `i`, no further than `least`. */
function givenFrom(tokens: readonly Token[], i: number, least: number, words: NounPhraseWords): number {
  let from = i
  while (
    from > least &&
    tokens[from - 1]?.sentence === tokens[i]?.sentence &&
    isGiven(tokens[from - 1], words)
  )
    from--
  return from
}

/** The name that no mention stands for so far. */
function nameAlone(tokens: readonly Token[], i: number, words: NounPhraseWords): Mention | null {
  const from = givenFrom(tokens, i, 0, words)
  if (from === i) return null
  return {
    from,
    to: i + 1,
    kind: 'person',
    name: { from, to: i + 1 },
    title: null,
    gender: words.names.names.get(tokens[from]?.folded ?? '')?.gender ?? null,
    number: 's',
    heads: [],
    speaksFor: null,
    rule: 'called-in-full',
  }
}

/** The mention with the word as the end of its name: a name cut before it, a title with the name in it, a body so called. */
function nameWithin(
  mention: Mention,
  tokens: readonly Token[],
  i: number,
  words: NounPhraseWords,
): Mention | null {
  const { kind, name, from, to, number } = mention
  if (number !== 's') return null
  if (kind === 'person' && name !== null)
    return name.to === i && to === i ? { ...mention, to: i + 1, name: { from: name.from, to: i + 1 } } : null
  if (name !== null || (to !== i && to !== i + 1) || !isGiven(tokens[i - 1], words)) return null
  if (kind === 'office' && from < i - 1) {
    const start = givenFrom(tokens, i, from + 1, words)
    const own = { from: start, to: i + 1 }
    return { ...mention, to: i + 1, kind: 'person', name: own, title: { from, to: start } }
  }
  const isBody = kind === 'body' && to === i + 1 && i - from < LONGEST_BODY && from < i - 1
  return isBody ? nameAlone(tokens, i, words) : null
}

/** The mentions with these in their places, and without what they take in. */
function withMentions(field: Field, found: readonly Mention[]): Field {
  const mentions: Mention[] = []
  let next = 0
  for (const mention of field.mentions) {
    while (next < found.length && (found[next] as Mention).from <= mention.from)
      mentions.push(found[next++] as Mention)
    if (mention.from >= (mentions.at(-1)?.to ?? 0)) mentions.push(mention)
  }
  mentions.push(...found.slice(next))
  const mentionAt = new Int32Array(field.tokens.length).fill(-1)
  for (let k = 0; k < mentions.length; k++) mentionAt[(mentions[k] as Mention).from] = k
  return { ...field, mentions, mentionAt }
}
