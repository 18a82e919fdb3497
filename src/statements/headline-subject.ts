import type { Field, Mention, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { named } from './speaker-mentions.ts'
import type { Frame, NamedSpeaker, Range, SpeakerMention } from './types.ts'
import { isAccusative, isWord, mentionBefore, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of a headline's subject. */
const LONGEST = 8

/**
 * The subject of a headline's verb, which stands before it: from where its clause begins to its first verb. An "and"
 * before the verb goes on with the subject of the verb before (the minister opens the port and announces …). Null
 * where the words before are no noun phrase, or a title that the lists read whole.
 */
export function headlineSubject(
  field: Field,
  sentence: Sentence,
  { form, at }: Frame,
  adjacent: Mention | null,
  words: FrameWords,
): SpeakerMention | null {
  if (form.tense !== 'imperfect') return null
  if (form.proclitic === '') {
    const range = subjectRange(field, sentence, at, words)
    if (range === null || (adjacent !== null && !isPartOf(field, adjacent, range, words))) return null
    return speakerIn(field, range, words)
  }
  if (form.proclitic !== words.phrases.and) return null
  return goesOn(field, sentence, at, words)
}

/**
 * A headline's word that is no verb of somebody's: behind a preposition it is a noun (over the renewal of), and behind
 * a noun of action it tells what happened (the rise in prices threatens …).
 */
export function isNobodys(field: Field, sentence: Sentence, { form, at }: Frame, words: FrameWords): boolean {
  if (form.tense !== 'imperfect' || form.proclitic !== '' || at === sentence.from) return false
  if (isIn(field.tokens[at - 1], LISTS.prepositions)) return true
  const range = subjectRange(field, sentence, at, words)
  const first = range === null ? '' : (field.tokens[range.from]?.folded ?? '')
  return (
    range !== null &&
    words.isAction(first) &&
    !words.isKnown(first) &&
    mentionFrom(field, range.from) === null
  )
}

/** "…, and announces": the subject of the verb before, if the two verbs agree. */
function goesOn(field: Field, sentence: Sentence, at: number, words: FrameWords): SpeakerMention | null {
  const before = field.sentences[(field.tokens[at]?.sentence ?? 0) - 1]
  const opens = at === sentence.from ? before : sentence
  if (opens === undefined) return null
  const verb = verbIn(field, opens.from + 1, Math.min(at, opens.to), words)
  if (verb < 0 || !agree(field, verb, at, words)) return null
  const range = subjectRange(field, opens, verb, words)
  const by = range === null ? null : speakerIn(field, range, words)
  return by === null ? null : { how: 'elsewhere', by: { field, words: by }, range: null, why: WHY }
}

const WHY = 'the subject of the headline'

/** The first verb of a stretch; -1 where there is none. */
function verbIn(field: Field, from: number, to: number, words: FrameWords): number {
  for (let i = from; i < to; i++) if (isVerb(field, i, words)) return i
  return -1
}

/** He does; or she reports, by a form that is no noun. */
function isVerb(field: Field, i: number, words: FrameWords): boolean {
  const token = field.tokens[i]
  if (token?.kind !== 'word') return false
  if (words.isImperfect(token.folded)) return true
  const forms = words.speech.forms.get(token.folded)
  return (
    forms?.some(({ tense, proclitic }) => tense === 'imperfect' && proclitic === '') === true &&
    !words.isAction(token.folded) &&
    !words.isName(token.folded)
  )
}

/** Both masculine or feminine, both of one or of several. */
function agree(field: Field, one: number, other: number, words: FrameWords): boolean {
  const first = field.tokens[one]?.folded ?? ''
  const second = (field.tokens[other]?.folded ?? '').slice(words.phrases.and.length)
  const plural = (word: string) => words.phrases.nominativeEndings.some((ending) => word.endsWith(ending))
  return first.charAt(0) === second.charAt(0) && plural(first) === plural(second)
}

/** The noun phrase that ends at a headline's verb. */
function subjectRange(field: Field, sentence: Sentence, at: number, words: FrameWords): Range | null {
  let from = clauseStart(field, sentence, at, words)
  const earlier = verbIn(field, from + 1, at, words)
  const coordinated = lastAnd(field, Math.max(from, earlier) + 1, at, words)
  if (earlier >= 0 || (coordinated >= 0 && hasAdjunct(field, from, coordinated, words))) {
    if (coordinated < 0) return null
    from = coordinated
  }
  const first = field.tokens[from]?.kind === 'quote' ? from + 1 : from
  const token = field.tokens[first]
  if (!isWord(token) || at - from > LONGEST || at <= from) return null
  const { folded } = token
  if (words.isBoundary(folded) || words.speech.prepositions.has(folded) || isAccusative(token)) return null
  if (words.speech.negators.has(folded) || isVerb(field, first, words)) return null
  return { from, to: at }
}

/** Behind the last sign that parts clauses. */
function clauseStart(field: Field, sentence: Sentence, at: number, words: FrameWords): number {
  for (let i = at - 1; i >= sentence.from; i--) {
    const token = field.tokens[i]
    const parts = token?.kind === 'colon' || token?.kind === 'dash' || token?.kind === 'comma'
    if (parts || token?.kind === 'stop' || words.phrases.meanwhile.has(token?.folded ?? '')) return i + 1
  }
  return sentence.from
}

/** The last word that "and" joins to what is before it; -1 where none is. */
function lastAnd(field: Field, from: number, to: number, words: FrameWords): number {
  for (let i = to - 1; i >= from; i--) {
    const { folded = '', kind } = field.tokens[i] ?? {}
    if (kind === 'word' && beginsWithAnd(folded, words)) return i
  }
  return -1
}

const beginsWithAnd = (folded: string, words: FrameWords): boolean =>
  folded.startsWith(words.phrases.and) && folded.length > 3 && !words.isKnown(folded) && !words.isName(folded)

/** A preposition: what stands before the "and" is a clause of its own. */
function hasAdjunct(field: Field, from: number, to: number, words: FrameWords): boolean {
  for (let i = from; i < to; i++) {
    const { folded = '' } = field.tokens[i] ?? {}
    if (words.speech.prepositions.has(folded) || words.isAdjunct(field, i)) return true
  }
  return false
}

/** The mention right before the verb is the end of a longer name: a place, or a name behind a bare noun. */
function isPartOf(field: Field, adjacent: Mention, { from }: Range, words: FrameWords): boolean {
  if (adjacent.from <= from) return false
  if (adjacent.kind === 'place') return true
  const { folded = '', kind } = field.tokens[adjacent.from - 1] ?? {}
  // A single definite word behind another is its adjective (the two holy shrines).
  const own = field.tokens[adjacent.from]?.folded ?? ''
  const { article } = words.phrases
  const adjective = adjacent.to - adjacent.from === 1 && own.startsWith(article) && folded.startsWith(article)
  if (adjective && kind === 'word' && mentionBefore(field, adjacent.from, from) === null) return true
  const bare = adjacent.kind === 'person' && adjacent.title === null && !words.isName(folded)
  return bare && adjacent.from - 1 === from && !folded.startsWith(article)
}

function speakerIn(field: Field, range: Range, words: FrameWords): NamedSpeaker | null {
  const from = field.tokens[range.from]?.kind === 'quote' ? range.from + 1 : range.from
  let { to } = range
  while (to > from && !isWord(field.tokens[to - 1])) to--
  const mention = mentionFrom(field, from)
  if (mention?.kind === 'document' || to <= from) return null
  const whole = { from, to }
  return {
    ...named(whole, mention?.to === to ? mention : null, field),
    bare: withoutAnd(field, whole, words),
  }
}

/** The words without the "and" that joins them; null where they begin without one. */
function withoutAnd(field: Field, { from, to }: Range, words: FrameWords): string | null {
  const first = field.tokens[from]
  const last = field.tokens[to - 1]
  if (from === 0 || !first || !last || !beginsWithAnd(first.folded, words)) return null
  return field.text.slice(first.start + words.phrases.and.length, last.end)
}
