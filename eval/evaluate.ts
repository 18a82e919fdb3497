// Scores the engine on its gold sets: `npm run evaluate`. See eval/README.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { worstErrors } from './errors.ts'
import { fieldErrors } from './fields.ts'
import { changelogWords, type Held, held, loadFloors, moved, saveFloors } from './floors.ts'
import { occasionLines, pooled } from './occasions.ts'
import { loadPack, openReader, root } from './reader.ts'
import { briefOf, reportOf, type SetReport, tableOf } from './report.ts'
import { isHere, readSet, SEALED, SETS, type SetName } from './sets.ts'

const USAGE = `Usage: node eval/evaluate.ts [SET…] [options]
  SET            ${SETS.join(', ')}; all that are here by default
  --brief        one line a set
  --occasions    chain, venue and day of each set and of all together, with what is lost by missed statements
  --json         one JSON object instead of tables
  --errors N     the N worst errors of each kind with their text (never of blind)
  --fields N     the first N errors in chain, venue and day with their text (never of a sealed set)
  --floors       check eval/floors.json; exit code 1 when a figure is below its floor (--check says the same)
  --raise        lift the floors to the present figures
  --lower        let floors down to the present figures; each needs its line in CHANGELOG.md`

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    brief: { type: 'boolean', default: false },
    occasions: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    errors: { type: 'string' },
    fields: { type: 'string' },
    floors: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function chosenSets(): SetName[] {
  const unknown = positionals.find((name) => !SETS.some((set) => set === name))
  if (unknown !== undefined) throw new Error(`no set "${unknown}"; there are: ${SETS.join(', ')}`)
  const asked = SETS.filter((set) => positionals.length === 0 || positionals.includes(set))
  const absent = asked.filter((set) => !isHere(set))
  if (absent.length > 0)
    console.error(
      `NOT CHECKED: ${absent.join(', ')}; their texts (../shared) are not here. Only the rest is.`,
    )
  return asked.filter(isHere)
}

const tell = ({ set, measure, figure, floor }: Held) =>
  `${figure < floor ? 'BELOW' : 'ok   '}  ${set.padEnd(9)} ${measure.padEnd(12)} ${figure.toFixed(1)}  (floor ${floor.toFixed(1)})`

/** Prints each floored figure. @returns the exit code */
function checkFloors(all: readonly Held[]): number {
  for (const one of all) console.log(tell(one))
  const below = all.filter(({ figure, floor }) => figure < floor)
  if (below.length > 0)
    console.log(
      `${below.length} below the floor: mend it, or let it down by --lower and say so in CHANGELOG.md`,
    )
  return below.length > 0 ? 1 : 0
}

function moveFloors(all: readonly Held[], lower: boolean): number {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
  const { floors, untold } = moved(loadFloors(), all, { lower, changelog })
  for (const one of untold)
    console.error(`not lowered: CHANGELOG.md lacks the words "${changelogWords(one)}" and why`)
  saveFloors(floors)
  console.log('eval/floors.json written')
  return untold.length > 0 ? 1 : 0
}

function print(reports: readonly SetReport[]): void {
  if (flags.json) {
    const entries = reports.map(({ set, figures, detail }) => [set, { ...figures, ...detail }])
    console.log(JSON.stringify(Object.fromEntries(entries)))
    return
  }
  if (flags.brief) {
    for (const report of reports) console.log(briefOf(report))
    return
  }
  if (flags.occasions) {
    for (const { set, occasions } of reports) console.log(occasionLines(set, occasions).join('\n'))
    console.log(occasionLines('together', pooled(reports.map(({ occasions }) => occasions))).join('\n'))
    return
  }
  const most = countOf('errors')
  const fields = countOf('fields')
  for (const report of reports) {
    console.log([...tableOf(report), ''].join('\n'))
    if (most > 0) console.log([...worstErrors(report.judged, most), ''].join('\n'))
    if (fields > 0 && !SEALED.has(report.set))
      console.log([...fieldErrors(report.judged, fields), ''].join('\n'))
  }
}

function countOf(flag: 'errors' | 'fields'): number {
  const count = Number(flags[flag] ?? 0)
  if (!Number.isInteger(count) || count < 0) throw new Error(`--${flag} takes a number, not "${flags[flag]}"`)
  return count
}

async function main(): Promise<number> {
  if (flags.help) {
    console.log(USAGE)
    return 0
  }
  const reader = openReader(loadPack())
  const reports: SetReport[] = []
  for (const set of chosenSets()) reports.push(reportOf(set, await readSet(set, reader)))
  const figures = new Map(reports.map(({ set, figures }) => [set, figures]))
  const all = held(loadFloors(), figures)
  if (flags.raise || flags.lower) return moveFloors(all, flags.lower)
  if (flags.floors || flags.check) return checkFloors(all)
  print(reports)
  return 0
}

process.exitCode = await main()
