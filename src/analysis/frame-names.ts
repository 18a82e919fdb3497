import { isClauses } from './not-names.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { isRareHouse } from './person-names.ts'
import { opensTitle } from './phrase-object.ts'
import { titleAt } from './titles.ts'
import type { Mention, Token } from './types.ts'

/** Words of a name that no list knows, at most. */
const LONGEST = 4

/** The complement of a reporting verb is looked for at most so many tokens behind the name. */
const REACH = 24

/**
 * Whether a word can be part of a name that no list knows. It may be the verb's object (he blamed X | the delay), so it
 * is neither frequent nor perhaps a preposition with its noun.
 */
function mayBeNamed(folded: string, words: NounPhraseWords, beforeTitle: boolean): boolean {
  if (words.name(folded) !== undefined) return true
  const { by, to } = words.phrases
  const isGlued = !beforeTitle || words.mayBeGlued(folded) || words.names.common.has(folded.slice(1))
  if ((folded.startsWith(by) || folded.startsWith(to)) && isGlued) return false
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
  const beforeTitle = opensTitle(tokens, end, words)
  const apposed = words.definite(tokens[end]?.folded ?? '') && isTitle(tokens, end, limit, words)
  const isTitled =
    beforeTitle || apposed || (tokens[end]?.kind === 'comma' && isTitle(tokens, end + 1, limit, words))
  for (let k = i; k < end; k++) {
    const folded = tokens[k]?.folded ?? ''
    if (k > i && isClauses(tokens, k, words)) return null
    const isHouse = k > i && k === end - 1 && isTitled && isRareHouse(tokens[k], words)
    if (isHouse) continue
    if (folded.length < 3 || words.definite(folded) || !mayBeNamed(folded, words, isTitled)) return null
    if (words.isPlace(folded) || words.body(folded) !== undefined || words.demonym(folded)) return null
  }
  const plural = (k: number) =>
    words.phrases.pluralEndings.some((ending) => tokens[k]?.folded.endsWith(ending) ?? false)
  if (plural(i) && plural(end - 1)) return null
  // His title right behind it: … Biernhard | head of the department.
  const title = beforeTitle || apposed ? titleAt(tokens, end, limit, words, false, true) : null
  if (!opensFrame(tokens, title?.to ?? end, limit, words)) return null
  return {
    from: i,
    to: title?.to ?? end,
    kind: 'person',
    name: { from: i, to: end },
    title: title === null ? null : { from: end, to: title.to },
    gender: title?.gender === 'f' ? 'f' : null,
    number: 's',
    heads: title?.heads ?? [],
    speaksFor: title?.speaksFor ?? null,
    rule: 'name-in-frame',
  }
}

/** His title behind the name, or behind a comma: X, | the spokesman of the party, |. */
const isTitle = (tokens: readonly Token[], at: number, limit: number, words: NounPhraseWords): boolean =>
  words.office(tokens, at, limit)?.word.number === 's'

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

/** Whether a reporting frame opens right at a token or further on in the sentence. */
function opensFrame(tokens: readonly Token[], at: number, limit: number, words: NounPhraseWords): boolean {
  for (let k = at; k < Math.min(limit, at + REACH); k++) {
    const { kind, folded = '' } = tokens[k] ?? {}
    if (kind === 'colon' || kind === 'quote' || (kind === 'word' && words.opensClause(folded))) return true
    if (kind === 'stop' || kind === 'break') return false
    // Behind the name only a sign or a function word may stand before the complement.
    if (k === at && kind === 'word' && !words.boundary(folded) && !words.phrases.adjuncts.byFirst.has(folded))
      return words.mayBeGlued(folded)
  }
  return false
}
