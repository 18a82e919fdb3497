import type { Field, Mention } from '../analysis/types.ts'
import type { SpeakerKind } from '../contract/statement.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender, GrammaticalNumber } from '../languages/sections/conjugation.ts'
import { type KnownNames, nameWords, samePerson, stateOf } from './name-words.ts'

/** Somebody of the article, grown together from the mentions that name the same. */
export interface Entity {
  readonly id: number
  kind: SpeakerKind
  /** The fullest form so far, verbatim from the text. */
  name: string
  /** Folded words of the fullest name, the article stripped. */
  words: readonly string[]
  /** Folded head words of the titles borne. */
  readonly heads: Set<string>
  /** Folded words of all titles borne. */
  readonly titleWords: Set<string>
  gender: Gender | null
  number: GrammaticalNumber
  for: string | null
  /** Has a person's name, not a title alone. */
  named: boolean
  document: boolean
  /** Order of the latest mention seen while walking the article. */
  seen: number
}

/** The people and bodies of one article. */
export interface Cast {
  readonly entities: Entity[]
  /** Entity of each mention, by field and mention index. */
  readonly of: ReadonlyMap<Field, readonly (Entity | null)[]>
}

/** Grows the article's mentions together: the same name in full or by its last or first word, the same body. */
export function castOf(fields: readonly Field[], pack: LanguagePack): Cast {
  const entities: Entity[] = []
  const index = new EntityIndex()
  const of = new Map<Field, (Entity | null)[]>()
  for (const field of fields) of.set(field, new Array(field.mentions.length).fill(null))
  // Fullest names first, so that a short form finds the long one wherever it stands.
  const rows: readonly Row[] = fields.flatMap((field) =>
    field.mentions.map((mention, index) => ({ field, mention, index, words: wordsOf(field, mention, pack) })),
  )
  const order = rows
    .map((_, i) => i)
    .sort((a, b) => (rows[b]?.words.length ?? 0) - (rows[a]?.words.length ?? 0) || a - b)
  for (const i of order) {
    const row = rows[i]
    if (!row || row.words.length === 0 || row.mention.kind === 'pronominal') continue
    const { field, mention, words } = row
    if (mention.kind === 'office' && words.length < 2) continue
    const entity =
      findSame(index.candidates(words), mention, words, pack.names.names) ??
      start(entities, field, mention, words, index)
    absorb(entity, row, pack)
    ;(of.get(field) as (Entity | null)[])[row.index] = entity
  }
  return { entities, of }
}

const wordsOf = (field: Field, mention: Mention, pack: LanguagePack): readonly string[] =>
  nameWords(
    mention.name
      ? textOf(field, mention.name.from, mention.name.to)
      : textOf(field, mention.from, mention.to),
    pack,
  )

/** Entities by the words of their names, so that a mention meets only those it may be. */
class EntityIndex {
  readonly #byWord = new Map<string, Entity[]>()

  add(entity: Entity): void {
    for (const key of new Set(entity.words.map(keyOf))) {
      const list = this.#byWord.get(key) ?? []
      list.push(entity)
      this.#byWord.set(key, list)
    }
  }

  /** Those that share a word, or one spelt nearly alike, with the rarest of these words. */
  candidates(words: readonly string[]): readonly Entity[] {
    let best: readonly Entity[] | null = null
    for (const word of words) {
      const list = this.#byWord.get(keyOf(word)) ?? []
      if (best === null || list.length < best.length) best = list
    }
    return best ?? []
  }
}

/** What two words that `alike` takes for one have in common: the whole word below four letters, else its first letter. */
const keyOf = (word: string): string => (word.length < 4 ? word : word.slice(0, 1))

function findSame(
  candidates: readonly Entity[],
  mention: Mention,
  words: readonly string[],
  known: KnownNames,
): Entity | null {
  const person = mention.name !== null
  const matches = candidates.filter((entity) => {
    if (entity.named !== person) return false
    if (person)
      return (
        samePerson(entity.words, words, known) &&
        !(entity.gender && mention.gender && entity.gender !== mention.gender)
      )
    if (entity.kind !== kindOfMention(mention)) return false
    return entity.words.length === words.length && words.every((word, k) => entity.words[k] === word)
  })
  return matches.length === 1 ? (matches[0] ?? null) : matches.length > 1 ? byTitle(matches, mention) : null
}

const byTitle = (matches: readonly Entity[], mention: Mention): Entity | null =>
  matches.find((entity) => mention.heads.some((head) => entity.heads.has(head))) ?? matches[0] ?? null

function start(
  entities: Entity[],
  field: Field,
  mention: Mention,
  words: readonly string[],
  index: EntityIndex,
): Entity {
  const entity: Entity = {
    id: entities.length,
    kind: kindOfMention(mention),
    name: mention.name
      ? textOf(field, mention.name.from, mention.name.to)
      : textOf(field, mention.from, mention.to),
    words,
    heads: new Set(),
    titleWords: new Set(),
    gender: mention.gender,
    number: mention.number,
    for: null,
    named: mention.name !== null,
    document: mention.kind === 'document',
    seen: -1,
  }
  entities.push(entity)
  index.add(entity)
  return entity
}

/** A mention with the words of its name, or of all of it. */
interface Row {
  readonly field: Field
  readonly mention: Mention
  readonly index: number
  readonly words: readonly string[]
}

function absorb(entity: Entity, { field, mention, words }: Row, pack: LanguagePack): void {
  for (const head of mention.heads) entity.heads.add(head)
  // Forms of respect before a title are borne too: "the Custodian of the Two Mosques, King X".
  const borne =
    mention.name && mention.name.from > mention.from
      ? textOf(field, mention.from, mention.name.from).slice(mention.glued ?? 0)
      : ''
  const apposed = mention.title ? textOf(field, mention.title.from, mention.title.to) : ''
  for (const word of mention.name === null && isWhole(mention, mention.title)
    ? words
    : titleTextWords(borne, apposed, pack))
    entity.titleWords.add(stateOf(word, pack))
  entity.gender ??= mention.gender
  if (mention.speaksFor) entity.for ??= textOf(field, mention.speaksFor.from, mention.speaksFor.to)
}

const isWhole = (mention: Mention, part: Mention['title']): boolean =>
  part !== null && part.from === mention.from && part.to === mention.to

const titleTextWords = (borne: string, apposed: string, pack: LanguagePack): readonly string[] =>
  borne === '' && apposed === '' ? [] : nameWords(borne === '' ? apposed : `${borne} ${apposed}`, pack)

export function kindOfMention(mention: Mention): SpeakerKind {
  switch (mention.kind) {
    case 'person':
    case 'office':
    case 'pronominal':
      return 'person'
    case 'group':
      return 'group'
    case 'anonymous':
      return 'anonymous'
    default:
      return 'body'
  }
}
