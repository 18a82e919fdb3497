import {
  PROJECT_ROOT,
  type ReadingTools,
  readGiven,
  readingTools,
  ENGINE_VERSION as VERSION,
} from './app/library.ts'
import type { ExtractLine } from './contract/index.ts'

export * from './contract/index.ts'

/**
 * The version of everything that decides how an article is read. Written out, not passed on: so that the types of the
 * library name no room behind it and need no types of Node.
 */
export const ENGINE_VERSION: string = VERSION

/** An article to be read, as a record of a JSON file would hold it; one of `body` and `content` is needed. */
export interface InputRecord {
  readonly title?: string | null
  readonly body?: string | null
  /** Another name for `body`, which wins where both are given. */
  readonly content?: string | null
  /** The day it was published, as found: `2024-05-08`, an ISO instant, or a date in Arabic words. */
  readonly date?: string | null
  /** The outlet. */
  readonly source?: string | null
  readonly url?: string | null
  readonly author?: string | null
  readonly id?: string | number | null
}

/** What `extract` fills in where the text or record lacks it. */
export interface ExtractOptions {
  /** The day of publication, `YYYY-MM-DD`: "yesterday" is counted from it. */
  readonly date?: string
  /** The outlet. */
  readonly source?: string
  /** The clock: dates beyond it are not believed. Default: now. The same input and clock give the same lines. */
  readonly now?: Date
}

let tools: ReadingTools | null = null

/**
 * Reads who said what in an Arabic news article. Nothing is stored and nothing is fetched. The first call loads the
 * word lists and the register, which takes a moment; they are kept for the calls after it.
 *
 * ```ts
 * import { extract } from 'isnad'
 *
 * for (const { statements } of extract({ title, body, date: '2024-05-08' }))
 *   for (const { speaker, text, act, saidOn } of statements)
 *     console.log(speaker.name ?? `unsure: ${speaker.why}`, act, saidOn, text.join(' … '))
 * ```
 *
 * @param input a record; or a text, whose first line is its title if it is short and has no full stop, or is set apart
 * @returns one line an article found: mostly one, more where another story was glued below, none where there is no
 *   story. Offsets are UTF-16 code units into `record.title` and `record.body` of the line, half-open.
 * @throws TypeError where the input is neither, or `options.date` is no day
 */
export function extract(input: string | InputRecord, options: ExtractOptions = {}): readonly ExtractLine[] {
  const { date = null, source = null, now = new Date() } = options
  tools ??= readingTools(PROJECT_ROOT)
  return readGiven(tools, input, { date, source, now })
}
