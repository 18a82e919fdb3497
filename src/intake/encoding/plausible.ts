import { letterWeight } from './letter-shares.ts'

const isLatinLetter = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)
const isLatinWithMark = (c: number): boolean => c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7

/**
 * How much a decoded text looks like something people write: the mean over its characters beyond ASCII of a weight
 * that rewards letters by their frequency and punishes what only a wrong decoding brings together (replacement
 * characters, control characters, accented letters in a row, letters of two scripts in one word).
 * 0 for a text without any such character; higher is likelier. Only texts of the same bytes compare.
 */
export function plausibility(text: string): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    count++
    sum += weightOf(code, text.charCodeAt(i - 1), text.charCodeAt(i + 1))
  }
  return count === 0 ? 0 : sum / count
}

function weightOf(code: number, before: number, after: number): number {
  const besideLatin = isLatinLetter(before) || isLatinLetter(after)
  const letter = letterWeight(code)
  if (letter !== null) return letter - (besideLatin ? 3 : 0)
  if (code === 0xfffd || code < 0xa0) return -8
  if (isLatinWithMark(code)) {
    if (isLatinWithMark(before) || isLatinWithMark(after)) return -3
    return besideLatin ? 1 : -1
  }
  if (code < 0xc0 || code === 0xd7 || code === 0xf7)
    return code === 0xa0 || code === 0xab || code === 0xbb ? 0 : -1
  if (code >= 0x0600 && code <= 0x06ff) return besideLatin ? -3 : arabicBlockWeight(code)
  if (code >= 0x2000 && code <= 0x206f) return 0
  return isSymbol(code) ? -3 : 0
}

/** Punctuation and digits are as good as a letter; vowel marks are rare; letters of other languages rarer still. */
function arabicBlockWeight(code: number): number {
  if (code === 0x060c || code === 0x061b || code === 0x061f || (code >= 0x0660 && code <= 0x066d)) return 0
  return code >= 0x0640 && code <= 0x0652 ? -1 : -2
}

/** Currency signs, box drawing, private use: what tables of other encodings put where letters should be. */
const isSymbol = (code: number): boolean =>
  (code >= 0x2070 && code <= 0x2bff) || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x2b0 && code <= 0x36f)
