import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { laidOut } from './laid-out.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import { isRareHouse } from './person-names.ts'
import { genderOf } from './titles.ts'
import type { Field, Mention, Token } from './types.ts'

/**
 * The field with a title and the name right behind it as one mention, where the walk over the title left the name apart:
 * it spells a function word or a title too (the French minister | Alan Hilu, the ambassador in Oman | Eid Hilu), or a
 * second title stands before it (the leader of the bloc | deputy Samir Hilu). Only where a speaker stands: behind a
 * reporting verb that takes no person, or before one.
 */
export function withJoinedTitles(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  const { mentions } = field
  const joined: Mention[] = []
  let changed = false
  for (let k = 0; k < mentions.length; k++) {
    const [title, bearer] = [mentions[k] as Mention, mentions[k + 1]]
    const person =
      bearer !== undefined && bears(title, bearer, field.tokens, words)
        ? bearer
        : plainBearer(field, k, words)
    if (person === null) {
      joined.push(title)
      continue
    }
    joined.push(ofBearer(title, person))
    while ((mentions[k + 1]?.from ?? person.to) < person.to) k++
    changed = true
  }
  if (!changed) return field
  const mentionAt = new Int32Array(field.tokens.length).fill(-1)
  for (let k = 0; k < joined.length; k++) mentionAt[(joined[k] as Mention).from] = k
  return { ...field, mentions: joined, mentionAt }
}

/** Whether a person's mention is the bearer of the title that ends right before it. */
function bears(title: Mention, bearer: Mention, tokens: readonly Token[], words: NounPhraseWords): boolean {
  if (title.to !== bearer.from || title.kind !== 'office' || title.name !== null || title.number !== 's')
    return false
  const { kind, name, glued, number } = bearer
  if (kind !== 'person' || name === null || number !== 's' || glued !== undefined) return false
  if (title.gender === 'f' && bearer.gender === 'm') return false
  if (!isClosed(tokens[title.to - 1], words) || !isNamed(bearer, tokens, words)) return false
  return isSpeaker(title.from, bearer.to, tokens, words)
}

/**
 * A name behind a whole title that begins with a frequent word or "mother of", and ends with a house's name before a
 * sign or function word: the head of the fund | Manar al-Hilawi | to.
 */
function plainBearer(field: Field, k: number, words: NounPhraseWords): Mention | null {
  const { tokens, mentions, mentionAt } = field
  const title = mentions[k] as Mention
  if (title.kind !== 'office' || title.name !== null || title.number !== 's') return null
  const from = title.to
  const to = from + 2
  if (tokens[to - 1]?.sentence !== tokens[from - 1]?.sentence || !isClosed(tokens[from - 1], words))
    return null
  const other = mentions[mentionAt[from] ?? -1]
  const isKunya = isIn(tokens[from], LISTS.kunya) && words.name(tokens[from + 1]?.folded ?? '') !== undefined
  if (other !== undefined && !(isKunya && other.to === to)) return null
  if (!isKunya && !(isPlainGiven(tokens[from], words) && isHouse(tokens[from + 1], words))) return null
  if (!endsPhrase(tokens[to], words) || !isSpeaker(title.from, to, tokens, words)) return null
  return { ...title, from, to, name: { from, to }, title: null, gender: null, heads: [], kind: 'person' }
}

/** A bare noun that may be a given name. */
function isPlainGiven(token: Token | undefined, words: NounPhraseWords): boolean {
  const { kind, folded = '', roles = 0 } = token ?? {}
  if (kind !== 'word' || folded.length < 3 || words.definite(folded) || words.boundary(folded)) return false
  if ((roles & (ROLES.accusative | ROLES.possessed | ROLES.cue)) !== 0 || words.isMasdar(folded)) return false
  const { phrases, names } = words
  if (phrases.objectNouns.has(folded) || phrases.adverbs.has(folded) || phrases.issued.has(folded))
    return false
  if (words.isPlace(folded) || words.demonym(folded) || words.body(folded) !== undefined) return false
  return !names.offices.has(folded) && !words.mayBeGlued(folded) && words.quantifier(folded) === undefined
}

/** A house's name under the article. */
const isHouse = (token: Token | undefined, words: NounPhraseWords): boolean => {
  if (token?.kind !== 'word' || !words.definite(token.folded)) return false
  return isRareHouse(token, words) || words.name(token.folded)?.ambiguous === false
}

const endsPhrase = (token: Token | undefined, words: NounPhraseWords): boolean =>
  token?.kind !== 'word' || words.boundary(token.folded)

/** A word with which a title is complete. */
function isClosed(token: Token | undefined, words: NounPhraseWords): boolean {
  const { kind, folded = '', roles = 0 } = token ?? {}
  if (kind !== 'word') return kind === 'quote' || kind === 'close-bracket'
  if (words.definite(folded) || folded.startsWith(words.phrases.toThe)) return true
  return words.isPlace(folded) || words.demonym(folded) || (roles & ROLES.possessed) !== 0
}

/** A name under a title of its own, one that begins with a listed name, or one of several words. */
const isNamed = ({ name, from }: Mention, tokens: readonly Token[], words: NounPhraseWords): boolean =>
  name !== null &&
  (name.from > from || name.to - name.from > 1 || words.names.names.has(tokens[name.from]?.folded ?? ''))

/** Right behind a reporting verb that takes no person as its object, or "according to"; or before a verb. */
function isSpeaker(from: number, to: number, tokens: readonly Token[], words: NounPhraseWords): boolean {
  const before = tokens[from - 1]
  if (isIn(before, LISTS.sources)) return true
  if (words.isVerb(tokens, from - 1)) return words.reportingVerb(before?.folded ?? '')?.takesPerson === false
  return before?.kind !== 'word' && words.isVerb(tokens, to)
}

const ofBearer = (title: Mention, bearer: Mention): Mention =>
  laidOut({
    ...title,
    to: bearer.to,
    kind: 'person',
    name: bearer.name,
    title: { from: title.from, to: bearer.name?.from ?? title.to },
    gender: genderOf(title.gender, bearer.gender),
    heads: [...title.heads, ...bearer.heads],
  })
