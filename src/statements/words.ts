import type { Field, Sentence, Token } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { REFUSING, ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { AgencyWords } from '../languages/sections/agencies.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import type { PlaceWord } from '../languages/sections/names.ts'
import type { PhraseWords } from '../languages/sections/phrases.ts'
import type { CueForm, SpeechWords } from '../languages/sections/speech.ts'
import type { StructureWords } from '../languages/sections/structure.ts'
import { isDatedMonth } from './dated.ts'
import { standsAsObject } from './object-place.ts'
import { isWord, mentionFrom, phraseAt, subjectBeforeToken } from './walk.ts'

/** Questions that the frames ask of the pack's lists. */
export interface FrameWords {
  readonly speech: SpeechWords
  readonly phrases: PhraseWords
  readonly structure: StructureWords
  readonly agencies: AgencyWords
  readonly names: LanguagePack['names']
  /** A function word that ends a noun phrase, also under a glued conjunction. */
  readonly isBoundary: (folded: string) => boolean
  /** The lists know the word as a head, a name, a place or a medium. */
  readonly isKnown: (folded: string) => boolean
  /** A word of sameness: itself, the same. */
  readonly isReflexive: (folded: string) => boolean
  /** A verb of giving a speech, a statement, a paper. */
  readonly isGiving: (folded: string) => boolean
  /** "in", "in it": what stands between "it came" and the paper. */
  readonly statedIn: ReadonlySet<string>
  readonly isDemonym: (folded: string) => boolean
  /** A given or family name of the lists, with or without the article. */
  readonly isName: (folded: string) => boolean
  /** A frequent word that no name is made of. */
  readonly isCommon: (folded: string) => boolean
  /** One or some of those spoken of before, by a pronoun (one-of-them). */
  readonly isOneOfThem: (folded: string) => boolean
  /** "Another", "a third". */
  readonly isAnother: (folded: string) => boolean
  /** A word before a group: one of it, or many. */
  readonly isQuantifier: (folded: string) => boolean
  /** A place name, for adjuncts of place. */
  readonly isPlace: (folded: string) => boolean
  /** What the lists say of a place by its whole name; undefined where they have none. */
  readonly place: (folded: string) => PlaceWord | undefined
  /** A word as names are compared by it: its article and what is glued before that left out; a nationality's state. */
  readonly bareKey: (folded: string) => string
  /** A headline's word shaped like the imperfect of a verb (he does), and no name or noun of the lists. */
  readonly isImperfect: (folded: string) => boolean
  /** A first-person plural verb as its letters tell: the same stem is frequent in the third person, or it is a future. */
  readonly isOurVerb: (folded: string) => boolean
  /** A first-person plural imperfect, or one under a future or negative. */
  readonly isFirstPerson: (folded: string) => boolean
  /** A first-person plural imperfect behind a negation. */
  readonly isFirstPersonVerb: (folded: string) => boolean
  /** Manner, place, occasion, venue, date: opens no content. */
  readonly isAdjunct: (field: Field, i: number) => boolean
  /** A venue's noun without a preposition, which a verb may take as its object: criticised | statements. */
  readonly isBareVenue: (field: Field, i: number) => boolean
  /** The one-letter preposition glued to the word at `i`, folded; null when the letter is the word's own. */
  readonly gluedPreposition: (field: Field, i: number) => string | null
  /** A noun that the lists know, behind a glued preposition. */
  readonly gluedNoun: (field: Field, i: number) => boolean
  /** A noun of action: what a verb of asserting takes as its object. */
  readonly isAction: (folded: string) => boolean
  /** A noun of action of either list, or a reporting verb's own. */
  readonly isDeed: (folded: string) => boolean
  /** The same with the pronoun of whose it is (their intention). */
  readonly isOwnDeed: (folded: string) => boolean
  /** Whether a noun phrase at `i` can be the object of the verb at `at`. */
  readonly isObject: (field: Field, at: number, i: number, form: CueForm, afterSubject: boolean) => boolean
  /** An imperfect reports with a nominal content only where a named subject stands beside it. */
  readonly imperfectNominal: (field: Field, sentence: Sentence, at: number) => boolean
}

/** Fewest letters that a word keeps when its article is taken off: some begin with its letters and have none. */
const SHORTEST_STEM = 3

const cache = new WeakMap<LanguagePack, FrameWords>()

/** The pack's lists as the frames ask them; made once a pack. */
export function frameWords(pack: LanguagePack): FrameWords {
  const known = cache.get(pack)
  if (known) return known
  const made = makeWords(pack)
  cache.set(pack, made)
  return made
}

/** Verb and noun phrase may be verb and subject: a singular verb before a plural is no clash. */
export const genderClash = (verb: Gender | null, noun: Gender | null, plural: boolean): boolean =>
  verb !== null && noun !== null && verb !== noun && !plural

/** Words of a subject that no list knows, before its verb's object. */
const LONGEST_SUBJECT = 6

/** Nothing but words of a noun phrase stands there: denied | the head of the brokers Azzam X | the existence of. */
function isBareSubject(field: Field, from: number, to: number, { speech, phrases }: LanguagePack): boolean {
  if (to - from > LONGEST_SUBJECT) return false
  for (let k = from; k < to; k++) {
    const { kind, folded = '' } = field.tokens[k] ?? {}
    if (phrases.adverbs.has(folded) || isIn(field.tokens[k], LISTS.pronominal)) continue
    if (kind !== 'word' || speech.boundary.has(folded) || speech.forms.has(folded)) return false
  }
  return true
}

/** A word, or the mark that closes a name. */
const endsNoun = (field: Field, i: number): boolean =>
  i > 0 && (isWord(field.tokens[i]) || field.tokens.at(i)?.kind === 'quote')

/** A word, or a mark around a name: no sign that parts a headline's clauses. */
const isHeadlineNoun = (token: Token | undefined): boolean => token?.kind === 'quote' || isWord(token)

/** What a paper does by its words. */
const PAPERS_ACTS: ReadonlySet<string> = new Set(['demand', 'warn', 'reject', 'condemn'])

/** Words of an adjunct before the verb that it fronts. */
const LONGEST_FRONT = 24

/** "In this context, | asserts": right behind the one comma of an adjunct that opens the sentence. */
function isFronted(field: Field, sentence: Sentence, at: number, speech: SpeechWords): boolean {
  if (field.tokens[at - 1]?.kind !== 'comma' || at - sentence.from > LONGEST_FRONT + 1) return false
  for (let k = sentence.from; k < at - 1; k++) if (!isWord(field.tokens[k])) return false
  const { folded = '' } = field.tokens[sentence.from] ?? {}
  return (
    phraseAt(speech.turn, field, sentence.from) !== null ||
    speech.prepositions.has(folded) ||
    speech.prepositions.has(folded.slice(1))
  )
}

/** A headline's imperfect behind a word or two that no list knows: X announces | the freeze. */
const opensHeadline = (field: Field, at: number, form: CueForm): boolean =>
  field.headline && form.tense === 'imperfect' && at > 0 && at <= 2 && field.tokens[at - 1]?.kind === 'word'

/** A noun's letters before a pronoun as they stand without one: the feminine ending is written otherwise there. */
export const endedAlone = (stem: string, { feminineEnding, feminineJoined }: PhraseWords): string =>
  stem.endsWith(feminineJoined) ? stem.slice(0, -feminineJoined.length) + feminineEnding : stem

function makeWords(pack: LanguagePack): FrameWords {
  const { speech, phrases, names } = pack
  // Its first letter is its own, also with a pronoun behind it: our country, their committee.
  const isWhole = (folded: string): boolean =>
    phrases.notGlued.has(folded) ||
    speech.ownEndings.some((ending) => {
      const stem = folded.slice(0, -ending.length)
      return stem.length > 3 && folded.endsWith(ending) && phrases.notGlued.has(endedAlone(stem, phrases))
    })
  const glued = (folded: string): string | null => {
    if ((folded.length < 4 && !phrases.shortGlued.has(folded)) || isWhole(folded)) return null
    if (folded.startsWith(phrases.toThe)) return phrases.to
    const letter = folded.charAt(0)
    if (letter !== phrases.by && letter !== phrases.to) return null
    return letter
  }
  const isPlace = (folded: string) => names.places.has(folded)
  const isName = (folded: string) =>
    names.names.has(folded) ||
    (folded.startsWith(phrases.article) && names.names.has(folded.slice(phrases.article.length)))
  const { article, toThe, and, by } = phrases
  const definites = [and + article, by + article, toThe, article]
  const bareKey = (folded: string): string => {
    const demonym = names.demonyms.get(folded)?.state ?? names.places.get(folded)?.states[0]
    if (demonym !== undefined) return demonym
    for (const start of definites)
      if (folded.startsWith(start) && folded.length >= start.length + SHORTEST_STEM)
        return bareKey(folded.slice(start.length))
    return folded
  }
  const isAction = (folded: string) =>
    phrases.objectNouns.has(folded) ||
    (speech.forms.get(folded)?.some(({ tense, proclitic }) => tense === 'masdar' && proclitic === '') ??
      false)
  const isDeed = (folded: string): boolean => isAction(folded) || phrases.verbalNouns.has(folded)
  const isOwnDeed = (folded: string): boolean =>
    speech.ownEndings.some((ending) => {
      if (!folded.endsWith(ending) || folded.length < ending.length + 3) return false
      const stem = folded.slice(0, -ending.length)
      return isDeed(stem) || isDeed(endedAlone(stem, phrases))
    })
  const isAdjunct = (field: Field, i: number): boolean => {
    if (phraseAt(phrases.adjuncts, field, i) !== null || isDatedMonth(field, i, pack.calendar)) return true
    const folded = field.tokens[i]?.folded ?? ''
    const rest = folded.slice(1)
    // Short place names (Fatah) read as other words behind the letter.
    const place = rest.length > 3 && (isPlace(rest) || isPlace(phrases.article + rest))
    if (folded.startsWith(phrases.by) && place) return true
    const next = speech.prepositions.has(folded) ? i + 1 : i
    return phraseAt(speech.venues, field, next) !== null
  }
  const isBareVenue = (field: Field, i: number): boolean =>
    phraseAt(speech.venues, field, i) !== null &&
    phraseAt(phrases.adjuncts, field, i) === null &&
    !(field.tokens[i]?.folded ?? '').startsWith(phrases.by)
  // A headline's clause that begins with a noun phrase: its verb has its subject, and what follows is the object.
  const followsNoun = (field: Field, at: number): boolean => {
    // Voted on | a draft | condemning: the verb of a relative clause.
    if (isIn(field.tokens[at - 2], LISTS.prepositions)) return false
    let from = at
    while (from > 0 && at - from <= LONGEST_SUBJECT && isHeadlineNoun(field.tokens[from - 1])) from--
    const first = field.tokens[from]?.kind === 'quote' ? from + 1 : from
    const { folded = '', kind } = field.tokens[first] ?? {}
    return (
      first < at &&
      kind === 'word' &&
      !phrases.adverbs.has(folded) &&
      !speech.boundary.has(folded) &&
      !speech.prepositions.has(folded) &&
      !isAdjunct(field, first) &&
      glued(folded) === null
    )
  }
  // Men in the subject's case, whom no list knows: the professionals, some experts.
  const areSeveral = (field: Field, i: number): boolean => {
    const { folded = '', kind } = field.tokens[i] ?? {}
    return (
      kind === 'word' &&
      phrases.nominativeEndings.some((end) => folded.length > end.length + 3 && folded.endsWith(end))
    )
  }
  // A paper demands, warns, rejects; what it tells besides is no saying of its own.
  const demands = (field: Field, at: number): boolean =>
    speech.forms.get(field.tokens[at]?.folded ?? '')?.some(({ lemma }) => PAPERS_ACTS.has(lemma.act)) === true
  const own: FrameWords = {
    isBareVenue,
    speech,
    phrases,
    structure: pack.structure,
    agencies: pack.agencies,
    names,
    isPlace,
    place: (folded) => names.places.get(folded),
    isImperfect: pack.isHeadlineVerb,
    bareKey,
    isDemonym: (folded) => names.demonyms.has(folded),
    isName,
    isCommon: (folded) => names.common.has(folded),
    isQuantifier: (folded) => pack.identity.quantifiers.has(folded),
    isOneOfThem: (folded) =>
      pack.identity.quantifiers.has(folded) &&
      phrases.surePronouns.some((ending) => folded.length > ending.length + 2 && folded.endsWith(ending)),
    isAnother: (folded) => pack.identity.others.has(folded),
    isReflexive: (folded) => pack.identity.reflexive.has(folded),
    isGiving: (folded) => pack.identity.giving.has(folded),
    statedIn: new Set([...phrases.in, ...phrases.inIt, ...speech.atVenue]),
    isKnown: (folded) =>
      names.offices.has(folded) ||
      names.bodies.has(folded) ||
      names.names.get(folded)?.ambiguous === false ||
      isPlace(folded) ||
      speech.media.has(folded) ||
      pack.agencies.named(folded) !== null,
    isOurVerb: (folded) => {
      if (folded.length < 4 || phrases.objectNouns.has(folded) || names.names.has(folded)) return false
      if (names.offices.has(folded) || names.bodies.has(folded) || names.places.has(folded)) return false
      if (names.demonyms.has(folded)) return false
      if (speech.firstPerson.has(folded)) return true
      const future = phrases.firstPlural.find((prefix) => folded.startsWith(prefix))
      const stem = folded.slice(future?.length ?? 1)
      if (future === undefined && (!folded.startsWith(phrases.weVerb) || names.common.has(folded)))
        return false
      return phrases.theyVerbs.some(
        (letter) => names.common.has(letter + stem) || speech.forms.has(letter + stem),
      )
    },
    isFirstPersonVerb: (folded) =>
      folded.startsWith(phrases.weVerb) && folded.length >= 4 && !names.names.has(folded),
    isBoundary: (folded) =>
      speech.boundary.has(folded) ||
      (folded.startsWith(phrases.and) && speech.boundary.has(folded.slice(phrases.and.length))),
    isFirstPerson: (folded) =>
      phrases.firstPlural.some((prefix) => folded.startsWith(prefix)) &&
      folded.length >= 4 &&
      !names.names.has(folded) &&
      !names.bodies.has(folded) &&
      !names.offices.has(folded),
    isAdjunct,
    gluedPreposition: (field, i) => {
      const token = field.tokens[i]
      if (!isWord(token)) return null
      const letter = glued(token.folded)
      if (letter === null || isAdjunct(field, i)) return null
      const mention = mentionFrom(field, i)
      // A word that the lists know as a name or head is whole; its first letter is its own.
      return mention !== null && mention.kind !== 'place' ? null : letter
    },
    gluedNoun: (field, i) => {
      const token = field.tokens[i]
      if (!isWord(token) || glued(token.folded) === null || mentionFrom(field, i) !== null) return false
      const { folded } = token
      const rest = folded.startsWith(phrases.toThe) ? phrases.article : folded.slice(1)
      return (
        rest.startsWith(phrases.article) ||
        names.frequent.has(rest) ||
        names.bodies.has(rest) ||
        isAction(rest)
      )
    },
    isAction,
    isDeed,
    isOwnDeed,
    isObject: (field, at, i, form, afterSubject) => {
      const folded = field.tokens[i]?.folded ?? ''
      if (phrases.adverbs.has(folded)) return false
      if (REFUSING.has(form.lemma.class) && phrases.refusedObjects.has(folded)) return false
      if (form.lemma.object === 'thanks') return (afterSubject || i === at + 1) && phrases.thanks.has(folded)
      if (afterSubject) return !isAdjunct(field, i) || isBareVenue(field, i)
      if (phrases.objectNouns.has(folded))
        return (
          i === at + 1 ||
          field.tokens[i - 1]?.kind === 'comma' ||
          field.tokens[i - 1]?.kind === 'dash' ||
          (form.lemma.np && isBareSubject(field, at + 1, i, pack))
        )
      if (standsAsObject(field, at, i, form, own)) return true
      // "A paper in which it criticised | the way of": the subject stands before the paper.
      if (i === at + 2 && phraseAt(phrases.throughIt, field, at + 1)?.to === i)
        return !isAdjunct(field, i) && mentionFrom(field, i) === null && !folded.startsWith(phrases.article)
      if (i !== at + 1) return false
      // "Considered it | an attack".
      if (form.withObject && form.lemma.object === 'predicate')
        return (
          mentionFrom(field, i) === null &&
          ((field.tokens[i]?.roles ?? 0) & ROLES.possessed) === 0 &&
          !folded.startsWith(phrases.article) &&
          !phrases.nominativeEndings.some((ending) => folded.endsWith(ending))
        )
      // A headline's verb behind its subject: X denounces | statements.
      if (
        field.headline &&
        form.tense === 'imperfect' &&
        form.proclitic === '' &&
        endsNoun(field, at - 1) &&
        (mentionFrom(field, i) === null || followsNoun(field, at))
      )
        return !isAdjunct(field, i) || isBareVenue(field, i)
      // The subject stands before: the ambassador announces | the date.
      if (
        form.proclitic === '' &&
        (subjectBeforeToken(field, at, Math.max(0, at - 12), speech.prepositions) !== null ||
          opensHeadline(field, at, form))
      )
        return !isAdjunct(field, i)
      const mention = mentionFrom(field, i)
      return mention !== null && genderClash(form.gender, mention.gender, mention.number !== 's')
    },
    imperfectNominal: (field, sentence, at) => {
      const through = phraseAt(phrases.throughIt, field, at + 1)
      const first = through?.to ?? at + 1
      const after = mentionFrom(field, first)
      const parted = field.tokens[at - 1]?.kind === 'comma'
      if (after === null ? areSeveral(field, first) : after.kind !== 'document' || demands(field, at))
        return (
          at <= sentence.from + 1 ||
          phraseAt(speech.turn, field, sentence.from)?.to === at ||
          phrases.presentOpeners.has(field.tokens[at - 1]?.folded ?? '') ||
          isFronted(field, sentence, at, speech)
        )
      // "A statement | in which they reject": who gave the paper says it.
      if (through !== null) return true
      let verb = at
      while (phrases.lasting.has(field.tokens[verb - 1]?.folded ?? '')) verb--
      for (let k = verb - 1; k >= sentence.from; k--) {
        const mention = mentionFrom(field, k)
        if (mention === null) continue
        // "The professor, X, | doubts": his name between commas.
        const isClosed =
          parted && mention.to === at - 1 && mention.kind === 'person' && mention.title !== null
        return (mention.to === verb || isClosed) && mention.kind !== 'document'
      }
      return false
    },
  }
  return own
}
