import { copyOf, lettersOf } from '../core/letters.ts'
import { WordTable } from '../core/word-table.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { OfficeKind, OfficeWord } from '../languages/sections/names.ts'

/** One of the parts that a title gives somebody: "deputy minister of trade and industry of X" is one part. */
export interface TitlePart {
  /** Folded lemma of the head. */
  readonly head: string
  /** Folded words behind it, the article and glued particles stripped; no nationality, no word of tenure. */
  readonly words: readonly string[]
  /** Ids of the states and regions it is of, by their names or their adjectives. */
  readonly states: readonly string[]
  /** Held no longer. */
  readonly former: boolean
  /** The same office by the words that most titles use for it, where these use others. */
  readonly usual: TitlePart | null
}

/** Bits of a text's slot, so that 8,192 texts are kept. */
const BITS = 13
/** Words of the longest name of a place that a title holds. */
const LONGEST_PLACE = 4
/** Letters that a word keeps when a glued particle is taken off. */
const SHORTEST = 3

const tables = new WeakMap<LanguagePack, WordTable<{ word: string; parts: readonly TitlePart[] }>>()

/** The parts of a title, in order. What stands before its first head is dropped. */
export function titleParts(text: string, pack: LanguagePack): readonly TitlePart[] {
  let table = tables.get(pack)
  if (table === undefined) {
    table = new WordTable(BITS, (word) => ({ word, parts: readParts(word, pack) }))
    tables.set(pack, table)
  }
  return table.of(text).parts
}

/** "the head of diplomacy" is the minister of foreign affairs: the part by the words that most titles use for it. */
function usualFor(part: TitlePart, { identity }: LanguagePack): TitlePart | null {
  for (const { head, words, usual } of identity.sameTitles)
    if (part.head === head && words.every((word, k) => part.words[k] === word))
      return { ...part, head: usual.head, words: [...usual.words, ...part.words.slice(words.length)] }
  return null
}

/** The parts with the usual forms of those that have one. */
export const allForms = (parts: readonly TitlePart[]): readonly TitlePart[] =>
  parts.some(({ usual }) => usual !== null)
    ? parts.flatMap((part) => (part.usual === null ? [part] : [part, part.usual]))
    : parts

const isKin = (head: string, { names }: LanguagePack): boolean =>
  names.offices.get(head)?.kinds.every((kind) => kind === 'relation') ?? false

const STYLES: ReadonlySet<OfficeKind> = new Set(['rank', 'style', 'royal'])

interface Growing {
  readonly head: string
  readonly words: string[]
  readonly states: string[]
  former: boolean
  /** Its last word is in construct: what follows belongs to it, an office too (the deputy of | the minister). */
  open: boolean
}

function readParts(text: string, pack: LanguagePack): readonly TitlePart[] {
  const parts: Growing[] = []
  const words = lettersOf(pack.fold(text))
  for (let i = 0; i < words.length; ) i += readWord(words, i, parts, pack)
  // "the father of" with nothing behind it is somebody else's father: whoever's name follows is not called so.
  const own = parts.filter(({ head, open, words: rest }) => !(open && rest.length === 0 && isKin(head, pack)))
  return own.map(({ head, words: rest, states, former }) => {
    const part = { head, words: rest, states, former, usual: null }
    return { ...part, usual: usualFor(part, pack) }
  })
}

/** Reads one word or one name of several into the parts so far. @returns how many words it took */
function readWord(words: readonly string[], i: number, parts: Growing[], pack: LanguagePack): number {
  const { phrases, names, speech, identity } = pack
  const word = words[i] ?? ''
  const part = parts.at(-1)
  const definite = word.startsWith(phrases.article) || word.startsWith(phrases.toThe)
  const office = officeOf(words, i, pack)
  if (office !== undefined && opensPart(word, office, part, pack)) {
    parts.push({ head: office.lemma, words: [], states: [], former: false, open: !definite })
    return 1
  }
  if (part === undefined) return 1
  const state = stateAt(words, i, pack)
  if (state !== null) {
    part.states.push(state.id)
    part.open = false
    return state.length
  }
  const bare = bareWord(word, pack)
  const { former, acting } = names.particles
  const tenure = (list: ReadonlySet<string>) => list.has(word) || list.has(phrases.article + bare)
  if (tenure(former)) part.former ||= !isOfFeminine(word, part, words[0] ?? '', pack)
  else if (
    !(
      tenure(acting) ||
      speech.prepositions.has(word) ||
      identity.reflexive.has(bare) ||
      phrases.titleLinks.has(word)
    )
  )
    part.words.push(copyOf(bare))
  part.open = !(definite || word.includes(phrases.article, 1) || word.startsWith(phrases.toThe))
  return 1
}

/** "The interim government's minister": a feminine word of tenure is not the man's but the body's before it. */
const isOfFeminine = (word: string, part: Growing, first: string, { phrases }: LanguagePack): boolean =>
  part.words.length > 0 && word.endsWith(phrases.feminineEnding) && !first.endsWith(phrases.feminineEnding)

/** Whether a word heads a part of its own; an office behind a construct, or an adjective that is also a trade, does not. */
function opensPart(
  word: string,
  office: OfficeWord,
  part: Growing | undefined,
  { names, phrases, identity }: LanguagePack,
): boolean {
  if (office.number !== 's' || identity.quantifiers.has(office.lemma)) return false
  if (part === undefined) return true
  // A rank or a style stands before a name, whatever is before it.
  if (word.startsWith(phrases.article) && office.kinds.some((kind) => STYLES.has(kind))) return true
  if (part.words.length === 0 && names.offices.get(part.head)?.honorific) return true
  if (part.open) return word.startsWith(phrases.and) && !names.offices.has(word)
  // "the economic expert": an adjective of relation right behind its head.
  const adjective = phrases.relativeEndings.some((ending) => office.lemma.endsWith(ending))
  return !(adjective && part.words.length === 0)
}

/** The office that a word names, with or without a glued "and", or begins a phrase of. */
function officeOf(
  words: readonly string[],
  i: number,
  { names: { offices, phraseStarts }, phrases }: LanguagePack,
): OfficeWord | undefined {
  const word = words[i] ?? ''
  const bare = word.startsWith(phrases.and) && !offices.has(word) ? word.slice(phrases.and.length) : word
  const plain = offices.get(bare) ?? (i === 0 ? offices.get(unglued(bare, phrases)) : undefined)
  if (plain !== undefined) return plain
  for (let length = phraseStarts.offices.get(bare) ?? 0; length > 1; length--) {
    const phrase = offices.get([bare, ...words.slice(i + 1, i + length)].join(' '))
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** A word without the preposition glued before it (to the president, by a spokesman). */
function unglued(word: string, { article, toThe, to, by }: LanguagePack['phrases']): string {
  if (word.startsWith(toThe)) return article + word.slice(toThe.length)
  return word.startsWith(to) || word.startsWith(by) ? word.slice(1) : word
}

/** The state or region that the words from `i` on name, by its name or adjective, with how many words do. */
function stateAt(
  words: readonly string[],
  i: number,
  { names, phrases }: LanguagePack,
): { id: string; length: number } | null {
  for (let length = Math.min(LONGEST_PLACE, words.length - i); length > 0; length--) {
    const key = length === 1 ? (words[i] ?? '') : words.slice(i, i + length).join(' ')
    const demonym = names.demonyms.get(key)
    const stateOf = (name: string) => {
      const place = names.places.get(name)
      return place?.kinds.includes('state') ? place.states[0] : undefined
    }
    const id = demonym?.state ?? demonym?.region ?? stateOf(key)
    if (id !== undefined) return { id, length }
    const glued = key.length > SHORTEST && (key.startsWith(phrases.to) || key.startsWith(phrases.by))
    const place = glued ? stateOf(key.slice(1)) : undefined
    if (place !== undefined) return { id: place, length }
  }
  return null
}

/** A word without the article and the particles glued before it. */
function bareWord(word: string, { names, phrases: { article, and, toThe, to, by } }: LanguagePack): string {
  // "of a company, in a ministry": a body's word behind one letter.
  if ((word.startsWith(to) || word.startsWith(by)) && names.bodies.has(word.slice(1))) return word.slice(1)
  if (word.startsWith(article) && word.length > article.length + 1) return word.slice(article.length)
  if (word.startsWith(toThe) && word.length > toThe.length + 2) return word.slice(toThe.length)
  const glued = word.length - 1 - article.length
  if (glued >= SHORTEST && word.startsWith(article, 1)) return word.slice(1 + article.length)
  const doubled = word.startsWith(and + toThe) || word.startsWith(to + article)
  return doubled ? word.slice(and.length + toThe.length) : word
}
