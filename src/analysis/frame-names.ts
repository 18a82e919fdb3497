import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Mention, Token } from './types.ts'

/** Words of a name that no list knows, at most; and of what such a word may add to a listed name. */
const LONGEST = 4
const LONGEST_REST = 3

/** The complement of a reporting verb is looked for at most so many tokens behind the name. */
const REACH = 24

/**
 * Behind a reporting verb with a clause the speaker's phrase ends where its frame says so: at the complementizer, a
 * colon, a quotation, a comma, a function word. A listed name goes on over words that no list knows (said | Saeed
 * Khatib Zadeh | that), and a definite title takes such words for its bearer's name (said the activist | Sima X | that).
 */
export function nameInFrame(
  tokens: readonly Token[],
  mention: Mention,
  limit: number,
  words: NounPhraseWords,
): Mention {
  const isNamed = mention.kind === 'person' && mention.name?.to === mention.to
  const isTitle = mention.kind === 'office' && mention.number === 's' && mention.title?.to === mention.to
  if ((!isNamed && !isTitle) || !words.isVerb(tokens, mention.from - 1)) return mention
  const start = isTitle && tokens[mention.to]?.kind === 'comma' ? mention.to + 1 : mention.to
  const end = plainEnd(tokens, start, Math.min(limit, start + LONGEST + 1), words)
  const count = end - start
  if (count < 1 || count > (isNamed ? LONGEST_REST : LONGEST)) return mention
  const frame = frameAt(tokens, end, limit, words)
  if (frame === 'none' || (start > mention.to && frame !== 'here' && tokens[end]?.kind !== 'comma'))
    return mention
  const folded = (k: number) => tokens[k]?.folded ?? ''
  const certain = frame === 'here' && words.needsClause(folded(mention.from - 1))
  for (let k = start; k < end; k++) if (!mayBeNamed(folded(k), certain, words)) return mention
  if (isTitle) {
    const listed = words.name(folded(start)) !== undefined
    if (words.definite(folded(start)) && !listed) return mention
    if (!words.definite(folded(mention.from)) && count < 2) return mention
  }
  const from = isNamed ? (mention.name?.from ?? start) : start
  return { ...mention, to: end, kind: 'person', name: { from, to: end } }
}

/**
 * Whether a word can be part of a name that no list knows. Where the clause follows at once, behind a verb that has no
 * other object, any can; else it may be the verb's object (he blamed X | the delay), so a definite one must look like a
 * house's name, a bare one must be neither frequent nor perhaps a preposition with its noun.
 */
function mayBeNamed(folded: string, certain: boolean, words: NounPhraseWords): boolean {
  if (words.name(folded) !== undefined) return true
  const { article, by, to } = words.phrases
  if (words.definite(folded))
    return (
      (certain || (words.demonymShape(folded) && !words.demonym(folded))) &&
      !words.names.common.has(folded.slice(article.length))
    )
  if (folded.startsWith(by) || folded.startsWith(to)) return false
  return !words.names.common.has(folded)
}

/** Two words or more that no list knows, right behind a reporting verb and before its complement: a foreign name. */
export function unlistedName(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const first = tokens[i]?.folded ?? ''
  if (!words.isVerb(tokens, i - 1) || words.definite(first)) return null
  const end = plainEnd(tokens, i, Math.min(limit, i + LONGEST + 1), words)
  if (end - i < 2 || end - i > LONGEST) return null
  for (let k = i; k < end; k++) {
    const folded = tokens[k]?.folded ?? ''
    if (folded.length < 3 || words.definite(folded) || !mayBeNamed(folded, false, words)) return null
    if (words.isPlace(folded) || words.body(folded) !== undefined || words.demonym(folded)) return null
  }
  const plural = (k: number) =>
    words.phrases.pluralEndings.some((ending) => tokens[k]?.folded.endsWith(ending) ?? false)
  if (plural(i) && plural(end - 1)) return null
  if (frameAt(tokens, end, limit, words) === 'none') return null
  return {
    from: i,
    to: end,
    kind: 'person',
    name: { from: i, to: end },
    title: null,
    gender: null,
    number: 's',
    heads: [],
    speaksFor: null,
    rule: 'name-in-frame',
  }
}

/** Where a run of words ends that may all be one name: no function word, verb, title or glued preposition among them. */
function plainEnd(tokens: readonly Token[], from: number, limit: number, words: NounPhraseWords): number {
  let i = from
  while (i < limit) {
    const { kind, folded = '' } = tokens[i] ?? {}
    if (kind !== 'word' || folded.length < 2 || words.boundary(folded) || words.isVerb(tokens, i)) break
    if (words.mayBeGlued(folded) || words.phrases.issued.has(folded) || words.phrases.objectNouns.has(folded))
      break
    if (words.phrases.adjuncts.byFirst.has(folded) || words.titleAdjective(folded)) break
    const isTitle = words.office(tokens, i, limit) !== null
    if (isTitle && (words.definite(folded) || words.name(folded) === undefined)) break
    i++
  }
  return i
}

/** Whether a reporting frame opens right at a token, further on in the sentence, or not at all. */
function frameAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
): 'here' | 'ahead' | 'none' {
  for (let k = at; k < Math.min(limit, at + REACH); k++) {
    const { kind, folded = '' } = tokens[k] ?? {}
    const opens = kind === 'colon' || kind === 'quote' || (kind === 'word' && words.opensClause(folded))
    if (opens) return k === at || (k === at + 1 && tokens[at]?.kind === 'comma') ? 'here' : 'ahead'
    if (kind === 'stop' || kind === 'break') return 'none'
    // Behind the name only a sign or a function word may stand before the complement.
    if (k === at && kind === 'word' && !words.boundary(folded) && !words.phrases.adjuncts.byFirst.has(folded))
      return words.mayBeGlued(folded) ? 'ahead' : 'none'
  }
  return 'none'
}
