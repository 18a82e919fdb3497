import { ENGINE_VERSION } from '../core/versions.ts'
import type { AddTools } from './add.ts'
import { readOptionsOf } from './read-options.ts'
import type { Progress, RereadReport } from './types.ts'

/** Reads again every item that another engine read last, each in its own transaction. */
export function rereadItems(
  { reader, ledger }: Pick<AddTools, 'reader' | 'ledger'>,
  onProgress: (progress: Progress) => void,
): RereadReport {
  const total = toReread(ledger.stats(1).engines)
  let items = 0
  let statements = 0
  for (const item of ledger.itemsToReread(ENGINE_VERSION)) {
    const { lines } = reader.read(item, readOptionsOf(item))
    if (ledger.addReading(item.id, lines, { engine: ENGINE_VERSION }) !== 'added') continue
    items++
    for (const line of lines) statements += line.statements.length
    onProgress({ items, statements, share: total > 0 ? Math.min(1, items / total) : null })
  }
  return { engine: ENGINE_VERSION, items, statements }
}

/** How many items another engine read last. */
export const toReread = (engines: readonly { readonly engine: string; readonly items: number }[]): number =>
  engines.filter((one) => one.engine !== ENGINE_VERSION).reduce((sum, one) => sum + one.items, 0)
