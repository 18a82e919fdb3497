import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import { add, newLedger, removeFolders } from './support.ts'

const BODIES = [
  'سحب القوارب من المرفأ قريب',
  'القوارب باقية في المرفأ',
  'سحب الطلب خطأ',
  'الجسر مفتوح',
  'انسحاب القوارب من الجسر بعيد',
]

let ledger: Ledger
beforeAll(() => {
  ledger = newLedger().ledger
  for (const [n, body] of BODIES.entries()) add(ledger, `item ${n}`, body, [{ says: body }])
})
afterAll(() => {
  ledger.close()
  removeFolders()
})

const BOATS = [['سحب'], ['القوارب']]
const BRIDGE = [['جسر', 'الجسر']]

describe('the rows of statements that hold words', () => {
  it('are those of any list, of which each entry must occur by one of its beginnings, each once and in order', () => {
    expect(ledger.rowsWith([BOATS])).toEqual([1])
    expect(ledger.rowsWith([BRIDGE, [['انسح']]])).toEqual([4, 5])
    expect(ledger.rowsWith([[['باقي'], ['قوا', 'القوا']], BRIDGE, BOATS, []])).toEqual([1, 2, 4, 5])
    expect(ledger.rowsWith([[]])).toEqual([])
  })

  it('are those behind a row, or those among some rows alone', () => {
    const either = [BOATS, BRIDGE]
    expect(ledger.rowsWith(either, { after: 1 })).toEqual([4, 5])
    expect(ledger.rowsWith(either, { after: 5 })).toEqual([])
    expect(ledger.rowsWith(either, { among: [5, 2, 1] })).toEqual([1, 5])
    expect(ledger.rowsWith(either, { among: [] })).toEqual([])
  })
})
