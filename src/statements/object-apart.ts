import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { isAnyDeed, isDefiniteDeed } from './object-place.ts'
import { isOwn, JUDGING } from './objects.ts'
import type { Frame } from './types.ts'
import { isAccusative, isThat, isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens between a verb's subject and the comma: where he said it. */
const SETTING = 12

/** Tokens behind the object in which a clause would be the verb's complement rather than the object. */
const CLAUSE = 12

/** What is felt, who is thanked, what is called something may stand behind a comma; whom a verb addresses may not. */
const APART: ReadonlySet<string> = new Set(['feeling', 'thanked', 'predicate'])

/**
 * The object behind a comma that stands between it and the verb's subject: "deplored the minister X, | the campaigns against",
 * "asserted the council in its session, | the continuing of". Null where the comma begins what is told of the subject.
 */
export function objectApart(
  field: Field,
  at: number,
  comma: number,
  form: CueForm,
  words: FrameWords,
): Frame | null {
  const { lemma, tense } = form
  if (tense !== 'perfect' || !(lemma.np || lemma.deed)) return null
  if (lemma.object !== null && !APART.has(lemma.object)) return null
  if (!closesSubject(field, at, comma, words)) return null
  const i = comma + 1
  if (!opensObject(field, at, i, form, words) || isClauseBehind(field, i, form)) return null
  return { kind: 'object', form, at, content: i, opener: i, quoted: false }
}

/** Nothing but the subject stands before the comma, or the subject and where he said it. */
function closesSubject(field: Field, at: number, comma: number, words: FrameWords): boolean {
  const subject = mentionFrom(field, at + 1)
  if (subject === null || subject.kind === 'document' || subject.kind === 'pronominal') return false
  if (subject.to === comma) return true
  if (subject.to > comma || comma - subject.to > SETTING) return false
  for (let k = subject.to; k < comma; k++) {
    const token = field.tokens[k]
    if (!isWord(token) || isThat(token) || isIn(token, LISTS.relatives)) return false
  }
  const first = subject.to
  const venue = isIn(field.tokens[first], LISTS.prepositions) ? first + 1 : first
  return phraseAt(words.speech.venues, field, venue) !== null || words.isAdjunct(field, first)
}

/** A noun of action, what is felt, and of those who judge any noun that has its own adjective, genitive or clause. */
function opensObject(field: Field, at: number, i: number, form: CueForm, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token?.kind !== 'word' || isThat(token) || !isWord(field.tokens[i + 1])) return false
  const { folded } = token
  const { lemma } = form
  if (lemma.object === 'feeling')
    return isOwn(folded, words) && mentionFrom(field, i) === null && !words.isBoundary(folded)
  if (isIn(token, LISTS.prepositions | LISTS.pronominal) || words.gluedPreposition(field, i) !== null)
    return false
  if (words.isAdjunct(field, i) || words.phrases.adverbs.has(folded)) return false
  const kind = mentionFrom(field, i)?.kind
  if (kind === 'person' || kind === 'office' || kind === 'anonymous' || kind === 'pronominal') return false
  if (isDefiniteDeed(field, i, words) || isAnyDeed(field, i, words)) return !isVerbHere(field, i, words)
  if (words.isBoundary(folded) || words.speech.forms.has(folded) || (token.roles & ROLES.cue) !== 0)
    return false
  if (lemma.object === null && !JUDGING.has(lemma.act)) return false
  return lemma.np && isDescribed(field, at, i, words)
}

/** "…, refused to": spelt like the noun; a noun of action has its genitive right behind it. */
const isVerbHere = (field: Field, i: number, { speech }: FrameWords): boolean => {
  const next = field.tokens[i + 1]
  return (
    (speech.forms.get(field.tokens[i]?.folded ?? '')?.some(({ tense }) => tense !== 'masdar') ?? false) &&
    (isThat(next) || isIn(next, LISTS.prepositions))
  )
}

/**
 * "The campaigns | harmful", "the attack | that"; not "the one living | in London". Without the article ("campaigns of | the
 * defamation") it may be what the subject is, but behind a body or a name that has its title before it.
 */
function isDescribed(field: Field, at: number, i: number, { phrases }: FrameWords): boolean {
  const token = field.tokens[i]
  const next = field.tokens[i + 1]
  const subject = mentionFrom(field, at + 1)
  if (token === undefined || next === undefined || subject === null || isAccusative(token)) return false
  const { folded } = token
  if (folded.startsWith(phrases.and)) return false
  const isNext = next.folded.startsWith(phrases.article) || mentionFrom(field, i + 1)?.kind === 'body'
  if (folded.startsWith(phrases.article))
    return isNext || folded.endsWith(phrases.femininePlural) || isIn(next, LISTS.relatives)
  const isTitled = subject.name !== null && (subject.title?.from ?? subject.to) < subject.name.from
  return (isTitled || subject.kind === 'body') && (isNext || mentionFrom(field, i)?.kind === 'body')
}

/** The verb's own clause opens shortly behind: an object has none before a comma, and what is called something none at all. */
function isClauseBehind(field: Field, i: number, { lemma }: CueForm): boolean {
  if (!lemma.that) return false
  const any = lemma.object !== null
  for (let k = i + 1; k < i + CLAUSE; k++) {
    const token = field.tokens[k]
    if (token === undefined || token.kind === 'stop' || token.kind === 'break') return false
    if (token.kind === 'colon' || isThat(field.tokens[token.kind === 'comma' ? k + 1 : any ? k : -1]))
      return true
  }
  return false
}
