import type { Gender } from '../languages/sections/conjugation.ts'
import { bodyAt } from './bodies.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import type { Mention, Token } from './types.ts'

/** Tokens of a person's name in marks, with the opening one. */
const LONGEST_NAME = 5

/** Words of a body's name in marks, at most; of fewer than two none is told from what was said. */
const LONGEST_BODY = 9

/** A name in quotation marks where a speaker stands: a person's of one to four words, or a body's with its noun. */
export const nameInQuotes = (
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null => personInMarks(tokens, i, limit, words) ?? bodyInMarks(tokens, i, limit, words)

function personInMarks(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const inner = personNameAt(tokens, i + 1, limit, words, false)
  if (inner === null || tokens[inner.to]?.kind !== 'quote' || inner.to - i > LONGEST_NAME) return null
  return {
    from: i,
    to: inner.to + 1,
    kind: 'person',
    name: { from: i + 1, to: inner.to },
    title: null,
    gender: inner.gender,
    number: 's',
    heads: [],
    speaksFor: null,
    rule: 'quoted-name',
  }
}

/**
 * Announced | «the league of the port's teachers» | the strike; «The league …» | rejects: a body whose name is all that
 * stands in the marks, right behind or before a verb.
 */
function bodyInMarks(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const first = tokens[i + 1]
  if (first?.kind !== 'word' || first.start !== tokens[i]?.end) return null
  const noun = words.body(first.folded)
  if (noun === undefined || noun.document || noun.group || noun.anonymous) return null
  const close = closeAt(tokens, i, limit)
  if (close === null) return null
  const isBehindVerb = mayBeSubject(tokens, i - 1, close, noun.gender, words)
  const isBeforeVerb = tokens[i - 1]?.kind !== 'word' && words.isVerb(tokens, close + 1)
  if (!isBehindVerb && !isBeforeVerb) return null
  const body = bodyAt(tokens, i + 1, close, words)
  if (body?.kind !== 'body' || !(body.to === close || isNounPhrase(tokens, body.to, close, words)))
    return null
  return { ...body, from: i, to: close + 1, title: { from: i + 1, to: close } }
}

/** The words in marks behind a verb that may have them for its object are so where its gender is another, or no object follows. */
function mayBeSubject(
  tokens: readonly Token[],
  at: number,
  close: number,
  gender: Gender,
  words: NounPhraseWords,
): boolean {
  const { kind, folded = '' } = tokens[at] ?? {}
  if (kind !== 'word' || !words.isVerb(tokens, at)) return false
  const verb = words.reportingVerb(folded)
  if (verb?.takesNoun !== true) return true
  const { kind: sort, folded: next = '' } = tokens[close + 1] ?? {}
  const takes = verb.prepositions.has(next) || verb.prepositions.has(next.charAt(0))
  const hasObject = sort === 'word' && (takes || !words.boundary(next) || words.opensClause(next))
  return (verb.gender === null || verb.gender === gender) && (hasObject || (verb.tells && sort !== 'stop'))
}

/** No verb or function word, and behind a definite word none without the article: the league of | the port's teachers. */
function isNounPhrase(tokens: readonly Token[], from: number, to: number, words: NounPhraseWords): boolean {
  for (let k = from; k < to; k++) {
    const { folded = '' } = tokens[k] ?? {}
    const isLoose = !words.definite(folded) && words.definite(tokens[k - 1]?.folded ?? '')
    if (words.boundary(folded) || words.isVerb(tokens, k) || (isLoose && !words.isPlace(folded))) return false
  }
  return words.definite(tokens[to - 1]?.folded ?? '')
}

/** The mark that closes the words of a name. */
function closeAt(tokens: readonly Token[], open: number, limit: number): number | null {
  let k = open + 1
  while (k < limit && k <= open + LONGEST_BODY && tokens[k]?.kind === 'word') k++
  return k > open + 2 && tokens[k]?.kind === 'quote' ? k : null
}
