import { afterAll, describe, expect, it } from 'vitest'
import {
  compareGaps,
  type Gap,
  gapOf,
  goldenDifferences,
  loadGoldenGaps,
  NO_GAP,
  sumOf,
} from '../../eval/golden-gaps.ts'
import { readGolden } from '../../eval/golden-set.ts'
import { loadPack, openReader } from '../../eval/reader.ts'
import { loadGoldens, loadSamples } from './truth.ts'

const reader = openReader(loadPack())
const goldens = [...loadGoldens(), ...loadSamples()]
const listed = loadGoldenGaps()
const told = (all: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(all).flatMap(([kind, lines]) => lines.map((line) => `  ${kind}: ${line}`))

describe('golden items against their truths', () => {
  const gaps: Gap[] = []

  it.each(goldens.map((golden) => [golden.slug, golden] as const))(
    '%s is read as well as its known gap says, no worse and no better',
    async (slug, golden) => {
      const found = goldenDifferences(await readGolden(golden, reader))
      const gap = gapOf(found)
      const known = listed[slug] ?? NO_GAP
      gaps.push(gap)
      if (compareGaps(gap, known) > 0)
        expect.fail([`worse than its known gap ${JSON.stringify(known)}; now:`, ...told({ ...found })].join('\n'))
      if (compareGaps(gap, known) < 0)
        expect.fail(`better than its known gap: lower the list by \`npm run goldens\` (now ${JSON.stringify(gap)})`)
    },
  )

  it('lists gaps of items that there are', () => {
    const slugs = goldens.map(({ slug }) => slug)
    expect(Object.keys(listed).filter((slug) => !slugs.includes(slug))).toEqual([])
  })

  afterAll(() => {
    const { missed, wrongSpeaker, extra, fields } = sumOf(gaps)
    const clean = gaps.filter((gap) => compareGaps(gap, NO_GAP) === 0).length
    console.log(
      `golden items: ${clean} of ${gaps.length} wholly right; known gaps: ${missed} statements missed, ` +
        `${wrongSpeaker} wrong speakers, ${extra} too much, ${fields} other fields`,
    )
  })
})
