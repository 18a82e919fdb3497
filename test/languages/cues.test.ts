import { afterAll, describe, expect, it } from 'vitest'
import { loadCaseGaps } from '../../eval/case-gaps.ts'
import { CUES_FILE, cueChecks, cueFaults } from '../../eval/cue-examples.ts'
import { cueListFaults } from '../../eval/language/faults.ts'
import { languages, loadPack, openRuleReader } from '../../eval/reader.ts'

const pack = loadPack()
const reader = openRuleReader(pack)
const checks = cueChecks()
const listed = loadCaseGaps()[CUES_FILE] ?? {}

describe(CUES_FILE, () => {
  let gaps = 0

  it('gives each cue one entry, complements that there are, and an example of its own', () =>
    expect(cueListFaults(languages, pack)).toEqual([]))

  const named = checks.map((one) => [one.lemma, one.must ? 'the cue' : 'no cue', one.text, one] as const)
  it.each(named)('%s is %s of: %s', (_lemma, _how, text, check) => {
    const faults = cueFaults(check, reader)
    if (faults.length > 0 && listed[text] !== undefined) gaps++
    else if (faults.length > 0) expect.fail(['is not read so and is no known gap:', ...faults].join('\n  '))
    else if (listed[text] !== undefined)
      expect.fail('is read right now: take it off cases/known-gaps.yaml by `npm run goldens`')
  })

  it('lists gaps of examples that there are', () => {
    const texts = checks.map(({ text }) => text)
    expect(Object.keys(listed).filter((one) => !texts.includes(one))).toEqual([])
  })

  afterAll(() => {
    console.log(`cue examples: ${checks.length - gaps} of ${checks.length} read right, ${gaps} known gaps`)
  })
})
