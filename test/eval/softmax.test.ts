import { describe, expect, it } from 'vitest'
import { confusion, labelF1, macroF1 } from '../../eval/confusion.ts'
import { fitLabels, type LabelledRow } from '../../eval/softmax.ts'
import { chancesBy } from '../../src/issues/index.ts'

const row = (label: number, ...names: string[]): LabelledRow => ({
  label,
  features: new Map(names.map((name) => [name, 1])),
})
const LABELS = ['rain', 'sun', 'snow']
const FITTING = { labels: 3, ridge: 0.1, steps: 200, pace: 1, counts: [1, 1, 1] }

describe('a regression over labels', () => {
  const rows = [row(0, 'rain'), row(0, 'rain', 'wind'), row(1, 'sun'), row(1, 'sun', 'wind'), row(2, 'snow')]

  it('learns which feature speaks for which label, and gives chances that add up to 1', () => {
    const weights = fitLabels(rows, FITTING)
    const most = (...names: string[]) => {
      const chances = chancesBy({ labels: LABELS, byFeature: weights }, row(0, ...names).features)
      expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
      return chances.indexOf(Math.max(...chances))
    }
    expect([most('rain'), most('sun'), most('snow')]).toEqual([0, 1, 2])
  })

  it('gives the same weights for the same rows', () =>
    expect([...fitLabels(rows, FITTING)]).toEqual([...fitLabels(rows, FITTING)]))

  it('is drawn to the label whose rows count more', () => {
    const torn = [row(0, 'wind'), row(1, 'wind')]
    const chances = (counts: number[]) =>
      chancesBy(
        { labels: LABELS, byFeature: fitLabels(torn, { ...FITTING, counts }) },
        torn[0]?.features ?? new Map(),
      )
    const [even = 0] = chances([1, 1, 1])
    const [more = 0] = chances([3, 1, 1])
    expect(more).toBeGreaterThan(even)
  })
})

describe('a table of labels', () => {
  // Two of three of the first right, the second never found.
  const table = confusion(
    [
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 0],
    ],
    2,
  )

  it('gives each label its F1, and their mean', () => {
    expect(table).toEqual([
      [2, 1],
      [1, 0],
    ])
    expect(labelF1(table)).toEqual([2 / 3, 0])
    expect(macroF1(table)).toBe(1 / 3)
  })
})
