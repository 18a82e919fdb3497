import { describe, expect, it } from 'vitest'
import { withheld } from '../../src/identity/confidence.ts'
import type { Who } from '../../src/identity/types.ts'

const who: Who = {
  span: [4, 9],
  name: 'سامي الدرغوثي',
  kind: 'person',
  for: null,
  party: 'p1',
  why: 'the last speaker',
  candidates: [],
  entity: 3,
  sure: 0.7,
}

describe('a name that little speaks for', () => {
  it('is a candidate, and nobody is credited', () => {
    expect(withheld(who, 0.41)).toEqual({
      ...who,
      name: null,
      party: null,
      why: 'too little speaks for this name',
      candidates: ['سامي الدرغوثي'],
    })
  })

  it('is given where it is right more often than not', () => {
    expect(withheld(who, 0.42)).toBe(who)
  })

  it('adds nothing where nobody was named', () => {
    const unsure: Who = { ...who, name: null, party: null, candidates: ['نجلاء الهوبري'] }
    expect(withheld(unsure, 0.05)).toBe(unsure)
  })
})
