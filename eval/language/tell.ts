// What the check says beside the changed statements: faults, checks, figures.

import type { Reader } from '../../src/pipeline.ts'
import { type CueEntry, readSentence } from '../cue-examples.ts'
import type { SetReport } from '../report.ts'
import { fieldsOf } from './changes.ts'
import type { Check, Sorted } from './checks.ts'

const WRONG: Readonly<Record<Check['kind'], string>> = {
  example: 'is an example, and is not found',
  not: 'must not match, and does',
  case: 'is not read so',
  none: 'holds no statement, and one is found',
}
const placeOf = ({ file, line }: Check) =>
  `languages/ar/${file.startsWith('words/') ? '' : 'cases/'}${file}${line === null ? '' : `:${line}`}`
const tellCheck = (one: Check) => [
  `  ${placeOf(one)}: «${one.title}» ${WRONG[one.kind]}`,
  ...one.faults.map((fault) => `    ${fault}`),
]

/** What became of the examples and the cases, and what to do about it. */
export function tellChecks({ right, known, older, failing, open, mended }: Sorted): string[] {
  const short = (list: readonly Check[]) => list.map((one) => `  ${placeOf(one)}: «${one.title}»`)
  return [
    `${right} are read as they say, ${known} are known gaps, ${older.length} older than your change, ` +
      `${failing.length + open.length} new are not read so.`,
    ...under('MEND THESE: change the entry, or what it stands against.', failing.flatMap(tellCheck)),
    ...under(
      'NEW CASES not read right. `npm test` will say so; what cannot be mended by words goes to the known gaps by ' +
        '`npm run goldens -- --accept-worse`.',
      open.flatMap(tellCheck),
    ),
    ...under('Known gaps that are read right now; `npm run goldens` takes them off the list:', short(mended)),
    ...under(
      'Older than your change: with the words of before they are not read right either; no concern of yours.',
      short(older),
    ),
  ]
}

const under = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : [heading, ...lines])

/** The entries of reporting verbs that changed, each with how its sentences are read: is all of it right? */
export function tellEntries(before: readonly CueEntry[], now: readonly CueEntry[], reader: Reader): string[] {
  const old = new Set(before.map((entry) => JSON.stringify(entry)))
  const there = new Set(now.map(({ lemma }) => lemma))
  const gone = before.filter(({ lemma }) => !there.has(lemma)).map(({ lemma }) => `  ${lemma}: taken out`)
  const changed = now.filter((entry) => !old.has(JSON.stringify(entry)))
  const sentences = changed.flatMap(({ lemma, example, not = [] }) => [
    ...(example === undefined ? [] : [`  ${lemma}, example: ${example}`, ...tellReading(example, reader)]),
    ...not.flatMap((text) => [`  ${lemma}, not: ${text}`, ...tellReading(text, reader)]),
  ])
  return [...gone, ...sentences]
}

function tellReading(text: string, reader: Reader): string[] {
  const found = readSentence(text, reader)
  if (found.length === 0) return ['    nothing is found']
  return found.map((one) => {
    const { cue, speaker, content, kind, act } = fieldsOf(one, { title: '', body: text })
    return `    cue ${cue} | speaker ${speaker} | content ${content} | ${kind}, ${act}`
  })
}

const show = (value: number | null) => (value === null ? '–' : value.toFixed(1))
const moved = (before: number | null, now: number | null) =>
  before === now ? show(now) : `${show(before)} → ${show(now)}`

/** A set's main figures, before and now where they differ. */
export function tellFigures({ set, figures: before }: SetReport, { figures: now }: SetReport): string {
  const columns = [
    `found ${moved(before.overlap.f1, now.overlap.f1)}`,
    `exactly ${moved(before.exact.f1, now.exact.f1)}`,
    `right speaker ${moved(before.attribution.f1, now.attribution.f1)}`,
    `wrong speakers ${moved(before.speakers.wrong, now.speakers.wrong)} %`,
    `act ${moved(before.act, now.act)} %`,
  ]
  return `  ${set.padEnd(9)} ${columns.map((one) => one.padEnd(26)).join('  ')}`.trimEnd()
}
