import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './reader.ts'
import type { Figures } from './score.ts'
import { SETS, type SetName } from './sets.ts'

const percent = z.number().min(0).max(100)
const floorSchema = z.strictObject({ overlap: percent.optional(), attribution: percent.optional() })
const floorsSchema = z.partialRecord(z.enum(SETS), floorSchema)
/** Per set the F1 below which a figure may not fall: of statements found, and of those with the right speaker. */
export type Floors = z.infer<typeof floorsSchema>

const MEASURES = ['overlap', 'attribution'] as const
const path = join(root, 'eval', 'floors.json')

export function loadFloors(): Floors {
  const floors = floorsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!floors.success) throw new Error(`eval/floors.json: ${z.prettifyError(floors.error)}`)
  return floors.data
}

/** Writes the floors, the sets in their usual order. */
export function saveFloors(floors: Floors): void {
  const rows = SETS.flatMap((set) => {
    const floor = floors[set]
    if (floor === undefined) return []
    const measures = MEASURES.flatMap((key) => (floor[key] === undefined ? [] : [`"${key}": ${floor[key]}`]))
    return [`  "${set}": { ${measures.join(', ')} }`]
  })
  writeFileSync(path, `{\n${rows.join(',\n')}\n}\n`)
}

/** A figure that has a floor. */
export interface Held {
  readonly set: SetName
  readonly measure: (typeof MEASURES)[number]
  readonly floor: number
  readonly figure: number
}

/** Each floor of the sets that were read beside its figure. */
export const held = (floors: Floors, figures: ReadonlyMap<SetName, Figures>): Held[] =>
  [...figures].flatMap(([set, found]) =>
    MEASURES.flatMap((measure) => {
      const floor = floors[set]?.[measure]
      return floor === undefined ? [] : [{ set, measure, floor, figure: found[measure].f1 }]
    }),
  )

/** What a lowered floor must be called in CHANGELOG.md, so that no figure falls without a word to the user. */
export const changelogWords = ({ set, measure, figure }: Held): string =>
  `floor of ${set} ${measure}: ${figure}`

/** The floors after they were moved to the present figures: up always, down only where `lower` and it is told. */
export function moved(
  floors: Floors,
  all: readonly Held[],
  { lower, changelog }: { readonly lower: boolean; readonly changelog: string },
): { readonly floors: Floors; readonly untold: readonly Held[] } {
  const next: Floors = structuredClone(floors)
  const untold: Held[] = []
  for (const one of all) {
    const rises = one.figure >= one.floor
    const told = lower && changelog.includes(changelogWords(one))
    if (rises || told) next[one.set] = { ...next[one.set], [one.measure]: one.figure }
    else if (lower) untold.push(one)
  }
  return { floors: next, untold }
}
