import type { JudgementAnswer, JudgementsQuery } from '../contract/index.ts'
import { partyOf, type Register } from '../identity/register/index.ts'
import type {
  BearsDecision,
  CommitmentDecision,
  ConfirmDecision,
  FollowedJudgement,
  JudgedParty,
  Judgement,
  Ledger,
  LinkDecision,
  OriginalDecision,
  PartyId,
  SamePartyDecision,
  SpeakerDecision,
  SplitDecision,
  StandingDecision,
} from '../ledger/types.ts'

/** What judging needs. */
export interface JudgeTools {
  readonly ledger: Ledger
  readonly register: Register
}

/** The judgements about a party or a statement, or all; the latest first. */
export function judgementsFor(tools: JudgeTools, { party, statement }: JudgementsQuery): JudgementAnswer[] {
  const { ledger } = tools
  const asked = party === undefined ? null : new Set([party, ...ledger.partiesMeant(party)])
  const about = statement === undefined ? ledger.judgements() : ledger.judgementsFor(statement)
  const wanted =
    asked === null
      ? about
      : about.filter((one) =>
          partiesOf(one).some(({ party }) => {
            const id = ledger.partyNow(party)
            return asked.has(id) || ledger.partiesMeant(id).some((now) => asked.has(now))
          }),
        )
  return judgementAnswers(tools, wanted.toReversed())
}

/** Judgements by the contract, with where their statements are now. */
export function judgementAnswers(tools: JudgeTools, judgements: readonly Judgement[]): JudgementAnswer[] {
  const followed = new Map(tools.ledger.followJudgements(judgements).map((one) => [one.judgement.id, one]))
  return judgements.map((one) => judgementAnswer(tools, one, followed.get(one.id) ?? null))
}

function judgementAnswer(
  { ledger, register }: JudgeTools,
  judgement: Judgement,
  followed: FollowedJudgement | null,
): JudgementAnswer {
  const { id, kind, by, at, why, undone } = judgement
  const lost = followed?.outcome.found === null
  const statement = followed?.outcome.found ? followed.outcome.statement : null
  return {
    id,
    kind,
    by,
    at,
    why,
    undone,
    parties: partiesOf(judgement).map(({ party, name }) => {
      const now = ledger.partyNow(party)
      return { id: now, name: name ?? nameOf({ ledger, register }, now) }
    }),
    ...saidBy(judgement),
    link: linkSaid(ledger, judgement),
    statement,
    about: aboutOf(judgement, lost ? followed : null),
    lost,
  }
}

type Said = Pick<JudgementAnswer, 'answer' | 'evidence' | 'issue' | 'object'>

/** What a judgement answers, on what it rests, and of which issue. */
function saidBy({ kind, decision }: Judgement): Said {
  const nothing: Said = { answer: null, evidence: null, issue: null, object: null }
  switch (kind) {
    case 'same-party':
      return { ...nothing, answer: (decision as SamePartyDecision).answer }
    case 'standing': {
      const { is, evidence } = decision as StandingDecision
      return { ...nothing, answer: is, evidence }
    }
    case 'original': {
      const { standing, url, text } = decision as OriginalDecision
      return { ...nothing, answer: standing, evidence: url ?? text }
    }
    case 'bears':
      return { ...nothing, ...(decision as BearsDecision) }
    case 'commitment': {
      const { status, evidence } = decision as CommitmentDecision
      return { ...nothing, answer: status, evidence }
    }
    case 'link': {
      const { issue, answer } = decision as LinkDecision
      return { ...nothing, issue, answer }
    }
    default:
      return nothing
  }
}

/** The link that a judgement is about, with where its earlier statement is now. */
function linkSaid(ledger: Ledger, judgement: Judgement): JudgementAnswer['link'] {
  if (judgement.kind !== 'link') return null
  const { link, from } = judgement.decision as LinkDecision
  const asked = { ...judgement, undone: false, target: { type: 'statement' as const, ...from } }
  const [followed] = ledger.followJudgements([asked])
  return { kind: link, from: followed?.outcome.found == null ? null : followed.outcome.statement }
}

/** What a party is called; of a provisional one that counts as another by now, the name that its id holds. */
export function nameOf({ ledger, register }: JudgeTools, id: PartyId): string {
  const known = partyOf(register, id)
  if (known !== null) return known.name.ar
  const wordsIn = (party: PartyId) => party.replace(/^name:|~[^~]*$/g, '')
  const [now = id] = ledger.partiesMeant(id)
  const side = ledger.side(id) ?? (wordsIn(now) === wordsIn(id) ? ledger.side(now) : null)
  return side?.name ?? wordsIn(id)
}

/** Where the statement of a judgement was judged; of a lost one with the words that were judged. */
function aboutOf({ target }: Judgement, lost: FollowedJudgement | null): JudgementAnswer['about'] {
  if (target.type !== 'statement') return null
  return { item: target.item, part: target.part, text: lost?.text ?? [] }
}

/** The parties that a judgement is about, in the order in which its decision names them. */
export function partiesOf({ kind, decision }: Judgement): { party: JudgedParty; name: string | null }[] {
  const plain = (party: JudgedParty) => ({ party, name: null })
  switch (kind) {
    case 'same-party': {
      const { a, b } = decision as SamePartyDecision
      return [plain(a), plain(b)]
    }
    case 'split': {
      const { from, into } = decision as SplitDecision
      return [plain(from), plain(into)]
    }
    case 'confirm':
      return [plain((decision as ConfirmDecision).party)]
    case 'speaker': {
      const { party, name } = decision as SpeakerDecision
      return party === null ? [] : [{ party, name }]
    }
    default:
      return []
  }
}
