import { describe, expect, it } from 'vitest'
import { changelogWords, type Held, moved } from '../../eval/floors.ts'

const at = (figure: number): Held => ({ set: 'dev', measure: 'overlap', floor: 72, figure })
const floors = { dev: { overlap: 72, attribution: 62 } }

describe('moved', () => {
  it('lifts a floor to its figure and leaves the others', () => {
    const result = moved(floors, [at(80.1)], { lower: false, changelog: '' })
    expect(result).toEqual({ floors: { dev: { overlap: 80.1, attribution: 62 } }, untold: [] })
  })

  it('lets none down unasked', () => {
    expect(moved(floors, [at(70)], { lower: false, changelog: 'floor of dev overlap: 70' })).toEqual({
      floors,
      untold: [],
    })
  })

  it('lets one down only where the changelog tells', () => {
    expect(changelogWords(at(70))).toBe('floor of dev overlap: 70')
    expect(moved(floors, [at(70)], { lower: true, changelog: '' })).toEqual({ floors, untold: [at(70)] })
    const told = moved(floors, [at(70)], {
      lower: true,
      changelog: '- The floor of dev overlap: 70, since …',
    })
    expect(told).toEqual({ floors: { dev: { overlap: 70, attribution: 62 } }, untold: [] })
  })
})
