/** Tags from which on a text is taken for a web page's source. */
const MANY = 5
/** What of a text is looked at, in UTF-16 code units. */
const LOOKED_AT = 50_000

/** Whether a text that was pasted is rather the source of a web page. */
export function looksLikePage(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  if (/<!doctype html|<html[\s>]/i.test(start)) return true
  return (start.match(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi)?.length ?? 0) >= MANY
}
