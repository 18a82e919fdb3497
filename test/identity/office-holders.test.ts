import { expect, it } from 'vitest'
import { itemOfRecord, loadPack, NOW } from '../../eval/reader.ts'
import type { PartyLookup } from '../../src/identity/index.ts'
import { createTracedReader } from '../../src/pipeline.ts'

const body =
  'طالب الرئيس الواحي البرلمان بإقرار القانون. وأضاف أن الوقت ضيق. والتقى ماهر الهدار وفداً من التجار.'

/** Speakers of the story, by a register that knows these names. */
function speakers(parties: Readonly<Record<string, string>>): (string | null)[] {
  const lookup: PartyLookup = (name) => parties[name] ?? null
  const reader = createTracedReader({ pack: loadPack(), lookup }, () => {})
  const item = itemOfRecord({ id: 'a', title: 'قانون جديد', body, date: '2025-03-01' }, 'a')
  const { lines } = reader.read(item, { date: null, source: null, now: NOW })
  return lines.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.name))
}

it('is who held it on the day by the register, where the article names him', () => {
  const known = { 'الرئيس الواحي': 'maher', 'ماهر الهدار': 'maher' }
  expect(new Set(speakers(known))).toEqual(new Set(['ماهر الهدار']))
})

it('stays as it stands without a register, and where the article names somebody else', () => {
  expect(new Set(speakers({}))).toEqual(new Set(['الرئيس الواحي']))
  expect(new Set(speakers({ 'الرئيس الواحي': 'maher', 'ماهر الهدار': 'other' }))).toEqual(
    new Set(['الرئيس الواحي']),
  )
})
