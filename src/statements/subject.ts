import type { Field, Mention, Sentence } from '../analysis/types.ts'
import type { Range, SpeakerMention } from './types.ts'
import type { Frame } from './frames.ts'
import { afterBracket, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import { type FrameWords, genderClash } from './words.ts'

/** A frame's subject and what else the head says. */
export interface Subject {
  readonly speaker: SpeakerMention
  /** The pluperfect frame ("X had said"): background. */
  readonly background: boolean
  readonly rule: string
  /** The subject stands in a relative clause's antecedent or otherwise before the verb. */
  readonly fronted: boolean
}

const named = (range: Range, mention: Mention | null, field: Field): SpeakerMention => ({
  how: 'named',
  range,
  mention: mention === null ? -1 : (field.mentionAt[mention.from] ?? -1),
  gender: mention?.gender ?? null,
  bare: null,
})

/** Who the verb's subject is, as it stands in the text: behind the verb, before it, or only implied. */
export function subjectOf(field: Field, sentence: Sentence, frame: Frame, words: FrameWords): Subject {
  const { form } = frame
  const implied = (by: 'participle' | 'verb' | 'own', rule: string): Subject => ({
    speaker: { how: 'implied', gender: form.gender, number: form.number, by },
    background: false,
    rule,
    fronted: false,
  })
  if (form.tense === 'participle') return implied('participle', 'participle')
  if (form.tense === 'masdar') return implied('own', 'masdar')
  const behind = subjectBehind(field, frame, words)
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
      return mention === null ? quotedSubject(field, i, stop) : named({ from: i, to: mention.to }, mention, field)
    }
    if (!isWord(token)) return null
    const addressee = addresseeEnd(field, i, stop, words)
    if (addressee !== null) {
      i = addressee
      continue
    }
    const mention = mentionFrom(field, i)
    if (mention !== null) {
      if (clashes(frame, mention)) return null
      const clause = frame.kind === 'that' || frame.kind === 'colon' || frame.kind === 'quote'
      const end = clause ? extendMention(field, mention, stop, words) : mention.to
      const joint = jointEnd(field, mention, stop, words)
      if (joint !== null)
        return { how: 'named', range: { from: i, to: joint }, mention: -1, gender: 'm', bare: null }
      const to = Math.min(end, Math.max(stop, mention.from + 1))
      return named({ from: i, to }, mention, field)
    }
    const adjunct = phraseAt(phrases.adjuncts, field, i)
    if (adjunct !== null || phrases.adverbs.has(token.folded)) {
      i = adjunct?.to ?? i + 1
      continue
    }
    if (frame.form.lemma.class === 'stated' && phrases.in.has(token.folded)) {
      i++
      continue
    }
    if (words.isBoundary(token.folded)) return null
    if (speech.forms.has(token.folded) && i === frame.at + 1) return null
    if (phraseAt(speech.venues, field, i) !== null) return null
    if (words.gluedPreposition(field, i) !== null) return null
    if (frame.kind === 'object' || (frame.kind === 'preposition' && words.gluedPreposition(field, i) !== null)) return null
    const to = bareEnd(field, i, stop, words)
    return named({ from: i, to }, null, field)
  }
  return null
}

const clashes = (frame: Frame, mention: Mention): boolean =>
  genderClash(frame.form.gender, mention.gender, mention.number !== 's' && frame.form.lemma.act !== 'demand') ||
  (frame.form.number === 'p' && frame.form.tense === 'perfect')

function quotedSubject(field: Field, i: number, stop: number): SpeakerMention | null {
  for (let k = i + 1; k < stop && k < i + 6; k++)
    if (field.tokens[k]?.kind === 'quote') return { how: 'named', range: { from: i, to: k + 1 }, mention: -1, gender: null, bare: null }
  return null
}

function nextComma(field: Field, from: number, stop: number): number | null {
  for (let k = from; k < stop && k < from + 14; k++) {
    const kind = field.tokens[k]?.kind
    if (kind === 'comma' || kind === 'dash') return k
  }
  return null
}

/** "to «X»", "to agency X", "to reporters": the addressee, which may stand before the subject. */
export function addresseeEnd(field: Field, i: number, stop: number, words: FrameWords): number | null {
  const token = field.tokens[i]
  if (!isWord(token)) return null
  const { to, toThe } = words.phrases
  if (token.folded === to && field.tokens[i + 1]?.kind === 'quote') {
    for (let k = i + 2; k < stop && k < i + 8; k++) if (field.tokens[k]?.kind === 'quote') return k + 1
    return null
  }
  if (!token.folded.startsWith(to)) return null
  const bare = token.folded.slice(to.length)
  if (words.speech.media.has(bare) || words.speech.media.has(token.folded)) {
    const next = field.tokens[i + 1]
    if (next?.kind === 'quote') {
      for (let k = i + 2; k < stop && k < i + 8; k++) if (field.tokens[k]?.kind === 'quote') return k + 1
      return null
    }
    const agency = agencyEnd(field, i + 1, words)
    return agency ?? (isWord(next) ? i + 2 : i + 1)
  }
  if (token.folded.startsWith(toThe) && words.phrases.adjuncts.byFirst.has(token.folded)) return i + 1
  return null
}

/** The token after a known agency or medium that begins at `i`, or null. */
export function agencyEnd(field: Field, i: number, words: FrameWords): number | null {
  for (let n = Math.min(4, field.tokens.length - i); n >= 1; n--) {
    let key = ''
    for (let k = i; k < i + n; k++) {
      const token = field.tokens[k]
      if (!isWord(token)) {
        key = ''
        break
      }
      key += (key === '' ? '' : ' ') + token.folded
    }
    if (key !== '' && words.agencies.named(key) !== null) return i + n
  }
  return null
}

/** "A and B": two persons of one verb, joined by a glued conjunction. */
function jointEnd(field: Field, mention: Mention, stop: number, words: FrameWords): number | null {
  const next = field.tokens[mention.to]
  const { and } = words.phrases
  if (mention.kind !== 'person' || !isWord(next) || !next.folded.startsWith(and)) return null
  const rest = next.folded.slice(and.length)
  if (words.speech.forms.has(next.folded) || !words.isPerson(rest)) return null
  const to = bareEnd(field, mention.to + 1, stop, words, true)
  return to > mention.to ? to : null
}

/** A mention goes on over an apposition and over names of bodies that the lists do not know in full. */
function extendMention(field: Field, mention: Mention, stop: number, words: FrameWords): number {
  // A definite head is complete; what stands behind it is the verb's (the ministry | the applicants …).
  const head = field.tokens[mention.from]?.folded ?? ''
  if (mention.kind === 'person' || mention.kind === 'pronominal' || head.startsWith(words.phrases.article)) return mention.to
  return Math.max(mention.to, Math.min(stop, bareEnd(field, mention.to, stop, words, true)))
}

/** Where a noun phrase of bare words ends: at a sign, a function word, a reporting verb. */
export function bareEnd(field: Field, from: number, stop: number, words: FrameWords, extending = false): number {
  let i = from
  while (i < stop && i < from + 16) {
    const token = field.tokens[i]
    if (token?.kind === 'quote') {
      let close = i + 1
      while (close < stop && close < i + 6 && field.tokens[close]?.kind !== 'quote') close++
      if (field.tokens[close]?.kind !== 'quote') return i
      i = close + 1
      continue
    }
    if (!isWord(token)) break
    const { folded } = token
    if (i > from || extending || words.isBoundary(folded)) {
      if (words.isBoundary(folded) || words.speech.that.has(folded) || words.speech.thatPronoun.has(folded)) break
      if (words.speech.relaySaid.has(folded) || words.speech.callers.has(folded) || words.phrases.adjuncts.byFirst.has(folded)) break
      if (addresseeEnd(field, i, stop, words) !== null) break
    }
    i++
  }
  return i
}

/** The noun phrase before the verb: adjacent, or at the sentence's head with an apposition between commas. */
function subjectBefore(field: Field, sentence: Sentence, frame: Frame, words: FrameWords): SpeakerMention | null {
  const { form, at } = frame
  if (form.proclitic.startsWith(words.phrases.and)) return null
  let i = at
  while (i > sentence.from && words.phrases.perfective.has(field.tokens[i - 1]?.folded ?? '')) i--
  const relative = words.speech.relatives.has(field.tokens[i - 1]?.folded ?? '')
  if (relative) {
    i--
    if (field.tokens[i - 1]?.kind === 'comma') i--
  }
  const adjacent = mentionBefore(field, i, sentence.from)
  if (adjacent !== null && !clashes(frame, adjacent)) return named({ from: adjacent.from, to: adjacent.to }, adjacent, field)
  if (relative) return null
  const head = headMention(field, sentence, at, words)
  if (head !== null && !clashes(frame, head)) return named({ from: head.from, to: head.to }, head, field)
  return bareBefore(field, sentence, i, words)
}

/** A mention at the head of the sentence, parted from the verb by appositions and adjuncts alone. */
function headMention(field: Field, sentence: Sentence, at: number, words: FrameWords): Mention | null {
  let i = sentence.from
  for (let guard = 0; guard < 8 && i < at; guard++) {
    const turn = phraseAt(words.speech.turn, field, i)
    if (turn !== null) i = turn.to
    else if (field.tokens[i]?.kind === 'comma' || words.phrases.openers.has(field.tokens[i]?.folded ?? '')) i++
    else break
  }
  const mention = mentionFrom(field, i)
  if (mention === null || mention.to > at || at - mention.to > 30) return null
  // Nothing verbal may stand between: only an apposition in commas, brackets, adjuncts.
  for (let k = mention.to; k < at; k++) {
    const token = field.tokens[k]
    if (isWord(token) && words.speech.forms.has(token.folded)) return null
    if (token?.kind === 'stop' || token?.kind === 'colon') return null
  }
  const first = field.tokens[mention.to]
  return mention.to === at || first?.kind === 'comma' || first?.kind === 'open-bracket' || first?.kind === 'dash' ? mention : null
}

/** One or two bare words between the sentence's opener and the verb (a name that no list knows). */
function bareBefore(field: Field, sentence: Sentence, at: number, words: FrameWords): SpeakerMention | null {
  let from = at
  while (from > sentence.from && at - from < 4) {
    const token = field.tokens[from - 1]
    if (!isWord(token) || words.isBoundary(token.folded) || words.phrases.openers.has(token.folded)) break
    if (words.speech.that.has(token.folded) || words.speech.thatPronoun.has(token.folded)) break
    if (token.folded.startsWith(words.phrases.and) && !words.isKnown(token.folded)) return null
    from--
  }
  const opener = field.tokens[from - 1]
  const clean = from === sentence.from || opener?.kind === 'comma' || (isWord(opener) && words.phrases.openers.has(opener.folded))
  if (from === at || !clean || at - from > 3) return null
  return { how: 'named', range: { from, to: at }, mention: -1, gender: null, bare: null }
}

