import { REFUSING, ROLES } from '../core/word-roles.ts'
import { slotOf } from '../core/word-table.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { PhraseTable } from '../languages/sections/phrase-table.ts'
import { listedWords } from './word-lists.ts'

/** Bits of a slot's number in the sieve of roles. */
const BITS = 20
const SHIFT = 32 - BITS

const sieves = new WeakMap<LanguagePack, Uint8Array>()
/** The sieve asked last, and whose it is: a process reads by one pack. */
let recent: { readonly pack: LanguagePack; readonly sieve: Uint8Array } | null = null

/**
 * What a folded word may begin, as bits of `ROLES`: all that it does, and by chance more for one word in some dozens.
 * A hash over a word's letters is several times cheaper than a look-up in a table of words.
 */
export function rolesIn(folded: string, pack: LanguagePack): number {
  if (recent?.pack !== pack) recent = { pack, sieve: sieves.get(pack) ?? sieveOf(pack) }
  const { sieve } = recent
  const latin = folded.charCodeAt(0) < 0x80 ? ROLES.mention : 0
  return latin | (sieve[slotOf(folded, SHIFT)] as number)
}

function sieveOf(pack: LanguagePack): Uint8Array {
  const { names, phrases, speech, structure, identity } = pack
  const { particles, phraseStarts } = names
  const sieve = new Uint8Array(1 << BITS)
  const add = (role: number, words: Iterable<string>) => {
    for (const word of words) {
      const slot = slotOf(word, SHIFT)
      sieve[slot] = (sieve[slot] as number) | role
    }
  }
  for (const list of [names.names, names.offices, names.bodies, names.places, names.honorifics])
    add(ROLES.mention, list.keys())
  // An office counts behind a glued letter, too.
  const { and, by, to, toThe, article } = phrases
  for (const office of names.offices.keys()) {
    add(
      ROLES.mention,
      [and, by, to].map((letter) => letter + office),
    )
    if (office.startsWith(article)) add(ROLES.mention, [toThe + office.slice(article.length)])
  }
  // And a given name that is no other word.
  const given = [...names.names].flatMap(([name, { kind, ambiguous }]) =>
    kind === 'g' && !ambiguous ? [name] : [],
  )
  for (const name of [...given, ...particles.servant])
    add(
      ROLES.mention,
      [and, by, to].map((letter) => letter + name),
    )
  // A name counts under the article, too.
  for (const name of names.names.keys()) add(ROLES.mention, [phrases.article + name])
  for (const starts of [phraseStarts.offices, phraseStarts.places, phraseStarts.honorifics])
    add(ROLES.mention, starts.keys())
  for (const words of [particles.kunya, particles.servant, particles.house]) add(ROLES.mention, words)
  add(ROLES.mention, identity.quantifiers.keys())
  add(ROLES.mention, identity.which)
  add(ROLES.demonym, names.demonyms.keys())
  add(ROLES.common, names.common)
  add(ROLES.cue, speech.forms.keys())
  const { accordingOwn, accordingWhat, accordingPhrases, accordingBasis } = speech
  for (const { byFirst } of [accordingOwn, accordingWhat, accordingPhrases, accordingBasis])
    add(ROLES.adjunct, byFirst.keys())
  for (const words of [speech.accordingOf, speech.accordingWithL]) add(ROLES.adjunct, words)
  for (const list of [speech, phrases, structure, identity].flatMap((lists) => Object.values(lists)))
    if (isPhraseTable(list)) add(ROLES.opens, list.byFirst.keys())
  for (const words of particlesOf(pack)) add(ROLES.particle, words)
  add(ROLES.refusal, phrases.noComment.byFirst.keys())
  for (const [word, forms] of speech.forms)
    if (forms.some(({ lemma, tense }) => REFUSING.has(lemma.class) && tense === 'perfect'))
      add(ROLES.refusal, [word])
  sieves.set(pack, sieve)
  return sieve
}

const isPhraseTable = (list: unknown): list is PhraseTable<unknown> =>
  typeof list === 'object' && list !== null && 'byFirst' in list

/** The lists of function words that many rules ask of every word. */
const particlesOf = (pack: LanguagePack): Iterable<string>[] => {
  const { names, phrases, speech, identity } = pack
  return [
    ...Object.values(listedWords(pack)),
    speech.andThat,
    speech.callers,
    phrases.connectors,
    phrases.topics,
    phrases.perfective,
    phrases.titleAdjectives,
    names.particles.former,
    identity.reflexive,
  ]
}

/** Under the article. */
export const isDefinite = (folded: string, article: string): boolean =>
  folded.startsWith(article) && folded.length > article.length + 1

/** A word in Latin letters: a body that no list need name. */
export const isLatinName = (folded: string): boolean =>
  folded.charCodeAt(0) < 0x80 && /^[a-z][a-z0-9]+$/.test(folded)
