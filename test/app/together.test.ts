import { describe, expect, it } from 'vitest'
import { together } from '../../src/app/together.ts'
import { itemIdOf } from '../../src/core/ids.ts'
import type { IntakeEvent } from '../../src/intake/index.ts'
import { createReader } from '../../src/pipeline.ts'
import { pack } from '../contract/read.ts'

const at = '2026-01-01T00:00:00Z'
const eventOf = (text: string): IntakeEvent & { type: 'item' } => ({
  type: 'item',
  item: {
    id: itemIdOf(text),
    recordId: text,
    bytes: new TextEncoder().encode(text),
    encoding: 'utf-8',
    origin: { from: 'here', entry: null, at, url: null, headers: null },
    diagnostics: [],
    kind: 'text',
    text,
  },
})
const texts = Array.from({ length: 40 }, (_, k) => `قال الوزير سامي الحلواني إن الجسر رقم ${k} مغلق.`)

async function* coming(events: readonly IntakeEvent[]): AsyncGenerator<IntakeEvent> {
  yield* events
}

describe('items that are read together', () => {
  it('keeps their order and leaves none out', async () => {
    const groups = await Array.fromAsync(together(coming(texts.map(eventOf)), ['folder']))
    expect(groups.length).toBeLessThan(texts.length)
    expect(groups.flat()).toEqual(texts.map(eventOf))
  })

  it('answers each at once where they are piped in', async () => {
    const groups = await Array.fromAsync(together(coming(texts.map(eventOf)), ['-']))
    expect(groups.map((group) => group.length)).toEqual(texts.map(() => 1))
  })

  it('holds no more large ones than it must', async () => {
    const large = [1, 2, 3].map((k) => eventOf(`${k}`.repeat(300_000)))
    const groups = await Array.fromAsync(together(coming(large), ['folder']))
    expect(groups.map((group) => group.length)).toEqual([1, 1, 1])
  })

  it('reads each as it is read alone', () => {
    const reader = createReader({ pack, lookup: () => null })
    const options = { date: null, source: null, now: new Date(at) }
    const items = texts.map((text) => eventOf(text).item)
    expect(reader.readAll(items.map((item) => ({ item, options })))).toEqual(
      items.map((item) => reader.read(item, options)),
    )
  })
})
