import type { Field, Mention, Token } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** The words that begin or end persons' names of an article. */
export function nameWordsOf(fields: readonly Field[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { mentions, tokens } of fields)
    for (const { name } of mentions)
      if (name !== null) words.add(tokens[name.from]?.folded ?? '').add(tokens[name.to - 1]?.folded ?? '')
  return words
}

/** A given name that is counted less often is too rare to be told behind "and" (Warren). */
const OFTEN = 20

/** A second name behind "and" within what was read as one (Hani | and-Samir): the two of them, never the fuller form of one. */
export function isOfTwo(
  { tokens }: Field,
  { name, number }: Mention,
  known: ReadonlySet<string>,
  { names: { names }, phrases: { and } }: LanguagePack,
): boolean {
  if (name === null || number !== 's') return false
  for (let k = name.from + 1; k < name.to; k++) {
    const { folded = '' } = tokens[k] ?? {}
    if (!folded.startsWith(and) || names.has(folded)) continue
    const rest = folded.slice(and.length)
    const entry = names.get(rest)
    if (known.has(rest) || (entry?.kind === 'g' && !entry.ambiguous && entry.freq >= OFTEN)) return true
  }
  return false
}

/**
 * "The deputy of | X", without an article and with nothing between: the name is not the deputy's, but whose deputy he is.
 * "A teacher at the university of | X": the name is the university's.
 */
export function isOfAnother(
  { tokens }: Field,
  { name, title, from, glued = 0 }: Mention,
  { names, phrases }: LanguagePack,
): boolean {
  if (name === null || title?.from !== from || title.to !== name.from) return false
  const before = tokens[name.from - 1]?.folded ?? ''
  if (name.from > from + 1) return isBodyNoun(before, names) || isBodyNoun(unglued(before, phrases), names)
  const head = tokens[from]
  const office = names.offices.get(head?.folded ?? '')
  // "Her deputy | X" names him.
  if (((head?.roles ?? 0) & ROLES.possessed) !== 0) return false
  return glued === 0 && office?.deputy === true && !office.definite
}

const unglued = (word: string, { by, to }: LanguagePack['phrases']): string =>
  word.startsWith(by) || word.startsWith(to) ? word.slice(by.length) : word

/** A body's noun that what stands behind it belongs to. */
const isBodyNoun = (word: string, { bodies, offices }: LanguagePack['names']): boolean =>
  bodies.get(word)?.definite === false && !offices.has(word)

/** Whose names stand right behind a title of theirs, by its head and the name's last word. */
export function titledNames(fields: readonly Field[], { names }: LanguagePack): ReadonlySet<string> {
  const out = new Set<string>()
  for (const { mentions, tokens } of fields)
    for (const { name, title, from } of mentions) {
      if (name === null || title?.from !== from || title.to !== name.from) continue
      const head = names.offices.get(tokens[from]?.folded ?? '')
      if (head !== undefined) out.add(titledAs(head.lemma, tokens[name.to - 1]))
    }
  return out
}

const titledAs = (lemma: string, last: Token | undefined): string => `${lemma} ${last?.folded ?? ''}`

/**
 * "The former adviser to the president | X", where the story has "President X": the name is the president's. The inner
 * title stands behind "to", or behind a title without an article. The token of the inner title; -1 where there is none.
 */
export function innerTitle(
  { tokens }: Field,
  { name, title, from }: Mention,
  titled: ReadonlySet<string>,
  { names: { offices }, phrases: { article, to, toThe } }: LanguagePack,
): number {
  if (name === null || title?.from !== from || title.to !== name.from) return -1
  for (let k = from + 1; k < name.from; k++) {
    const { folded = '' } = tokens[k] ?? {}
    const isOpen = k === from + 1 && !tokens[from]?.folded.startsWith(article)
    const inner = folded.startsWith(toThe)
      ? offices.get(article + folded.slice(toThe.length))
      : folded.startsWith(to)
        ? offices.get(folded.slice(to.length))
        : isOpen && folded.startsWith(article)
          ? offices.get(folded)
          : undefined
    if (inner?.number === 's' && titled.has(titledAs(inner.lemma, tokens[name.to - 1]))) return k
  }
  return -1
}
