import type { Field, Mention } from '../analysis/types.ts'
import { lowerBound } from '../core/lower-bound.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender, GrammaticalNumber } from '../languages/sections/conjugation.ts'
import type { Draft, NamedSpeaker } from '../statements/types.ts'
import { type Agent, agentsOf } from './agents.ts'
import type { Cast, Entity } from './entities.ts'
import { nameWords } from './name-words.ts'
import { allForms, titleParts } from './title-parts.ts'
import type { Who } from './types.ts'
import { plainName } from './who.ts'

/** Somebody who spoke, and where. */
export interface Turn {
  readonly entity: Entity
  readonly sentence: number
  readonly paragraph: number
  /** Of the words that named the speaker: a paper's, where the body that issued it speaks. */
  readonly gender: Gender | null
}

/** A statement read so far, background and nested ones too. */
export interface Said {
  readonly draft: Draft
  readonly who: Who
  readonly sentence: number
}

/** Somebody who spoke, named in words that do not tell who he is. */
export interface Unknown {
  readonly who: Who
  readonly sentence: number
  /** Token of the verb. */
  readonly at: number
}

/** Earlier speakers that are kept: whoever spoke longer ago is not gone back to. */
const TURNS = 12
/** Words of no list that may be a person's name. */
const LONGEST_NAME = 3

/** The title before a name of no list, which the speaker's words end with. */
const titleOf = ({ field, speaker }: Draft, mention: Mention | undefined): string | null =>
  speaker.how === 'named' &&
  speaker.bare !== null &&
  mention?.kind === 'office' &&
  speaker.range.to > mention.to
    ? textOf(field, mention.from, mention.to)
    : null

/**
 * What has been said so far, while an article is walked: who spoke last, who was mentioned last, who is the agent of
 * a sentence that reports nothing. Rule and repairs: field guide, section 2, "Subjectless continuation" (45 of 49).
 */
export class Discourse {
  readonly field: Field
  readonly #pack: LanguagePack
  /** Found when first asked for: many articles have no speaker who is not named. */
  #found: readonly Agent[] | null = null
  /** 1 for each token of what somebody said so far. */
  readonly #told: Uint8Array
  /** Latest last. */
  #turns: Turn[] = []
  #said: Said[] = []
  #unknown: Unknown | null = null
  #pending = false
  #bySentence = new Map<number, Said>()
  #next = 0
  #cast: Cast | null = null
  #seen = new Set<Entity>()
  #speakers = new Set<Entity>()
  /** Speakers whom no mention gave, by name. */
  #made = new Map<string, Entity>()

  constructor(field: Field, pack: LanguagePack) {
    this.field = field
    this.#pack = pack
    this.#told = new Uint8Array(field.tokens.length)
  }

  get #agents(): readonly Agent[] {
    this.#found ??= agentsOf(this.field, this.#pack)
    return this.#found
  }
  get lastSpeaker(): Entity | null {
    return this.lastTurn?.entity ?? null
  }
  get lastTurn(): Turn | null {
    return this.#turns.at(-1) ?? null
  }
  /** Whoever spoke since the last speaker, where nobody can tell who it was. */
  get unknown(): Unknown | null {
    return this.#unknown
  }
  /** Whether somebody has spoken since the last speaker, named or implied, and nobody could tell who. */
  get pending(): boolean {
    return this.#pending
  }
  /** Who spoke so far, the latest first. */
  get turns(): readonly Turn[] {
    return this.#turns.toReversed()
  }
  /** The statements so far, the latest first. */
  *saidBack(): Generator<Said> {
    for (let k = this.#said.length - 1; k >= 0; k--) yield this.#said[k] as Said
  }
  /** The latest so many of them, the latest first. */
  latestSaid(count: number): readonly Said[] {
    return this.#said.slice(-count).reverse()
  }

  /** The latest statement of a sentence. */
  saidIn(sentence: number): Said | undefined {
    return this.#bySentence.get(sentence)
  }

  /** Whether he has made a statement so far. */
  hasSpoken(entity: Entity): boolean {
    return this.#speakers.has(entity)
  }

  /** Marks every mention up to token `at` as seen. */
  advanceTo(at: number, cast: Cast): void {
    this.#cast = cast
    const { mentions } = this.field
    while (this.#next < mentions.length && (mentions[this.#next] as Mention).from < at) {
      const entity = cast.of.get(this.field)?.[this.#next] ?? null
      if (entity !== null) {
        entity.seen = this.#next
        this.#seen.add(entity)
      }
      this.#next++
    }
  }

  /** The story goes on behind its lead, a field of its own: whoever spoke last there may go on. */
  goesOnFrom(lead: Discourse): void {
    for (const entity of lead.#seen) {
      entity.seen = 0
      this.#seen.add(entity)
    }
    for (const entity of lead.#speakers) this.#speakers.add(entity)
    for (const [name, entity] of lead.#made) this.#made.set(name, entity)
    const turns = lead.#turns.filter(({ entity }) => entity.kind === 'person' || entity.kind === 'body')
    this.#turns = turns.map((turn) => ({ ...turn, sentence: -1, paragraph: -1 }))
  }

  /** The entity of the latest mention before the present place that passes the test; the last speaker first. */
  lastEntity(test: (entity: Entity) => boolean): Entity | null {
    const last = this.lastSpeaker
    if (last && test(last)) return last
    const list = this.#cast?.of.get(this.field) ?? []
    for (let i = this.#next - 1; i >= 0; i--) {
      const entity = list[i]
      if (entity && test(entity)) return entity
    }
    return null
  }

  /** Subjects of the clauses between a sentence and token `at`, the latest first; none inside what somebody said. */
  *agentsFrom(sentence: number, at: number): Generator<Agent> {
    for (let k = this.#agentsBefore(at) - 1; k >= 0; k--) {
      const agent = this.#agents[k] as Agent
      if (agent.sentence < sentence) return
      if (this.#told[agent.at] === 0) yield agent
    }
  }

  /** The same of one sentence inside what somebody said there, the latest first. */
  *agentsToldFrom(sentence: number, at: number): Generator<Agent> {
    for (let k = this.#agentsBefore(at) - 1; k >= 0; k--) {
      const agent = this.#agents[k] as Agent
      if (agent.sentence < sentence) return
      if (this.#told[agent.at] === 1) yield agent
    }
  }

  /** How many agents stand before token `at`. */
  #agentsBefore(at: number): number {
    return lowerBound(this.#agents, (agent) => agent.at, at)
  }

  /** Those mentioned so far who pass a test, in the order of their first mention: at most `limit` of them. */
  mentioned(test: (entity: Entity) => boolean, limit: number): Entity[] {
    const out: Entity[] = []
    for (const entity of this.#seen) {
      if (!test(entity)) continue
      out.push(entity)
      if (out.length === limit) break
    }
    return out
  }

  /** The mentions that stand between two tokens. */
  *mentionsFrom(from: number, to: number): Generator<{ mention: Mention; index: number }> {
    for (let index = this.#firstFrom(from); index < this.field.mentions.length; index++) {
      const mention = this.field.mentions[index] as Mention
      if (mention.to > to) return
      yield { mention, index }
    }
  }

  /** Index of the first mention at or behind token `from`. */
  #firstFrom(from: number): number {
    return lowerBound(this.field.mentions, (mention) => mention.from, from)
  }

  /** Records a statement: it changes the last speaker, who is returned, unless it is background, nested, or an aside. */
  spoke(draft: Draft, who: Who): Entity | null {
    const token = draft.cue?.from ?? draft.content[0]?.from ?? 0
    const sentence = this.field.tokens[token]?.sentence ?? 0
    // Between verb and content stands its subject, who has his turn, or its object.
    const first = draft.content[0]?.from ?? token
    for (const { from, to } of draft.content) this.#told.fill(1, from, to)
    this.#told.fill(1, token, Math.max(token, first))
    const said = { draft, who, sentence }
    const before = this.#bySentence.get(sentence)
    this.#said.push(said)
    this.#bySentence.set(sentence, said)
    if (draft.background || draft.inside >= 0) return null
    if (who.name === null) {
      // Where the last speaker is one of those who may be meant, he goes on.
      this.#pending = true
      const isLast = who.candidates.includes(plainName(this.lastSpeaker?.name ?? ''))
      if (draft.speaker.how === 'named' && !isLast) this.#unknown = { who, sentence, at: token }
      return null
    }
    if (before !== undefined && this.#isRetold(token, before.draft)) return null
    if (draft.rule.startsWith('according') && this.lastTurn !== null) return null
    this.#unknown = null
    this.#pending = false
    const gender = draft.speaker.how === 'named' ? draft.speaker.gender : null
    const mention = draft.speaker.how === 'named' ? draft.field.mentions[draft.speaker.mention] : undefined
    const own =
      draft.speaker.how === 'named' ? this.#cast?.of.get(draft.field)?.[draft.speaker.mention] : null
    // An unnamed source is spoken of again by its own words.
    const source = who.entity === null && own?.kind === 'anonymous' && own.name === who.name ? own : null
    const entity = source ?? this.#entityNamed(who, gender, mention, titleOf(draft, mention))
    const paragraph = this.field.sentences[sentence]?.paragraph ?? 0
    const known = gender ?? (this.lastTurn?.entity === entity ? this.lastTurn.gender : null)
    this.#turns = [...this.#turns.slice(1 - TURNS), { entity, sentence, paragraph, gender: known }]
    this.#speakers.add(entity)
    return entity
  }

  /** The two as one speaker: what they did together they say together. `glued`: the second name may hold the "and". */
  together(one: Entity, other: Entity, glued: boolean): Entity {
    const { and } = this.#pack.phrases
    const second = plainName(other.name)
    const name = `${plainName(one.name)} ${glued && second.startsWith(and) ? '' : and}${second}`
    return this.#made.get(name) ?? this.#make({ name, kind: 'group', for: null }, null, 'p', undefined)
  }

  /** Whoever an answer names, an entity of its own where no mention gave him. */
  speakerOf(who: Who): Entity {
    return this.#entityNamed(who, null, undefined)
  }

  /** The one whom words name: himself where the story knows him, else an entity that is in no story yet. */
  provisional(who: Who, { gender, mention }: NamedSpeaker): Entity {
    const known = who.entity === null ? this.#made.get(who.name ?? '') : this.#cast?.entities[who.entity]
    const words = mention < 0 ? undefined : this.field.mentions[mention]
    return known ?? this.#built(who, gender, 's', words, null)
  }

  /** "He said that there were crowds, | so the president said": told by whoever said the rest of the sentence. */
  #isRetold(token: number, { rule, act, background, inside }: Draft): boolean {
    const { consequence } = this.#pack.phrases
    const { folded = '' } = this.field.tokens[token] ?? {}
    const isMain = !background && inside < 0 && act !== 'ask' && rule.endsWith('+that')
    return (
      isMain &&
      (this.#pack.speech.forms.get(folded)?.some(({ proclitic }) => proclitic === consequence) ?? false)
    )
  }

  #entityNamed(
    who: Who,
    gender: Gender | null,
    mention: Mention | undefined,
    title: string | null = null,
  ): Entity {
    const entities = this.#cast?.entities ?? []
    const known = who.entity === null ? this.#made.get(who.name ?? '') : entities[who.entity]
    if (known) return known
    const both = who.kind === 'group' && mention?.number === 'd'
    const number = mention === undefined ? this.#numberOf(who) : both ? 'p' : 's'
    return this.#make(who, gender, number, mention, title)
  }

  /** Words that no list knows are several people where one of them is joined to those before. */
  #numberOf({ name, kind }: Who): GrammaticalNumber {
    const [, ...rest] = (name ?? '').split(' ')
    return kind === 'group' || rest.some((word) => word.startsWith(this.#pack.phrases.and)) ? 'p' : 's'
  }

  /** A word to three of no list, without the article: perhaps a person's name. */
  #isBare(name: string): boolean {
    const words = this.#pack.fold(name).split(' ')
    const { names, phrases } = this.#pack
    return (
      words.length <= LONGEST_NAME &&
      words.every((word) => !word.startsWith(phrases.article) && !names.common.has(word))
    )
  }

  #make(
    who: Pick<Who, 'name' | 'kind' | 'for'>,
    gender: Gender | null,
    number: GrammaticalNumber,
    mention: Mention | undefined,
    title: string | null = null,
  ): Entity {
    const made = this.#built(who, gender, number, mention, title)
    this.#cast?.entities.push(made)
    this.#made.set(made.name, made)
    return made
  }

  #built(
    { name, kind, for: body }: Pick<Who, 'name' | 'kind' | 'for'>,
    gender: Gender | null,
    number: GrammaticalNumber,
    mention: Mention | undefined,
    title: string | null,
  ): Entity {
    const describes = title === null && (mention?.kind === 'office' || mention?.kind === 'anonymous')
    const borne = title ?? (describes ? (name ?? '') : null)
    const entities = this.#cast?.entities ?? []
    const words = nameWords(name ?? '', this.#pack)
    return {
      id: entities.length,
      kind,
      name: name ?? '',
      words,
      heads: new Set(title === null ? [] : mention?.heads),
      titleWords: new Set(words),
      titles: title === null ? [] : [title],
      parts: borne === null ? [] : [...allForms(titleParts(borne, this.#pack))],
      gender,
      number,
      for: body,
      named: kind === 'person',
      described: describes,
      document: mention?.kind === 'document',
      guessed: mention === undefined && kind === 'body' && this.#isBare(name ?? ''),
      seen: this.#next,
    }
  }
}
