/**
 * Lists of function words that many rules ask of many words, as bits of a token's `lists`: whether one of them holds a
 * word is told by a look at its token, without a look-up. Which words they hold the pack's lists of the same names say.
 */
export const LISTS = {
  kunya: 1 << 0,
  servant: 1 << 1,
  house: 1 << 2,
  compound: 1 << 3,
  filiation: 1 << 4,
  boundary: 1 << 5,
  relatives: 1 << 6,
  /** "That", alone or with a pronoun. */
  that: 1 << 7,
  prepositions: 1 << 8,
  adverbs: 1 << 9,
  openers: 1 << 10,
  objectNouns: 1 << 11,
  anonymityVerbs: 1 << 12,
  meanwhile: 1 << 13,
  /** With him, from him: what stands between a verb of carrying and the medium, besides adverbs. */
  withHim: 1 << 14,
  in: 1 << 15,
  giving: 1 << 16,
  pluperfect: 1 << 17,
  titleLinks: 1 << 18,
  titleOver: 1 << 19,
  issued: 1 << 20,
  thereby: 1 << 21,
  atVenue: 1 << 22,
  occasions: 1 << 23,
  questions: 1 << 24,
  negators: 1 << 25,
  pronominal: 1 << 26,
  /** Folded as a voice of the lists of structure, however it is written. */
  voices: 1 << 27,
  /** Begins the name of an agency or medium. */
  agencies: 1 << 28,
  /** "According to", or the preposition behind a verb of relay. */
  sources: 1 << 29,
  accordingWithTo: 1 << 30,
  /** A name together with a certain next word, as it is spelled. */
  spelledPairs: 1 << 31,
} as const

/** Whether one of some lists holds a token's word. */
export const isIn = (token: { readonly lists: number } | undefined, lists: number): boolean =>
  token !== undefined && (token.lists & lists) !== 0
