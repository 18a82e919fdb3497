import { describe, expect, it } from 'vitest'
import { officesThen, onlyOne } from '../../src/app/offices-then.ts'
import type { Party } from '../../src/identity/register/index.ts'

const office = (of: string, start: string | null, end: string | null) => ({
  role: 'spokesperson',
  of,
  start,
  end,
  first: null,
  known: null,
})
/** Spoke for the ports until the tenth of May, for the harbour police since. */
const person = {
  offices: [office('ports', '2019-01-01', '2020-05-10'), office('police', '2020-05-11', null)],
} as unknown as Party

const bodyOn = (day: string) => onlyOne(officesThen(person, day).map((held) => held.map(({ of }) => of)))

describe('the one office of a day or month', () => {
  it('is that of the day', () => {
    expect(bodyOn('2020-05-10')).toBe('ports')
    expect(bodyOn('2020-05-11')).toBe('police')
    expect(bodyOn('2018-12-31')).toBeNull()
  })

  it('is that of a month held through all of it, and none where it changed hands in between', () => {
    expect(bodyOn('2020-04')).toBe('ports')
    expect(bodyOn('2020-05')).toBeNull()
    expect(bodyOn('2020-06')).toBe('police')
    expect(bodyOn('2020-02')).toBe('ports')
  })

  it('is none of what is no day', () => {
    expect(bodyOn('2020-13')).toBeNull()
    expect(bodyOn('2020-02-30')).toBeNull()
  })
})
