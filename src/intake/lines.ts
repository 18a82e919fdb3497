/** One line of a stream: its bytes without the line break and surrounding white space, or null where it is too long. */
export interface Line {
  /** From 1; lines of white space count. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** What a code unit is made of: one byte, or two with the telling one first or last. */
export type CodeUnit = 'byte' | 'utf-16le' | 'utf-16be'

/**
 * Splits a stream of bytes into lines, holding no more than one chunk and one line of at most `limit` bytes.
 * Lines of white space alone are not given. A byte order mark is dropped from the first line.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  unit: CodeUnit = 'byte',
): AsyncGenerator<Line> {
  const width = unit === 'byte' ? 1 : 2
  let parts: Uint8Array[] = []
  let size = 0
  let number = 0
  const close = (): Line | null => {
    number++
    const tooLong = size > limit
    const bytes = tooLong ? null : trimLine(Buffer.concat(parts), unit, number === 1)
    parts = []
    size = 0
    return bytes === null || bytes.length > 0 ? { number, bytes } : null
  }
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  for await (const chunk of width === 1 ? chunks : pairs(chunks)) {
    let from = 0
    for (let at = nextBreak(chunk, from, unit); at >= 0; at = nextBreak(chunk, from, unit)) {
      keep(chunk.subarray(from, at))
      from = at + width
      const line = close()
      if (line !== null) yield line
    }
    keep(chunk.subarray(from))
  }
  const last = close()
  if (last !== null) yield last
}

/** The same bytes in chunks of even length, so that no code unit of two bytes is torn. */
async function* pairs(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const even = joined.length & ~1
    rest = joined.subarray(even)
    if (even > 0) yield joined.subarray(0, even)
  }
  if (rest.length > 0) yield rest
}

/** Offset of the next line feed's first byte, -1 if there is none. */
function nextBreak(chunk: Uint8Array, from: number, unit: CodeUnit): number {
  if (unit === 'byte') return chunk.indexOf(0x0a, from)
  const low = unit === 'utf-16le' ? 0 : 1
  for (let at = chunk.indexOf(0x0a, from); at >= 0; at = chunk.indexOf(0x0a, at + 1)) {
    const start = at - low
    if (start % 2 === 0 && start >= from && chunk[start + 1 - low] === 0) return start
  }
  return -1
}

const MARKS: Readonly<Record<CodeUnit, readonly number[]>> = {
  byte: [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

function trimLine(line: Uint8Array, unit: CodeUnit, first: boolean): Uint8Array {
  const width = unit === 'byte' ? 1 : 2
  const mark = MARKS[unit]
  let start = first && mark.every((byte, i) => line[i] === byte) ? mark.length : 0
  let end = line.length
  while (start < end && isWhiteAt(line, start, unit)) start += width
  while (end > start && isWhiteAt(line, end - width, unit)) end -= width
  return line.subarray(start, end)
}

function isWhiteAt(line: Uint8Array, at: number, unit: CodeUnit): boolean {
  const low = unit === 'utf-16be' ? line[at + 1] : line[at]
  const high = unit === 'byte' ? 0 : unit === 'utf-16be' ? line[at] : line[at + 1]
  return high === 0 && (low === 0x20 || low === 0x0d || low === 0x0a || low === 0x09)
}
