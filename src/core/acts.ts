/** What a speaker does by a statement: the contract's acts, which language packs name too. */
export const ACTS = [
  'inform',
  'deny',
  'demand',
  'reject',
  'accept',
  'commit',
  'warn',
  'condemn',
  'praise',
  'opine',
  'ask',
] as const

export type Act = (typeof ACTS)[number]
