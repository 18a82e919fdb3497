import type { LINK_DOUBTS, LINK_KINDS } from '../core/link-words.ts'

export { LINK_DOUBTS, LINK_KINDS } from '../core/link-words.ts'

/** What words of two linked statements show. */
export const LINK_EVIDENCE = [
  'matter',
  'shared',
  'alone',
  'contrary',
  'negation',
  'number',
  'state',
  'turned',
  'strength',
  'condition',
  'open',
  'now',
  'hypothetical',
  'cue',
] as const

/** What may be judged of a link; a reversal of a conflict alone. */
export const LINK_ANSWERS = ['accepted', 'refused', 'reversal'] as const

/** What a later statement is to an earlier one. */
export type LinkKind = (typeof LINK_KINDS)[number]
/** Why a link should not be printed without reading. */
export type LinkDoubt = (typeof LINK_DOUBTS)[number]
/** What words of two linked statements show. */
export type LinkEvidenceKind = (typeof LINK_EVIDENCE)[number]
/** What may be judged of a link. */
export type LinkAnswer = (typeof LINK_ANSWERS)[number]
