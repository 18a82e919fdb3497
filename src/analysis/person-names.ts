import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import { isGivenName, isTwoWords } from './given-names.ts'
import { initialStep } from './initials.ts'
import { isClauses } from './not-names.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { isObject, opensTitle } from './phrase-object.ts'
import type { Token } from './types.ts'

/** Longest name: given, father, grandfather, house, with their particles. */
const LONGEST = 9

/** A person's name that begins at a token: where it ends, and the gender that its first word tells. */
export interface PersonName {
  readonly to: number
  readonly gender: Gender | null
}

/**
 * The name at token `i`. Without a title before it, its first word must be a known name (a common word that is also
 * a name needs a second one). After a title any bare word may begin it.
 */
export function personNameAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
  titled: boolean,
): PersonName | null {
  const first = tokens[i]
  if (first === undefined || first.kind !== 'word') return null
  const entry = words.name(first.folded)
  // A given name that is also a word of time (Sabah, morning) stands only behind a title.
  if (
    words.boundary(first.folded) &&
    !first.given &&
    !(titled && entry?.kind === 'g' && first.folded.length >= 4)
  )
    return null
  const kunya = isIn(first, LISTS.kunya) && isKunya(tokens, i, words)
  const servant = isServant(tokens, i, words)
  const house = isIn(first, LISTS.house) && opensHouse(tokens, i, words)
  if (!kunya && !servant && !house) {
    if (isIn(first, LISTS.objectNouns | LISTS.compound)) return null
    // "In the name of | the society", spelt like a name.
    if (isIn(first, LISTS.titleLinks) && isBodyAt(tokens, i + 1, words)) return null
    const beside =
      entry !== undefined &&
      entry.kind !== 'f' &&
      (titled ||
        words.name(tokens[i + 1]?.folded ?? '') !== undefined ||
        opensName(tokens, i + 1, words) ||
        isRareHouse(tokens[i + 1], words))
    if (words.common(first.folded) && !first.given && !beside && !isIn(tokens[i + 1], LISTS.compound))
      return null
    if (!titled && entry === undefined) return null
    if (!titled && words.definite(first.folded) && (entry?.ambiguous || entry?.kind === 'g')) return null
    const isOffice = words.office(tokens, i, limit) !== null && !opensFiliation(tokens, i, words)
    if (!titled && isOffice && !isTwoNames(tokens, i, words)) return null
    if (!titled && words.body(first.folded) !== undefined) return null
    if (!titled && (words.place(tokens, i, limit)?.ambiguous === false || words.demonym(first.folded)))
      return null
  }
  let to = kunya || servant || house ? i + 2 : i + 1
  let count = 1
  let filiated = false
  let known = entry !== undefined || kunya || servant ? 1 : 0
  while (to < limit && to - i < LONGEST) {
    const next = tokens[to]
    if (next === undefined || next.kind !== 'word') break
    const step =
      initialStep(tokens, to, limit, words) ||
      nameStep(tokens, to, limit, words, count, known) ||
      (filiated ? houseName(tokens, to, words) : 0)
    if (step === 0) break
    if (isIn(next, LISTS.filiation)) filiated = true
    if (words.name(next.folded) !== undefined || step > 1) known++
    to += step
    count++
  }
  if (
    !titled &&
    count === 1 &&
    !kunya &&
    !servant &&
    (entry === undefined || entry.ambiguous || entry.kind === 'f')
  )
    return null
  if (!titled && known === 0) return null
  return { to, gender: entry?.gender ?? null }
}

/** A body's noun that is no name. */
function isBodyAt(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  return kind === 'word' && words.body(folded) !== undefined && words.name(folded) === undefined
}

/** A bare word before "son of". */
const opensFiliation = (tokens: readonly Token[], i: number, words: NounPhraseWords): boolean =>
  !words.definite(tokens[i]?.folded ?? '') && isIn(tokens[i + 1], LISTS.filiation)

/** Two words between commas, the first a given name and a title. */
const isTwoNames = (tokens: readonly Token[], i: number, words: NounPhraseWords): boolean =>
  tokens[i - 1]?.kind === 'comma' && isTwoWords(tokens, i, words) && isGivenName(tokens, i, words)

/** A word that no list knows in the form of a house's name: al-Darghouthi. */
export function isRareHouse(token: Token | undefined, words: NounPhraseWords): boolean {
  const folded = token?.kind === 'word' ? token.folded : ''
  if (!words.definite(folded) || !words.demonymShape(folded)) return false
  if (words.demonym(folded) || words.titleAdjective(folded) || words.common(folded)) return false
  return !words.names.common.has(folded.slice(words.phrases.article.length))
}

/** "House of", spelled so or before a name, and a word behind it. */
function opensHouse(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const next = tokens[i + 1]
  if (next?.kind !== 'word' || words.boundary(next.folded)) return false
  return tokens[i]?.given === true || words.name(next.folded) !== undefined
}

/** "Son of", "servant of", "father of", "house of": what stands before it is a name. */
function opensName(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const first = tokens[i]
  return (
    isIn(first, LISTS.filiation) ||
    (isIn(first, LISTS.house) && first?.folded !== words.phrases.article) ||
    isServant(tokens, i, words) ||
    (isIn(first, LISTS.kunya) && isKunya(tokens, i, words))
  )
}

/** After "son of" a definite word is the house's name: a rare one that is no noun of action, or any that ends the phrase. */
function houseName(tokens: readonly Token[], at: number, words: NounPhraseWords): number {
  const folded = tokens[at]?.folded ?? ''
  if (
    !words.definite(folded) ||
    words.boundary(folded) ||
    isClauses(tokens, at, words) ||
    words.demonym(folded) ||
    words.titleAdjective(folded)
  )
    return 0
  const bare = folded.slice(words.phrases.article.length)
  const rare = !words.common(folded) && !words.names.common.has(bare) && words.body(folded) === undefined
  if (rare && (words.demonymShape(folded) || !words.isMasdar(bare))) return 1
  return endsName(tokens[at + 1], tokens, at + 1, words) ? 1 : 0
}

const LAST_DIGIT = '9'.charCodeAt(0)

/** How many tokens the name goes on by at `at`: 0 when it ends there. */
function nameStep(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
  count: number,
  known: number,
): number {
  const own = tokens[at]
  const { folded = '', roles = 0 } = own ?? {}
  if ((roles & ROLES.accusative) !== 0 || isClauses(tokens, at, words)) return 0
  // And | 11 others.
  if (folded.charCodeAt(folded.length - 1) <= LAST_DIGIT) return 0
  const { particles } = words.names
  const follower = tokens[at + 1]
  const goesOn =
    follower?.kind === 'word' && !words.boundary(follower.folded) && !words.isVerb(tokens, at + 1)
  if (isIn(own, LISTS.filiation) && follower?.kind === 'word' && !words.boundary(follower.folded)) return 2
  if (isServant(tokens, at, words)) return 2
  if (isIn(own, LISTS.house) && goesOn && (own?.given || folded !== words.phrases.article)) return 2
  if (isIn(own, LISTS.kunya) && isKunya(tokens, at, words)) return 2
  if (own?.given && words.office(tokens, at, limit) === null) return 1
  if (words.boundary(folded) || words.isImperfect(folded) || folded.length < 2) return 0
  if (isIn(own, LISTS.compound)) return 1
  if (isWholeTitle(tokens, at, words) && (count > 1 || !words.names.names.has(folded))) return 0
  const entry = words.name(folded)
  if (count > 1 && isAddressed(folded, words)) return 0
  if (words.isVerb(tokens, at) || words.media.has(folded) || isIn(own, LISTS.objectNouns)) return 0
  if (count === 1 && known === 1 && isFamily(tokens, at, words)) return 1
  // A bare office between two bare words is a name's: Saeed Khatib Zadeh (a title would be in a construct).
  const after = tokens[at + 1]
  const isBare = (word: string) => !words.definite(word) && !words.boundary(word)
  if (
    count === 1 &&
    known === 1 &&
    isBare(folded) &&
    after?.kind === 'word' &&
    isBare(after.folded) &&
    words.body(after.folded) === undefined &&
    (words.name(after.folded) !== undefined || !isOffice(tokens, at + 1, words)) &&
    !words.isPlace(after.folded) &&
    !words.mayBeGlued(after.folded) &&
    words.name(folded) !== undefined &&
    endsName(tokens[at + 2], tokens, at + 2, words)
  )
    return 2
  if (
    words.office(tokens, at, limit) !== null &&
    !(
      words.definite(folded) &&
      (entry !== undefined || count === 1 || isSonOf(tokens, at)) &&
      (endsName(follower, tokens, at + 1, words) || isOffice(tokens, at + 1, words))
    )
  )
    return 0
  if (entry === undefined && words.common(folded)) return 0
  if (words.body(folded) !== undefined && (entry === undefined || entry.ambiguous)) return 0
  if (folded.startsWith(words.phrases.and) && entry === undefined) return 0
  if (words.definite(folded)) {
    if (words.demonym(folded) && entry === undefined) return 0
    if (words.titleAdjective(folded)) return 0
    if (entry === undefined && count >= 2)
      return (endsName(follower, tokens, at + 1, words) || isOffice(tokens, at + 1, words)) &&
        !words.demonym(folded)
        ? 1
        : 0
    return entry !== undefined || count === 1 ? 1 : 0
  }
  if (entry !== undefined && !(entry.ambiguous && count >= 3) && !(count >= 2 && words.mayBeGlued(folded)))
    return 1
  if (particles.foreign.has(folded) && goesOn) return 2
  if (words.mayBeGlued(folded)) return 0
  // Foreign names are in no list: one unknown bare word may follow a given name, two after an unknown one.
  if (count === 1) return 1
  if (words.names.common.has(folded)) return 0
  if (count === 2 && known < 2) return 1
  return count <= 3 && endsName(follower, tokens, at + 1, words) ? 1 : 0
}

/** Behind given and family name, "to" with a word that no list knows as a name: told | Enab Baladi | that. */
export function isAddressed(folded: string, words: NounPhraseWords): boolean {
  return (
    folded.length >= SHORTEST_ADDRESSED &&
    folded.startsWith(words.phrases.to) &&
    words.name(folded) === undefined
  )
}
const SHORTEST_ADDRESSED = 4

/**
 * Right behind one given name the phrase's last word is the family's, whatever else it means. A frequent word only where
 * the phrase ends with it (behind a house's name, before a sign or a complementizer), and no plural.
 */
function isFamily(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[at] ?? {}
  const { former } = words.names.particles
  if (former.has(folded) || words.mayBeGlued(folded) || folded.length < 2) return false
  const next = tokens[at + 1]
  // A body's or title's noun before a name in marks: the guest | of the programme «X», Samir | founder of «X».
  if (next?.kind === 'quote' && (words.body(folded) ?? words.office(tokens, at, at + 1))) return false
  const beforeTitle = opensTitle(tokens, at + 1, words) && words.office(tokens, at, at + 1) === null
  if (
    words.definite(folded)
      ? words.titleAdjective(folded) ||
        (words.body(folded) !== undefined && words.name(folded)?.ambiguous !== false)
      : !(beforeTitle || endsName(next, tokens, at + 1, words))
  )
    return false
  if (words.name(folded) !== undefined || !words.names.common.has(folded)) return true
  const { pluralEndings, femininePlural } = words.phrases
  if ([...pluralEndings, femininePlural].some((ending) => folded.endsWith(ending))) return false
  if (next?.kind !== 'word' || words.opensClause(next.folded)) return true
  if (next.folded.startsWith(words.phrases.and) || isOffice(tokens, at + 1, words)) return true
  // Behind a bare word an object tells of a verb.
  const ends = endsName(next, tokens, at + 1, words) || (words.definite(folded) && isObject(next, words))
  return ends && words.names.names.get(tokens[at - 1]?.folded ?? '')?.kind !== 'f'
}

/** An office and what only offices are: Hussein Tantawi, | the commander | in chief. */
function isWholeTitle(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const [{ folded = '' } = {}, next] = [tokens[at], tokens[at + 1]]
  return (
    words.definite(folded) &&
    next?.kind === 'word' &&
    (words.titleAdjective(next.folded) || words.phrases.titleLinks.has(next.folded)) &&
    words.office(tokens, at, at + 1) !== null
  )
}

/** A title that follows a name. */
const isOffice = (tokens: readonly Token[], at: number, words: NounPhraseWords): boolean =>
  words.office(tokens, at, at + 3) !== null

/** Behind "son of" and a name. */
const isSonOf = (tokens: readonly Token[], at: number): boolean => isIn(tokens[at - 2], LISTS.filiation)

/** Whether a noun phrase ends before this token. */
const endsName = (
  next: Token | undefined,
  tokens: readonly Token[],
  at: number,
  words: NounPhraseWords,
): boolean =>
  next === undefined ||
  next.kind !== 'word' ||
  next.folded.length === 1 ||
  words.boundary(next.folded) ||
  words.mayBeGlued(next.folded) ||
  words.isVerb(tokens, at)

/** "Servant of" with an attribute of God makes one name. */
function isServant(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  if (!isIn(tokens[i], LISTS.servant)) return false
  const next = tokens[i + 1]?.folded ?? ''
  return words.names.particles.servantAfter.has(next) || words.definite(next)
}

function isKunya(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const next = tokens[i + 1]
  return (
    next?.kind === 'word' &&
    !words.names.particles.kunyaNotBefore.has(next.folded) &&
    !words.boundary(next.folded)
  )
}
