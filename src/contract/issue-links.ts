/** What a later statement is to an earlier one on an issue. */
export const LINK_KINDS = [
  'replies',
  'renews',
  'worded-harder',
  'worded-softer',
  'conflict',
  'contradicts',
  'denies-content',
  'denies-saying',
  'clarifies',
  'disowns',
] as const

/** Why a link should not be printed without reading: docs/positions.md, "Links". */
export const LINK_DOUBTS = [
  'for-now',
  'hypothetical',
  'leaves-open',
  'new-holder',
  'anonymous',
  'translated',
  'others-readout',
  'one-state',
  'same-occasion',
  'order',
  'object',
  'position',
  'mixed',
  'matter-alone',
] as const

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
