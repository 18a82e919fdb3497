/** What XML 1.0 cannot hold, however it is written: control characters, halves of pairs, and two that are no characters. */
const NO_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of XML takes a bare one for the end of a line.
  '\r': '&#13;',
}

/** A text as XML holds it; in its place each character that XML cannot hold is a replacement character. */
export const escaped = (text: string): string =>
  text.replace(NO_CHARACTER, '\ufffd').replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign)

/** Attributes lose line breaks and tabs where they are read, unless they are written as numbers. */
const attribute = (value: string): string =>
  escaped(value).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** An element with a text, or with elements already written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: string | readonly string[] = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
  const body = typeof inside === 'string' ? escaped(inside) : inside.join('')
  return body === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${body}</${name}>`
}

/** A document of one element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
