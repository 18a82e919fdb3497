import { join } from 'node:path'
import { z } from 'zod'
import type { Statement } from '../src/contract/index.ts'
import { readList } from '../src/languages/yaml.ts'
import type { Reader } from '../src/pipeline.ts'
import { itemOf, languages, NOW } from './reader.ts'

/** Under this name the known gaps of `words/cues.yaml` stand among those of the cases. */
export const CUES_FILE = 'words/cues.yaml'

const entriesSchema = z.array(
  z.looseObject({
    lemma: z.string(),
    class: z.string(),
    takes: z.array(z.string()),
    example: z.string().optional(),
    not: z.array(z.string()).optional(),
  }),
)
export type CueEntry = z.infer<typeof entriesSchema>[number]
/** The entries of the language's reporting verbs, as they are written. */
export const loadCueEntries = (folder: string = languages): CueEntry[] =>
  readList(join(folder, 'ar', CUES_FILE), entriesSchema)

/** A sentence of a list entry: one in which the lemma must be the cue of a statement, or one in which it must not. */
export interface CueCheck {
  readonly lemma: string
  readonly text: string
  readonly must: boolean
}

/**
 * All examples and counter-examples. An entry without complements is kept to say that the verb is no cue: there is
 * nothing that it must find.
 */
export const cueChecks = (entries: readonly CueEntry[] = loadCueEntries()): CueCheck[] =>
  entries.flatMap(({ lemma, takes, example, not = [] }) => [
    ...(example === undefined || takes.length === 0 ? [] : [{ lemma, text: example, must: true }]),
    ...not.map((text) => ({ lemma, text, must: false })),
  ])

/** The statements of a single sentence. */
export function readSentence(text: string, reader: Reader): readonly Statement[] {
  const item = itemOf({
    id: 'example',
    title: null,
    body: text,
    date: null,
    source: null,
    url: null,
    author: null,
  })
  const { lines } = reader.read(item, { date: null, source: null, now: NOW })
  return lines.flatMap(({ statements }) => statements)
}

/** What is wrong with the reading of an example, each in a line; empty = as the entry says. */
export function cueFaults({ lemma, text, must }: CueCheck, reader: Reader): string[] {
  const found = readSentence(text, reader)
  const told = found.map(
    (one) => `${one.cue?.lemma ?? '-'} | ${one.speaker.name ?? '?'} | ${one.text.join(' … ')}`,
  )
  const its = found.filter(({ cue }) => cue?.lemma === lemma)
  if (must) return its.length > 0 ? [] : [`no statement by ${lemma}; found: ${told.join('; ') || 'nothing'}`]
  return its.length === 0 ? [] : [`a statement by ${lemma}: ${told.join('; ')}`]
}
