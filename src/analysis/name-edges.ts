import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { laidOut } from './laid-out.ts'
import { isDescription, isOpened } from './name-heads.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Mention, Token } from './types.ts'

/** Letters of the shortest word that "and" is told from. */
const SHORTEST_JOINED = 4

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
    const edged = edgedOf(mention, field.tokens, words)
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
  if (!isName({ from, to }, mention, tokens, words)) return withoutName(mention)
  if (from === name.from && to === name.to) return mention
  // What described the bearer is his title, or the last of it.
  const before = title !== null && title.from < name.from
  const described = { from: before ? title.from : name.from, to: from }
  const isApposed = title !== null && title.from >= name.to
  return laidOut({
    ...mention,
    to: to < name.to && !isApposed ? to : mention.to,
    name: { from, to },
    title:
      son !== null
        ? null
        : from > name.from && !isApposed
          ? described
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
  let start = from
  while (start < to - 1 && isDescription(tokens, start, words) && isOpened(tokens, start + 1, words)) start++
  return start
}

/** Where the name ends at the latest. */
function endOf({ from, to }: Range, tokens: readonly Token[], words: NounPhraseWords): number {
  for (let k = from + 1; k < to; k++) {
    if (isIn(tokens[k - 1], LISTS.filiation | LISTS.kunya | LISTS.servant | LISTS.house)) continue
    if (endsBefore(tokens, k, from, to, words)) return k
  }
  return to
}

/** Whether a name that begins at `from` ends before the word at `k`, which was read as its own. */
function endsBefore(
  tokens: readonly Token[],
  k: number,
  from: number,
  to: number,
  words: NounPhraseWords,
): boolean {
  const token = tokens[k] as Token
  const { folded, kind, roles } = token
  if (kind !== 'word') return false
  const own = words.names.names.get(folded)
  // "On", spelled like Ali, behind given and family name.
  if (isIn(token, LISTS.prepositions) && !token.given) return k === to - 1 && k >= from + 2
  const { particles } = words.names
  if (own === undefined && (roles & ROLES.accusative) !== 0) return true
  if (words.isPerfective(folded)) return true
  if (particles.called.has(folded)) return !endsPhrase(tokens, k + 1, words)
  if (own === undefined && isVerb(tokens, k, words)) return true
  if (own === undefined && opensClauseOfItsOwn(token, k > from + 1, words)) return true
  if (words.definite(folded)) return isClauses(tokens, k, k === from + 1, words)
  if (own !== undefined || !words.names.common.has(folded) || isIn(token, LISTS.compound)) return false
  // A frequent word is a name behind a given one where the phrase ends with it, and before the house's.
  const next = tokens[k + 1]
  if (k < to - 1) return !isIn(next, LISTS.compound) && isPlainWord(next, words)
  if (k === from + 1 || endsPhrase(tokens, k + 1, words)) return false
  return isAct(folded, words)
}

/** A frequent bare word that is no name. */
const isPlainWord = (token: Token | undefined, words: NounPhraseWords): boolean =>
  token?.kind === 'word' &&
  !words.definite(token.folded) &&
  words.names.common.has(token.folded) &&
  words.name(token.folded) === undefined

/** A noun of action or in the feminine, as a verb's object: paid | X Y | a visit | to. */
const isAct = (folded: string, { phrases, isMasdar }: NounPhraseWords): boolean =>
  phrases.objectNouns.has(folded) || isMasdar(folded) || folded.endsWith(phrases.feminineEnding)

/** A verb; a family may be called so where the phrase ends with it. */
const isVerb = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  words.isImperfect(tokens[k]?.folded ?? '') || (words.isVerb(tokens, k) && !endsPhrase(tokens, k + 1, words))

/** "And" with a word of the language (and lightly), "to" before a verb with its object (to ask him). */
function opensClauseOfItsOwn({ folded, roles }: Token, behindTwo: boolean, words: NounPhraseWords): boolean {
  const { and, by, to, heVerb } = words.phrases
  if (folded.startsWith(to + heVerb)) return (roles & ROLES.possessed) !== 0
  const rest = folded.startsWith(and) ? folded.slice(and.length) : ''
  if (rest.length < SHORTEST_JOINED) return false
  return (
    words.definite(rest) ||
    (behindTwo && words.names.common.has(rest)) ||
    (rest.startsWith(by) && words.names.common.has(rest.slice(by.length)))
  )
}

/** A definite word that no house is called: an adjective in the feminine, a title with more of it behind. */
function isClauses(tokens: readonly Token[], k: number, isFirst: boolean, words: NounPhraseWords): boolean {
  const { folded } = tokens[k] as Token
  const isFamily = words.names.names.has(folded)
  const isFeminine = folded.endsWith(words.phrases.feminineEnding)
  if (!isFamily && isFeminine && (words.titleAdjective(folded) || words.demonym(folded))) return true
  const next = tokens[k + 1]
  if (words.office(tokens, k, k + 1) === null || next?.kind !== 'word') return false
  // A title with what it is of, or of what kind: X | the supervisor over, X | the director technical.
  if (words.phrases.titleLinks.has(next.folded) || words.phrases.titleOver.by.has(next.folded)) return true
  return words.titleAdjective(next.folded) && !(isFirst && isFamily)
}

/** What is said, a sign or a title follows. */
function endsPhrase(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const next = tokens[k]
  if (next?.kind !== 'word') return next?.kind !== 'number'
  if (words.opensClause(next.folded)) return true
  return next.folded.startsWith(words.phrases.and) || words.office(tokens, k, k + 3) !== null
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
  if (given || isIn(tokens[from], LISTS.kunya | LISTS.filiation | LISTS.servant | LISTS.house)) return true
  if (own === undefined && opensGlued(folded, words)) return false
  if (title === null || title.to !== from) return true
  if (isBodysName(tokens, from, words)) return false
  if (to - from > 1) return true
  // "A security official, Turkish": behind an indefinite title.
  if (words.demonym(folded) && !words.definite(folded)) return !isIndefinite(tokens, title, words)
  if (own !== undefined) return true
  return !words.isPlace(folded) && !words.names.common.has(folded) && !words.demonym(folded)
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
function withoutName(mention: Mention): Mention | null {
  const { title, name } = mention
  if (title === null || name === null || title.from >= name.to) return null
  return laidOut({ ...mention, kind: 'office', name: null, title: { from: title.from, to: mention.to } })
}
