/** Elements that never hold others. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
/** Elements that pages rightly leave open: they do not make a page deeper. */
const OPEN_ENDED = new Set(['p', 'li', 'dt', 'dd', 'option', 'tr', 'td', 'th', 'tbody'])
/** Elements whose inside is not markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title'])
/** Elements whose inside no reader sees. */
const UNSEEN = new Set([...RAW, 'noscript', 'iframe', 'template', 'svg', 'head'])

/** How deep elements nest, by one cheap pass that builds nothing. Linear. */
export function nestingDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = (match[2] as string).toLowerCase()
    if (VOID.has(name) || OPEN_ENDED.has(name) || RAW.has(name)) continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

/**
 * The text of a page without building a tree, one paragraph a block element: for pages that no parser should be
 * given. Knows no main text: menus and the like stay in. Linear.
 */
export function strippedParagraphs(html: string): string[] {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    parts.push(html.slice(at, open))
    const tag = TAG.exec(html.slice(open, open + 40))
    if (tag === null) {
      parts.push('<')
      at = open + 1
      continue
    }
    const name = (tag[2] as string).toLowerCase()
    if (!INLINE.has(name)) parts.push('\n')
    at = endOfTag(html, open, name, tag[1] === '/')
  }
  if (at < html.length) parts.push(html.slice(at))
  return parts
    .join('')
    .split('\n')
    .map((line) => decodeEntities(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

const TAG = /^<(\/?)([a-z!?][a-z0-9]*)/i
const INLINE = new Set([
  'a',
  'b',
  'i',
  'em',
  'strong',
  'span',
  'font',
  'u',
  'small',
  'sup',
  'sub',
  'mark',
  'abbr',
  'bdi',
  'bdo',
])

function endOfTag(html: string, open: number, name: string, closing: boolean): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open)
  const end = after(html, '>', open)
  if (!UNSEEN.has(name) || closing) return end
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = end
  return close.exec(html)?.index ?? html.length
}

/** The offset behind the next `sign`; the end of the page where there is none. */
function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at < 0 ? html.length : at + sign.length
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '\u00ab',
  raquo: '\u00bb',
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole
  })
