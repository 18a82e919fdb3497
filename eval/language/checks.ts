// The examples, counter-examples and cases of the linguist's room, and which of them are not read as they say.
import type { LanguagePack } from '../../src/languages/pack.ts'
import type { Reader } from '../../src/pipeline.ts'
import { type CaseGaps, caseFaults, caseFiles, casesIn } from '../case-gaps.ts'
import { CUES_FILE, cueChecks, cueFaults, loadCueEntries } from '../cue-examples.ts'
import { DATES_FILE, datesOf, loadDateCases } from '../date-cases.ts'
import { listExamples } from '../list-examples.ts'

/** A sentence, or a case, and what must come of it. */
export interface Check {
  /** As known-gaps.yaml calls it: `words/….yaml`, or a file of cases. */
  readonly file: string
  /** The sentence, or the case's title. */
  readonly title: string
  /** An entry's example or counter-example; a case, or one in which nothing may be found. */
  readonly kind: 'example' | 'not' | 'case' | 'none'
  /** What is wrong, each in a line; empty = read as it must be. */
  readonly faults: readonly string[]
}

/** Everything that the folder of languages says of itself. */
export function runChecks(folder: string, pack: LanguagePack, reader: Reader): Check[] {
  const cues = cueChecks(loadCueEntries(folder)).map((one): Check => {
    const faults = cueFaults(one, reader)
    return { file: CUES_FILE, title: one.text, kind: one.must ? 'example' : 'not', faults }
  })
  return [...cues, ...listChecks(folder, pack), ...caseChecks(folder, reader), ...dateChecks(folder, pack)]
}

const listChecks = (folder: string, pack: LanguagePack): Check[] =>
  listExamples(pack, folder).map(({ file, text, must, matches }) => ({
    file,
    title: text,
    kind: must ? 'example' : 'not',
    faults: must === matches ? [] : [must ? 'no entry of the list matches it' : 'the entry matches it'],
  }))

const caseChecks = (folder: string, reader: Reader): Check[] =>
  caseFiles(folder)
    .flatMap((name) => casesIn(name, folder))
    .filter(({ gap }) => gap === null)
    .map((one) => ({
      file: one.file,
      title: one.title,
      kind: one.statements.length + one.events.length > 0 ? 'case' : 'none',
      faults: caseFaults(one, reader),
    }))

const dateChecks = (folder: string, pack: LanguagePack): Check[] =>
  loadDateCases(folder).map((one) => {
    const found = datesOf(one, pack)
    return {
      file: DATES_FILE,
      title: `line ${one.line}: ${one.sentence}`,
      kind: one.expected === 'nothing' ? 'none' : 'case',
      faults: found === one.expected ? [] : [`${one.expected} expected, ${found} found`],
    }
  })

/** The checks by what the linguist has to do about them. */
export interface Sorted {
  readonly right: number
  /** Not read right, and known: no concern of a new entry. */
  readonly known: number
  /** Must be mended before the words can stay: an example that is not found, or what must not be found and is. */
  readonly failing: readonly Check[]
  /** Cases that are not read right and not known to be so. */
  readonly open: readonly Check[]
  /** Known gaps that are read right now. */
  readonly mended: readonly Check[]
}

export function sortChecks(checks: readonly Check[], gaps: CaseGaps): Sorted {
  const isKnown = ({ file, title }: Check) => gaps[file]?.[title] !== undefined
  const wrong = checks.filter(({ faults }) => faults.length > 0)
  const fresh = wrong.filter((one) => !isKnown(one))
  return {
    right: checks.length - wrong.length,
    known: wrong.length - fresh.length,
    failing: fresh.filter(({ kind }) => kind !== 'case'),
    open: fresh.filter(({ kind }) => kind === 'case'),
    mended: checks.filter((one) => isKnown(one) && one.faults.length === 0),
  }
}
