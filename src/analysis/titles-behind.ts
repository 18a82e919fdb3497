import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { laidOut } from './laid-out.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import type { Field, Mention, Token } from './types.ts'

/**
 * The field with each bearer's name ended where a second title begins behind it: Marshal X Y | the commander-in-chief,
 * ambassador X Y | the secretary-general, X Y | guest of a programme. Without a comma the title's words, which are names
 * too, passed for the name's last (4 of 500 speakers who speak three times and more).
 */
export function withTitlesBehind(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  let changed = false
  const mentions = field.mentions.map((mention) => {
    const cut = cutBefore(mention, field.tokens, words)
    changed ||= cut !== null
    return cut ?? mention
  })
  return changed ? { ...field, mentions } : field
}

/** The mention without the second title; null where it has none. */
function cutBefore(mention: Mention, tokens: readonly Token[], words: NounPhraseWords): Mention | null {
  const { kind, from, to, number, name } = mention
  if ((kind !== 'person' && kind !== 'office') || number !== 's') return null
  if (name !== null && name.to !== to) return null
  for (let k = (name?.from ?? from + 1) + 2; k < to; k++) {
    if (!opensSecondTitle(tokens, k, words)) continue
    const start = name?.from ?? bearerStart(tokens, from + 1, k, words)
    if (start === null) continue
    const title = mention.title ?? { from, to: start }
    return laidOut({
      ...mention,
      kind: 'person',
      to: k,
      name: { from: start, to: k },
      title: start === from ? null : title,
    })
  }
  return null
}

/** Behind a name: a definite office with what only offices are called, or a bare one with more behind it. */
function opensSecondTitle(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const [before, own, next] = [tokens[k - 1], tokens[k], tokens[k + 1]]
  if (before?.kind !== 'word' || own?.kind !== 'word' || next?.kind !== 'word') return false
  if (words.name(before.folded) === undefined || words.office(tokens, k - 1, k) !== null) return false
  // Son of a man called so (Khalifa, Daifallah).
  if (isIn(before, LISTS.filiation) || isIn(next, LISTS.compound)) return false
  if (words.office(tokens, k, k + 1) === null || next.sentence !== own.sentence) return false
  if (words.definite(own.folded)) return words.titleAdjective(next.folded)
  return !words.boundary(next.folded) && words.name(next.folded) === undefined
}

/** Where a listed given name begins whose name ends at `end`; null where none does. */
function bearerStart(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: NounPhraseWords,
): number | null {
  for (let k = from; k < end - 1; k++) {
    const entry = words.names.names.get(tokens[k]?.folded ?? '')
    if (entry === undefined || entry.kind === 'f') continue
    if (personNameAt(tokens, k, end, words, true)?.to === end) return k
  }
  return null
}
