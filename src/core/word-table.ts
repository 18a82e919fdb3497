import { copyOf } from './letters.ts'

/**
 * What is known of words, worked out once a word. The table never grows: a word that falls into another's slot takes
 * its place, so that frequent words stay and memory is bounded however many texts are read.
 */
export class WordTable<T extends { readonly word: string }> {
  readonly #shift: number
  readonly #slots: (T | undefined)[]
  readonly #make: (word: string) => T

  /**
   * @param bits of a slot's number
   * @param make works out what is known of a word
   */
  constructor(bits: number, make: (word: string) => T) {
    this.#shift = 32 - bits
    this.#slots = new Array(1 << bits).fill(undefined)
    this.#make = make
  }

  /** What is known of a word. */
  of(word: string): T {
    const slot = slotOf(word, this.#shift)
    const known = this.#slots[slot]
    if (known !== undefined && known.word === word) return known
    const made = this.#make(copyOf(word))
    this.#slots[slot] = made
    return made
  }
}

/** A word's slot in a table of 2^(32 - `shift`): a hash over its letters. */
export function slotOf(word: string, shift: number): number {
  let hash = word.length
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0
  return Math.imul(hash, 0x9e3779b1) >>> shift
}
