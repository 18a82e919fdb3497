import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputRecordSchema } from '../src/contract/index.ts'
import { canonicalJson, itemIdOf } from '../src/core/ids.ts'
import { type InputRecord, type Item, readInputs } from '../src/intake/index.ts'
import { type LanguagePack, loadLanguage } from '../src/languages/pack.ts'
import { createReader, createTracedReader, type Reader } from '../src/pipeline.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
/** The clock of all that is measured or kept as golden, so that a figure does not change with the day. */
export const NOW = new Date('2026-11-22T00:00:00Z')

/** The folder of the languages, as they stand in the project. */
export const languages = join(root, 'languages')
export const loadPack = (folder: string = languages): LanguagePack => loadLanguage(folder, 'ar')
/** The rooms as the command line has them, but without the register: measured texts must not depend on it. */
export const openReader = (pack: LanguagePack): Reader => createReader({ pack, lookup: () => null })
/**
 * The same for cases and examples: they show what the rules read, so no name is withheld for want of confidence, whose
 * weights are fitted on whole articles.
 */
export const openRuleReader = (pack: LanguagePack): Reader =>
  createTracedReader({ pack, lookup: () => null }, () => {})

/** The items of paths, as intake gives them. Throws where one cannot be read: what is measured must all be there. */
export async function itemsOf(paths: readonly string[]): Promise<Item[]> {
  const items: Item[] = []
  for await (const event of readInputs(paths, { now: () => NOW })) {
    if (event.type !== 'item') throw new Error(`${event.from}: ${event.diagnostic.message}`)
    items.push(event.item)
  }
  return items
}

/** An item made from a record as it would stand in a JSON file. */
export function itemOfRecord(raw: unknown, id: string): Item {
  const { title, body, content, date, source, url, author } = inputRecordSchema.parse(raw)
  return itemOf({ id, title, body: body ?? content ?? '', date, source, url, author })
}

/** An item made from a record's fields, which need not be in a file. */
export function itemOf(record: InputRecord): Item {
  const json = canonicalJson(record)
  return {
    id: itemIdOf(json),
    recordId: record.id,
    bytes: new TextEncoder().encode(json),
    encoding: 'utf-8',
    origin: { from: record.id, entry: null, at: NOW.toISOString(), url: null, headers: null },
    diagnostics: [],
    kind: 'record',
    record,
  }
}
