import { decode } from './encoding/decode.ts'
import type { Format } from './formats.ts'

/**
 * Tells from the beginning of an input without a name what it holds. JSON Lines are told from one JSON value by a
 * first line that is a whole value and is followed by more.
 *
 * @param head the first bytes: up to and with something after the first line, or all there is
 */
export function sniffFormat(head: Uint8Array): Format {
  const text = decode(head, null, 'head').text.trimStart()
  if (/^\{\s*(?:"|\}|$)/.test(text)) return isFirstLineWhole(text) ? 'jsonl' : 'json'
  if (/^\[\s*(?:[{\]]|$)/.test(text)) return 'json'
  return /^<(?:!doctype\b|!--|\?xml\b|[a-z][\w-]*[\s/>])/i.test(text) ? 'html' : 'text'
}

/** Whether enough was read to tell: a line break after the first character that is no white space, and more behind. */
export function canSniff(head: Uint8Array): boolean {
  const end = head.indexOf(0x0a, afterWhite(head, hasUtf8Mark(head) ? 3 : 0))
  return end >= 0 && afterWhite(head, end) < head.length
}

const hasUtf8Mark = (head: Uint8Array): boolean => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf

function afterWhite(head: Uint8Array, from: number): number {
  let i = from
  while (i < head.length && (head[i] ?? 0) <= 0x20) i++
  return i
}

function isFirstLineWhole(text: string): boolean {
  const end = text.indexOf('\n')
  if (end < 0 || text.slice(end).trim() === '') return false
  const line = text.slice(0, end).trim()
  if (parses(line)) return true
  // A broken first line of many is still JSON Lines: the next line begins a value of its own.
  return line.endsWith('}') && /^\s*\{\s*"/.test(text.slice(end))
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
