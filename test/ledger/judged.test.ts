import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { ItemId } from '../../src/core/ids.ts'
import { growTogether } from '../../src/identity/provisional.ts'
import { type Growing, type Ledger, type NewJudgement, targetOf } from '../../src/ledger/index.ts'
import { add, lineOf, newLedger, removeFolders } from './support.ts'

afterEach(removeFolders)

/** Who bears a name is told by the outlet's country, which stands in its name here. */
const growing: Growing = {
  poolOf: (key) => key,
  profileOf: ({ key, phrases, date, outlet }) => ({
    name: key,
    marks: phrases.flatMap((phrase) => phrase.split(' ')).filter((word) => word === 'الجمارك'),
    titles: [],
    state: null,
    country: outlet,
    day: date,
  }),
  group: growTogether,
}

const body = (n: number) => `قال سامي الحلو إن القرار رقم ${n} نهائي.`
const said = (n: number) => [{ says: `القرار رقم ${n} نهائي`, by: 'سامي الحلو' }]
const fill = (outlets: readonly string[], more: readonly number[] = []) => {
  const { ledger } = newLedger({ growing })
  const order = [...outlets.keys(), ...more]
  for (const n of order) add(ledger, `a${n}`, body(n), said(n), { outlet: outlets[n] as string })
  return ledger
}
const all = (ledger: Ledger) => ledger.search({ words: [], phrases: [] }, { limit: 50 }).hits
const partiesBy = (ledger: Ledger) =>
  Object.fromEntries(all(ledger).map(({ recordId, party }) => [recordId, party]))
const judge = (ledger: Ledger, judgement: Omit<NewJudgement, 'by' | 'why'>) =>
  ledger.recordJudgement({ by: 'نور', why: 'قرأت المقالين', ...judgement })
const undo = (ledger: Ledger, id: number) =>
  judge(ledger, { kind: 'undo', target: { type: 'judgement', id }, decision: null })
const same = (ledger: Ledger, a: string, b: string, answer = 'same') =>
  judge(ledger, {
    kind: 'same-party',
    target: { type: 'other', id: `parties:${a} ${b}` },
    decision: { answer, a: ledger.judged(a), b: ledger.judged(b) },
  })

describe('provisional parties', () => {
  it('are one a name where nothing sets its bearers apart', () => {
    const ledger = fill(['عمان', 'عمان'])
    expect(new Set(Object.values(partiesBy(ledger)))).toEqual(new Set(['name:سامي الحلو']))
    expect(ledger.provisionalParties(9)).toEqual([
      { id: 'name:سامي الحلو', name: 'سامي الحلو', statements: 2 },
    ])
  })

  it('part when an article arrives that sets one apart, and join when it goes', () => {
    const ledger = fill(['عمان', 'تونس'])
    const parties = partiesBy(ledger)
    expect(parties.a0).not.toBe(parties.a1)
    expect(ledger.partiesMeant('name:سامى الحلو')).toHaveLength(2)
    expect(ledger.search({ words: [], phrases: [], party: 'name:سامي الحلو' }, { limit: 9 }).total).toBe(2)
    expect(ledger.party('name:سامي الحلو')).toMatchObject({ statements: 0, others: [{}, {}] })
    expect(ledger.party(parties.a0 as string)).toMatchObject({
      statements: 1,
      others: [{ id: parties.a1 }],
    })
    expect(ledger.integrity('full').checks.filter(({ ok }) => !ok)).toEqual([])
    ledger.withhold('a1', 'why', 'who')
    expect(partiesBy(ledger)).toEqual({ a0: 'name:سامي الحلو' })
    expect(ledger.integrity('full').checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('do not depend on the order of adding, and are the same when built anew', () => {
    const outlets = ['عمان', 'تونس', 'عمان', 'مسقط', 'تونس']
    const { ledger } = newLedger({ growing })
    for (const n of [4, 2, 0, 3, 1]) add(ledger, `a${n}`, body(n), said(n), { outlet: outlets[n] as string })
    const rows = [...ledger.dump({ derived: true })]
    expect([...fill(outlets).dump({ derived: true })]).toEqual(rows)
    ledger.rebuild()
    expect([...ledger.dump({ derived: true })]).toEqual(rows)
  })
})

describe('a judgement that two are one', () => {
  it('counts what the one says as the other’s, until it is undone', () => {
    const ledger = fill(['عمان', 'تونس'])
    const { a0, a1 } = partiesBy(ledger) as { a0: string; a1: string }
    const made = same(ledger, a0, a1)
    expect(partiesBy(ledger)).toEqual({ a0: a1, a1 })
    expect(ledger.party(a0)).toMatchObject({ id: a1, statements: 2 })
    expect(ledger.integrity('full').checks.filter(({ ok }) => !ok)).toEqual([])
    undo(ledger, made.id)
    expect(partiesBy(ledger)).toEqual({ a0, a1 })
  })

  it('holds for articles that come later, and over a chain of three', () => {
    const ledger = fill(['عمان', 'تونس', 'مسقط'])
    const { a0, a1, a2 } = partiesBy(ledger) as { a0: string; a1: string; a2: string }
    same(ledger, a0, a1)
    same(ledger, a1, a2)
    expect(new Set(Object.values(partiesBy(ledger)))).toEqual(new Set([a2]))
    add(ledger, 'a3', body(3), said(3), { outlet: 'عمان' })
    expect(partiesBy(ledger).a3).toBe(a2)
  })

  it('does not go round in a circle, and is taken back by who says later that they are two', () => {
    const ledger = fill(['عمان', 'تونس'])
    const { a0, a1 } = partiesBy(ledger) as { a0: string; a1: string }
    same(ledger, a0, a1)
    judge(ledger, {
      kind: 'same-party',
      target: { type: 'other', id: 'x' },
      decision: { answer: 'same', a: ledger.judged(a1), b: ledger.judged(a0) },
    })
    expect(new Set(Object.values(partiesBy(ledger))).size).toBe(1)
    same(ledger, a0, a1, 'different')
    expect(partiesBy(ledger).a0).toBe(a0)
  })

  it('finds its party again by an article that names it, when evidence gives that another id', () => {
    const ledger = fill(['عمان'])
    same(ledger, 'name:سامي الحلو', 'karim')
    expect(partiesBy(ledger)).toEqual({ a0: 'karim' })
    add(ledger, 'a1', body(1), said(1), { outlet: 'تونس' })
    const parties = partiesBy(ledger)
    expect(parties.a0).toBe('karim')
    expect(parties.a1).not.toBe('karim')
  })
})

describe('chains of judgements', () => {
  const sound = (ledger: Ledger) => {
    expect(ledger.integrity('full').checks.filter(({ ok }) => !ok)).toEqual([])
    const before = [...ledger.dump({ derived: true })]
    ledger.rebuild()
    expect([...ledger.dump({ derived: true })]).toEqual(before)
  }

  it('are followed to the end when one in their middle is undone or comes later', () => {
    const ledger = fill(['عمان', 'تونس', 'مسقط', 'الرياض'])
    const { a0, a1, a2, a3 } = partiesBy(ledger) as Record<string, string>
    same(ledger, a0 as string, a1 as string)
    const middle = same(ledger, a1 as string, a2 as string)
    same(ledger, a2 as string, a3 as string)
    expect(new Set(Object.values(partiesBy(ledger)))).toEqual(new Set([a3]))
    undo(ledger, middle.id)
    expect(partiesBy(ledger)).toEqual({ a0: a1, a1, a2: a3, a3 })
    sound(ledger)
  })

  it('never make two of the register one by a third', () => {
    const ledger = fill(['عمان'])
    same(ledger, 'name:سامي الحلو', 'karim')
    same(ledger, 'name:سامي الحلو', 'salem')
    expect(partiesBy(ledger).a0).toBe('karim')
    expect(ledger.partiesMeant('karim')).toEqual(['karim'])
  })

  it('leave the rows as a rebuild makes them, whatever is judged, undone, added and withheld', () => {
    const outlets = ['عمان', 'تونس', 'مسقط']
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), n: fc.nat(9) }),
      fc.record({ do: fc.constant('withhold' as const), n: fc.nat(9) }),
      fc.record({
        do: fc.constant('same' as const),
        n: fc.nat(9),
        m: fc.nat(9),
        answer: fc.constantFrom('same', 'different'),
      }),
      fc.record({ do: fc.constant('split' as const), n: fc.nat(9), m: fc.nat(9) }),
      fc.record({ do: fc.constant('undo' as const), n: fc.nat(9) }),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        const ledger = fill(['عمان', 'تونس'])
        const partyOf = (n: number) => {
          const parties = all(ledger).flatMap(({ party }) => party ?? [])
          return parties[n % Math.max(1, parties.length)] ?? 'karim'
        }
        for (const one of steps) {
          if (one.do === 'add')
            add(ledger, `b${one.n}`, body(one.n), said(one.n), { outlet: outlets[one.n % 3] as string })
          if (one.do === 'withhold') ledger.withhold(`b${one.n}`, 'why', 'who')
          if (one.do === 'same') same(ledger, partyOf(one.n), partyOf(one.m), one.answer)
          if (one.do === 'undo' && ledger.judgements().length > 0)
            undo(ledger, (one.n % ledger.judgements().length) + 1)
          const hit = all(ledger)[0]
          if (one.do === 'split' && hit !== undefined)
            judge(ledger, {
              kind: 'split',
              target: { type: 'other', id: 'x' },
              decision: {
                from: ledger.judged(partyOf(one.n)),
                places: [{ item: hit.item, part: 0 }],
                into: ledger.judged(partyOf(one.m)),
              },
            })
        }
        sound(ledger)
        ledger.close()
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

describe('a judgement that one is two', () => {
  it('parts the articles named, and is undone', () => {
    const ledger = fill(['عمان', 'عمان'])
    const from = 'name:سامي الحلو'
    const [first] = all(ledger)
    const places = [{ item: first?.item as ItemId, part: 0 }]
    const decision = { from: ledger.judged(from), places, into: { id: 'name:سامي الحلو~s1', seen: [] } }
    const made = judge(ledger, { kind: 'split', target: { type: 'other', id: `party:${from}` }, decision })
    expect(partiesBy(ledger)[first?.recordId ?? '']).toBe('name:سامي الحلو~s1')
    expect(Object.values(partiesBy(ledger))).toContain(from)
    undo(ledger, made.id)
    expect(new Set(Object.values(partiesBy(ledger)))).toEqual(new Set([from]))
  })
})

describe('a judgement about who speaks', () => {
  const speaker = (ledger: Ledger, decision: unknown) => {
    const [hit] = all(ledger)
    if (!hit) throw new Error('nothing was found')
    return judge(ledger, {
      kind: 'speaker',
      target: { type: 'statement', ...targetOf(hit.item, hit.part, hit.statement) },
      decision,
    })
  }

  it('is found under the judged name, shown beside what was read, and undone', () => {
    const ledger = fill(['عمان'])
    const made = speaker(ledger, { party: { id: 'karim', seen: [] }, name: 'كريم الوادي' })
    const [hit] = all(ledger)
    expect(hit).toMatchObject({
      party: 'karim',
      judged: { judgement: made.id, name: 'كريم الوادي' },
      statement: { speaker: { name: 'سامي الحلو' } },
    })
    const named = (name: string) =>
      ledger.search({ words: [], phrases: [], speaker: name }, { limit: 9 }).total
    expect([named('الوادي'), named('الحلو')]).toEqual([1, 0])
    expect(ledger.integrity('full').checks.filter(({ ok }) => !ok)).toEqual([])
    undo(ledger, made.id)
    expect([named('الوادي'), named('الحلو')]).toEqual([0, 1])
    expect(all(ledger)[0]).toMatchObject({ judged: null, party: 'name:سامي الحلو' })
  })

  it('follows its party when evidence gives that another id', () => {
    const ledger = fill(['عمان'])
    add(ledger, 'b', 'قال كريم إن الباب مفتوح.', [{ says: 'الباب مفتوح', by: 'كريم' }])
    const hit = all(ledger).find(({ recordId }) => recordId === 'b')
    if (!hit) throw new Error('nothing was found')
    judge(ledger, {
      kind: 'speaker',
      target: { type: 'statement', ...targetOf(hit.item, hit.part, hit.statement) },
      decision: { party: ledger.judged('name:سامي الحلو'), name: 'سامي الحلو' },
    })
    add(ledger, 'a1', body(1), said(1), { outlet: 'تونس' })
    const { b, a0 } = partiesBy(ledger)
    expect(b).toBe(a0)
    expect(ledger.integrity('full').checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('may leave it open', () => {
    const ledger = fill(['عمان'])
    speaker(ledger, { party: null, name: null })
    expect(all(ledger)[0]).toMatchObject({ party: null, judged: { name: null } })
    expect(ledger.search({ words: [], phrases: [], unsure: true }, { limit: 9 }).total).toBe(1)
  })

  it('survives a re-reading that moves the statement, and is lost aloud where it is gone', () => {
    const ledger = fill(['عمان'])
    const judged = all(ledger)[0]?.statement.text
    speaker(ledger, { party: { id: 'karim', seen: [] }, name: 'كريم الوادي' })
    const reread = (engine: string, says: string, before = '') => {
      for (const one of ledger.itemsToReread(engine))
        ledger.addReading(
          one.id,
          [lineOf(one, { title: null, body: before + body(0) }, [{ says, by: 'سامي الحلو' }], { engine })],
          { engine },
        )
    }
    reread('e2', 'القرار رقم 0')
    expect(all(ledger)[0]).toMatchObject({ party: 'karim', statement: { text: ['القرار رقم 0'] } })
    // Read as another text, where other words stand at the judged ones' place.
    reread('e3', 'سامي', 'خبر من الوادي. ')
    expect(all(ledger)[0]).toMatchObject({ party: 'name:سامي الحلو', judged: null })
    expect(ledger.followJudgements()).toMatchObject([
      { outcome: { found: null, why: 'not-found' }, text: judged },
    ])
  })

  it('is refused where it is half a speaker', () => {
    const ledger = fill(['عمان'])
    expect(() => speaker(ledger, { party: { id: 'karim', seen: [] }, name: null })).toThrow(/cannot decide/)
    expect(() =>
      judge(ledger, { kind: 'same-party', target: { type: 'other', id: 'x' }, decision: {} }),
    ).toThrow(/cannot decide/)
    expect(ledger.judgements()).toEqual([])
  })
})
