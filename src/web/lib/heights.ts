/** Most heights that are kept: more than the rows that one scrolls through between two ways back. */
const MOST = 20_000

const heights = new Map<string, number>()
let shape = ''

/**
 * Heights of the rows of long lists as last seen, by key, so that the way back finds a list as it was left. They hold for
 * one width, one language and one kind of digits; for another shape they begin anew.
 */
export function heightsOf(now: string): Map<string, number> {
  if (now !== shape || heights.size > MOST) heights.clear()
  shape = now
  return heights
}
