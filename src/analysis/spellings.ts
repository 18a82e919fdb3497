import { copyOf } from '../core/letters.ts'
import { ROLES } from '../core/word-roles.ts'
import { slotIn } from '../core/word-table.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { type WordFacts, wordFacts } from './word-facts.ts'
import { listsOf } from './word-lists.ts'
import { rolesIn } from './word-roles.ts'

/** A word as texts spell it, and what every token of it shares. */
export interface Spelling {
  readonly word: string
  readonly folded: string
  readonly kind: 'word' | 'number'
  /** Spelled as a given name, where folding mixes it with a function word. */
  readonly given: boolean
  /** Bits of `ROLES`. */
  readonly roles: number
  /** Bits of `LISTS`. */
  readonly lists: number
  readonly facts: WordFacts
}

/** The spelling of the word that stands from one offset of a text up to another. */
export type Spellings = (text: string, from: number, to: number) => Spelling

/** Bits of a spelling's slot. */
const BITS = 16

const tables = new WeakMap<LanguagePack, Spellings>()

/**
 * The spellings met so far, in all texts: news repeats its words, so that nine in ten of them need neither be cut out
 * of the text nor folded nor looked up. One that falls into another's slot takes its place, so memory is bounded.
 */
export function spellingsOf(pack: LanguagePack): Spellings {
  const found = tables.get(pack) ?? tableOf(pack)
  tables.set(pack, found)
  return found
}

function tableOf(pack: LanguagePack): Spellings {
  const slots: (Spelling | undefined)[] = new Array(1 << BITS).fill(undefined)
  return (text, from, to) => {
    const slot = slotIn(text, from, to, 32 - BITS)
    const known = slots[slot]
    if (known !== undefined && stands(known.word, text, from, to)) return known
    const spelling = spell(copyOf(text.slice(from, to)), pack)
    slots[slot] = spelling
    return spelling
  }
}

function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false
  return true
}

function spell(word: string, pack: LanguagePack): Spelling {
  const facts = wordFacts(pack)(pack.fold(word))
  const folded = facts.word
  const digits = /^\p{Nd}/u.test(word) && /^\d[\d.,]*$/.test(folded)
  const given = pack.phrases.spelledNames.has(word)
  const roles = rolesIn(folded, pack)
  const lists = (roles & ROLES.particle) === 0 ? 0 : listsOf(folded, pack)
  return {
    word,
    folded,
    kind: digits ? 'number' : 'word',
    given,
    roles: roles | endingOf(word, pack),
    lists,
    facts,
  }
}

/** What the written ending tells, which folding would lose. */
function endingOf(word: string, { phrases }: LanguagePack): number {
  if (phrases.accusativeSigns.some((sign) => word.endsWith(sign))) return ROLES.accusative
  const isDefinite = word.startsWith(phrases.article)
  return !isDefinite && phrases.pronounEndings.some((ending) => word.endsWith(ending)) ? ROLES.possessed : 0
}
