/**
 * What a word may begin, by the lists alone, as bits: a walk over an article's words passes over those that cannot
 * begin what it looks for. A rule that begins at other words than these needs a wider role.
 */
export const ROLES = {
  /** A mention: a name, title, body, place, form of respect, quantifier. */
  mention: 1,
  /** A frame: a form of a reporting verb. */
  cue: 2,
  /** An attribution by an adjunct: according to, as … said, in his words. */
  adjunct: 4,
  /** A refusal to comment. */
  refusal: 8,
  /** Nothing; but the list of nationalities may hold it. */
  demonym: 16,
  /** Nothing; but the list of frequent words may hold it. */
  common: 32,
  /** A phrase of the lists of speech, phrases, structure or identity, in one word or several. */
  opens: 64,
  /** Nothing; but one of the lists of function words may hold it: particles, links, auxiliaries (seven words in ten are none). */
  particle: 128,
  /** Written in the object's case: an indefinite noun that is no subject. */
  accusative: 256,
  /** Written with a possessive pronoun of the third person at its end. */
  possessed: 512,
} as const

/** Classes of verbs that refuse: to reject, to decline. */
export const REFUSING: ReadonlySet<string> = new Set(['reject', 'decline'])
