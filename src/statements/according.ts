import type { Field, Sentence } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import { knownEnd, mediumNamed, unstretched } from './media-names.ts'
import { addresseeEnd, bareEnd } from './noun-phrase.ts'
import { isMediumAt } from './relay.ts'
import { named } from './speaker-mentions.ts'
import { issuedEnd, quotingOthers, resumedAfter, senderEnd, toldEnd } from './told.ts'
import type { DraftLink, Range, SpeakerMention } from './types.ts'
import { isThat, isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** An attribution by an adjunct: according to X, as X said, in his words. */
export interface Adjunct {
  /** First and last token, the comma before it left out. */
  readonly at: number
  readonly to: number
  readonly cue: Range
  readonly lemma: string
  readonly source: SpeakerMention
  /** Before the clause, inside it, or behind it. */
  readonly place: 'front' | 'middle' | 'behind'
  /** A medium that passed it on rather than a source, when the clause has a speaker of its own. */
  readonly medium: boolean
  readonly own: boolean
  /** Who passes on what the source said: according to X, quoting the source. */
  readonly links: readonly DraftLink[]
}

/** The attributions by adjunct of a sentence, criteria ("according to the plan") left out. */
export function adjunctsOf(field: Field, sentence: Sentence, words: FrameWords): Adjunct[] {
  const out: Adjunct[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = field.tokens[i]
    if (token?.kind !== 'word' || (token.roles & ROLES.adjunct) === 0) continue
    const quotation = field.quotations[token.quotation]
    if (quotation?.closed && quotation.words >= 6) continue
    const adjunct = adjunctAt(field, sentence, i, words)
    if (adjunct === null) continue
    const quoting = quotingOthers(field, adjunct, sentence.to, words)
    const told = toldEnd(field, quoting.to, sentence.to, words)
    const place = resumes(field, told, sentence.to, adjunct, words)
      ? 'front'
      : placeOf(field, sentence, adjunct.at, told)
    const to = place === 'front' ? resumedAfter(field, told, sentence.to, words) : told
    const found = { ...quoting, to, place }
    out.push(found)
    i = found.to - 1
  }
  return out
}

/** "…, and according to X | so the": a clause of its own inside the sentence, which goes on under its particle. */
function resumes(field: Field, to: number, limit: number, { at, own }: Adjunct, words: FrameWords): boolean {
  const kind = field.tokens[at - 1]?.kind
  if (own || kind === undefined || kind === 'word' || kind === 'number' || kind === 'quote') return false
  const end = resumedAfter(field, to, limit, words)
  const next = field.tokens[end]?.kind === 'comma' ? end + 1 : end
  return words.speech.resumed.has(field.tokens[next]?.folded ?? '')
}

function adjunctAt(field: Field, sentence: Sentence, i: number, words: FrameWords): Adjunct | null {
  const { speech } = words
  const own = phraseAt(speech.accordingOwn, field, i)
  if (own !== null)
    return make(
      field,
      sentence,
      i,
      own.to,
      { from: i, to: own.to },
      own.value,
      { how: 'implied', gender: null, number: null, by: 'own' },
      false,
      true,
    )
  const what = phraseAt(speech.accordingWhat, field, i)
  if (what !== null) {
    const carried = carriedAdjunct(field, sentence, i, what.to, words)
    if (carried !== null) return carried
    const found = whatAdjunct(field, sentence, i, what.to, words)
    if (found !== null) return found
  }
  const folded = field.tokens[i]?.folded ?? ''
  if (speech.accordingOf.has(folded)) return sourceAdjunct(field, sentence, i, i + 1, false, words)
  if (speech.accordingWithL.has(folded)) return sourceAdjunct(field, sentence, i, i + 1, true, words)
  return null
}

/** "according to what agency X carried", "as X relayed from him": the medium alone, the clause has its own speaker. */
function carriedAdjunct(
  field: Field,
  sentence: Sentence,
  i: number,
  verb: number,
  words: FrameWords,
): Adjunct | null {
  const carried = phraseAt(words.speech.carried, field, verb)
  const relay =
    words.speech.forms.get(field.tokens[verb]?.folded ?? '')?.some(({ lemma }) => lemma.relay) ?? false
  const him = words.speech.relayFromHim.has(field.tokens[verb + 1]?.folded ?? '')
  const at = relay && him ? verb + 2 : carried?.to
  if (at === undefined) return null
  const link = mediumNamed(field, at, sentence.to, words)
  const to = link?.range.to ?? knownEnd(field, at, words) ?? quotedEnd(field, at, sentence.to)
  if (to === null || to > sentence.to) return null
  const source = named({ from: at, to }, null, field)
  const lemma = field.tokens[verb]?.folded ?? ''
  return make(field, sentence, i, to, { from: i, to: verb + 1 }, lemma, source, true, false)
}

/** The token after the mark that closes a name in quotation marks at `at`, or null. */
function quotedEnd(field: Field, at: number, limit: number): number | null {
  if (field.tokens[at]?.kind !== 'quote') return null
  for (let k = at + 1; k < limit && k < at + 6; k++) if (field.tokens[k]?.kind === 'quote') return k + 1
  return null
}

/** Behind a medium, also one whose "to" was lost, where a person follows: as told | agency X | the minister Y. */
function pastMedium(field: Field, at: number, limit: number, words: FrameWords): number | null {
  const end = mediumNamed(field, at, limit, words)?.range.to ?? null
  return end !== null && mentionFrom(field, end)?.kind === 'person' ? end : null
}

/** "to the correspondent of …": whom a medium sent, whatever it is called. */
function addressesReporter(field: Field, at: number, { speech, phrases }: FrameWords): boolean {
  const folded = field.tokens[at]?.folded ?? ''
  return folded.startsWith(phrases.to) && speech.correspondents.has(folded.slice(phrases.to.length))
}

/** The forms of a verb, with or without the pronoun that goes back to what was said (as the spokesman told | it). */
function formsOf(folded: string, { speech }: FrameWords) {
  const own = speech.forms.get(folded)
  if (own !== undefined) return own
  const ending = speech.ownEndings.find((one) => folded.endsWith(one))
  return ending === undefined ? undefined : speech.forms.get(folded.slice(0, -ending.length))
}

/** "as X said": a verb of saying without a complement of its own, with its subject. */
function whatAdjunct(
  field: Field,
  sentence: Sentence,
  i: number,
  verb: number,
  words: FrameWords,
): Adjunct | null {
  const token = field.tokens[verb]
  if (!isWord(token)) return null
  const forms = formsOf(token.folded, words)
  const form = forms?.find((known) => known.tense === 'perfect' || known.tense === 'imperfect')
  if (form === undefined || !(form.lemma.that || form.lemma.say)) return null
  let at = verb + 1
  if (field.tokens[at]?.kind === 'word' && /^.{1,2}$/.test(field.tokens[at]?.folded ?? '')) at++
  // To whom it was said may stand before the subject: as the minister told | agency X.
  at = pastMedium(field, at, sentence.to, words) ?? addresseeEnd(field, at, sentence.to, words) ?? at
  if (addressesReporter(field, at, words)) {
    while (at < sentence.to && field.tokens[at]?.kind === 'word') at++
    if (field.tokens[at]?.kind !== 'comma' || mentionFrom(field, at + 1) === null) return null
    at++
  }
  const mention = mentionFrom(field, at)
  const to = Math.max(
    mention?.to ?? bareEnd(field, at, sentence.to, words),
    senderEnd(field, at, sentence.to, words),
  )
  const next = field.tokens[to]
  if (isThat(next, words)) return null
  if (next?.kind === 'colon') return null
  // Nobody whom the lists know as a subject: what it tells of (as the dam is held | the greatest).
  if (mention === null && (form.lemma.only === 'clause' || to - at > 4)) return null
  // A verb that reports by a clause alone, with an object: it does what it did (as the party saw | a show).
  if (isWord(next) && form.lemma.only === 'clause' && !words.isBoundary(next.folded)) return null
  const source: SpeakerMention =
    to > at
      ? named({ from: at, to }, mention, field)
      : { how: 'implied', gender: form.gender, number: form.number, by: 'verb' }
  if (to === at && field.tokens[i - 1]?.kind !== 'comma') return null
  const medium = to > at && isMediumAt(field, at, words)
  return make(field, sentence, i, to, { from: i, to: verb + 1 }, form.lemma.lemma, source, medium, false)
}

function sourceAdjunct(
  field: Field,
  sentence: Sentence,
  i: number,
  at: number,
  glued: boolean,
  words: FrameWords,
): Adjunct | null {
  const token = field.tokens[at]
  const { phrases, speech } = words
  if (token?.kind === 'quote') {
    const mention = mentionFrom(field, at)
    let close = at + 1
    while (close < sentence.to && close < at + 6 && field.tokens[close]?.kind !== 'quote') close++
    if (field.tokens[close]?.kind !== 'quote') return null
    const source = { ...named({ from: at, to: close + 1 }, mention, field), gender: null }
    return make(
      field,
      sentence,
      i,
      close + 1,
      { from: i, to: i + 1 },
      field.tokens[i]?.folded ?? '',
      source,
      true,
      false,
    )
  }
  if (!isWord(token)) return null
  const { bare, first } = unglue(token.folded, field.text.slice(token.start, token.end), glued, words)
  if (glued && first === null && token.folded !== phrases.to) return null
  const key = bare.startsWith(phrases.article) ? bare.slice(phrases.article.length) : bare
  if (speech.criteria.has(bare) || speech.criteria.has(key) || speech.boundary.has(bare)) return null
  const definite = bare.startsWith(phrases.article)
  if (!definite && !words.isKnown(bare) && !words.isKnown(key) && mentionFrom(field, at) === null) return null
  const mention = mentionFrom(field, at)
  const fronted = isFront(field, sentence, i, words)
  let to = mention?.to ?? bareEnd(field, at, Math.min(sentence.to, at + 14), words)
  to = Math.max(to, at + 1, senderEnd(field, at, sentence.to, words))
  if (!fronted || mention === null)
    to = Math.max(
      to,
      Math.min(bareEnd(field, to, Math.min(sentence.to, at + 14), words), nextSign(field, to, sentence.to)),
    )
  // Where the source is: sources in the company.
  if (phrases.in.has(field.tokens[to]?.folded ?? '')) {
    const where = mentionFrom(field, to + 1)
    if (where !== null && where.kind !== 'document' && where.to <= sentence.to) to = where.to
  }
  to = issuedEnd(field, to, sentence.to, words)
  const last = field.tokens[to - 1]
  const source: SpeakerMention = {
    ...named({ from: at, to }, mention, field),
    bare: first === null || last === undefined ? null : first + field.text.slice(token.end, last.end),
  }
  const medium =
    isMediumAt(field, at, words) ||
    speech.media.has(bare) ||
    speech.media.has(key) ||
    words.agencies.named(bare) !== null
  return make(
    field,
    sentence,
    i,
    to,
    { from: i, to: i + 1 },
    field.tokens[i]?.folded ?? '',
    source,
    medium,
    false,
  )
}

/** The word without its glued preposition: folded, and as written; `first` is null when nothing was glued. */
function unglue(
  folded: string,
  written: string,
  glued: boolean,
  words: FrameWords,
): { bare: string; first: string | null } {
  const { to, toThe, article } = words.phrases
  if (!glued) return { bare: folded, first: null }
  if (folded.startsWith(toThe))
    return {
      bare: article + folded.slice(toThe.length),
      first: article + unstretched(written.slice(toThe.length), words),
    }
  if (folded.startsWith(to))
    return { bare: folded.slice(to.length), first: unstretched(written.slice(to.length), words) }
  return { bare: folded, first: null }
}

const nextSign = (field: Field, from: number, limit: number): number => {
  let i = from
  while (i < limit && isWord(field.tokens[i])) i++
  return i
}

const isFront = (field: Field, sentence: Sentence, i: number, words: FrameWords): boolean =>
  i === sentence.from ||
  (i === sentence.from + 1 && words.phrases.openers.has(field.tokens[sentence.from]?.folded ?? ''))

function make(
  field: Field,
  sentence: Sentence,
  at: number,
  to: number,
  cue: Range,
  lemma: string,
  source: SpeakerMention,
  medium: boolean,
  own: boolean,
): Adjunct {
  return { at, to, cue, lemma, source, place: placeOf(field, sentence, at, to), medium, own, links: [] }
}

/** Before the clause that it attributes, inside it, or behind it. */
function placeOf(field: Field, sentence: Sentence, at: number, to: number): Adjunct['place'] {
  if (at <= sentence.from + 1) return 'front'
  const inside = to < sentence.to && field.tokens[to]?.kind === 'comma' && at - sentence.from <= 7
  return inside ? 'middle' : 'behind'
}
