import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { type Reading, readingOf } from './name-words.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import { opensTitle } from './phrase-object.ts'
import type { Token } from './types.ts'

/** A name that may go on: where it stands, and what the article tells of it. */
export interface OpenName {
  /** No word was added to it so far. */
  readonly first: boolean
  /** It holds no family's name yet: a given name alone. */
  readonly lone: boolean
  /** A title stands before it. */
  readonly titled: boolean
  /** Behind a reporting verb, "according to" or a title. */
  readonly speaks: boolean
  /** The reporting verb right before it. */
  readonly verb: ReportingVerb | null
  /** The field has the given name for the first time. */
  readonly new: boolean
  /** Words by which the article calls speakers elsewhere: and | Hilu | added that. */
  readonly called: ReadonlySet<string>
}

/** Points from which a word belongs to the name before it. */
export const ENOUGH = 4

/** What the word is by itself. A definite word of no list behind a name is a house's more surely than a bare one. */
const BY_ITSELF = { name: 4, nationality: 2, unknown: 2, word: 0, verb: 0, noun: -1, led: -2 } as const
const POINTS = {
  /** A word of no list under the article, or any behind a title and a given name. */
  definite: 1,
  /** A source is called by a given name alone in one case of forty: right behind one stands the family's. */
  family: 1,
  /** Where somebody is named first he is named in full, and the verb takes no noun that could stand there else. */
  new: 1,
  /** Behind given and family name already. */
  whole: -1,
  /** The article calls a speaker by this word alone. */
  called: 3,
  /** What is said follows, a title of the bearer, more of the name, or whom he told. */
  sure: 3,
  /** Any end of the phrase follows: a comma, a function word. */
  ends: 2,
  titled: 1,
  /** The verb takes no object: all up to the clause is its subject. */
  clauseOnly: 1,
  /** No place of a speaker's. */
  aside: -2,
} as const

/** The sum of what speaks for and against the word at `k` as part of the name before it; -Infinity for a function word. */
export function scoreOf(tokens: readonly Token[], k: number, name: OpenName, words: NounPhraseWords): number {
  const { folded } = tokens[k] as Token
  const reading = readingIn(tokens, k, name, words)
  if (reading === 'none' || !mayStand(reading, name)) return -Infinity
  if (!name.lone && words.reportingVerb(folded) !== null) return -Infinity
  // A prayer (| may God bless), a verb with its pronoun behind it (| asked of them).
  if (reading === 'verb' && (isIn(tokens[k + 1], LISTS.compound) || isPronoun(tokens[k + 1], words)))
    return -Infinity
  const definite = words.definite(folded)
  let sum: number = BY_ITSELF[reading]
  if (reading === 'unknown' && definite) sum += POINTS.definite
  const isHouse = reading === 'unknown' && definite && words.demonymShape(folded)
  if (name.first && !(isHouse && !name.lone)) sum += name.lone ? POINTS.family : POINTS.whole
  if (name.lone && name.first && name.new && name.speaks && name.verb?.takesNoun !== true) sum += POINTS.new
  if (name.called.has(folded)) sum += POINTS.called
  if (!name.speaks && !(name.lone && isApposed(tokens, k + 1, words))) sum += POINTS.aside
  if (name.titled && reading === 'unknown') sum += POINTS.titled
  // Behind a given name an adjective of relation without the article is none: Samir | Madani.
  const isHouses = definite ? name.titled : words.demonymShape(folded)
  if (name.lone && name.first && reading === 'word' && isHouses) sum += POINTS.definite
  const isBare = reading === 'word' && !definite
  if (name.lone && name.first && name.titled && isBare && tokens[k + 1]?.kind === 'comma')
    sum += POINTS.titled
  if (name.verb?.takesNoun === false && reading !== 'verb') sum += POINTS.clauseOnly
  return sum + behind(tokens, k + 1, reading, name, words)
}

const isPronoun = (token: Token | undefined, words: NounPhraseWords): boolean =>
  token?.kind === 'word' && words.isPronominal(token.folded)

/** What the word is there: one that the story calls a speaker by is no function word, however it begins. */
function readingIn(tokens: readonly Token[], k: number, name: OpenName, words: NounPhraseWords): Reading {
  const { folded } = tokens[k] as Token
  const reading = readingOf(tokens, k, words)
  if (
    reading === 'led' &&
    (name.called.has(folded) || (name.first && name.lone && isOwnLetter(tokens, k, name, words)))
  )
    return 'unknown'
  if (reading !== 'none' || !name.first || !name.lone) return reading
  if (isBeforeBody(tokens, k, name, words)) return 'unknown'
  if (name.called.has(folded) && folded.startsWith(words.phrases.and)) return 'unknown'
  // An adjective between a given name and what he said describes nobody: said | Samir | al-Awwali | :
  const isHouse = words.definite(folded) && words.titleAdjective(folded) && isSaid(tokens, k + 1, words)
  return isHouse && name.speaks && name.verb !== null ? 'unknown' : reading
}

/** Under the article between a given name and the body that the verb calls upon: demanded | Samir al-Jiran | the government. */
function isBeforeBody(
  tokens: readonly Token[],
  k: number,
  { verb, titled }: OpenName,
  words: NounPhraseWords,
): boolean {
  const [own, next] = [tokens[k]?.folded ?? '', tokens[k + 1]]
  if (verb?.takesNoun !== true || !titled || !words.definite(own) || words.boundary(own)) return false
  if (next?.kind !== 'word' || words.body(own) !== undefined || words.titleAdjective(own)) return false
  return words.body(next.folded)?.definite === true
}

/**
 * A family's name that begins with the letter of a preposition or conjunction: what stands behind the letter is no word,
 * and the verb does not take it (Karlos | Balaris, | head of). Behind "to" only a title tells it from whom he told.
 */
function isOwnLetter(
  tokens: readonly Token[],
  k: number,
  { verb }: OpenName,
  words: NounPhraseWords,
): boolean {
  const { folded } = tokens[k] as Token
  const { to, by, article, and } = words.phrases
  const rest = folded.slice(1)
  if (isMedium(tokens[k], words) || words.media.has(rest)) return false
  if (verb?.prepositions.has(folded.charAt(0)) || words.facts(rest).as.office !== undefined) return false
  const bare = words.definite(rest) ? rest.slice(article.length) : rest
  const isWord = [rest, bare].some(
    (word) => words.names.common.has(word) || words.isMasdar(word) || words.body(word) !== undefined,
  )
  if (isWord || words.isPlace(rest) || words.isAgency(rest) || words.isCorrespondent(rest)) return false
  const isName = words.names.names.has(rest) || words.names.names.has(bare)
  if (folded.startsWith(to)) return !isName && isTitle(tokens, k + 1, words)
  if (folded.startsWith(by)) return isName ? words.definite(rest) || isTitle(tokens, k + 1, words) : true
  return folded.startsWith(and) ? !isName && !words.definite(rest) : !isName
}

/** Only right behind a given name may a word be the family's that is a verb, noun or nationality elsewhere. */
const mayStand = (reading: Reading, { first, lone, speaks, verb }: OpenName): boolean =>
  reading === 'name' ||
  reading === 'unknown' ||
  (reading === 'nationality' && first && lone && speaks) ||
  (reading !== 'nationality' && first && lone && (reading !== 'verb' || verb !== null)) ||
  (first && reading === 'led')

/** What follows the word at `k - 1`. */
function behind(
  tokens: readonly Token[],
  k: number,
  reading: Reading,
  name: OpenName,
  words: NounPhraseWords,
): number {
  if (isSaid(tokens, k, words) || isTold(tokens, k, words)) return POINTS.sure
  if (name.lone && isBeforeBody(tokens, k - 1, name, words)) return POINTS.sure
  if (reading !== 'led' && governs(tokens, k, name, words)) return POINTS.sure
  const isPlain = reading === 'word' || reading === 'unknown' || reading === 'verb'
  if (isPlain && isMedium(tokens[k], words)) return POINTS.sure
  if (reading !== 'noun' && reading !== 'led' && isTitle(tokens, k, words)) return POINTS.sure
  if (isPlain && isApposed(tokens, k, words)) return POINTS.sure
  if (isPlain && name.first && isMoreName(tokens, k, words)) return POINTS.sure
  // A bare word before the preposition that a verb takes.
  const isBare = !words.definite(tokens[k - 1]?.folded ?? '')
  if (reading === 'word' && isBare && name.verb !== null && isIn(tokens[k], LISTS.prepositions))
    return POINTS.sure
  // Behind a whole name a function word may belong to what describes its bearer: Samia Hilu | who won | a prize.
  const isEnd = name.lone ? endsPhrase(tokens, k, words) : tokens[k]?.kind !== 'word'
  if (isEnd) return POINTS.ends
  return !name.speaks && words.isVerb(tokens, k) ? POINTS.ends : 0
}

/** A comma or dash, and a title of the bearer. */
const isApposed = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  (tokens[k]?.kind === 'comma' || tokens[k]?.kind === 'dash') && isTitle(tokens, k + 1, words)

/** "To" apart from the medium's name in marks. */
const isTold = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  tokens[k]?.folded === words.phrases.to && tokens[k + 1]?.kind === 'quote'

/** The preposition of the verb itself, glued to its noun: praised | Samir al-Hilu | in-the-plan. */
function governs(tokens: readonly Token[], k: number, { verb }: OpenName, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (verb === null || kind !== 'word' || folded.length < SHORTEST || words.name(folded) !== undefined)
    return false
  return verb.prepositions.has(folded.charAt(0)) && !words.definite(folded)
}

/** Letters of the shortest noun with a glued preposition. */
const SHORTEST = 4

/** Another word of the name, "son of", or "al-Din". */
function isMoreName(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  if (isIn(tokens[k], LISTS.filiation)) return true
  return !words.definite(tokens[k - 1]?.folded ?? '') && readingOf(tokens, k, words) === 'name'
}

/** A title of one man, which the bearer's name precedes. */
export function isTitle(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  if (opensTitle(tokens, k, words)) return true
  return words.office(tokens, k, k + 2)?.word.number === 's' && !words.isVerb(tokens, k)
}

/** "To" with a medium or its reporter. */
export function isMedium(token: Token | undefined, words: NounPhraseWords): boolean {
  const { to } = words.phrases
  if (token?.kind !== 'word' || !token.folded.startsWith(to)) return false
  const { toThe, article } = words.phrases
  const isThe = token.folded.startsWith(toThe)
  const medium = isThe ? article + token.folded.slice(toThe.length) : token.folded.slice(to.length)
  return words.media.has(medium) || words.isAgency(medium) || words.isCorrespondent(medium)
}

/** What is said begins: a complementizer, a colon. */
export function isSaid(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  return kind === 'colon' || (kind === 'word' && words.opensClause(folded))
}

/** A sign, a function word or an adjunct. */
function endsPhrase(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word') return true
  // The verb's object, a noun with its pronoun.
  if (((tokens[k]?.roles ?? 0) & ROLES.possessed) !== 0 && words.name(folded) === undefined) return true
  return words.boundary(folded) || words.isAdjunct(tokens, k) || words.phrases.adverbs.has(folded)
}
