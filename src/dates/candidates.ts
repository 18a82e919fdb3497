import type { CalendarPhrase, CalendarWords } from '../languages/sections/calendar.ts'

/** Phrases that may begin with a word, each with the letters cut off in front of it. */
export interface Candidates {
  readonly list: readonly { readonly phrase: CalendarPhrase; readonly clitic: string }[]
}

const NOTHING: Candidates = { list: [] }
/** Words once looked up, by the lists they were looked up in; emptied when full, so memory stays bounded. */
const known = new WeakMap<CalendarWords, Map<string, Candidates>>()
const FULL = 200_000

/** All ways to read a word's beginning: as it stands, behind a conjunction, behind a preposition. */
export function candidatesOf(calendar: CalendarWords, word: string): Candidates {
  const memo = known.get(calendar) ?? new Map<string, Candidates>()
  if (memo.size === 0) known.set(calendar, memo)
  const before = memo.get(word)
  if (before !== undefined) return before
  if (memo.size >= FULL) memo.clear()
  const list = [...cutsOf(calendar, word)].flatMap(([bare, clitic]) =>
    (calendar.phrases.get(bare) ?? []).map((phrase) => ({ phrase, clitic })),
  )
  const found = list.length === 0 ? NOTHING : { list }
  memo.set(word, found)
  return found
}

function* cutsOf(calendar: CalendarWords, word: string): Generator<[bare: string, clitic: string]> {
  yield [word, '']
  if (word.length < 3 || calendar.whole.has(word)) return
  let rest = word
  if (calendar.conjunctions.has(word[0] as string)) {
    rest = word.slice(1)
    yield [rest, word[0] as string]
    if (calendar.whole.has(rest)) return
  }
  if (rest.length < 3 || !calendar.prepositions.has(rest[0] as string)) return
  const clitic = word.slice(0, word.length - rest.length + 1)
  const { doubled, article } = calendar
  yield [rest.startsWith(doubled) ? article + rest.slice(doubled.length) : rest.slice(1), clitic]
}
