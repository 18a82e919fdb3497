import type { Span } from '../core/spans.ts'
import { WordTable } from '../core/word-table.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { ComparedFacts, ComparedWord, Side } from './types.ts'

/** What comparing needs of a language. */
export type ComparingPack = Pick<LanguagePack, 'fold' | 'foldWithMap' | 'comparison' | 'names' | 'calendar'>

/** Slots of the table of words: 2^15, the words of most that is said. */
const BITS = 15

/** One table a language: who follows ten issues reads the same words. */
const readers = new WeakMap<ComparingPack, (text: string) => readonly ComparedWord[]>()

/** Cuts texts into words with what comparing asks of each. What is known of a word is worked out once. */
export function wordReader(pack: ComparingPack): (text: string) => readonly ComparedWord[] {
  const made = readers.get(pack) ?? readerOf(pack)
  readers.set(pack, made)
  return made
}

function readerOf(pack: ComparingPack): (text: string) => readonly ComparedWord[] {
  const numbers = numbersIn(pack)
  const table = new WordTable<ComparedFacts>(BITS, (word) => factsOf(pack, numbers, word))
  return (text) => wordsIn(pack, text).map(({ word, span }) => ({ span, facts: table.of(word) }))
}

/** Prepares texts for comparing. */
export function sideReader(pack: ComparingPack): (text: string) => Side {
  const wordsOf = wordReader(pack)
  return (text) => {
    const all = wordsOf(text)
    return {
      words: all.filter(({ facts }) => facts.role === 'content'),
      negators: all.filter(({ facts }) => facts.role === 'negator'),
      numbers: new Set(all.flatMap(({ facts }) => facts.number ?? [])),
      asks: /[?؟]/u.test(text),
    }
  }
}

/** A run of letters and digits; signs between digits belong to the number (1,500; 2.5). */
const WORD = /\p{N}+(?:[.,\u066b\u066c]\p{N}+)+|[\p{L}\p{N}]+/gu

function wordsIn({ foldWithMap }: ComparingPack, text: string): { word: string; span: Span }[] {
  const folded = foldWithMap(text)
  return [...folded.text.matchAll(WORD)].map(({ 0: word, index }) => {
    const last = folded.map[index + word.length - 1] ?? text.length
    return { word, span: [folded.map[index] ?? text.length, last + 1] }
  })
}

/** Counts in words, by their folded form. */
function numbersIn({ calendar }: ComparingPack): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const phrases of calendar.phrases.values())
    for (const { words, entry } of phrases)
      if (entry.kind === 'cardinal' && words.length === 1) numbers.set(words[0] ?? '', entry.value)
  return numbers
}

function factsOf(
  { comparison, names }: ComparingPack,
  numbers: ReadonlyMap<string, number>,
  word: string,
): ComparedFacts {
  const forms = comparison.formsOf(word)
  const stem = comparison.stemOf(word)
  const number = numberOf(numbers, word, forms)
  const state = number === null ? stateOf(names, forms) : null
  return {
    word,
    role: comparison.negators.has(word) ? 'negator' : comparison.idle.has(word) ? 'idle' : 'content',
    forms,
    // The name of a state that begins like a verb is none.
    own: state === null ? comparison.ownFormsOf(word) : comparison.barelyOf(word),
    bare: comparison.barelyOf(word),
    stem,
    skeleton: comparison.skeletonOf(stem),
    senses: comparison.sensesOf(forms),
    state,
    number,
  }
}

/** What a word counts: digits, also behind letters that lean on them, or a word for a number in one of its forms. */
function numberOf(
  numbers: ReadonlyMap<string, number>,
  word: string,
  forms: ReadonlySet<string>,
): number | null {
  const digits = /^\p{L}{0,2}?(\d[\d.,]*)$/u.exec(word)?.[1]
  if (digits !== undefined) return Number(digits.replace(/,(?=\d{3})/g, '').replace(',', '.'))
  for (const form of forms) {
    const number = numbers.get(form)
    if (number !== undefined) return number
  }
  return null
}

/** The one state that a form names as a place, a capital or a people; the longest form first. */
function stateOf({ places, demonyms }: ComparingPack['names'], forms: ReadonlySet<string>): string | null {
  const known = [...forms].filter((form) => places.has(form) || demonyms.has(form))
  for (const form of known.sort((a, b) => b.length - a.length)) {
    const place = places.get(form)
    const isSpoken = place?.kinds.some((kind) => kind === 'state' || kind === 'capital')
    const state = demonyms.get(form)?.state ?? (isSpoken === true ? (place?.states[0] ?? null) : null)
    if (state !== null) return state
  }
  return null
}
