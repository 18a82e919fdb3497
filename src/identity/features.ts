/** What the odds of a reading are weighed by, each with the amount in which it holds (1 where it only holds or not). */
export type Features = ReadonlyMap<string, number>

/** Features in the making. */
export class Held extends Map<string, number> {
  /** Holds a feature, or not. */
  hold(feature: string, holds = true): void {
    if (holds) this.set(feature, 1)
  }
}
