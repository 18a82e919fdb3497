import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import type { Span } from '../core/spans.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Fields } from './fields.ts'
import { readDateLine } from './header-dates.ts'
import { nestingDepth, strippedParagraphs } from './html-scan.ts'
import { metadataOf } from './metadata.ts'
import { DEEPEST, mainText, type Paragraph, paragraphsOf, parsePage } from './readability.ts'
import type { CutKind } from './types.ts'
import type { DateClue } from './when.ts'

/** Reads a page: main text, title, and what the page says of itself. `name` names the item in messages. */
export function htmlFields(html: string, name: string, pack: LanguagePack): Fields {
  const depth = nestingDepth(html)
  if (depth > DEEPEST) return tooDeep(html, depth, name)
  const document = parsePage(html)
  const metadata = metadataOf(document)
  const whole = document.body === null ? [] : paragraphsOf(document.body)
  const main = mainText(document)
  const paragraphs = main !== null && main.paragraphs.length > 0 ? main.paragraphs : whole
  const dates: DateClue[] = metadata.dates.map((text) => ({ from: 'metadata', text }))
  const title = plainTitle(main?.title ?? metadata.title, metadata.outlet)
  return {
    title: title ?? plainTitle(metadata.title, metadata.outlet),
    ...joined(paragraphs),
    outlet: metadata.outlet,
    author: metadata.author ?? main?.byline ?? null,
    url: metadata.url,
    dates,
    pageDates: pageDates(whole, paragraphs[0]?.text ?? '', pack),
    diagnostics: [],
  }
}

function tooDeep(html: string, depth: number, name: string): Fields {
  const told: Diagnostic = diagnostic(
    'html-too-deep',
    `${name}: elements nest ${depth} deep (most ${DEEPEST}), so the page's plain text is read without telling the story from its frame; give the story as .txt`,
  )
  const title = /<title[^>]{0,200}>([^<]{0,1000})/i.exec(html)?.[1] ?? null
  const body = strippedParagraphs(html).join('\n')
  return {
    title: plainTitle(title, null),
    body,
    known: [],
    outlet: null,
    author: null,
    url: null,
    dates: [],
    pageDates: [],
    diagnostics: [told],
  }
}

/** Joins paragraphs by one line break and remembers which of them are captions or bare links. */
function joined(paragraphs: readonly Paragraph[]): Pick<Fields, 'body' | 'known'> {
  const known: { span: Span; as: CutKind; rule: string }[] = []
  let length = 0
  for (const [index, { text, as }] of paragraphs.entries()) {
    const span: Span = [length, length + text.length]
    if (as === 'caption') known.push({ span, as: 'caption', rule: 'figure-caption' })
    if (as === 'link' && index > 0 && isTeaser(text))
      known.push({ span, as: 'teaser', rule: 'link-paragraph' })
    length += text.length + 1
  }
  return { body: paragraphs.map(({ text }) => text).join('\n'), known }
}

/** A paragraph that is one link, of several words and without a stop, is another story's headline. */
const isTeaser = (text: string): boolean =>
  text.length <= 200 && text.split(' ').length >= 4 && !/[.\u061f!]$/.test(text)

/** The days of a page's own date lines outside its main text: one so labelled, else the last before the story. */
function pageDates(whole: readonly Paragraph[], first: string, pack: LanguagePack): DateClue[] {
  const before: DateClue[] = []
  const labelled: DateClue[] = []
  let inStory = false
  for (const { text } of whole) {
    inStory ||= text === first
    const line = text.length > 120 ? null : readDateLine(pack.fold(text), pack)
    if (line === null) continue
    if (line.label === 'published') labelled.push({ from: 'date-line', day: line.day })
    else if (!inStory) before.push({ from: 'date-line', day: line.day })
  }
  return [...labelled, ...before.reverse()].slice(0, 3)
}

/** A title as plain words: no markup that came through as text, no site's name behind a dash. */
export function plainTitle(title: string | null, outlet: string | null): string | null {
  if (title === null) return null
  let plain = title
    .slice(0, 1000)
    .replace(/<(script|style)\b[^>]*>.*?(?:<\/\1\s*>|$)/gis, ' ')
    .replace(/<\/?[a-z!][^<>]*>?/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (outlet !== null && plain.endsWith(outlet)) {
    const head = plain.slice(0, -outlet.length)
    if (/\s[-|\u2013\u2014\u00bb:]\s*$/.test(head))
      plain = head.replace(/\s[-|\u2013\u2014\u00bb:]\s*$/, '').trim()
  }
  return plain === '' ? null : plain
}
