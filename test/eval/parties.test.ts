import { describe, expect, it } from 'vitest'
import { drawn } from '../../eval/party-mentions.ts'
import {
  agreementOf,
  type PartyJudgement,
  type PartyReading,
  placeOf,
  scoreParties,
} from '../../eval/party-score.ts'

const judged = (line: number, kind: 'with' | 'without', party: string | null): PartyJudgement => ({
  corpus: 'paper.jsonl.gz',
  line,
  part: 0,
  in: 'body',
  content: [[0, 10]],
  name: 'abc',
  drawn: kind,
  party,
})
const reading = (judgements: readonly PartyJudgement[], of = { with: 0, without: 0 }): PartyReading => ({
  reader: 'one',
  seed: 1,
  of,
  judgements,
})

describe('scoring parties', () => {
  const judgements = [
    judged(0, 'with', 'sami'),
    judged(1, 'with', 'rana'),
    judged(2, 'with', null),
    judged(3, 'with', 'sami'),
    judged(4, 'without', 'sami'),
    judged(5, 'without', null),
  ]
  const found = ['sami', 'sami', 'rana', undefined, null, null]
  const score = scoreParties(reading(judgements, { with: 40, without: 200 }), ({ line }) => found[line])

  it('tells right, wrong, missed, not held, and what is read otherwise now', () => {
    expect(score).toMatchObject({ right: 1, wrong: 2, missed: 1, none: 1, gone: 1 })
    expect(score.faults.map(({ judgement }) => judgement.line)).toEqual([1, 2, 4])
  })

  it('lets each mention stand for as many as it was drawn from', () => {
    expect(score.precision).toBeCloseTo(1 / 3)
    // Held: two with a party, ten each, and one without, for a hundred.
    expect(score.coverage).toBeCloseTo(10 / (10 + 10 + 100))
  })

  it('counts some parties only, by whom the words mean, else by the one assigned', () => {
    const rana = scoreParties(
      reading(judgements, { with: 4, without: 2 }),
      ({ line }) => found[line],
      (id) => id === 'rana',
    )
    expect(rana).toMatchObject({ right: 0, wrong: 2, missed: 0, none: 1, gone: 0 })
  })

  it('gives no share of nothing', () =>
    expect(scoreParties(reading([]), () => null)).toMatchObject({ precision: 0, coverage: 0 }))
})

describe('two readers', () => {
  it('agree where they judged the same mention alike', () => {
    const one = reading([judged(0, 'with', 'sami'), judged(1, 'with', null), judged(2, 'with', 'rana')])
    const other = reading([judged(2, 'with', 'sami'), judged(1, 'with', null), judged(9, 'with', 'rana')])
    const { both, same, different } = agreementOf(one, other)
    expect([both, same]).toEqual([2, 1])
    expect(different.map(([a]) => placeOf(a))).toEqual(['paper.jsonl.gz:2:0 body 0-10'])
  })
})

describe('drawing by lot', () => {
  const all = Array.from({ length: 100 }, (_, i) => i)

  it('draws the same for the same seed, another for another, none twice', () => {
    expect(drawn(all, 20, 5)).toEqual(drawn(all, 20, 5))
    expect(drawn(all, 20, 5)).not.toEqual(drawn(all, 20, 6))
    expect(new Set(drawn(all, 20, 5)).size).toBe(20)
    expect(drawn(all, 200, 5)).toHaveLength(100)
  })
})
