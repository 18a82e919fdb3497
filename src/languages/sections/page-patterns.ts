/** Patterns over folded text, built from the linguist's lists. Matched with the `u` flag. */

/** Signs around a line's words: bullets, brackets, colons, spaces. */
export const edges = '[^\\p{L}\\p{N}]*'
/** Follows a word that must end here. */
export const notAWord = '(?![\\p{L}\\p{N}])'

/**
 * One alternation of these texts, folded, longest first: a space stands for any run of spaces, `#` for a number, a
 * colon may have spaces before it.
 */
export const anyOf = (texts: readonly string[], fold: (text: string) => string): string =>
  texts
    .map((text) => fold(text.trim()))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((text) =>
      text
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/\s+/g, '\\s+')
        .replace(/#/g, '\\d+')
        .replace(/:/g, '\\s*:'),
    )
    .join('|')
