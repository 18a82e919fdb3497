/** Values by key; of more than it may hold, those not set for the longest time are forgotten. */
export interface Memory<T> {
  readonly get: (key: string) => T | null
  readonly set: (key: string, value: T) => void
  readonly clear: () => void
}

/** @param most how many values it may hold */
export function memoryOf<T>(most: number): Memory<T> {
  const held = new Map<string, T>()
  return {
    get: (key) => held.get(key) ?? null,
    set: (key, value) => {
      held.delete(key)
      held.set(key, value)
      const [oldest] = held.keys()
      if (held.size > most && oldest !== undefined) held.delete(oldest)
    },
    clear: () => held.clear(),
  }
}
