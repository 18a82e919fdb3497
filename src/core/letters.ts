/** 1 for each code unit that is a letter or a digit of its own; 2 for a half of a pair. */
const classes = new Uint8Array(0x10000)
for (let code = 0; code < classes.length; code++)
  classes[code] =
    code >= 0xd800 && code <= 0xdfff ? 2 : /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0

/** The runs of letters and digits in a text, in order: what `split(/[^\p{L}\p{N}]+/u)` leaves, without empty ones. */
export function lettersOf(text: string): string[] {
  const runs: string[] = []
  let from = -1
  for (let i = 0; i < text.length; i++) {
    const type = classes[text.charCodeAt(i)]
    // Which pairs are letters only the expression knows; they are rare.
    if (type === 2) return text.split(/[^\p{L}\p{N}]+/u).filter((run) => run !== '')
    if (type === 1) {
      if (from < 0) from = i
    } else if (from >= 0) {
      runs.push(text.slice(from, i))
      from = -1
    }
  }
  if (from >= 0) runs.push(text.slice(from))
  return runs
}

/** The letters and digits of a text as one word: what `lettersOf` gives, joined. */
export function lettersIn(text: string): string {
  let i = 0
  while (i < text.length && classes[text.charCodeAt(i)] === 1) i++
  return i === text.length ? text : lettersOf(text).join('')
}

/** A bit told by a word's first and last letter: a filter before a look-up among a few words, which most words fail. */
export const letterBit = (word: string): number =>
  1 << ((word.charCodeAt(0) ^ (word.charCodeAt(word.length - 1) * 5)) & 31)

/** The bits of some words. */
export function letterBits(words: Iterable<string>): number {
  let bits = 0
  for (const word of words) bits |= letterBit(word)
  return bits
}

/** Code units below which an engine copies a slice; longer ones hold on to the text they were cut from. */
const COPIED = 13

/** The same text apart from the one it was cut from: for what is kept longer than that. */
export function copyOf(text: string): string {
  if (text.length < COPIED) return text
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i))
  return codes.length < 4096 ? String.fromCharCode(...codes) : text
}
