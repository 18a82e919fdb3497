// The changed statements in plain words, by cue, so that a linguist can judge them.
import type { Span } from '../../src/core/spans.ts'
import type { Verdict } from '../score-types.ts'
import { spread } from '../spread.ts'
import { type Change, fieldsOf, type Side } from './changes.ts'

const KINDS = ['new', 'lost', 'changed'] as const
type Kind = (typeof KINDS)[number]

const kindOf = ({ before, now }: Change): Kind =>
  before === null ? 'new' : now === null ? 'lost' : 'changed'
/** The reading that shows where the statement stands: today's, if it has it. */
const shown = ({ before, now }: Change): Side => {
  const side = now ?? before
  if (side === null) throw new Error('a change without a statement')
  return side
}
const cueOf = (one: Change) => shown(one).statement.cue?.lemma ?? 'no cue'

/** `3 new, 0 lost, 1 changed` */
export const countsOf = (changes: readonly Change[]): string =>
  KINDS.map((kind) => `${changes.filter((one) => kindOf(one) === kind).length} ${kind}`).join(', ')

/**
 * A table of all cues with a change, then examples of each, with their text.
 * @param most examples of each kind, a cue; alike ones count as one
 */
export function tellChanges(changes: readonly Change[], most: number): string[] {
  const byCue = Map.groupBy(changes, cueOf)
  const cues = [...byCue].sort(([, a], [, b]) => b.length - a.length)
  const table = cues.map(([cue, list]) => `  ${cue}: ${countsOf(list)}`)
  if (most === 0) return table
  const examples = cues.flatMap(([cue, list]) =>
    KINDS.flatMap((kind) => {
      const all = list.filter((one) => kindOf(one) === kind)
      return all.length === 0 ? [] : examplesOf(`${cue}, ${kind}`, all, most)
    }),
  )
  return [...table, ...examples]
}

/** Papers copy one another: of statements with the same letters and speaker the first is shown, with their number. */
function examplesOf(heading: string, all: readonly Change[], most: number): string[] {
  const alike = Map.groupBy(all, (one) => {
    const { statement } = shown(one)
    const fields = one.fields.map(({ field, before, now }) => [field, lettersOf(before), lettersOf(now)])
    return JSON.stringify([lettersOf(statement.text.join('')), statement.speaker.name, fields])
  })
  // The first ones would be of one paper.
  const lines = spread([...alike.values()], most).flatMap(([first, ...rest]) =>
    first === undefined ? [] : ['', ...exampleOf(first, rest.length)],
  )
  const more = alike.size - most
  const tail = more > 0 ? ['', `  and ${more} more like these (--show ${alike.size} shows all)`] : []
  return ['', `${heading}: ${all.length}`, ...lines, ...tail]
}

/** Without what a reprint changes: marks, spaces and signs over letters. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

const JUDGED: Readonly<Record<Verdict, string>> = {
  right: 'right',
  unsure: 'right, but the speaker is left unsure',
  'wrong-speaker': 'the speaker is WRONG',
  missed: 'missed',
  extra: 'WRONG: it answers no annotated statement',
  optional: 'may be found and may be missed',
}
const judgedAs = (side: Side | null) => (side?.verdict ? JUDGED[side.verdict] : null)

function exampleOf(one: Change, others: number): string[] {
  const { statement, verdict } = shown(one)
  const row = (label: string, value: string) => `    ${label.padEnd(10)}${oneLine(value)}`
  const place = `  ${one.place}${others > 0 ? `, and ${others} alike` : ''}`
  const all = fieldsOf(statement, one.texts)
  const rows =
    one.fields.length === 0
      ? ['cue', 'speaker', 'content', 'kind', 'act'].map((field) => row(field, all[field] ?? '-'))
      : [
          row('cue', all.cue ?? '-'),
          ...one.fields.flatMap(({ field, before, now }) => {
            const [then, today] = whereTheyDiffer(before, now)
            return [row(field, then), row('  now', today)]
          }),
        ]
  const [then, today] = [judgedAs(one.before), judgedAs(one.now)]
  const gold =
    verdict === null
      ? []
      : [
          row(
            'judged',
            then !== null && today !== null && then !== today
              ? `${then}; now: ${today}`
              : (today ?? then ?? ''),
          ),
        ]
  return [place, row('text', passageOf(one)), ...rows, ...gold]
}

const SHARED = 40
/** Two texts without the long beginning and end that they share, but for a few words of each. */
export function whereTheyDiffer(before: string, now: string): [before: string, now: string] {
  const least = Math.min(before.length, now.length)
  let head = 0
  while (head < least && before[head] === now[head]) head++
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++
  const cut = (text: string) => {
    const from = head > 2 * SHARED ? text.lastIndexOf(' ', head - SHARED) : 0
    const end = text.length - tail
    const to = tail > 2 * SHARED ? text.indexOf(' ', end + SHARED) : -1
    return `${from > 0 ? '…' : ''}${text.slice(Math.max(from, 0), to < 0 ? undefined : to)}${to < 0 ? '' : ' …'}`
  }
  return [cut(before), cut(now)]
}

const AROUND = 80
const LONGEST = 500

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST + 2 * AROUND ? `${line.slice(0, LONGEST)} …` : line
}

/** The statement with its cue and the words around it. */
function passageOf(one: Change): string {
  const { statement } = shown(one)
  const text = one.texts[statement.in]
  const spans: Span[] = [...statement.content]
  if (statement.cue !== null) spans.push(statement.cue.span)
  if (statement.speaker.span !== null) spans.push(statement.speaker.span)
  const start = Math.min(...spans.map(([from]) => from))
  const end = Math.min(Math.max(...spans.map(([, to]) => to)), start + LONGEST)
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, '')
  const after = text.slice(end, end + AROUND).replace(/\s\S*$/, '')
  return `… ${before}${text.slice(start, end)}${after} …`
}
