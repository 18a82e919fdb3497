import type { ByteWriter } from 'hyparquet-writer'
import type { ExportAbout, ExportedStatement } from '../../contract/index.ts'
import { columnsOf } from './parquet-columns.ts'

/** Rows of a group: what is held in memory at once. */
const GROUP = 10_000

/**
 * Statements as an Apache Parquet file, a row each, piece by piece as its row groups are full. What the export is of and
 * what was read stand in the file's key-value metadata, as JSON under `isnad`. The only place that knows the library.
 */
export async function* parquet(
  statements: Iterable<ExportedStatement>,
  about: ExportAbout,
): AsyncGenerator<Uint8Array> {
  // Few want it: no other run loads it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const columns = columnsOf(about)
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: 'statements', num_children: columns.length },
      ...columns.flatMap(({ schema }) => schema),
    ],
    createdBy: `isnad version ${about.engine}`,
    kvMetadata: [{ key: 'isnad', value: JSON.stringify(about) }],
  })
  for (const group of grouped(statements, GROUP)) {
    const columnData = columns.map(({ name, value }) => ({ name, data: group.map(value) }))
    void file.write({ columnData, rowGroupSize: group.length })
    yield taken(writer)
  }
  void file.finish()
  yield taken(writer)
}

/** What was written since; the writer goes on counting where it was. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

function* grouped<T>(all: Iterable<T>, most: number): Generator<T[]> {
  let group: T[] = []
  for (const one of all) {
    group.push(one)
    if (group.length < most) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
