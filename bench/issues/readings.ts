import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { ENGINE_VERSION, PROJECT_ROOT } from '../../src/app/index.ts'
import { readOptionsOf } from '../../src/app/read-options.ts'
import { readingTools } from '../../src/app/reader.ts'
import type { ExtractLine } from '../../src/contract/index.ts'
import { readInputs } from '../../src/intake/index.ts'
import type { Item } from '../../src/intake/types.ts'

/** An item with what was read in it. Its bytes are not kept: a copy makes its own. */
export interface Reading {
  readonly item: Omit<Item, 'bytes'>
  readonly lines: readonly ExtractLine[]
}

const now = () => new Date('2026-01-01T00:00:00Z')

/**
 * What the engine reads in a corpus, in the order of the items' hashes, so that any beginning of it is of all its
 * outlets. Read once: kept in the folder until the engine changes.
 */
export async function readingsOf(corpus: string, folder: string): Promise<Reading[]> {
  const file = join(folder, `readings-${ENGINE_VERSION}.jsonl.gz`)
  if (!existsSync(file)) await writeReadings(corpus, file)
  const readings: Reading[] = []
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    readings.push(JSON.parse(line) as Reading)
  return readings.sort((a, b) => (a.item.id < b.item.id ? -1 : 1))
}

async function writeReadings(corpus: string, file: string): Promise<void> {
  const { reader } = readingTools(PROJECT_ROOT)
  const zip = createGzip({ level: 1 })
  const done = finished(zip.pipe(createWriteStream(`${file}.part`)))
  for await (const event of readInputs([corpus], { now, fetch: { allowPrivate: false } })) {
    if (event.type !== 'item') continue
    const { bytes: _, ...item } = event.item
    const { lines } = reader().read(event.item, readOptionsOf(event.item))
    zip.write(`${JSON.stringify({ item, lines } satisfies Reading)}\n`)
  }
  zip.end()
  await done
  renameSync(`${file}.part`, file)
}
