import { z } from 'zod'
import { DROP, type Folding } from './fold.ts'

const hex = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^[0-9A-Fa-f]{4}$/.test(text), 'four hex digits, quoted when they are all decimal')
  .transform((text) => Number.parseInt(text, 16))
const range = z.tuple([hex, hex])

/** The shape of `folding.yaml`. */
export const foldingSchema = z.strictObject({
  compatibility: z.array(range),
  drop: z.array(range),
  letters: z.array(
    z.strictObject({ to: z.string().length(1), from: z.string().min(1), why: z.string().min(1) }),
  ),
  digits: z.array(z.string().length(10)),
})

/** Builds the table that `foldText` walks. Letter classes also apply to what compatibility forms decompose to. */
export function buildFolding(data: z.infer<typeof foldingSchema>): Folding {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = code
  for (const code of capitals()) table[code] = code + 32
  for (const [first, last] of data.drop) table.fill(DROP, first, last + 1)
  for (const { to, from } of data.letters)
    for (const sign of from) table[sign.charCodeAt(0)] = to.charCodeAt(0)
  for (const row of data.digits)
    for (let digit = 0; digit < 10; digit++) table[row.charCodeAt(digit)] = 0x30 + digit
  const expansions = new Map<number, string>()
  for (const [first, last] of data.compatibility)
    for (let code = first; code <= last; code++) foldCompatible(code, table, expansions)
  return { table, expansions }
}

function foldCompatible(code: number, table: Uint16Array, expansions: Map<number, string>): void {
  const sign = String.fromCharCode(code)
  const plain = sign.normalize('NFKC')
  if (plain === sign) return
  let folded = ''
  for (let i = 0; i < plain.length; i++) {
    const to = table[plain.charCodeAt(i)] as number
    if (to !== DROP) folded += String.fromCharCode(to)
  }
  folded = folded.trim()
  if (folded.length === 0) table[code] = DROP
  else if (folded.length === 1) table[code] = folded.charCodeAt(0)
  else {
    table[code] = 0
    expansions.set(code, folded)
  }
}

function* capitals(): Generator<number> {
  for (let code = 0x41; code <= 0x5a; code++) yield code
}
