/** Tokens that a title or a body's name may have. */
export const LONGEST = 28
