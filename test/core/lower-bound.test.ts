import { describe, expect, it } from 'vitest'
import { lowerBound } from '../../src/core/lower-bound.ts'

describe('the lower bound', () => {
  const list = [{ at: 2 }, { at: 5 }, { at: 5 }, { at: 9 }]
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 3],
    [10, 4],
  ])('of %i is at %i', (value, index) => expect(lowerBound(list, ({ at }) => at, value)).toBe(index))
  it('of an empty list is its end', () => expect(lowerBound([], () => 0, 1)).toBe(0))
})
