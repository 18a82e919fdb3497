import { analyse } from './analysis/index.ts'
import { articlesOf } from './article/index.ts'
import type { Article } from './article/types.ts'
import type { ExtractLine, Statement } from './contract/index.ts'
import type { Diagnostic } from './core/diagnostics.ts'
import { type Features, identify, lineOf, type PartyLookup } from './identity/index.ts'
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

/** Reads items. Pure: the same item, options and engine give the same lines, byte for byte. */
export interface Reader {
  readonly read: (item: Item, options: ReadOptions) => Reading
}

/** Told of each statement how it was read, for whoever fits the weights of its confidence. */
export type Trace = (statement: Statement, features: Features) => void

/** Reads items by the pack's words and the register's names. */
export const createReader = (options: ReaderOptions): Reader => createTracedReader(options, null)

/** The same, telling how each statement was read: the order of the rooms. */
export function createTracedReader({ pack, lookup }: ReaderOptions, trace: Trace | null): Reader {
  const readArticle = (article: Article): ExtractLine => {
    const analysis = analyse(article, pack)
    const drafts = readStatements(analysis, pack, article.date, article.author)
    const who = identify(drafts, analysis, pack, lookup, article.date)
    const occasions = carryOver(drafts.statements, who.statements)
    return lineOf(article, drafts, who, occasions, trace)
  }
  return {
    read: (item, { date, source, now }) => {
      const found = articlesOf(item, pack, {
        now,
        ...(date === null ? {} : { date }),
        ...(source === null ? {} : { source }),
      })
      return { lines: found.articles.map(readArticle), diagnostics: found.diagnostics }
    },
  }
}
