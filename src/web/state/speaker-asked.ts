/**
 * The name that a query line may hold: that of the server's suggestion where nothing was found, else the line itself,
 * where it is words alone. Null where it holds none.
 */
export function nameAsked(q: string | undefined, suggestions: readonly string[]): string | null {
  const [, phrase, word] = /^speaker:(?:"([^"]*)"|(\S+))$/.exec(suggestions[0] ?? '') ?? []
  const suggested = phrase ?? word
  if (suggested) return suggested
  const line = q?.trim() ?? ''
  return line.length < 3 || /[:"]/.test(line) ? null : line
}
