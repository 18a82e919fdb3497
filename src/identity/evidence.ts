import type { LanguagePack } from '../languages/pack.ts'
import type { OfficeKind } from '../languages/sections/names.ts'
import type { Entity } from './entities.ts'
import type { TitlePart } from './title-parts.ts'

/** A description of somebody by what he is: a title or trade without a name. */
export interface Description {
  readonly part: TitlePart
  /** What its head is. */
  readonly kinds: readonly OfficeKind[]
  /** The whole has more heads than one. */
  readonly parts: readonly TitlePart[]
  /** "The speaker", "the official": the part somebody plays in the report, not an office. */
  readonly isPart: boolean
  /** "The guest of | the evening": what he is the guest of is nobody else's. */
  readonly isGuest: boolean
  /** A trade, a kinship, a human: whoever spoke last may be called so. */
  readonly describes: boolean
  /** A trade, which somebody may have beside the office by which he was named; a kinship would have been told. */
  readonly isTrade: boolean
  /** Of an office that many hold at a time: a leader in the front, the member of the council. */
  readonly ofMany: boolean
  /** A head and its adjectives alone, and no new voice announced: words that the last speaker's title may lack. */
  readonly short: boolean
  /** "the same minister". */
  readonly again: boolean
  /** Under its own article, of no office that one holds and names itself, and no name behind it. */
  readonly recalls: boolean
  /** Subject of a verb that goes on ("added"). */
  readonly goesOn: boolean
  /** A name that the words hold behind a whole title, folded. */
  readonly bearer: string | null
  /** The one folded word that it is, without the article: it may be a family name as well. */
  readonly word: string | null
}

/** Where somebody stands in the story when he may be the one described. */
export interface Standing {
  /** He spoke last, or acted last since. */
  readonly last: boolean
  /** He spoke just before, and nobody has acted since. */
  readonly follows: boolean
  readonly spoken: boolean
  /** Named before the description; else only behind it. */
  readonly before: boolean
  /** Named in its sentence or the one before. */
  readonly near: boolean
  /** The description stands in the lead. */
  readonly lead: boolean
}

/** What speaks for or against one who may be described, and how much. */
export type Evidence = Readonly<Partial<Record<keyof typeof WEIGHTS, number>>>

/**
 * How much each point counts, by hand over the descriptions of the readable gold and 200 of the corpus. One point is
 * about the difference between a fair and a good guess; `ENOUGH` and `APART` of roles.ts are measured in the same.
 */
export const WEIGHTS = {
  /** He bears a title with this head. */
  sameHead: 3,
  /** He bears one with a head that is used for the same. */
  likeHead: 1.5,
  /** The words name a part in the report, and he may play it. */
  plays: 1,
  /** The words describe, and no title of his says otherwise. */
  described: 1,
  /** Nothing is known of him but his name. */
  untitled: 0.5,
  /** His titles have other heads. */
  otherHead: -3,
  /** Share of the words behind the head that his title has. */
  words: 2,
  /** Share of them that it lacks. */
  lacking: -1.5,
  /** The same in the lead, where it has none of its own behind it (the ambassador in the capital, Ambassador X). */
  shorter: -0.5,
  /** All of them, where it has others in their place (the minister of trade, the minister of health). */
  otherWords: -5.5,
  /** A head that many may bear, and a title of his is of the same body (the official in the ministry, its secretary). */
  sameBody: 1.5,
  /** A part in the report with more words than an adjective, which name somebody else's. */
  otherPart: -4,
  /** The only word of the description is his family name (Khatib, a preacher). */
  family: 3.5,
  /** A word of the description is a part of his name, or a name that he does not bear. */
  sameName: 2.5,
  otherName: -4,
  /** The same state or people. */
  sameState: 1,
  otherState: -5,
  /** A state that his title leaves out. */
  noState: -0.25,
  /** Without more words on either side: "the minister", "Minister X". */
  sameForm: 0.5,
  /** The one has left the office, the other not. */
  tenure: -5,
  last: 2.5,
  /** He spoke last, and the verb goes on: whoever adds has spoken (24 of 26 in the corpus). */
  goesOn: 4,
  /** He spoke just before, nobody has acted since, and the words describe whoever is spoken of. */
  follows: 3.5,
  /** He spoke last, and "the same" is said of him. */
  same: 2,
  spoken: 1,
  near: 1,
  /** Nobody else named bears such a title. */
  only: 1,
  /** Somebody else bears the title itself. */
  outdone: -2,
  /** He spoke last, and a new voice is announced. */
  newVoice: -3,
  /** Named only behind the description. */
  later: -2,
  /** The same, where the description stands in the lead. */
  leadLater: -0.25,
  /** A part in the report is played by somebody known. */
  laterPart: -3,
  /** "the same" goes back to somebody. */
  laterAgain: -5,
} as const

/** What speaks for and against an entity, by the best of its titles. */
export function evidenceFor(
  description: Description,
  entity: Entity,
  standing: Standing,
  pack: LanguagePack,
): Evidence {
  const placed = standingPoints(description, standing)
  if (description.word !== null && isFamilyName(description.word, entity)) return { ...placed, family: 1 }
  let best: Evidence = { ...placed, ...withoutTitle(description, entity, standing, pack) }
  for (const part of entity.parts) {
    if (!headAgrees(description, part, pack)) continue
    const found = { ...placed, ...titlePoints(description, part, entity, standing, pack) }
    if (scoreOf(found) > scoreOf(best)) best = found
  }
  if (best.goesOn && holdsAnother(description, entity, best, pack)) best = { ...best, goesOn: 0 }
  const named = { ...best, ...namePoints(description, entity, pack) }
  return standing.follows && isRecalled(description, named) ? { ...named, follows: 1 } : named
}

/** Words for whoever spoke just before: neither another state or name, nor an office of one holder that he is not known by. */
const isRecalled = (
  { recalls, kinds }: Description,
  { otherState, otherName, tenure, sameHead, otherPart, otherWords }: Evidence,
): boolean =>
  recalls &&
  otherWords !== 1 &&
  otherState === undefined &&
  otherName === undefined &&
  (tenure === undefined || sameHead === undefined) &&
  (otherPart === undefined || !kinds.includes('spokesperson'))

/** An office, where he is known by another one. */
function holdsAnother(
  { isTrade }: Description,
  { parts }: Entity,
  { otherHead, otherWords, lacking }: Evidence,
  { names, phrases }: LanguagePack,
): boolean {
  if (otherWords === 1 || (otherHead === undefined && lacking === 1)) return true
  const isOffice = ({ head }: TitlePart) =>
    names.offices.get(phrases.article + head)?.kinds.some((kind) => !DESCRIBING.has(kind)) ?? false
  return otherHead !== undefined && !isTrade && parts.some(isOffice)
}

const isFamilyName = (word: string, { words, described }: Entity): boolean =>
  !described && words.length > 1 && words.at(-1) === word

/** "the branch head, Mr Ziyad": words of the description that are a name, his or another's. */
function namePoints({ parts, bearer }: Description, entity: Entity, { names }: LanguagePack): Evidence {
  if (entity.described) return {}
  const { words, parts: borne } = entity
  const isBorne = (word: string) => words.includes(word) || borne.some((part) => part.words.includes(word))
  if (bearer !== null && !isBorne(bearer)) return { otherName: 1 }
  const all = parts.flatMap((part) => part.words)
  if (all.includes(words.at(-1) ?? '')) return { sameName: 1 }
  const isName = (word: string) => {
    const entry = names.names.get(word)
    return entry !== undefined && !entry.ambiguous && !borne.some((part) => part.words.includes(word))
  }
  // A name right behind a body's noun is the body's (the university of X).
  const ofBody = (list: readonly string[], k: number): boolean =>
    k > 0 && (names.bodies.has(list[k - 1] ?? '') || (isName(list[k - 1] ?? '') && ofBody(list, k - 1)))
  const hasOther = parts.some((part) => part.words.some((word, k) => isName(word) && !ofBody(part.words, k)))
  return hasOther ? { otherName: 1 } : {}
}

/** Whether it rests on a title of his, not on his standing alone. */
export const bearsTitle = (evidence: Evidence): boolean => (evidence.sameHead ?? evidence.likeHead ?? 0) > 0

/** The points added up. */
export function scoreOf(evidence: Evidence): number {
  let sum = 0
  for (const point in evidence) {
    const name = point as keyof typeof WEIGHTS
    sum += WEIGHTS[name] * (evidence[name] ?? 0)
  }
  return sum
}

function standingPoints({ isPart, again, goesOn }: Description, standing: Standing): Evidence {
  const { last, spoken, before, near, lead } = standing
  if (last)
    return { last: 1, ...(again ? { same: 1 } : {}), ...(goesOn && spoken && !isPart ? { goesOn: 1 } : {}) }
  if (!before)
    return again ? { laterAgain: 1 } : isPart ? { laterPart: 1 } : lead ? { leadLater: 1 } : { later: 1 }
  return { ...(spoken ? { spoken: 1 } : {}), ...(near ? { near: 1 } : {}) }
}

/** Somebody whose titles, if any, do not hold the description's head. */
function withoutTitle(
  { part, isPart, isGuest, ofMany, describes, isTrade }: Description,
  entity: Entity,
  { last }: Standing,
  pack: LanguagePack,
): Evidence {
  const states = statePoints(part, entity.parts, pack)
  const isOfSame = part.words.length > 0 && sharesBody(part, entity, pack)
  if (isPart) {
    const other = part.words.length > 1 && !isOfSame && !isGuest ? { otherPart: 1 } : {}
    return { plays: last ? 2 : 1, ...states, ...other, ...(isOfSame ? { sameBody: 1 } : {}) }
  }
  // "The leader in the front": he who speaks for it is one of them.
  if (ofMany && isOfSame && last) return { described: 1, ...states, sameBody: 1 }
  if (entity.parts.length > 0 && !(describes && isTrade)) return { otherHead: 1, ...states }
  const lacking = part.words.length === 0 ? {} : { lacking: describes ? 0.15 : 1 }
  const body = describes && isOfSame ? { sameBody: 1 } : {}
  return { [describes ? 'described' : 'untitled']: 1, ...states, ...lacking, ...body }
}

/** A title of his is of the same body: all the words that tell which are his, too. */
const sharesBody = ({ words }: TitlePart, { parts }: Entity, pack: LanguagePack): boolean => {
  const telling = words.filter(
    (word) => !pack.identity.kindNouns.has(word) && !pack.identity.plainAdjectives.has(word),
  )
  return telling.length > 0 && telling.every((word) => parts.some((own) => holds(own, word, pack)))
}

const headAgrees = ({ part }: Description, own: TitlePart, { identity }: LanguagePack): boolean =>
  own.head === part.head ||
  (identity.alikeHeads.get(own.head)?.has(part.head) ?? false) ||
  (identity.counterpartHeads.has(own.head) && own.states.some((state) => part.states.includes(state)))

function titlePoints(
  { part, describes, short }: Description,
  own: TitlePart,
  entity: Entity,
  { lead, before, last }: Standing,
  pack: LanguagePack,
): Evidence {
  const out: Record<string, number> = { [own.head === part.head ? 'sameHead' : 'likeHead']: 1 }
  Object.assign(out, statePoints(part, [own], pack))
  if (own.former !== part.former) out.tenure = part.former ? 0.6 : 1
  if (part.words.length === 0) {
    if (own.words.length === 0) out.sameForm = 1
    return out
  }
  const held = part.words.filter((word) => entity.parts.some((one) => holds(one, word, pack)))
  const tells = (word: string) => !pack.identity.plainAdjectives.has(word)
  const isAnother = (tell: (word: string) => boolean) =>
    part.words.some(tell) &&
    own.words.some(tell) &&
    !part.words.filter(tell).some((word) => holds(own, word, pack))
  // The council of ministers is not that of the city, though both are councils.
  const isOwn = (word: string) => tells(word) && !pack.identity.kindNouns.has(word)
  if (isShortForm(part, own, pack)) out.words = 1
  else if (isAnother(tells) || isAnother(isOwn) || (isOfState(own, pack) && !describes))
    out.otherWords = describes && !speaksFor(part, pack) ? 0.18 : short && last ? 0.36 : 1
  else {
    out.words = held.length / part.words.length
    const isShort =
      own.words.length === 0 && lead && !before && !part.words.some((word) => pack.names.bodies.has(word))
    out[isShort ? 'shorter' : 'lacking'] = 1 - out.words
  }
  return out
}

/** "The president of the club" beside the president of X: nothing but nouns of a kind, and his title has none. */
const isShortForm = (part: TitlePart, own: TitlePart, { identity, names, phrases }: LanguagePack): boolean =>
  part.states.length === 0 &&
  own.words.some((word) => !identity.plainAdjectives.has(word)) &&
  part.words.every((word) => identity.bodyClasses.has(word)) &&
  !own.words.some((word) => names.bodies.has(word) || names.bodies.has(phrases.article + word))

/** "The president of X" alone: he heads the state, and nothing else. */
const isOfState = ({ head, words, states }: TitlePart, { identity }: LanguagePack): boolean =>
  identity.heldByOne.some((one) => one.head === head && one.words.length === 0) &&
  words.length === 0 &&
  states.length > 0 &&
  identity.sameTitles.some(({ usual }) => usual.head === head && usual.words.length === 0)

/** "Spokesman of the ministry": whoever is that of another body is another. */
const speaksFor = ({ head, words }: TitlePart, { names, phrases }: LanguagePack): boolean =>
  words.some((word) => names.bodies.has(word) || names.bodies.has(phrases.article + word)) &&
  (names.offices.get(phrases.article + head)?.kinds.includes('spokesperson') ?? false)

function statePoints({ states }: TitlePart, borne: readonly TitlePart[], { names }: LanguagePack): Evidence {
  if (states.length === 0) return {}
  const own = borne.flatMap((part) => part.states)
  if (own.some((state) => states.includes(state))) return { sameState: 1 }
  // A region alone is what his office deals with (the minister of African cooperation), not whence he is.
  return own.some((state) => names.demonymStates.has(state)) ? { otherState: 1 } : { noState: 1 }
}

/** The title has the word, in another number or as its adjective of relation (the government, governmental). */
function holds(title: TitlePart, word: string, pack: LanguagePack): boolean {
  const stem = stemOf(word, pack)
  return title.words.some((own) => own === word || stemOf(own, pack) === stem || isDualOf(own, word))
}

/** Letters of a dual before the one that its construct drops (two universities, the two universities of). */
const DUAL = 6

const isDualOf = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= DUAL &&
  Math.abs(one.length - other.length) === 1 &&
  (one.startsWith(other) || other.startsWith(one))

/** Letters that a stem keeps. */
const STEM = 3

/** A word without the endings of gender and relation. */
function stemOf(word: string, { phrases }: LanguagePack): string {
  const { feminineEnding, objectEnding, relativeEndings } = phrases
  let stem =
    word.endsWith(objectEnding) && word.length > STEM + 1 ? word.slice(0, -objectEnding.length) : word
  for (const ending of [
    ...relativeEndings.filter((one) => one.length > 1),
    feminineEnding,
    ...relativeEndings,
  ])
    if (stem.endsWith(ending) && stem.length - ending.length >= STEM) {
      stem = stem.slice(0, -ending.length)
      if (ending !== feminineEnding) break
    }
  return stem
}

/** Kinds of heads that say what somebody is, not which office is his. */
export const DESCRIBING: ReadonlySet<OfficeKind> = new Set([
  'profession',
  'relation',
  'person',
  'spokesperson',
])
