import type {
  FoundStatement,
  PartySideAnswer,
  Question,
  QuestionKind,
  ReviewAnswer,
  ReviewQuery,
} from '../contract/index.ts'
import { lettersOf } from '../core/letters.ts'
import { nearPairs } from '../identity/near-names.ts'
import { partyOf, type Register, whoIs } from '../identity/register/index.ts'
import type { Hit, Judgement, Ledger, PartyId, ProvisionalParty } from '../ledger/types.ts'
import { type JudgeTools, judgementAnswers, partiesOf } from './judgements.ts'
import { officesOf } from './offices.ts'

/** Provisional parties that are looked at: the most quoted. */
const MOST_PARTIES = 5000
/** Unsure statements that are looked at: the latest. */
const MOST_UNSURE = 1000

/** A question before its evidence is gathered. */
type Asked =
  | {
      readonly kind: 'same-party'
      readonly statements: number
      readonly why: string
      readonly a: PartyId
      readonly b: PartyId
    }
  | { readonly kind: 'confirm'; readonly statements: number; readonly why: string; readonly party: PartyId }
  | { readonly kind: 'speaker'; readonly statements: 1; readonly why: string; readonly hit: Hit }
  | { readonly kind: 'lost'; readonly statements: 1; readonly why: string; readonly judgement: Judgement }

/** The queue of questions to people: judgements that lost their statement first, then by the statements at stake. */
export function review(tools: JudgeTools, { kind, limit, offset }: ReviewQuery): ReviewAnswer {
  const all = tools.ledger.kept('questions', () => questionsOf(tools))
  const counts: Record<QuestionKind, number> = { 'same-party': 0, confirm: 0, speaker: 0, lost: 0 }
  for (const one of all) counts[one.kind]++
  const wanted = kind === undefined ? all : all.filter((one) => one.kind === kind)
  return {
    questions: wanted.slice(offset, offset + limit).map((one) => questionOf(tools, one)),
    total: wanted.length,
    counts,
  }
}

function questionsOf({ ledger, register }: JudgeTools): Asked[] {
  const standing = ledger.judgements().filter(({ undone }) => !undone)
  const parties = ledger.provisionalParties(MOST_PARTIES)
  const pairs = pairsOf(register, parties, answered(ledger, standing, 'same-party'))
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  const confirmed = answered(ledger, standing, 'confirm')
  const single = parties
    .filter(({ id }) => !paired.has(id) && !confirmed.has(id))
    .map(({ id, statements }): Asked => ({ kind: 'confirm', statements, why: 'in no register', party: id }))
  return [
    ...lostOf(ledger),
    ...[...pairs, ...single].sort((one, other) => other.statements - one.statements),
    ...unsureOf(ledger),
  ]
}

/** What judgements of a kind were about: parties, or pairs of them, as they are now. */
function answered(ledger: Ledger, standing: readonly Judgement[], kind: string): ReadonlySet<string> {
  return new Set(
    standing
      .filter((one) => one.kind === kind)
      .map((one) =>
        partiesOf(one)
          .map(({ party }) => ledger.partyNow(party))
          .sort()
          .join('\n'),
      ),
  )
}

const pairKey = (a: PartyId, b: PartyId): string => [a, b].sort().join('\n')

const WHY = {
  'same-name': 'one name, and nothing else that ties the two together',
  letters: 'one name, but for letters that foreign names are spelled with in turn',
  within: 'the one name lies within the other',
} as const

type Pair = Extract<Asked, { kind: 'same-party' }>

/** Provisional parties of near names, and those whom the register knows almost by name. Not those answered already. */
function pairsOf(
  register: Register,
  parties: readonly ProvisionalParty[],
  known: ReadonlySet<string>,
): Pair[] {
  const statements = new Map(parties.map((one) => [one.id, one.statements]))
  const named = parties.map(({ id, name }) => {
    const words = lettersOf(register.fold(name))
    return { id, words, letters: register.letterKeyOf(words.join('')) }
  })
  const near = nearPairs(named).map(
    ({ a, b, why }): Pair => ({
      kind: 'same-party',
      statements: Math.min(statements.get(a) ?? 0, statements.get(b) ?? 0),
      why: WHY[why],
      a,
      b,
    }),
  )
  const registered = parties.flatMap(({ id, name, statements: count }): Pair[] => {
    const { answer, candidates, why } = whoIs(register, name, { kind: 'person' })
    return answer !== 'unsure'
      ? []
      : candidates.map((one) => ({ kind: 'same-party', statements: count, why, a: id, b: one.id }))
  })
  return [...near, ...registered].filter(({ a, b }) => !known.has(pairKey(a, b)))
}

const lostOf = (ledger: Ledger): Asked[] =>
  ledger
    .followJudgements()
    .flatMap(({ judgement, outcome }): Asked[] =>
      outcome.found === null && outcome.why !== 'withheld'
        ? [{ kind: 'lost', statements: 1, why: LOST[outcome.why], judgement }]
        : [],
    )

const LOST = {
  'not-found': 'the article was read anew, and no statement there is the one that was judged',
  'never-read': 'the ledger holds no such statement',
} as const

/** Statements of unsure speakers that have contenders, the latest first; not those that somebody left open. */
const unsureOf = (ledger: Ledger): Asked[] =>
  ledger
    .search({ words: [], phrases: [], unsure: true }, { limit: MOST_UNSURE, order: 'date' })
    .hits.filter(({ judged, statement }) => judged === null && statement.speaker.candidates.length > 0)
    .map((hit) => ({ kind: 'speaker', statements: 1, why: hit.statement.speaker.why, hit }))

/** A question with its evidence. */
function questionOf(tools: JudgeTools, asked: Asked): Question {
  const { kind, statements, why } = asked
  const bare = {
    kind,
    statements,
    why,
    party: null,
    other: null,
    statement: null,
    candidates: [],
    judgement: null,
  }
  switch (asked.kind) {
    case 'same-party':
      return { ...bare, party: sideAnswer(tools, asked.a), other: sideAnswer(tools, asked.b) }
    case 'confirm':
      return { ...bare, party: sideAnswer(tools, asked.party) }
    case 'speaker':
      return { ...bare, statement: foundOf(asked.hit), candidates: candidatesOf(tools, asked.hit) }
    case 'lost':
      return { ...bare, judgement: judgementAnswers(tools, [asked.judgement])[0] ?? null }
  }
}

/** A party with what tells it from others; of the register, also where it says nothing in the ledger. */
export function sideAnswer({ ledger, register }: JudgeTools, id: PartyId): PartySideAnswer {
  const known = partyOf(register, id)
  const side = ledger.side(id)
  return {
    statements: 0,
    first: null,
    last: null,
    outlets: [],
    seenAs: [],
    places: [],
    ...side,
    examples: side?.examples.map(foundOf) ?? [],
    id,
    name: known?.name ?? { ar: side?.name ?? id, en: null },
    registered: known !== null,
    gender: known?.gender ?? null,
    offices: known === null ? [] : officesOf(ledger, register, known),
  }
}

/** A hit by the contract: a rank tells nothing where nothing was searched for. */
const foundOf = ({ score: _, ...hit }: Hit): FoundStatement => hit

/** Who the contenders of an unsure statement are: those of the same name in its article, else whom the name means. */
function candidatesOf({ ledger, register }: JudgeTools, hit: Hit): Question['candidates'] {
  const lookup = ledger.getArticle(`${hit.item}#${hit.part}`)
  const view = lookup.found === 'one' ? lookup.article : null
  const here = new Map<string, PartyId>()
  for (const [at, line] of (view?.articles ?? []).entries())
    for (const [n, { speaker }] of line.statements.entries()) {
      const party = view?.parties[at]?.[n] ?? null
      if (speaker.name !== null && party !== null) here.set(speaker.name, party)
    }
  return hit.statement.speaker.candidates.map((name) => {
    const { party } = whoIs(register, name)
    return { id: here.get(name) ?? party?.id ?? `name:${name}`, name }
  })
}
