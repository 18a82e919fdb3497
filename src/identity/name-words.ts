import { lettersOf } from '../core/letters.ts'
import { WordTable } from '../core/word-table.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** The words that the pack lists as names, folded. */
export type KnownNames = LanguagePack['names']['names']

/** Bits of a text's slot, so that 8,192 texts are kept; and code units of the longest text that is. */
const BITS = 13
const LONGEST = 60

type Read = (text: string, pack: LanguagePack) => readonly string[]

/** The same reading, kept by text for each pack. */
function kept(read: Read): Read {
  const tables = new WeakMap<LanguagePack, WordTable<{ word: string; parts: readonly string[] }>>()
  return (text, pack) => {
    if (text.length > LONGEST) return read(text, pack)
    let table = tables.get(pack)
    if (table === undefined) {
      table = new WordTable(BITS, (word) => ({ word, parts: read(word, pack) }))
      tables.set(pack, table)
    }
    return table.of(text).parts
  }
}

/** Folded words of a name, connectors dropped, compound names joined, the definite article stripped. */
export const nameWords: Read = kept(readName)

/** The words of a title, nationalities by their state, so that every spelling and gender of one is the same. */
export const titleWordsOf: Read = kept((text, pack) =>
  nameWords(text, pack).map((word) => pack.names.demonyms.get(word)?.state ?? word),
)

/** The same, "and the trade" also as the trade. */
export const borneWords: Read = kept((text, pack) => {
  const { and, article } = pack.phrases
  return titleWordsOf(text, pack).flatMap((word) =>
    word.startsWith(and + article) ? [word, word.slice(and.length + article.length)] : [word],
  )
})

function readName(text: string, pack: LanguagePack): readonly string[] {
  const { article, toThe } = pack.phrases
  const { filiation, servant, kunya } = pack.names.particles
  const out: string[] = []
  let glue = ''
  for (const word of lettersOf(pack.fold(text))) {
    if (servant.has(word) || (kunya.has(word) && word.length > 2)) {
      glue = word
      continue
    }
    // "Father of X" written as one word is the same as in two.
    const father = fatherOf(word, article, kunya)
    if (father !== undefined) {
      out.push(glue + father + word.slice(father.length + article.length))
      glue = ''
      continue
    }
    // "Servant of the X" in one word or in two; before a word of two letters the article stays ("of God").
    const servantWord = glue === '' ? servantOf(word, article, servant) : undefined
    if (servantWord !== undefined) {
      out.push(servantWord + word.slice(servantWord.length + article.length))
      continue
    }
    if (servant.has(glue) && word.startsWith(article) && word.length < article.length + SHORTEST_SERVED) {
      out.push(glue + word)
      glue = ''
      continue
    }
    const bare =
      word.startsWith(article) && word.length > article.length + 1
        ? word.slice(article.length)
        : word.startsWith(toThe) && word.length > toThe.length + 2
          ? word.slice(toThe.length)
          : word
    const joined = glue + bare
    glue = ''
    if (!filiation.has(joined) && joined !== article) out.push(joined)
  }
  if (glue !== '') out.push(glue)
  return out
}

/** Letters of what stands behind "servant of the" that take its article off. */
const SHORTEST_SERVED = 3

function servantOf(word: string, article: string, servant: ReadonlySet<string>): string | undefined {
  for (const head of servant)
    if (
      word.startsWith(article, head.length) &&
      word.startsWith(head) &&
      word.length >= head.length + article.length + SHORTEST_SERVED
    )
      return head
  return undefined
}

function fatherOf(word: string, article: string, kunya: ReadonlySet<string>): string | undefined {
  if (!word.includes(article, 1)) return undefined
  for (const head of kunya)
    if (word.startsWith(head) && word.startsWith(article, head.length) && word.length > head.length + 4)
      return head
  return undefined
}

/** The shorter name is the longer's last word, first word, or both its first and last. `known`: given names, folded. */
export function samePerson(full: readonly string[], short: readonly string[], known: KnownNames): boolean {
  const [a, b] = full.length >= short.length ? [full, short] : [short, full]
  if (b.length === 0) return false
  const same = (word: string | undefined, other: string | undefined) => alike(word ?? '', other ?? '', known)
  if (!b.every((word) => a.some((other) => same(word, other)))) return false
  if (b.length === 1) return same(b[0], a.at(-1)) || same(b[0], a[0]) || a.length > 2
  return same(b.at(-1), a.at(-1)) || same(b[0], a[0])
}

/** Letters of the shortest word that one edit leaves the same. */
export const SHORTEST_ALIKE = 4

/**
 * Two spellings of one name word: equal, or of four letters and more with one edit and the same beginning. Two names
 * that are both `known` are two (Hassan and Hussein, Salem and Salim), however near.
 */
export function alike(a: string, b: string, known: KnownNames): boolean {
  if (a === b) return true
  if (
    a.charAt(0) !== b.charAt(0) ||
    Math.min(a.length, b.length) < SHORTEST_ALIKE ||
    Math.abs(a.length - b.length) > 1
  )
    return false
  if (known.has(a) && known.has(b)) return false
  let i = 0
  let j = 0
  let edits = 0
  while (i < a.length && j < b.length) {
    if (a.charAt(i) === b.charAt(j)) {
      i++
      j++
      continue
    }
    if (++edits > 1) return false
    if (a.length > b.length) i++
    else if (a.length < b.length) j++
    else {
      // Two letters in the other order are one slip.
      const swapped = a.charAt(i + 1) === b.charAt(j) && a.charAt(i) === b.charAt(j + 1)
      i += swapped ? 2 : 1
      j += swapped ? 2 : 1
    }
  }
  return edits + (a.length - i) + (b.length - j) <= 1
}
