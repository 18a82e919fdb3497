// Writes what the rooms give for each golden item, and what is not read right yet: `npm run goldens`. Review the diff.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CaseGaps, caseFaults, loadCaseGaps, loadCases, saveCaseGaps } from '../eval/case-gaps.ts'
import { CUES_FILE, cueChecks, cueFaults } from '../eval/cue-examples.ts'
import {
  compareGaps,
  type Gap,
  gapOf,
  goldenDifferences,
  loadGoldenGaps,
  NO_GAP,
  saveGoldenGaps,
  sumOf,
} from '../eval/golden-gaps.ts'
import { readGolden } from '../eval/golden-set.ts'
import { loadPack, openReader, openRuleReader } from '../eval/reader.ts'
import { loadGoldens, loadSamples } from '../test/golden/truth.ts'
import { type RoomFiles, roomFiles } from './goldens/rooms.ts'

const USAGE = `Usage: node scripts/goldens.ts [--accept-worse] [--tell]
  writes test/golden/<item>/rooms/ (not of samples), test/golden/known-gaps.json and languages/ar/cases/known-gaps.yaml
  --accept-worse   also list gaps that grew and cases that newly fail; without it they stay as listed, and fail the tests
  --tell           also print each difference between truths and readings`

const { values: flags } = parseArgs({
  options: {
    'accept-worse': { type: 'boolean', default: false },
    tell: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const acceptWorse = flags['accept-worse']

/** Writes the files that changed and removes those that no room gives any more. @returns how many changed */
function writeRooms(folder: string, files: RoomFiles): number {
  mkdirSync(folder, { recursive: true })
  const old = readdirSync(folder)
  for (const name of old) if (!files.has(name)) rmSync(join(folder, name))
  const changed = [...files].filter(
    ([name, text]) => !old.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  )
  for (const [name, text] of changed) writeFileSync(join(folder, name), text)
  return changed.length
}

/** The gaps to list: never grown unless that is accepted; the first list is taken as it is. */
function nextGaps(now: ReadonlyMap<string, Gap>): {
  readonly gaps: Record<string, Gap>
  readonly worse: string[]
} {
  const listed = loadGoldenGaps()
  const first = Object.keys(listed).length === 0
  const worse: string[] = []
  const gaps = [...now].map(([slug, gap]) => {
    const old = listed[slug] ?? NO_GAP
    if (first || acceptWorse || compareGaps(gap, old) <= 0) return [slug, gap]
    worse.push(slug)
    return [slug, old]
  })
  return { gaps: Object.fromEntries(gaps), worse }
}

function nextCaseGaps(now: CaseGaps): { readonly gaps: CaseGaps; readonly worse: string[] } {
  const listed = loadCaseGaps()
  if (acceptWorse || Object.keys(listed).length === 0) return { gaps: now, worse: [] }
  const worse: string[] = []
  const gaps: Record<string, Record<string, string[]>> = {}
  for (const [file, cases] of Object.entries(now))
    for (const [title, wrong] of Object.entries(cases)) {
      if (listed[file]?.[title] === undefined) worse.push(`${file}: ${title}`)
      else gaps[file] = { ...gaps[file], [title]: wrong }
    }
  return { gaps, worse }
}

const tellWorse = (what: string, worse: readonly string[]) => {
  for (const one of worse) console.log(`WORSE  ${what} ${one} (mend it, or --accept-worse)`)
}

const tell = (where: string, lines: readonly string[]) => {
  if (flags.tell) for (const line of lines) console.log(`${where}  ${line}`)
}

async function main(): Promise<number> {
  if (flags.help) {
    console.log(USAGE)
    return 0
  }
  const pack = loadPack()
  const reader = openReader(pack)
  const rules = openRuleReader(pack)
  const now = new Map<string, Gap>()
  let changed = 0
  const goldens = loadGoldens()
  for (const golden of goldens)
    changed += writeRooms(join(dirname(golden.input), 'rooms'), await roomFiles(golden, pack, reader))
  for (const golden of [...goldens, ...loadSamples()]) {
    const differences = goldenDifferences(await readGolden(golden, reader))
    now.set(golden.slug, gapOf(differences))
    for (const [kind, lines] of Object.entries(differences)) tell(`${golden.slug} ${kind}`, lines)
  }
  const next = nextGaps(now)
  saveGoldenGaps(next.gaps)
  const failing: Record<string, Record<string, string[]>> = {}
  const note = (file: string, title: string, faults: string[]) => {
    tell(`${file} ${title}`, faults)
    if (faults.length > 0) failing[file] = { ...failing[file], [title]: faults }
  }
  const cases = loadCases().filter(({ gap }) => gap === null)
  for (const one of cases) note(one.file, one.title, caseFaults(one, rules))
  const checks = cueChecks()
  for (const one of checks) note(CUES_FILE, one.text, cueFaults(one, rules))
  const caseGaps = nextCaseGaps(failing)
  saveCaseGaps(caseGaps.gaps)
  tellWorse('golden', next.worse)
  tellWorse('case', caseGaps.worse)
  const sum = sumOf([...now.values()])
  const wrong = Object.values(failing).reduce((total, list) => total + Object.keys(list).length, 0)
  console.log(
    `${now.size} golden items and samples, ${changed} room files changed; not right yet: ${sum.missed} missed, ` +
      `${sum.wrongSpeaker} wrong speakers, ${sum.extra} too much, ${sum.fields} other fields`,
  )
  console.log(`${cases.length} cases and ${checks.length} examples of cues, ${wrong} not read right yet`)
  return next.worse.length + caseGaps.worse.length > 0 ? 1 : 0
}

process.exitCode = await main()
