import type { Venue } from '../contract/statement.ts'
import type { Draft, DraftLink, Occasioned } from './types.ts'

/**
 * Venue, chain and day hold for all the statements of one speech event: participles of the sentence, "he added" after
 * it, a lead and its elaboration. A new event begins with a turn phrase or with a new speaker.
 * @param speakers the speakers' names, in the drafts' order; null where unsure
 */
export function carryOver(drafts: readonly Draft[], speakers: readonly (string | null)[]): Occasioned[] {
  const out: Occasioned[] = []
  let current: { speaker: string | null; venue: Venue | null; links: readonly DraftLink[]; saidOn: string | null } | null = null
  drafts.forEach((draft, k) => {
    const speaker = speakers[k] ?? null
    const own = { venue: draft.venue, links: draft.links, saidOn: draft.saidOn }
    if (draft.inside >= 0 || draft.background) {
      out.push(own)
      return
    }
    const goesOn = current !== null && speaker !== null && current.speaker === speaker && current.speaker !== null && !(draft.turn && draft.speaker.how === 'named')
    const newDay = draft.saidOn !== null && current?.saidOn != null && draft.saidOn !== current.saidOn
    if (current !== null && goesOn && !newDay) {
      const merged: Occasioned = {
        venue: draft.venue ?? current.venue,
        links: draft.links.length > 0 ? draft.links : current.links,
        saidOn: draft.saidOn ?? current.saidOn,
      }
      out.push(merged)
      current = { speaker, ...merged }
      return
    }
    out.push(own)
    current = { speaker, ...own }
  })
  return out
}
