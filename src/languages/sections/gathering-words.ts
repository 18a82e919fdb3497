import { z } from 'zod'

const words = z.array(z.string().min(1))

/** The lists of a grammar file that tell of gatherings and visits. */
export const gatheringShape = {
  convenes: z.strictObject({ meeting: words, other: words }),
  occasions: words,
  ceremonies: words,
  attendees: words,
  encounters: words,
  meetings: words,
  aroundMeeting: words,
}

/** How a story tells of a gathering or a visit at which somebody then speaks. */
export interface GatheringWords {
  /** Opens a sentence that tells of a gathering or a visit at which somebody then speaks; its venue, where one. */
  readonly convenes: ReadonlyMap<string, 'meeting' | null>
  /** Occasions that several may speak at. */
  readonly occasions: ReadonlySet<string>
  /** What a visit, an opening or a signing told of before is called by those who speak there. */
  readonly ceremonies: ReadonlySet<string>
  /** Those who were there, whoever they are: the participants, both sides. */
  readonly attendees: ReadonlySet<string>
  /** Meetings that are interviews where they are a medium's. */
  readonly encounters: ReadonlySet<string>
  /** What a meeting told of before is called by those who speak there. */
  readonly meetings: ReadonlySet<string>
  /** Before the word for it: in it, or right behind it. */
  readonly aroundMeeting: ReadonlySet<string>
}

/** The lists as folded words. */
export function gatheringWords(
  { convenes, ...lists }: z.infer<z.ZodObject<typeof gatheringShape>>,
  fold: (word: string) => string,
): GatheringWords {
  const set = (list: readonly string[]) => new Set(list.map(fold))
  return {
    convenes: new Map([
      ...convenes.other.map((word) => [fold(word), null] as const),
      ...convenes.meeting.map((word) => [fold(word), 'meeting'] as const),
    ]),
    occasions: set(lists.occasions),
    ceremonies: set(lists.ceremonies),
    attendees: set(lists.attendees),
    encounters: set(lists.encounters),
    meetings: set(lists.meetings),
    aroundMeeting: set(lists.aroundMeeting),
  }
}
