/** Index of the first element whose key is `value` or more, in a list in the order of its keys; its length if none. */
export function lowerBound<T>(list: readonly T[], keyOf: (one: T) => number, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keyOf(list[middle] as T) < value) low = middle + 1
    else high = middle
  }
  return low
}
