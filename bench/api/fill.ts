import { join } from 'node:path'
import { ENGINE_VERSION, PROJECT_ROOT } from '../../src/app/index.ts'
import { readOptionsOf } from '../../src/app/read-options.ts'
import { readingTools } from '../../src/app/reader.ts'
import type { ExtractLine } from '../../src/contract/index.ts'
import { canonicalJson, itemIdOf } from '../../src/core/ids.ts'
import { readInputs } from '../../src/intake/index.ts'
import type { Item } from '../../src/intake/types.ts'
import { loadSearchForms } from '../../src/languages/sections/search.ts'
import { openLedger } from '../../src/ledger/index.ts'

/** Months between one copy of the corpus and the next. */
const MONTHS_APART = 5
const now = () => new Date('2026-01-01T00:00:00Z')

interface Read {
  readonly item: Item
  readonly lines: readonly ExtractLine[]
}

/** A day or month some months earlier; the 29th and later become the 28th, a day that every month has. */
export function earlier(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number?]
  const count = year * 12 + month - 1 - months
  const parts = [
    Math.floor(count / 12),
    (count % 12) + 1,
    ...(date === undefined ? [] : [Math.min(date, 28)]),
  ]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** An article as another outlet's archive might hold it: the same words, an id of its own, other days. */
function copyOf({ item, lines }: Read, n: number): Read {
  const recordId = `${n}/${item.recordId}`
  const shifted = (day: string | null) => day && earlier(day, n * MONTHS_APART)
  const bytes = Buffer.from(canonicalJson({ id: recordId, body: lines[0]?.record.body ?? '' }))
  return {
    item: { ...item, id: itemIdOf(bytes), recordId, bytes },
    lines: lines.map((line) => ({
      ...line,
      id: recordId,
      date: shifted(line.date),
      statements: line.statements.map((one) => ({ ...one, saidOn: shifted(one.saidOn) })),
    })),
  }
}

const statementsIn = (read: Read): number => read.lines.reduce((sum, line) => sum + line.statements.length, 0)

/**
 * Fills a new ledger with at least so many statements: the corpus as it is read, then copies of it with other ids and
 * shifted days.
 */
export async function fillLedger(folder: string, corpus: string, statements: number): Promise<void> {
  const { pack, reader } = readingTools(PROJECT_ROOT)
  const { code, fold } = pack()
  const variants = loadSearchForms(join(PROJECT_ROOT, 'languages', code), fold)
  const ledger = openLedger(folder, { fold, variants, now })
  let count = 0
  const keep = (read: Read) => {
    ledger.addItem(read.item, read.lines, { engine: ENGINE_VERSION })
    count += statementsIn(read)
  }
  const reads: Read[] = []
  for await (const event of readInputs([corpus], { now, fetch: { allowPrivate: false } })) {
    if (event.type !== 'item' || count >= statements) continue
    const read = { item: event.item, lines: reader().read(event.item, readOptionsOf(event.item)).lines }
    keep(read)
    reads.push(read)
  }
  for (let n = 1; count < statements; n++) {
    for (const read of reads) if (count < statements) keep(copyOf(read, n))
    process.stderr.write(`${count.toLocaleString('en')} statements\n`)
  }
  ledger.close()
}
