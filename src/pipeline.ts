import { analyseAll } from './analysis/index.ts'
import { articlesOf } from './article/index.ts'
import type { Article } from './article/types.ts'
import type { ExtractLine, Statement } from './contract/index.ts'
import type { Diagnostic } from './core/diagnostics.ts'
import { type ContestTrace, type Features, identifyAll, lineOf, type PartyLookup } from './identity/index.ts'
import type { Item } from './intake/types.ts'
import type { LanguagePack } from './languages/pack.ts'
import { carryOver, readStatements } from './statements/index.ts'

export interface ReaderOptions {
  readonly pack: LanguagePack
  /** Looks names up in the register. */
  readonly lookup: PartyLookup
}

export interface ReadOptions {
  /** Fill what the item lacks, for the host story only. */
  readonly date: string | null
  readonly source: string | null
  /** The clock: dates beyond it are not believed. */
  readonly now: Date
}

export interface Reading {
  /** One line an article found, in the order of the text. */
  readonly lines: readonly ExtractLine[]
  /** What kept the item from giving an article. */
  readonly diagnostics: readonly Diagnostic[]
}

/** An item to read, and how. */
export interface ToRead {
  readonly item: Item
  readonly options: ReadOptions
}

/** Reads items. Pure: the same item, options and engine give the same lines, byte for byte. */
export interface Reader {
  readonly read: (item: Item, options: ReadOptions) => Reading
  /**
   * Reads some items, each as `read` does, room by room: a room's code and tables are at hand for all of them, which
   * takes a quarter less time. All are held in memory together.
   */
  readonly readAll: (items: readonly ToRead[]) => Reading[]
}

/** Told of each statement how it was read, for whoever fits the weights of its confidence. */
export type Trace = (statement: Statement, features: Features) => void

/** Reads items by the pack's words and the register's names. */
export const createReader = (options: ReaderOptions): Reader => createTracedReader(options, null)

/** The same, telling how each statement was read and between whom a subject was chosen: the order of the rooms. */
export function createTracedReader(
  { pack, lookup }: ReaderOptions,
  trace: Trace | null,
  contests: ContestTrace | null = null,
): Reader {
  const readArticles = (articles: readonly Article[]): ExtractLine[] => {
    const read = analyseAll(articles, pack)
      .map((analysis, k) => ({ article: articles[k] as Article, analysis }))
      .map(({ article, analysis }) => {
        const { date, author, outlet } = article
        const drafts = readStatements(analysis, pack, date, author)
        return { drafts, analysis, from: { on: date, outlet } }
      })
    return identifyAll(read, pack, lookup, contests).map((who, k) => {
      const article = articles[k] as Article
      const { drafts } = read[k] as (typeof read)[number]
      const occasions = carryOver(drafts.statements, who.statements, article.date, pack)
      return lineOf(article, drafts, who, occasions, pack, trace)
    })
  }
  const readAll = (items: readonly ToRead[]): Reading[] => {
    const found = items.map(({ item, options: { date, source, now } }) =>
      articlesOf(item, pack, {
        now,
        ...(date === null ? {} : { date }),
        ...(source === null ? {} : { source }),
      }),
    )
    const lines = readArticles(found.flatMap(({ articles }) => articles))
    let next = 0
    return found.map(({ articles, diagnostics }) => {
      const first = next
      next += articles.length
      return { lines: lines.slice(first, next), diagnostics }
    })
  }
  return { read: (item, options) => readAll([{ item, options }])[0] as Reading, readAll }
}
