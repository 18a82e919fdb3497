import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExtractLine, Statement } from '../../src/contract/index.ts'
import { itemIdOf } from '../../src/core/ids.ts'
import type { Item } from '../../src/intake/types.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../../src/ledger/index.ts'

export const ENGINE = 'e1'

/** Enough of folding for tests: marks off, hamza seats and ta marbuta as one. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .toLowerCase()

export const options = (more: Partial<LedgerOptions> = {}): LedgerOptions => ({
  fold,
  now: () => new Date('2026-01-02T03:04:05Z'),
  ...more,
})

const folders: string[] = []
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-ledger-'))
  folders.push(folder)
  return folder
}
export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
export const newLedger = (more: Partial<LedgerOptions> = {}): { ledger: Ledger; folder: string } => {
  const folder = newFolder()
  return { ledger: openLedger(folder, options(more)), folder }
}

export function textItem(name: string, body: string, title: string | null = null): Item {
  const text = title === null ? body : `${title}\n${body}`
  const bytes = new TextEncoder().encode(text)
  return {
    id: itemIdOf(bytes),
    recordId: name,
    bytes,
    encoding: 'utf-8',
    origin: { from: `${name}.txt`, entry: null, at: '2026-01-02T03:04:05.000Z', url: null, headers: null },
    diagnostics: [],
    kind: 'text',
    text,
  }
}

/** What a test says of a statement; the rest is filled in. `says` must stand in the field it is in. */
export interface Said extends Partial<Omit<Statement, 'speaker'>> {
  readonly says: string
  readonly by?: string | null
}

export function statementIn(record: ExtractLine['record'], said: Said): Statement {
  const { says, by = 'سامي الحلو', ...rest } = said
  const field = rest.in ?? 'body'
  const start = (record[field] ?? '').indexOf(says)
  if (start < 0) throw new Error(`"${says}" does not stand in the ${field}`)
  return {
    in: field,
    content: [[start, start + says.length]],
    text: [says],
    cue: null,
    speaker: {
      span: null,
      name: by,
      kind: 'person',
      for: null,
      party: null,
      why: 'named beside the verb',
      candidates: by === null ? ['الوزير', 'السفير'] : [],
    },
    chain: [],
    via: [],
    kind: 'indirect',
    act: 'inform',
    venue: null,
    saidOn: null,
    background: false,
    confidence: 0.9,
    rule: 'test',
    ...rest,
  }
}

export function lineOf(
  item: Item,
  record: ExtractLine['record'],
  said: readonly Said[],
  more: Partial<ExtractLine> = {},
): ExtractLine {
  return {
    id: item.recordId,
    part: 0,
    record,
    title: record.title,
    date: '2024-05-08',
    dateFrom: 'option',
    outlet: 'صدى الساحل',
    cut: [],
    statements: said.map((one) => statementIn(record, one)),
    events: [],
    diagnostics: [],
    engine: ENGINE,
    ...more,
  }
}

/** Adds an article of one body in one go. */
export function add(
  ledger: Ledger,
  name: string,
  body: string,
  said: readonly Said[],
  more: Partial<ExtractLine> = {},
  title: string | null = null,
): Item {
  const item = textItem(name, body, title)
  ledger.addItem(item, [lineOf(item, { title, body }, said, more)], { engine: more.engine ?? ENGINE })
  return item
}
