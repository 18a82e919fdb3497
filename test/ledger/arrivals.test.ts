import { afterAll, expect, it } from 'vitest'
import { add, lineOf, newLedger, removeFolders } from './support.ts'

afterAll(removeFolders)

it('a statement came with the first reading that found it, whatever later ones find', () => {
  let now = '2026-01-01T00:00:00.000Z'
  const { ledger } = newLedger({ now: () => new Date(now) })
  const body = 'الطريق مفتوح والجسر مغلق'
  const [road, bridge] = [{ says: 'الطريق مفتوح' }, { says: 'الجسر مغلق' }]
  const item = add(ledger, 'one', body, [road])
  const first = ledger.getArticle(item.id)
  now = '2026-02-01T00:00:00.000Z'
  const line = lineOf(item, { title: null, body }, [road, bridge], { engine: 'e2' })
  ledger.addReading(item.id, [line], { engine: 'e2' })
  const second = ledger.getArticle(item.id)
  if (first.found !== 'one' || second.found !== 'one') throw new Error('no article')
  const [known = '', late = ''] = second.article.statementIds[0] ?? []
  expect([known]).toEqual(first.article.statementIds[0])
  expect(
    [...ledger.arrivals([known, late, 'never-here'])].toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1)),
  ).toEqual([
    [known, { at: '2026-01-01T00:00:00.000Z', reread: false }],
    [late, { at: '2026-02-01T00:00:00.000Z', reread: true }],
  ])
  expect(ledger.arrivals([]).size).toBe(0)
  ledger.close()
})
