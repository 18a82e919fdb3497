import { gluedSourceAt } from './glued.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { isAdjective, titleAt, withName } from './titles.ts'
import type { Mention, Token } from './types.ts'

/**
 * The person whose a paper is by its own phrase: the statements of | the minister X, an article | of-Y, the account of |
 * a witness. Null where the phrase names none.
 */
export function tellerIn(
  tokens: readonly Token[],
  paper: Mention,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const { tellings, which } = words.papers
  const { article, toThe } = words.phrases
  if (paper.kind !== 'document' || !tellings.has(paper.heads[0] ?? '')) return null
  const head = which.has(tokens[paper.from]?.folded ?? '') ? paper.from + 1 : paper.from
  const { folded = '' } = tokens[head] ?? {}
  if (folded.startsWith(article) || folded.startsWith(toThe)) return null
  let at = head + 1
  while (at < limit && isAdjective(tokens, at, words)) at++
  const find = (own: readonly Token[], to: number) => personAt(own, 0, to, words)
  const by =
    (at === head + 1 ? personAt(tokens, at, limit, words) : null) ??
    gluedSourceAt(tokens, at, limit, words, find)
  return by?.number === 's' ? by : null
}

/** A title, with its bearer's name or without, or a name. */
function personAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const { folded = '', kind } = tokens[i] ?? {}
  if (kind !== 'word' || words.boundary(folded) || words.body(folded) !== undefined) return null
  const title = titleAt(tokens, i, limit, words)
  if (title !== null) return isBearers(tokens, title, words) ? withName(tokens, title, limit, words) : null
  const person = personNameAt(tokens, i, limit, words, false)
  if (person === null) return null
  return {
    from: i,
    to: person.to,
    kind: 'person',
    name: { from: i, to: person.to },
    title: null,
    gender: person.gender,
    number: 's',
    heads: [],
    speaksFor: null,
    rule: 'name',
  }
}

/** Somebody's title, not an adjective of the paper that is one, too: a | joint | statement, press | reports. */
function isBearers(tokens: readonly Token[], { kind, from, to }: Mention, words: NounPhraseWords): boolean {
  if (kind === 'person' || words.definite(tokens[from]?.folded ?? '')) return true
  return to > from + 1 && tokens[from + 1]?.folded.startsWith(words.phrases.to) === false
}
