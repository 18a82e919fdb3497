import { detectUtf16 } from './encoding/utf16.ts'

/** Head of a file that is looked at. */
export const SAMPLE_BYTES = 64 * 1024
const MOST_CONTROLS = 0.01

const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a gzip file without the ending .gz', [0x1f, 0x8b]],
  ['a zip or office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/**
 * What a file is if it is no text, in words for a message; null for text. No text: a known signature, NUL bytes, or
 * more than one control character in a hundred, unless the bytes are UTF-16.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, SAMPLE_BYTES)
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, i) => head[i] === byte)) return kind
  }
  if (detectUtf16(head) !== null) return null
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return 'a binary file (it holds NUL bytes)'
    if (byte < 0x20 ? byte < 0x09 || (byte > 0x0d && byte !== 0x1a && byte !== 0x1b) : byte === 0x7f)
      controls++
  }
  return controls > head.length * MOST_CONTROLS ? 'a binary file (it holds control characters)' : null
}
