import { copyOf } from '../../core/letters.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import type { IssueHead, IssueNouns } from '../../languages/sections/issue-nouns.ts'
import { type ComparingPack, wordReader } from '../sides.ts'
import type { ComparedWord } from '../types.ts'
import type { NounPhrase } from './types.ts'

/** What finding noun phrases needs of a language. */
export interface PhrasePack {
  readonly pack: ComparingPack & Pick<LanguagePack, 'phrases' | 'speech'>
  readonly nouns: IssueNouns
}

/** Words of the longest phrase. */
const LONGEST = 4

/** A word in its phrase. */
interface Word {
  readonly word: string
  readonly stem: string
  readonly from: number
  readonly to: number
  /** Letters that lean on it before, code units of the text. */
  readonly glued: number
  readonly definite: boolean
  /** "To the", written as one: without what leans on it no word is left as it is written. */
  readonly assimilated: boolean
  readonly head: IssueHead | null
  readonly part: 'noun' | 'empty' | 'link' | 'inside' | 'end'
  readonly place: boolean
  /** Heads the name of a body or an office: what follows is of that name. */
  readonly names: boolean
  /** Nothing but space stands before it. */
  readonly joined: boolean
}

/** Finds the noun phrases of a text that may name a question. What it knows of a word is kept. */
export function phraseReader({ pack, nouns }: PhrasePack): (text: string) => readonly NounPhrase[] {
  const compared = wordReader(pack)
  const known = new Map<string, WordKind>()
  const kindFor = (word: string): WordKind => {
    const kind = known.get(word)
    if (kind !== undefined) return kind
    const [facts] = compared(word)
    const made = facts === undefined ? NO_WORD : kindOf(pack, nouns, facts)
    if (known.size >= MOST_WORDS) known.clear()
    known.set(copyOf(word), made)
    return made
  }
  const formulas = new Set<string>()
  const reader = (text: string): readonly NounPhrase[] => {
    const folded = pack.foldWithMap(text)
    const words: Word[] = []
    for (const { 0: word, index } of folded.text.matchAll(WORD)) {
      const from = folded.map[index] ?? text.length
      const to = (folded.map[index + word.length - 1] ?? text.length) + 1
      const joined = words.length > 0 && text.slice(words.at(-1)?.to, from).trim() === ''
      words.push({ ...kindFor(word), word, from, to, joined })
    }
    const found: NounPhrase[] = []
    for (let at = 0; at < words.length; at++)
      for (const [end, sure] of endsAt(words, at)) {
        const phrase = phraseOf(text, words.slice(at, end), sure)
        if (!formulas.has(phrase.key)) found.push(phrase)
      }
    return found
  }
  for (const text of nouns.formulas) for (const { key } of reader(text)) formulas.add(key)
  return reader
}

/** A run of letters and digits. */
const WORD = /[\p{L}\p{N}]+/gu

/** Words of which is known what they are; then they are worked out anew. */
const MOST_WORDS = 100_000

type WordKind = Pick<
  Word,
  'stem' | 'glued' | 'definite' | 'assimilated' | 'head' | 'part' | 'place' | 'names'
>

const NO_WORD: WordKind = {
  stem: '',
  glued: 0,
  definite: false,
  assimilated: false,
  part: 'end',
  place: false,
  head: null,
  names: false,
}

function kindOf(
  { phrases, names, comparison, speech }: PhrasePack['pack'],
  nouns: IssueNouns,
  { facts }: ComparedWord,
): WordKind {
  const { word, stem, own, role, number, state } = facts
  const { glued, definite, assimilated } = leaning(phrases, word)
  const part = nouns.inside.has(word)
    ? 'inside'
    : nouns.links.has(word)
      ? 'link'
      : role !== 'content' || number !== null || word.length < 2
        ? 'end'
        : nouns.isEmpty(own)
          ? 'empty'
          : 'noun'
  if (part === 'end' || part === 'link')
    return { stem, glued, definite, assimilated, part, place: false, head: null, names: false }
  // With its article a word may have the shape of another stem's noun.
  const forms = comparison.barelyOf(definite ? word.slice(glued + articleIn(phrases, word, glued)) : word)
  const [bare, head] = state === null ? headIn(forms, nouns) : [word, null]
  return {
    stem,
    glued: definite ? glued : word.length - bare.length,
    definite,
    assimilated,
    part,
    // What is also an act ("opening") is seldom the place.
    place: state !== null || (head === null && names.places.has(word)),
    head,
    // "A student" is spelled as "he demanded".
    names:
      !definite &&
      !speech.forms.has(word) &&
      [...forms].some((form) => names.bodies.has(form) || names.offices.has(form)),
  }
}

/** The longest form of a word, without what leans on it before, with which a question may begin. */
function headIn(forms: ReadonlySet<string>, nouns: IssueNouns): readonly [string, IssueHead | null] {
  const [word = ''] = forms
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const head = nouns.headOf(form)
    if (head !== null) return [form, head]
  }
  return [word, null]
}

/** Letters of the article behind what leans on it; of "to the" its second letter is left. */
const articleIn = ({ article }: LanguagePack['phrases'], word: string, glued: number): number =>
  word.startsWith(article, glued) ? article.length : 1

/** The letters before a word's article, and whether it has one. */
function leaning(
  { article, toThe, and, consequence, by }: LanguagePack['phrases'],
  word: string,
): Pick<Word, 'glued' | 'definite' | 'assimilated'> {
  const isDefinite = (at: number) => word.startsWith(article, at) && word.length > at + article.length + 1
  if (isDefinite(0)) return { glued: 0, definite: true, assimilated: false }
  const first = word.charAt(0)
  const at = first === and || first === consequence ? 1 : 0
  if (at > 0 && isDefinite(at)) return { glued: at, definite: true, assimilated: false }
  if (word.charAt(at) === by && isDefinite(at + 1))
    return { glued: at + 1, definite: true, assimilated: false }
  if (word.startsWith(toThe, at) && word.length > at + 3)
    return { glued: at + 1, definite: true, assimilated: true }
  return { glued: 0, definite: false, assimilated: false }
}

/** Where phrases end that begin at a word: behind which word, and whether that shows them whole. */
function endsAt(words: readonly Word[], at: number): readonly (readonly [number, boolean])[] {
  const head = words[at]
  if (head === undefined || head.head === null) return []
  // Of the name of a ministry: no question of its own.
  if (head.joined && words[at - 1]?.names === true) return []
  const ends: (readonly [number, boolean])[] = []
  const isNext = (k: number) => {
    const word = words[k]
    return word?.joined === true && word.glued === 0 && word.part !== 'end' && k - at < LONGEST
  }
  if (head.definite) return isNext(at + 1) ? definiteEnds(words, at, isNext) : []
  let k = at + 1
  for (; isNext(k); k++) {
    const word = words[k] as Word
    if (word.part !== 'noun' && !(word.part === 'empty' && !word.definite)) return ends
    if (word.definite || (word.place && word.head === null)) break
    if (k === at + 1 && word.part === 'noun') ends.push([k + 1, false])
  }
  if (!isNext(k)) return ends
  if (words[k]?.part === 'empty') return ends
  ends.push([k + 1, true])
  return [...ends, ...adjectives(words, k + 1, isNext)]
}

/** A definite head: adjectives, or what it is done to. */
function definiteEnds(
  words: readonly Word[],
  at: number,
  isNext: (k: number) => boolean,
): readonly (readonly [number, boolean])[] {
  const next = words[at + 1] as Word
  if (next.part !== 'link') return adjectives(words, at + 1, isNext)
  if (words[at]?.head !== 'act' || !isNext(at + 2)) return []
  const object = words[at + 2] as Word
  if (object.part !== 'noun' || !(object.definite || object.place)) return []
  return [[at + 3, true], ...adjectives(words, at + 3, isNext)]
}

/** Definite adjectives from a word on, a denied one with its denial. */
function adjectives(
  words: readonly Word[],
  from: number,
  isNext: (k: number) => boolean,
): readonly (readonly [number, boolean])[] {
  const ends: (readonly [number, boolean])[] = []
  for (let k = from; isNext(k); k++) {
    const word = words[k] as Word
    if (word.part === 'inside') continue
    // Denied, even a word of everything says of what kind.
    const isDenied = k > from && words[k - 1]?.part === 'inside'
    if (!word.definite || (word.part !== 'noun' && !(isDenied && word.part === 'empty'))) break
    ends.push([k + 1, true])
  }
  return ends
}

function phraseOf(text: string, words: readonly Word[], sure: boolean): NounPhrase {
  const [first, last] = [words[0] as Word, words.at(-1) as Word]
  const isPlain = first.to - first.from === first.word.length
  const from = first.from + (isPlain ? first.glued : 0)
  return {
    key: words.map(({ stem }) => stem).join(' '),
    span: [from, last.to],
    written: isPlain && !first.assimilated ? text.slice(from, last.to).replace(/\s+/g, ' ') : null,
    sure,
  }
}
