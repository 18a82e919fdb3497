import { type Found, findFiles } from './files.ts'
import { findGiven } from './given-bytes.ts'
import type { FetchOptions } from './network/fetch-page.ts'
import { findPage } from './network/find-page.ts'
import { readSource } from './read-source.ts'
import { recordIds } from './record-ids.ts'
import { DEFAULT_MAX_BYTES } from './sizes.ts'
import type { Run } from './source.ts'
import { findInput, STANDARD_INPUT } from './standard-input.ts'
import type { IntakeEvent } from './types.ts'

export { decode } from './encoding/decode.ts'
export { type FetchedPage, type FetchOptions, type FetchOutcome, fetchPage } from './network/fetch-page.ts'
export type { InputRecord, IntakeEvent, Item, Origin } from './types.ts'

/** What a run of intake is given from outside. */
export interface IntakeOptions {
  /** The clock that dates each item's origin. */
  readonly now: () => Date
  /** Where `-` reads from. Default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Most bytes of one whole text, page or JSON file, or of one line of JSON Lines. Default 20,000,000. */
  readonly maxBytes?: number
  /** Limits of fetches; `maxBytes` is the one above unless given here. */
  readonly fetch?: FetchOptions
}

/**
 * Reads inputs one after the other: files, folders with all that is in them, patterns, `-` for standard input, and
 * web addresses. Gives an event for every item and every input that failed or was passed over; record ids are unique
 * within the call. Holds one input (or one line of JSON Lines) at a time. Files are closed if the caller stops early.
 */
export async function* readInputs(
  paths: readonly string[],
  options: IntakeOptions,
): AsyncGenerator<IntakeEvent> {
  const run: Run = { now: options.now, maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES, ids: recordIds() }
  for (const given of paths) {
    for await (const found of find(given, options, run)) {
      if (found.type === 'source') yield* readSource(found.source, run)
      else yield found
    }
  }
}

/**
 * Reads bytes that somebody handed over, as `readInputs` reads a file of that name: text, page, JSON or JSON Lines in
 * any of the encodings, perhaps packed.
 *
 * @param name with its ending, where it has one; the kind of other bytes is told from their beginning
 */
export async function* readBytes(
  bytes: Uint8Array,
  name: string,
  options: Pick<IntakeOptions, 'now' | 'maxBytes'>,
): AsyncGenerator<IntakeEvent> {
  const run: Run = { now: options.now, maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES, ids: recordIds() }
  const found = await findGiven(bytes, name, run.maxBytes)
  if (found.type === 'source') yield* readSource(found.source, run)
  else yield found
}

async function* find(given: string, options: IntakeOptions, run: Run): AsyncGenerator<Found> {
  if (given === STANDARD_INPUT) yield await findInput(options.stdin ?? process.stdin, run.maxBytes)
  else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(given))
    yield await findPage(given, { maxBytes: run.maxBytes, ...options.fetch })
  else yield* findFiles(given)
}
