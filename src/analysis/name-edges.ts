import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { isGivenTitle, withGivenName } from './given-titles.ts'
import { laidOut } from './laid-out.ts'
import { isDescription, isOpened } from './name-heads.ts'
import { endsBefore } from './name-tails.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Mention, Token } from './types.ts'

type Range = Exclude<Mention['name'], null>

/**
 * The field with every person's name held against what no name can be, however it was found: it ends before a verb, a
 * noun in the object's case, a preposition, a frequent word with more of the clause behind it; it does not begin with
 * what describes its bearer (the Swiss | X) or with a glued preposition. A name of which nothing is left is none.
 */
export function withNameEdges(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  const mentions: Mention[] = []
  let changed = false
  for (const mention of field.mentions) {
    const whole = isGivenTitle(mention, field.tokens, words) ? withGivenName(mention) : mention
    const edged = edgedOf(whole, field.tokens, words)
    if (edged !== null) mentions.push(edged)
    changed ||= edged !== mention
  }
  if (!changed) return field
  const mentionAt = new Int32Array(field.tokens.length).fill(-1)
  for (let k = 0; k < mentions.length; k++) mentionAt[(mentions[k] as Mention).from] = k
  return { ...field, mentions, mentionAt }
}

/** The mention with its name's edges mended; itself where they stand, null where it named nobody. */
function edgedOf(mention: Mention, tokens: readonly Token[], words: NounPhraseWords): Mention | null {
  const { name, title, kind, number } = mention
  if (kind !== 'person' || name === null || number !== 's') return mention
  const son = sonOf(mention, tokens)
  const from = son ?? startOf(name, tokens, words)
  const to = endOf({ from, to: name.to }, tokens, words)
  if (!isName({ from, to }, mention, tokens, words))
    return withoutName(mention, words.phrases.titleLinksOwn.has(tokens[from]?.folded ?? ''))
  if (from === name.from && to === name.to) return mention
  // What described the bearer is his title, or the last of it; a verb before him is nothing of his.
  const before = title !== null && title.from < name.from
  const own = !before && son === null && isVerbBefore(tokens, name.from, name.to, words) ? 1 : 0
  const described = { from: before ? title.from : name.from + own, to: from }
  const isApposed = title !== null && title.from >= name.to
  const { glued: _, ...unglued } = mention
  return laidOut({
    ...(own > 0 ? unglued : mention),
    from: mention.from + own,
    to: to < name.to && !isApposed ? to : mention.to,
    name: { from, to },
    title:
      son !== null
        ? null
        : from > name.from && !isApposed
          ? described.from < from
            ? described
            : null
          : to < name.to && isApposed
            ? null
            : title,
    heads: son !== null ? [] : mention.heads,
  })
}

/** "Son of X" alone is the name by which he is known: said | Ibn Sahl. */
function sonOf({ from, name, title }: Mention, tokens: readonly Token[]): number | null {
  if (title === null || name === null || title.to !== title.from + 1 || title.to !== name.from) return null
  const { roles = 0 } = tokens[from] ?? {}
  if (title.from !== from || (roles & ROLES.possessed) !== 0) return null
  return isIn(tokens[from], LISTS.filiation) ? from : null
}

/** Where the name begins behind what describes its bearer: the Swiss | X, the great | X, the deputy | X. */
function startOf({ from, to }: Range, tokens: readonly Token[], words: NounPhraseWords): number {
  let start = isVerbBefore(tokens, from, to, words) ? from + 1 : from
  while (start < to - 1 && isDescription(tokens, start, words) && isOpened(tokens, start + 1, words)) start++
  return start
}

/** A reporting verb or frequent word at a clause's head before a sure given name and more: answered | Samir Hilu. */
function isVerbBefore(tokens: readonly Token[], from: number, to: number, words: NounPhraseWords): boolean {
  const { folded = '', given } = tokens[from] ?? {}
  if (to - from < 3 || given || tokens[from - 1]?.kind === 'word') return false
  if (words.names.names.has(folded) || words.definite(folded)) return false
  if (isIn(tokens[from], LISTS.kunya | LISTS.filiation | LISTS.servant | LISTS.house)) return false
  if (words.reportingVerb(folded) === null && !words.names.common.has(folded)) return false
  const next = words.names.names.get(tokens[from + 1]?.folded ?? '')
  return next?.kind === 'g' && !next.ambiguous
}

/** Where the name ends at the latest. */
function endOf({ from, to }: Range, tokens: readonly Token[], words: NounPhraseWords): number {
  for (let k = from + 1; k < to; k++) {
    if (isIn(tokens[k - 1], LISTS.filiation | LISTS.kunya | LISTS.servant | LISTS.house)) continue
    if (endsBefore(tokens, k, from, to, words)) return k
  }
  return to
}

/** Whether a name is left: no frequent word or nationality alone, no glued preposition at its head. */
function isName(
  { from, to }: Range,
  { title }: Mention,
  tokens: readonly Token[],
  words: NounPhraseWords,
): boolean {
  const { folded, given } = tokens[from] as Token
  const own = words.names.names.get(folded)
  // "The king | in his name and in that of the people": a name only behind one who speaks for somebody.
  if (to === from + 1 && title?.to === from && words.phrases.titleLinksOwn.has(folded)) return false
  if (given || isIn(tokens[from], LISTS.kunya | LISTS.filiation | LISTS.servant | LISTS.house)) return true
  if (own === undefined && opensGlued(folded, words)) return false
  if (title === null || title.to !== from) return true
  if (isBodysName(tokens, from, words)) return false
  if (to - from > 1) return true
  if (own === undefined && isJoinedNoun(folded, words)) return false
  // "A security official, Turkish": behind an indefinite title.
  if (words.demonym(folded) && !words.definite(folded)) return !isIndefinite(tokens, title, words)
  if (own !== undefined) return true
  return !words.isPlace(folded) && !words.names.common.has(folded) && !words.demonym(folded)
}

/** "And" with a noun in the feminine, of what the title is: the expert in banks | and defaults. */
function isJoinedNoun(folded: string, { phrases, names }: NounPhraseWords): boolean {
  if (!folded.startsWith(phrases.and) || names.names.has(folded.slice(phrases.and.length))) return false
  return folded.endsWith(phrases.femininePlural) || folded.endsWith(phrases.feminineEnding)
}

/** A bare noun of a title with nothing definite in it. */
function isIndefinite(tokens: readonly Token[], { from, to }: Range, words: NounPhraseWords): boolean {
  for (let k = from; k < to; k++) {
    const { folded, roles } = tokens[k] as Token
    if (words.definite(folded) || words.isPlace(folded) || (roles & ROLES.possessed) !== 0) return false
    if (k > from && !words.demonymShape(folded)) return false
  }
  return true
}

/** What a university, airport or mosque is called behind a form of respect: at the airport of King | X. */
function isBodysName(tokens: readonly Token[], from: number, words: NounPhraseWords): boolean {
  const rank = words.facts(tokens[from - 1]?.folded ?? '').as
  if (rank.office?.definite !== true && rank.honorific === undefined) return false
  const { folded = '' } = tokens[from - 2] ?? {}
  return [folded, folded.slice(1)].some((noun) => {
    const body = words.body(noun)
    return body !== undefined && !body.definite && words.phrases.placeHeads.has(noun)
  })
}

/** "To the", "by the", "and", "so" with a word of the language. */
function opensGlued(folded: string, words: NounPhraseWords): boolean {
  const { by, toThe, and, consequence, article } = words.phrases
  if (folded.startsWith(toThe) && folded.length > toThe.length + 2) {
    const rest = folded.slice(toThe.length)
    return words.names.offices.has(article + rest) || words.names.common.has(rest)
  }
  if (folded.startsWith(by) && words.definite(folded.slice(by.length))) return true
  const joined = [and, consequence].find((letter) => folded.startsWith(letter))
  if (joined === undefined) return false
  const rest = folded.slice(joined.length)
  return words.definite(rest) || words.names.offices.has(rest) || words.opensClause(rest)
}

/** The mention as the title that it is without a name; null where it has none. */
function withoutName(mention: Mention, isOwnLink: boolean): Mention | null {
  const { title, name } = mention
  if (title === null || name === null || title.from >= name.to) return null
  const to = isOwnLink ? name.from : mention.to
  return laidOut({ ...mention, to, kind: 'office', name: null, title: { from: title.from, to } })
}
