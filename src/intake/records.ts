import { inputRecordSchema } from '../contract/record.ts'
import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { locateJsonError } from './json-errors.ts'
import type { InputRecord } from './types.ts'

/** A result of reading that the world may have spoilt. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

/**
 * Parses JSON. The diagnostic names line and column.
 *
 * @param place what messages call the input
 * @param line the line of the file on which `text` begins, where it is a line of a larger file
 */
export function parseJson(text: string, place: string, line = 1): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text), diagnostics: [] }
  } catch (error) {
    const found = locateJsonError(text)
    // The parser refused what the locator takes for JSON: its own words are all there is to say.
    const where =
      found === null
        ? `: ${String(error)}`
        : `, line ${found.line + line - 1}, column ${found.column}: ${found.what}`
    return {
      ok: false,
      diagnostic: diagnostic('json-syntax', `${place}${where}; correct the JSON there and add it again`),
    }
  }
}

/** Checks a parsed value against the contract's record. `id` is the one to use where the record has none. */
export function readRecord(value: unknown, id: string, place: string): Outcome<InputRecord> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const what = Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`
    return failure(
      'record-shape',
      `${place}: ${what} where a record was expected; write {"title": …, "body": …}`,
    )
  }
  const result = inputRecordSchema.safeParse(value)
  if (!result.success) {
    const field = result.error.issues[0]?.path[0]
    if (field !== undefined)
      return failure(
        'record-shape',
        `${place}: the field "${String(field)}" is not text; write it as a string`,
      )
    return failure(
      'record-without-text',
      `${place}: the record has neither "body" nor "content"; give it one of them`,
    )
  }
  const { content, ...fields } = result.data
  return wellFormed({ ...fields, id: fields.id ?? id, body: fields.body ?? content ?? '' }, place)
}

/** Half a surrogate pair cannot be stored as UTF-8: it becomes U+FFFD, one code unit for one, so that offsets hold. */
function wellFormed(record: InputRecord, place: string): Outcome<InputRecord> {
  const broken = Object.entries(record).filter(([, value]) => value !== null && !value.isWellFormed())
  if (broken.length === 0) return { ok: true, value: record, diagnostics: [] }
  const mended = {
    ...record,
    ...Object.fromEntries(broken.map(([name, value]) => [name, value.toWellFormed()])),
  }
  const names = broken.map(([name]) => `"${name}"`).join(', ')
  const message = `${place}: half a surrogate pair in ${names}, read as U+FFFD; write the character whole`
  return { ok: true, value: mended, diagnostics: [diagnostic('lone-surrogate', message)] }
}

const failure = (rule: string, message: string) => ({
  ok: false as const,
  diagnostic: diagnostic(rule, message),
})
