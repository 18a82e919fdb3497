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
  const { table } = folding
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (table[code] === code && code !== DROP) continue
    out += text.slice(from, i) + signFor(folding, code)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** What a sign comes to where that is not itself. */
function signFor({ table, expansions }: Folding, code: number): string {
  const folded = table[code] as number
  if (folded === DROP) return ''
  const expansion = folded === 0 ? expansions.get(code) : undefined
  return expansion ?? String.fromCharCode(folded)
}

/** What the code unit 0 folds to: in the table it stands for expansions. */
const NUL = '\0'

/** Folds with a map back to the original's offsets. */
export function foldWithMap(folding: Folding, text: string): Folded {
  const { table, expansions } = folding
  const length = foldedLength(folding, text)
  const codes = new Uint16Array(length)
  const map = new Int32Array(length + 1)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const folded = table[code] as number
    if (folded === DROP) continue
    if (folded !== 0) {
      codes[at] = folded
      map[at++] = i
      continue
    }
    const expansion = expansions.get(code) ?? NUL
    for (let k = 0; k < expansion.length; k++) {
      codes[at] = expansion.charCodeAt(k)
      map[at++] = i
    }
  }
  map[at] = text.length
  return { text: fromCodes(codes), map }
}

/** Code units of a text once it is folded. */
function foldedLength({ table, expansions }: Folding, text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const folded = table[code]
    if (folded === 0 && code !== 0) length += expansions.get(code)?.length ?? 1
    else if (folded !== DROP) length++
  }
  return length
}

const fromCodes = (codes: Uint16Array): string =>
  Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le')
