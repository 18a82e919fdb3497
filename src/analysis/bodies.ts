import { isIn, LISTS } from '../core/word-lists.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import { institutionEnd, isGenitiveOf, quotedEnd } from './institutions.ts'
import { LONGEST } from './limits.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { isOfPeople } from './phrase-links.ts'
import type { Mention, MentionKind, Token } from './types.ts'
import { isUnionsOwn } from './unions.ts'
import { isLatinName } from './word-roles.ts'

/** A body, group, document, unnamed source, or a place that speaks, at token `i`. */
export function bodyAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const first = tokens[i]
  if (first === undefined) return null
  const known = words.place(tokens, i, limit)
  // "The European union | of football" is none of states.
  const isUnions = words.phrases.unionsOf.has(tokens[known?.to ?? i]?.folded ?? '')
  const isState = known?.speaks === true && known.to > i + 1 && !isUnions
  const body = isState ? undefined : words.body(first.folded)
  if (body !== undefined && !body.notBefore.has(tokens[i + 1]?.folded ?? '')) {
    const to = bodyEnd(tokens, i + 1, Math.min(limit, i + LONGEST), words, body)
    const kind: MentionKind = body.anonymous
      ? 'anonymous'
      : body.document
        ? 'document'
        : body.group
          ? 'group'
          : 'body'
    return {
      from: i,
      to,
      kind,
      name: null,
      title: { from: i, to },
      gender: body.gender,
      number: body.number === 'd' && isOneAsObject(tokens, i, words) ? 's' : body.number,
      heads: [body.lemma],
      speaksFor: null,
      rule: `body:${body.lemma}`,
    }
  }
  if (known?.speaks && !known.ambiguous)
    return {
      from: i,
      to: known.to,
      kind: 'place',
      name: null,
      title: null,
      // A body known by its whole name (the organisation | of X) has the gender of its first word.
      gender: known.feminine ? 'f' : known.to > i + 1 ? (words.body(first.folded)?.gender ?? null) : null,
      number: 's',
      heads: [],
      speaksFor: null,
      rule: 'place',
    }
  if (isLatinName(first.folded))
    return {
      from: i,
      to: i + 1,
      kind: 'body',
      name: null,
      title: null,
      gender: null,
      number: 's',
      heads: [],
      speaksFor: null,
      rule: 'latin-name',
    }
  return null
}

/** Adjectives of one body agree with it; a second definite noun is already something else (its object). */
function bodyEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: NounPhraseWords,
  head: { readonly gender: Gender; readonly definite: boolean },
): number {
  const { gender } = head
  let at = from
  // A definite head takes adjectives alone; an indefinite one takes what it belongs to first.
  let definites = head.definite ? 1 : 0
  while (at < limit) {
    const token = tokens[at]
    if (token?.kind === 'quote') {
      const close = quotedEnd(tokens, at, limit, words)
      if (close === null) break
      at = close
      continue
    }
    if (token?.kind !== 'word') break
    const medium = words.mediumEnd(tokens, at, limit)
    if (medium !== null) {
      definites = Math.max(definites, 1)
      at = medium
      continue
    }
    const { folded } = token
    if (isIn(token, LISTS.in) && definites <= 1 && !words.isVenue(tokens[at + 1]?.folded ?? '')) {
      const next = words.body(tokens[at + 1]?.folded ?? '')
      if (words.place(tokens, at + 1, limit) === null && (next === undefined || next.document)) break
      const end = institutionEnd(tokens, at + 1, limit, words)
      if (end === at + 1) break
      // A bare head behind it ("in the republic of …") still takes what it belongs to.
      const bare = next !== undefined && !next.definite && end === at + 2
      definites = bare ? 0 : Math.max(definites, 1)
      at = end
      continue
    }
    // "The University of | Umm al-Qura".
    if (at === from && !head.definite && isMotherOf(tokens, at, words)) {
      definites = 1
      at += 2
      continue
    }
    if (folded.startsWith(words.phrases.toThe) && isUnionsOwn(tokens, at, words)) {
      at++
      continue
    }
    if (words.boundary(folded) || words.isVerb(tokens, at)) break
    if (head.definite && at === from && isToSomebody(folded, words)) break
    // To whom it was told: a source | to the channel's reporter.
    const told = folded.startsWith(words.phrases.to) ? folded.slice(words.phrases.to.length) : folded
    if (words.isCorrespondent(told)) break
    // A bare word before a preposition with a pronoun is a clause's: a study | supervised | over-it.
    const goesBack = words.isPronominal(tokens[at + 1]?.folded ?? '') && !words.definite(folded)
    if (goesBack && !words.phrases.sourceAdjectives.has(folded)) break
    if (isGenitiveOf(tokens, at, words)) {
      definites = 1
      at++
      continue
    }
    if (words.definite(folded)) {
      if (
        definites > 0 &&
        (!agrees(folded, gender, words) ||
          (head.definite && at === from && isMasculine(folded, gender, words)) ||
          (words.body(folded) !== undefined && !words.titleAdjective(folded)))
      )
        break
      definites++
      at++
      continue
    }
    const rest = folded.startsWith(words.phrases.and) ? folded.slice(1) : ''
    if (
      rest !== '' &&
      definites > 0 &&
      (words.definite(rest) || words.body(rest)) &&
      words.names.offices.get(rest) === undefined
    ) {
      definites = 0
      at++
      continue
    }
    if (at === from && definites === 0 && !words.definite(folded) && isAdjective(folded, words)) {
      at++
      from++
      continue
    }
    const royal = words.office(tokens, at, limit)
    if (royal?.word.kinds.includes('royal') && at === from) {
      at = personNameAt(tokens, royal.to, limit, words, true)?.to ?? royal.to
      continue
    }
    const end = institutionEnd(tokens, at, limit, words)
    if (end === at) {
      const name = definites === 0 && at === from ? personNameAt(tokens, at, limit, words, false) : null
      if (name === null) break
      at = name.to
      continue
    }
    const glued = folded.startsWith(words.phrases.to) || folded.startsWith(words.phrases.by)
    if (definites > 0 && !words.demonym(folded) && !glued) {
      // A definite noun belongs to nobody: a name right behind it is the verb's object (he took the report | Egypt to task).
      if (words.place(tokens, at, limit) === null || (head.definite && at === from)) break
    }
    // "for the rights of | man": a bare noun behind its preposition still takes what it belongs to.
    if (folded.startsWith(words.phrases.to) && end === at + 1 && !folded.startsWith(words.phrases.toThe))
      definites = 0
    at = end
  }
  return at
}

/** A dual's ending that is the object's of one: but | a source | in …; two of a kind need a definite word behind them. */
function isOneAsObject(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const next = tokens[i + 1]
  const isConstruct = next?.kind === 'word' && (words.definite(next.folded) || words.isPlace(next.folded))
  const { folded = '' } = tokens[i] ?? {}
  const { objectEnding } = words.phrases
  if (isConstruct || !folded.endsWith(objectEnding)) return false
  return words.body(folded.slice(0, -objectEnding.length))?.number === 's'
}

/** To whom a body told it: the ministry | to the ambassador. */
const isToSomebody = (folded: string, words: NounPhraseWords): boolean =>
  folded.startsWith(words.phrases.toThe) &&
  isOfPeople(words.phrases.article + folded.slice(words.phrases.toThe.length), words)

/** "Mother of", "father of" with a definite word: a place's name behind a body's noun. */
export function isMotherOf(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const { folded = '', kind } = tokens[at] ?? {}
  const { particles } = words.names
  if (kind !== 'word' || !particles.kunya.has(folded) || words.definite(folded)) return false
  return tokens[at + 1]?.kind === 'word' && words.definite(tokens[at + 1]?.folded ?? '')
}

/** An indefinite adjective: a security source, American officials. */
const isAdjective = (folded: string, words: NounPhraseWords): boolean =>
  words.phrases.sourceAdjectives.has(folded) ||
  words.demonym(folded) ||
  (words.name(folded) === undefined &&
    !words.mayBeGlued(folded) &&
    words.phrases.adjectiveEndings.some(
      (ending) => folded.endsWith(ending) && folded.length > ending.length + 2,
    ))

/** An adjective of relation in the masculine right behind a feminine head: the noun before both bears it (the site of the college | electronic). */
const isMasculine = (folded: string, gender: Gender, words: NounPhraseWords): boolean =>
  gender === 'f' && words.demonymShape(folded) && !folded.endsWith(words.phrases.feminineEnding)

export function agrees(folded: string, gender: Gender, words: NounPhraseWords): boolean {
  if (words.demonym(folded) || words.titleAdjective(folded)) return true
  const { relativeEndings, feminineEnding } = words.phrases
  if (gender === 'f' && folded.endsWith(feminineEnding)) return true
  return relativeEndings.some((ending) => folded.endsWith(ending))
}
