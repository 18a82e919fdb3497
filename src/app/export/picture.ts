/** A picture's element: its name, its attributes, and what stands in it. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...inner: readonly string[]
): string => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${plain(String(value))}"`)
  const content = inner.join('')
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Strangers' words as XML: no sign of it is markup, and what XML may not hold is left out. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 may not hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign)

/** A number of pixels with one digit behind the point. */
export const px = (n: number): number => Math.round(n * 10) / 10

/** The words of a text in lines of at most so many characters; an isolate is one word, and a longer word stands alone. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.match(/(?:\u2068[^\u2069]*\u2069|[^ ])+/g) ?? []) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** A text of at most so many characters. */
export const shortened = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`
