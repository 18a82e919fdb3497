import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { OfficeWord } from '../languages/sections/names.ts'
import { isGivenName } from './given-names.ts'
import { LONGEST } from './limits.ts'
import { isClauses } from './not-names.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { walkTitle } from './title-walk.ts'
import type { Mention, Token } from './types.ts'

/** A title at token `i`, with the name that follows it where one does (only when `named`); `apposed` behind a name. */
export function titleAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
  named = true,
  apposed = false,
): Mention | null {
  const head = words.office(tokens, i, limit)
  if (head === null) return null
  // A word that is a body's too (the governorate, the lady governor) is a title only before a name.
  const alsoBody = head.word.gender === 'f' && words.body(tokens[i]?.folded ?? '') !== undefined
  if (isGivenName(tokens, i, words) || isTeam(tokens, i, head, words)) return null
  // A bare title's word before "son of" is a given name: Assistant, son of X.
  if (!head.word.definite && isIn(tokens[head.to], LISTS.filiation)) return null
  const heads = [head.word.lemma]
  const { number, definite } = head.word
  // "its secretary" is spelled like a woman of the office.
  const possessed = head.word.gender === 'f' && ((tokens[i]?.roles ?? 0) & ROLES.possessed) !== 0
  const gender = possessed ? null : head.word.gender
  const adjective = !definite && number === 's' && isAdjective(tokens, head.to, words)
  const indefinite = adjective || (!definite && isOpen(tokens, head.to, words))
  const title = {
    definite,
    heads,
    gender: gender ?? 'm',
    acting: head.word.acting,
    spokesperson: head.word.spokesperson,
    apposed,
  }
  const walk = walkTitle(tokens, head.to, Math.min(limit, i + LONGEST), words, title)
  // The deputy of a spokesperson speaks for the same body.
  const speaks = head.word.spokesperson || (head.word.deputy && title.spokesperson)
  const name =
    named && !(adjective && walk.to === head.to)
      ? nameAfter(tokens, walk.to, limit, words, definite, bearsUnknown(head.word))
      : null
  if (alsoBody && name === null && !(definite && !named && isGivenAt(tokens, head.to, words))) return null
  if (name !== null && isOfKin(tokens, i, head.word))
    return {
      from: i,
      to: name.to,
      kind: 'office',
      name: null,
      title: { from: i, to: name.to },
      gender,
      number,
      heads,
      speaksFor: null,
      rule: `office:${head.word.lemma}`,
    }
  const to = name?.to ?? (adjective ? Math.max(walk.to, head.to + 1) : walk.to)
  return {
    from: i,
    to,
    kind: name ? 'person' : number !== 's' ? 'group' : indefinite ? 'anonymous' : 'office',
    name: name ? { from: walk.to, to: name.to } : null,
    title: { from: i, to: walk.to },
    gender,
    number,
    heads,
    speaksFor: speaks ? walk.speaksFor : null,
    rule: `office:${head.word.lemma}`,
  }
}

/** A rank that is a body's noun, too, before a frequent word that is no name: the team of | the defence, the | research | team. */
function isTeam(
  tokens: readonly Token[],
  i: number,
  { word, to }: { readonly word: OfficeWord; readonly to: number },
  words: NounPhraseWords,
): boolean {
  const { kind, folded = '' } = tokens[to] ?? {}
  if (kind !== 'word' || !word.kinds.includes('rank') || words.body(tokens[i]?.folded ?? '') === undefined)
    return false
  const { names, phrases } = words
  if (phrases.rankAdjectives.has(folded) || words.boundary(folded) || words.name(folded) !== undefined)
    return false
  if (words.definite(folded) && words.demonymShape(folded)) return true
  const bare = words.definite(folded) ? folded.slice(phrases.article.length) : folded
  return names.common.has(folded) || names.common.has(bare) || words.body(folded) !== undefined
}

/** A bare noun of kin, whose name behind it is not the bearer's: the brother of | X. */
export const isOfKin = (
  tokens: readonly Token[],
  i: number,
  { kinds, definite, number }: OfficeWord,
): boolean =>
  number === 's' &&
  !definite &&
  kinds.includes('relation') &&
  !isIn(tokens[i], LISTS.filiation) &&
  ((tokens[i]?.roles ?? 0) & ROLES.possessed) === 0

/** A given name that is no other word, and another word of the name behind it. */
function isGivenAt(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const entry = words.names.names.get(tokens[at]?.folded ?? '')
  const next = tokens[at + 1]
  if (entry === undefined || entry.kind === 'f' || entry.ambiguous || next?.kind !== 'word') return false
  return words.name(next.folded) !== undefined || !words.boundary(next.folded)
}

/** Behind a bare head a word in the form of an adjective is one, though it is a family name too: a Marjani official. */
export function isAdjective(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[at] ?? {}
  const { objectEnding } = words.phrases
  const bare = folded.endsWith(objectEnding) ? folded.slice(0, -objectEnding.length) : folded
  if (kind !== 'word' || words.definite(folded) || words.boundary(folded)) return false
  if (!(words.demonymShape(folded) || words.demonymShape(bare))) return false
  if (words.body(folded) !== undefined) return false
  const entry = words.name(folded)
  const next = tokens[at + 1]
  const isNamed = next?.kind === 'word' && words.name(next.folded) !== undefined
  return (entry === undefined || entry.kind === 'f' || entry.ambiguous) && !isNamed
}

/** A bare head with nothing definite behind it names nobody: a spokesman for, an official in, a Western diplomat. */
function isOpen(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const next = tokens[at]
  if (next?.kind !== 'word') return true
  const { folded } = next
  if (words.phrases.titleLinks.has(folded) || words.boundary(folded)) return true
  // "In a ministry", glued.
  const { by } = words.phrases
  if (
    folded.startsWith(by) &&
    words.body(folded.slice(by.length)) !== undefined &&
    words.name(folded) === undefined
  )
    return true
  if (words.definite(folded) || words.body(folded) || words.place(tokens, at, at + 1) !== null) return false
  if (words.demonym(folded)) return true
  return (
    words.phrases.relativeEndings.some((ending) => folded.endsWith(ending)) &&
    words.name(folded) === undefined
  )
}

function nameAfter(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
  definite: boolean,
  unknown: boolean,
): { to: number } | null {
  const next = tokens[at]
  if (next?.kind === 'quote') {
    const from = words.honorificsEnd(tokens, at + 1, limit) ?? at + 1
    const rank = words.office(tokens, from, limit)
    const inner = personNameAt(tokens, rank?.word.definite ? rank.to : from, limit, words, true)
    return inner && tokens[inner.to]?.kind === 'quote' && inner.to - at <= 10 ? { to: inner.to + 1 } : null
  }
  const start = words.honorificsEnd(tokens, tokens[at]?.folded === '/' ? at + 1 : at, limit)
  if (start === null || (words.isVerb(tokens, start) && !isGivenName(tokens, start, words))) return null
  // A definite word after the title is a name only where it is known as one (the president + a family name).
  const word = tokens[start]?.folded ?? ''
  if (words.definite(word) && (!definite || words.demonym(word) || words.name(word) === undefined))
    return null
  if (words.office(tokens, start, limit) !== null && words.name(word) === undefined) return null
  // What belongs to somebody is no name (gave | the minister | her instructions).
  if (isClauses(tokens, start, words)) return null
  // Behind a plain description, or with a glued preposition, a word that no list knows is no name.
  if (words.name(word) === undefined && !words.isKunyaWord(word) && (!unknown || words.mayBeGlued(word)))
    return null
  // A woman's name that also reads as a preposition with its noun (Budur, by the role of).
  const entry = words.name(word)
  if (
    (entry?.gender === 'f' || entry?.ambiguous) &&
    words.mayBeGlued(word) &&
    words.name(tokens[start + 1]?.folded ?? '') === undefined
  )
    return null
  return personNameAt(tokens, start, limit, words, true)
}

/** Heads of office and rank stand before names that no list knows; a description (a worker, a father) does not. */
const bearsUnknown = (head: OfficeWord): boolean =>
  head.number === 's' && !head.kinds.every((kind) => kind === 'person' || kind === 'relation')

/** A woman may bear a title in the masculine; nobody else one in the feminine. */
export const genderOf = (title: Mention['gender'], name: Mention['gender']): Mention['gender'] =>
  title === 'f' ? 'f' : (name ?? title)

/** A title whose bearer's name follows behind a comma: the minister, Dr X. */
export function withName(
  tokens: readonly Token[],
  title: Mention,
  limit: number,
  words: NounPhraseWords,
): Mention {
  if (title.kind !== 'office' || tokens[title.to]?.kind !== 'comma') return title
  const start = words.honorificsEnd(tokens, title.to + 1, limit)
  if (start === null) return title
  const rank = words.office(tokens, start, limit)
  const from = rank?.word.definite ? rank.to : start
  const person = personNameAt(tokens, from, limit, words, from > title.to + 1)
  if (person === null) return title
  const next = tokens[person.to]
  if (next !== undefined && next.kind === 'word' && !words.boundary(next.folded)) return title
  return {
    ...title,
    to: person.to,
    kind: 'person',
    name: { from, to: person.to },
    gender: genderOf(title.gender, person.gender),
  }
}

/** A title that follows a name, with or without a comma: the name's own. */
export function appositionAfter(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const comma = tokens[at]?.kind === 'comma'
  const from = comma ? at + 1 : at
  const start = words.honorificsEnd(tokens, from, limit)
  if (start === null || words.isVerb(tokens, start)) return null
  // A form of respect may be the office itself: Dr X, | professor | of chest diseases.
  const title =
    titleAt(tokens, start, limit, words, false, true) ?? titleAt(tokens, from, limit, words, false, true)
  if (title === null || title.number !== 's') return null
  // After a comma a title is the name's own only when it ends at a comma or the frame goes on.
  const next = tokens[title.to]
  if (comma && next?.kind === 'word' && !words.boundary(next.folded) && !words.mayBeGlued(next.folded))
    return null
  return { ...title, from }
}
