import type { LanguagePack } from '../languages/pack.ts'
import type { BodyWord } from '../languages/sections/name-bodies.ts'
import type { OfficeWord } from '../languages/sections/name-offices.ts'
import type { NameWord, NameWords } from '../languages/sections/names.ts'
import type { PhraseWords } from '../languages/sections/phrases.ts'
import type { Token } from './types.ts'

/** Questions that the mention parser asks of the pack's lists. */
export interface NounPhraseWords {
  readonly names: NameWords
  readonly phrases: PhraseWords
  readonly media: ReadonlySet<string>
  /** A word that ends any noun phrase: prepositions, conjunctions, particles, complementizers. */
  readonly boundary: (folded: string) => boolean
  /** A finite form of a reporting verb that is not also a title or a name here. */
  readonly isVerb: (tokens: readonly Token[], i: number) => boolean
  /** A perfect of a common reporting verb before a noun phrase. */
  readonly isReport: (tokens: readonly Token[], i: number) => boolean
  /** The token after the honorifics at `i` (`i` when there are none); null when it is a pronominal one alone. */
  readonly honorificsEnd: (tokens: readonly Token[], i: number, limit: number) => number | null
  readonly office: (
    tokens: readonly Token[],
    i: number,
    limit: number,
  ) => { word: OfficeWord; to: number } | null
  readonly body: (folded: string) => BodyWord | undefined
  /** The token after the place at `i`, or `i` when there is none. */
  readonly place: (
    tokens: readonly Token[],
    i: number,
    limit: number,
  ) => { to: number; speaks: boolean; ambiguous: boolean } | null
  /** The name of a place in one word. */
  readonly isPlace: (folded: string) => boolean
  readonly demonym: (folded: string) => boolean
  /** A word of a venue (a press conference), which no title goes on with. */
  readonly isVenue: (folded: string) => boolean
  /** The name entry of a word, also under the article. */
  readonly name: (folded: string) => NameWord | undefined
  readonly definite: (folded: string) => boolean
  readonly titleAdjective: (folded: string) => boolean
  /** Ends like an adjective of relation. */
  readonly demonymShape: (folded: string) => boolean
  readonly isKunyaWord: (folded: string) => boolean
  /** Begins with a letter that may be a glued preposition. */
  readonly mayBeGlued: (folded: string) => boolean
  /** Whether the word says one or many of a group. */
  readonly quantifier: (folded: string) => 'one' | 'many' | undefined
  /** A frequent word that is no part of a name, or one with a glued conjunction. */
  readonly common: (folded: string) => boolean
}

/** Frames from which a verb at a clause's head is the verb. */
const COMMON = 20

/** Frames below which a verb gives way to a given name of the same letters. */
const RARE = 300

const cache = new WeakMap<LanguagePack, NounPhraseWords>()

/** The pack's lists as the parser asks them; made once a pack. */
export function nounPhraseWords(pack: LanguagePack): NounPhraseWords {
  const known = cache.get(pack)
  if (known) return known
  const made = makeWords(pack)
  cache.set(pack, made)
  return made
}

function makeWords(pack: LanguagePack): NounPhraseWords {
  const { names, phrases, speech } = pack
  const { article } = phrases
  const definite = (folded: string) => folded.startsWith(article) && folded.length > article.length + 1
  const phraseEnd = <T>(
    tokens: readonly Token[],
    i: number,
    limit: number,
    starts: ReadonlyMap<string, number>,
    map: { get: (key: string) => T | undefined },
  ): { value: T; to: number } | null => {
    const first = tokens[i]?.folded
    if (first === undefined) return null
    const longest = Math.min(starts.get(first) ?? 1, limit - i)
    for (let n = longest; n >= 2; n--) {
      let key = first
      for (let k = 1; k < n; k++) key += ` ${tokens[i + k]?.folded}`
      const value = map.get(key)
      if (value !== undefined) return { value, to: i + n }
    }
    const value = map.get(first)
    return value === undefined ? null : { value, to: i + 1 }
  }
  return {
    names,
    phrases,
    media: new Set(speech.media.keys()),
    boundary: (folded) =>
      speech.boundary.has(folded) ||
      speech.that.has(folded) ||
      speech.thatPronoun.has(folded) ||
      speech.andThat.has(folded) ||
      speech.callers.has(folded),
    isVerb: (tokens, i) => {
      const folded = tokens[i]?.folded ?? ''
      // A source that asks not to be named: the verb is no name (Fadl), whatever else it spells.
      if (phrases.anonymityVerbs.has(folded) && phrases.anonymity.byFirst.has(tokens[i + 1]?.folded ?? ''))
        return true
      const forms = speech.forms.get(folded)
      if (forms === undefined) return false
      // A given name that is also a form of a rare verb is the name.
      const given = names.names.get(folded)
      if (given !== undefined && given.kind !== 'f' && forms.every((form) => form.lemma.frames < RARE))
        return false
      const title = names.offices.get(folded) ?? names.bodies.get(folded)
      return (
        title === undefined || forms.some((form) => form.tense === 'perfect' && form.lemma.only === 'all')
      )
    },
    isReport: (tokens, i) => {
      const forms = speech.forms.get(tokens[i]?.folded ?? '')
      if (
        !forms?.some((form) => form.tense === 'perfect' && form.number === 's' && form.lemma.frames >= COMMON)
      )
        return false
      const next = tokens[i + 1]
      return (
        next?.kind === 'word' &&
        (names.offices.has(next.folded) ||
          names.bodies.has(next.folded) ||
          names.names.has(next.folded) ||
          definite(next.folded))
      )
    },
    honorificsEnd: (tokens, i, limit) => {
      let at = i
      for (;;) {
        const hit = phraseEnd(tokens, at, limit, names.phraseStarts.honorifics, names.honorifics)
        if (hit === null) return at
        if (hit.value.kind === 'pronominal') return at === i ? null : at
        if (hit.value.kind === 'abbreviation') {
          const dot = tokens[hit.to]
          if (dot?.folded !== '.' && dot?.folded !== '/') return at
          at = hit.to + 1
        } else at = hit.to
      }
    },
    office: (tokens, i, limit) => {
      const hit = phraseEnd(tokens, i, limit, names.phraseStarts.offices, names.offices)
      if (hit === null) return null
      // Two of a kind in a construct need a definite word behind them; else the ending is one man's, as an object.
      const { folded = '' } = tokens[hit.to - 1] ?? {}
      const next = tokens[hit.to]
      const isConstruct = next?.kind === 'word' && (definite(next.folded) || names.bodies.has(next.folded))
      const one =
        hit.value.number === 'd' && hit.to === i + 1 && folded.endsWith(phrases.objectEnding) && !isConstruct
          ? names.offices.get(folded.slice(0, -phrases.objectEnding.length))
          : undefined
      return { word: one ?? hit.value, to: hit.to }
    },
    body: (folded) => names.bodies.get(folded),
    place: (tokens, i, limit) => {
      const hit = phraseEnd(tokens, i, limit, names.phraseStarts.places, names.places)
      return hit === null ? null : { to: hit.to, speaks: hit.value.speaks, ambiguous: hit.value.ambiguous }
    },
    isPlace: (folded) => names.places.has(folded),
    isVenue: (folded) => speech.venues.byFirst.has(folded),
    demonym: (folded) => names.demonyms.has(folded),
    name: (folded) =>
      names.names.get(folded) ??
      (definite(folded) ? names.names.get(folded.slice(article.length)) : undefined),
    definite,
    titleAdjective: (folded) => phrases.titleAdjectives.has(folded),
    demonymShape: (folded) => phrases.relativeEndings.some((ending) => folded.endsWith(ending)),
    isKunyaWord: (folded) =>
      names.particles.kunya.has(folded) ||
      names.particles.servant.has(folded) ||
      names.particles.house.has(folded),
    mayBeGlued: (folded) => {
      const letter = folded.charAt(0)
      if (
        (letter !== phrases.by && letter !== phrases.to && letter !== phrases.and) ||
        phrases.notGlued.has(folded)
      )
        return false
      const rest = folded.slice(1)
      return (
        names.common.has(rest) ||
        definite(rest) ||
        names.bodies.has(rest) ||
        phrases.objectNouns.has(rest) ||
        folded.startsWith(phrases.toThe)
      )
    },
    quantifier: (folded) => pack.identity.quantifiers.get(folded),
    common: (folded) =>
      folded.length < 2 ||
      names.common.has(folded) ||
      (folded.startsWith(phrases.and) && !names.names.has(folded)) ||
      names.particles.former.has(folded) ||
      pack.identity.reflexive.has(folded),
  }
}
