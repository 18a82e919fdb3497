import type { Field, Mention, Sentence, Token } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { hasMarks } from './clause-words.ts'
import { addresseeEnd } from './noun-phrase.ts'
import { distance, isVerb, pointsOf } from './speech-start-points.ts'
import { WEIGHTS } from './speech-start-weights.ts'
import { isAccusative, isThat, isWord, mentionFrom, phraseAt, quotationAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens behind a verb of saying in which its speech begins. */
const FAR = 32

/** Words of speech, at least. */
const SHORTEST = 3

/** Words of a clause behind a comma, at least. */
const CLAUSE = 4

/** Words of a name in quotation marks. */
const NAME = 3

const SPEAKERS: ReadonlySet<string> = new Set(['person', 'office', 'anonymous'])

/** A place at which what somebody says may begin, and what speaks for it. */
export interface Start {
  readonly at: number
  readonly points: readonly string[]
}

/** Where speech begins, and how far that place is ahead of the next best: log-odds. */
export interface SpeechStart {
  readonly at: number
  readonly odds: number
  /** What its first word is: somebody's own voice, a clause by its shape, an object by its case, anything else. */
  readonly first: 'voice' | 'clause' | 'object' | 'words'
}

const FIRST: ReadonlyMap<string, SpeechStart['first']> = new Map([
  ['> voice', 'voice'],
  ['> ours', 'voice'],
  ['> our', 'voice'],
  ['> opener', 'voice'],
  ['> third', 'clause'],
  ['> done', 'clause'],
  ['> this', 'clause'],
  ['> accusative', 'object'],
])

/** The likeliest place behind a verb of saying at which speech begins that no mark shows; null where none can be. */
export function speechStart(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): SpeechStart | null {
  let best: Start | null = null
  let first = Number.NEGATIVE_INFINITY
  let second = first
  for (const start of speechStarts(field, sentence, at, form, words)) {
    let sum = 0
    for (const point of start.points) sum += WEIGHTS[point] ?? 0
    if (sum > first) {
      second = first
      first = sum
      best = start
    } else if (sum > second) second = sum
  }
  if (best === null) return null
  const here = best.points.find((point) => FIRST.has(point)) ?? ''
  return { at: best.at, odds: first - second, first: FIRST.get(here) ?? 'words' }
}

/**
 * The places at which speech may begin behind a verb: every word, past the first "that" at the farthest. None where a mark of
 * speech or a "saying" stands before that: the page has its marks.
 */
export function speechStarts(
  field: Field,
  sentence: Sentence,
  at: number,
  form: CueForm,
  words: FrameWords,
): Start[] {
  const out: Start[] = []
  const behind = subjectEnd(field, at, words)
  const head = headOf(field, sentence, behind, words)
  const limit = Math.min(sentence.to - SHORTEST + 1, at + FAR)
  let verb = false
  let relative = false
  let inside: Mention | null = null
  const isUnlisted = behind > at + 1 && mentionFrom(field, at + 1) === null
  for (let i = isUnlisted ? behind : at + 1; i < limit; i++) {
    const token = field.tokens[i]
    if (token === undefined || token.kind === 'break') break
    if (token.kind === 'colon' || (quotationAt(field, i)?.words ?? 0) > NAME) return []
    if (words.speech.callers.has(token.folded)) return []
    const mention = mentionFrom(field, i)
    if (mention !== null) inside = mention
    if (token.kind === 'quote' ? mention === null : !isWord(token)) continue
    if (isThat(token) && i + 1 < limit) {
      // What stands behind the first "that" is a clause in any case.
      const points = ['that', verb ? 'that behind a verb' : 'that before any verb']
      points.push(...distance(i - at), head.ends.has(i) ? 'that: the head ends' : 'that: the head goes on')
      out.push({ at: i + 1, points })
      break
    }
    const points = pointsOf(field, at, i, form, words)
    if (i === head.last) points.push('the head ends', `the head ends, ${points[0]}`)
    else if (head.ends.has(i)) points.push('the head pauses')
    else points.push(i > head.last ? 'behind the head' : 'in the head')
    if (inside !== null && inside.from < i && i < inside.to)
      points.push(i === inside.to - 1 ? 'last of a mention' : 'in a mention', `in: ${inside.kind}`)
    points.push(...distance(i - at))
    if (verb) points.push('behind a verb')
    if (relative) points.push('behind a relative')
    // "The member | who": what is told of the subject.
    const isWho = isIn(token, LISTS.relatives) && token.folded.startsWith(words.phrases.article)
    // Right behind the verb a person or title is who speaks.
    const isSubject = i === at + 1 && SPEAKERS.has(mention?.kind ?? '')
    const isNamed = inside !== null && i < inside.to && isOfName(token, i, inside, words)
    if (!isWho && !isSubject && !isNamed) out.push({ at: i, points })
    if (isIn(token, LISTS.relatives) && i > at + 1) relative = true
    if (isVerb(field, i, words)) verb = true
  }
  return out
}

/** A title before a name, its first word, or a further one that the lists have as a name. */
const isOfName = (token: Token, i: number, { from, name }: Mention, words: FrameWords): boolean =>
  name !== null && i > from && (i <= name.from || words.isName(token.folded))

/** Tokens of what is told of a subject between two commas. */
const ASIDE = 8

/**
 * "Said the spokesman X, | the call of the commission is void": the comma that ends the verb's head, where what stands behind
 * tells neither of the subject nor of where and when. Null where none does, or where the page has its marks.
 */
export function speechBehindComma(
  field: Field,
  sentence: Sentence,
  at: number,
  words: FrameWords,
): number | null {
  let { last } = headOf(field, sentence, subjectEnd(field, at, words), words)
  if (field.tokens[last - 1]?.kind !== 'comma') return null
  if (hasMarks(field, last, sentence.to)) return null
  for (let k = last; k < Math.min(sentence.to, last + ASIDE); k++) {
    if (isVerb(field, k, words)) break
    if (field.tokens[k]?.kind === 'comma' && opensNoun(field, k + 1, words)) last = k + 1
  }
  const token = field.tokens[last]
  if (token?.kind !== 'word' || sentence.to - last < CLAUSE || isAccusative(token)) return null
  if (isThat(token) || isIn(token, LISTS.relatives | LISTS.prepositions)) return null
  if (words.isAdjunct(field, last) || words.gluedPreposition(field, last) !== null) return null
  if (phraseAt(words.speech.scene, field, last) !== null || words.speech.forms.has(token.folded)) return null
  const { and, goingOn } = words.phrases
  const joins = token.folded.startsWith(and) && !words.isKnown(token.folded)
  return joins || goingOn.has(token.folded) || words.speech.resumed.has(token.folded) ? null : last
}

const opensNoun = (field: Field, i: number, { phrases: { article } }: FrameWords): boolean =>
  field.tokens[i]?.folded.startsWith(article) === true

/** Behind the verb's subject: a mention, or a word that is in no list before a frequent one that is no name (Mutaa | the recent attacks). */
function subjectEnd(field: Field, at: number, words: FrameWords): number {
  const mention = mentionFrom(field, at + 1)
  if (mention !== null) return mention.to
  const { kind, folded = '' } = field.tokens[at + 1] ?? {}
  const next = field.tokens[at + 2]
  if (kind !== 'word' || next?.kind !== 'word' || folded.length < 4 || words.isBoundary(folded)) return at + 1
  const { article, by, toThe } = words.phrases
  if (folded.startsWith(by + article) || folded.startsWith(toThe)) return at + 1
  const bare = folded.startsWith(article) ? folded.slice(article.length) : folded
  if (words.isCommon(folded) || words.isCommon(bare) || words.isFirstPerson(folded)) return at + 1
  if (isVerb(field, at + 1, words) || isIn(next, LISTS.relatives) || words.isDemonym(next.folded))
    return at + 1
  const isFollowed =
    words.isCommon(next.folded) && !words.isName(next.folded) && !isIn(next, LISTS.prepositions)
  return isFollowed ? at + 2 : at + 1
}

/** The places where a verb's head may end: behind its subject, whom it was said to, where and when. */
function headOf(
  field: Field,
  sentence: Sentence,
  from: number,
  words: FrameWords,
): { readonly ends: ReadonlySet<number>; readonly last: number } {
  const ends = new Set<number>()
  let i = from
  for (let n = 0; n < FAR; n++) {
    ends.add(i)
    const token = field.tokens[i]
    if (i >= sentence.to || token === undefined) break
    const isPreposition = words.speech.prepositions.has(token.folded)
    const apposed = field.tokens[i - 1]?.kind === 'comma' ? mentionFrom(field, i) : null
    const governed = isPreposition ? mentionFrom(field, i + 1) : null
    const end =
      phraseAt(words.speech.venues, field, isPreposition ? i + 1 : i)?.to ??
      phraseAt(words.phrases.adjuncts, field, i)?.to ??
      addresseeEnd(field, i, sentence.to, words) ??
      (apposed !== null && apposed.kind !== 'place' ? apposed.to : null) ??
      governed?.to ??
      (token.kind === 'comma' || words.phrases.adverbs.has(token.folded) ? i + 1 : null)
    if (end === null || end <= i) break
    i = end
  }
  return { ends, last: i }
}
