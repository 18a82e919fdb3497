import type { ToldUtterance, UtteranceAnswer, Wording } from '../contract/index.ts'
import { sliceOf } from '../core/spans.ts'
import type { PlacedMark } from '../issues/index.ts'
import type { Hit } from '../ledger/types.ts'
import { differing, type Telling, type Utterance, utterancesOf, type Witness } from '../stories/index.ts'
import { laneOf } from './issue-lanes.ts'
import { aligningTools, articleOf, itemOf, type StoryTools, tellingOf } from './tellings.ts'

/** A mark with the statement as it is laid beside others. */
export type ToldMark = PlacedMark & { readonly telling: Telling }

/** The marks of an issue numbered by utterance, and the utterances that several articles tell. */
export function byUtterance(
  tools: StoryTools,
  marks: readonly ToldMark[],
): { readonly placed: readonly PlacedMark[]; readonly utterances: readonly ToldUtterance[] } {
  const all = utterancesOf(
    marks.map(({ telling }) => telling),
    aligningTools(tools),
  )
  const numbers = new Map(all.flatMap(({ tellings }, number) => tellings.map((id) => [id, number] as const)))
  return {
    placed: marks.map((one) => ({
      ...one,
      mark: { ...one.mark, utterance: numbers.get(one.mark.statement) ?? one.mark.utterance },
    })),
    utterances: all.flatMap((one, utterance) => {
      const { witnesses, origins } = one
      if (witnesses.length < 2) return []
      return [
        { utterance, witnesses: witnesses.length, outlets: outletsOf(witnesses), origins: origins.length },
      ]
    }),
  }
}

/** Articles that name no outlet may all be of one. */
const outletsOf = (witnesses: readonly Witness[]): number =>
  new Set(witnesses.map(({ outlet }) => outlet)).size

/** Days before and after a statement in which other articles may tell it. */
const DAYS = 4
/** Statements of its article that are looked for elsewhere to find all that tell its utterance. */
const MOST_ASKED = 24

/** The utterance that a statement is of, with all that tell it; null where there is no such statement. */
export function utteranceOf(tools: StoryTools, id: string): UtteranceAnswer | null {
  const { ledger } = tools
  const hit = ledger.getStatement(id)
  if (hit === null) return null
  return ledger.kept(`utterance ${id}`, () => utteranceFor(tools, hit))
}

function utteranceFor(tools: StoryTools, hit: Hit): UtteranceAnswer {
  const { ledger } = tools
  const aligning = aligningTools(tools)
  const tell = (one: Hit) => tellingOf(tools, one, laneOf(tools, one))
  const here = ledger.saidIn(hit.item, hit.part)
  const event = holding(utterancesOf(here.map(tell), aligning), hit.id)
  const around = ledger.statementsAround([hit.id, ...event.tellings].slice(0, MOST_ASKED), DAYS)
  const hits = new Map([...here, ...around].map((one) => [one.id, one]))
  const tellings = [...hits.values()].map(tell)
  return answerOf(tools, hit, holding(utterancesOf(tellings, aligning), hit.id), hits)
}

function holding(utterances: readonly Utterance[], id: string): Utterance {
  const found = utterances.find(({ tellings }) => tellings.includes(id))
  if (found === undefined) throw new Error(`statement ${id} is in no utterance`)
  return found
}

type Hits = ReadonlyMap<string, Hit>

function answerOf(tools: StoryTools, hit: Hit, utterance: Utterance, hits: Hits): UtteranceAnswer {
  const { witnesses, origins, tellings, wordings } = utterance
  const worded = new Set(wordings.flat())
  const alone = tellings.filter((id) => !worded.has(id)).map((id) => [id])
  const groups = [...wordings, ...alone].toSorted((a, b) => b.length - a.length)
  const said = tellings.flatMap((id) => hits.get(id)?.statement.saidOn ?? []).sort()
  const published = witnesses.flatMap((one) => one.published ?? []).sort()
  const [day = null] = said.length > 0 ? said : published
  return {
    statement: hit.id,
    day,
    from: day === null ? null : said.length > 0 ? 'said' : 'published',
    witnesses: witnesses.map((one) => witnessOf(one, hits)),
    origins: origins.map((one, at) => ({
      ...one,
      witnesses: witnesses.filter(({ origin }) => origin === at).length,
    })),
    sayings: groups.map((ids) => wordingsOf(tools, ids, witnesses, hits)),
  }
}

function witnessOf({ article, tellings, ...one }: Witness, hits: Hits): UtteranceAnswer['witnesses'][number] {
  const first = hits.get(tellings[0] ?? '')
  if (first === undefined) throw new Error(`witness ${article} tells nothing`)
  const { outlet, published, origin, source } = one
  const { part, title } = first
  return { item: itemOf(article), part, title, outlet, published, origin, source, statements: tellings }
}

/** The wordings of one saying in the order of the witnesses, each held against the first. */
function wordingsOf(
  tools: StoryTools,
  ids: readonly string[],
  witnesses: readonly Witness[],
  hits: Hits,
): readonly Wording[] {
  const places = new Map(witnesses.map(({ article }, at) => [article, at]))
  const placeOf = (hit: Hit) => places.get(articleOf(hit)) ?? 0
  const all = ids.flatMap((id) => hits.get(id) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b))
  const { wordsOf } = aligningTools(tools)
  const [first, ...rest] = all
  return all.map((hit): Wording => {
    const { statement } = hit
    const { text, kind, saidOn, chain } = statement
    const others = hit === first ? rest : all.slice(0, 1)
    return {
      statement: hit.id,
      witness: placeOf(hit),
      speaker: hit.judged === null ? statement.speaker.name : hit.judged.name,
      party: hit.party,
      cue: cueOf(tools, hit),
      kind,
      saidOn,
      chain,
      text,
      differs: differing(
        text,
        others.map((other) => other.statement.text),
        wordsOf,
      ),
    }
  })
}

function cueOf({ ledger }: StoryTools, { item, statement: { cue, in: field } }: Hit): Wording['cue'] {
  if (cue === null) return null
  const record = ledger.recordOf(item)
  return { lemma: cue.lemma, text: sliceOf(record?.[field] ?? '', cue.span) }
}
