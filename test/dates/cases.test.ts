import { describe, expect, it } from 'vitest'
import { datesOf, loadDateCases } from '../../eval/date-cases.ts'
import { pack } from './pack.ts'

const cases = loadDateCases()

describe('languages/ar/cases/dates.txt', () => {
  it('holds at least 400 cases', () => expect(cases.length).toBeGreaterThanOrEqual(400))
  for (const one of cases)
    it(`${one.block}, line ${one.line}: ${one.sentence}`, () => expect(datesOf(one, pack)).toBe(one.expected))
})
