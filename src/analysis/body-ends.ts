import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { gluedBodiesIn } from './glued-bodies.ts'
import { laidOut } from './laid-out.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import { beforeObject } from './object-ends.ts'
import { isOfPeople } from './phrase-links.ts'
import type { Field, Mention, Token } from './types.ts'
import { isUnionsOwn } from './unions.ts'

/**
 * The field with its bodies ended before what is no part of their names, however they were read: what was done there
 * (the commission | to-make-sure of …), to whom it was told (the army | to-journalists), who heads it, a relative clause
 * behind "and". A word with which the story gives the same name again stays. With the bodies behind glued letters.
 */
export function withBodyEnds(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  let changed = false
  const mentions = field.mentions.map((mention) => {
    const end = Math.min(endOf(field, mention, words), beforeObject(field, mention, words))
    if (end === mention.to) return mention
    changed = true
    const { title } = mention
    return laidOut({ ...mention, to: end, title: title === null ? null : { from: title.from, to: end } })
  })
  const gluedBodies = gluedBodiesIn(field, words).flatMap((body) => {
    const to = endOf(field, body, words)
    return to > body.from + 1 ? laidOut({ ...body, to, title: { from: body.from, to } }) : []
  })
  return changed || gluedBodies.length > 0 ? { ...field, mentions, gluedBodies } : field
}

/** Where the name of a body ends; the mention's own end where nothing tells another. */
function endOf(field: Field, mention: Mention, words: NounPhraseWords): number {
  const { tokens } = field
  const { from, to, kind } = mention
  if (kind !== 'body' || to < from + 2) return to
  // A bare noun alone names nothing: a committee | to-look into.
  const first = words.definite(tokens[from]?.folded ?? '') ? from + 1 : from + 2
  for (let k = first; k < to; k++) {
    const token = tokens[k] as Token
    if (token.kind !== 'word') {
      k = behindMarks(tokens, k, to)
      continue
    }
    if (words.isReflexive(token.folded) || isAnothers(tokens, from, k, words)) return k
    if (
      isBeyond(tokens, k, words) &&
      !isAskedFor(tokens, from, k, words) &&
      !isAgain(tokens, from, k, field.mentions, words)
    )
      return k
  }
  return to
}

/** Whether a body's name ends before the word at `k`. */
function isBeyond(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded, lists } = tokens[k] as Token
  const { phrases } = words
  if (phrases.beyondBodies.has(folded)) return true
  const { folded: next = '', kind } = tokens[k + 1] ?? {}
  if ((lists & LISTS.in) !== 0)
    return kind === 'word' && (phrases.notPlaces.has(next) || isOfPeople(next, words))
  if (!folded.startsWith(phrases.to) || folded.startsWith(phrases.toThe)) return false
  if (isUnionsOwn(tokens, k, words)) return false
  const whom = folded.slice(phrases.to.length)
  if (words.isAgency(whom) || words.isCorrespondent(whom)) return true
  // "To journalists"; not "of the scholars of | the faith", "of the students of | Sahl".
  if (words.body(whom)?.group !== true || words.definite(next) || words.isPlace(next)) return false
  return words.body(next) === undefined && !words.names.offices.has(next)
}

/** A noun with a pronoun (the ministry | its campaigns), or people of a nation behind a definite noun (the office | the Sahlis). */
function isAnothers(tokens: readonly Token[], from: number, k: number, words: NounPhraseWords): boolean {
  const { folded, roles } = tokens[k] as Token
  const { surePronouns, obliqueEndings, and } = words.phrases
  // "The society and-its-partners" speak together.
  if (folded.startsWith(and)) return false
  if (
    (roles & ROLES.possessed) !== 0 &&
    !words.isPlace(folded) &&
    words.names.names.get(folded) === undefined
  )
    return surePronouns.some((ending) => folded.endsWith(ending) && ending.length > 1)
  if (k !== from + 1 || !words.definite(tokens[from]?.folded ?? '') || !words.definite(folded)) return false
  return words.demonym(folded) && obliqueEndings.some((ending) => folded.endsWith(ending))
}

/** Behind a definite noun's participle or a noun of action: the company | that develops | for …, the preparing | for. */
function isAskedFor(tokens: readonly Token[], from: number, k: number, words: NounPhraseWords): boolean {
  const { folded: before = '' } = tokens[k - 1] ?? {}
  if (!words.definite(before)) return false
  if (words.isMasdar(before.slice(words.phrases.article.length))) return true
  const isFirst = k === from + 2 && words.definite(tokens[from]?.folded ?? '')
  return isFirst && !words.titleAdjective(before) && !words.demonymShape(before) && !words.demonym(before)
}

/** The last token of words in marks or brackets that open at `k`. */
function behindMarks(tokens: readonly Token[], k: number, to: number): number {
  const { kind } = tokens[k] as Token
  if (kind !== 'quote' && kind !== 'open-bracket') return k
  for (let end = k + 1; end < to; end++) {
    const { kind: other } = tokens[end] as Token
    if (other === 'quote' || other === 'close-bracket') return end
  }
  return k
}

/** The words from the body's first up to `k` stand at another of the story's mentions too. */
function isAgain(
  tokens: readonly Token[],
  from: number,
  k: number,
  mentions: readonly Mention[],
  words: NounPhraseWords,
): boolean {
  // What the name is for, or where: all else ends it however often it is told.
  const { folded = '' } = tokens[k] ?? {}
  const { to, by } = words.phrases
  if (!folded.startsWith(to) && !folded.startsWith(by) && !isIn(tokens[k], LISTS.in)) return false
  return mentions.some(({ from: start }) => start !== from && sameWords(tokens, from, start, k + 1 - from))
}

function sameWords(tokens: readonly Token[], a: number, b: number, count: number): boolean {
  for (let k = 0; k < count; k++) if (tokens[a + k]?.folded !== tokens[b + k]?.folded) return false
  return true
}
