import type { GivenJudgement, JudgementAnswer } from '../contract/index.ts'
import { partyOf } from '../identity/register/index.ts'
import { targetOf } from '../ledger/index.ts'
import type {
  ArticlePlace,
  BearsDecision,
  CommitmentDecision,
  ConfirmDecision,
  JudgedParty,
  JudgementTarget,
  Ledger,
  LinkDecision,
  NewJudgement,
  OriginalDecision,
  PartyId,
  SamePartyDecision,
  SpeakerDecision,
  SplitDecision,
  StandingDecision,
} from '../ledger/types.ts'
import { type JudgeTools, judgementAnswers, nameOf } from './judgements.ts'
import type { JudgeOutcome } from './types.ts'

/** What stands in the way of a judgement; thrown within, told to whoever judges. */
class Refusal extends Error {
  readonly outcome: Exclude<JudgeOutcome, { outcome: 'done' }>
  constructor(outcome: Exclude<JudgeOutcome, { outcome: 'done' }>) {
    super(outcome.outcome)
    this.outcome = outcome
  }
}

/** Records what somebody decides. Nothing is recorded where what it is about is not here. */
export function judge(tools: JudgeTools, given: GivenJudgement): JudgeOutcome {
  try {
    const made = tools.ledger.recordJudgement(judgementFrom(tools, given))
    return { outcome: 'done', judgement: judgementAnswers(tools, [made])[0] as JudgementAnswer }
  } catch (error) {
    if (error instanceof Refusal) return error.outcome
    throw error
  }
}

function judgementFrom(tools: JudgeTools, given: GivenJudgement): NewJudgement {
  const { by, why } = given
  switch (given.kind) {
    case 'same-party': {
      const decision = samePartyOf(tools, given)
      const pair = [decision.a.id, decision.b.id].sort().join(' ')
      return { kind: given.kind, target: { type: 'other', id: `parties:${pair}` }, decision, by, why }
    }
    case 'split': {
      const decision = splitOf(tools, given)
      return {
        kind: given.kind,
        target: { type: 'other', id: `party:${decision.from.id}` },
        decision,
        by,
        why,
      }
    }
    case 'confirm': {
      const party = judgedParty(tools, given.party)
      const target = { type: 'other', id: `party:${party.id}` } as const
      return { kind: given.kind, target, decision: { party } satisfies ConfirmDecision, by, why }
    }
    case 'speaker':
      return {
        kind: given.kind,
        target: statementTarget(tools, given.statement),
        decision: speakerOf(tools, given.party),
        by,
        why,
      }
    case 'standing': {
      const { is, on, evidence } = given
      const target = statementTarget(tools, given.statement)
      return { kind: given.kind, target, decision: { is, on, evidence } satisfies StandingDecision, by, why }
    }
    case 'original': {
      const { language, standing, url, text, leftOut, added } = given
      const decision: OriginalDecision = { language, standing, url, text, leftOut, added }
      return { kind: given.kind, target: statementTarget(tools, given.statement), decision, by, why }
    }
    case 'bears': {
      const decision = bearsOf(tools, given)
      return { kind: given.kind, target: statementTarget(tools, given.statement), decision, by, why }
    }
    case 'link': {
      const decision = linkDecisionOf(tools, given)
      return { kind: given.kind, target: statementTarget(tools, given.to), decision, by, why }
    }
    case 'commitment': {
      const { status, evidence } = given
      const decision: CommitmentDecision = { status, evidence }
      return { kind: given.kind, target: statementTarget(tools, given.statement), decision, by, why }
    }
    case 'undo': {
      const id = String(given.judgement)
      const known = tools.ledger.judgements().find((one) => one.id === given.judgement)
      if (known === undefined) throw new Refusal({ outcome: 'unknown', what: 'judgement', id })
      if (known.undone) throw new Refusal({ outcome: 'undone-already', id })
      return { kind: given.kind, target: { type: 'judgement', id: given.judgement }, decision: null, by, why }
    }
  }
}

/** What a judgement about a statement points at. Refused where there is none of that id. */
function statementTarget(
  { ledger }: JudgeTools,
  id: string,
): Extract<JudgementTarget, { type: 'statement' }> {
  const hit = ledger.getStatement(id)
  if (hit === null) throw new Refusal({ outcome: 'unknown', what: 'statement', id })
  return { type: 'statement', ...targetOf(hit.item, hit.part, hit.statement) }
}

/** Refused where no such issue is followed, or one of the statements is not here. */
function linkDecisionOf(
  tools: JudgeTools,
  { issue, link, from, answer }: Extract<GivenJudgement, { kind: 'link' }>,
): LinkDecision {
  const isFollowed = tools.ledger.issues().findLast(({ id }) => id === issue)?.definition != null
  if (!isFollowed) throw new Refusal({ outcome: 'unknown', what: 'issue', id: issue })
  const { type: _, ...earlier } = statementTarget(tools, from)
  return { issue, link, from: earlier, answer }
}

/** Refused where no such issue is followed, or it has no such object. */
function bearsOf(
  { ledger }: JudgeTools,
  { issue, object, answer }: Extract<GivenJudgement, { kind: 'bears' }>,
): BearsDecision {
  const definition = ledger.issues().findLast(({ id }) => id === issue)?.definition ?? null
  if (definition === null) throw new Refusal({ outcome: 'unknown', what: 'issue', id: issue })
  if (object !== null && !definition.objects.some(({ id }) => id === object))
    throw new Refusal({ outcome: 'unknown', what: 'object', id: object })
  return { issue, object, answer }
}

/** The register's stands for both; of two of a kind the second. One that counts as another already is not given a third. */
function samePartyOf(
  tools: JudgeTools,
  { a, b, answer }: Extract<GivenJudgement, { kind: 'same-party' }>,
): SamePartyDecision {
  const { ledger, register } = tools
  const isKnown = (id: PartyId) => partyOf(register, id) !== null
  const [first, second] = [judgedParty(tools, a), judgedParty(tools, b)]
  const [rootA = first.id, rootB = second.id] = [first, second].flatMap(({ id }) => ledger.partiesMeant(id))
  if (first.id === second.id || (answer === 'same' && rootA === rootB))
    throw new Refusal({ outcome: 'one-already', id: rootA })
  if (answer === 'same' && isKnown(rootA) && isKnown(rootB) && !(isKnown(first.id) && isKnown(second.id)))
    throw new Refusal({ outcome: 'judged-already', id: isKnown(first.id) ? second.id : first.id })
  const swap = isKnown(first.id) && !isKnown(second.id)
  return { answer, a: swap ? second : first, b: swap ? first : second }
}

function splitOf(
  tools: JudgeTools,
  { party, places, into }: Extract<GivenJudgement, { kind: 'split' }>,
): SplitDecision {
  const { ledger } = tools
  const from = judgedParty(tools, party)
  const meant = ledger.partiesMeant(from.id)
  const whole = places.map((place) => placeOf(ledger, place, meant))
  const next = (ledger.judgements().at(-1)?.id ?? 0) + 1
  const [own = from.id] = ledger.partiesMeant(`name:${nameOf(tools, from.id)}~j${next}`)
  const other = into === null ? { id: own, seen: [] } : judgedParty(tools, into)
  if (meant.includes(other.id)) throw new Refusal({ outcome: 'one-already', id: other.id })
  return { from, places: whole, into: other }
}

/** The article of an id, or of its first digits. Refused where none of these parties speaks in it. */
function placeOf(ledger: Ledger, { item, part }: ArticlePlace, parties: readonly PartyId[]): ArticlePlace {
  const lookup = ledger.getArticle(item)
  if (lookup.found !== 'one') throw new Refusal({ outcome: 'unknown', what: 'article', id: item })
  const { article } = lookup
  const at = article.articles.findIndex((one) => one.part === part)
  if (!(article.parties[at] ?? []).some((party) => party !== null && parties.includes(party)))
    throw new Refusal({ outcome: 'unknown', what: 'article', id: `${item}#${part}` })
  return { item: article.item, part }
}

/** A name that nobody bore so far is taken as it is given: whoever is meant may be named nowhere else. */
function speakerOf(tools: JudgeTools, given: PartyId | null): SpeakerDecision {
  if (given === null) return { party: null, name: null }
  const { ledger, register } = tools
  const known = partyOf(register, given)
  if (known !== null) return { party: { id: given, seen: [] }, name: known.name.ar }
  const [id, ...others] = ledger.bearersMeant(given)
  if (id === undefined || others.length > 0) throw new Refusal({ outcome: 'several', id: given })
  const name = ledger.side(id)?.name ?? /^name:([^~]*[\p{L}\p{N}][^~]*)$/u.exec(given)?.[1]?.trim()
  if (name === undefined) throw new Refusal({ outcome: 'unknown', what: 'party', id: given })
  return { party: ledger.judged(id), name }
}

/** The party of an id, with articles by which a provisional one is found again. */
function judgedParty({ ledger, register }: JudgeTools, given: PartyId): JudgedParty {
  if (partyOf(register, given) !== null) return { id: given, seen: [] }
  const [id, ...others] = ledger.bearersMeant(given)
  if (id === undefined || others.length > 0) throw new Refusal({ outcome: 'several', id: given })
  const [now = id] = ledger.partiesMeant(id)
  if (ledger.side(now) === null) throw new Refusal({ outcome: 'unknown', what: 'party', id: given })
  return ledger.judged(id)
}
