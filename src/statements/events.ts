import type { Draft, Occasioned } from './types.ts'

/**
 * Venue, chain and day hold for all the statements of one speech event: participles of the sentence, "he added" after
 * it, a lead and its elaboration, the headline (annotation guide, "Same speech event"). One speaker's statements of
 * one article are one event unless a statement gives a venue, medium or day of its own, from which on that holds;
 * what stands before the first mention of the occasion (the lead, the headline) takes it too.
 * Background and nested statements stay as they are.
 * @param speakers the speakers' names, in the drafts' order; null where unsure
 */
export function carryOver(drafts: readonly Draft[], speakers: readonly (string | null)[]): Occasioned[] {
  const out: Occasioned[] = drafts.map(({ venue, links, saidOn }) => ({ venue, links, saidOn }))
  const events = new Map<string, number[]>()
  drafts.forEach((draft, k) => {
    const speaker = speakers[k]
    if (draft.inside >= 0 || draft.background || speaker === null || speaker === undefined) return
    const own = events.get(speaker)
    if (own === undefined) events.set(speaker, [k])
    else own.push(k)
  })
  for (const order of events.values()) {
    spread(out, order)
    spread(out, [...order].reverse())
  }
  return out
}

/** Fills what a statement lacks from the one before it in this order. */
function spread(out: Occasioned[], order: readonly number[]): void {
  let last: Occasioned | null = null
  for (const k of order) {
    const own = out[k]
    if (own === undefined) continue
    const filled: Occasioned = {
      venue: own.venue ?? last?.venue ?? null,
      links: own.links.length > 0 ? own.links : (last?.links ?? []),
      saidOn: own.saidOn ?? last?.saidOn ?? null,
    }
    out[k] = filled
    last = filled
  }
}
