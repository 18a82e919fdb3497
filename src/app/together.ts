import type { IntakeEvent } from '../intake/index.ts'

/** Items that are read together, and the bytes from which on no more are taken in. */
const ITEMS = 16
const BYTES = 250_000

/** What standard input is called among paths. */
const STANDARD_INPUT = '-'

/**
 * The events of intake in groups, in their order, for items that are read together. One by one where a path is standard
 * input: what is piped in as it happens is answered at once.
 */
export async function* together(
  events: AsyncIterable<IntakeEvent>,
  paths: readonly string[],
): AsyncGenerator<readonly IntakeEvent[]> {
  const most = paths.includes(STANDARD_INPUT) ? 1 : ITEMS
  let group: IntakeEvent[] = []
  let bytes = 0
  for await (const event of events) {
    group.push(event)
    if (event.type === 'item') bytes += event.item.bytes.length
    if (group.length < most && bytes < BYTES) continue
    yield group
    group = []
    bytes = 0
  }
  if (group.length > 0) yield group
}
