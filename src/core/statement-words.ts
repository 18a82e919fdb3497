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

/** How the words were given: in quotation marks, reported in the outlet’s words, or both. */
export const STATEMENT_KINDS = ['direct', 'indirect', 'mixed'] as const

/** Where something is said. */
export const VENUES = [
  'statement',
  'interview',
  'press-conference',
  'speech',
  'social-media',
  'call',
  'letter',
  'report',
  'meeting',
  'other',
] as const

/** Who can speak. */
export const SPEAKER_KINDS = ['person', 'body', 'group', 'anonymous'] as const

/** What people found out about a statement as such. */
export const STANDINGS = ['disputed', 'disowned', 'corrected', 'satire', 'forged'] as const

/** How near to the words that were spoken a text is. */
export const ORIGINAL_STANDINGS = ['official', 'courtesy', 'agency', 'unknown'] as const
