import { expect, it } from 'vitest'
import { spread } from '../../eval/spread.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

it('spreads what it draws over the whole list', () => {
  expect(spread(numbers(10), 5)).toEqual([0, 2, 4, 6, 8])
  expect(spread(numbers(10), 3)).toEqual([0, 4, 7])
  for (const count of [1, 7, 333, 999]) expect(spread(numbers(1000), count)).toHaveLength(count)
})

it('takes all where there are no more', () => {
  expect(spread(numbers(2), 5)).toEqual([0, 1])
  expect(spread([], 5)).toEqual([])
})
