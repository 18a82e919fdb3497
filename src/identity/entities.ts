import type { Field, Mention } from '../analysis/types.ts'
import type { SpeakerKind } from '../contract/statement.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender, GrammaticalNumber } from '../languages/sections/conjugation.ts'

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

/** Folded words of a name, connectors dropped, compound names joined, the definite article stripped. */
export function nameWords(text: string, pack: LanguagePack): string[] {
  const { article, toThe } = pack.phrases
  const { filiation, servant, kunya } = pack.names.particles
  const out: string[] = []
  let glue = ''
  for (const word of pack.fold(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue
    if (servant.has(word) || (kunya.has(word) && word.length > 2)) {
      glue = word
      continue
    }
    // Written as one word (أبوالنور), the same as in two.
    const father = [...kunya].find((head) => word.startsWith(head + article) && word.length > head.length + 4)
    if (father !== undefined) {
      out.push(glue + father + word.slice(father.length + article.length))
      glue = ''
      continue
    }
    const bare =
      word.startsWith(article) && word.length > article.length + 1
        ? word.slice(article.length)
        : word.startsWith(toThe) && word.length > toThe.length + 2
          ? word.slice(toThe.length)
          : word
    const joined = glue + bare
    glue = ''
    if (!filiation.has(joined) && joined !== article) out.push(joined)
  }
  if (glue !== '') out.push(glue)
  return out
}

/** The words of a title, nationalities by their state, so that every spelling and gender of one is the same. */
export const titleWordsOf = (text: string, pack: LanguagePack): string[] =>
  nameWords(text, pack).map((word) => pack.names.demonyms.get(word)?.state ?? word)

/** The words that the pack lists as names, folded. */
type KnownNames = LanguagePack['names']['names']

/** Grows the article's mentions together: the same name in full or by its last or first word, the same body. */
export function castOf(fields: readonly Field[], pack: LanguagePack): Cast {
  const entities: Entity[] = []
  const index = new EntityIndex()
  const of = new Map<Field, (Entity | null)[]>()
  for (const field of fields) of.set(field, new Array(field.mentions.length).fill(null))
  // Fullest names first, so that a short form finds the long one wherever it stands.
  const rows = fields.flatMap((field) =>
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
    absorb(entity, field, mention, pack)
    ;(of.get(field) as (Entity | null)[])[row.index] = entity
  }
  return { entities, of }
}

const wordsOf = (field: Field, mention: Mention, pack: LanguagePack): string[] =>
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

/** The shorter name is the longer's last word, first word, or both its first and last. `known`: given names, folded. */
export function samePerson(full: readonly string[], short: readonly string[], known: KnownNames): boolean {
  const [a, b] = full.length >= short.length ? [full, short] : [short, full]
  if (b.length === 0) return false
  const same = (word: string | undefined, other: string | undefined) => alike(word ?? '', other ?? '', known)
  if (!b.every((word) => a.some((other) => same(word, other)))) return false
  if (b.length === 1) return same(b[0], a.at(-1)) || same(b[0], a[0]) || a.length > 2
  return same(b.at(-1), a.at(-1)) || same(b[0], a[0])
}

/**
 * Two spellings of one name word: equal, or of four letters and more with one edit and the same beginning. Two names
 * that are both `known` are two (Hassan and Hussein, Salem and Salim), however near.
 */
export function alike(a: string, b: string, known: KnownNames): boolean {
  if (a === b) return true
  if (a.charAt(0) !== b.charAt(0) || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1)
    return false
  if (known.has(a) && known.has(b)) return false
  let i = 0
  let j = 0
  let edits = 0
  while (i < a.length && j < b.length) {
    if (a.charAt(i) === b.charAt(j)) {
      i++
      j++
      continue
    }
    if (++edits > 1) return false
    if (a.length > b.length) i++
    else if (a.length < b.length) j++
    else {
      i++
      j++
    }
  }
  return edits + (a.length - i) + (b.length - j) <= 1
}

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

function absorb(entity: Entity, field: Field, mention: Mention, pack: LanguagePack): void {
  for (const head of mention.heads) entity.heads.add(head)
  // Forms of respect before a title are borne too: "the Custodian of the Two Mosques, King X".
  const borne =
    mention.name && mention.name.from > mention.from ? textOf(field, mention.from, mention.name.from) : ''
  const apposed = mention.title ? textOf(field, mention.title.from, mention.title.to) : ''
  for (const word of titleWordsOf(`${borne} ${apposed}`, pack)) entity.titleWords.add(word)
  entity.gender ??= mention.gender
  if (mention.speaksFor) entity.for ??= textOf(field, mention.speaksFor.from, mention.speaksFor.to)
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
