import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { goldenItems, optionsOf } from '../../eval/golden-set.ts'
import { NOW } from '../../eval/reader.ts'
import { analyse } from '../../src/analysis/index.ts'
import type { Analysis } from '../../src/analysis/types.ts'
import { articlesOf } from '../../src/article/index.ts'
import type { Article } from '../../src/article/types.ts'
import type { ExtractLine } from '../../src/contract/index.ts'
import type { Diagnostic } from '../../src/core/diagnostics.ts'
import { ENGINE_VERSION } from '../../src/core/versions.ts'
import { type Identified, identifyAll, lineOf } from '../../src/identity/index.ts'
import type { Item } from '../../src/intake/index.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { openLedger } from '../../src/ledger/index.ts'
import type { DumpRow } from '../../src/ledger/types.ts'
import type { Reader } from '../../src/pipeline.ts'
import { carryOver, readStatements } from '../../src/statements/index.ts'
import type { Drafts } from '../../src/statements/types.ts'
import type { Golden } from '../../test/golden/truth.ts'

/** An article with what each room made of it. */
export interface Walked {
  readonly article: Article
  readonly analysis: Analysis
  readonly drafts: Drafts
  readonly line: ExtractLine
}
/** One item on its way through the rooms. */
export interface Walk {
  readonly item: Item
  readonly articles: readonly Walked[]
  /** What kept the item from giving an article. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Leads a golden's items through the rooms one by one, keeping what each gives. Throws when that is not what the
 * pipeline gives: then this walk has fallen behind src/pipeline.ts.
 */
export async function walk(golden: Golden, pack: LanguagePack, reader: Reader): Promise<Walk[]> {
  const options = optionsOf(golden)
  const items = await goldenItems(golden)
  return items.map((item) => {
    const given = {
      ...(options.date && { date: options.date }),
      ...(options.source && { source: options.source }),
    }
    const found = articlesOf(item, pack, { now: options.now, ...given })
    const articles = found.articles.map((article) => walkArticle(article, pack))
    const piped = reader.read(item, options).lines
    if (
      !isDeepStrictEqual(
        piped,
        articles.map(({ line }) => line),
      )
    )
      throw new Error(`${golden.slug}: the walk of scripts/goldens/walk.ts is not that of src/pipeline.ts`)
    return { item, articles, diagnostics: found.diagnostics }
  })
}

function walkArticle(article: Article, pack: LanguagePack): Walked {
  const analysis = analyse(article, pack)
  const drafts = readStatements(
    analysis,
    pack,
    article.date as Parameters<typeof readStatements>[2],
    article.author,
  )
  const from = { on: article.date, outlet: article.outlet }
  const who = identifyAll([{ drafts, analysis, from }], pack, () => null)[0] as Identified
  return {
    article,
    analysis,
    drafts,
    line: lineOf(
      article,
      drafts,
      who,
      carryOver(drafts.statements, who.statements, article.date, pack),
      pack,
    ),
  }
}

/** The rows of a fresh ledger after the walks were added to it. */
export function ledgerRows(walks: readonly Walk[], pack: LanguagePack): DumpRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-golden-'))
  try {
    const ledger = openLedger(folder, { fold: pack.fold, now: () => NOW })
    try {
      for (const { item, articles } of walks)
        ledger.addItem(
          item,
          articles.map(({ line }) => line),
          { engine: ENGINE_VERSION },
        )
      return [...ledger.dump()]
    } finally {
      ledger.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
