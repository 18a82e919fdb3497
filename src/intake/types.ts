import type { Diagnostic } from '../core/diagnostics.ts'
import type { ItemId } from '../core/ids.ts'

/** A record by the contract: absent and empty fields are null. `body` already won over `content`. */
export interface InputRecord {
  /** The record's own id, or one made from the path: see CONTRACT, "Items, records, articles". */
  readonly id: string
  readonly title: string | null
  readonly body: string
  readonly date: string | null
  readonly source: string | null
  readonly url: string | null
  readonly author: string | null
}

/** Where and when an item came in. */
export interface Origin {
  /** The path within the folder that was given, `-` for standard input, or the web address asked for. */
  readonly from: string
  /** 1-based line of a `.jsonl` record or index of an array element; null for a whole file. */
  readonly entry: number | null
  /** ISO 8601 instant at which it was read. */
  readonly at: string
  /** For a fetched page: the address after redirects, and the response's headers. */
  readonly url: string | null
  readonly headers: Readonly<Record<string, string>> | null
  /** What whoever gave it said of it beside it: fills what the item lacks, at every reading. */
  readonly said?: { readonly date: string | null; readonly source: string | null }
}

/** What came in, its bytes kept as they came and decoded once. */
export type Item = {
  readonly id: ItemId
  /** Record id: the record's own, or one made from the path. Unique within a run. */
  readonly recordId: string
  readonly bytes: Uint8Array
  /** The encoding the bytes were read with: `utf-8`, `utf-16le`, `utf-16be`, `windows-1256`, … */
  readonly encoding: string
  readonly origin: Origin
  readonly diagnostics: readonly Diagnostic[]
} & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'record'; readonly record: InputRecord }
)

/**
 * One step of intake: an item, an input that failed and why, or a file passed over inside a folder because its
 * kind is not read. Every input yields at least one event.
 */
export type IntakeEvent = { readonly type: 'item'; readonly item: Item } | NoItem

/** An event without an item. */
export type NoItem =
  | { readonly type: 'failed'; readonly from: string; readonly diagnostic: Diagnostic }
  | { readonly type: 'skipped'; readonly from: string; readonly diagnostic: Diagnostic }
