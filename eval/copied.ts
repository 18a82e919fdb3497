// Runs of words of our own texts that stand so in real articles too: text of others must not enter the project, so
// whoever writes a case looks here. What it prints is for a reader to judge: set phrases are everybody's.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { lettersOf } from '../src/core/letters.ts'
import { readableArticles } from './drawn-texts.ts'
import { languages, loadPack, root } from './reader.ts'

const USAGE = `usage: node eval/copied.ts [--words N]

Prints the lines of language cases, samples and tests that share a run of N words (default 5) with an article of
../shared/corpus, and in how many articles it stands. Sealed articles are not looked at.`

/** Where our own texts are: folders, and how their files end. */
const OWN = [
  [join(languages, 'ar', 'cases'), '.txt'],
  [join(root, 'samples'), '.json'],
  [join(root, 'test'), '.ts'],
] as const

const { values } = parseArgs({
  options: { words: { type: 'string', default: '5' }, help: { type: 'boolean', short: 'h' } },
})

function main(): number {
  const size = Number(values.words)
  if (values.help === true || !(size >= 3)) {
    console.log(USAGE)
    return values.help === true ? 0 : 1
  }
  const articles = readableArticles()
  if (articles === null) return 1
  const { fold } = loadPack()
  const own = new Map<string, Set<string>>()
  for (const { place, text } of ownLines())
    for (const run of runsOf(fold(text), size)) {
      const places = own.get(run) ?? new Set()
      own.set(run, places.add(place))
    }
  const found = new Map<string, number>()
  for (const { raw } of articles)
    for (const run of new Set(runsOf(fold(`${raw.title ?? ''}\n${raw.content}`), size)))
      if (own.has(run)) found.set(run, (found.get(run) ?? 0) + 1)
  const byPlace = new Map<string, string[]>()
  for (const [run, count] of found)
    for (const place of own.get(run) ?? [])
      byPlace.set(place, [...(byPlace.get(place) ?? []), `${run} (${count})`])
  for (const [place, runs] of [...byPlace].toSorted()) console.log(`${place}: ${runs.join(' | ')}`)
  console.log(`${byPlace.size} lines`)
  return 0
}

function* ownLines(): Generator<{ readonly place: string; readonly text: string }> {
  for (const [folder, ending] of OWN)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!name.endsWith(ending)) continue
      const path = join(folder, name)
      for (const [k, text] of readFileSync(path, 'utf8').split('\n').entries())
        yield { place: `${relative(root, path)}:${k + 1}`, text }
    }
}

/** Runs of so many Arabic words within a clause. */
function runsOf(text: string, size: number): string[] {
  return text.split(/[^\p{L}\p{M}\s]+/u).flatMap((clause) => {
    const words = lettersOf(clause).filter((word) => /\p{Script=Arabic}/u.test(word))
    return words.slice(size - 1).map((_, k) => words.slice(k, k + size).join(' '))
  })
}

process.exitCode = main()
