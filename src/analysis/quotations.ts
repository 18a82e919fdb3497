import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { Punctuation } from '../languages/sections/punctuation.ts'
import type { RawToken } from './tokens.ts'
import type { Quotation } from './types.ts'

interface Open {
  readonly class: string
  readonly slot: number
}

/** Which side a mark belongs to, by what stands around it; the glyph decides only where the place does not. */
function sideOf(tokens: readonly RawToken[], i: number, punctuation: Punctuation): 'open' | 'close' | null {
  const mark = tokens[i] as RawToken
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const gluedBefore = before !== undefined && before.end === mark.start && before.kind !== 'break'
  const gluedAfter = after !== undefined && after.start === mark.end && after.kind !== 'break'
  const wordBefore =
    gluedBefore && (before.kind === 'word' || before.kind === 'number' || before.kind === 'stop')
  const wordAfter = gluedAfter && (after.kind === 'word' || after.kind === 'number')
  // A clitic glued before the mark: l«X».
  const clitic = wordBefore && before.kind === 'word' && before.folded.length <= 2 && wordAfter
  if (wordAfter && (!wordBefore || clitic)) return 'open'
  if (wordBefore && !wordAfter) return 'close'
  const side = punctuation.quotes.get(mark.folded)?.side
  return side === 'open' || side === 'close' ? side : null
}

/**
 * Pairs quotation marks: every class apart, opening and closing told by place first (mirrored glyphs), nested ones
 * kept. A mark left open runs to its paragraph's end.
 * Linear: each mark is pushed and popped once.
 */
export function pairQuotations(tokens: readonly RawToken[], punctuation: Punctuation): Quotation[] {
  const out: { open: number; close: number; closed: boolean; parent: number; words: number }[] = []
  const stack: Open[] = []
  const finish = (at: number, closed: boolean) => {
    const top = stack.pop() as Open
    const quotation = out[top.slot]
    if (!quotation) throw new Error(`quotation ${top.slot} of ${out.length} is missing`)
    quotation.close = at
    quotation.closed = closed
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken
    if (token.kind === 'break') {
      const [first] = stack
      if (
        first !== undefined &&
        goesOnBeyond(tokens, out[first.slot]?.open ?? 0, i, first.class, punctuation)
      ) {
        while (stack.length > 1) finish(i, false)
        continue
      }
      while (stack.length > 0) finish(i, false)
      continue
    }
    if (token.kind !== 'quote') continue
    const cls = classOf(token.folded, punctuation)
    // Each paragraph of a long quotation may open with a mark of its own.
    if (tokens[i - 1]?.kind === 'break' && stack[0]?.class === cls) continue
    const glyph = punctuation.quotes.get(token.folded)?.side ?? 'neutral'
    const depth = latestOf(stack, cls)
    const side = sideOf(tokens, i, punctuation)
    if (cls === APOSTROPHE && side === null && isWithinWord(tokens, i)) continue
    const opens =
      depth < 0
        ? side !== 'close' || glyph === 'open' || opensApart(tokens, i, cls, punctuation)
        : side === 'open'
    if (opens) {
      // A second opening of a class whose glyphs tell no side means that the first lost its closing mark, unless both close.
      if (depth >= 0 && glyph === 'neutral' && !bothClose(tokens, i, cls, punctuation))
        while (stack.length > depth) finish(i, false)
      stack.push({ class: cls, slot: out.length })
      out.push({ open: i, close: tokens.length, closed: false, parent: -1, words: 0 })
    } else if (depth >= 0) {
      while (stack.length - 1 > depth) finish(i, false)
      finish(i, true)
    }
  }
  while (stack.length > 0) finish(tokens.length, false)
  return measure(out, tokens)
}

/**
 * "He said:” we came”", "he added” that we came”": a mark that by place or glyph would close, where nothing is open. Behind a
 * colon, behind a verb of telling or its subject to which the page wrote it, or with a space on both sides it opens what the next mark of
 * its class in the same paragraph closes; behind a colon also what none closes.
 */
function opensApart(tokens: readonly RawToken[], i: number, cls: string, punctuation: Punctuation): boolean {
  const mark = tokens[i] as RawToken
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (cls === APOSTROPHE || after === undefined || after.start === mark.end) return false
  if (after.kind !== 'word' && after.kind !== 'number') return false
  if (before?.kind === 'colon') return true
  const isGlued = before?.end === mark.start && before.kind !== 'break'
  if (isGlued && !isLed(tokens, i)) return false
  return closesNext(tokens, i, cls, punctuation)
}

/** Words of a verb's subject to which a page wrote the mark. */
const SUBJECT = 4

/** "That", a verb of telling, or shortly behind one. */
function isLed(tokens: readonly RawToken[], i: number): boolean {
  if (isIn(tokens[i - 1], LISTS.that)) return true
  for (let k = i - 1; k >= i - 1 - SUBJECT; k--) {
    const token = tokens[k]
    if (token?.kind !== 'word') return false
    if ((token.roles & ROLES.cue) !== 0) return true
  }
  return false
}

/** Whether the next mark of a class in the paragraph closes. */
function closesNext(tokens: readonly RawToken[], at: number, cls: string, punctuation: Punctuation): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST); i++) {
    const token = tokens[i] as RawToken
    if (token.kind === 'break') return false
    if (token.kind === 'quote' && classOf(token.folded, punctuation) === cls)
      return i - at > SPOKEN && sideOf(tokens, i, punctuation) === 'close'
  }
  return false
}

/** Words of a name in marks, at most. */
const SPOKEN = 3

/**
 * "A | "name" | B": whether behind the second opening at `at` the marks of its class close it, and then the one around it,
 * in the same paragraph. A third opening inside the second tells that marks were lost.
 */
function bothClose(tokens: readonly RawToken[], at: number, cls: string, punctuation: Punctuation): boolean {
  let depth = 2
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST); i++) {
    const token = tokens[i] as RawToken
    if (token.kind === 'break') return false
    if (token.kind !== 'quote' || classOf(token.folded, punctuation) !== cls) continue
    depth += sideOf(tokens, i, punctuation) === 'open' ? 1 : -1
    if (depth === 0) return true
    if (depth > 2) return false
  }
  return false
}

const latestOf = (stack: readonly Open[], cls: string): number =>
  stack.findLastIndex((open) => open.class === cls)

/** The class of the sign that also stands within words. */
const APOSTROPHE = 'apostrophe'

/** A sign that parts the letters of one word. */
function isWithinWord(tokens: readonly RawToken[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  return (
    before?.kind === 'word' &&
    after?.kind === 'word' &&
    before.end === tokens[i]?.start &&
    after.start === tokens[i]?.end
  )
}

/** Tokens of a quotation over several paragraphs, at most. */
const LONGEST = 400

/**
 * Whether a quotation that a colon opened runs on over the paragraph's end at `at`: the next mark of its class that opens
 * no paragraph closes it.
 */
function goesOnBeyond(
  tokens: readonly RawToken[],
  open: number,
  at: number,
  cls: string,
  punctuation: Punctuation,
): boolean {
  const before = tokens[open - 1]
  const colon = before?.kind === 'break' ? tokens[open - 2] : before
  if (colon?.kind !== 'colon') return false
  for (let i = at + 1; i < Math.min(tokens.length, open + LONGEST); i++) {
    const token = tokens[i]
    if (token?.kind === 'colon' && tokens[i + 1]?.kind === 'quote') return false
    if (token?.kind !== 'quote' || classOf(token.folded, punctuation) !== cls) continue
    if (tokens[i - 1]?.kind === 'break') continue
    return sideOf(tokens, i, punctuation) === 'close'
  }
  return false
}

const classOf = (sign: string, punctuation: Punctuation): string => {
  const known = punctuation.quotes.get(sign)?.class
  if (known) return known
  return sign === '((' || sign === '))' ? 'double-bracket' : 'single'
}

function measure(
  list: { open: number; close: number; closed: boolean; parent: number; words: number }[],
  tokens: readonly RawToken[],
): Quotation[] {
  if (list.length === 0) return list
  const before = new Int32Array(tokens.length + 1)
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens[i]?.kind
    before[i + 1] = (before[i] as number) + (kind === 'word' || kind === 'number' ? 1 : 0)
  }
  const open: number[] = []
  for (let k = 0; k < list.length; k++) {
    const quotation = list[k]
    if (!quotation) continue
    while (open.length > 0 && (list[open.at(-1) as number]?.close ?? 0) <= quotation.open) open.pop()
    quotation.parent = open.at(-1) ?? -1
    quotation.words = (before[quotation.close] as number) - (before[quotation.open + 1] as number)
    open.push(k)
  }
  return list
}
