import type { Field, Mention, Sentence } from '../analysis/types.ts'
import { describesAnother } from '../core/relative.ts'
import { textOf } from '../core/tokens.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { nameApart } from './name-apart.ts'
import { isResumption } from './no-subject.ts'
import { clashesBefore, jointSpeaker, named } from './speaker-mentions.ts'
import type { Frame, SpeakerMention } from './types.ts'
import {
  afterBracket,
  isAccusative,
  isThat,
  isWord,
  mentionBefore,
  mentionFrom,
  phraseAt,
  subjectBeforeToken,
} from './walk.ts'
import type { FrameWords } from './words.ts'

/** The noun phrase before the verb: adjacent, or at the sentence's head with an apposition between commas. */
export function subjectBefore(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  words: FrameWords,
): SpeakerMention | null {
  const { form, at } = frame
  const topic = topicOf(field, sentence, frame, words)
  if (topic !== null) return topic
  if (form.proclitic.startsWith(words.phrases.and)) return null
  if (isFrontedAdjunct(field, sentence, at, words)) return null
  let i = at
  while (i > sentence.from && isAuxiliary(field.tokens[i - 1]?.folded ?? '', frame, words)) i--
  // "the source | itself | said".
  const again = i - 1
  if (words.isReflexive(field.tokens[again]?.folded ?? '') && mentionBefore(field, again, sentence.from))
    i = again
  // "Except that a source | an official one | denied": both in the object's case.
  const isSource =
    isAccusative(field.tokens[i - 1]) &&
    isAccusative(field.tokens[i - 2]) &&
    mentionBefore(field, i - 1, sentence.from)?.kind === 'anonymous'
  if (isSource) i--
  const relative = isIn(field.tokens[i - 1], LISTS.relatives)
  if (relative) {
    const described = field.tokens[i - 1]?.folded ?? ''
    const inIt = words.phrases.inIt.has(field.tokens[at + 1]?.folded ?? '')
    if (!inIt && describesAnother(words.speech.relativeOf.get(described), form)) return null
    i--
    if (field.tokens[i - 1]?.kind === 'comma') i--
  }
  const found = relative
    ? mentionBefore(field, i, sentence.from)
    : subjectBeforeToken(field, i, sentence.from, words.speech.prepositions)
  // "According | to the poll | said | half": the poll is no subject.
  const adjacent = found !== null && isIn(field.tokens[found.from - 1], LISTS.accordingWithTo) ? null : found
  const joint = adjacent === null ? null : jointBefore(field, adjacent, sentence.from)
  if (joint !== null) return joint
  if (adjacent !== null && !clashesBefore(frame, adjacent))
    return named({ from: adjacent.from, to: isSource ? i + 1 : adjacent.to }, adjacent, field)
  if (relative) return null
  const head = headMention(field, sentence, at, words) ?? betweenCommas(field, sentence, at, words)
  const group = () => groupBefore(field, sentence, i, frame, words)
  if (head !== null) return headSubject(field, frame, head, words) ?? group()
  return group() ?? bareBefore(field, sentence, i, words)
}

/** Words of a group that no list knows, before a verb that tells of several. */
const LONGEST_GROUP = 8

/**
 * "But | the team of those who defend it | stress that": a present told of several men, with its clause, has them for its
 * subject, and they stand between it and the opening of their clause.
 */
function groupBefore(
  field: Field,
  sentence: Sentence,
  at: number,
  { form, kind }: Frame,
  words: FrameWords,
): SpeakerMention | null {
  if (form.tense !== 'imperfect' || form.number !== 'p' || kind !== 'that') return null
  let from = at
  while (from > sentence.from && at - from <= LONGEST_GROUP) {
    const token = field.tokens[from - 1]
    if (!isWord(token) || isThat(token) || isIn(token, LISTS.openers)) break
    const isPreposition = isIn(token, LISTS.prepositions)
    if (!isPreposition && (words.isBoundary(token.folded) || isResumption(token.folded, words))) return null
    if (words.speech.forms.has(token.folded) && mentionFrom(field, from - 1) === null) return null
    from--
  }
  if (from === at || at - from > LONGEST_GROUP) return null
  const { folded = '', kind: first } = field.tokens[from] ?? {}
  if (first !== 'word' || words.isAdjunct(field, from) || words.phrases.adverbs.has(folded)) return null
  const opener = field.tokens[from - 1]
  if (from > sentence.from && !isThat(opener) && !isIn(opener, LISTS.openers)) return null
  const isGoverned =
    isIn(field.tokens[from], LISTS.prepositions) || words.gluedPreposition(field, from) !== null
  return isGoverned || words.isImperfect(folded) ? null : named({ from, to: at }, null, field)
}

/** "Had | said", "used to | demand". */
const isAuxiliary = (folded: string, { form }: Frame, { phrases }: FrameWords): boolean =>
  phrases.perfective.has(folded) || (form.tense === 'imperfect' && phrases.lasting.has(folded))

/** "And on the reasons for the choice he said": all that stands before the verb is what it is about. */
export function isFrontedAdjunct(field: Field, sentence: Sentence, at: number, words: FrameWords): boolean {
  const first = field.tokens[sentence.from]?.folded ?? ''
  const { and } = words.phrases
  const bare = first.startsWith(and) ? first.slice(and.length) : first
  if (!words.speech.prepositions.has(first) && !words.speech.prepositions.has(bare)) return false
  // "Except that | the minister", "with that, | so | the report": what it opens has a subject of its own.
  for (let k = sentence.from + 1; k < at; k++)
    if (field.tokens[k]?.kind !== 'word' || opensMain(field, k, words)) return false
  return at > sentence.from + 1
}

/** "That", alone or under "so": a clause begins. */
const opensMain = (field: Field, k: number, { phrases: { consequence }, speech }: FrameWords): boolean => {
  const { folded = '' } = field.tokens[k] ?? {}
  return isThat(field.tokens[k]) || (folded.startsWith(consequence) && speech.that.has(folded.slice(1)))
}

/** "On the reasons for the choice | he says": nothing but what it is about stands before the verb. */
export function isFrontedMatter(field: Field, sentence: Sentence, at: number, words: FrameWords): boolean {
  if (!words.phrases.matters.has(field.tokens[sentence.from]?.folded ?? '')) return false
  for (let k = sentence.from + 1; k < at; k++) {
    const token = field.tokens[k]
    if (!isWord(token) || isIn(token, LISTS.relatives) || words.speech.forms.has(token.folded)) return false
  }
  return at - sentence.from <= LONGEST_MATTER
}

/** Words of what somebody is about to speak of. */
const LONGEST_MATTER = 12

/** Several persons before a verb of theirs, joined by glued conjunctions. */
function jointBefore(field: Field, last: Mention, from: number): SpeakerMention | null {
  let first = last
  while (first.glued && first.kind === 'person') {
    const before = mentionBefore(field, first.from, from)
    if (before === null || before.kind !== 'person') break
    first = before
  }
  return first === last ? null : jointSpeaker(field, first, last.to)
}

/** "As for X, he …": the topic that the sentence opens with is the subject of the verb under "then". */
function topicOf(field: Field, sentence: Sentence, frame: Frame, words: FrameWords): SpeakerMention | null {
  const { consequence, topics } = words.phrases
  const before = field.tokens[frame.at - 1]?.folded ?? ''
  if (
    frame.form.proclitic !== consequence &&
    !(words.phrases.perfective.has(before) && before.startsWith(consequence))
  )
    return null
  for (let k = frame.at - 1; k >= sentence.from; k--) {
    if (!topics.has(field.tokens[k]?.folded ?? '')) continue
    const mention = mentionFrom(field, k + 1)
    return mention === null ? null : headSubject(field, frame, mention, words)
  }
  return null
}

/** The mention, with whoever is joined to it, as the subject of a verb behind it. */
function headSubject(field: Field, frame: Frame, mention: Mention, words: FrameWords): SpeakerMention | null {
  const joint = jointSpeaker(field, mention, frame.at)
  if (joint !== null) return joint
  if (clashesBefore(frame, mention)) return null
  const isTitle = mention.kind === 'office' && mention.number === 's' && mention.name === null
  const bearer = isTitle ? nameApart(field, mention, frame.at, words) : null
  if (bearer === null) return named({ from: mention.from, to: mention.to }, mention, field)
  const bare = textOf(field, bearer.from, bearer.to)
  return { ...named({ from: mention.from, to: bearer.to }, mention, field), bare }
}

/** A mention at the head of the sentence, parted from the verb by appositions and adjuncts alone. */
function headMention(field: Field, sentence: Sentence, at: number, words: FrameWords): Mention | null {
  let i = sentence.from
  for (let guard = 0; guard < 8 && i < at; guard++) {
    const turn = phraseAt(words.speech.turn, field, i)
    if (turn !== null) i = turn.to
    else if (field.tokens[i]?.kind === 'comma' || isIn(field.tokens[i], LISTS.openers)) i++
    else break
  }
  const mention = mentionFrom(field, i)
  if (mention === null || mention.to > at || at - mention.to > 30) return null
  const to = jointSpeaker(field, mention, at)?.range.to ?? mention.to
  // Nothing verbal may stand between: only an apposition in commas, brackets, adjuncts.
  for (let k = to; k < at; k++) {
    const token = field.tokens[k]
    if (token?.kind === 'open-bracket') {
      k = afterBracket(field, k, at) - 1
      continue
    }
    if (isWord(token) && words.speech.forms.has(token.folded)) return null
    if (token?.kind === 'stop' || token?.kind === 'colon') return null
  }
  const first = field.tokens[to]
  return to === at || first?.kind === 'comma' || first?.kind === 'open-bracket' || first?.kind === 'dash'
    ? mention
    : null
}

/** Words of what somebody is called before his name. */
const LONGEST_CALLED = 5

/** "His agent, | X |, denied": a name between commas right before the verb, behind what its bearer is. */
function betweenCommas(field: Field, sentence: Sentence, at: number, words: FrameWords): Mention | null {
  if (field.tokens[at - 1]?.kind !== 'comma') return null
  const mention = mentionBefore(field, at - 1, sentence.from)
  if (mention === null || mention.kind !== 'person' || mention.name === null) return null
  const comma = mention.from - 1
  if (field.tokens[comma]?.kind !== 'comma' || comma - sentence.from > LONGEST_CALLED) return null
  let called = false
  for (let k = sentence.from; k < comma; k++) {
    const token = field.tokens[k]
    if (!isWord(token) || isIn(token, LISTS.prepositions) || isThat(token)) return null
    if (words.speech.forms.has(token.folded)) return null
    if (mentionFrom(field, k)?.kind === 'office') called = true
  }
  return called ? mention : null
}

/** "In this | context | they say": a demonstrative behind a preposition, glued or under "and". */
function isGoverned(field: Field, i: number, from: number, { phrases, speech }: FrameWords): boolean {
  if (i <= from || !phrases.demonstratives.has(field.tokens[i]?.folded ?? '')) return false
  const { folded = '' } = field.tokens[i - 1] ?? {}
  return (
    speech.prepositions.has(folded) ||
    (folded.startsWith(phrases.and) && speech.prepositions.has(folded.slice(phrases.and.length)))
  )
}

/** One or two bare words between the sentence's opener and the verb (a name that no list knows). */
function bareBefore(field: Field, sentence: Sentence, at: number, words: FrameWords): SpeakerMention | null {
  let from = at
  while (from > sentence.from && at - from < 4) {
    const token = field.tokens[from - 1]
    if (!isWord(token) || words.isBoundary(token.folded) || isIn(token, LISTS.openers)) break
    if (isIn(token, LISTS.issued)) return null
    if (isThat(token)) break
    if (isResumption(token.folded, words)) return null
    if (token.folded.startsWith(words.phrases.and) && !words.isKnown(token.folded)) return null
    from--
  }
  const opener = field.tokens[from - 1]
  if (isGoverned(field, from - 1, sentence.from, words)) return null
  const clean =
    from === sentence.from || opener?.kind === 'comma' || (isWord(opener) && isIn(opener, LISTS.openers))
  if (from === at || !clean || at - from > 3) return null
  const { folded = '' } = field.tokens[from] ?? {}
  // A frequent word alone names nobody (thus | he answered).
  const frequent = words.isCommon(folded) && !folded.startsWith(words.phrases.article)
  if (at === from + 1 && frequent && !field.headline) return null
  return named({ from, to: at }, null, field)
}
