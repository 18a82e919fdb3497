import { xmlElement as element, xmlDocument } from '../app/index.ts'
import type { Entry, Feed } from './feed-entries.ts'

/** A feed by RFC 4287. Its author is who makes it: who speaks stands in each entry's words. */
export const atomOf = (feed: Feed): string =>
  xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('updated', {}, feed.updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      element('author', {}, [element('name', {}, 'Isnad')]),
      element('generator', {}, 'Isnad'),
      ...feed.entries.map(entryOf),
    ]),
  )

const entryOf = ({ change, url, title, text, tags }: Entry): string =>
  element('entry', {}, [
    element('id', {}, change.id),
    element('title', {}, title),
    element('published', {}, change.at),
    element('updated', {}, change.at),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...tags.map((term) => element('category', { term })),
    element('content', { type: 'text' }, text),
  ])
