import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { laidOut } from './laid-out.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import { isOfKin } from './titles.ts'
import type { Field, Mention, Token } from './types.ts'

/** Words of a name. */
const LONGEST = 5

/** Kinds of title that stand between an office and its bearer's name: the chief, | General | X. */
const RANKS: ReadonlySet<string> = new Set(['rank', 'style'])

/**
 * The field with the bearer's name told from the title that swallowed it: a sure given name and more of a name end the
 * words of an office, and what stands before them is whole (the minister of religious affairs | Samir al-Halawi); so
 * behind "one of" several (one of the traders | Samir al-Halawi), who is somebody then.
 */
export function withNamesInside(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  let changed = false
  const mentions = field.mentions.map((mention) => {
    const start = nameStart(mention, field.tokens, words) ?? oneOfStart(mention, field.tokens, words)
    if (start === null) return mention
    changed = true
    const to = nameEnd(field.tokens, start, mention.to, words)
    return laidOut({
      ...mention,
      kind: 'person',
      to,
      name: { from: start, to },
      title: { from: mention.from, to: start },
    })
  })
  return changed ? { ...field, mentions } : field
}

/** Where the bearer's name begins in an office's words; null where none stands in them. */
function nameStart(mention: Mention, tokens: readonly Token[], words: NounPhraseWords): number | null {
  const { kind, name, number, from, to } = mention
  if (kind !== 'office' || name !== null || number !== 's' || to - from < 3) return null
  const head = words.office(tokens, from, to)
  if (head === null || isOfKin(tokens, from, head.word) || head.word.kinds.includes('relation')) return null
  for (let k = head.to; k < to - 1; k++) {
    if (!isSure(tokens, k, words)) continue
    // Whose name the first given name in it is, is told by what stands before that one.
    return isWhole(tokens, k, head.to, words) && nameEnd(tokens, k, to, words) - k > 1 ? k : null
  }
  return null
}

/** Where the name begins of one of several; null where none stands there, or another's whom they belong to. */
function oneOfStart(
  { kind, name, number, from, to }: Mention,
  tokens: readonly Token[],
  words: NounPhraseWords,
): number | null {
  if (kind !== 'anonymous' || name !== null || number !== 's' || to - from < 4) return null
  if (words.quantifier(tokens[from]?.folded ?? '') !== 'one') return null
  for (let k = from + 2; k < to - 1; k++) {
    // One of the advisers of | the prime minister X: the name is the minister's.
    if (isOwner(tokens, k, from, words)) return null
    if (!isSure(tokens, k, words)) continue
    const before = tokens[k - 1]
    const isRanked = isRank(before, words) && k - 2 > from
    const last = isRanked ? tokens[k - 2] : before
    if (last?.kind !== 'word' || !endsTitle(last.folded, words)) return null
    const end = nameEnd(tokens, k, to, words)
    return end === to && end - k > 1 ? k : null
  }
  return null
}

const endsTitle = (folded: string, words: NounPhraseWords): boolean =>
  words.definite(folded) || words.isPlace(folded) || words.isPlace(folded.slice(1))

const isRank = (token: Token | undefined, words: NounPhraseWords): boolean => {
  const { office, honorific } = words.facts(token?.folded ?? '').as
  return honorific !== undefined || office?.kinds.some((kind) => RANKS.has(kind)) === true
}

/** A person's title that the word before it belongs to. */
function isOwner(tokens: readonly Token[], k: number, from: number, words: NounPhraseWords): boolean {
  const office = words.office(tokens, k, k + 1)
  const isPerson = office?.word.number === 's' || isRank(tokens[k], words)
  const before = tokens[k - 1]
  return isPerson && k - 1 > from && before?.kind === 'word' && !endsTitle(before.folded, words)
}

/** A given name that is no other word, and no word of the title. */
function isSure(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word' || words.definite(folded) || words.demonym(folded)) return false
  if (words.phrases.titleLinks.has(folded) || words.mayBeGlued(folded)) return false
  if (isIn(tokens[k], LISTS.servant) || isIn(tokens[k + 1], LISTS.compound)) return true
  const entry = words.names.names.get(folded)
  if (entry === undefined || entry.kind === 'f' || entry.ambiguous) return false
  return words.office(tokens, k, k + 1) === null && words.body(folded) === undefined && !words.isPlace(folded)
}

/** Whether the title before `k` is whole: it ends with a definite word or a place, neither another's title. */
function isWhole(tokens: readonly Token[], k: number, head: number, words: NounPhraseWords): boolean {
  const before = tokens[k - 1]
  if (before?.kind !== 'word' || words.boundary(before.folded)) return false
  const { folded } = before
  const { office, honorific } = words.facts(folded).as
  // The airport of King | X: what stands before the form of respect is a bare noun.
  if (honorific !== undefined || (office?.definite && office.kinds.some((kind) => RANKS.has(kind)))) {
    const noun = tokens[k - 2]
    return (
      k - 2 >= head && noun?.kind === 'word' && (words.definite(noun.folded) || words.isPlace(noun.folded))
    )
  }
  if (office !== undefined) return false
  if (words.definite(folded)) return !describesPerson(tokens, k - 1, head, words)
  return words.isPlace(folded) || words.isPlace(folded.slice(1)) || folded.startsWith(words.phrases.toThe)
}

/** An adjective of somebody else's title: the agent of the Brazilian player | X. */
function describesPerson(tokens: readonly Token[], k: number, head: number, words: NounPhraseWords): boolean {
  for (let i = k; i >= head; i--) {
    const { kind, folded = '' } = tokens[i] ?? {}
    if (kind !== 'word' || !words.definite(folded)) return false
    if (words.office(tokens, i, i + 1) !== null && words.body(folded) === undefined) return true
  }
  return false
}

/** Where the words end that can be the name's. */
function nameEnd(tokens: readonly Token[], start: number, limit: number, words: NounPhraseWords): number {
  let k = start + 1
  while (k < Math.min(limit, start + LONGEST) && goesOn(tokens, k, k === limit - 1, words)) k++
  // "Son of" with nothing behind it is none of the name.
  while (k > start + 1 && isIn(tokens[k - 1], LISTS.filiation | LISTS.house)) k--
  return k
}

function goesOn(tokens: readonly Token[], k: number, isLast: boolean, words: NounPhraseWords): boolean {
  const token = tokens[k]
  if (token?.kind !== 'word') return false
  if (isIn(token, LISTS.filiation | LISTS.compound | LISTS.house | LISTS.kunya)) return true
  if (isIn(tokens[k - 1], LISTS.filiation | LISTS.servant | LISTS.house | LISTS.kunya)) return true
  const { folded } = token
  if (words.boundary(folded) && !token.given) return false
  if (words.names.names.has(folded)) return words.office(tokens, k, k + 1)?.word.definite !== true
  if (words.titleAdjective(folded) || words.office(tokens, k, k + 1) !== null) return false
  if (words.mayBeGlued(folded)) return false
  // The phrase's last word is the family's, though it is frequent or a place's name.
  if (isLast && !words.definite(folded)) return !words.isMasdar(folded)
  return !words.names.common.has(folded) && !words.isPlace(folded)
}
