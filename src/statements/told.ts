import type { Field } from '../analysis/types.ts'
import type { Adjunct } from './according.ts'
import { linkAt } from './media.ts'
import { mediumNamed } from './media-names.ts'
import { isMediumAt, linkOf, sourceAt } from './relay.ts'
import type { DraftLink, Range } from './types.ts'
import { isThat, isWord, phraseAt } from './walk.ts'
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
  if (isThat(token, { speech }) || speech.resumed.has(token.folded)) return true
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
function carrierOf(field: Field, { from, to }: Range, words: FrameWords): DraftLink {
  for (let i = from + 1; i < to; i++) {
    const link = mediumNamed(field, i, to, words)
    if (link !== null) return link
  }
  return linkOf(field, { from, to }, words)
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
