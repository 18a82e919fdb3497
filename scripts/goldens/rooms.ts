import type { Item } from '../../src/intake/index.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import type { DumpRow } from '../../src/ledger/types.ts'
import type { Reader } from '../../src/pipeline.ts'
import type { Golden } from '../../test/golden/truth.ts'
import { analysisText, statementsText } from './text.ts'
import { ledgerRows, type Walk, type Walked, walk } from './walk.ts'

/** What the rooms give for one golden item: file name → text, in the order of the rooms. */
export type RoomFiles = ReadonlyMap<string, string>

/** Leads a golden item through every room. Nothing of the machine or the clock gets into the files. */
export async function roomFiles(golden: Golden, pack: LanguagePack, reader: Reader): Promise<RoomFiles> {
  const walks = await walk(golden, pack, reader)
  const articles = walks.flatMap((one) => one.articles)
  return new Map([
    ['1-item.json', json(walks.map(itemView))],
    ['2-articles.json', json(walks.flatMap(articleViews))],
    ['3-analysis.txt', articles.map(analysisText).join('\n')],
    ['4-statements.txt', articles.map(statementsText).join('\n')],
    ['5-line.jsonl', articles.map(({ line }) => `${JSON.stringify(line)}\n`).join('')],
    ['6-ledger.json', ledgerText(ledgerRows(walks, pack))],
  ])
}

/** JSON with one field a line, but spans on one. */
const json = (value: unknown) =>
  `${JSON.stringify(value, null, 1).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`

function itemView({ item, diagnostics }: Walk) {
  const { id, recordId, kind, encoding, bytes, origin } = item
  const { at: _at, headers: _headers, ...from } = origin
  return {
    id,
    recordId,
    kind,
    encoding,
    bytes: bytes.length,
    origin: from,
    ...(item.kind === 'record' ? { record: { ...item.record, body: clip(item.record.body) } } : textOf(item)),
    diagnostics: item.diagnostics,
    articleDiagnostics: diagnostics,
  }
}

const textOf = (item: Exclude<Item, { kind: 'record' }>) => ({
  text: clip(item.kind === 'text' ? item.text : item.html),
})

const articleViews = ({ articles }: Walk) => articles.map(articleView)

function articleView({ article }: Walked) {
  const { record, item: _item, cuts, ...rest } = article
  const slice = (place: { readonly in: 'title' | 'body'; readonly span: readonly [number, number] }) =>
    (record[place.in] ?? '').slice(...place.span)
  return {
    ...rest,
    story: clip(record.body.slice(...article.range)),
    cuts: cuts.map((cut) => ({ ...cut, text: clip(slice(cut)) })),
  }
}

const LONGEST = 160
/** The head of a long text and how much more of it there is: enough to see that it changed shape. */
const clip = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`

/** The ledger's rows, one a line under their table. */
function ledgerText(rows: readonly DumpRow[]): string {
  const tables = new Map<string, string[]>()
  for (const { table, row } of rows)
    tables.set(table, [
      ...(tables.get(table) ?? []),
      `  ${JSON.stringify(row, (_key, value) => (typeof value === 'string' ? clip(value) : value))}`,
    ])
  const parts = [...tables].map(([table, lines]) => ` "${table}": [\n${lines.join(',\n')}\n ]`)
  return `{\n${parts.join(',\n')}\n}\n`
}
