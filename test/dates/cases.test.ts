import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../src/dates/index.ts'
import { findDatesInText } from '../../src/dates/index.ts'
import { pack } from './pack.ts'

interface Case {
  readonly line: number
  readonly block: string
  readonly anchor: Anchor
  readonly sentence: string
  readonly expected: string
}

/** Reads the text blocks of `languages/ar/cases/dates.txt`; its head says what they look like. */
function readCases(text: string): Case[] {
  const cases: Case[] = []
  let block = ''
  let anchor: Anchor = null
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('## ')) block = line.slice(3)
    else if (line.startsWith('@ ')) anchor = line === '@ none' ? null : (line.slice(2).trim() as Anchor)
    else if (line.trim() !== '' && !line.startsWith('#')) {
      const [sentence, expected] = line.split(' ==> ')
      if (sentence === undefined || expected === undefined)
        throw new Error(`dates.txt:${index + 1}: no " ==> "`)
      cases.push({ line: index + 1, block, anchor, sentence, expected: expected.trim() })
    }
  }
  return cases
}

const cases = readCases(readFileSync(new URL('../../languages/ar/cases/dates.txt', import.meta.url), 'utf8'))

function read(sentence: string, anchor: Anchor): string {
  const found = findDatesInText(sentence, anchor, pack)
  return found.map(({ span, value }) => `${sentence.slice(...span)} = ${value}`).join('; ') || 'nothing'
}

describe('languages/ar/cases/dates.txt', () => {
  it('holds at least 200 cases', () => expect(cases.length).toBeGreaterThanOrEqual(200))
  for (const { line, block, anchor, sentence, expected } of cases)
    it(`${block}, line ${line}: ${sentence}`, () => expect(read(sentence, anchor)).toBe(expected))
})

describe('the examples of languages/ar/words/calendar.yaml', () => {
  for (const { text, must } of pack.calendar.examples)
    it(`${must ? 'a date' : 'no date'}: ${text}`, () =>
      expect(findDatesInText(text, '2024-05-08' as Anchor, pack).length > 0).toBe(must))
})
