import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { isOfInitial } from './initials.ts'
import { isClauses } from './not-names.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { isFamilyHere } from './phrase-family.ts'
import { isAdjective } from './titles.ts'
import type { Token } from './types.ts'

/**
 * Where the bearer's name begins in a speaker's phrase that opens with a title and ends at `end`; null where the title
 * stands alone. The name is the run of words at the phrase's end that can be one, listed or not; behind a title whose
 * last word still takes what it belongs to (the mayor of a town | X), that is left to it.
 */
export function nameStart(
  tokens: readonly Token[],
  head: number,
  end: number,
  words: NounPhraseWords,
): number | null {
  // An indefinite head takes its adjectives first: a Sahli official.
  const medium = pastMedium(tokens, head, end, words)
  let from = medium
  while (from < end && isSourceAdjective(tokens, from, end, words)) from++
  let start = end
  while (start > from && canBeName(tokens, start - 1, from, end, words)) start--
  if (medium > head && !isListed(tokens, start, words)) return null
  if (medium > head || isClosed(tokens, start, from, words)) {
    while (start < end && !canOpen(tokens, start, end, words)) start++
    return start < end ? start : null
  }
  // The first of them names the town, the school: a given name behind it opens the person's.
  for (let k = start + 1; k < end; k++) {
    const entry = words.name(tokens[k]?.folded ?? '')
    if (entry === undefined || entry.kind === 'f' || isParticle(tokens, k - 1, words)) continue
    // A university, a school called by a person's two names is all that stands there.
    const isTwo = k === start + 1 && k + 1 === end && isListed(tokens, start, words)
    const isCalled = isTwo && isBodys(tokens, start - 1, words)
    if ((!entry.ambiguous || k + 1 < end) && !isCalled) return k
  }
  return null
}

/** A listed name that is no function word. */
const isListed = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const { folded = '' } = tokens[k] ?? {}
  return words.name(folded) !== undefined && !words.boundary(folded)
}

/** Behind the medium of several words that a title is of (the correspondent of Radio X | FM); else the title's end. */
function pastMedium(tokens: readonly Token[], head: number, end: number, words: NounPhraseWords): number {
  for (let k = head; k < end; k++) {
    const behind = tokens[k]?.kind === 'word' ? words.mediumEnd(tokens, k, end) : null
    if (behind !== null) return behind
  }
  return head
}

/** The bearer's name in brackets or quotation marks at the phrase's end: the singer (X). */
export function nameInMarks(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: NounPhraseWords,
): { from: number; to: number } | null {
  const last = tokens[end - 1]?.kind
  if (last !== 'quote' && last !== 'close-bracket') return null
  for (let k = end - 2; k >= from; k--) {
    if (tokens[k]?.kind !== 'quote' && tokens[k]?.kind !== 'open-bracket') continue
    const before = tokens[k - 1]?.folded ?? ''
    // Behind a body's noun the marks hold its own name, but a definite one has no need of any (the movement | «Abu X»).
    const isBodys = words.body(before) !== undefined || words.body(before.slice(1)) !== undefined
    const isWhole = words.definite(before) || words.definite(before.slice(1))
    if ((isBodys && !isWhole) || before === words.phrases.to) return null
    const inner = personNameAt(tokens, k + 1, end, words, last === 'quote' && !isBodys)
    // One word in marks that no list knows is the name of a thing (the centre | «Ardis»), or whom he told (| «to-X»).
    const first = tokens[k + 1]?.folded ?? ''
    if (end - k <= 3 && last === 'quote' && (words.name(first) === undefined || words.mayBeGlued(first)))
      return null
    return inner?.to === end - 1 ? { from: k + 1, to: end - 1 } : null
  }
  return null
}

/** Whether the marks that close before `end` hold a person's name for sure: a given name and more of it. */
export function marksPerson(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: NounPhraseWords,
): boolean {
  const name = nameInMarks(tokens, from, end, words)
  return name !== null && name.to > name.from + 1 && isSureGiven(tokens, name.from, words)
}

/** An indefinite adjective behind an indefinite head, though it is a name too: a senior Turkish official. */
function isSourceAdjective(
  tokens: readonly Token[],
  k: number,
  end: number,
  words: NounPhraseWords,
): boolean {
  const folded = tokens[k]?.folded ?? ''
  const head = tokens[k - 1]
  if (head?.kind !== 'word' || words.definite(head.folded)) return false
  if (isAdjective(tokens, k, words) || words.phrases.sourceAdjectives.has(folded)) return true
  return words.demonym(folded) && !(k + 1 < end && isListedOrJoined(tokens, k + 1, words))
}

/** Words that join parts of a name: son of, father of, servant of, house of. */
const isParticle = (
  tokens: readonly Token[],
  k: number,
  { names: { particles } }: NounPhraseWords,
): boolean => {
  const folded = tokens[k]?.folded ?? ''
  return (
    particles.filiation.has(folded) ||
    particles.kunya.has(folded) ||
    particles.servant.has(folded) ||
    particles.house.has(folded)
  )
}

/** No name begins with "son of" or with a word of a title. */
function canOpen(tokens: readonly Token[], k: number, end: number, words: NounPhraseWords): boolean {
  const folded = tokens[k]?.folded ?? ''
  // The title's nationality before a given name, though it is a family name too.
  if (words.definite(folded) && k + 1 < end) {
    const next = words.name(tokens[k + 1]?.folded ?? '')
    const isGiven = words.names.names.get(folded)?.kind === 'g'
    const isNext = next !== undefined && (!next.ambiguous || next.kind === 'g')
    if (words.demonym(folded) || (words.demonymShape(folded) && !isGiven && isNext)) return false
  }
  if (words.names.particles.filiation.has(folded) && words.name(folded) === undefined) return false
  return !words.names.particles.compound.has(folded) || words.name(folded) !== undefined
}

/** Whether the word at `k` can be part of a name that a phrase from `from` to `end` ends with. */
export function canBeName(
  tokens: readonly Token[],
  k: number,
  from: number,
  end: number,
  words: NounPhraseWords,
): boolean {
  const token = tokens[k]
  if (k > from && k + 1 < end && isOfInitial(tokens, k, words)) return true
  if (token?.kind !== 'word') return false
  const { folded } = token
  const { particles, common } = words.names
  if (isParticle(tokens, k, words)) return k + 1 < end
  if (isParticle(tokens, k - 1, words) || particles.compound.has(folded)) return true
  const entry = words.name(folded)
  const isGiven = entry !== undefined && entry.kind !== 'f'
  if (token.given && words.office(tokens, k, end) === null) return true
  if (words.phrases.titleLinks.has(folded) && k <= from + 1) return false
  if (particles.foreign.has(folded) && !words.phrases.in.has(folded)) return k + 1 < end
  const afterName = isListedOrJoined(tokens, k - 1, words)
  const last = k === end - 1
  if (words.boundary(folded) && !(isGiven && (folded.length >= 4 || (last && afterName)))) return false
  if (words.definite(folded) && k + 1 < end && particles.compound.has(tokens[k + 1]?.folded ?? ''))
    return true
  if (words.definite(folded)) return isFamily(tokens, k, last, afterName, words)
  if (words.body(folded) !== undefined || words.isPlace(folded) || words.demonym(folded))
    return entry !== undefined && (afterName || !last || isGiven)
  if (words.office(tokens, k, end) !== null)
    return afterName || (!last && (entry !== undefined || isIn(tokens[k + 1], LISTS.filiation)))
  if (entry !== undefined) return true
  if (words.phrases.rankAdjectives.has(folded)) return false
  if (isFamilyHere(tokens, k, words)) return true
  if (isClauses(tokens, k, words)) return false
  if (words.mayBeGlued(folded) || particles.acting.has(folded) || particles.former.has(folded)) return false
  // A frequent word may be a name between a closed title and another word of the name.
  if (!common.has(folded) || (!last && (afterName || isClosed(tokens, k, from, words)))) return true
  // The last of two words between a closed title and a clause, though it is a frequent one: the captain | Sakhr Eid | that.
  const isSaid = words.opensClause(tokens[end]?.folded ?? '') || tokens[end]?.kind === 'colon'
  const opens = last && k > from && isSaid
  if (opens && isSureGiven(tokens, k - 1, words)) return true
  return (
    opens &&
    words.definite(tokens[k - 2]?.folded ?? '') &&
    isBare(tokens, k - 1, words) &&
    !words.demonymShape(folded)
  )
}

/** A given name that is no other word. */
function isSureGiven(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const entry = words.names.names.get(tokens[k]?.folded ?? '')
  return entry !== undefined && entry.kind !== 'f' && !entry.ambiguous
}

/** A listed name without the article, or a word that a particle of names joins. */
const isListedOrJoined = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const token = tokens[k]
  if (isParticle(tokens, k - 1, words)) return true
  return token?.kind === 'word' && !words.definite(token.folded) && words.name(token.folded) !== undefined
}

/** A word without the article that is no title, body or place. */
const isBare = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word' || words.boundary(folded) || words.definite(folded) || words.isPlace(folded))
    return false
  if (words.mayBeGlued(folded) || words.demonym(folded)) return false
  return words.body(folded) === undefined && words.office(tokens, k, k + 3) === null
}

/** A word that no list knows, behind a definite one: a given name before the house's that ends the phrase. */
function isBareName(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word' || folded.length < 3 || words.boundary(folded) || words.definite(folded)) return false
  if (words.body(folded) !== undefined || words.office(tokens, k, k + 3) !== null) return false
  if (words.names.common.has(folded) || words.mayBeGlued(folded) || words.isPlace(folded)) return false
  return isWholeTitle(tokens[k - 1]?.folded ?? '', words)
}

const isOwned = (folded: string, { phrases }: NounPhraseWords): boolean =>
  phrases.surePronouns.some((ending) => folded.endsWith(ending))

const isWholeTitle = (folded: string, words: NounPhraseWords): boolean =>
  words.definite(folded) || words.demonym(folded) || words.isPlace(folded)

/** A definite word as a house's name: listed, in the form of one, or the last behind a given name. */
function isFamily(
  tokens: readonly Token[],
  k: number,
  last: boolean,
  afterName: boolean,
  words: NounPhraseWords,
): boolean {
  const folded = tokens[k]?.folded ?? ''
  const bare = folded.slice(words.phrases.article.length)
  if (last && (afterName || isBareName(tokens, k - 1, words) || isSureGiven(tokens, k - 1, words)))
    return true
  if (words.titleAdjective(folded) || words.isPlace(folded) || words.demonym(folded)) return false
  if (words.names.particles.acting.has(folded) || words.names.particles.former.has(folded)) return false
  if (words.office(tokens, k, k + 3) !== null) return false
  const entry = words.name(folded)
  if (entry !== undefined) return !entry.ambiguous || afterName || !words.names.common.has(bare)
  // An adjective of relation behind a title is the title's; behind a name, the house's.
  const behindName = afterName || isBareName(tokens, k - 1, words)
  return behindName && words.demonymShape(folded) && !words.names.common.has(bare)
}

/**
 * A noun with a pronoun, as it is spelled: a feminine one behind a glued preposition takes what it is called by (of a
 * company | X).
 */
const isPossessive = ({ folded, roles }: Token, { phrases, body }: NounPhraseWords): boolean =>
  (roles & ROLES.possessed) !== 0 ||
  (phrases.pronounEndings.some((ending) => folded.endsWith(ending)) &&
    body(folded.slice(1))?.definite !== false)

/** Behind a body's bare noun a king's title is the body's: the airport of King X. */
const isBodys = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const { folded = '' } = tokens[k] ?? {}
  const body = words.body(folded) ?? words.body(folded.slice(1))
  return body?.definite === false
}

/** Whether the title before `start` is complete: nothing behind it is needed to say whose it is. */
function isClosed(tokens: readonly Token[], start: number, from: number, words: NounPhraseWords): boolean {
  const before = tokens[start - 1]
  if (before === undefined || before.kind !== 'word') return true
  const { folded } = before
  const { phrases, names } = words
  if (words.boundary(folded)) return false
  if (isWholeTitle(folded, words) || folded.startsWith(phrases.by + phrases.article)) return true
  if (folded.startsWith(phrases.and) && isWholeTitle(folded.slice(phrases.and.length), words)) return true
  // The medium that the title is of: the founder of the site Twitter |.
  if (start - 1 > from && words.isAgency(folded)) return true
  // A bare title right before two listed names: Commander | Nasr al-X.
  if (
    start - 1 < from &&
    isListedOrJoined(tokens, start, words) &&
    words.name(tokens[start + 1]?.folded ?? '') !== undefined
  )
    return true
  // Its director |: the pronoun says whose he is.
  if (words.office(tokens, start - 1, start) !== null && isOwned(folded, words)) return true
  const rank = words.office(tokens, start - 1, start + 2)
  if (rank?.word.kinds.includes('royal') && start - 2 >= from && isBodys(tokens, start - 2, words))
    return false
  if (rank !== null) return rank.word.kinds.some((kind) => kind === 'rank' || kind === 'style')
  if (phrases.rankAdjectives.has(folded)) return true
  if (words.body(folded) !== undefined) return false
  if (words.titleAdjective(folded) || words.demonymShape(folded) || names.particles.acting.has(folded))
    return true
  if (names.particles.former.has(folded) || phrases.titleLinksOwn.has(folded)) return true
  if (folded.startsWith(phrases.toThe) || isPossessive(before, words)) return true
  return start - 1 > from && words.isPlace(folded.slice(1))
}
