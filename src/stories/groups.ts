/** Members that are tied together, directly or through others. */
export interface Groups<T> {
  readonly tie: (a: T, b: T) => void
  /** The member that stands for its group. */
  readonly of: (one: T) => T
}

/** Groups that grow by ties. */
export function growingGroups<T>(): Groups<T> {
  const above = new Map<T, T>()
  const of = (one: T): T => {
    const next = above.get(one)
    if (next === undefined) return one
    const top = of(next)
    above.set(one, top)
    return top
  }
  return {
    of,
    tie: (a, b) => {
      const [x, y] = [of(a), of(b)]
      if (x !== y) above.set(y, x)
    },
  }
}
