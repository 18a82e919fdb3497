import type { FieldName } from '../core/spans.ts'
import { caseWords, type ExpectedEvent, type ExpectedStatement } from './case-types.ts'

/** A line of a case file with its 1-based number. */
export interface Line {
  readonly at: number
  readonly text: string
}
/** Throws, naming file, line and cure. */
export type Fail = (line: number, message: string) => never

const FIELDS = [
  'in',
  'cue',
  'speaker',
  'words',
  'as',
  'for',
  'content',
  'kind',
  'act',
  'via',
  'venue',
  'said',
]
const FLAGS = ['background', 'optional']
const DAY_OR_MONTH = /^\d{4}-\d{2}(-\d{2})?$/

/** `key: value`, cut at the first colon. */
export function splitPair(text: string): [key: string, value: string] {
  const colon = text.indexOf(':')
  return colon < 0 ? [text.trim(), ''] : [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
}

/** The fields of one line after `==>`. */
export function parseFields(line: Line, fail: Fail): Map<string, string> {
  const known = ['event', ...FIELDS, ...FLAGS]
  const fields = new Map<string, string>()
  for (const part of line.text.split(' | ')) {
    const [key, value] = splitPair(part)
    if (!known.includes(key)) fail(line.at, `"${key}" is no field; there are: ${known.join(', ')}`)
    if (value === '' && !FLAGS.includes(key)) fail(line.at, `"${key}" is empty; write "-" for nothing`)
    if (fields.has(key)) fail(line.at, `"${key}" stands twice; keep one`)
    fields.set(key, value)
  }
  return fields
}

/** @throws when the event is unknown or names nobody */
export function toEvent(line: number, fields: ReadonlyMap<string, string>, fail: Fail): ExpectedEvent {
  const event = fields.get('event')
  if (event !== 'no-comment') fail(line, `event "${event}" is not known; there is: no-comment`)
  const speaker = fields.get('speaker')
  if (speaker === undefined) fail(line, '"speaker" is missing; name who kept silent, or "?"')
  return { line, event: 'no-comment', speaker: speaker === '?' ? null : (speaker ?? null) }
}

type Fields = ReadonlyMap<string, string>

/** @throws when a field is missing, unknown, or quotes words that do not stand in `texts` */
export function toStatement(
  line: number,
  fields: Fields,
  texts: Readonly<Record<FieldName, string>>,
  fail: Fail,
): ExpectedStatement {
  const need = (key: string): string =>
    fields.get(key) ?? fail(line, `"${key}" is missing; cue, speaker and content are always needed`)
  const where = fields.get('in') ?? 'body'
  if (where !== 'title' && where !== 'body') fail(line, `in "${where}" is not title or body`)
  const field: FieldName = where === 'title' ? 'title' : 'body'
  const endOf = (key: string, words: string, from: number): number => {
    const at = texts[field].indexOf(words, from)
    const after = from > 0 ? ' after the part before it' : ''
    if (at < 0) fail(line, `${key} "${words}" does not stand in the ${field}${after}; copy it exactly`)
    return at + words.length
  }
  const cue = orNull(need('cue'))
  const words = fields.get('words')
  const speaker = need('speaker')
  const content = need('content').replaceAll('\\n', '\n').split(' … ')
  if (cue !== null) endOf('cue', cue, 0)
  if (words !== undefined && words !== '-') endOf('words', words, 0)
  content.reduce((from, part) => endOf('content', part, from), 0)
  return {
    line,
    in: field,
    cue,
    speaker: speaker === '?' ? null : speaker,
    content,
    ...checkedFields(line, fields, fail),
    ...(fields.has('background') ? { background: true } : {}),
    optional: fields.has('optional'),
  }
}

const orNull = (value: string): string | null => (value === '-' ? null : value)

/** The fields that are checked only where they are written. */
function checkedFields(line: number, fields: Fields, fail: Fail): Partial<ExpectedStatement> {
  const one = <K extends keyof typeof caseWords>(key: K, value: string): (typeof caseWords)[K][number] => {
    const list: readonly string[] = caseWords[key]
    if (!list.includes(value)) fail(line, `${key} "${value}" is not known; there are: ${list.join(', ')}`)
    return value as (typeof caseWords)[K][number]
  }
  const where = <T>(key: string, read: (value: string) => T): T[] => {
    const value = fields.get(key)
    return value === undefined ? [] : [read(value)]
  }
  const day = (value: string): string => {
    if (!DAY_OR_MONTH.test(value)) fail(line, `said "${value}" is not YYYY-MM-DD, YYYY-MM or "-"`)
    return value
  }
  const names = (value: string) => (value === '-' ? [] : value.split(' < ').map((name) => name.trim()))
  return Object.assign(
    {},
    ...where('words', (value) => ({ words: orNull(value) })),
    ...where('as', (value) => ({ as: one('as', value) })),
    ...where('for', (value) => ({ for: orNull(value) })),
    ...where('kind', (value) => ({ kind: one('kind', value) })),
    ...where('act', (value) => ({ act: one('act', value) })),
    ...where('via', (value) => ({ via: names(value) })),
    ...where('venue', (value) => ({ venue: value === '-' ? null : one('venue', value) })),
    ...where('said', (value) => ({ said: value === '-' ? null : day(value) })),
  )
}
