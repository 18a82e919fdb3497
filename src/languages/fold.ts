/**
 * Folding: the spelling-blind form of a text that lexicons, search and comparison work on, kept beside the text
 * with a map back, so that a highlight can never drift. Which characters fold to what is the language's data
 * (`folding.yaml`); this is only the table walk.
 */
export interface Folding {
  /** Character code → folded character code; `DROP` for marks and invisible signs that vanish. */
  readonly table: Uint16Array
  /** Character code → several folded characters (ligatures). */
  readonly expansions: ReadonlyMap<number, string>
}

export const DROP = 0xffff

/** A folded text and, for each of its code units, the offset of the unit of the original it came from. */
export interface Folded {
  readonly text: string
  /** `map[i]` is the offset in the original of `text[i]`; `map[text.length]` is the original's length. */
  readonly map: Int32Array
}

/** Folds without a map: for lexicon entries, search words and keys. */
export function foldText(folding: Folding, text: string): string {
  const { table, expansions } = folding
  let changed = false
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const folded = table[code] as number
    if (folded === code && code !== DROP) {
      codes.push(code)
      continue
    }
    changed = true
    if (folded === DROP) continue
    const expansion = folded === 0 ? expansions.get(code) : undefined
    if (expansion === undefined) codes.push(folded)
    else for (let k = 0; k < expansion.length; k++) codes.push(expansion.charCodeAt(k))
  }
  return changed ? fromCodes(codes) : text
}

/** Folds with a map back to the original's offsets. */
export function foldWithMap(folding: Folding, text: string): Folded {
  const { table, expansions } = folding
  const codes: number[] = []
  const map: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const folded = table[code] as number
    if (folded === DROP) continue
    const expansion = folded === 0 && code !== 0 ? expansions.get(code) : undefined
    if (expansion === undefined) {
      codes.push(folded)
      map.push(i)
    } else {
      for (let k = 0; k < expansion.length; k++) {
        codes.push(expansion.charCodeAt(k))
        map.push(i)
      }
    }
  }
  const offsets = new Int32Array(map.length + 1)
  offsets.set(map)
  offsets[map.length] = text.length
  return { text: fromCodes(codes), map: offsets }
}

function fromCodes(codes: readonly number[]): string {
  if (codes.length < 4096) return String.fromCharCode(...codes)
  const parts: string[] = []
  for (let i = 0; i < codes.length; i += 4096) parts.push(String.fromCharCode(...codes.slice(i, i + 4096)))
  return parts.join('')
}
