import { copyOf } from '../core/letters.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import type { BodyWord } from '../languages/sections/name-bodies.ts'
import type { OfficeWord } from '../languages/sections/name-offices.ts'
import type { NameWord, NameWords } from '../languages/sections/names.ts'
import type { PhraseWords } from '../languages/sections/phrases.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { mediumEnd } from './medium-end.ts'
import type { Token } from './types.ts'
import { isVerbalNoun } from './verbal-nouns.ts'
import { IS, type ListedAs, type Phrase, UNLISTED, type WordFacts, wordFacts } from './word-facts.ts'
import { listsOf } from './word-lists.ts'
import { isDefinite, rolesIn } from './word-roles.ts'

/** What a reporting verb may govern besides its subject. */
export interface ReportingVerb {
  /** A noun, or a noun behind one of the prepositions; a clause where neither. */
  readonly takesNoun: boolean
  /** A person as its object: praised, blamed, called on. */
  readonly takesPerson: boolean
  /** It tells of something, and neither praises nor blames nor demands. */
  readonly tells: boolean
  /** Of its subject, where all its forms of these letters agree. */
  readonly gender: Gender | null
  /** Folded prepositions, glued or not, that it takes. */
  readonly prepositions: ReadonlySet<string>
}

/** Questions that the mention parser asks of the pack's lists. */
export interface NounPhraseWords {
  /** All that the lists say of a folded word. */
  readonly facts: (folded: string) => WordFacts
  /** The lists of function words that hold a folded word, as bits of `LISTS`. */
  readonly listsOf: (folded: string) => number
  /** What a word may begin, as bits of `ROLES`. */
  readonly rolesOf: (folded: string) => number
  readonly names: NameWords
  readonly phrases: PhraseWords
  readonly media: ReadonlySet<string>
  /** What tells of papers: which of them it is, and whose their words are. */
  readonly papers: Pick<LanguagePack['identity'], 'which' | 'tellings'>
  /** A word that ends any noun phrase: prepositions, conjunctions, particles, complementizers. */
  readonly boundary: (folded: string) => boolean
  /** What the finite reporting verb of this form governs; null for any other word. */
  readonly reportingVerb: (folded: string) => ReportingVerb | null
  /** "According to", or the preposition behind a verb of relay. */
  readonly opensSource: (folded: string) => boolean
  readonly accordingTo: (folded: string) => boolean
  /** "According", with its "to" glued to the source. */
  readonly accordingWithTo: (folded: string) => boolean
  /** A form of a verb that passes on what others say. */
  readonly isRelay: (folded: string) => boolean
  readonly isPreposition: (folded: string) => boolean
  /** A preposition with a pronoun: of it, from her. */
  readonly isPronominal: (folded: string) => boolean
  /** A conjunction or particle that opens a clause of its own. */
  readonly isConnector: (folded: string) => boolean
  /** "Has", before a verb in the perfect. */
  readonly isPerfective: (folded: string) => boolean
  /** "Has", or a verb by which a source asks not to be named: what may follow a speaker's phrase besides reporting verbs. */
  readonly isAuxiliary: (folded: string) => boolean
  /** A frequent word in the form of "he does" that is no name. */
  readonly isImperfect: (folded: string) => boolean
  /** The verbal noun of a reporting verb. */
  readonly isMasdar: (folded: string) => boolean
  /** The participle of a reporting verb: adding, stressing. */
  readonly isParticiple: (folded: string) => boolean
  /** Manner, place, occasion, medium: ends a noun phrase. */
  readonly isAdjunct: (tokens: readonly Token[], i: number) => boolean
  /** A known agency or medium in one word. */
  readonly isAgency: (folded: string) => boolean
  /** The token behind a medium of several words that begins at `i` (Radio X | FM); null where none does. */
  readonly mediumEnd: (tokens: readonly Token[], i: number, limit: number) => number | null
  /** Whom a medium sends. */
  readonly isCorrespondent: (folded: string) => boolean
  /** A complementizer, alone or with a pronoun. */
  readonly opensClause: (folded: string) => boolean
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
  ) => { to: number; speaks: boolean; ambiguous: boolean; feminine: boolean } | null
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
  /** "The same", itself. */
  readonly isReflexive: (folded: string) => boolean
  /** Whether the word says one or many of a group. */
  readonly quantifier: (folded: string) => 'one' | 'many' | undefined
  /** A frequent word that is no part of a name, or one with a glued conjunction. */
  readonly common: (folded: string) => boolean
}

/** Words whose answers are kept. */
const FULL = 4_000

const cache = new WeakMap<LanguagePack, { text: NounPhraseWords; headline: NounPhraseWords }>()

/** The pack's lists as the parser asks them, of running text or of a headline; made once a pack. */
export function nounPhraseWords(pack: LanguagePack, headline = false): NounPhraseWords {
  let known = cache.get(pack)
  if (known === undefined) {
    const text = makeWords(pack)
    known = { text, headline: ofHeadlines(text, pack) }
    cache.set(pack, known)
  }
  return headline ? known.headline : known.text
}

/** In a headline any word shaped like an imperfect is a verb. */
function ofHeadlines(words: NounPhraseWords, pack: LanguagePack): NounPhraseWords {
  return {
    ...words,
    isVerb: (tokens, i) => words.isVerb(tokens, i) || pack.isHeadlineVerb(tokens[i]?.folded ?? ''),
  }
}

function makeWords(pack: LanguagePack): NounPhraseWords {
  const { names, phrases, speech } = pack
  const facts = wordFacts(pack)
  const at = (tokens: readonly Token[], i: number) => facts(tokens[i]?.folded ?? '')
  // What a token's roles tell costs less than the facts of its word.
  const listedAt = (tokens: readonly Token[], i: number): ListedAs =>
    mayBe(tokens[i], ROLES.mention) ? at(tokens, i).as : UNLISTED
  const sources = new Set([...speech.accordingOf, ...speech.relayFrom])
  const connectors = new Set([...phrases.connectors, ...phrases.openers, ...phrases.topics])
  const auxiliaries = new Set([...phrases.perfective, ...phrases.anonymityVerbs])
  const isIt = (truth: number) => (folded: string) => (facts(folded).is & truth) !== 0
  return {
    facts,
    listsOf: (folded) => listsOf(folded, pack),
    rolesOf: (folded) => rolesIn(folded, pack),
    names,
    phrases,
    media: new Set(speech.media.keys()),
    papers: pack.identity,
    boundary: isIt(IS.boundary),
    reportingVerb: cached((folded) => reportingVerb(speech.forms.get(folded) ?? [])),
    opensSource: (folded) => sources.has(folded),
    accordingTo: (folded) => speech.accordingOf.has(folded),
    accordingWithTo: (folded) => speech.accordingWithL.has(folded),
    isRelay: cached(
      (folded) =>
        (speech.forms.get(folded)?.some(({ lemma }) => lemma.relay) ?? false) ||
        speech.quoting.byFirst.has(folded),
    ),
    isConnector: (folded) => connectors.has(folded),
    isPronominal: (folded) => speech.pronominal.has(folded),
    isPreposition: (folded) => speech.prepositions.has(folded),
    isImperfect: (folded) =>
      folded.length >= 4 &&
      folded.startsWith(phrases.heVerb) &&
      names.common.has(folded) &&
      !phrases.notHeVerbs.has(folded) &&
      !names.demonyms.has(folded) &&
      !names.places.has(folded) &&
      !names.names.has(folded),
    isPerfective: (folded) => phrases.perfective.has(folded),
    isAuxiliary: (folded) => auxiliaries.has(folded),
    isMasdar: (folded) =>
      speech.forms.get(folded)?.some(({ tense, proclitic }) => tense === 'masdar' && proclitic === '') ??
      false,
    isParticiple: (folded) => speech.forms.get(folded)?.some(({ tense }) => tense === 'participle') ?? false,
    isAdjunct: (tokens, i) => {
      const first = tokens[i]?.folded ?? ''
      const hits = phrases.adjuncts.byFirst.get(first)
      return hits?.some(({ words }) => words.every((word, k) => tokens[i + k]?.folded === word)) ?? false
    },
    isAgency: (folded) => pack.agencies.named(folded) !== null,
    mediumEnd: (tokens, i, limit) => mediumEnd(tokens, i, limit, pack),
    isCorrespondent: (folded) => speech.correspondents.has(folded),
    opensClause: (folded) => speech.that.has(folded) || speech.thatPronoun.has(folded),
    isVerb: (tokens, i) => {
      if (!mayBe(tokens[i], ROLES.cue | ROLES.particle)) return false
      const { is } = at(tokens, i)
      if ((is & IS.verb) !== 0) return !isVerbalNoun(tokens, i, facts, pack)
      // A source that asks not to be named: the verb is no name (Fadl), whatever else it spells.
      return (is & IS.anonymity) !== 0 && phrases.anonymity.byFirst.has(tokens[i + 1]?.folded ?? '')
    },
    isReport: (tokens, i) => {
      const next = tokens[i + 1]
      if (next?.kind !== 'word' || !mayBe(tokens[i], ROLES.cue)) return false
      if ((at(tokens, i).is & IS.report) === 0) return false
      const { is, as } = facts(next.folded)
      if (as.office !== undefined || as.body !== undefined || (is & IS.definite) !== 0) return true
      return names.names.has(next.folded)
    },
    honorificsEnd: (tokens, i, limit) => {
      let end = i
      for (;;) {
        const { honorific, honorifics } = listedAt(tokens, end)
        const hit = longestPhrase(tokens, end, limit, honorifics, honorific)
        if (hit === null) return end
        if (hit.value.kind === 'pronominal') return end === i ? null : end
        if (hit.value.kind === 'abbreviation') {
          const dot = tokens[hit.to]
          const isMarked = dot?.folded === '.' || dot?.folded === '/'
          // Some pages leave the point out: Dr | a given name.
          if (!isMarked && end === i && names.names.get(dot?.folded ?? '')?.ambiguous !== false) return end
          end = isMarked ? hit.to + 1 : hit.to
        } else end = hit.to
      }
    },
    office: (tokens, i, limit) => {
      const { office, offices } = listedAt(tokens, i)
      const hit = longestPhrase(tokens, i, limit, offices, office)
      if (hit === null) return null
      if (hit.value.number !== 'd' || hit.to !== i + 1) return { word: hit.value, to: hit.to }
      // Two of a kind in a construct need a definite word behind them; else the ending is one man's, as an object.
      const { folded = '' } = tokens[i] ?? {}
      const next = tokens[hit.to]
      const behind = facts(next?.kind === 'word' ? next.folded : '')
      const isConstruct = (behind.is & IS.definite) !== 0 || behind.as.body !== undefined
      const one =
        folded.endsWith(phrases.objectEnding) && !isConstruct
          ? names.offices.get(folded.slice(0, -phrases.objectEnding.length))
          : undefined
      return { word: one ?? hit.value, to: hit.to }
    },
    body: (folded) => facts(folded).as.body,
    place: (tokens, i, limit) => {
      const { place, places } = listedAt(tokens, i)
      const hit = longestPhrase(tokens, i, limit, places, place)
      if (hit === null) return null
      const { speaks, ambiguous, feminine } = hit.value
      return { to: hit.to, speaks, ambiguous, feminine }
    },
    isPlace: (folded) => facts(folded).as.place !== undefined,
    isVenue: (folded) => speech.venues.byFirst.has(folded),
    demonym: isIt(IS.demonym),
    name: (folded) => facts(folded).as.name,
    definite: (folded) => isDefinite(folded, phrases.article),
    titleAdjective: isIt(IS.titleAdjective),
    demonymShape: isIt(IS.demonymShape),
    isKunyaWord: isIt(IS.kunyaWord),
    mayBeGlued: isIt(IS.mayBeGlued),
    isReflexive: (folded) => pack.identity.reflexive.has(folded),
    quantifier: (folded) => facts(folded).as.quantifier,
    common: isIt(IS.common),
  }
}

/** Whether a token has one of some roles. */
const mayBe = (token: Token | undefined, roles: number): boolean =>
  token !== undefined && (token.roles & roles) !== 0

/** Kinds of object that no person is: his regret, his thanks, what something is put down to; and who is called upon. */
const THINGS: ReadonlySet<string> = new Set(['called', 'feeling', 'thanks', 'cause'])

function reportingVerb(forms: readonly CueForm[]): ReportingVerb | null {
  const finite = forms.filter(({ tense }) => tense === 'perfect' || tense === 'imperfect')
  if (finite.length === 0) return null
  const prepositions = new Set(finite.flatMap(({ lemma }) => lemma.prepositions))
  const gender = finite[0]?.gender ?? null
  return {
    takesNoun: prepositions.size > 0 || finite.some(({ lemma }) => lemma.np || lemma.object !== null),
    takesPerson: finite.some(
      ({ lemma }) =>
        (lemma.object !== null && !THINGS.has(lemma.object)) || (lemma.class === 'criticise' && lemma.np),
    ),
    gender: finite.every((form) => form.gender === gender) ? gender : null,
    tells: finite.every(({ lemma }) => lemma.act === 'inform'),
    prepositions,
  }
}

/** Answers a word's question once, for the first 4,000 words asked of; the rest are worked out anew each time. */
function cached<T>(answer: (folded: string) => T): (folded: string) => T {
  const known = new Map<string, T>()
  return (folded) => {
    let found = known.get(folded)
    if (found === undefined) {
      found = answer(folded)
      if (known.size < FULL) known.set(copyOf(folded), found)
    }
    return found
  }
}

/** The longest of a word's phrases that stands at `i`, else the word alone. */
function longestPhrase<T>(
  tokens: readonly Token[],
  i: number,
  limit: number,
  phrases: readonly Phrase<T>[],
  alone: T | undefined,
): { value: T; to: number } | null {
  for (const { words, value } of phrases) {
    if (words.length > limit - i) continue
    let k = 1
    while (k < words.length && tokens[i + k]?.folded === words[k]) k++
    if (k === words.length) return { value, to: i + k }
  }
  return alone === undefined ? null : { value: alone, to: i + 1 }
}
