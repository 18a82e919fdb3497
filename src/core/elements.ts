/**
 * The element at an index, or undefined where the index is -1, for none. A list asked for its -1 looks for a property of
 * that name, which takes a hundred times as long as a look at an element.
 */
export const elementAt = <T>(list: readonly T[], index: number): T | undefined =>
  index < 0 ? undefined : list[index]
