const SAMPLE_UNITS = 2048
const LEAST_SHARE = 0.9

export type Utf16 = 'utf-16le' | 'utf-16be'

/**
 * UTF-16 told from the bytes alone: a byte order mark, or nine code units in ten being ASCII, Arabic or general
 * punctuation, with the high bytes that only UTF-16 has (NUL, 0x06). Null otherwise.
 */
export function detectUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 4) return null
  const little = plausibleShare(bytes, 1)
  const big = plausibleShare(bytes, 0)
  if (Math.max(little, big) < LEAST_SHARE || little === big) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** Share of code units that news text is made of, reading the high byte at the given offset of each pair. */
function plausibleShare(bytes: Uint8Array, highAt: 0 | 1): number {
  const units = Math.min(bytes.length >> 1, SAMPLE_UNITS)
  let plausible = 0
  let telling = 0
  for (let i = 0; i < units; i++) {
    const high = bytes[2 * i + highAt] ?? 0
    const low = bytes[2 * i + 1 - highAt] ?? 0
    if (high === 0 ? isAsciiText(low) : high === 6) telling++
    else if (
      !(high === 0x20 && low <= 0x6f) &&
      !(high >= 0xfb && high <= 0xfe) &&
      !(high === 0 && low >= 0xa0)
    )
      continue
    plausible++
  }
  return telling * 2 < units ? 0 : plausible / units
}

const isAsciiText = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)
