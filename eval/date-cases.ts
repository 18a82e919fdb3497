import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Anchor, findDatesInText } from '../src/dates/index.ts'
import type { LanguagePack } from '../src/languages/pack.ts'
import { languages } from './reader.ts'

/** The dates room's cases; the head of the file says what they look like. */
export const DATES_FILE = 'dates.txt'

/** A sentence with all its dates. */
export interface DateCase {
  /** 1-based line of the file. */
  readonly line: number
  /** The heading it stands under. */
  readonly block: string
  readonly anchor: Anchor
  readonly sentence: string
  /** `words = value; …`, or `nothing`. */
  readonly expected: string
}

/** Reads `cases/dates.txt`. Throws, naming file and line, where it is not in order. */
export function loadDateCases(folder: string = languages): DateCase[] {
  const cases: DateCase[] = []
  let block = ''
  let anchor: Anchor = null
  const text = readFileSync(join(folder, 'ar', 'cases', DATES_FILE), 'utf8')
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('## ')) block = line.slice(3)
    else if (line.startsWith('@ ')) anchor = line === '@ none' ? null : (line.slice(2).trim() as Anchor)
    else if (line.trim() !== '' && !line.startsWith('#')) {
      const [sentence, expected] = line.split(' ==> ')
      if (sentence === undefined || expected === undefined)
        throw new Error(
          `${DATES_FILE}:${index + 1}: no " ==> "; put one between the sentence and its dates, or "nothing"`,
        )
      cases.push({ line: index + 1, block, anchor, sentence, expected: expected.trim() })
    }
  }
  return cases
}

/** The dates of a case's sentence, as `expected` would have them. */
export function datesOf({ sentence, anchor }: DateCase, pack: LanguagePack): string {
  const found = findDatesInText(sentence, anchor, pack)
  return found.map(({ span, value }) => `${sentence.slice(...span)} = ${value}`).join('; ') || 'nothing'
}
