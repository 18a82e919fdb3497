/** `count` of a list, spread evenly over it, in its order and always the same; all of them where there are no more. */
export function spread<T>(all: readonly T[], count: number): T[] {
  const most = Math.min(count, all.length)
  const step = (index: number) => Math.floor((index * most) / all.length)
  return all.filter((_, index) => step(index) > step(index - 1))
}
