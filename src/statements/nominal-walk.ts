import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { isBeforeTold } from './complements.ts'
import { freeDeed } from './deeds.ts'
import { namesBlame, nominalFrame } from './nominal-frames.ts'
import { isOwn, JUDGING } from './objects.ts'
import { isEachOf } from './subject-parts.ts'
import type { Frame } from './types.ts'
import { isThat, isWord, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Where a walk from a cue to its complement stands. */
export interface Walk {
  /** Inside a relative clause whose verb takes the next complementizer: that verb's forms. */
  relative: readonly CueForm[] | null
  /** A further clause began: only what a sign parts from it still belongs to the cue. */
  apart: boolean
  subjectDone: boolean
  /** An object guessed from its place gives way to a clause that follows ("said the minister in a word that"). */
  guess: Frame | null
  /** The guess is a word that a preposition joins to the subject: whatever stands apart is better. */
  joined: boolean
  /** Behind whoever was joined to the subject: what stands before tells nothing of an object. At first the verb. */
  from: number
}

/** A nominal complement that is sure at its place; one that is not is kept as the walk's guess. */
export function nominalHere(
  field: Field,
  at: number,
  i: number,
  form: CueForm,
  limit: number,
  walk: Walk,
  words: FrameWords,
): Frame | null {
  if (walk.guess !== null && !walk.joined) {
    walk.guess = behindTail(field, walk.guess, i, walk, words)
    return null
  }
  const found = nominalFrame(field, at, i, form, words, walk.subjectDone, walk.from)
  if (found === null || (!isSpoken(field, found) && isBeforeTold(field, i, form, limit, words))) return null
  if (form.lemma.that && isTitles(field, at, i, limit, words)) return null
  if (found.kind === 'object') {
    if (walk.joined && !standsApart(field, i, words)) return null
    if (walk.guess === null && joinsSubject(field, at, i, words)) {
      walk.guess = found
      walk.joined = true
      return null
    }
  }
  const isSure =
    found.kind !== 'object' ||
    !form.lemma.that ||
    isIn(field.tokens[i], LISTS.objectNouns) ||
    form.tense === 'participle'
  if (isSure && !isEachOf(field, i, words)) return found
  walk.guess = behindTail(field, found, i, walk, words)
  walk.joined = false
  return null
}

/** Words of a quotation that is no medium's name. */
const SPOKEN = 4

/** "Regretted | «the continent's entry into …»": the preposition governs what is said, no medium. */
const isSpoken = (field: Field, { quoted, content }: Frame): boolean =>
  quoted && (quotationAt(field, content)?.words ?? 0) >= SPOKEN

/**
 * The guess, or a noun of action at `i` or within the name that begins there: a word of the subject's own was taken for
 * the object, and what is told stands behind it.
 */
function behindTail(field: Field, guess: Frame, i: number, { apart }: Walk, words: FrameWords): Frame {
  if (guess.kind !== 'object' || guess.form.lemma.object !== null || guess.behindTail || apart) return guess
  const to = mentionFrom(field, i)?.to ?? i + 1
  for (let k = i; k < to; k++)
    if (freeDeed(field, guess.opener, k, words)) return { ...guess, content: k, opener: k, behindTail: true }
  return guess
}

/** Tokens of a title's own place and its bearer's name. */
const BEARER = 18

/**
 * "Stressed the supervisor | of the festival Sami Hilu, that": between a title and the clause, a preposition that the verb
 * takes, too, is the title's own, where its bearer's name stands right before the clause.
 */
function isTitles(field: Field, at: number, i: number, limit: number, words: FrameWords): boolean {
  const title = mentionFrom(field, at + 1)
  if (title?.kind !== 'office' || title.name !== null || title.number !== 's' || title.to > i) return false
  let name = -1
  for (let k = i + 1; k < Math.min(limit, i + BEARER); k++) {
    const token = field.tokens[k]
    if (isThat(token)) return name > 0 && endsName(field, name, k, words)
    if (token === undefined || token.kind === 'stop' || token.kind === 'colon' || token.kind === 'break')
      return false
    const mention = mentionFrom(field, k)
    if (mention?.kind === 'person' && mention.name !== null && (mention.glued ?? 0) === 0) name = mention.to
    if (mention !== null) k = mention.to - 1
  }
  return false
}

/** Nothing stands between the name and the clause but a comma, or where he said it. */
function endsName(field: Field, name: number, that: number, { speech }: FrameWords): boolean {
  if (name === that || (name === that - 1 && field.tokens[name]?.kind === 'comma')) return true
  if (!speech.prepositions.has(field.tokens[name]?.folded ?? '')) return false
  for (let k = name; k < that; k++) if (speech.forms.has(field.tokens[k]?.folded ?? '')) return false
  return phraseAt(speech.venues, field, name + 1) !== null
}

/** The league | of the clubs: a word glued to the one before it. */
function joinsSubject(field: Field, at: number, i: number, words: FrameWords): boolean {
  if (mentionFrom(field, at + 1)?.to !== i) return false
  const { to, by, objectNouns } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  if (objectNouns.has(folded)) return false
  return (folded.startsWith(to) || folded.startsWith(by)) && words.gluedNoun(field, i)
}

/** Behind a sign, or a noun of action, or with a pronoun of its own: no part of the phrase before it. */
function standsApart(field: Field, i: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  return !isWord(field.tokens[i - 1]) || words.isAction(folded) || isOwn(folded, words)
}

/** Tokens of what is said of a subject between two commas. */
const ASIDE = 16

/** The same for a clause: Tawil, | who is one of the candidates for the presidency, | stressed. */
const CLAUSE = 40

/**
 * The comma that closes what is said of the subject right behind it (the editor X, | head of the paper Y, | denied),
 * where the verb's nominal complement stands behind; null where nothing is interposed.
 */
export function asideEnd(
  field: Field,
  at: number,
  comma: number,
  form: CueForm,
  limit: number,
  words: FrameWords,
): number | null {
  const subject = mentionFrom(field, at + 1)
  if (subject?.to !== comma) return null
  // His title is what was interposed: X, | head of the paper Y, | denied.
  const isTitled = subject.name !== null && (subject.title?.from ?? 0) > subject.name.to
  if (isTitled && opensJudged(field, comma + 1, form, words)) return comma
  if (opensComplement(field, comma + 1, form, words)) return null
  const first = field.tokens[comma + 1]
  const isRelative = isIn(first, LISTS.relatives) && !isIn(first, LISTS.prepositions)
  if (!isWord(first) || (isIn(first, LISTS.boundary) && !isRelative)) return null
  for (let k = comma + 1; k < Math.min(limit, comma + (isRelative ? CLAUSE : ASIDE)); k++) {
    const token = field.tokens[k]
    if (token?.kind === 'comma')
      return opensComplement(field, k + 1, form, words) || opensJudged(field, k + 1, form, words) ? k : null
    if (token?.kind === 'stop' || token?.kind === 'colon' || token?.kind === 'break') return null
    if (isThat(token)) return null
  }
  return null
}

/** A noun of action, or the verb's own preposition, alone or glued. */
function opensComplement(field: Field, i: number, { lemma }: CueForm, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i] ?? {}
  const glued = words.gluedPreposition(field, i)
  if (lemma.object === 'blame' && namesBlame(field, i, words)) return true
  return (
    words.isAction(folded) ||
    lemma.prepositions.includes(folded) ||
    (glued !== null && lemma.prepositions.includes(glued))
  )
}

/** A definite noun behind an aside that was closed: what a verb that takes no clause, or one of judging, is about. */
function opensJudged(field: Field, i: number, { lemma }: CueForm, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (!isWord(token) || !lemma.np || lemma.object !== null || !JUDGING.has(lemma.act)) return false
  if (mentionFrom(field, i)?.kind === 'person' || words.isAdjunct(field, i)) return false
  return token.folded.startsWith(words.phrases.article) && !isIn(token, LISTS.relatives)
}
