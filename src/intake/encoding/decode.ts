import { isUtf8 } from 'node:buffer'
import { type Diagnostic, diagnostic } from '../../core/diagnostics.ts'
import { normaliseLabel } from './declared.ts'
import { plausibility } from './plausible.ts'
import { detectUtf16 } from './utf16.ts'

/** A text, the encoding it was read with (its WHATWG name), and what was wrong with the bytes. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes on which two encodings are compared: enough letters to be sure, little enough to be quick. */
const SAMPLE_BYTES = 256 * 1024

/**
 * Decodes a file, a page or a line. A byte order mark decides; then bytes that are valid UTF-8; then whichever of
 * the declared encoding, windows-1256, UTF-8 with damage and windows-1252 reads most like a written text, the
 * declared one first where two read alike. So a wrong declaration does no harm: it is reported, not obeyed.
 * A byte order mark is dropped; everything else, line breaks included, stays.
 *
 * @param declared the label from header or page, as it stands there
 * @param place what messages call the input, e.g. a path
 */
export function decode(bytes: Uint8Array, declared: string | null, place: string): Decoded {
  const wanted = normaliseLabel(declared)
  const decoded = decodeAs(bytes, chooseEncoding(bytes, wanted), place)
  const { encoding } = decoded
  if (declared === null || wanted === encoding || isAscii(bytes)) return decoded
  const message = `${place}: declared as ${declared} but read as ${encoding}, which its bytes are; nothing to do unless the text looks wrong`
  return { ...decoded, diagnostics: [diagnostic('encoding-declared-wrong', message), ...decoded.diagnostics] }
}

/** Decodes bytes whose encoding is known for certain; what is not readable in it becomes U+FFFD and a diagnostic. */
export function decodeAs(bytes: Uint8Array, encoding: string, place: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const damage = damageIn(text, bytes, encoding)
  if (damage === null) return { text, encoding, diagnostics: [] }
  const sequences = `${damage.count} byte ${damage.count === 1 ? 'sequence' : 'sequences'}`
  const message = `${place}: ${sequences} not readable as ${encoding}, the first at character ${damage.at + 1}; replaced by U+FFFD: save the file as UTF-8 again`
  return { text, encoding, diagnostics: [diagnostic('encoding-damage', message)] }
}

function chooseEncoding(bytes: Uint8Array, declared: string | null): string {
  const wide = detectUtf16(bytes)
  if (wide !== null) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const sample = sampleOf(bytes)
  const candidates = new Set(
    [declared, 'windows-1256', 'utf-8', 'windows-1252'].filter((name) => name !== null),
  )
  let best = 'utf-8'
  let bestScore = Number.NEGATIVE_INFINITY
  for (const name of candidates) {
    const score = plausibility(new TextDecoder(name).decode(sample))
    if (score > bestScore) [best, bestScore] = [name, score]
  }
  return best
}

/** From the first byte beyond ASCII on: pages may begin with many kilobytes of plain markup. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 1)
  return bytes.subarray(start, start + SAMPLE_BYTES)
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

/** Replacement characters that decoding put in; a page that holds U+FFFD as written is not damaged by us. */
function damageIn(text: string, bytes: Uint8Array, encoding: string): { count: number; at: number } | null {
  if (encoding === 'utf-8' && isUtf8(bytes)) return null
  const at = text.indexOf('\ufffd')
  if (at < 0) return null
  let count = 0
  for (let i = at; i >= 0; i = text.indexOf('\ufffd', i + 1)) count++
  return { count, at }
}
