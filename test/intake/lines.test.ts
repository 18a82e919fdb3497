import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/intake/lines.ts'
import { chunksOf, utf16 } from './support.ts'

const split = async (bytes: Uint8Array | string, size: number, limit = 1000) =>
  (await Array.fromAsync(splitLines(chunksOf(bytes, size), limit))).map((line) => [
    line.number,
    line.bytes === null ? null : Buffer.from(line.bytes).toString(),
  ])

describe('splitLines', () => {
  it('numbers lines, drops blank ones, line breaks and the byte order mark', async () => {
    expect(await split('\ufeff one\r\n\n \t\ntwo\n', 3)).toEqual([
      [1, 'one'],
      [4, 'two'],
    ])
  })

  it('refuses a line over the limit and goes on', async () => {
    expect(await split(`a\n${'x'.repeat(50)}\nb`, 7, 10)).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'b'],
    ])
  })

  const linesOf = fc.array(fc.string({ unit: fc.constantFrom(...'ab قاـ؊\u200a\u0a0aਊ') }), { maxLength: 8 })
  const expected = (lines: readonly string[]) =>
    lines.map((line, i) => [i + 1, line.replace(/^ +| +$/g, '')]).filter(([, line]) => line !== '')

  it('law: the lines that were joined come back, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(linesOf, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        expect(await split(lines.join('\n'), size)).toEqual(expected(lines))
      }),
    )
  })

  it('law: the same in UTF-16, either order', async () => {
    await fc.assert(
      fc.asyncProperty(
        linesOf,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('le', 'be'),
        async (lines, size, order) => {
          const bytes = utf16(lines.join('\n'), order, true)
          const found = await Array.fromAsync(splitLines(chunksOf(bytes, size), 1000, `utf-16${order}`))
          const decoder = new TextDecoder(`utf-16${order}`)
          expect(found.map((line) => [line.number, decoder.decode(line.bytes ?? undefined)])).toEqual(
            expected(lines),
          )
        },
      ),
    )
  })
})
