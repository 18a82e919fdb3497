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
