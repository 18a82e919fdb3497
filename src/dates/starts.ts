import type { CalendarEntry, CalendarWords } from '../languages/sections/calendar.ts'

/** A sieve over hashes of words: is this word in the lists at all (1), may it begin an expression (2)? */
export type Sieve = Uint8Array

const BITS = 17
const MASK = (1 << BITS) - 1

function slotOf(word: string): number {
  let hash = word.length
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0
  return (hash ^ (hash >>> 15)) & MASK
}

/** True for every listed word, and by chance for one in some dozens of others. */
export const mayBeListed = (sieve: Sieve, word: string): boolean => sieve[slotOf(word)] !== 0

/** True for every word that may begin an expression, and by chance for some others. */
export const mayStart = (sieve: Sieve, word: string): boolean => (sieve[slotOf(word)] as number) >= 2

/**
 * Builds the sieve from the first words of phrases with every clitic that may lean on them. A hash over a word's
 * letters is several times cheaper than a look-up in a table of words.
 */
export function sieveOf(calendar: CalendarWords, starts: (entry: CalendarEntry) => boolean): Sieve {
  const sieve = new Uint8Array(1 << BITS)
  const { article, doubled } = calendar
  for (const [word, phrases] of calendar.phrases) {
    const flags = phrases.some(({ entry }) => starts(entry)) ? 3 : 1
    const put = (form: string) => {
      const slot = slotOf(form)
      sieve[slot] = (sieve[slot] as number) | flags
    }
    const forms = [word, ...[...calendar.prepositions].map((letter) => letter + word)]
    if (word.startsWith(article)) forms.push(doubled + word.slice(article.length))
    for (const form of forms) {
      put(form)
      for (const letter of calendar.conjunctions) put(letter + form)
    }
  }
  return sieve
}
