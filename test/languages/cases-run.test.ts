import { afterAll, describe, expect, it } from 'vitest'
import { caseFaults, loadCaseGaps, loadCases } from '../../eval/case-gaps.ts'
import { CUES_FILE } from '../../eval/cue-examples.ts'
import { loadPack, openRuleReader } from '../../eval/reader.ts'

const reader = openRuleReader(loadPack())
const cases = loadCases()
const listed = loadCaseGaps()

describe('language cases', () => {
  let right = 0
  let gaps = 0

  it.each(cases.map((one) => [`${one.file}:${one.line} ${one.title}`, one] as const))('%s', (_name, one) => {
    const faults = caseFaults(one, reader)
    const isListed = listed[one.file]?.[one.title] !== undefined
    if (faults.length === 0) right++
    else if (isListed || one.gap !== null) gaps++
    if (faults.length > 0 && !isListed && one.gap === null)
      expect.fail(['is not read right and is no known gap:', ...faults].join('\n  '))
    if (faults.length === 0 && one.gap !== null) expect.fail('is read right now: take its "gap:" line away')
    if (faults.length === 0 && isListed)
      expect.fail('is read right now: take it off known-gaps.yaml by `npm run goldens`')
  })

  it('lists gaps of cases that there are', () => {
    const known = Object.entries(listed)
      .filter(([file]) => file !== CUES_FILE)
      .flatMap(([file, titles]) => Object.keys(titles).map((title) => `${file}: ${title}`))
    const there = new Set(cases.map(({ file, title }) => `${file}: ${title}`))
    expect(known.filter((one) => !there.has(one))).toEqual([])
  })

  afterAll(() => {
    console.log(`language cases: ${right} of ${cases.length} read right, ${gaps} known gaps`)
  })
})
