// What is wrong with the linguist's files themselves, before anything is read with them.
import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { caseFiles, casesIn } from '../case-gaps.ts'
import { CUES_FILE, type CueCheck, type CueEntry, cueChecks, loadCueEntries } from '../cue-examples.ts'
import { loadDateCases } from '../date-cases.ts'
import { loadPack } from '../reader.ts'

/** The pack, if its lists are in order, and the faults of all files: file, place and cure in a line each. */
export interface Loaded {
  readonly pack: LanguagePack | null
  readonly faults: readonly string[]
}

const CASES = 'languages/ar/cases/'

/** Loads the words and the cases of a folder of languages and gathers what is wrong with them. */
export function loadWords(folder: string): Loaded {
  const faults: string[] = []
  const attempt = <T>(load: () => T, where = ''): T | null => {
    try {
      return load()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      faults.push(`${where}${error.message.replaceAll(`${folder}${sep}`, 'languages/')}`)
      return null
    }
  }
  const pack = attempt(() => loadPack(folder))
  for (const name of caseFiles(folder)) attempt(() => casesIn(name, folder), CASES)
  attempt(() => loadDateCases(folder), CASES)
  if (pack !== null) faults.push(...cueListFaults(folder, pack))
  return { pack, faults }
}

/** The classes of reporting verbs; languages/README.md tells what each is for. */
export const CUE_CLASSES: readonly string[] = (
  'say assert add clarify point-out announce inform relay answer comment opine feel cause doubt distance hint ' +
  'demand call-for urge ask order warn threaten promise praise criticise condemn complain deny reject accept agree ' +
  'defend show tweet decide open close decline contrast review cite topic learned stated'
).split(' ')

/** What the loader lets pass though no entry may have it, each with its line. */
export function cueListFaults(folder: string, pack: LanguagePack): string[] {
  const text = readFileSync(join(folder, 'ar', CUES_FILE), 'utf8')
  const entries = loadCueEntries(folder)
  const placed = entries.map((entry, i) => ({ entry, line: entryLines(text)[i] ?? 1 }))
  const { phrases, speech, fold } = pack
  const known = new Set(['that', 'say', 'np', 'deed', phrases.by, phrases.to, ...speech.prepositions])
  const isComplement = (one: string) => known.has(one) || known.has(fold(one))
  const complements = [...new Set(entries.flatMap(({ takes }) => takes))].filter(isComplement)
  const at = (line: number, fault: string) => `languages/ar/${CUES_FILE}:${line}: ${fault}`
  return [
    ...placed.flatMap(({ entry, line }) =>
      entryFaults(entry, isComplement, complements).map((fault) => at(line, fault)),
    ),
    ...placed.flatMap(({ entry, line }, i) => {
      const first = placed.findIndex((other) => other.entry.lemma === entry.lemma)
      const before = placed[first]?.line
      return first === i
        ? []
        : [at(line, `${entry.lemma} stands in line ${before} already; make one entry of the two`)]
    }),
    ...repeated(cueChecks(entries)).map(({ lemma, text: sentence }) =>
      at(
        text.slice(0, text.lastIndexOf(sentence)).split('\n').length,
        `${lemma}: the sentence «${sentence}» stands twice in the list; each entry has its own`,
      ),
    ),
  ]
}

/** The lines in which the entries of a list begin. */
const entryLines = (text: string): number[] =>
  text.split('\n').flatMap((line, i) => (line.startsWith('- ') ? [i + 1] : []))

const repeated = (all: readonly CueCheck[]) =>
  all.filter((one, i) => all.findIndex(({ text }) => text === one.text) !== i)

function entryFaults(
  { lemma, class: kind, takes, example }: CueEntry,
  isComplement: (one: string) => boolean,
  complements: readonly string[],
): string[] {
  return [
    ...(CUE_CLASSES.includes(kind)
      ? []
      : [`${lemma}: class: must be that of the entry nearest in meaning, one of: ${CUE_CLASSES.join(', ')}`]),
    ...(takes.length > 0 && example === undefined
      ? [`${lemma} has no example; write a sentence of your own in which it reports`]
      : []),
    ...takes
      .filter((one) => !isComplement(one))
      .map(
        (one) => `${lemma} takes "${one}", which is no complement; the others take ${complements.join(', ')}`,
      ),
  ]
}
