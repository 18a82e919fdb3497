// What differs between two readings of the same texts.
import type { Statement } from '../../src/contract/index.ts'
import type { Span } from '../../src/core/spans.ts'
import type { Texts } from '../align.ts'
import type { Verdict } from '../score-types.ts'

/** A text as it was read once. */
export interface ReadText {
  /** Where it is, for people. */
  readonly place: string
  readonly texts: Texts
  readonly found: readonly Statement[]
  /** Of an annotated text, what became of each statement found, in the same order; else empty. */
  readonly verdicts: readonly Verdict[]
}

/** A statement as read before or now, with what a judge says of it; null where nobody annotated the text. */
export interface Side {
  readonly statement: Statement
  readonly verdict: Verdict | null
}

/** A statement that one reading has and the other has not (`before` or `now` null), or has otherwise. */
export interface Change {
  readonly place: string
  readonly texts: Texts
  readonly before: Side | null
  readonly now: Side | null
  /** Of a changed one, what is no longer as it was. */
  readonly fields: readonly FieldChange[]
}

export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly now: string
}

/** By what two readings' statements are taken for one, the surest first: all, the cue, or the very words. */
const KEYS: readonly ((one: Statement) => string | null)[] = [
  ({ in: field, cue, content, speaker }) => JSON.stringify([field, cue?.span, content, speaker.name]),
  ({ in: field, cue, content }) => JSON.stringify([field, cue?.span, content]),
  ({ in: field, cue }) => (cue === null ? null : JSON.stringify([field, cue.span])),
  ({ in: field, content }) => JSON.stringify([field, content]),
]

/** What changed from one reading of a text to the other: changed and lost statements, then the new ones. */
export function changesIn(before: ReadText, now: ReadText): Change[] {
  const left = new Set(now.found.keys())
  const answer = new Map<number, number>()
  for (const key of KEYS)
    for (const [i, one] of before.found.entries()) {
      const wanted = answer.has(i) ? null : key(one)
      if (wanted === null) continue
      const j = [...left].find((index) => keyOf(now, index, key) === wanted)
      if (j === undefined) continue
      answer.set(i, j)
      left.delete(j)
    }
  const { place, texts } = now
  const kept = before.found.keys().flatMap((i) => changeOf(before, i, now, answer.get(i)))
  const added = [...left].map((j) => ({ place, texts, before: null, now: sideOf(now, j), fields: [] }))
  return [...kept, ...added]
}

const keyOf = ({ found }: ReadText, index: number, key: (one: Statement) => string | null) => {
  const one = found[index]
  return one === undefined ? null : key(one)
}

function sideOf({ found, verdicts }: ReadText, index: number): Side {
  const statement = found[index]
  if (statement === undefined) throw new Error(`no statement ${index} of ${found.length}`)
  return { statement, verdict: verdicts[index] ?? null }
}

function changeOf(before: ReadText, i: number, now: ReadText, j: number | undefined): Change[] {
  const { place, texts } = now
  const old = sideOf(before, i)
  if (j === undefined) return [{ place, texts, before: old, now: null, fields: [] }]
  const other = sideOf(now, j)
  const then = fieldsOf(old.statement, before.texts)
  const fields = Object.entries(fieldsOf(other.statement, texts))
    .map(([field, value]) => ({ field, before: then[field] ?? '-', now: value }))
    .filter((one) => one.before !== one.now)
  return fields.length === 0 ? [] : [{ place, texts, before: old, now: other, fields }]
}

/** What a reader sees of a statement, in plain words. How sure it is, and by which rule, is left out. */
export function fieldsOf(one: Statement, texts: Texts): Record<string, string> {
  const { speaker } = one
  const wordsAt = (span: Span | null) => (span === null ? '-' : texts[one.in].slice(...span))
  return {
    cue: one.cue === null ? '-' : `${wordsAt(one.cue.span)} (${one.cue.lemma})`,
    speaker: speaker.name ?? `unsure (${speaker.candidates.join(', ') || 'nobody in sight'})`,
    words: wordsAt(speaker.span),
    as: speaker.kind,
    for: speaker.for ?? '-',
    content: one.text.join(' … '),
    kind: one.kind,
    act: one.act,
    chain: one.chain.map(({ name, role }) => `${name} (${role})`).join(' < ') || '-',
    venue: one.venue ?? '-',
    said: one.saidOn ?? '-',
    background: one.background ? 'yes' : 'no',
  }
}
