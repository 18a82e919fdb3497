import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ExtractLine } from '../src/contract/index.ts'
import type { TruthArticle, TruthStatement } from '../test/golden/truth.ts'
import { type Differences, differences, type Wanted } from './expect.ts'
import { type GoldenPair, placeContents, startOf, textsOf } from './golden-set.ts'
import { root } from './reader.ts'

const count = z.int().min(0)
const gapSchema = z.strictObject({ missed: count, wrongSpeaker: count, extra: count, fields: count })
/** How many differences a golden item still has, by kind; items that are read right have no entry. */
export type Gap = z.infer<typeof gapSchema>
/** Known gaps by slug. */
export type GoldenGaps = Readonly<Record<string, Gap>>

export const NO_GAP: Gap = { missed: 0, wrongSpeaker: 0, extra: 0, fields: 0 }
const KINDS = Object.keys(NO_GAP) as (keyof Gap)[]

const wantedOf = (one: TruthStatement): Wanted => ({
  in: one.in,
  cue: one.cue,
  content: one.content,
  speaker: one.speaker.name,
  words: one.speaker.text,
  as: one.speaker.kind,
  for: one.speaker.for,
  kind: one.kind,
  act: one.act,
  via: one.via,
  chain: one.chain,
  venue: one.venue,
  said: one.saidOn,
  background: one.background,
  optional: one.optional ?? false,
})

/** What a golden item's lines have otherwise than its truths. */
export function goldenDifferences(pairs: readonly GoldenPair[]): Differences {
  const each = pairs.map(({ truth, line }): Differences => {
    if (line === null)
      return { missed: truthLines(truth), wrongSpeaker: [], extra: [], fields: ['no article'] }
    if (truth === null)
      return { missed: [], wrongSpeaker: [], extra: [`an article not asked for: ${line.title}`], fields: [] }
    const texts = textsOf(line)
    const places = placeContents(truth.statements, texts, startOf(truth, texts))
    const found = differences(truth.statements.map(wantedOf), places, line.statements, texts, 'same')
    return { ...found, fields: [...articleFaults(truth, line), ...found.fields] }
  })
  const all = (kind: keyof Differences) => each.flatMap((one) => one[kind])
  return {
    missed: all('missed'),
    wrongSpeaker: all('wrongSpeaker'),
    extra: all('extra'),
    fields: all('fields'),
  }
}

const truthLines = (truth: TruthArticle | null) =>
  (truth?.statements ?? []).map((one) => one.content.join(' … '))

function articleFaults(truth: TruthArticle, line: ExtractLine): string[] {
  const texts = textsOf(line)
  const facts = (['title', 'date', 'dateFrom', 'outlet'] as const)
    .filter((key) => truth[key] !== line[key])
    .map((key) => `${key} ${truth[key] ?? '-'} expected, ${line[key] ?? '-'} found`)
  const isCut = ({ as, text }: TruthArticle['cut'][number]) =>
    line.cut.some(
      (cut) =>
        cut.as === as &&
        texts[cut.in]
          .slice(...cut.span)
          .trim()
          .startsWith(text),
    )
  const cuts = truth.cut.filter((cut) => !isCut(cut)).map(({ as, text }) => `${as} not cut: ${text}`)
  const names = (events: readonly { readonly speaker: { readonly name: string | null } }[]) =>
    events.map(({ speaker }) => speaker.name ?? '?').join(', ')
  const events =
    names(truth.events) === names(line.events)
      ? []
      : [`events of ${names(truth.events) || 'nobody'} expected, of ${names(line.events) || 'nobody'} found`]
  return [...facts, ...cuts, ...events]
}

export const gapOf = (found: Differences): Gap => ({
  missed: found.missed.length,
  wrongSpeaker: found.wrongSpeaker.length,
  extra: found.extra.length,
  fields: found.fields.length,
})

/** -1 where no kind has more differences and one has fewer, 1 where one has more, 0 where all are equal. */
export function compareGaps(now: Gap, listed: Gap): -1 | 0 | 1 {
  if (KINDS.some((kind) => now[kind] > listed[kind])) return 1
  return KINDS.some((kind) => now[kind] < listed[kind]) ? -1 : 0
}

export const sumOf = (gaps: readonly Gap[]): Gap =>
  gaps.reduce(
    (sum, gap) => ({
      missed: sum.missed + gap.missed,
      wrongSpeaker: sum.wrongSpeaker + gap.wrongSpeaker,
      extra: sum.extra + gap.extra,
      fields: sum.fields + gap.fields,
    }),
    NO_GAP,
  )

const path = join(root, 'test', 'golden', 'known-gaps.json')

export const loadGoldenGaps = (): GoldenGaps =>
  existsSync(path) ? z.record(z.string(), gapSchema).parse(JSON.parse(readFileSync(path, 'utf8'))) : {}

/** Writes the gaps, one item a line, in the order of the slugs; items without a gap are left out. */
export function saveGoldenGaps(gaps: GoldenGaps): void {
  const rows = Object.entries(gaps)
    .filter(([, gap]) => compareGaps(gap, NO_GAP) > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([slug, gap]) =>
        `  ${JSON.stringify(slug)}: ${JSON.stringify(gap)
          .replaceAll(/([,:])/g, '$1 ')
          .replace('{', '{ ')
          .replace('}', ' }')}`,
    )
  writeFileSync(path, rows.length === 0 ? '{}\n' : `{\n${rows.join(',\n')}\n}\n`)
}
