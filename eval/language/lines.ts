/** The 1-based line of a file in which these words first stand; null where they do not. */
export function lineOf(text: string, words: string): number | null {
  const at = text.indexOf(words)
  return at < 0 ? null : text.slice(0, at).split('\n').length
}
