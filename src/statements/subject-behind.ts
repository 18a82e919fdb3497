import type { Field, Mention, Token } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import { ROLES } from '../core/word-roles.ts'
import { nameApart } from './name-apart.ts'
import { isGoverned, isNoSubject, isOther } from './no-subject.ts'
import { addresseeEnd, bareEnd } from './noun-phrase.ts'
import { hasBareSubject } from './object-place.ts'
import { clashes, jointSpeaker, named } from './speaker-mentions.ts'
import { subjectApart } from './subject-apart.ts'
import { addresses, isFamilyName, isFeminine, isObjectOf, orObject } from './subject-or-object.ts'
import { amountBehind, eachOf, isEachOf, shownSubject } from './subject-parts.ts'
import { isSeveral, mannerEnd, subjectBeforePreposition, takesObject, wholeSubject } from './subject-whole.ts'
import type { Frame, SpeakerMention } from './types.ts'
import { afterBracket, isAccusative, isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** The noun phrase behind the verb: a mention, or the bare words up to what ends a noun phrase. */
export function subjectBehind(field: Field, frame: Frame, words: FrameWords): SpeakerMention | null {
  const { speech, phrases } = words
  let i = frame.at + 1
  const stop = frame.kind === 'object' ? frame.content : frame.opener
  const behindAdjunct = (from: number) => {
    const mention = subjectApart(field, frame, from, stop, words)
    return mention === null ? null : asSubject(field, frame, mention, stop, words)
  }
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
    if (isMark(token)) {
      // An interposed phrase first: said, on Thursday, the minister …
      const apposed = mentionFrom(field, i + 1)
      if (
        apposed?.name &&
        apposed.kind === 'person' &&
        isMark(field.tokens[apposed.to]) &&
        !clashes(frame, apposed)
      )
        return asSubject(field, frame, apposed, stop, words)
      const next = nextComma(field, i + 1, stop)
      if (next === null) return null
      i = next + 1
      continue
    }
    if (token.kind === 'quote') {
      const mention = mentionFrom(field, i)
      return mention === null
        ? quotedSubject(field, i, stop, words)
        : named({ from: i, to: mention.to }, mention, field)
    }
    if (!isWord(token)) return null
    const addressee = addresseeEnd(field, i, stop, words)
    if (addressee !== null) {
      i = addressee
      continue
    }
    if (speech.pronominal.has(token.folded) && isSubjectApart(field, frame, i + 1)) {
      i++
      continue
    }
    if (isEachOf(field, i, words)) return eachOf(field, i + 2, stop, words)
    const isFirst = i === frame.at + 1
    const isAlone = isFirst && (i + 1 === frame.opener || isSeveral(token, words))
    if (words.isOneOfThem(token.folded) || (isAlone && words.isAnother(token.folded)))
      return named({ from: i, to: i + 1 }, null, field)
    // "He said, | calling on God:": what stands behind the participle is its object.
    if (takesObject(field, i, words) && mentionFrom(field, i + 1) === null) return null
    // "The same | source".
    if (isOther(field, i, words) || (words.isReflexive(token.folded) && mentionFrom(field, i + 1) !== null)) {
      i++
      continue
    }
    // "On 3 May": no three of a group.
    if (token.kind === 'number' && words.isAdjunct(field, i + 1)) {
      i += 2
      continue
    }
    const mention = mentionFrom(field, i)
    if (mention !== null) {
      if (!clashes(frame, mention) || isNounOf(field, frame, mention))
        return asSubject(field, frame, mention, stop, words)
      if (!isSubjectAllTheSame(field, frame, mention, words)) return null
      const { gender, number } = frame.form
      // A family name alone tells no gender.
      if (mention.kind === 'person' && mention.to === i + 1)
        return { ...named({ from: i, to: i + 1 }, null, field), gender }
      const speaker = { ...named({ from: i, to: mention.to }, mention, field), gender }
      // A name's gender is less sure than its verb's.
      if (mention.kind === 'person' || (mention.kind === 'body' && gender === 'm')) return speaker
      const form = { how: 'implied', gender, number, by: 'verb' } as const
      return {
        ...speaker,
        orObject: {
          form,
          signs: ['of none', mention.kind, 'clash'],
          behind: null,
          likely: true,
          sure: false,
        },
      }
    }
    if (phrases.manners.has(token.folded)) {
      i = mannerEnd(field, i, stop, words)
      continue
    }
    const amount = amountBehind(field, frame, i, stop, words)
    if (amount !== null) return named(amount, null, field)
    const adjunct = phraseAt(phrases.adjuncts, field, i)
    if (adjunct !== null || phrases.adverbs.has(token.folded) || isAccusative(token)) {
      // "In answer to | a deputy": whom the adjunct governs is no subject.
      const constructs = adjunct !== null && phrases.constructs.has(adjunct.value)
      const governed = constructs ? mentionFrom(field, adjunct.to) : null
      if (constructs && governed === null) return behindAdjunct(i)
      i = governed?.to ?? adjunct?.to ?? i + 1
      continue
    }
    const shown = shownSubject(field, frame, i, stop, words)
    if (shown !== null)
      return shown.mention === null
        ? named({ from: i, to: shown.to }, null, field)
        : asSubject(field, frame, shown.mention, stop, words)
    // An amount speaks for nobody (it registered | 310 metres).
    if (token.kind === 'number' && (frame.kind === 'object' || frame.kind === 'preposition')) return null
    if (frame.form.lemma.class === 'stated' && words.statedIn.has(token.folded)) {
      i++
      continue
    }
    if (speech.prepositions.has(token.folded)) return behindAdjunct(i)
    if (words.isBoundary(token.folded)) return null
    if (phraseAt(speech.venues, field, i) !== null) return behindAdjunct(i)
    if (speech.forms.has(token.folded) && i === frame.at + 1 && !isFamilyName(field, token.folded))
      return null
    // "stressed | in the capital | the minister | that".
    if (
      token.folded.startsWith(phrases.by) &&
      mentionFrom(field, i + 1) !== null &&
      words.isAdjunct(field, i)
    ) {
      i++
      continue
    }
    if (isGoverned(field, i, words) && !isFamilyName(field, token.folded)) return behindAdjunct(i)
    const whole =
      wholeSubject(field, frame, i, stop, words) ?? subjectBeforePreposition(field, frame, i, stop, words)
    if (whole !== null) return named(whole, null, field)
    const open =
      frame.kind === 'object' ||
      frame.kind === 'preposition' ||
      frame.form.lemma.object === 'called' ||
      frame.form.lemma.object === 'label'
    if (
      isFirst &&
      frame.kind === 'object' &&
      hasBareSubject(field, frame.at, frame.content, frame.form, words)
    )
      return named({ from: i, to: i + 1 }, null, field)
    const men = frame.kind === 'object' && i === frame.at + 1 && isSeveralMen(token, words)
    if (men) return named({ from: i, to: i + 1 }, null, field)
    const to = open ? bareNameEnd(field, i, stop, words) : bareEnd(field, i, stop, words)
    if (open ? isThing(field, i, to, words) : isFrequent(field, i, to, words)) return null
    if (isNoSubject(field, frame, i, to, words)) return null
    if (to === i || (addresses(frame) && isFeminine(token.folded, words) && frame.form.gender === 'm'))
      return null
    // Before an object only what a comma parts from it is surely the subject (the family name, | the views).
    if (
      frame.kind === 'object' &&
      !(to === i + 1 && isPlainFamilyName(field, token, words)) &&
      !(to - i <= 2 && to < stop && field.tokens[to]?.kind === 'comma' && !isWord(field.tokens[frame.at - 1]))
    )
      return null
    return orObject(field, frame, named({ from: i, to }, null, field), null, words)
  }
  return null
}

/** The mention as the verb's subject, with the name behind its title and whoever is joined to it; null for an object. */
function asSubject(
  field: Field,
  frame: Frame,
  mention: Mention,
  stop: number,
  words: FrameWords,
): SpeakerMention | null {
  if (isObjectOf(field, frame, mention, words)) return null
  const unlisted = nameBehindTitle(field, frame, mention, stop, words)
  if (unlisted !== null) return unlisted
  const joint = jointSpeaker(field, mention, stop)
  if (joint !== null) return joint
  const { from } = mention
  const to = Math.min(mention.to, Math.max(stop, from + 1))
  return orObject(field, frame, named({ from, to }, mention, field), mention, words)
}

/** Letters of a verb that is spelt like its noun of action. */
const SHORTEST_VERB = 3

/**
 * A state behind what is read as a verb in the masculine: "the | rejection of | Sahl | to …", a noun of action, whose the deed
 * is; or somebody's family name (Oslo).
 */
const isNounOf = (field: Field, { at, form }: Frame, { kind, from, to }: Mention): boolean => {
  if (kind !== 'place') return false
  if (to === from + 1 && isFamilyName(field, field.tokens[from]?.folded ?? '')) return true
  const isShort = form.proclitic === '' && field.tokens[at]?.folded.length === SHORTEST_VERB
  return isShort && isWord(field.tokens[at - 1])
}

/**
 * Right between a verb of saying and its clause a title can only be the subject, whatever its gender: women bear titles
 * in the form that men do (the member | stated | that), and a page may leave the ending off before a company.
 */
function isSubjectAllTheSame(
  field: Field,
  { at, form, kind, opener }: Frame,
  mention: Mention,
  words: FrameWords,
): boolean {
  if (kind === 'object' || kind === 'bare' || form.lemma.object !== null || form.number === 'p') return false
  // Whom somebody asked is no subject, and "the government's pledge" no verb.
  if (form.lemma.relay || form.lemma.act === 'ask') return false
  if (mention.kind === 'body' && form.gender !== 'f') {
    if (form.lemma.act === 'commit' || words.isDeed(verbOf(field, at, form.proclitic))) return false
  }
  if (mention.from !== at + 1 || (form.tense !== 'perfect' && form.tense !== 'imperfect')) return false
  if (mention.kind === 'place' || mention.kind === 'document' || mention.kind === 'pronominal') return false
  const single = mention.to === mention.from + 1
  if (mention.kind === 'office' && single && isFamilyName(field, field.tokens[mention.from]?.folded ?? ''))
    return false
  const next = field.tokens[mention.to]
  if (mention.to === opener || next?.kind === 'comma' || !single) return true
  return form.lemma.prepositions.includes(next?.folded ?? '')
}

/** The verb's letters without a glued conjunction. */
const verbOf = (field: Field, at: number, proclitic: string): string =>
  (field.tokens[at]?.folded ?? '').slice(proclitic.length)

/** "stressed | in it | the spokesman | that": somebody behind a preposition with its pronoun, where the verb has no object. */
function isSubjectApart(field: Field, { at, form, opener }: Frame, i: number): boolean {
  const mention = i === at + 2 ? mentionFrom(field, i) : null
  if (mention === null || mention.kind === 'document') return false
  // A state that stands right before what is said speaks.
  if (mention.kind === 'place' && mention.to !== opener) return false
  return form.lemma.object === null && !form.lemma.relay
}

/** A single frequent word without the article, which names nobody (he believes | wrongly | that). */
const isFrequent = (field: Field, i: number, to: number, words: FrameWords): boolean => {
  const folded = field.tokens[i]?.folded ?? ''
  // Right before a plain complementizer it is the subject, frequent or not (Microsoft | that).
  const { folded: next = '' } = field.tokens[to] ?? {}
  const opens = words.speech.that.has(next) || words.speech.thatPronoun.has(next)
  if (opens && !next.startsWith(words.phrases.by)) return false
  if (to > i + 1 || folded.startsWith(words.phrases.article)) return false
  return words.isCommon(folded) && !words.isName(folded) && !isFamilyName(field, folded)
}

/** The family name of somebody whom the field names in full, and no frequent word. */
const isPlainFamilyName = (field: Field, { folded, roles }: Token, words: FrameWords): boolean => {
  if ((roles & ROLES.possessed) !== 0 || words.isAction(folded)) return false
  const { article } = words.phrases
  const bare = folded.startsWith(article) ? folded.slice(article.length) : folded
  return !words.isCommon(folded) && !words.isCommon(bare) && isFamilyName(field, folded)
}

/** Letters of a plural of men with its ending, more than. */
const SHORTEST_MEN = 4

/** Several men under the article in the subject's case: the creditors | rejected. */
const isSeveralMen = ({ folded }: Token, words: FrameWords): boolean => {
  const { article, nominativeEndings, obliqueEndings } = words.phrases
  // Without the article where the list of words has them in the other case, too: industrialists.
  const [ending = '', oblique = ''] = [...nominativeEndings, ...obliqueEndings]
  if (!folded.startsWith(article))
    return folded.endsWith(ending) && words.isCommon(folded.slice(0, -ending.length) + oblique)
  const bare = folded.slice(article.length)
  if (bare.length <= SHORTEST_MEN || words.isCommon(bare)) return false
  return !words.isCommon(folded) && nominativeEndings.some((ending) => bare.endsWith(ending))
}

/** A single word that is no name and no body: what is described or done, not who speaks. */
function isThing(field: Field, i: number, to: number, words: FrameWords): boolean {
  const { folded = '', roles = 0 } = field.tokens[i] ?? {}
  if (to > i + 1 || words.isName(folded) || isFamilyName(field, folded)) return false
  const { article, nominativeEndings } = words.phrases
  const bare = folded.startsWith(article) ? folded.slice(article.length) : folded
  // Several men in the subject's case.
  if (bare.length > SHORTEST_MEN && nominativeEndings.some((ending) => bare.endsWith(ending))) return false
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
  // "The militants | their withdrawal": what somebody has is no name.
  if (((field.tokens[from + 1]?.roles ?? 0) & ROLES.possessed) !== 0) return from + 1
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
  if (mention.kind !== 'office' || mention.number !== 's' || mention.name !== null) return null
  const apart = nameApart(field, mention, stop, words)
  // What stands before a noun may be the verb's object, unless a sign parts it from that.
  if (apart !== null && (isClause || (apart.to < stop && !isWord(field.tokens[apart.to])))) {
    const bare = textOf(field, apart.from, apart.to)
    return { ...named({ from: mention.from, to: apart.to }, mention, field), bare }
  }
  if (!isClause) return null
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
    const isFirst = k === mention.to
    if (
      isFirst &&
      (folded.startsWith(article) || (folded.startsWith(words.phrases.and) && !words.isName(folded)))
    )
      return null
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

function quotedSubject(field: Field, i: number, stop: number, words: FrameWords): SpeakerMention | null {
  if (words.isBoundary(field.tokens[i + 1]?.folded ?? '')) return null
  for (let k = i + 1; k < stop && k < i + 6; k++)
    if (field.tokens[k]?.kind === 'quote') return named({ from: i, to: k + 1 }, null, field)
  return null
}

const isMark = (token: Token | undefined): boolean => token?.kind === 'comma' || token?.kind === 'dash'

function nextComma(field: Field, from: number, stop: number): number | null {
  for (let k = from; k < stop && k < from + 14; k++) {
    if (isMark(field.tokens[k])) return k
  }
  return null
}
