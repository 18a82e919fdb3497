import type { Mention } from '../analysis/types.ts'
import type { SpeakerKind } from '../contract/statement.ts'
import { lettersOf } from '../core/letters.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft } from '../statements/types.ts'
import { kindOfMention } from './entities.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'

/** Why words of no entity name their own speaker. */
export const OWN_WORDS = 'the words name the speaker; the article gives no fuller form'

/** What kind of speaker words are, as far as the walk through the story goes by it: cautiously, a body for want of more. */
export function walkedKind(text: string, mention: Mention | null, pack: LanguagePack): SpeakerKind {
  if (mention !== null) return kindOfMention(mention)
  const [first = '', second] = nameWords(text, pack)
  if (second === undefined && pack.identity.others.has(first)) return 'anonymous'
  const amount = pack.identity.quantifiers.has(first) && second !== undefined
  if (amount || /^\p{N}/u.test(first)) return 'group'
  return pack.names.names.has(first) && text.trim().includes(' ') ? 'person' : 'body'
}

/** The answers with the kinds that their words have by how they are made, all of one name alike. */
export function withKinds(answers: readonly Who[], drafts: readonly Draft[], pack: LanguagePack): Who[] {
  const kinds = new Map<string, SpeakerKind>()
  answers.forEach((who, k) => {
    const { speaker } = drafts[k] as Draft
    if (who.name === null || who.why !== OWN_WORDS || speaker.how !== 'named' || speaker.mention >= 0) return
    const key = `${who.kind} ${who.name}`
    // A body is what nothing tells otherwise.
    if ((kinds.get(key) ?? 'body') === 'body') kinds.set(key, kindOfWords(who.name, pack, drafts[k] as Draft))
  })
  return answers.map((who) => ({ ...who, kind: kinds.get(`${who.kind} ${who.name}`) ?? who.kind }))
}

/** What kind of speaker words are that no list knows as one. */
function kindOfWords(text: string, pack: LanguagePack, draft: Draft): SpeakerKind {
  const [first = '', second] = nameWords(text, pack)
  if (second === undefined && pack.identity.others.has(first)) return 'anonymous'
  const quantifier = pack.identity.quantifiers.get(first)
  if (quantifier !== undefined) return quantifier === 'one' ? 'anonymous' : 'group'
  if (/^\p{N}/u.test(first)) return 'group'
  const words = lettersOf(pack.fold(text))
  if (isPlural(words, pack)) return 'group'
  // "An Emirati woman", "a Briton".
  const people = pack.names.demonyms.get(words[0] ?? '')
  if (people?.number === 's' && !people.definite && isAlone(words, pack)) return 'anonymous'
  return isPersons(words, pack, draft) ? 'person' : 'body'
}

/** Nothing behind the first word, or "another". */
const isAlone = ([, second, ...rest]: readonly string[], { identity }: LanguagePack): boolean =>
  second === undefined || (rest.length === 0 && identity.others.has(second))

/** Shortest plural of people without its article. */
const SHORTEST = 5

/** People in the plural: those assembled, makers of the report, Greeks; a singular of such an ending (law) is frequent. */
function isPlural([first = '', second = '']: readonly string[], pack: LanguagePack): boolean {
  const { names, phrases, identity } = pack
  const { article } = phrases
  const people = names.demonyms.get(first)
  if (people !== undefined) return people.number === 'p'
  const bare = first.startsWith(article) ? first.slice(article.length) : first
  if (names.bodies.has(first) || first.startsWith(phrases.and + article)) return false
  if (bare.length < SHORTEST - 1 || names.names.has(first) || names.names.has(bare)) return false
  const [subject = '', oblique = ''] = identity.peoplesEndings
  const known = (word: string) => names.common.has(word) || names.common.has(article + word)
  if (bare.endsWith(subject) && bare.length >= SHORTEST) {
    const participle = bare.startsWith(identity.participle) && bare.length > SHORTEST
    const stem = bare.slice(0, -subject.length)
    if (participle || known(stem + oblique)) return true
    return !known(bare) && (first !== bare || phrases.relativeEndings.some((end) => stem.endsWith(end)))
  }
  // Nouns of action end like the oblique plural, too.
  if (bare.endsWith(oblique))
    return first !== bare && !known(bare) && names.names.get(bare.slice(0, -oblique.length)) === undefined
  // "Makers of | the report": the ending of a construct.
  const construct = subject.slice(0, 1)
  const isOf = second.startsWith(article) && !names.demonyms.has(second)
  return first === bare && bare.endsWith(construct) && isOf && !known(bare)
}

/** Words of a person's name. */
const LONGEST_NAME = 4

/** A listed name first; words of no list with a title behind them, or behind a verb of a man's. */
function isPersons(words: readonly string[], pack: LanguagePack, draft: Draft): boolean {
  const { names, phrases } = pack
  const [first = ''] = words
  const isUnder = first.startsWith(phrases.article)
  const bare = isUnder ? first.slice(phrases.article.length) : first
  const isListed = names.names.has(first) || (isUnder && names.names.has(bare) && !names.common.has(bare))
  if (words.length > 1 && (isListed || names.honorifics.has(first))) return true
  if (isUnder || !isUnknown(first, pack) || opensWithOther(first, pack)) return false
  const title = words.findIndex((word, k) => k > 0 && names.offices.has(word))
  if (title > 0) return words.slice(0, title).every((word) => isUnknown(word, pack))
  if (words.length > LONGEST_NAME || !words.every((word) => isUnknown(word, pack))) return false
  return genderOf(draft, pack.speech) === 'm'
}

/** A word beyond ASCII letters and signs. */
const BEYOND_ASCII = /^[^\0-\x7f]+$/u

/** A word of the language's own letters that no list knows and that holds no pronoun. */
const isUnknown = (word: string, { names, phrases, speech, agencies }: LanguagePack): boolean =>
  BEYOND_ASCII.test(word) &&
  !names.common.has(word) &&
  !names.bodies.has(word) &&
  !names.places.has(word) &&
  !speech.media.has(word) &&
  !phrases.surePronouns.some((ending) => word.endsWith(ending)) &&
  !word.endsWith(phrases.femininePlural) &&
  agencies.named(word) === null

/** A conjunction or preposition before a frequent word. */
const opensWithOther = (word: string, { names, phrases }: LanguagePack): boolean =>
  [phrases.and, phrases.by, phrases.to].some((letter) => word.startsWith(letter)) &&
  (names.common.has(word.slice(1)) || word.slice(1).startsWith(phrases.article))

/** The gender that all readings of a statement's verb have; null where they differ, or none is read. */
function genderOf({ field, cue }: Draft, speech: LanguagePack['speech']): 'm' | 'f' | null {
  const forms = cue === null ? [] : (speech.forms.get(field.tokens[cue.from]?.folded ?? '') ?? [])
  const finite = forms.filter(({ tense }) => tense === 'perfect' || tense === 'imperfect')
  const [one] = finite
  if (one === undefined || finite.length < forms.length) return null
  return finite.every(({ gender, number }) => gender === one.gender && number !== 'p') ? one.gender : null
}
