import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft } from '../statements/types.ts'
import { agrees } from './agreement.ts'
import type { Entity } from './entities.ts'
import { DESCRIBING } from './evidence.ts'
import { titleWordsOf } from './name-words.ts'
import { titleParts } from './title-parts.ts'
import type { Scene } from './who.ts'

/** What speaks for one unnamed being the one whom the next statement names, and how much. */
export type Announcement = Readonly<Partial<Record<keyof typeof WEIGHTS, number>>>

/**
 * How much each point counts, by hand over 70 such pairs of the corpus. `ENOUGH` is measured in the same.
 */
const WEIGHTS = {
  /** The named one goes on ("added"): he has spoken. */
  adds: 3,
  /** His name stands behind the title, in its own sentence. */
  inSentence: 3,
  /** He spoke last before the unnamed: a description between two statements of his is his. */
  before: 2.5,
  /** He is mentioned nowhere before. */
  first: 1,
  lead: 0.5,
  /** Sentences between the two, each. */
  far: -1,
  /** Share of the words said that he says, too. */
  shared: 3,
  sameHead: 2,
  /** "An official, a spokesman". */
  part: 1,
  sameState: 1.5,
  otherState: -4,
  sameWord: 1,
  /** An office alone, and a name alone. */
  untitled: 0.5,
  /** The same in the very next sentence, of somebody not named before: nobody is brought in without what he is. */
  introduced: 1,
  /** An office, where he is known by another one. */
  otherHead: -1.5,
  /** "One of the officials". */
  partitive: -1,
} as const
export const ENOUGH = 2.2

/** A statement by somebody unnamed, the last of his own, and the one by somebody named behind it. */
export interface Announced {
  readonly unnamed: Draft
  readonly mention: Mention
  /** An office that one person holds, or a part in the report without the article. */
  readonly isOffice: boolean
  readonly near: Draft
  readonly next: Draft
  /** What the named one says from there on, as far as it is looked at. */
  readonly says: readonly Draft[]
  readonly entity: Entity
  /** Who spoke before the unnamed one. */
  readonly before: Entity | null
}

/** Sentences within which the first speaker is the lead's. */
const LEAD = 2
/** Tokens behind a title in which its bearer's name stands. */
const REACH = 20
/** Letters of a word that two statements may share, and those by which it is known. */
const LONG = 4
const STEM = 5
/** Words of a statement, more of which need not be shared. */
const MOST = 12

export const sentenceOf = ({ cue, content, field }: Draft): number =>
  field.tokens[cue?.from ?? content[0]?.from ?? 0]?.sentence ?? 0

/** The evidence; null where gender speaks against it, or the named one has no name. */
export function announcementOf(one: Announced, { pack, cast }: Scene): Announcement | null {
  const { unnamed, mention, isOffice, near, next, says, entity, before } = one
  const head = mention.heads[0] ?? ''
  // "Our correspondent" is no name.
  if (
    entity.kind !== 'person' ||
    !agrees(entity, mention) ||
    !maySpeakFor(head, entity, pack) ||
    (head !== '' && entity.words[0]?.startsWith(head))
  )
    return null
  const { field } = unnamed
  const { identity } = pack
  const first = field.tokens[mention.from]?.folded ?? ''
  const text = textOf(field, mention.from, mention.to)
  const [part] = titleParts(text, pack)
  const borne = entity.parts.flatMap(({ states }) => states)
  const own = part?.states ?? []
  const words = titleWordsOf(text, pack).filter((word) => word !== head && word.length >= LONG)
  const mentioned = mentionsOf(entity, field, cast.of.get(field) ?? [])
  const sentence = field.sentences[sentenceOf(unnamed)]
  const isNew = (mentioned[0] ?? Number.POSITIVE_INFINITY) >= mention.to
  const sameHead = entity.heads.has(head) || entity.parts.some((borneBy) => borneBy.head === head)
  const isPart = identity.speakerHeads.has(head)
  const refersBack = isPart && !sameHead && first.startsWith(pack.phrases.article)
  const holds = {
    adds: next.adds === true,
    inSentence: isNew && isOffice && (mentioned[0] ?? 0) < Math.min(sentence?.to ?? 0, mention.to + REACH),
    before: before === entity && isOffice,
    // "The writer" goes back to somebody.
    first: isNew && !refersBack,
    lead: sentenceOf(unnamed) < LEAD,
    sameHead,
    part: isPart && !refersBack,
    sameState: own.some((state) => borne.includes(state)),
    otherState: own.length > 0 && borne.length > 0 && !own.some((state) => borne.includes(state)),
    sameWord: words.some((word) => entity.titleWords.has(word)),
    untitled: isOffice && entity.parts.length === 0,
    introduced:
      isOffice &&
      isPost(head, pack) &&
      entity.parts.length === 0 &&
      isNew &&
      !refersBack &&
      sentenceOf(next) - sentenceOf(near) <= 1,
    otherHead: isOffice && !sameHead && !isPart && entity.parts.length > 0,
    partitive: identity.quantifiers.has(first),
  }
  return {
    ...Object.fromEntries(Object.entries(holds).map(([point, yes]) => [point, yes ? 1 : 0])),
    far: Math.max(0, sentenceOf(next) - sentenceOf(near) - 1),
    shared: sharedWords(unnamed, says, pack),
  }
}

/** Whether an unnamed spokesman may be he: one himself, or of no known office; a prime minister speaks for himself. */
export function maySpeakFor(head: string, { parts }: Entity, { names, phrases }: LanguagePack): boolean {
  const isSpokesman = (one: string) =>
    names.offices.get(phrases.article + one)?.kinds.includes('spokesperson') ?? false
  return !isSpokesman(head) || parts.length === 0 || parts.some((part) => isSpokesman(part.head))
}

/** A post that somebody holds: no trade, no kinship. */
const isPost = (head: string, { names, phrases }: LanguagePack): boolean =>
  names.offices.get(phrases.article + head)?.kinds.some((kind) => !DESCRIBING.has(kind)) ?? false

/** Tokens at which somebody is mentioned in a field. */
const mentionsOf = (entity: Entity, field: Field, of: readonly (Entity | null)[]): number[] =>
  field.mentions.flatMap(({ from }, index) => (of[index] === entity ? [from] : []))

/** Share of a statement's longer words that the named one's statements have, too. */
function sharedWords(unnamed: Draft, says: readonly Draft[], pack: LanguagePack): number {
  const told = new Set(says.flatMap((draft) => stemsOf(draft, pack)))
  const own = new Set(stemsOf(unnamed, pack))
  if (own.size === 0) return 0
  let count = 0
  for (const stem of own) if (told.has(stem)) count++
  return count / Math.min(own.size, MOST)
}

function stemsOf({ field, content }: Draft, { phrases }: LanguagePack): string[] {
  const out: string[] = []
  for (const { from, to } of content)
    for (let k = from; k < to; k++) {
      const token = field.tokens[k]
      if (token?.kind !== 'word' || isIn(token, LISTS.boundary | LISTS.adverbs)) continue
      const bare = withoutArticle(token.folded, phrases)
      if (bare.length >= LONG) out.push(bare.slice(0, STEM))
    }
  return out
}

/** A word without the article and what is glued before that. */
function withoutArticle(folded: string, { article, toThe, and, by, to }: LanguagePack['phrases']): string {
  for (const start of [article, toThe, and + article, by + article, to + article, and + toThe])
    if (folded.startsWith(start)) return folded.slice(start.length)
  return folded
}

/** The points added up. */
export const weightOf = (evidence: Announcement): number => {
  let sum = 0
  for (const name in evidence) {
    const point = name as keyof typeof WEIGHTS
    sum += WEIGHTS[point] * (evidence[point] ?? 0)
  }
  return sum
}
