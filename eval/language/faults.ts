// What is wrong with the linguist's files themselves, before anything is read with them.
import { sep } from 'node:path'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { caseFiles, casesIn } from '../case-gaps.ts'
import { CUES_FILE, type CueEntry, cueChecks, loadCueEntries } from '../cue-examples.ts'
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
  if (pack !== null) faults.push(...cueListFaults(loadCueEntries(folder), pack))
  return { pack, faults }
}

/** What the loader lets pass though no entry may have it. */
export function cueListFaults(entries: readonly CueEntry[], pack: LanguagePack): string[] {
  const texts = cueChecks(entries).map(({ text }) => text)
  const lemmas = entries.map(({ lemma }) => lemma)
  const known = new Set(['that', 'say', 'np', pack.phrases.by, pack.phrases.to, ...pack.speech.prepositions])
  const faultsOf = ({ lemma, takes, example }: CueEntry): string[] => [
    ...(takes.length > 0 && example === undefined
      ? [`${lemma} has no example; write a sentence of your own in which it reports`]
      : []),
    ...takes
      .filter((one) => !known.has(one) && !known.has(pack.fold(one)))
      .map(
        (one) => `${lemma} takes "${one}", which is no complement; there are that, say, np and prepositions`,
      ),
  ]
  return [
    ...repeated(lemmas).map((lemma) => `${lemma} stands twice; make one entry of the two`),
    ...entries.flatMap(faultsOf),
    ...repeated(texts).map((text) => `the sentence «${text}» stands twice; each entry has its own`),
  ].map((fault) => `languages/ar/${CUES_FILE}: ${fault}`)
}

const repeated = (all: readonly string[]) => [...new Set(all.filter((one, i) => all.indexOf(one) !== i))]
