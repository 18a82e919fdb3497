import type { Analysis, Field, Mention } from '../analysis/types.ts'
import { spanOf, textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft, DraftEvent, Drafts, NamedSpeaker, SpeakerMention } from '../statements/types.ts'
import { type StoryStates, statesOf, wordsBehind } from './about.ts'
import { describedLater } from './described-later.ts'
import { Discourse } from './discourse.ts'
import { type Cast, castOf, type Entity } from './entities.ts'
import { groupsInFull } from './groups.ts'
import { inFull } from './headline.ts'
import { impliedWho, unlessSubject } from './implied.ts'
import { OWN_WORDS, walkedKind, withKinds } from './kinds.ts'
import { namedLater } from './lead.ts'
import { nameWords } from './name-words.ts'
import { namedEntity, standsFor } from './named.ts'
import { withHolders } from './office-holders.ts'
import { peopleEnd } from './people-phrases.ts'
import { retoldSpeakers } from './retold.ts'
import { isThing } from './things.ts'
import type { PartyFacts, PartyLookup, Who } from './types.ts'
import { type ContestTrace, plainName, type Scene, unsure, whoIs } from './who.ts'
import { wholeEnd } from './whole-phrase.ts'

export type { NamedStates, StoryStates } from './about.ts'
export type { Contest } from './candidates.ts'
export { BEFORE, chainedOdds, type Features } from './confidence-features.ts'
export { lineOf } from './line.ts'
export { ranking, type Weights } from './ranking.ts'
export type { PartyFacts, PartyLookup, Who } from './types.ts'
export type { ContestTrace } from './who.ts'

/** What the statements of an article are told apart by. */
export interface ToIdentify {
  readonly drafts: Drafts
  readonly analysis: Analysis
  readonly from: Pick<PartyFacts, 'on' | 'outlet'>
}

/** One answer a statement and one an event, in order. */
export interface Identified {
  readonly statements: Who[]
  readonly events: Who[]
}

/**
 * Who each statement's speaker is: the fullest form that the article gives, implied subjects resolved by agreement
 * and last speaker, or left unsure with the reason. Returns one answer an article, in order; goes through all of them
 * step by step, so that a step's code and tables are at hand for each.
 */
export function identifyAll(
  articles: readonly ToIdentify[],
  pack: LanguagePack,
  lookup: PartyLookup,
  told: ContestTrace | null = null,
): Identified[] {
  return articles
    .map((article) => ({ ...article, scene: sceneOf(article, pack, told) }))
    .map((article) => ({ ...article, who: speakersOf(article) }))
    .map(({ drafts, analysis, from, scene, who }) => {
      if (scene === null) return who
      const withParty = partyFinder(lookup, from, scene, analysis)
      const { statements, events } = who
      const known = statements.map((one, k) => withParty(one, (drafts.statements[k] as Draft).field))
      const partyOf = (entity: Entity) => withParty(whoIs(entity, '', 1), analysis.body).party
      return {
        statements: withHolders(known, drafts.statements, scene.cast, partyOf),
        events: events.map((one, k) => withParty(one, (drafts.events[k] as DraftEvent).field)),
      }
    })
}

/** The people and the walk through an article; null for one without statements and events. */
function sceneOf(
  { drafts, analysis }: ToIdentify,
  pack: LanguagePack,
  told: ContestTrace | null,
): Scene | null {
  if (drafts.statements.length === 0 && drafts.events.length === 0) return null
  const fields = [analysis.body, ...(analysis.headline ? [analysis.headline] : [])]
  return walkOf(analysis.body, castOf(fields, pack), pack, told)
}

/** The speakers, before their parties are known. */
function speakersOf({ drafts, analysis, scene }: ToIdentify & { readonly scene: Scene | null }): Identified {
  if (scene === null) return { statements: [], events: [] }
  const answers = new Map<Draft | DraftEvent, Who>()
  // The body first: a headline's short forms are explained by the story.
  const order = [...drafts.statements, ...drafts.events].sort(
    (a, b) =>
      Number(a.field !== analysis.body) - Number(b.field !== analysis.body) || startOf(a) - startOf(b),
  )
  if (analysis.headline?.headline === false) {
    const { cast, pack, told } = scene
    const lead = walkOf(analysis.headline, cast, pack, told)
    for (const item of order) if (item.field === analysis.headline) answers.set(item, resolve(item, lead))
    lead.discourse.advanceTo(Number.POSITIVE_INFINITY, cast)
    scene.discourse.goesOnFrom(lead.discourse)
  }
  for (const item of order) if (!answers.has(item)) answers.set(item, resolve(item, scene))
  const answer = (item: Draft | DraftEvent) => answers.get(item) as Who
  const named = namedLater(drafts.statements, drafts.statements.map(answer), scene)
  const described = describedLater(drafts.statements, named, scene)
  const retold = retoldSpeakers(drafts, described, scene)
  const full = retold.map((who, k) => inFull(who, drafts.statements[k] as Draft, scene))
  const kinds = withKinds(full, drafts.statements, scene.pack)
  const statements = groupsInFull(kinds, drafts.statements, scene)
  return { statements, events: drafts.events.map(answer) }
}

/** A field as it is walked, nothing of it said so far. */
function walkOf(field: Field, cast: Cast, pack: LanguagePack, told: ContestTrace | null): Scene {
  const scene: Scene = {
    pack,
    cast,
    discourse: new Discourse(field, pack),
    standsFor: (other, index) => standsFor(other, index, scene),
    told,
  }
  return scene
}

/** The token at which a statement's or an event's speaker is looked for. */
const startOf = (item: Draft | DraftEvent): number =>
  isEvent(item) ? item.range.from : (item.cue?.from ?? item.content[0]?.from ?? 0)

const isEvent = (item: Draft | DraftEvent): item is DraftEvent => 'range' in item

/** An event has a speaker like a statement, but does not make him the one who spoke last. */
function resolve(item: Draft | DraftEvent, scene: Scene): Who {
  const { discourse, cast } = scene
  const at = startOf(item)
  const body = item.field === discourse.field
  if (body) discourse.advanceTo(at, cast)
  if (isEvent(item)) return whoOf(item.field, item.speaker, at, scene)
  const who = whoOf(item.field, item.speaker, at, scene, item)
  const spoke = body ? discourse.spoke(item, who) : null
  // A name of no list behind a title is somebody of the article from there on.
  const isMade = spoke?.named === true && who.entity === null && spoke.titles.length > 0
  return isMade ? { ...who, entity: spoke.id } : who
}

/** Words in a speaker's phrase that no list knows; a longer one has more in it than the speaker. */
const LONGEST_UNKNOWN = 12

function whoOf(field: Field, speaker: SpeakerMention, at: number, scene: Scene, draft?: Draft): Who {
  if (speaker.how === 'implied') return impliedWho(speaker, field, at, scene, draft ?? null)
  if (speaker.how === 'elsewhere') {
    const who = speaker.by === null ? unsure([], '') : whoOf(speaker.by.field, speaker.by.words, at, scene)
    const own = speaker.range === null ? null : spanOf(field, speaker.range.from, speaker.range.to)
    return { ...who, span: own, why: speaker.why }
  }
  const mention = speaker.mention >= 0 ? (field.mentions[speaker.mention] ?? null) : null
  const giver = mention?.kind === 'document' ? giverOf(field, speaker, at, scene) : null
  if (giver !== null) return giver
  const span = spanOf(field, speaker.range.from, speaker.range.to)
  const found = speaker.joint ? null : namedEntity(field, speaker, mention, scene, draft)
  const words = found === null ? bareWho(field, speaker, mention, scene, draft) : { ...found, span }
  if (speaker.orObject === undefined || words.name === null) return words
  return unlessSubject(speaker, field, at, words, scene, draft ?? null) ?? words
}

/** Whoever the words name, where they mean nobody whom the article names elsewhere. */
function bareWho(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention | null,
  scene: Scene,
  draft: Draft | undefined,
): Who {
  const span = spanOf(field, speaker.range.from, speaker.range.to)
  const whole = wholeEnd(field, speaker, mention, draft, scene.pack)
  const to = whole === speaker.range.to ? peopleEnd(field, speaker.range, scene.pack) : whole
  const text = speaker.bare ?? plainName(textOf(field, speaker.range.from, to))
  if (mention?.kind === 'pronominal')
    return { ...unsure([], 'a form of respect, and nobody before who bears it'), span }
  if (mention === null && nameWords(text, scene.pack).length > LONGEST_UNKNOWN)
    return { ...unsure([], 'words that no list knows as a speaker'), candidates: [text], span }
  if (
    mention === null &&
    !draft?.rule.startsWith('according') &&
    isThing(field, speaker.range, text, scene.pack)
  )
    return { ...unsure([], 'words that no list knows as a speaker'), candidates: [text], span }
  if (brokeOff(text, scene)) return { ...unsure([], 'the words break off before the name'), span }
  return {
    span: spanOf(field, speaker.range.from, to),
    name: text,
    kind: walkedKind(text, mention, scene.pack),
    for: null,
    party: null,
    why: OWN_WORDS,
    candidates: [],
    entity: null,
    sure: mention === null ? 0.8 : 0.92,
  }
}

/** "issued | a statement | in which it said": whoever gave the paper before the verb speaks, not the paper. */
function giverOf(field: Field, { range }: NamedSpeaker, at: number, scene: Scene): Who | null {
  const { inIt } = scene.pack.phrases
  if (range.to !== at || !inIt.has(field.tokens[at + 1]?.folded ?? '')) return null
  const form = scene.pack.speech.forms.get(field.tokens[at]?.folded ?? '')?.[0]
  if (form === undefined) return null
  const { gender, number } = form
  return impliedWho({ how: 'implied', gender, number, by: 'verb' }, field, at, scene, null)
}

/** A number, or a word such as "each" or "one of": the rest of the phrase was not understood. */
const brokeOff = (text: string, { pack }: Scene): boolean =>
  !/\p{L}/u.test(text) || pack.identity.alone.has(pack.fold(text.trim()))

/** Gives speakers of one article their party: each name is asked for once. */
function partyFinder(
  lookup: PartyLookup,
  from: Pick<PartyFacts, 'on' | 'outlet'>,
  { cast, pack }: Scene,
  analysis: Analysis,
): (who: Who, field: Field) => Who {
  const known = new Map<string, string | null>()
  let read: StoryStates | null = null
  const states = () => {
    read ??= statesOf(analysis, pack)
    return read
  }
  return (who, field) => {
    const { name, kind, entity } = who
    if (name === null) return who
    const key = `${kind} ${name}`
    let party = known.get(key)
    if (party === undefined) {
      const titles = entity === null ? [] : (cast.entities[entity]?.titles ?? [])
      const behind = () => wordsBehind(name, who, field, analysis.body)
      party = lookup(name, kind, { ...from, states, titles, behind })
      known.set(key, party)
    }
    return { ...who, party }
  }
}
