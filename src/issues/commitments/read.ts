import { type IsoDay, parseIsoDay } from '../../core/calendar.ts'
import { findDatesInText } from '../../dates/index.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import type { CommitmentKind, CommitmentWords } from '../../languages/sections/commitments.ts'
import { dueOf } from './due.ts'
import type { Commitment, CommitmentForm, Due, Passage, Promising } from './types.ts'

/** What reading commitments needs of a language. */
export interface CommitmentPack {
  readonly pack: Pick<
    LanguagePack,
    'foldWithMap' | 'fold' | 'calendar' | 'phrases' | 'positions' | 'comparison' | 'names'
  >
  readonly words: CommitmentWords
}

/** A word of a clause: folded, and where it stands in its piece. */
interface Word {
  readonly word: string
  readonly from: number
  readonly to: number
  /** A stop or semicolon stands before it; or a comma; or a colon. */
  readonly stopped: boolean
  readonly comma: boolean
  readonly colon: boolean
  /** Written as the first person to come. */
  readonly own: boolean
}

/** Where a promise begins in a piece, and how it is made. */
interface Trigger {
  readonly at: number
  readonly form: CommitmentForm
}

/** Reads the commitment of a statement; null where it makes none. */
export type CommitmentReader = (said: Promising) => Commitment | null

/** A reader of commitments. */
export function commitmentReader(tools: CommitmentPack): CommitmentReader {
  const { pack } = tools
  return ({ text, act, day }) => {
    for (const [piece, whole] of text.entries()) {
      const words = wordsOf(pack, whole)
      const trigger = triggerIn(tools, words, act)
      if (trigger !== null) return commitmentOf(tools, { piece, text: whole, words, day }, trigger)
    }
    return null
  }
}

const WORD = /[\p{L}\p{N}]+/gu
const STOP = /[.!?\u061f;\u061b\n]/u
const COMMA = /[,\u060c]/u

function wordsOf({ foldWithMap, phrases }: CommitmentPack['pack'], text: string): Word[] {
  const folded = foldWithMap(text)
  const words: Word[] = []
  for (const { 0: word, index } of folded.text.matchAll(WORD)) {
    const from = folded.map[index] ?? text.length
    const to = (folded.map[index + word.length - 1] ?? text.length) + 1
    const gap = text.slice(words.at(-1)?.to ?? from, from)
    // A point or comma alone stands within a number.
    const isBehind = words.length > 0 && gap.length > 1
    words.push({
      word,
      from,
      to,
      stopped: isBehind && STOP.test(gap),
      comma: isBehind && COMMA.test(gap),
      colon: isBehind && gap.includes(':'),
      own: text.slice(from, to).includes(phrases.iShall),
    })
  }
  return words
}

function triggerIn(tools: CommitmentPack, words: readonly Word[], act: string): Trigger | null {
  const { pack, words: lists } = tools
  const [first] = words
  if (first === undefined) return null
  if (act === 'commit') {
    const noun = formOfNoun(tools, first.word)
    if (noun !== null) return { at: 0, form: noun }
  }
  if (act === 'ask') return null
  for (let at = 0; at < words.length; at++) {
    const verb = futureAt(tools, words, at)
    if (verb === null || isIdle(tools, verb)) continue
    const start = startsBefore(tools, words, at)
    const isOwn = pack.positions.firstLetters.includes(verb.charAt(0))
    // With the particle, for it may deny.
    if (isOwn || act === 'commit') return { at: start, form: 'pledged' }
    const isDenied = start < at
    const next = words[at + 1]?.word ?? ''
    const isBare = next.length > 2 && !next.startsWith(pack.phrases.article)
    if (isImpersonal(lists, verb)) {
      if (isDenied || !isBare) continue
      return { at: start, form: 'announced' }
    }
    const hasSelf = lists.self.some(
      (self) => start >= self.length && standsAt(words, start - self.length, self),
    )
    // At the head of a content the subject is left out: it is the speaker, unless it is named behind the verb.
    const isHead = at === 0 && isBare && !pack.names.places.has(next) && !isJoined(tools, words[0])
    if (hasSelf || isHead) return { at: start, form: 'pledged' }
    const clause = words.slice(at, clauseEnd(tools, words, at))
    if (clause.some((_, k) => anyAt(lists.timetable, words, at + k) > 0))
      return { at: start, form: 'announced' }
  }
  return null
}

/** Where a verb to come begins: its particle, or itself. */
const startsBefore = (tools: CommitmentPack, words: readonly Word[], at: number): number =>
  isParticle(tools, words[at - 1]?.word ?? '') ? at - 1 : at

const isParticle = ({ pack, words: { future } }: CommitmentPack, word: string): boolean =>
  future.some(([one]) => one === word || `${pack.phrases.and}${one}` === word)

/** Begins with "and": it goes on with what is not quoted. */
const isJoined = ({ pack }: CommitmentPack, word: Word | undefined): boolean =>
  word?.word.startsWith(pack.phrases.and) ?? false

/** How a content that is a noun promises: what the cue's verb is done with. */
function formOfNoun({ pack, words: { ready, bound } }: CommitmentPack, word: string): CommitmentForm | null {
  const own = pack.comparison.ownFormsOf(word)
  const is = (list: readonly (readonly string[])[]) => list.some(([one = '']) => own.has(one))
  if (is(ready)) return 'ready'
  if (is(bound)) return 'pledged'
  const { by } = pack.phrases
  return word.startsWith(by) && word.length > 3 ? 'pledged' : null
}

/** The imperfect of a verb to come at a word; null where none stands there. */
function futureAt(tools: CommitmentPack, words: readonly Word[], at: number): string | null {
  const {
    pack,
    words: { never },
  } = tools
  const { word = '', own = false } = words[at] ?? {}
  const { and, futures } = pack.phrases
  if (isParticle(tools, words[at - 1]?.word ?? '')) return word
  const bare = word.startsWith(and) ? word.slice(1) : word
  const isFuture = bare.length > 3 && futures.some((letters) => bare.startsWith(letters))
  if (!isFuture || never.some(([one = '']) => bare.startsWith(one))) return null
  // Folded, "I shall" begins like many nouns: the sign on its letter tells it.
  return bare.startsWith(pack.fold(pack.phrases.iShall)) && !own ? null : bare.slice(1)
}

const isIdle = ({ words: { idle } }: CommitmentPack, verb: string): boolean =>
  idle.some(([one]) => one === verb)

const isImpersonal = ({ impersonal }: CommitmentWords, verb: string): boolean =>
  impersonal.some(([one]) => one === verb)

const standsAt = (words: readonly Word[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((one, k) => words[at + k]?.word === one)

/** How many words of one of these phrases stand at a word, a conjunction before it left aside; 0: none. */
function anyAt(phrases: readonly (readonly string[])[], words: readonly Word[], at: number): number {
  return phrases.find((phrase) => standsAt(words, at, phrase))?.length ?? 0
}

/** The word behind the clause that begins at one: a stop, or a word behind which another thought begins. */
function clauseEnd({ pack }: CommitmentPack, words: readonly Word[], at: number): number {
  for (let k = at + 1; k < words.length; k++) {
    if (words[k]?.stopped === true) return k
    const ends = pack.positions.phrases.get(words[k]?.word ?? '') ?? []
    // "After that", "before that" tell when.
    if (ends.some(({ sense, words: all }) => sense === 'ends' && all.length === 1 && standsAt(words, k, all)))
      return k
  }
  return words.length
}

interface Piece {
  readonly piece: number
  readonly text: string
  readonly words: readonly Word[]
  readonly day: string | null
}

function commitmentOf(tools: CommitmentPack, piece: Piece, { at, form }: Trigger): Commitment {
  const { words } = piece
  const end = clauseEnd(tools, words, at)
  const due = dueIn(tools, piece, at, end)
  const isDue = (k: number) => due !== null && inside(due, words[k])
  const find = (kind: CommitmentKind): number => {
    for (let k = at + 1; k < end; k++)
      if (!isDue(k) && anyAt(tools.words[kind], words, k) > 0 && !isAgent(tools, words, k)) return k
    return -1
  }
  const condition = find('condition')
  const event = find('event')
  const starts = [condition, event, due === null ? -1 : words.findIndex((one) => inside(due, one))].filter(
    (k) => k > at,
  )
  const until = (from: number) => {
    const next = Math.min(end, ...starts.filter((k) => k > from))
    return Math.min(next, commaBehind(tools, words, from, next))
  }
  const passage = (from: number, to: number): Passage => ({
    piece: piece.piece,
    span: [words[from]?.from ?? 0, words[to - 1]?.to ?? 0],
  })
  return {
    form,
    action: passage(at, until(at)),
    condition: condition < 0 ? null : passage(condition, until(condition)),
    event: event < 0 ? null : passage(event, until(event)),
    due,
  }
}

/** "By" somebody: the preposition of whoever does it, spelled as "before"; or nothing behind it. */
const isAgent = ({ words: { agent } }: CommitmentPack, words: readonly Word[], at: number): boolean =>
  at + 1 >= words.length || agent.some((phrase) => standsAt(words, at - phrase.length + 1, phrase))

/** Words that a passage has at least before a comma ends it. */
const LEAST = 3

/** The word behind a comma that ends a passage: not one within what a colon lists, nor before "and". */
function commaBehind({ pack }: CommitmentPack, words: readonly Word[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    const word = words[k] as Word
    if (word.colon) return to
    if (word.comma && k - from >= LEAST && !word.word.startsWith(pack.phrases.and)) return k
  }
  return to
}

const inside = ({ span }: Passage, word: Word | undefined): boolean =>
  word !== undefined && word.from >= span[0] && word.to <= span[1]

/** The first day or stretch to come that is named behind a promise, with the word that says by then. */
function dueIn(
  tools: CommitmentPack,
  { piece, text, words, day }: Piece,
  at: number,
  end: number,
): Due | null {
  const anchor = day === null ? null : parseIsoDay(day)
  if (anchor === null) return null
  const [from, to] = [words[at]?.from ?? 0, words[end - 1]?.to ?? 0]
  const known = findDatesInText(text, anchor, tools.pack)
    .filter(({ span }) => span[0] >= from && span[1] <= to)
    .flatMap((one) => dueOf(one, anchor) ?? [])
  const [first] = [...known, ...withinIn(tools, { text, words, at, end, anchor })].sort(
    (a, b) => a.span[0] - b.span[0],
  )
  if (first === undefined) return null
  const begins = words.findIndex((word) => word.from >= first.span[0])
  const by = [3, 2, 1].find((length) =>
    tools.words.by.some((phrase) => phrase.length === length && standsAt(words, begins - length, phrase)),
  )
  const start =
    by === undefined || begins - by < at ? first.span[0] : (words[begins - by]?.from ?? first.span[0])
  return { ...first, piece, span: [start, first.span[1]] }
}

interface Stretch {
  readonly text: string
  readonly words: readonly Word[]
  readonly at: number
  readonly end: number
  readonly anchor: IsoDay
}

/** Words of the longest count of units: "thirty | five | days". */
const COUNTED = 4

/** Stretches that begin with the promise, whichever words say so: read as the plainest of them. */
function withinIn(tools: CommitmentPack, { text, words, at, end, anchor }: Stretch): Omit<Due, 'piece'>[] {
  const { within, withinAs } = tools.words
  for (let k = at + 1; k < end; k++) {
    const length = anyAt(within, words, k)
    const begins = words[k + length]
    if (length === 0 || begins === undefined) continue
    for (let last = Math.min(end, k + length + COUNTED) - 1; last >= k + length; last--) {
      const stop = words[last]?.to ?? 0
      const rest = text.slice(begins.from, stop)
      const [date] = findDatesInText(`${withinAs} ${rest}`, anchor, tools.pack)
      if (date?.rule !== 'within-units' || date.span[1] !== withinAs.length + 1 + rest.length) continue
      const due = dueOf(date, anchor)
      if (due !== null) return [{ ...due, span: [words[k]?.from ?? 0, stop] }]
    }
  }
  return []
}
