// The examples, counter-examples and cases of the linguist's room, and which of them are not read as they say.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguagePack } from '../../src/languages/pack.ts'
import type { Reader } from '../../src/pipeline.ts'
import { type CaseGaps, caseFaults, caseFiles, casesIn } from '../case-gaps.ts'
import { CUES_FILE, cueChecks, cueFaults, loadCueEntries } from '../cue-examples.ts'
import { DATES_FILE, datesOf, loadDateCases } from '../date-cases.ts'
import { listExamples } from '../list-examples.ts'
import { lineOf } from './lines.ts'
import { whyNot, whyThough } from './why.ts'

/** A sentence, or a case, and what must come of it. */
export interface Check {
  /** As known-gaps.yaml calls it: `words/….yaml`, or a file of cases. */
  readonly file: string
  /** 1-based; null where the sentence does not stand in the file letter by letter. */
  readonly line: number | null
  /** The sentence, or the case's title. */
  readonly title: string
  /** An entry's example or counter-example; a case, or one in which nothing may be found. */
  readonly kind: 'example' | 'not' | 'case' | 'none'
  /** All that it asks for, so that it is known again among the checks of other words. */
  readonly asks: string
  /** What is wrong, each in a line; empty = read as it must be. */
  readonly faults: readonly string[]
}

/** Everything that the folder of languages says of itself. */
export function runChecks(folder: string, pack: LanguagePack, reader: Reader): Check[] {
  return [
    ...cueEntryChecks(folder, pack, reader),
    ...listChecks(folder, pack),
    ...caseChecks(folder, reader),
    ...dateChecks(folder, pack),
  ]
}

function cueEntryChecks(folder: string, pack: LanguagePack, reader: Reader): Check[] {
  const list = readFileSync(join(folder, 'ar', CUES_FILE), 'utf8')
  const entries = loadCueEntries(folder)
  return cueChecks(entries).map((one): Check => {
    const { lemma, text, must } = one
    const faults = cueFaults(one, reader)
    const entry = entries.find((other) => other.lemma === lemma)
    const why =
      faults.length === 0 || entry === undefined ? [] : (must ? whyNot : whyThough)(entry, text, pack)
    return {
      file: CUES_FILE,
      line: lineOf(list, text),
      title: text,
      kind: must ? 'example' : 'not',
      asks: `${lemma} ${must}`,
      faults: [...faults, ...why],
    }
  })
}

function listChecks(folder: string, pack: LanguagePack): Check[] {
  const examples = listExamples(pack, folder)
  const names = new Set(examples.map(({ file }) => file))
  const texts = new Map([...names].map((file) => [file, readFileSync(join(folder, 'ar', file), 'utf8')]))
  return examples.map(({ file, text, must, matches }) => ({
    file,
    line: lineOf(texts.get(file) ?? '', text),
    title: text,
    kind: must ? 'example' : 'not',
    asks: '',
    faults: must === matches ? [] : [must ? 'no entry of the list matches it' : 'the entry matches it'],
  }))
}

const caseChecks = (folder: string, reader: Reader): Check[] =>
  caseFiles(folder)
    .flatMap((name) => casesIn(name, folder))
    .filter(({ gap }) => gap === null)
    .map((one) => ({
      file: one.file,
      line: one.line,
      title: one.title,
      kind: one.statements.length + one.events.length > 0 ? 'case' : 'none',
      asks: JSON.stringify(one, (key, value) => (key === 'line' ? undefined : value)),
      faults: caseFaults(one, reader),
    }))

const dateChecks = (folder: string, pack: LanguagePack): Check[] =>
  loadDateCases(folder).map((one) => {
    const found = datesOf(one, pack)
    return {
      file: DATES_FILE,
      line: one.line,
      title: one.sentence,
      kind: one.expected === 'nothing' ? 'none' : 'case',
      asks: `${one.anchor} ${one.expected}`,
      faults: found === one.expected ? [] : [`${one.expected} expected, ${found} found`],
    }
  })

/** The checks by what the linguist has to do about them. */
export interface Sorted {
  readonly right: number
  /** Not read right, and known: no concern of a new entry. */
  readonly known: number
  /** Not read right with the words of before either: no concern of a new entry. */
  readonly older: readonly Check[]
  /**
   * Must be mended before the words can stay: an example that is not found, what must not be found and is, and a case
   * that was read right with the words of before.
   */
  readonly failing: readonly Check[]
  /** Cases that are not read right, not known to be so, and of which nobody knows that they ever were. */
  readonly open: readonly Check[]
  /** Known gaps that are read right now, and were not before. */
  readonly mended: readonly Check[]
}

/** @param before the checks of the words of before, run with these; null where there are none to compare with */
export function sortChecks(
  checks: readonly Check[],
  gaps: CaseGaps,
  before: readonly Check[] | null,
): Sorted {
  const then = new Map(before?.map((one) => [identityOf(one), one.faults.length === 0]))
  const wasRight = (one: Check) => then.get(identityOf(one))
  const isKnown = ({ file, title }: Check) => gaps[file]?.[title] !== undefined
  const wrong = checks.filter(({ faults }) => faults.length > 0)
  const unknown = wrong.filter((one) => !isKnown(one))
  const fresh = unknown.filter((one) => wasRight(one) !== false)
  const mustHold = (one: Check) => one.kind !== 'case' || wasRight(one) === true
  return {
    right: checks.length - wrong.length,
    known: wrong.length - unknown.length,
    older: unknown.filter((one) => wasRight(one) === false),
    failing: fresh.filter(mustHold),
    open: fresh.filter((one) => !mustHold(one)),
    mended: checks.filter((one) => isKnown(one) && one.faults.length === 0 && wasRight(one) !== true),
  }
}

const identityOf = ({ file, title, kind, asks }: Check) => JSON.stringify([file, title, kind, asks])
