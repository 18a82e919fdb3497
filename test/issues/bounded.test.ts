import { describe, expect, it } from 'vitest'
import type { PlacedMark } from '../../src/issues/index.ts'
import { bounded } from '../../src/issues/index.ts'

/** A mark of which only lane, day and place count here. */
function placed(n: number, party: string | null, day: string | null): PlacedMark {
  const lane = party === null ? null : { party, name: { ar: party, en: null }, state: null }
  const position = { substance: n % 2 === 0 ? 'supports' : 'opposes', talks: 'not-stated' }
  return {
    lane,
    mark: { statement: `s${n}`, item: `i${n}`, part: 0, day, position },
  } as unknown as PlacedMark
}

const dayOf = (n: number): string => `20${10 + (n % 10)}-${String(1 + (n % 12)).padStart(2, '0')}-01`

describe('an issue’s marks', () => {
  it('are shown whole up to a bound', () => {
    const marks = Array.from({ length: 2000 }, (_, n) => placed(n, `p${n % 100}`, dayOf(n)))
    expect(bounded(marks)).toEqual({ shown: marks, lanes: null, left: null })
  })

  it('are the latest of the largest lanes beyond it, and all of them counted', () => {
    // p0 has half of them, the others share the rest; every 50th is unsure.
    const marks = Array.from({ length: 4000 }, (_, n) =>
      placed(
        n,
        n % 50 === 1 ? null : n % 2 === 0 ? 'p0' : `p${1 + (n % 99)}`,
        n % 400 === 0 ? null : dayOf(n),
      ),
    )
    const { shown, lanes, left } = bounded(marks)
    expect([lanes?.length, left?.lanes]).toEqual([60, 40])
    expect(left?.statements).toBe(4000 - shown.length)
    const own = marks.filter(({ lane }) => lane?.party === 'p0')
    const [first] = lanes ?? []
    expect([first?.party, first?.total]).toEqual(['p0', own.length])
    expect(first?.months?.reduce((sum, { statements }) => sum + statements, 0)).toBe(own.length)
    const undated = first?.months?.find(({ month }) => month === null)
    expect(undated).toEqual({
      month: null,
      statements: 10,
      substance: [{ name: 'supports', statements: 10 }],
    })
    const shownOfFirst = shown.filter(({ lane }) => lane?.party === 'p0').map(({ mark }) => mark.day ?? '')
    const latest = own.flatMap(({ mark }) => mark.day ?? []).sort()
    expect(shownOfFirst.toSorted()).toEqual(latest.slice(-20))
    expect(shown.filter(({ lane }) => lane === null).length).toBe(80)
  })
})
