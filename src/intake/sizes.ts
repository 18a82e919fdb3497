import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'

/** Most bytes of one whole text, page or JSON file, or of one line of JSON Lines, where an option says nothing. */
export const DEFAULT_MAX_BYTES = 20_000_000

/** A number of bytes in words for a message. */
export const megabytes = (bytes: number): string =>
  bytes < 10_000
    ? `${bytes} bytes`
    : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 2 })} MB`

/** Refusal of a whole input; `size` is null where reading stopped at the limit. */
export function tooLarge(from: string, size: number | null, limit: number): Diagnostic {
  const has =
    size === null
      ? `longer than ${megabytes(limit)}`
      : `${megabytes(size)}, over the limit of ${megabytes(limit)}`
  return diagnostic('too-large', `${from}: ${has} for one text; split it, or give many articles as .jsonl`)
}
