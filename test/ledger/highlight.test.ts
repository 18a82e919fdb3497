import { afterAll, describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/ledger/index.ts'
import { add, newLedger, removeFolders } from './support.ts'

afterAll(removeFolders)

const variants = (word: string) => (word.startsWith('ال') ? [word.slice(2)] : [])

/** The words that a search marks in a statement of one text. */
function marked(text: string, query: string): string[][] {
  const { ledger } = newLedger({ variants })
  add(ledger, 'one', text, [{ says: text }])
  const { hits } = ledger.search(parseQuery(query).query, { limit: 1 })
  ledger.close()
  return (hits[0]?.matches ?? []).map((spans) => spans.map(([from, to]) => text.slice(from, to)))
}

describe('where the words of a search stand', () => {
  it('is told in the text as it is written, whatever the spelling', () => {
    expect(marked('إنَّ الانسحابَ الكـامل قريب', 'الإنسحاب')).toEqual([['الانسحابَ']])
    expect(marked('الانسحاب قريب', 'انسحاب')).toEqual([['الانسحاب']])
  })

  it('is told of a phrase word by word, and only where they follow each other', () => {
    expect(marked('قريب الموعد، والموعد قريب', '"الموعد والموعد"')).toEqual([['الموعد', 'والموعد']])
  })

  it('is nowhere where only names and dates were asked for', () => {
    expect(marked('الموعد قريب', 'in:body')).toEqual([[]])
  })
})
