import { isIn, LISTS } from '../core/word-lists.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import type { OfficeWord } from '../languages/sections/names.ts'
import { agrees } from './bodies.ts'
import { isGivenName } from './given-names.ts'
import { institutionEnd, isGenitiveOf, quotedEnd } from './institutions.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import type { Token } from './types.ts'

/** Past further ranks, their adjectives, and the slash that some pages write before the name. */
function ranksEnd(tokens: readonly Token[], from: number, limit: number, words: NounPhraseWords): number {
  let at = from
  while (at < limit) {
    const again = words.office(tokens, at, limit)
    if (again?.word.definite && isRank(again.word)) at = again.to
    else if (words.phrases.rankAdjectives.has(tokens[at]?.folded ?? '') || tokens[at]?.folded === '/') at++
    else break
  }
  return at
}

/** A second bare office joined to a bare one, before what both are of: imam | and preacher | of the mosque. */
export function isSecondOffice(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[k] ?? {}
  const { and } = words.phrases
  if (!folded.startsWith(and) || tokens[k + 1]?.kind !== 'word') return false
  const first = words.names.offices.get(tokens[k - 1]?.folded ?? '')
  const second = words.names.offices.get(folded.slice(and.length))
  if (first === undefined || second === undefined || first.definite || second.definite) return false
  if (first.number !== 's' || second.number !== 's' || first.gender !== second.gender) return false
  return words.definite(tokens[k + 1]?.folded ?? '') || words.body(tokens[k + 1]?.folded ?? '') !== undefined
}

/** Military, learned and noble styles, which stand right before a name. */
export const isRank = (head: Pick<OfficeWord, 'kinds'>): boolean =>
  head.kinds.some((kind) => kind === 'rank' || kind === 'style' || kind === 'royal')

interface WalkState {
  readonly definite: boolean
  readonly heads: string[]
  readonly gender: Gender
  readonly acting: boolean
  spokesperson: boolean
  /** Behind its bearer's name. */
  readonly apposed: boolean
}

interface TitleWalk {
  readonly to: number
  readonly speaksFor: { readonly from: number; readonly to: number } | null
}

/** Walks over what a title belongs to: institution, nationality, rank, further offices of the same person. */
export function walkTitle(
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: NounPhraseWords,
  state: WalkState,
): TitleWalk {
  let at = from
  let speaksFor: { from: number; to: number } | null = null
  /** Where a rank begins: it is the bearer's, not the body's. */
  let bodyEnd: number | null = null
  while (at < limit) {
    const token = tokens[at]
    if (token?.kind === 'quote') {
      const close = quotedEnd(tokens, at, limit, words)
      if (close === null || (at === from && state.definite)) break
      at = close
      continue
    }
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) break
    const { folded } = token
    const medium = words.mediumEnd(tokens, at, limit)
    if (medium !== null) {
      at = medium
      continue
    }
    if (token.kind === 'number') {
      if (at === from || tokens[at + 1]?.kind !== 'word') break
      at++
      continue
    }
    // "Basim" is a name behind any head but one that speaks in another's name.
    const link = isIn(token, LISTS.titleLinks) && (state.spokesperson || words.name(folded) === undefined)
    if (state.spokesperson && words.phrases.titleLinksOwn.has(folded)) {
      at++
      continue
    }
    const over =
      isIn(token, LISTS.titleOver) && state.heads.some((head) => words.phrases.titleOver.heads.has(head))
    if (link || (over && isInstitution(tokens, at + 1, limit, words))) {
      const end = Math.max(
        institutionEnd(tokens, at + 1, limit, words),
        tokens[at + 1]?.kind === 'word' ? at + 2 : at + 1,
      )
      if (end === at + 1) break
      if (link) speaksFor = { from: at + 1, to: end }
      at = end
      continue
    }
    if (isIn(token, LISTS.in)) {
      const end = institutionEnd(tokens, at + 1, limit, words)
      const next = tokens[at + 1]?.folded ?? ''
      const bodyNext = words.body(next)
      if (
        end === at + 1 ||
        words.isVenue(next) ||
        !(words.place(tokens, at + 1, limit) !== null || (bodyNext && !bodyNext.document))
      )
        break
      at = end
      continue
    }
    if (words.boundary(folded) || words.isVerb(tokens, at)) break
    const office = words.office(tokens, at, limit)
    if (office?.word.kinds.includes('royal') && at > from && words.body(tokens[at - 1]?.folded ?? '')) {
      // A university, a hospital named after a king: his name belongs to it.
      at = personNameAt(tokens, office.to, limit, words, true)?.to ?? office.to
      continue
    }
    if (office !== null && isGivenName(tokens, at, words)) break
    if (office !== null && !(words.name(folded) && !words.name(folded)?.ambiguous)) {
      // A definite head takes a second one of its own gender only; another gender is another person.
      // Two plain offices side by side are two persons: the minister met | the ambassador.
      if (
        state.definite &&
        office.word.definite &&
        (office.word.gender !== state.gender ||
          (at === from && office.word.kinds[0] === 'office' && !state.acting))
      )
        break
      // Behind its bearer's name a form of respect opens the next person: X, head of the council, | His Excellency Y.
      if (state.apposed && at > from && isRank(office.word)) break
      state.heads.push(office.word.lemma)
      state.spokesperson ||= office.word.spokesperson
      const before = at
      at = office.to
      // A rank or style behind an office opens the name itself: Minister X, the Engineer Y.
      if (at > from + 1 && office.word.definite && isRank(office.word)) {
        bodyEnd = before
        at = ranksEnd(tokens, at, limit, words)
        break
      }
      continue
    }
    const joined = folded.startsWith(words.phrases.and)
      ? words.names.offices.get(folded.slice(words.phrases.and.length))
      : undefined
    const isSecond =
      (joined !== undefined && state.definite && joined.gender === state.gender && joined.number === 's') ||
      (at === from && isSecondOffice(tokens, at, words))
    if (joined !== undefined && isSecond) {
      // Two offices of one person: the actor and researcher X.
      state.heads.push(joined.lemma)
      at++
      continue
    }
    if (words.names.particles.former.has(folded) || words.names.particles.acting.has(folded)) {
      at++
      continue
    }
    if (isGenitiveOf(tokens, at, words)) {
      at++
      continue
    }
    if (state.definite && at === from && !joinsDefinite(tokens, at, words, state.gender)) break
    const end = institutionEnd(tokens, at, limit, words, state.definite && at === from)
    if (end === at) break
    if (speaksFor === null && words.body(folded) !== undefined) speaksFor = { from: at, to: end }
    at = end
  }
  return { to: at, speaksFor: speaksFor === null ? null : { from: speaksFor.from, to: bodyEnd ?? at } }
}

/** Whether a body or a definite noun stands there: what somebody can be set over. */
function isInstitution(tokens: readonly Token[], at: number, limit: number, words: NounPhraseWords): boolean {
  const folded = tokens[at]?.folded ?? ''
  return (
    tokens[at]?.kind === 'word' &&
    (words.definite(folded) || words.body(folded) !== undefined) &&
    institutionEnd(tokens, at, limit, words) > at
  )
}

/**
 * What may stand behind a definite title: an adjective that agrees, or what it is for. Another noun is the verb's
 * object (the minister refused | the closure) unless a name follows it.
 */
function joinsDefinite(
  tokens: readonly Token[],
  at: number,
  words: NounPhraseWords,
  gender: Gender,
): boolean {
  const folded = tokens[at]?.folded ?? ''
  if (words.demonym(folded) || words.titleAdjective(folded) || words.mayBeGlued(folded)) return true
  if (words.name(tokens[at + 1]?.folded ?? '') !== undefined) return true
  return words.definite(folded) && agrees(folded, gender, words)
}
