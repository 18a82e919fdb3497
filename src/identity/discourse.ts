import type { Field, Mention } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import type { Draft } from '../statements/types.ts'
import type { Cast, Entity } from './entities.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'

/** Somebody who spoke or acted, and where. */
export interface Turn {
  readonly entity: Entity
  readonly sentence: number
  readonly paragraph: number
}

/**
 * What has been said so far, while an article is walked: who spoke last, who was mentioned last, who is the agent of
 * a sentence that reports nothing. Rule and repairs: field guide, section 2, "Subjectless continuation" (45 of 49).
 */
export class Discourse {
  readonly field: Field
  readonly #pack: LanguagePack
  #turn: Turn | null = null
  #agents: Turn[] = []
  #next = 0
  #cast: Cast | null = null
  #spokenSentences = new Set<number>()
  #seen = new Set<Entity>()
  #speakers = new Set<Entity>()
  /** Speakers whom no mention gave, by name. */
  #made = new Map<string, Entity>()

  constructor(field: Field, pack: LanguagePack) {
    this.field = field
    this.#pack = pack
  }

  get lastSpeaker(): Entity | null {
    return this.#turn?.entity ?? null
  }
  get lastTurn(): Turn | null {
    return this.#turn
  }

  /** Whether a statement so far is this one's. */
  hasSpoken(entity: Entity): boolean {
    return this.#speakers.has(entity)
  }

  /** Marks every mention up to token `at` as seen. */
  advanceTo(at: number, cast: Cast): void {
    this.#cast = cast
    const { mentions, tokens } = this.field
    while (this.#next < mentions.length && (mentions[this.#next] as Mention).from < at) {
      const mention = mentions[this.#next] as Mention
      const entity = cast.of.get(this.field)?.[this.#next] ?? null
      if (entity !== null) {
        entity.seen = this.#next
        this.#seen.add(entity)
        const sentence = tokens[mention.from]?.sentence ?? 0
        const from = this.field.sentences[sentence]?.from ?? 0
        // The subject of a sentence that begins with its verb, or that it begins with.
        if (mention.from - from <= 2)
          this.#agents.push({ entity, sentence, paragraph: this.field.sentences[sentence]?.paragraph ?? 0 })
      }
      this.#next++
    }
  }

  /** The entity of the latest mention before the present place that passes the test; the last speaker first. */
  lastEntity(test: (entity: Entity) => boolean): Entity | null {
    if (this.#turn && test(this.#turn.entity)) return this.#turn.entity
    const list = this.#cast?.of.get(this.field) ?? []
    for (let i = this.#next - 1; i >= 0; i--) {
      const entity = list[i]
      if (entity && test(entity)) return entity
    }
    return null
  }

  /** Agents of sentences after the last statement, latest first; none that the last speaker's own sentence names. */
  agentsSince(): Turn[] {
    const since = this.#turn?.sentence ?? -1
    return this.#agents
      .filter((turn) => turn.sentence > since && !this.#spokenSentences.has(turn.sentence))
      .reverse()
  }

  /** Who is mentioned in the sentence of token `at` before it; `subject` where the sentence begins with him. */
  inSentence(at: number): { entity: Entity; subject: boolean }[] {
    const sentence = this.field.tokens[at]?.sentence ?? -1
    const from = this.field.sentences[sentence]?.from ?? at
    const list = this.#cast?.of.get(this.field) ?? []
    const out: { entity: Entity; subject: boolean }[] = []
    for (let i = this.#firstFrom(from); i < this.field.mentions.length; i++) {
      const mention = this.field.mentions[i] as Mention
      if (mention.from >= at) break
      const entity = list[i]
      if (entity) out.push({ entity, subject: mention.from - from <= 2 })
    }
    return out
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
    let low = 0
    let high = this.field.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.field.mentions[middle] as Mention).from < from) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Records a statement: it changes the last speaker unless it is background, nested, or an aside. */
  spoke(draft: Draft, who: Who): void {
    const token = draft.cue?.from ?? draft.content[0]?.from ?? 0
    const sentence = this.field.tokens[token]?.sentence ?? 0
    if (draft.background || draft.inside >= 0 || who.name === null) return
    if (draft.rule.startsWith('according') && this.#turn !== null) return
    this.#spokenSentences.add(sentence)
    const gender = draft.speaker.how === 'named' ? draft.speaker.gender : null
    const entity = this.#entityNamed(who, gender)
    this.#turn = { entity, sentence, paragraph: this.field.sentences[sentence]?.paragraph ?? 0 }
    this.#speakers.add(entity)
  }

  #entityNamed(who: Who, gender: Gender | null): Entity {
    const entities = this.#cast?.entities ?? []
    const known = who.entity === null ? this.#made.get(who.name ?? '') : entities[who.entity]
    if (known) return known
    const made: Entity = {
      id: entities.length,
      kind: who.kind,
      name: who.name ?? '',
      words: nameWords(who.name ?? '', this.#pack),
      heads: new Set(),
      titleWords: new Set(nameWords(who.name ?? '', this.#pack)),
      gender,
      number: 's',
      for: who.for,
      named: who.kind === 'person',
      document: false,
      seen: this.#next,
    }
    entities.push(made)
    this.#made.set(made.name, made)
    return made
  }
}
