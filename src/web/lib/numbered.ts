import type { ArticleReading, PlacedStatement } from '../../contract/index.ts'

/** A statement with its number on the page, counted from 1 through all the articles of an item. */
export interface Numbered extends PlacedStatement {
  readonly n: number
  /** What the address calls it: its id in the ledger, or its number where it has none. */
  readonly key: string
}

/** An article with its statements numbered on from those of the articles before it. */
export interface NumberedArticle extends Omit<ArticleReading, 'statements'> {
  readonly statements: readonly Numbered[]
}

/** The articles of an item with their statements numbered through. */
export function numbered(articles: readonly ArticleReading[]): NumberedArticle[] {
  let n = 0
  return articles.map((article) => ({
    ...article,
    statements: article.statements.map((placed) => {
      n++
      return { ...placed, n, key: placed.id ?? String(n) }
    }),
  }))
}
