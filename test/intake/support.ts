import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type IntakeEvent, type IntakeOptions, type Item, readInputs } from '../../src/intake/index.ts'

export const NOW = new Date('2024-05-08T09:30:00Z')

/** An invented story, long enough for an encoding to show itself. */
export const STORY =
  'قال وزير النقل سامي الحلو إن المعبر سيبقى مفتوحاً أمام الشاحنات طوال الأسبوع، مضيفاً أن القرار نهائي.'

/** Encodes through the decoder's own table; throws on a character the encoding lacks. */
export function encodeSingleByte(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (char) => {
    const byte = table.get(char)
    if (byte === undefined) throw new Error(`${encoding} has no ${char}`)
    return byte
  })
}

export const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/** A folder of its own with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-intake-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

export async function read(
  paths: readonly string[],
  options: Partial<IntakeOptions> = {},
): Promise<IntakeEvent[]> {
  return Array.fromAsync(readInputs(paths, { now: () => NOW, ...options }))
}

export const itemsOf = (events: readonly IntakeEvent[]): Item[] =>
  events.flatMap((event) => (event.type === 'item' ? [event.item] : []))

/** `type rule` of each event without an item, `item id` of each with one. */
export const outline = (events: readonly IntakeEvent[]): string[] =>
  events.map((event) =>
    event.type === 'item' ? `item ${event.item.recordId}` : `${event.type} ${event.diagnostic.rule}`,
  )

/** The text that an item's body was read as, whatever its kind. */
export const textOf = (item: Item | undefined): string | undefined =>
  item?.kind === 'record' ? item.record.body : item?.kind === 'html' ? item.html : item?.text

export async function* chunksOf(bytes: Uint8Array | string, size: number): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes as Uint8Array)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}
