import type { ExportAbout, ExportedMark, ExportedStatement } from '../../contract/index.ts'
import { ENGINE_VERSION } from '../../core/versions.ts'
import type { Hit, Ledger } from '../../ledger/types.ts'
import type { SearchTools } from '../search.ts'
import { boundsOf } from './bounds.ts'
import type { Wording } from './words.ts'

/** What exporting needs. */
export interface ExportTools extends SearchTools {
  readonly now: () => Date
  /** The register's name of a party; null where it knows none. */
  readonly named: (party: string) => ExportedStatement['known']
  readonly wording: (language: Wording['language']) => Wording
}

/** What an export of these is. */
export const aboutOf = (
  ledger: Ledger,
  { now }: Pick<ExportTools, 'now'>,
  of: Pick<ExportAbout, 'query' | 'issue'>,
): ExportAbout => ({
  bounds: boundsOf(ledger.coverage()),
  on: now().toISOString().slice(0, 10),
  engine: ENGINE_VERSION,
  ...of,
})

/** Makes a row of a hit; statements of one item stand together, so that the last article is kept. */
export function rowMaker(ledger: Ledger, { named }: Pick<ExportTools, 'named'>) {
  let last: Article | null = null
  return ({ score: _, ...found }: Hit, mark: ExportedMark | null): ExportedStatement => {
    last = last?.item === found.item ? last : articleOf(ledger, found.item)
    return {
      found,
      url: last.url,
      addedOn: last.addedOn,
      field: last.fields[found.statement.in],
      known: found.party === null ? null : named(found.party),
      mark,
    }
  }
}

interface Article extends Pick<ExportedStatement, 'url' | 'addedOn'> {
  readonly item: string
  readonly fields: Readonly<Record<'title' | 'body', string>>
}

function articleOf(ledger: Ledger, item: string): Article {
  const lookup = ledger.getArticle(item)
  const article = lookup.found === 'one' ? lookup.article : null
  const { title = null, body = '' } = article?.record ?? {}
  return {
    item,
    url: article?.url ?? null,
    addedOn: article?.addedAt.slice(0, 10) ?? null,
    fields: { title: title ?? '', body },
  }
}
