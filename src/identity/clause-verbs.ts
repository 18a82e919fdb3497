import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender } from '../languages/sections/conjugation.ts'

/** Words of a phrase that announces a new voice. */
const LONGEST_TURN = 4
/** Words of what stands before the verb of its sentence: when, where, on which occasion. */
const LONGEST_FRONT = 16
/** Letters of a word that a conjunction, or the ending of a woman's verb, is more than a letter of. */
const LONG = 4

/** Whether a mention is the subject of a clause: right behind its verb, or the first word of it. */
export function isSubject(field: Field, mention: Mention, pack: LanguagePack): boolean {
  const { phrases, identity } = pack
  const before = field.tokens[mention.from - 1]
  const letter = field.tokens[mention.from]?.folded.charAt(0) ?? ''
  if ((mention.glued ?? 0) > 0 && letter !== phrases.and)
    return letter === phrases.to && identity.before.has(before?.folded ?? '')
  if (isOblique(field, mention, pack)) return false
  if (opensClause(field, mention.from, pack))
    return before?.kind !== 'comma' || turnEndsAt(field, mention.from - 1, pack.speech.turn)
  const k = verbBefore(field, mention.from, pack)
  // What somebody would do, or whether he can, is not told of him.
  if (pack.speech.hypotheticals.has(field.tokens[k - 1]?.folded ?? '')) return false
  const resumes = k < mention.from - 1 && pack.speech.relatives.has(field.tokens[k - 1]?.folded ?? '')
  if (!isVerb(field, k, pack) && !(resumes && isKnownVerb(field, k, pack))) return false
  return k < mention.from - 1 || mention.gender !== 'f' || genderOf(field, k, pack) !== 'm'
}

/** The word before a mention that may be its verb: adverbs, a preposition with its pronoun or with one noun stand between. */
function verbBefore(field: Field, from: number, { phrases }: LanguagePack): number {
  let k = from - 1
  while (isIn(field.tokens[k], LISTS.adverbs | LISTS.pronominal)) k--
  const { folded = '', kind } = field.tokens[k] ?? {}
  const adjunct = kind === 'word' && folded.startsWith(phrases.article)
  return adjunct && isIn(field.tokens[k - 1], LISTS.in) ? k - 2 : k
}

/** Several men in the object's case. */
function isOblique(field: Field, { from, number }: Mention, { phrases }: LanguagePack): boolean {
  const { folded = '' } = field.tokens[from] ?? {}
  return (
    number === 'p' &&
    phrases.obliqueEndings.some((ending) => folded.endsWith(ending)) &&
    field.tokens[from - 1]?.kind === 'word' &&
    !isIn(field.tokens[from - 1], LISTS.openers)
  )
}

/** Any word that opens a clause and is no noun, name or particle of the lists: those of acts are in none of them. */
function isVerb(field: Field, k: number, pack: LanguagePack): boolean {
  const { phrases, names, speech } = pack
  const token = field.tokens[k]
  if (token?.kind !== 'word') return false
  const { folded } = token
  const { and } = phrases
  const coordinated = folded.startsWith(and) && folded.length > LONG
  if (isIn(token, LISTS.openers)) return opensClause(field, k, pack)
  if (opensAsVerb(field, k, pack)) return true
  const isTitle = (word: string) => names.bodies.has(word) || names.offices.has(word)
  const isOther = (word: string) =>
    speech.boundary.has(word) || phrases.objectNouns.has(word) || isTitle(word)
  if (isIn(token, LISTS.boundary | LISTS.objectNouns) || isTitle(folded)) return false
  if (folded.startsWith(and) && speech.boundary.has(folded.slice(and.length)) && !speech.forms.has(folded))
    return false
  if (coordinated && isOther(folded.slice(and.length))) return false
  const from = isIn(field.tokens[k - 1], LISTS.negators) ? k - 1 : k
  if (isBehindFront(field, from, pack)) return true
  // Behind a comma a word that no list knows may be a noun of the enumeration.
  if (field.tokens[from - 1]?.kind === 'comma')
    return coordinated || speech.forms.has(folded) || isConsequent(folded, pack)
  return opensClause(field, from, pack) || (coordinated && isCoordinatedVerb(field, k, pack))
}

/** "And so | issued | the prince": behind a comma, the rest a word that no list knows as a noun. */
function isConsequent(folded: string, { names, phrases }: LanguagePack): boolean {
  const rest = folded.slice(phrases.consequence.length)
  return (
    folded.startsWith(phrases.consequence) &&
    rest.length >= LONG &&
    !rest.startsWith(phrases.article) &&
    !names.common.has(folded) &&
    !names.common.has(phrases.article + rest)
  )
}

/** A verb spelt as its noun of action, with or without "and", at the head of its sentence: dwelt | the researcher | on. */
function opensAsVerb(field: Field, k: number, { phrases: { and, verbNouns } }: LanguagePack): boolean {
  const { folded = '', sentence = -1 } = field.tokens[k] ?? {}
  if (field.sentences[sentence]?.from !== k) return false
  return verbNouns.has(folded) || (folded.startsWith(and) && verbNouns.has(folded.slice(and.length)))
}

/** "… | and received": amid a clause a word with "and" that the lists do not know as a noun. */
function isCoordinatedVerb(field: Field, k: number, { names, phrases, speech }: LanguagePack): boolean {
  if (field.tokens[k - 1]?.kind !== 'word') return false
  const { folded = '' } = field.tokens[k] ?? {}
  if (speech.forms.has(folded)) return true
  const rest = folded.slice(phrases.and.length)
  const isNoun = names.common.has(phrases.article + rest) || rest.endsWith(phrases.femininePlural)
  return !(isNoun && rest.length >= LONG) && !rest.endsWith(phrases.feminineEnding)
}

/** A form of a reporting verb, finite. */
const isKnownVerb = (field: Field, k: number, { speech }: LanguagePack): boolean =>
  speech.forms
    .get(field.tokens[k]?.folded ?? '')
    ?.some(({ tense }) => tense === 'perfect' || tense === 'imperfect') ?? false

/** Whether a verb's form is a man's or a woman's; null where its letters do not tell. */
function genderOf(field: Field, k: number, { phrases, speech }: LanguagePack): Gender | null {
  const { folded = '' } = field.tokens[k] ?? {}
  const known = speech.forms.get(folded)?.find(({ tense }) => tense === 'perfect' || tense === 'imperfect')
  if (known !== undefined) return known.gender
  const bare = folded.startsWith(phrases.and) && folded.length > LONG ? folded.slice(1) : folded
  const { sheVerb } = phrases
  if (bare.endsWith(sheVerb)) return bare.length >= LONG ? 'f' : null
  return bare.startsWith(sheVerb) || phrases.openers.has(folded) ? null : 'm'
}

/**
 * "In the capital | received | the minister", "a week ago, | met": what stands before the word tells when or where, by
 * a preposition or adverb at the head of its sentence, and is closed by a definite noun, a time, a number or a comma.
 */
function isBehindFront(field: Field, i: number, pack: LanguagePack): boolean {
  const { phrases, speech, names } = pack
  const { folded = '', sentence = -1 } = field.tokens[i] ?? {}
  let first = field.sentences[sentence]?.from ?? i
  if (isIn(field.tokens[first], LISTS.openers)) first++
  if (i - first < 1 || i - first > LONGEST_FRONT || !isFront(field, first, pack)) return false
  const { folded: before = '', kind } = field.tokens[i - 1] ?? {}
  const isKnown = speech.forms.has(folded) || pack.identity.giving.has(folded)
  if (!isKnown && (isNoun(folded, pack) || (kind !== 'comma' && names.common.has(phrases.article + folded))))
    return false
  const closed =
    kind === 'comma' || kind === 'number' || before.startsWith(phrases.article) || phrases.adverbs.has(before)
  if (!closed) return false
  for (let k = first + 1; k < i; k++) {
    const token = field.tokens[k]
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'number' && token.kind !== 'comma'))
      return false
    if (isIn(token, LISTS.relatives) || speech.that.has(token.folded) || isKnownVerb(field, k, pack))
      return false
  }
  return true
}

/** A name, place or adverb, a word under the article, with a woman's ending or behind a glued preposition. */
function isNoun(folded: string, { phrases, names }: LanguagePack): boolean {
  const rest = folded.slice(1)
  const glued = (folded.startsWith(phrases.by) || folded.startsWith(phrases.to)) && names.common.has(rest)
  if (folded.startsWith(phrases.article) || folded.endsWith(phrases.feminineEnding) || glued) return true
  return phrases.adverbs.has(folded) || names.places.has(folded) || names.names.has(folded)
}

/** A preposition or adverb, with or without "and". */
function isFront(field: Field, i: number, { phrases, speech }: LanguagePack): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const bare = folded.startsWith(phrases.and) ? folded.slice(phrases.and.length) : folded
  // "On this occasion, | came forward | the director."
  if (bare.startsWith(phrases.by) && phrases.demonstratives.has(bare.slice(phrases.by.length))) return true
  return (
    speech.prepositions.has(folded) ||
    phrases.adverbs.has(folded) ||
    (bare !== folded && (speech.prepositions.has(bare) || phrases.adverbs.has(bare)))
  )
}

/** First of its sentence, or behind a comma, a word that opens a clause, or the announcement of a new voice. */
function opensClause(field: Field, i: number, pack: LanguagePack): boolean {
  const { phrases, speech } = pack
  const before = field.tokens[i - 1]
  if (before === undefined || before.sentence !== field.tokens[i]?.sentence) return true
  if (before.kind === 'quote' || before.kind === 'open-bracket') return false
  if (before.kind !== 'word' && before.kind !== 'number') return true
  // "the president | had urged | the states": the subject stands before the auxiliary.
  if (isIn(before, LISTS.openers)) {
    // "This man" opens a clause where the demonstrative does (not: with | this party).
    if (phrases.demonstratives.has(before.folded)) return opensClause(field, i - 1, pack)
    return !phrases.perfective.has(before.folded) || field.tokens[i - 2]?.sentence !== before.sentence
  }
  return turnEndsAt(field, i, speech.turn)
}

/** "for his part" right before the token. */
export function turnEndsAt(field: Field, i: number, { byFirst }: LanguagePack['speech']['turn']): boolean {
  for (let n = 1; n <= LONGEST_TURN; n++) {
    const first = field.tokens[i - n]
    if (first === undefined || (first.roles & ROLES.opens) === 0) continue
    for (const { words } of byFirst.get(first.folded) ?? NONE)
      if (words.length === n && standsAt(field, i - n, words)) return true
  }
  return false
}

const NONE: readonly never[] = []

function standsAt(field: Field, i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (field.tokens[i + k]?.folded !== words[k]) return false
  return true
}
