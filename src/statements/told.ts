import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Adjunct } from './according-parts.ts'
import { linkAt, mediumOf } from './media.ts'
import { mediumNamed } from './media-names.ts'
import { bareEnd } from './noun-phrase.ts'
import { isMediumAt, linkOf, sourceAt } from './relay.ts'
import type { DraftLink, Range } from './types.ts'
import { isThat, isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens behind a source within which it is told to whom it spoke. */
const TOLD = 12
/** Words of time between that and the end of the clause. */
const TIME = 5
/** Words between a medium and "quoting". */
const QUOTING = 3

/** Where an attribution ends that also tells to whom or where it was said: according to X | in a statement to Y. */
export function toldEnd(field: Field, to: number, limit: number, words: FrameWords): number {
  let end = to
  for (let i = to; i < limit && i < to + TOLD; i++) {
    const kind = field.tokens[i]?.kind
    if (!isWord(field.tokens[i]) && kind !== 'quote' && kind !== 'open-bracket') break
    if (closesClause(field, i, words)) break
    const link = linkAt(field, i, limit, words)
    if (link === null) continue
    const after = field.tokens[link.range.to]?.kind
    end = link.range.to + (after === 'quote' || after === 'close-bracket' ? 1 : 0)
    i = end - 1
  }
  if (end === to) return to
  for (let k = end; k < end + TIME; k++) {
    const token = field.tokens[k]
    if (k >= limit || !isWord(token) || words.speech.resumed.has(token.folded)) return k
    if (closesClause(field, k, words)) break
  }
  return end
}

/** What begins a clause of its own: a complementizer, "then", a reporting verb. */
function closesClause(field: Field, i: number, { speech }: FrameWords): boolean {
  const token = field.tokens[i]
  if (!isWord(token)) return false
  if (isThat(token) || speech.resumed.has(token.folded)) return true
  return (
    speech.forms.get(token.folded)?.some(({ tense }) => tense === 'perfect' || tense === 'imperfect') ?? false
  )
}

/** "according to X, quoting Y": Y speaks, X passes on. */
export function quotingOthers(field: Field, adjunct: Adjunct, limit: number, words: FrameWords): Adjunct {
  const { source, to } = adjunct
  if (source.how !== 'named') return adjunct
  for (let i = to; i < limit && i < to + QUOTING; i++) {
    if (!isWord(field.tokens[i])) return adjunct
    const quoting = phraseAt(words.speech.quoting, field, i)
    if (quoting === null) continue
    const other = sourceAt(field, quoting.to, limit, words)
    if (other === null || other.how !== 'named') return adjunct
    const links = [carrierOf(field, source.range, words)]
    const medium = isMediumAt(field, quoting.to, words)
    return { ...adjunct, source: other, to: other.range.to, medium, links }
  }
  return adjunct
}

/** The medium in the words of who passes on ("a report by agency X"), else these words. */
const carrierOf = (field: Field, range: Range, words: FrameWords): DraftLink =>
  mediumWithin(field, range, words) ?? linkOf(field, range, words)

/** The medium named behind the first of some words: a report | by agency X. */
export function mediumWithin(field: Field, { from, to }: Range, words: FrameWords): DraftLink | null {
  for (let i = from + 1; i < to; i++) {
    const link = mediumNamed(field, i, to, words)
    if (link !== null) return link
  }
  return null
}

/** To whom, by the adjunct's own words, it was said; the source's words left out. */
export function toldLinks(
  field: Field,
  { cue, source, to, links }: Adjunct,
  words: FrameWords,
): readonly DraftLink[] {
  const out: DraftLink[] = [...links]
  const own = source.how === 'named' ? source.range : null
  for (let i = cue.to; i < to; i++) {
    if (own !== null && i >= own.from && i < own.to) continue
    const link = linkAt(field, i, to, words)
    if (link === null || out.some(({ range }) => range.from === link.range.from)) continue
    out.push(link)
    i = link.range.to - 1
  }
  return out
}

/** Behind whom a medium sent with that medium's name: the correspondent of «X»; `at` where nobody stands there. */
export function senderEnd(field: Field, at: number, limit: number, words: FrameWords): number {
  if (!words.speech.correspondents.has(field.tokens[at]?.folded ?? '')) return at
  const link = mediumOf(field, at + 1, limit, words)
  return link === null ? at : link.range.to + Number(field.tokens[link.range.to]?.kind === 'quote')
}

/** Behind a paper with who issued it: a report | issued by the centre X; the same place where that does not follow. */
export function issuedEnd(field: Field, to: number, limit: number, words: FrameWords): number {
  const at = isIn(field.tokens[to], LISTS.relatives) ? to + 1 : to
  const issued = phraseAt(words.speech.issued, field, at)
  if (issued === null) return to
  const issuer = mentionFrom(field, issued.to)
  const end =
    issuer !== null && issuer.to > issued.to + 1 ? issuer.to : bareEnd(field, issued.to, limit, words)
  for (let k = issued.to; k < end; k++) if (words.speech.resumed.has(field.tokens[k]?.folded ?? '')) return k
  return end
}

/** Words between a source at the head of its sentence and "then". */
const REST = 20

/**
 * Where the clause begins with "then", what stands before that belongs to the source: in the year X, | then; the report,
 * which this paper has, | then. The same place where "then" does not follow, or answers a condition.
 */
export function resumedAfter(field: Field, to: number, limit: number, { speech }: FrameWords): number {
  let commas = 0
  for (let k = to; k < limit && k < to + REST; k++) {
    const token = field.tokens[k]
    const kind = token?.kind
    if (kind === 'stop' || kind === 'break' || kind === 'colon') return to
    const next = field.tokens[k + 1]?.folded ?? ''
    if (kind === 'comma') {
      if (speech.resumed.has(next)) return k
      if (++commas > 1 || k > to || speech.boundary.has(next)) return to
    }
    if (!isWord(token)) continue
    if (speech.resumed.has(token.folded)) return k
    if (speech.hypotheticals.has(token.folded) || isThat(token)) return to
  }
  return to
}
