import type { Field, Mention, Quotation, Token } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { lowerBound } from '../core/lower-bound.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { PhraseTable } from '../languages/sections/phrase-table.ts'

/** A phrase found in a token stream: its value and the token after its last. */
export interface PhraseHit<T> {
  readonly value: T
  readonly to: number
}

/** The longest phrase of the table that begins at token `i`, or null. */
export function phraseAt<T>(table: PhraseTable<T>, field: Field, i: number): PhraseHit<T> | null {
  const first = field.tokens[i]
  if (first === undefined || (first.roles & ROLES.opens) === 0 || first.kind !== 'word') return null
  const candidates = table.byFirst.get(first.folded)
  if (candidates === undefined) return null
  for (const { words, value } of candidates) {
    let k = 1
    while (k < words.length && field.tokens[i + k]?.folded === words[k]) k++
    if (k === words.length) return { value, to: i + k }
  }
  return null
}

export const isWord = (found: Token | undefined): found is Token =>
  found !== undefined && (found.kind === 'word' || found.kind === 'number')

/** Written in the object's case: an indefinite word with that case's ending (he answered | laughing). */
export const isAccusative = (found: Token | undefined): boolean =>
  found !== undefined && (found.roles & ROLES.accusative) !== 0

/** A separate complementizer, with or without a pronoun. */
export const isThat = (found: Token | undefined): boolean => isIn(found, LISTS.that) && !found?.given

/** The mention that begins at token `i`, or null. */
export function mentionFrom(field: Field, i: number): Mention | null {
  return elementAt(field.mentions, field.mentionAt[i] ?? -1) ?? null
}

/** The mention that ends at token `i` (exclusive), or null. */
export function mentionBefore(field: Field, i: number, floor: number): Mention | null {
  for (let k = i - 1; k >= floor && k > i - 24; k--) {
    const mention = mentionFrom(field, k)
    if (mention && mention.to === i) return mention
  }
  return null
}

/** The quotation whose opening mark is token `i`, or null. */
export function quotationAt(field: Field, i: number): Quotation | null {
  if (field.tokens[i]?.kind !== 'quote') return null
  const { quotations } = field
  const found = quotations[lowerBound(quotations, ({ open }) => open, i)]
  return found?.open === i ? found : null
}

/** The token after the bracket that closes the one at `i`; `i + 1` when it is not closed before `limit`. */
export function afterBracket(field: Field, i: number, limit: number): number {
  let depth = 0
  for (let k = i; k < limit && k < i + 40; k++) {
    const kind = field.tokens[k]?.kind
    if (kind === 'open-bracket') depth++
    else if (kind === 'close-bracket' && --depth === 0) return k + 1
  }
  return i + 1
}

/** Moves an end back past commas, dashes, breaks and other signs that belong to no content. */
export function trimEnd(field: Field, from: number, to: number): number {
  let end = to
  while (end > from) {
    const kind = field.tokens[end - 1]?.kind
    if (kind === 'comma' || kind === 'dash' || kind === 'break' || kind === 'colon') end--
    else if (kind === 'stop') end--
    else if (kind === 'quote' && isStray(field, from, end - 1)) end--
    else break
  }
  return end
}

/** A closing mark whose opening one does not stand in the range. */
function isStray(field: Field, from: number, at: number): boolean {
  const { quotations } = field
  for (let k = lowerBound(quotations, ({ open }) => open, at) - 1; k >= 0; k--) {
    const { open, close } = quotations[k] as Quotation
    if (open < from) return true
    if (close === at) return false
  }
  return true
}

/** Words (not signs) in a range. */
export function wordCount(field: Field, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (isWord(field.tokens[i])) n++
  return n
}

/** A mention right before token `i` that no preposition governs: it can be the subject of a verb there. */
export function subjectBeforeToken(
  field: Field,
  i: number,
  floor: number,
  prepositions: ReadonlySet<string>,
): Mention | null {
  const mention = mentionBefore(field, i, floor)
  const before = mention === null ? undefined : field.tokens[mention.from - 1]
  return isWord(before) && (prepositions.has(before.folded) || prepositions.has(before.folded.slice(1)))
    ? null
    : mention
}
