import { bodyAt } from './bodies.ts'
import { moved, withoutLetters } from './glued.ts'
import { LONGEST } from './limits.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Mention, Token } from './types.ts'

/**
 * Bodies named in more than a noun behind a glued conjunction or preposition (who belong | to-the-gathering of the
 * coast, in-the-ministry of ports): they speak there no more than they act, so they are no mentions; the story gives their
 * names in full there all the same. Those inside another's phrase are its own.
 */
export function gluedBodiesIn(
  { tokens, mentions, sentences }: Pick<Field, 'tokens' | 'mentions' | 'sentences'>,
  words: NounPhraseWords,
): readonly Mention[] {
  const found: Mention[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    while ((mentions[next]?.to ?? tokens.length) <= i) next++
    const mention = mentions[next]
    if (mention !== undefined && mention.from <= i) {
      i = mention.to - 1
      continue
    }
    const token = tokens[i] as Token
    const rest = token.kind === 'word' ? headOf(token.folded, words) : ''
    if (rest === '') continue
    const limit = Math.min(sentences[token.sentence]?.to ?? i, i + LONGEST, mention?.from ?? tokens.length)
    const body = limit < i + 2 ? null : gluedBodyAt(tokens, i, limit, rest, words)
    if (body === null) continue
    found.push(body)
    i = body.to - 1
  }
  return found
}

/** The noun of a single body that a word comes to without its glued letter; empty where it is a word of its own. */
function headOf(folded: string, words: NounPhraseWords): string {
  const { and, by, to, toThe, article } = words.phrases
  const isGlued = folded.startsWith(and) || folded.startsWith(by) || folded.startsWith(to)
  if (!isGlued) return ''
  const rest = folded.startsWith(toThe) ? article + folded.slice(toThe.length) : folded.slice(1)
  const body = words.body(rest)
  if (body === undefined || body.group || body.anonymous || body.document || body.number !== 's') return ''
  const { office, name, body: own, place } = words.facts(folded).as
  return (office ?? name ?? own ?? place) ? '' : rest
}

function gluedBodyAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  rest: string,
  words: NounPhraseWords,
): Mention | null {
  const own = withoutLetters(tokens, i, limit, rest, words)
  const body = bodyAt(own, 0, own.length, words)
  if (body?.kind !== 'body' || body.to < 2) return null
  const isThe = tokens[i]?.folded.startsWith(words.phrases.toThe)
  return { ...moved(body, i), glued: isThe ? 0 : 1 }
}
