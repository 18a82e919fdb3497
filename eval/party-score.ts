/** One mention of a speaker, by where its statement stands, with the party that a reader judged to be meant. */
export interface PartyJudgement {
  /** File of the corpus, and the 0-based line of the article in it. */
  readonly corpus: string
  readonly line: number
  /** The story within the article. */
  readonly part: number
  readonly in: 'title' | 'body'
  /** Spans of the statement's content. */
  readonly content: readonly (readonly [number, number])[]
  /** The first letters of the SHA-256 of the speaker's name as it was read: no text is kept. */
  readonly name: string
  /** Whether a party was assigned when it was drawn. */
  readonly drawn: 'with' | 'without'
  /** Id of whom the words mean; null where the register does not hold him. */
  readonly party: string | null
  /** What made it hard to tell, for whoever reads it again. */
  readonly note?: string
}

/** What a reader judged, and of how many mentions his were drawn. */
export interface PartyReading {
  readonly reader: string
  readonly seed: number
  /** Mentions in the corpus with and without a party at the time of the draw. */
  readonly of: { readonly with: number; readonly without: number }
  readonly judgements: readonly PartyJudgement[]
}

/** What is read today: the party assigned; undefined where the reading names another speaker, or has no such statement. */
export type Assigned = (judgement: PartyJudgement) => string | null | undefined

/** Counts of judged mentions, and shares in which each stands for as many as it was drawn from. */
export interface PartyScore {
  readonly right: number
  readonly wrong: number
  /** The register holds whom the words mean, and no party is assigned. */
  readonly missed: number
  readonly none: number
  /** The reading has changed since: not counted. */
  readonly gone: number
  /** Right of those assigned. */
  readonly precision: number
  /** Right of those whom the register holds. */
  readonly coverage: number
  readonly faults: readonly { readonly judgement: PartyJudgement; readonly found: string | null }[]
}

/**
 * Scores what is assigned against a reader's judgements.
 * @param counts whether a judgement counts; by its party where it has one, else by the one assigned
 */
export function scoreParties(
  { of, judgements }: PartyReading,
  assigned: Assigned,
  counts: (party: string) => boolean = () => true,
): PartyScore {
  const drawn = (kind: 'with' | 'without') => judgements.filter((one) => one.drawn === kind).length
  const weights = { with: of.with / drawn('with'), without: of.without / drawn('without') }
  const tally = { right: 0, wrong: 0, missed: 0, none: 0, gone: 0 }
  const weighed = { right: 0, wrong: 0, missed: 0, held: 0 }
  const faults: { judgement: PartyJudgement; found: string | null }[] = []
  for (const judgement of judgements) {
    const found = assigned(judgement)
    const about = judgement.party ?? found ?? null
    if (about !== null && !counts(about)) continue
    const is = found === undefined ? 'gone' : outcomeOf(judgement.party, found)
    tally[is]++
    const weight = weights[judgement.drawn]
    if (is === 'right' || is === 'wrong' || is === 'missed') weighed[is] += weight
    if (is !== 'gone' && judgement.party !== null) weighed.held += weight
    if (is === 'wrong' || is === 'missed') faults.push({ judgement, found: found ?? null })
  }
  return {
    ...tally,
    precision: share(weighed.right, weighed.right + weighed.wrong),
    coverage: share(weighed.right, weighed.held),
    faults,
  }
}

function outcomeOf(judged: string | null, found: string | null): 'right' | 'wrong' | 'missed' | 'none' {
  if (found === null) return judged === null ? 'none' : 'missed'
  return found === judged ? 'right' : 'wrong'
}

/** How far two readers agree on the mentions that both judged. */
export interface PartyAgreement {
  readonly both: number
  readonly same: number
  readonly different: readonly (readonly [PartyJudgement, PartyJudgement])[]
}

/** Compares two readers' judgements of the same mentions. */
export function agreementOf(one: PartyReading, other: PartyReading): PartyAgreement {
  const known = new Map(one.judgements.map((judgement) => [placeOf(judgement), judgement]))
  const pairs = other.judgements.flatMap((judgement) => {
    const first = known.get(placeOf(judgement))
    return first === undefined ? [] : [[first, judgement] as const]
  })
  const different = pairs.filter(([a, b]) => a.party !== b.party)
  return { both: pairs.length, same: pairs.length - different.length, different }
}

/** Where a mention stands, in one line. */
export const placeOf = ({ corpus, line, part, in: field, content }: PartyJudgement): string =>
  `${corpus}:${line}:${part} ${field} ${content.map((span) => span.join('-')).join(' ')}`

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
