import { lettersOf } from '../core/letters.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Entity } from './entities.ts'

/**
 * Whether a body's longer name is the same body's: more words behind its own (the council, the council of the port), or
 * the noun of its kind before them (Arak, the company Arak). A report, an office or a branch of it is another, and so is
 * a phrase that took in a second body or the verb's object. `isPlace`: the words name a state or organisation in full.
 */
export function isFullerBody(
  words: readonly string[],
  entity: Entity,
  isPlace: boolean,
  pack: LanguagePack,
): boolean {
  const all = entity.words
  if (all.length <= words.length) return false
  // What a state is joined to is no part of it.
  const isOther = (word: string) =>
    joinsAnother(word, entity.kind === 'body', pack) || (isPlace && word.startsWith(pack.phrases.and))
  if (all[0] === words[0] && within(words, all, pack))
    return !all.some((word) => isOther(word) && !within([word], words, pack)) && !tookIn(words, entity, pack)
  const { kindNouns } = pack.identity
  const [kind = ''] = all
  if (isPlace || entity.kind !== 'body' || !endsIn(words, all)) return false
  if (!kindNouns.has(kind) || kindNouns.has(words[0] ?? '')) return false
  return words.length >= 2 ? all.length === words.length + 1 : isMedium(words[0] ?? '', kind, pack)
}

/** A medium of the list by its name alone: Medar, the news agency of Sahl Medar. */
const isMedium = (word: string, kind: string, { agencies, speech }: LanguagePack): boolean =>
  speech.media.has(kind) && agencies.named(word) !== null

/** The words stand side by side at the other's end (the Civil Defence, the directorate of the Civil Defence). */
export const endsIn = (words: readonly string[], all: readonly string[]): boolean =>
  words.every((word, k) => all[all.length - words.length + k] === word)

/** All words are among the other's, with or without an article behind "and": unions and (the) councils. */
export const within = (words: readonly string[], all: readonly string[], pack: LanguagePack): boolean =>
  words.every((word) => all.includes(word) || isJoinedWithin(word, all, pack.phrases))

function isJoinedWithin(
  word: string,
  all: readonly string[],
  { and, article }: LanguagePack['phrases'],
): boolean {
  if (!word.startsWith(and)) return false
  const bare = (one: string) =>
    one.startsWith(and + article) ? and + one.slice(and.length + article.length) : one
  return all.some((other) => other.startsWith(and) && bare(other) === bare(word))
}

/** "And the association", "and Sahl": a second body, state or person. */
function joinsAnother(word: string, isBody: boolean, { phrases, identity, names }: LanguagePack): boolean {
  if (!word.startsWith(phrases.and)) return false
  const rest = word.slice(phrases.and.length)
  const bare = rest.startsWith(phrases.article) ? rest.slice(phrases.article.length) : rest
  if ([rest, phrases.article + rest].some((place) => names.places.get(place)?.speaks === true)) return true
  if (identity.kindNouns.has(bare) || names.offices.get(bare)?.number === 's') return true
  // "And an apparatus of"; not "and the health", which a ministry is of.
  return isBody && names.bodies.get(rest)?.definite === false
}

/**
 * A lone definite noun is whole: a bare word, a glued preposition or a second noun behind it begins something else (the
 * observatory | in a letter, the authority | and the colleges, the forces | to the house); not so adjectives, the place
 * where it is, and a name in marks or of Latin letters.
 */
function isWholeAlone([first = '', next = '', behind = '']: readonly string[], pack: LanguagePack): boolean {
  const { phrases, names, agencies } = pack
  if (!first.startsWith(phrases.article) || next === '' || next < FIRST_BEYOND_ASCII) return false
  if (next.startsWith(phrases.article) || names.demonyms.has(next)) return false
  const place = phrases.in.has(next)
    ? behind
    : next.startsWith(phrases.by)
      ? next.slice(phrases.by.length)
      : ''
  if (place !== '') return !names.places.has(place) && !phrases.placeHeads.has(place)
  return agencies.named(next) === null
}
const FIRST_BEYOND_ASCII = '\u0080'

/** Between a name and what else it is called: the bureau (FBI), the party - the north. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s]/u

/** A frequent bare word right behind a definite one, with which no name goes on: the company | an increase. */
function tookIn(words: readonly string[], { name, kind, words: all }: Entity, pack: LanguagePack): boolean {
  if (!words.every((word, k) => all[k] === word)) return false
  const letters = lettersOf(pack.fold(name))
  const next = letters[words.length] ?? ''
  const { article, and, to, by } = pack.phrases
  if (kind === 'body' && words.length === 1 && !SIGNS.test(name) && isWholeAlone(letters, pack)) return true
  if (letters.length !== all.length || !letters[words.length - 1]?.startsWith(article)) return false
  if ([article, and, to, by].some((start) => next.startsWith(start)) || SIGNS.test(name)) return false
  if (pack.names.demonyms.has(next)) return false
  return pack.names.common.has(next) && !pack.speech.boundary.has(next)
}
