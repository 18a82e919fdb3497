import type { Field, Mention } from '../analysis/types.ts'
import type { SpeakerKind } from '../contract/statement.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender, GrammaticalNumber } from '../languages/sections/conjugation.ts'
import { joinAppositions, titleEnd } from './appositions.ts'
import { ownText } from './glued-words.ts'
import { Mentioned } from './mentioned.ts'
import { type KnownNames, nameWords, SHORTEST_ALIKE, samePerson } from './name-words.ts'
import type { TitlePart } from './title-parts.ts'
import { ToldGenders } from './told-gender.ts'
import { innerTitle, isOfAnother, isOfTwo, nameWordsOf, titledNames } from './whose-names.ts'

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
  readonly titleWords: ReadonlySet<string>
  /** The titles borne, each once, part by part. */
  readonly parts: readonly TitlePart[]
  /** The titles borne, as they stand. */
  readonly titles: readonly string[]
  gender: Gender | null
  number: GrammaticalNumber
  for: string | null
  /** Has a person's name, not a title alone. */
  named: boolean
  /** Known by a description only, in words that may hold a name which no list knows. */
  readonly described: boolean
  document: boolean
  /** Made of a speaker's words that no list knows: a body for want of a person's name. */
  readonly guessed?: boolean
  /** Order of the latest mention seen while walking the article. */
  seen: number
}

/** The people and bodies of one article. */
export interface Cast {
  readonly entities: Entity[]
  /** Those of `entities` that may bear a title with this head, in order: in a large cast no others. */
  readonly bearing: (head: string) => readonly Entity[]
  /** Those whose name may end with this word, in order: in a large cast no others. */
  readonly ending: (word: string) => readonly Entity[]
  /** Entity of each mention, by field and mention index. */
  readonly of: ReadonlyMap<Field, readonly (Entity | null)[]>
}

/** Grows the article's mentions together: the same name in full or by its last or first word, the same body. */
export function castOf(fields: readonly Field[], pack: LanguagePack): Cast {
  const entities: Mentioned[] = []
  const index = new EntityIndex()
  const of = new Map<Field, (Mentioned | null)[]>()
  for (const field of fields) of.set(field, new Array(field.mentions.length).fill(null))
  // Fullest names first, so that a short form finds the long one wherever it stands.
  const known = { words: nameWordsOf(fields), titled: titledNames(fields, pack) }
  const genders = new ToldGenders()
  const found = fields.flatMap((field) => rowsOf(field, known, pack))
  for (const { isNamed, field, mention, words } of found)
    if (isNamed) genders.learn(field, mention, words, pack)
  const rows = found.map((row) =>
    row.isNamed ? { ...row, mention: genders.of(row.mention, row.words) } : row,
  )
  for (const row of rows.sort((a, b) => b.words.length - a.words.length)) {
    const { field, words } = row
    const entity =
      findSame(index.candidates(words), row, of, pack.names.names) ?? start(entities, row, index, pack)
    absorb(entity, row, pack)
    if (row.index >= 0) (of.get(field) as (Mentioned | null)[])[row.index] = entity
  }
  for (const field of fields) joinAppositions(field, of.get(field) as (Mentioned | null)[], pack)
  const bearing = keyed(entities, ({ parts, heads }) => new Set([...heads, ...parts.map(({ head }) => head)]))
  const ending = keyed(entities, ({ words }) => words.slice(-1))
  return { entities, bearing, ending, of }
}

/** Entities of a cast that is walked through faster than indexed. */
const FEW = 64

/** Looks entities up by keys of theirs, once they are many; those added later are taken in when it is next asked. */
function keyed(
  entities: readonly Entity[],
  keysOf: (entity: Entity) => Iterable<string>,
): (key: string) => readonly Entity[] {
  const byKey = new Map<string, Entity[]>()
  let taken = 0
  return (key) => {
    if (entities.length <= FEW) return entities
    for (; taken < entities.length; taken++) {
      const entity = entities[taken] as Entity
      for (const one of keysOf(entity)) {
        const list = byKey.get(one)
        if (list === undefined) byKey.set(one, [entity])
        else list.push(entity)
      }
    }
    return byKey.get(key) ?? []
  }
}

/** Words of persons' names, and the names with the heads of the titles right before them. */
interface KnownOfStory {
  readonly words: ReadonlySet<string>
  readonly titled: ReadonlySet<string>
}

/** The mentions of a field that can name somebody, with their words. */
function rowsOf(field: Field, { words: known, titled }: KnownOfStory, pack: LanguagePack): Row[] {
  const rows: Row[] = []
  field.mentions.forEach((mention, index) => {
    if (mention.kind === 'pronominal') return
    const inner = innerTitle(field, mention, titled, pack)
    const isNamed = mention.name !== null && inner < 0 && !isOfAnother(field, mention, pack)
    if (inner >= 0) rows.push(rowOfInner(field, mention, inner, pack))
    const { from, to } = isNamed ? (mention.name ?? mention) : mention
    const words = nameWords(ownText(field, mention, from, to, pack), pack)
    const ofTwo = isOfTwo(field, mention, known, pack)
    if (words.length >= (mention.kind === 'office' ? 2 : 1))
      rows.push({ field, mention, index, words, ofTwo, isNamed: isNamed && !ofTwo })
  })
  // A name in full behind a glued letter: no mention stands for it.
  for (const mention of field.gluedBodies) {
    const words = nameWords(ownText(field, mention, mention.from, mention.to, pack), pack)
    if (words.length > 1) rows.push({ field, mention, index: -1, words, ofTwo: false, isNamed: false })
  }
  return rows
}

/** The name within another's title, with its own: no mention stands for it. */
function rowOfInner(field: Field, mention: Mention, inner: number, pack: LanguagePack): Row {
  const name = mention.name ?? mention
  const words = nameWords(textOf(field, name.from, name.to), pack)
  const title = { from: inner, to: name.from }
  return {
    field,
    mention: { ...mention, from: inner, title, heads: [], glued: 0 },
    index: -1,
    words,
    ofTwo: false,
    isNamed: true,
  }
}

/** Entities by the words of their names, so that a mention meets only those it may be. */
class EntityIndex {
  readonly #byKey = new Map<number, Mentioned[]>()

  add(entity: Mentioned): void {
    for (const word of entity.words) {
      this.#addAs(headKey(word), entity)
      if (word.length >= SHORTEST_ALIKE) this.#addAs(tailKey(word), entity)
    }
  }

  #addAs(key: number, entity: Mentioned): void {
    const list = this.#byKey.get(key)
    if (list === undefined) this.#byKey.set(key, [entity])
    else if (list.at(-1) !== entity) list.push(entity)
  }

  /** Those that share a word, or one spelt nearly alike, with the rarest of these words, and some others; in order. */
  candidates(words: readonly string[]): readonly Mentioned[] {
    let heads: readonly Mentioned[] = []
    let tails: readonly Mentioned[] = []
    let least = Number.POSITIVE_INFINITY
    for (const word of words) {
      const head = this.#byKey.get(headKey(word)) ?? []
      const tail = word.length < SHORTEST_ALIKE ? [] : (this.#byKey.get(tailKey(word)) ?? [])
      if (head.length + tail.length >= least) continue
      least = head.length + tail.length
      heads = head
      tails = tail
    }
    return tails.length === 0 ? heads : merged(heads, tails)
  }
}

/**
 * Two words that `alike` takes for one are equal or, from four letters on, begin alike and differ by one edit: their
 * first two letters are the same, or else the first and the last two.
 */
const headKey = (word: string): number => (word.charCodeAt(0) << 16) | word.charCodeAt(1)
const tailKey = (word: string): number => {
  const last = (word.charCodeAt(word.length - 2) << 16) | word.charCodeAt(word.length - 1)
  return Math.imul(last, 31) ^ word.charCodeAt(0)
}

/** Both lists as one, each entity once, in the order of their ids. */
function merged(a: readonly Mentioned[], b: readonly Mentioned[]): Mentioned[] {
  const out: Mentioned[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const one = a[i]
    const other = b[j]
    if (other === undefined || (one !== undefined && one.id <= other.id)) {
      if (one !== undefined) out.push(one)
      i++
      if (one === other) j++
    } else {
      out.push(other)
      j++
    }
  }
  return out
}

/** Of more people who may share one word nobody can tell which is meant by it alone. */
const MOST_BEARERS = 512

function findSame(
  candidates: readonly Mentioned[],
  row: Row,
  of: ReadonlyMap<Field, readonly (Mentioned | null)[]>,
  known: KnownNames,
): Mentioned | null {
  const { mention, words, ofTwo, isNamed: person } = row
  if (words.length === 1 && candidates.length > MOST_BEARERS)
    return (
      candidates.find(
        ({ named, words: [only, more] }) => named === person && only === words[0] && more === undefined,
      ) ?? null
    )
  const matches = candidates.filter((entity) => {
    if (entity.named !== person) return false
    if (person)
      return (
        samePerson(entity.words, words, known) &&
        !otherTitle(entity, mention, words) &&
        !(entity.gender && mention.gender && entity.gender !== mention.gender)
      )
    if (entity.kind !== (ofTwo ? 'group' : kindOfMention(mention))) return false
    return entity.words.length === words.length && words.every((word, k) => entity.words[k] === word)
  })
  if (matches.length < 2) return matches[0] ?? null
  // One word is a family name before it is a given one.
  const family = words.length === 1 ? matches.filter((entity) => entity.words.at(-1) === words[0]) : []
  const among = family.length > 0 ? family : matches
  // What begins with the word itself, or with no given name and under no title, is hardly whose family name it is.
  const given = among.filter(
    ({ words: [first = ''], heads }) => first !== words[0] && (heads.size > 0 || known.has(first)),
  )
  return byTitle(given.length > 0 ? given : among, row, of.get(row.field) ?? [])
}

/** A given name alone, under a title that the bearer of the full name does not have: King X, Sheikh X son of Y. */
const otherTitle = (entity: Entity, { heads }: Mention, words: readonly string[]): boolean =>
  words.length === 1 &&
  entity.words.length > 1 &&
  entity.words.at(-1) !== words[0] &&
  heads.length > 0 &&
  entity.heads.size > 0 &&
  !heads.some((head) => entity.heads.has(head) || entity.parts.some((part) => part.head === head))

/** The one who bears the mention's title; of several the one brought in by a title last before it, else the first. */
function byTitle(
  matches: readonly Mentioned[],
  { mention, index }: Row,
  of: readonly (Mentioned | null)[],
): Mentioned | null {
  const titled = matches.filter((entity) => mention.heads.some((head) => entity.heads.has(head)))
  const among = titled.length > 0 ? titled : matches
  for (let k = index - 1; among.length > 1 && k >= 0; k--) {
    const before = of[k]
    if (before && before.heads.size > 0 && among.includes(before)) return before
  }
  return among[0] ?? null
}

function start(
  entities: Mentioned[],
  { field, mention, words, ofTwo, isNamed }: Row,
  index: EntityIndex,
  pack: LanguagePack,
): Mentioned {
  const { from, to } = isNamed || ofTwo ? (mention.name ?? mention) : mention
  const known = {
    id: entities.length,
    kind: ofTwo ? 'group' : kindOfMention(mention),
    name: ownText(field, mention, from, to, pack),
    words,
    heads: new Set<string>(),
    gender: mention.gender,
    number: ofTwo ? 'p' : mention.number,
    for: null,
    named: isNamed,
    described: !isNamed && !ofTwo,
    document: mention.kind === 'document',
    seen: -1,
  }
  const entity = new Mentioned(known, pack)
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
  /** Two persons' names. */
  readonly ofTwo: boolean
  /** One person's name, and his own. */
  readonly isNamed: boolean
}

function absorb(entity: Mentioned, { field, mention }: Row, pack: LanguagePack): void {
  for (const head of mention.heads) entity.heads.add(head)
  // Forms of respect before a title are borne too: "the Custodian of the Two Mosques, King X".
  const borne =
    mention.name && mention.name.from > mention.from
      ? ownText(field, mention, mention.from, mention.name.from, pack)
      : ''
  const apposed = apposedTitle(field, mention, pack)
  const title = borne === '' ? apposed : `${borne} ${apposed}`
  entity.bears(title)
  if (mention.kind === 'person' || mention.kind === 'office' || mention.kind === 'anonymous')
    for (const one of apposed === borne ? [borne] : [borne, apposed]) entity.holds(one)
  entity.gender ??= mention.gender
  if (mention.speaksFor) entity.for ??= textOf(field, mention.speaksFor.from, mention.speaksFor.to)
}

/** A title behind the name as far as its apposition goes; else the mention's own. */
function apposedTitle(field: Field, { title, name }: Mention, pack: LanguagePack): string {
  if (title === null) return ''
  const isBehind = name !== null && title.from >= name.to
  return textOf(field, title.from, isBehind ? titleEnd(field, title.to, pack) : title.to)
}

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

/** The one whose latest mention stands furthest on. */
export const latest = (entities: readonly Entity[]): Entity | null =>
  entities.reduce<Entity | null>(
    (best, entity) => (best === null || entity.seen > best.seen ? entity : best),
    null,
  )
