import { element as written } from '../../core/xml.ts'

/** A picture's element: its name, its attributes, and what stands in it, already written. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...inner: readonly string[]
): string => written(name, attributes, inner)

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
