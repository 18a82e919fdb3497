import type { IssueMark } from '../../contract/index.ts'

type Position = IssueMark['position']

/** How one position stands to an earlier one: the same, the contrary, or the same way and weaker or stronger. */
export type Turn = 'same' | 'contrary' | 'softer' | 'harder'

/** From the earlier (row) to the later (column); what is not listed cannot be compared. */
const SUBSTANCE: Readonly<Record<string, Readonly<Record<string, Turn>>>> = {
  supports: {
    supports: 'same',
    opposes: 'contrary',
    'supports-with-conditions': 'softer',
    'leaves-open': 'softer',
  },
  'supports-with-conditions': {
    'supports-with-conditions': 'same',
    supports: 'harder',
    opposes: 'contrary',
    'leaves-open': 'softer',
  },
  opposes: {
    opposes: 'same',
    supports: 'contrary',
    'supports-with-conditions': 'contrary',
    'leaves-open': 'softer',
  },
  'leaves-open': { 'leaves-open': 'same', opposes: 'harder', supports: 'harder' },
}

const TALKS: typeof SUBSTANCE = {
  confirms: { confirms: 'same', denies: 'contrary', refuses: 'contrary', postpones: 'softer' },
  denies: { denies: 'same', confirms: 'contrary', refuses: 'harder', postpones: 'softer' },
  refuses: { refuses: 'same', confirms: 'contrary', denies: 'softer', postpones: 'softer' },
  postpones: { postpones: 'same', confirms: 'harder', denies: 'harder', refuses: 'harder' },
}

/** How the later position stands to the earlier, in the field in which both state one; null where in none. */
export function turnOf(from: Position, to: Position): Turn | null {
  return SUBSTANCE[from.substance]?.[to.substance] ?? TALKS[from.talks]?.[to.talks] ?? null
}

/** Whether any position is stated. */
export const isStated = ({ substance, talks }: Position): boolean =>
  substance !== 'not-stated' || talks !== 'not-stated'

/** The shares of positions that a reader found right, by what they were read from: docs/positions.md. */
const RIGHT = { cue: 0.88, words: 0.6, talks: 0.5, doubted: 0.7 }

/** How likely a position is right, 0–1. */
export function certaintyOf({ evidence, doubts }: Position): number {
  const kinds = new Set(evidence.map(({ kind }) => kind))
  const plain = kinds.has('talks')
    ? RIGHT.talks
    : ['favour', 'against', 'open', 'turn'].some((kind) => kinds.has(kind as 'favour'))
      ? RIGHT.words
      : RIGHT.cue
  return doubts.length > 0 ? plain * RIGHT.doubted : plain
}
