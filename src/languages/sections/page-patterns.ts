/** Patterns over folded text, built from the linguist's lists. Matched with the `u` flag. */

/** Signs around a line's words: bullets, brackets, colons, spaces. */
export const edges = '[^\\p{L}\\p{N}]*'
/** Follows a word that must end here. */
export const notAWord = '(?![\\p{L}\\p{N}])'

/**
 * One alternation of these texts, folded, longest first: a space stands for any run of spaces, ` #` for a number that
 * may stand in brackets or behind a colon, a colon may have spaces before it.
 */
export const anyOf = (texts: readonly string[], fold: (text: string) => string): string =>
  texts
    .map((text) => fold(text.trim()))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(patternOf)
    .join('|')

const patternOf = (text: string): string =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/:/g, '\\s*:')
    .replace(/ +#/g, '\\s*[(:]?\\s*#')
    .replace(/ +/g, '\\s+')
    .replace(/#/g, '\\d+')
