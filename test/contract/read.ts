import { join } from 'node:path'
import { partyLookup } from '../../src/app/register.ts'
import type { ExtractLine, Statement } from '../../src/contract/index.ts'
import { itemIdOf } from '../../src/core/ids.ts'
import type { InputRecord, Item } from '../../src/intake/types.ts'
import { loadLanguage } from '../../src/languages/pack.ts'
import { createTracedReader } from '../../src/pipeline.ts'

const root = join(import.meta.dirname, '../..')
export const pack = loadLanguage(join(root, 'languages'), 'ar')
/** Traced: what the rules read, no name withheld for want of confidence. */
const reader = createTracedReader({ pack, lookup: partyLookup(join(root, 'register'), pack.fold) }, () => {})

const base = (text: string) => ({
  id: itemIdOf(text),
  recordId: 'story',
  bytes: new TextEncoder().encode(text),
  encoding: 'utf-8',
  origin: { from: 'story', entry: null, at: '2031-06-15T12:00:00Z', url: null, headers: null },
  diagnostics: [],
})

export const textItem = (text: string): Item => ({ ...base(text), kind: 'text', text })

/** A record as an item; what is not given is absent. */
export const recordItem = (record: Partial<InputRecord> & { readonly body: string }): Item => ({
  ...base(`${record.title ?? ''}\n${record.body}`),
  kind: 'record',
  record: { id: 'story', title: null, date: null, source: null, url: null, author: null, ...record },
})

/** The lines of an item through all rooms. */
export const linesOf = (item: Item, date: string | null = null): readonly ExtractLine[] =>
  reader.read(item, { date, source: null, now: new Date('2031-06-15T12:00:00Z') }).lines

/** The only line of a record with this body. */
export function lineOfBody(body: string, more: Partial<InputRecord> = {}): ExtractLine {
  const [line, another] = linesOf(recordItem({ body, ...more }))
  if (line === undefined || another !== undefined)
    throw new Error(`not one article in ${JSON.stringify(body)}`)
  return line
}

/** What a table row says of a statement: speaker (null: unsure), then the content's words. */
export const brief = (one: Statement): readonly [speaker: string | null, content: string] => [
  one.speaker.name,
  one.text.join(' … '),
]

/** Speakers and contents of a body, in order. */
export const saidIn = (body: string, more: Partial<InputRecord> = {}) =>
  lineOfBody(body, more).statements.map(brief)
