import type { Field, Mention, Sentence } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import { addresseeEnd, bareEnd } from './noun-phrase.ts'
import { clashes, jointSpeaker, named } from './speaker-mentions.ts'
import { bareFronted, subjectBefore } from './subject-before.ts'
import { addresses, isFamilyName, isFeminine, isObjectOf, orObject } from './subject-or-object.ts'
import type { Frame, SpeakerMention } from './types.ts'
import { afterBracket, isAccusative, isWord, mentionFrom, phraseAt, subjectBeforeToken } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A frame's subject and what else the head says. */
export interface Subject {
  readonly speaker: SpeakerMention
  /** The pluperfect frame ("X had said"): background. */
  readonly background: boolean
  readonly rule: string
  /** The subject stands in a relative clause's antecedent or otherwise before the verb. */
  readonly fronted: boolean
}

/** Who the verb's subject is, as it stands in the text: behind the verb, before it, or only implied. */
export function subjectOf(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  words: FrameWords,
  headline: boolean,
): Subject {
  const { form } = frame
  const implied = (by: 'participle' | 'verb' | 'own', rule: string): Subject => ({
    speaker: { how: 'implied', gender: form.gender, number: form.number, by },
    background: false,
    rule,
    fronted: false,
  })
  if (form.tense === 'participle') return implied('participle', 'participle')
  if (form.tense === 'masdar') return implied('own', 'masdar')
  // An imperfect with its subject right before it (headlines): what follows is the object.
  const adjacent =
    form.tense === 'imperfect' && form.proclitic === ''
      ? subjectBeforeToken(field, frame.at, sentence.from, words.speech.prepositions)
      : null
  const fronted = adjacent === null && headline ? bareFronted(field, sentence, frame, words) : null
  if (fronted !== null) return { speaker: fronted, background: false, rule: 'S-V', fronted: true }
  const behind = adjacent === null || clashes(frame, adjacent) ? subjectBehind(field, frame, words) : null
  const pluperfect = words.speech.pluperfect.has(field.tokens[sentence.from]?.folded ?? '')
  if (behind !== null) return { speaker: behind, background: pluperfect, rule: 'V-S', fronted: false }
  const before = subjectBefore(field, sentence, frame, words)
  if (before !== null) return { speaker: before, background: pluperfect, rule: 'S-V', fronted: true }
  return { ...implied('verb', 'V'), background: pluperfect }
}

/** The noun phrase behind the verb: a mention, or the bare words up to what ends a noun phrase. */
function subjectBehind(field: Field, frame: Frame, words: FrameWords): SpeakerMention | null {
  const { speech, phrases } = words
  let i = frame.at + 1
  const stop = frame.kind === 'object' ? frame.content : frame.opener
  while (i < stop) {
    const turn = phraseAt(speech.turn, field, i)
    if (turn !== null) {
      i = turn.to
      continue
    }
    const token = field.tokens[i]
    if (token === undefined) return null
    if (token.kind === 'open-bracket') {
      i = afterBracket(field, i, stop)
      continue
    }
    if (token.kind === 'comma' || token.kind === 'dash') {
      // An interposed phrase first: said, on Thursday, the minister …
      const next = nextComma(field, i + 1, stop)
      if (next === null) return null
      i = next + 1
      continue
    }
    if (token.kind === 'quote') {
      const mention = mentionFrom(field, i)
      return mention === null
        ? quotedSubject(field, i, stop)
        : named({ from: i, to: mention.to }, mention, field)
    }
    if (!isWord(token)) return null
    const addressee = addresseeEnd(field, i, stop, words)
    if (addressee !== null) {
      i = addressee
      continue
    }
    const mention = mentionFrom(field, i)
    if (mention !== null) {
      if (clashes(frame, mention) || isObjectOf(field, frame, mention, words)) return null
      const unlisted = nameBehindTitle(field, frame, mention, stop, words)
      if (unlisted !== null) return unlisted
      const end = mention.to
      const joint = jointSpeaker(field, mention, stop)
      if (joint !== null) return joint
      const to = Math.min(end, Math.max(stop, mention.from + 1))
      return orObject(field, frame, named({ from: i, to }, mention, field), mention, words)
    }
    const adjunct = phraseAt(phrases.adjuncts, field, i)
    if (adjunct !== null || phrases.adverbs.has(token.folded) || isAccusative(token)) {
      // "In answer to | a deputy": whom the adjunct governs is no subject.
      const governed =
        adjunct !== null && phrases.constructs.has(adjunct.value) ? mentionFrom(field, adjunct.to) : null
      i = governed?.to ?? adjunct?.to ?? i + 1
      continue
    }
    // An amount speaks for nobody (it registered | 310 metres).
    if (token.kind === 'number' && (frame.kind === 'object' || frame.kind === 'preposition')) return null
    if (frame.form.lemma.class === 'stated' && phrases.in.has(token.folded)) {
      i++
      continue
    }
    if (words.isBoundary(token.folded)) return null
    if (speech.forms.has(token.folded) && i === frame.at + 1) return null
    if (phraseAt(speech.venues, field, i) !== null) return null
    if (words.gluedNoun(field, i) && !isFamilyName(field, token.folded)) return null
    const open =
      frame.kind === 'object' || frame.kind === 'preposition' || frame.form.lemma.object === 'called'
    const to = open ? bareNameEnd(field, i, stop, words) : bareEnd(field, i, stop, words)
    if (open ? isThing(field, i, to, words) : isFrequent(field, i, to, words)) return null
    if (to === i || (addresses(frame) && isFeminine(token.folded, words) && frame.form.gender === 'm'))
      return null
    // Before an object only what a comma parts from it is surely the subject (the family name, | the views).
    if (
      frame.kind === 'object' &&
      !(to - i <= 2 && to < stop && field.tokens[to]?.kind === 'comma' && !isWord(field.tokens[frame.at - 1]))
    )
      return null
    return orObject(field, frame, named({ from: i, to }, null, field), null, words)
  }
  return null
}

/** A single frequent word without the article, which names nobody (he believes | wrongly | that). */
const isFrequent = (field: Field, i: number, to: number, words: FrameWords): boolean => {
  const folded = field.tokens[i]?.folded ?? ''
  // Right before a plain complementizer it is the subject, frequent or not (Microsoft | that).
  const { folded: next = '' } = field.tokens[to] ?? {}
  if (words.speech.that.has(next) && !next.startsWith(words.phrases.by)) return false
  return to === i + 1 && words.isCommon(folded) && !words.isName(folded) && !isFamilyName(field, folded)
}

/** A single word that is no name and no body: what is described or done, not who speaks. */
function isThing(field: Field, i: number, to: number, words: FrameWords): boolean {
  const { folded = '', roles = 0 } = field.tokens[i] ?? {}
  if (to > i + 1 || words.isName(folded) || isFamilyName(field, folded)) return false
  const { article } = words.phrases
  const bare = folded.startsWith(article) ? folded.slice(article.length) : folded
  return !folded.startsWith(article) || words.isCommon(bare) || (roles & ROLES.possessed) !== 0
}

/**
 * A surname, or a given name with it, before the verb's object (called on | Halabi | the community | to): a second word
 * counts only where it can be a name.
 */
function bareNameEnd(field: Field, from: number, stop: number, words: FrameWords): number {
  const end = bareEnd(field, from, stop, words)
  const next = field.tokens[from + 1]?.folded ?? ''
  if (end <= from + 1 || field.tokens[from + 1]?.kind !== 'word') return end
  // A title of his stands behind the name.
  if (mentionFrom(field, from + 2)?.kind === 'office') return from + 2
  if (words.isName(next) && !words.isCommon(next)) return from + 2
  const isPlain =
    !next.startsWith(words.phrases.article) &&
    !words.isCommon(next) &&
    !words.isKnown(next) &&
    !words.isAction(next)
  const isOpen = (field.tokens[from]?.folded ?? '').startsWith(words.phrases.article)
  return isPlain && !isOpen && !words.gluedNoun(field, from + 1) ? from + 2 : from + 1
}

/** Most words of a name that no list knows. */
const LONGEST_NAME = 4

/** A name that no list knows, between a definite title and the clause: the activist | Sima Nassar | that. */
function nameBehindTitle(
  field: Field,
  frame: Frame,
  mention: Mention,
  stop: number,
  words: FrameWords,
): SpeakerMention | null {
  const { article } = words.phrases
  const isClause = frame.kind === 'that' || frame.kind === 'colon' || frame.kind === 'quote'
  if (!isClause || mention.kind !== 'office' || mention.number !== 's') return null
  if (!(field.tokens[mention.from]?.folded ?? '').startsWith(article)) return null
  const to = bareEnd(field, mention.to, stop, words, true)
  const count = to - mention.to
  if (count < 1 || count > LONGEST_NAME || (to !== stop && field.tokens[to]?.kind !== 'comma')) return null
  let listed = false
  let common = false
  for (let k = mention.to; k < to; k++) {
    const { kind, folded = '' } = field.tokens[k] ?? {}
    if (kind !== 'word' || words.gluedPreposition(field, k) !== null || words.phrases.adverbs.has(folded))
      return null
    if (folded.startsWith(article) && k === mention.to) return null
    common ||= words.isCommon(folded)
    if (words.isName(folded)) listed = true
  }
  if (common && !listed) return null
  const first = field.tokens[mention.to]
  const last = field.tokens[to - 1]
  if (first === undefined || last === undefined) return null
  return {
    ...named({ from: mention.from, to }, mention, field),
    bare: field.text.slice(first.start, last.end),
  }
}

function quotedSubject(field: Field, i: number, stop: number): SpeakerMention | null {
  for (let k = i + 1; k < stop && k < i + 6; k++)
    if (field.tokens[k]?.kind === 'quote') return named({ from: i, to: k + 1 }, null, field)
  return null
}

function nextComma(field: Field, from: number, stop: number): number | null {
  for (let k = from; k < stop && k < from + 14; k++) {
    const kind = field.tokens[k]?.kind
    if (kind === 'comma' || kind === 'dash') return k
  }
  return null
}
