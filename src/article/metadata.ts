import type { PageDocument, PageNode } from './readability.ts'

/** What a page says of itself. Dates are words still, best source first. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly dates: readonly string[]
}

/** Reads JSON-LD, Open Graph, meta tags and `<time>`. Broken JSON-LD is passed over. */
export function metadataOf(document: PageDocument): PageMetadata {
  const linked = articleData(document)
  const meta = metaOf(document)
  const pick = (...values: (string | null | undefined)[]) =>
    values.map(clean).find((value) => value !== null) ?? null
  return {
    title: pick(textOf(linked?.headline), meta.get('og:title'), meta.get('twitter:title')),
    outlet: pick(nameOf(linked?.publisher), meta.get('og:site_name'), meta.get('application-name')),
    author: pick(
      nameOf(linked?.author),
      meta.get('author'),
      meta.get('article:author'),
      meta.get('dc.creator'),
    ),
    url: pick(meta.get('og:url'), first(document, 'link[rel="canonical"]')?.getAttribute('href')),
    dates: [
      textOf(linked?.datePublished),
      ...DATES.map((name) => meta.get(name)),
      ...timesOf(document),
    ].flatMap((value) => clean(value) ?? []),
  }
}

/** Meta names that carry the day of publication, best first. */
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'article.published',
]
const STORY_TYPES =
  /^(?:News|Report|Blog|Opinion|Analysis|Review|Background)?\w*Article$|^BlogPosting$|^Report$/

type Json = { readonly [key: string]: unknown }

/** The first news article among a page's JSON-LD objects, also inside arrays and `@graph`. */
function articleData(document: PageDocument): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let queue: unknown[]
    try {
      queue = [JSON.parse(script.textContent ?? '')]
    } catch {
      continue
    }
    for (let i = 0; i < queue.length && i < 500; i++) {
      const value = queue[i]
      if (Array.isArray(value)) queue.push(...value.slice(0, 500))
      else if (value !== null && typeof value === 'object') {
        const data = value as Json
        if ([data['@type']].flat().some((type) => typeof type === 'string' && STORY_TYPES.test(type)))
          return data
        queue.push(data['@graph'], data.mainEntity, data.mainEntityOfPage)
      }
    }
  }
  return null
}

function metaOf(document: PageDocument): Map<string, string> {
  const found = new Map<string, string>()
  for (const tag of document.querySelectorAll('meta')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop')
    const content = tag.getAttribute('content')
    if (name === null || content === null || content.trim() === '') continue
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

function timesOf(document: PageDocument): string[] {
  const marked = first(document, '[itemprop="datePublished"]')
  const time =
    first(document, 'article time[datetime]') ?? first(document, 'time[datetime]') ?? first(document, 'time')
  return [marked, time].flatMap((node) =>
    node === null
      ? []
      : (node.getAttribute('datetime') ?? node.getAttribute('content') ?? node.textContent ?? []),
  )
}

function first(document: PageDocument, selector: string): PageNode | null {
  for (const node of document.querySelectorAll(selector)) return node
  return null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return one
  return one !== null && typeof one === 'object' ? textOf((one as Json).name) : null
}

const clean = (value: string | null | undefined): string | null => {
  const text = value?.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' ? null : text
}
