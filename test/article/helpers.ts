import { join } from 'node:path'
import { type ArticleOptions, articlesOf } from '../../src/article/index.ts'
import type { Article } from '../../src/article/types.ts'
import { itemIdOf } from '../../src/core/ids.ts'
import type { InputRecord, Item } from '../../src/intake/types.ts'
import { loadLanguage } from '../../src/languages/pack.ts'

export const pack = loadLanguage(join(import.meta.dirname, '../../languages'), 'ar')
export const NOW = new Date('2031-06-15T12:00:00Z')

const base = (text: string) => ({
  id: itemIdOf(text),
  recordId: 'story',
  bytes: new TextEncoder().encode(text),
  encoding: 'utf-8',
  origin: { from: 'story', entry: null, at: '2031-06-15T12:00:00Z', url: null, headers: null },
  diagnostics: [],
})

export const textItem = (text: string): Item => ({ ...base(text), kind: 'text', text })
export const htmlItem = (html: string): Item => ({ ...base(html), kind: 'html', html })
export const recordItem = (record: Partial<InputRecord> & { readonly body: string }): Item => ({
  ...base(record.body),
  kind: 'record',
  record: { id: 'story', title: null, date: null, source: null, url: null, author: null, ...record },
})

export const read = (item: Item, options: Partial<ArticleOptions> = {}) =>
  articlesOf(item, pack, { now: NOW, ...options })

/** The only article of an item. */
export function only(item: Item, options: Partial<ArticleOptions> = {}): Article {
  const { articles } = read(item, options)
  const [article] = articles
  if (article === undefined || articles.length > 1) throw new Error(`${articles.length} articles, not one`)
  return article
}

/** The cut words, each with what they were cut as. */
export const cutsIn = (article: Article) =>
  article.cuts.map(({ as, span }) => [as, article.record.body.slice(span[0], span[1]).trim()] as const)

/** What is left of an article's range without its cuts. */
export function storyText(article: Article): string {
  let at = article.range[0]
  let text = ''
  for (const { span } of article.cuts) {
    text += article.record.body.slice(at, span[0])
    at = span[1]
  }
  return text + article.record.body.slice(at, article.range[1])
}
