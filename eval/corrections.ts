import { z } from 'zod'
import type { Span } from '../src/core/spans.ts'
import type { Texts } from './align.ts'
import type { GoldStatement } from './score-types.ts'

const kindSchema = z.enum(['person', 'body', 'group', 'anonymous'])
const fieldSchema = z.enum(['title', 'body'])
const formSchema = z.enum(['direct', 'indirect', 'mixed'])
/** What a reader changes of a statement that the program read; what he leaves out is right. */
const changeSchema = z.union([
  z.literal('no'),
  z.strictObject({
    /** Who said it; null where the article does not tell. */
    speaker: z.string().min(1).nullable().optional(),
    kind: kindSchema.optional(),
    /** The content's first words, where it begins elsewhere. */
    start: z.string().min(1).optional(),
    /** The content's last words, where it ends elsewhere. */
    end: z.string().min(1).optional(),
    /** All of its parts anew, each by first and last words. */
    parts: z.array(z.tuple([z.string().min(1), z.string().min(1)])).optional(),
    optional: z.literal(true).optional(),
  }),
])
/** A statement that the program missed. */
const missedSchema = z.strictObject({
  in: fieldSchema.default('body'),
  /** Words that stand before it, where its first words stand more than once. */
  after: z.string().min(1).optional(),
  parts: z.array(z.tuple([z.string().min(1), z.string().min(1)])).min(1),
  speaker: z.string().min(1).nullable(),
  kind: kindSchema,
  form: formSchema.default('indirect'),
  cue: z.string().min(1).nullable().default(null),
  optional: z.boolean().default(false),
})
/** A reader's answer to the sheet of one article. */
export const correctionSchema = z.union([
  z.strictObject({ at: z.string(), skip: z.string() }),
  z.strictObject({
    at: z.string(),
    /** The sheet's sign of what it showed: numbers mean nothing where the program reads otherwise by now. */
    shown: z.string(),
    fix: z.record(z.string(), changeSchema).default({}),
    add: z.array(missedSchema).default([]),
  }),
])
export type Correction = z.infer<typeof correctionSchema>
type Change = z.infer<typeof changeSchema>
type Missed = z.infer<typeof missedSchema>

/** A statement as it stands in a gold file, without what its reader did not look at. */
export type CorrectedStatement = Omit<GoldStatement, 'act' | 'venue' | 'saidOn' | 'via'>

/**
 * What the program read of an article, put right by a reader. Throws, naming the statement and the words, where words
 * that he names do not stand in the article.
 */
export function corrected(
  texts: Texts,
  read: readonly CorrectedStatement[],
  { fix, add }: Exclude<Correction, { skip: string }>,
): CorrectedStatement[] {
  const unknown = Object.keys(fix).find((number) => read[Number(number)] === undefined)
  if (unknown !== undefined) throw new Error(`there is no statement ${unknown}`)
  const kept = read.flatMap((one, k) => {
    const change = fix[String(k)]
    if (change === undefined) return [one]
    return change === 'no' ? [] : [changed(texts, one, change, `statement ${k}`)]
  })
  const all = [...kept, ...add.map((one, k) => missed(texts, one, `added statement ${k}`))]
  return all.toSorted((a, b) => fieldOrder(a) - fieldOrder(b) || startOf(a) - startOf(b))
}

/** Throws where an answer to a sheet without speakers leaves a statement without one. */
export function checkNamed({ at, fix }: Exclude<Correction, { skip: string }>, statements: number): void {
  for (let k = 0; k < statements; k++) {
    const change = fix[String(k)]
    if (change !== 'no' && (change?.speaker === undefined || change.kind === undefined))
      throw new Error(`${at}: statement ${k} needs a speaker and a kind, or "no"`)
  }
}

const fieldOrder = (one: CorrectedStatement) => (one.in === 'title' ? 0 : 1)
const startOf = (one: CorrectedStatement) => one.content[0]?.[0] ?? 0

function changed(
  texts: Texts,
  one: CorrectedStatement,
  change: Exclude<Change, 'no'>,
  who: string,
): CorrectedStatement {
  const text = texts[one.in]
  return {
    ...one,
    content: contentOf(text, one, change, who),
    speaker: {
      name: change.speaker === undefined ? one.speaker.name : change.speaker,
      kind: change.kind ?? one.speaker.kind,
    },
    optional: change.optional ?? one.optional,
  }
}

function contentOf(
  text: string,
  one: CorrectedStatement,
  { parts, start, end }: Exclude<Change, 'no'>,
  who: string,
): Span[] {
  const from = startOf(one)
  if (parts !== undefined) return partsFrom(text, parts, Math.max(0, from - 400), who)
  const content = [...one.content]
  if (start !== undefined) {
    const at = nearest(text, start, from)
    if (at < 0) throw new Error(`${who}: "${start}" does not stand there`)
    const end = content[0]?.[1] ?? at
    if (at >= end) throw new Error(`${who}: "${start}" stands behind the content's end; give "parts"`)
    content[0] = [at, end]
  }
  if (end !== undefined) {
    const first = content[0]?.[0] ?? 0
    const at = text.indexOf(end, first)
    if (at < 0) throw new Error(`${who}: "${end}" does not stand behind its beginning`)
    const to = at + end.length
    const before = content.filter(([a], k) => k === 0 || a < to)
    const last = before.at(-1) ?? [first, to]
    return [...before.slice(0, -1), [last[0], to]]
  }
  return content
}

function nearest(text: string, words: string, to: number): number {
  let best = -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best < 0 || Math.abs(at - to) < Math.abs(best - to)) best = at
  return best
}

function partsFrom(text: string, parts: readonly (readonly string[])[], from: number, who: string): Span[] {
  let at = from
  return parts.map(([first = '', last = '']) => {
    const start = text.indexOf(first, at)
    if (start < 0) throw new Error(`${who}: "${first}" does not stand there`)
    const end = text.indexOf(last, start + Math.max(0, first.length - last.length))
    if (end < 0) throw new Error(`${who}: "${last}" does not stand behind "${first}"`)
    at = end + last.length
    return [start, at]
  })
}

function missed(texts: Texts, one: Missed, who: string): CorrectedStatement {
  const text = texts[one.in]
  const behind = one.after === undefined ? 0 : text.indexOf(one.after)
  if (behind < 0) throw new Error(`${who}: "${one.after}" does not stand there`)
  const content = partsFrom(text, one.parts, behind, who)
  const start = content[0]?.[0] ?? 0
  const at = one.cue === null ? -1 : text.lastIndexOf(one.cue, start)
  return {
    in: one.in,
    cue: one.cue === null || at < 0 ? null : [at, at + one.cue.length],
    speaker: { name: one.speaker, kind: one.kind },
    content,
    kind: one.form,
    optional: one.optional,
  }
}
