import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { type Case, parseCases } from '../src/languages/cases.ts'
import { readList } from '../src/languages/yaml.ts'
import type { Reader } from '../src/pipeline.ts'
import type { Texts } from './align.ts'
import { DATES_FILE } from './date-cases.ts'
import { differences } from './expect.ts'
import { placeContents } from './golden-set.ts'
import { itemOf, languages, NOW } from './reader.ts'

const casesOf = (folder: string) => join(folder, 'ar', 'cases')

/** The files of the cases, but not the dates room's: these have a form of their own. */
export const caseFiles = (folder: string = languages): string[] =>
  readdirSync(casesOf(folder))
    .filter((name) => name.endsWith('.txt') && name !== DATES_FILE)
    .sort()

/** The cases of one file. Throws, naming file, line and cure, where it is not in order. */
export const casesIn = (name: string, folder: string = languages): Case[] =>
  parseCases(readFileSync(join(casesOf(folder), name), 'utf8'), name)

/** All cases of the language but those of the dates room. */
export const loadCases = (): Case[] => caseFiles().flatMap((name) => casesIn(name))

/** What is wrong with the reading of a case, each in a line; empty = read right. */
export function caseFaults(one: Case, reader: Reader): string[] {
  const { title: id, headline: title, text: body, date, source } = one
  const item = itemOf({ id, title, body, date, source, url: null, author: null })
  const { lines } = reader.read(item, { date: null, source: null, now: NOW })
  const texts: Texts = { title: title ?? '', body }
  const places = placeContents(one.statements, texts, 0)
  const found = lines.flatMap(({ statements }) => statements)
  const told = differences(one.statements, places, found, texts, 'exact')
  const names = (list: readonly (string | null)[]) => list.map((name) => name ?? '?').join(', ') || 'nobody'
  const wanted = names(one.events.map(({ speaker }) => speaker))
  const got = names(lines.flatMap(({ events }) => events.map(({ speaker }) => speaker.name)))
  return [
    ...told.missed.map((fault) => `missed: ${fault}`),
    ...told.wrongSpeaker.map((fault) => `speaker: ${fault}`),
    ...told.extra.map((fault) => `too much: ${fault}`),
    ...told.fields,
    ...(wanted === got ? [] : [`no comment by ${wanted} expected, by ${got} found`]),
  ]
}

/** By file and title what was wrong when the list was last written. */
const gapsSchema = z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1)))
export type CaseGaps = z.infer<typeof gapsSchema>

const path = join(casesOf(languages), 'known-gaps.yaml')
const HEAD = `# Cases, and examples of words/cues.yaml, that are not read right yet, and what was wrong when this list was last
# written: by \`npm run goldens\`, never by hand. What fails must stand here, what is read right must not; \`npm test\`
# counts them aloud. What newly fails is added only by \`npm run goldens -- --accept-worse\`.
`

export const loadCaseGaps = (): CaseGaps => (existsSync(path) ? readList(path, gapsSchema) : {})

export const saveCaseGaps = (gaps: CaseGaps): void =>
  writeFileSync(path, `${HEAD}${stringify(gaps, { lineWidth: 0 })}`)
