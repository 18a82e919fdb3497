import type { OfficeWord } from '../languages/sections/name-offices.ts'
import { isTwoWords } from './given-names.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { nameStart } from './phrase-name.ts'
import { phraseEnd } from './phrase-walk.ts'
import { isRank } from './title-walk.ts'
import { titleAt } from './titles.ts'
import type { PhraseHead, Token } from './types.ts'

/** Words of a name. */
const LONGEST_NAME = 6

/** Tokens of a name between commas. */
const LONGEST_APPOSITION = 9

/** The bearer's name between two commas behind his title, his rank before it: the minister, | Colonel | X |, that. */
export function bearerBehindComma(
  tokens: readonly Token[],
  comma: number,
  limit: number,
  verb: ReportingVerb,
  words: NounPhraseWords,
): { from: number; to: number } | null {
  if (tokens[comma]?.kind !== 'comma') return null
  let from = words.honorificsEnd(tokens, comma + 1, limit) ?? comma + 1
  const first = tokens[from]?.folded ?? ''
  if (words.boundary(first) && !tokens[from]?.given && words.name(first) === undefined) return null
  // "According to the writer, | the worst": so, spelt like a name (van).
  const { consequence } = words.phrases
  if (first.startsWith(consequence) && words.opensClause(first.slice(consequence.length))) return null
  if (isTwoWords(tokens, from, words)) {
    const to = wholeName(tokens, from, limit, words)
    if (to !== null) return { from, to }
  }
  const second = titleAt(tokens, from, limit, words, false)
  const office = second?.number === 's' && second.kind === 'office' ? words.office(tokens, from, limit) : null
  if (office?.word.definite && !isRank(office.word)) {
    const head = headOf(office.word, office.to, 'title')
    const end = phraseEnd(tokens, from, limit, head, verb, words)
    const start = nameStart(tokens, office.to, end, words)
    return start === null || !endsBounded(tokens, end, words) ? null : { from: start, to: end }
  }
  for (;;) {
    const rank = words.office(tokens, from, limit)
    if (rank === null || (!rank.word.definite && !isRank(rank.word))) break
    if (words.name(tokens[from]?.folded ?? '') !== undefined && !isRank(rank.word)) break
    from = words.honorificsEnd(tokens, rank.to, limit) ?? rank.to
  }
  const ranked = from > comma + 1
  const listed = personNameAt(tokens, from, limit, words, ranked)
  const head: PhraseHead = { kind: 'name', to: from + 1, definite: false, lemma: '' }
  const end = phraseEnd(tokens, from, Math.min(limit, from + LONGEST_APPOSITION), head, verb, words)
  const next = tokens[end]
  // Between two commas a given name opens the whole, whatever its other words mean.
  const whole = listed === null ? null : wholeName(tokens, from, limit, words)
  if (whole !== null) return { from, to: whole }
  if (nameStart(tokens, from, end, words) !== from) return null
  // Two listed names before the verb's noun: denied, the member of the committee, | X Y | the news.
  const isListed = verb.takesNoun && listed?.to === end && end - from > 1
  if (!isListed && !endsBounded(tokens, end, words)) return null
  if (listed === null && !ranked && (end - from < 2 || next?.kind === 'stop' || next === undefined))
    return null
  return { from, to: end }
}

/** The comma behind two words or more that open with a sure given name and hold no verb, title or function word. */
function wholeName(
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: NounPhraseWords,
): number | null {
  const first = words.names.names.get(tokens[from]?.folded ?? '')
  if (first === undefined || first.kind === 'f') return null
  if (first.ambiguous && !isTwoWords(tokens, from, words)) return null
  for (let k = from + 1; k < Math.min(limit, from + LONGEST_NAME + 1); k++) {
    const { kind, folded = '' } = tokens[k] ?? {}
    if (kind === 'comma') return k - from > 1 ? k : null
    if (kind !== 'word' || words.boundary(folded) || words.isVerb(tokens, k)) return null
    if (words.office(tokens, k, limit) !== null && words.name(folded) === undefined) return null
  }
  return null
}

/** A sign, a function word or an adjunct stands behind the phrase. */
function endsBounded(tokens: readonly Token[], end: number, words: NounPhraseWords): boolean {
  const next = tokens[end]
  return next?.kind !== 'word' || words.boundary(next.folded) || words.isAdjunct(tokens, end)
}

/** A title's word as what heads a phrase. */
export const headOf = (word: OfficeWord, to: number, kind: PhraseHead['kind']): PhraseHead => ({
  kind,
  to,
  definite: word.definite,
  lemma: word.lemma,
})
