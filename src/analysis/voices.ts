import { ROLES } from '../core/word-roles.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import type { Sentence, Token } from './types.ts'

/** Where a sentence's last word or colon stands that may follow a speaker's phrase; found when first asked for. */
export class VoicesAhead {
  #last = -1
  readonly #tokens: readonly Token[]
  readonly #sentence: Sentence
  readonly #words: NounPhraseWords

  constructor(tokens: readonly Token[], sentence: Sentence, words: NounPhraseWords) {
    this.#tokens = tokens
    this.#sentence = sentence
    this.#words = words
  }

  /** Whether one stands behind token `i`. */
  behind(i: number): boolean {
    if (this.#last < 0) this.#last = this.#find()
    return this.#last > i
  }

  #find(): number {
    const { from, to } = this.#sentence
    let k = to - 1
    while (k > from && !mayBeVoice(this.#tokens[k] as Token, this.#words)) k--
    return k
  }
}

/** Cheaper than `isVoice`, and true wherever that is. */
const mayBeVoice = ({ kind, folded, roles }: Token, words: NounPhraseWords): boolean =>
  (roles & ROLES.cue) !== 0 ||
  kind === 'colon' ||
  (kind === 'word' && (roles & ROLES.particle) !== 0 && words.isAuxiliary(folded))

/** What stands right behind a speaker's phrase that opens a clause: a colon, a reporting verb, "has". */
export const isVoice = (tokens: readonly Token[], k: number, words: NounPhraseWords): boolean => {
  const { kind, folded = '' } = tokens[k] ?? {}
  return kind === 'colon' || (kind === 'word' && (words.isVerb(tokens, k) || words.isPerfective(folded)))
}
