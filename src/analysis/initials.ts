import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { PhraseHead, Token } from './types.ts'

/** A letter with its stop right behind it, inside a name. */
const isInitial = (tokens: readonly Token[], k: number): boolean => {
  const [letter, stop] = [tokens[k], tokens[k + 1]]
  return (
    letter?.kind === 'word' &&
    letter.folded.length === 1 &&
    stop?.kind === 'stop' &&
    stop.start === letter.end
  )
}

const isGiven = (token: Token | undefined, { names }: NounPhraseWords): boolean =>
  names.names.get(token?.folded ?? '')?.kind === 'g'

/** The letter or the stop of an initial behind a given name; before one it is a title's (Dr. X). */
export const isOfInitial = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean =>
  (isInitial(tokens, k) && isGiven(tokens[k - 1], words)) ||
  (isInitial(tokens, k - 1) && isGiven(tokens[k - 2], words))

/** How many tokens an initial takes with the word behind it (Yusif | D. Hilu); 0 where none stands there. */
export function initialStep(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
): number {
  const next = tokens[at + 2]
  if (!isInitial(tokens, at) || at + 2 >= limit || next?.kind !== 'word' || next.folded.length < 2) return 0
  return words.boundary(next.folded) || words.isVerb(tokens, at + 2) ? 0 : 3
}

/** An initial and its stop behind a name or a given name; the number of tokens, 0 where none stands there. */
export function initialBehind(
  tokens: readonly Token[],
  at: number,
  limit: number,
  head: PhraseHead,
  words: NounPhraseWords,
): number {
  const isName = head.kind === 'name' || isGiven(tokens[at - 1], words)
  return isName && initialStep(tokens, at, limit, words) > 0 ? 2 : 0
}
