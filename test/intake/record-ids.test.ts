import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordIds } from '../../src/intake/record-ids.ts'

describe('recordIds', () => {
  it('adds #2 to the second of a name and says so', () => {
    const ids = recordIds()
    expect(ids.take('a', 'x')).toEqual({ id: 'a', diagnostics: [] })
    expect(ids.take('a', 'y.jsonl, line 2')).toMatchObject({
      id: 'a#2',
      diagnostics: [{ rule: 'record-id-twice' }],
    })
    expect(ids.take('a', 'z').id).toBe('a#3')
  })

  it('passes over an id that a record has itself', () => {
    const ids = recordIds()
    expect(['a#2', 'a', 'a'].map((id) => ids.take(id, 'x').id)).toEqual(['a#2', 'a', 'a#3'])
  })

  it('law: no id twice, whatever is asked for; a diagnostic exactly where the id was changed', () => {
    const asked = fc.array(fc.constantFrom('a', 'a#2', 'a#3', 'a#2#2', 'b', ''), { maxLength: 40 })
    fc.assert(
      fc.property(asked, (wishes) => {
        const ids = recordIds()
        const given = wishes.map((wish) => ids.take(wish, 'x'))
        expect(new Set(given.map((one) => one.id)).size).toBe(wishes.length)
        for (const [i, one] of given.entries())
          expect(one.diagnostics.length).toBe(one.id === wishes[i] ? 0 : 1)
      }),
    )
  })
})
