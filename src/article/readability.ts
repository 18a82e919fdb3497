import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** A paragraph of a page's main text, white space collapsed. */
export interface Paragraph {
  readonly text: string
  /** A figure's caption, or a paragraph that is nothing but one link; null for the story's own text. */
  readonly as: 'caption' | 'link' | null
}

/** What the page library found; nothing of it is cut or judged yet. */
export interface PageText {
  readonly title: string | null
  readonly byline: string | null
  readonly paragraphs: readonly Paragraph[]
}

/** An element or text node as far as this room uses it: the library's own types need a browser's. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
  getAttribute(name: string): string | null
}

export interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageNode>
  readonly body: PageNode | null
}

/** Parses a page, or a piece of one. The only place that knows linkedom; give it no page deeper than `DEEPEST`. */
export const parsePage = (html: string): PageDocument =>
  parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
    .document as unknown as PageDocument

/** Deepest nesting given to Readability, whose time grows with about the cube of it: 0.2 s at 200, 16 s at 1,000. */
export const DEEPEST = 200
/** Most elements given to Readability; beyond, the body's text is taken as it stands. */
const MOST_ELEMENTS = 60_000

/** The main text by Readability; null where it finds none. Alters the document: read metadata before. */
export function mainText(document: PageDocument): PageText | null {
  const reader = new Readability<PageNode>(document as never, {
    serializer: (node) => node as unknown as PageNode,
    maxElemsToParse: MOST_ELEMENTS,
  })
  let found: ReturnType<typeof reader.parse>
  try {
    found = reader.parse()
  } catch {
    // A page of too many elements, or markup the library trips over: the caller takes the body's text instead.
    return null
  }
  if (found?.content == null) return null
  return { title: found.title ?? null, byline: found.byline ?? null, paragraphs: paragraphsOf(found.content) }
}

/** The paragraphs below a node, in the order of the page. Walks without recursion. */
export function paragraphsOf(root: PageNode): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let text = ''
  let linked = 0
  const flush = (as: Paragraph['as']) => {
    const clean = text.replace(/[ \t\r\n\f]+/g, ' ').trim()
    const link = linked > 0 && linked >= text.trim().length
    if (clean !== '') paragraphs.push({ text: clean, as: as ?? (link ? 'link' : null) })
    text = ''
    linked = 0
  }
  let captions = 0
  let links = 0
  for (const { node, leaving } of walk(root)) {
    const name = node.nodeName
    if (node.nodeType === TEXT) {
      text += node.nodeValue ?? ''
      if (links > 0) linked += (node.nodeValue ?? '').length
    } else if (BLOCKS.has(name)) flush(captions > 0 ? 'caption' : null)
    if (name === 'FIGCAPTION') captions += leaving ? -1 : 1
    if (name === 'A') links += leaving ? -1 : 1
  }
  flush(null)
  return paragraphs
}

const ELEMENT = 1
const TEXT = 3
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'SVG',
  'HEAD',
  'TITLE',
  'SELECT',
  'BUTTON',
  'TEXTAREA',
])
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
)

/** Every node below `root` on entering and, for elements, on leaving. */
function* walk(root: PageNode): Generator<{ readonly node: PageNode; readonly leaving: boolean }> {
  let node: PageNode | null = root
  while (node !== null) {
    yield { node, leaving: false }
    const child: PageNode | null =
      node.nodeType === ELEMENT && !SKIPPED.has(node.nodeName) ? node.firstChild : null
    if (child !== null) {
      node = child
      continue
    }
    while (node !== null) {
      if (node.nodeType === ELEMENT) yield { node, leaving: true }
      if (node === root) return
      const next: PageNode | null = node.nextSibling
      if (next !== null) {
        node = next
        break
      }
      node = node.parentNode
    }
  }
}
