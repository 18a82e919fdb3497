import { expect, it } from 'vitest'
import { isBefore } from '../../src/issues/index.ts'

it('a day within a month is neither before nor after it, and nothing is before the undated', () => {
  expect(isBefore('2020-01', '2020-01-15')).toBe(false)
  expect(isBefore('2020-01-15', '2020-01')).toBe(false)
  expect(isBefore('2020-01', '2020-02-01')).toBe(true)
  expect(isBefore('2020-01-14', '2020-01-15')).toBe(true)
  expect(isBefore(null, '2020-01-15')).toBe(false)
  expect(isBefore('2020-01-15', null)).toBe(false)
})
