import type { JsonFeed } from '../contract/index.ts'
import type { Feed } from './feed-entries.ts'

/** A feed by JSON Feed 1.1. */
export const jsonFeedOf = ({ title, home, self, language, entries }: Feed): JsonFeed => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  feed_url: self,
  language,
  authors: [{ name: 'Isnad' }],
  items: entries.map(({ change, url, title: line, text, tags }) => ({
    id: change.id,
    url,
    title: line,
    content_text: text,
    date_published: change.at,
    tags,
    _isnad: change,
  })),
})
