import type { LanguagePack } from '../languages/pack.ts'
import { rolesOf } from './word-roles.ts'

/** A word as a text spells it, folded once and kept. */
export interface Spelling {
  readonly written: string
  readonly folded: string
  readonly kind: 'word' | 'number'
  /** Spelled as a given name, where folding mixes it with a function word. */
  readonly given: boolean
  /** What the word may begin, as bits of `ROLES`. */
  readonly roles: number
}

/** Bits of a slot's number: each slot keeps the last spelling that fell on it, so memory stays bounded. */
const BITS = 17
/** Code units of the longest spelling that is kept. */
const LONGEST = 32

/** Spellings once folded, by a hash over their code units. The stretch of text is compared where it stands. */
export class Spellings {
  readonly #slots: (Spelling | undefined)[] = new Array(1 << BITS).fill(undefined)
  readonly #pack: LanguagePack

  constructor(pack: LanguagePack) {
    this.#pack = pack
  }

  /** The spelling that stands in a text from `start` to `end`; `hash` is any hash over exactly these code units. */
  at(text: string, start: number, end: number, hash: number): Spelling {
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)
    const kept = this.#slots[slot]
    if (kept !== undefined && isWritten(kept.written, text, start, end)) return kept
    const made = spell(text.slice(start, end), this.#pack)
    if (end - start <= LONGEST) this.#slots[slot] = made
    return made
  }
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false
  for (let i = 0; i < written.length; i++)
    if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

function spell(slice: string, pack: LanguagePack): Spelling {
  // A slice holds on to the whole text it was cut from; what is kept longer than the text must not.
  const written = slice.length <= LONGEST ? copyOf(slice) : slice
  const folded = pack.fold(written)
  return {
    written,
    folded,
    kind: /^\p{Nd}/u.test(written) && /^\d[\d.,]*$/.test(folded) ? 'number' : 'word',
    given: pack.phrases.spelledNames.has(written),
    roles: rolesOf(folded, pack),
  }
}

function copyOf(slice: string): string {
  const codes: number[] = []
  for (let i = 0; i < slice.length; i++) codes.push(slice.charCodeAt(i))
  return String.fromCharCode(...codes)
}

const tables = new WeakMap<LanguagePack, Spellings>()

/** The pack's table of spellings; made once a pack. */
export function spellingsOf(pack: LanguagePack): Spellings {
  const known = tables.get(pack)
  if (known) return known
  const made = new Spellings(pack)
  tables.set(pack, made)
  return made
}
