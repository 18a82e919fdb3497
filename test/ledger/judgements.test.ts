import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { ItemId } from '../../src/core/ids.ts'
import {
  type FollowCandidate,
  type FollowTarget,
  followStatement,
  type Hit,
  type Ledger,
  type StatementTarget,
  targetOf,
} from '../../src/ledger/index.ts'
import { add, lineOf, newLedger, removeFolders, type Said } from './support.ts'

afterEach(removeFolders)

const item = 'a'.repeat(64) as ItemId
const candidate = (id: string, words: string, more: Partial<FollowCandidate> = {}): FollowCandidate => ({
  id,
  item,
  part: 0,
  in: 'body',
  cue: null,
  content: [[0, 1]],
  words: words.split(' '),
  ...more,
})
const target = (words: string, more: Partial<FollowTarget> = {}): FollowTarget => candidate('', words, more)

describe('followStatement', () => {
  it('goes by the cue first, whatever the content', () => {
    const current = [candidate('x', 'a b c d'), candidate('y', 'p q', { cue: [3, 6] })]
    expect(followStatement(target('a b c d', { cue: [3, 6] }), current)).toEqual({
      found: 'cue',
      statement: 'y',
    })
  })
  it('takes the most alike of several statements of one cue', () => {
    const current = [candidate('x', 'p q', { cue: [3, 6] }), candidate('y', 'a b', { cue: [3, 6] })]
    expect(followStatement(target('a b', { cue: [3, 6] }), current)).toEqual({ found: 'cue', statement: 'y' })
  })
  it('goes by content at half of all words, not below', () => {
    expect(followStatement(target('a b c'), [candidate('x', 'a b c d e f')]).found).toBe('content')
    expect(followStatement(target('a b c'), [candidate('x', 'a b c d e f g')])).toEqual({
      found: null,
      why: 'not-found',
    })
  })
  it('does not take a cue of another field, part or item, nor of another text', () => {
    const at = { cue: [3, 6] as const }
    for (const other of [{ in: 'title' as const }, { part: 1 }, { item: 'b'.repeat(64) as ItemId }])
      expect(
        followStatement(target('a b', at), [candidate('x', 'p q', { ...at, ...other })]).found,
      ).toBeNull()
    expect(followStatement(target('a b', at), [candidate('x', 'p q', at)], false).found).toBeNull()
    expect(followStatement(target('a b', { part: 1 }), [candidate('x', 'a b')]).found).toBeNull()
  })
  it('prefers the same field by content', () => {
    const current = [candidate('x', 'a b', { in: 'title' }), candidate('y', 'a b c')]
    expect(followStatement(target('a b'), current)).toEqual({ found: 'content', statement: 'y' })
  })
  it('finds an unchanged statement again, always', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, fc.array(words), (own, others) => {
        const current = [...others.map((one, i) => candidate(`o${i}`, one)), candidate('own', own)]
        const outcome = followStatement(target(own), current)
        if (outcome.found === null) throw new Error('lost')
        const found = current.find((one) => one.id === outcome.statement)
        expect(new Set(found?.words)).toEqual(new Set(own.split(' ')))
      }),
    )
  })
})

const body = 'قال الوزير إن المعبر سيبقى مفتوحاً للجميع. وأضاف أن القرار نهائي.'
const cue = (start: number) => ({ span: [start, start + 3] as [number, number], lemma: 'قال' })
const setUp = (
  said: readonly Said[],
): { ledger: Ledger; hits: readonly Hit[]; targets: StatementTarget[] } => {
  const { ledger } = newLedger()
  add(ledger, 'one', body, said)
  const hits = ledger.search({ words: [], phrases: [] }, { limit: 10 }).hits
  return { ledger, hits, targets: hits.map((hit) => targetOf(hit.item, hit.part, hit.statement)) }
}
const reread = (ledger: Ledger, said: readonly Said[]) => {
  for (const one of ledger.itemsToReread('e2'))
    ledger.addReading(one.id, [lineOf(one, { title: null, body }, said, { engine: 'e2' })], { engine: 'e2' })
}
const judge = (
  ledger: Ledger,
  statement: StatementTarget,
  decision: unknown = { party: { id: 'p1', seen: [] }, name: 'نور' },
) =>
  ledger.recordJudgement({
    kind: 'speaker',
    target: { type: 'statement', ...statement },
    decision,
    by: 'reader',
    why: 'named in the lead',
  })

describe('judgements', () => {
  it('are kept, dated and signed, and undone by a further row', () => {
    const { ledger, targets, hits } = setUp([{ says: 'القرار نهائي' }])
    const made = judge(ledger, targets[0] as StatementTarget)
    expect(made).toMatchObject({ id: 1, at: '2026-01-02T03:04:05.000Z', undone: false })
    expect(ledger.judgements({ kind: 'speaker' })).toEqual([made])
    expect(ledger.judgements({ target: made.target })).toEqual([made])
    expect(ledger.judgements({ kind: 'other' })).toEqual([])
    expect(ledger.judgementsFor(hits[0]?.id ?? '')).toEqual([made])
    const undo = (id: number) =>
      ledger.recordJudgement({
        kind: 'undo',
        target: { type: 'judgement', id },
        decision: null,
        by: 'b',
        why: 'w',
      })
    const undone = undo(made.id)
    expect(ledger.judgements().map((one) => one.undone)).toEqual([true, false])
    expect(ledger.judgementsFor(hits[0]?.id ?? '')).toEqual([])
    undo(undone.id)
    expect(ledger.judgements().map((one) => one.undone)).toEqual([false, true, false])
    expect(() => undo(99)).toThrow(/no judgement 99/)
    ledger.close()
  })

  it('follow their statement into a new reading by cue or content, or go to the queue', () => {
    const first = [
      { says: 'المعبر سيبقى مفتوحاً للجميع', cue: cue(0) },
      { says: 'القرار نهائي', cue: cue(40) },
    ]
    const { ledger, targets, hits } = setUp(first)
    for (const one of targets) judge(ledger, one)
    expect(ledger.followJudgements().map(({ outcome }) => outcome)).toEqual(
      hits.map((hit) => ({ found: 'cue', statement: hit.id })),
    )
    reread(ledger, [{ says: 'سيبقى مفتوحاً للجميع', cue: cue(1) }])
    const [now] = ledger.search({ words: [], phrases: [] }, { limit: 10 }).hits
    const outcomes = ledger.followJudgements().map(({ outcome }) => outcome)
    expect(outcomes).toContainEqual({ found: 'content', statement: now?.id })
    expect(outcomes).toContainEqual({ found: null, why: 'not-found' })
    expect(ledger.judgementsFor(now?.id ?? '')).toHaveLength(1)
    ledger.withhold('one', 'why', 'who')
    expect(new Set(ledger.followJudgements().map(({ outcome }) => outcome))).toEqual(
      new Set([
        { found: null, why: 'withheld' },
        { found: null, why: 'withheld' },
      ]),
    )
    ledger.close()
  })

  it('about something never read say so', () => {
    const { ledger, targets } = setUp([{ says: 'القرار نهائي' }])
    judge(ledger, { ...(targets[0] as StatementTarget), content: [[1, 2]] })
    expect(ledger.followJudgements()[0]?.outcome).toEqual({ found: null, why: 'never-read' })
    ledger.close()
  })
})
