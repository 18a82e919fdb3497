import { copyOf } from '../core/letters.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { rolesIn } from './word-roles.ts'

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
  readonly #rolesOf: (folded: string) => number

  constructor(pack: LanguagePack) {
    this.#pack = pack
    this.#rolesOf = rolesIn(pack)
  }

  /** The spelling that stands in a text from `start` to `end`; `hash` is any hash over exactly these code units. */
  at(text: string, start: number, end: number, hash: number): Spelling {
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)
    const kept = this.#slots[slot]
    if (kept !== undefined && isWritten(kept.written, text, start, end)) return kept
    const made = this.#spell(text.slice(start, end))
    if (end - start <= LONGEST) this.#slots[slot] = made
    return made
  }

  #spell(slice: string): Spelling {
    const written = copyOf(slice)
    const folded = this.#pack.fold(written)
    return {
      written,
      folded,
      kind: isNumber(written, folded) ? 'number' : 'word',
      given: this.#pack.phrases.spelledNames.has(written),
      roles: this.#rolesOf(folded),
    }
  }
}

const isNumber = (written: string, folded: string): boolean => {
  const code = folded.charCodeAt(0)
  return code >= 0x30 && code <= 0x39 && /^[\d.,]+$/.test(folded) && /^\p{Nd}/u.test(written)
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false
  for (let i = 0; i < written.length; i++)
    if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
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
