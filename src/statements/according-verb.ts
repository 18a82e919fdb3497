import type { Field, Mention, Sentence, Token } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { type Adjunct, make } from './according-parts.ts'
import { linkAt } from './media.ts'
import { knownEnd, mediumNamed } from './media-names.ts'
import { addresseeEnd, bareEnd } from './noun-phrase.ts'
import { isMediumAt } from './relay.ts'
import { named } from './speaker-mentions.ts'
import { senderEnd } from './told.ts'
import type { DraftLink, SpeakerMention } from './types.ts'
import { isThat, isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** "according to what agency X carried", "as X relayed from him": the medium alone, the clause has its own speaker. */
export function carriedAdjunct(
  field: Field,
  sentence: Sentence,
  i: number,
  verb: number,
  words: FrameWords,
): Adjunct | null {
  const stood = stoodIn(field, verb, words)
  const carried = stood ?? phraseAt(words.speech.carried, field, verb)
  const relay =
    words.speech.forms.get(field.tokens[verb]?.folded ?? '')?.some(({ lemma }) => lemma.relay) ?? false
  const him = words.speech.relayFromHim.has(field.tokens[verb + 1]?.folded ?? '')
  const at = relay && him ? verb + 2 : carried?.to
  if (at === undefined) return null
  const link = mediumNamed(field, at, sentence.to, words)
  const to = link?.range.to ?? knownEnd(field, at, words) ?? quotedEnd(field, at, sentence.to)
  if (to === null || to > sentence.to) return null
  const source = {
    ...named({ from: at, to }, null, field),
    bare: stood === null ? null : (link?.name ?? null),
  }
  const lemma = field.tokens[verb]?.folded ?? ''
  return make(field, sentence, i, to, { from: i, to: verb + 1 }, lemma, source, true, false)
}

/** "What stood | in-the-paper X": behind a verb of standing a medium's noun with its preposition glued. */
function stoodIn(field: Field, verb: number, words: FrameWords): { readonly to: number } | null {
  const forms = words.speech.forms.get(field.tokens[verb]?.folded ?? '')
  if (!forms?.some(({ lemma }) => lemma.class === 'stated')) return null
  return words.gluedPreposition(field, verb + 1) === words.phrases.by ? { to: verb + 1 } : null
}

/** The token after the mark that closes a name in quotation marks at `at`, or null. */
function quotedEnd(field: Field, at: number, limit: number): number | null {
  if (field.tokens[at]?.kind !== 'quote') return null
  for (let k = at + 1; k < limit && k < at + 6; k++) if (field.tokens[k]?.kind === 'quote') return k + 1
  return null
}

/** A medium, also one whose "to" was lost, behind which a person follows: as told | agency X | the minister Y. */
function mediumTold(field: Field, at: number, limit: number, words: FrameWords): DraftLink | null {
  const link = mediumNamed(field, at, limit, words)
  return link !== null && mentionFrom(field, link.range.to)?.kind === 'person' ? link : null
}

/** Behind a medium told, with its comma, where who speaks follows: as told | to X, | the spokesman of the court. */
function pastTold(field: Field, at: number, limit: number, words: FrameWords): number | null {
  const link = linkAt(field, at, limit, words)
  if (link === null) return null
  let k = link.range.to
  for (const kind of ['quote', 'close-bracket', 'comma']) if (field.tokens[k]?.kind === kind) k++
  return k < limit && mentionFrom(field, k) !== null ? k : null
}

/** The name behind a title and its comma: as told by the spokesman of X, | the major Y. */
function nameBehind(field: Field, mention: Mention | null, to: number): number {
  if (mention?.kind !== 'office' || mention.name !== null || field.tokens[to]?.kind !== 'comma') return to
  const next = mentionFrom(field, to + 1)
  return next?.kind === 'person' && next.name !== null ? next.to : to
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
export function whatAdjunct(
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
  const isBySource = form.tense === 'perfect' && !words.speech.accordingAs.has(field.tokens[i]?.folded ?? '')
  let at = verb + 1
  const back = field.tokens[at]
  const goesBack = isIn(back, LISTS.pronominal) || (form.lemma.act === 'inform' && isIn(back, LISTS.thereby))
  if (back?.kind === 'word' && (back.folded.length <= 2 || goesBack)) at++
  at = pastAdverbs(field, at, words)
  // To whom it was said may stand before the subject: as the minister told | agency X.
  const told = mediumTold(field, at, sentence.to, words)
  at =
    told?.range.to ??
    pastTold(field, at, sentence.to, words) ??
    addresseeEnd(field, at, sentence.to, words) ??
    at
  if (addressesReporter(field, at, words)) {
    while (at < sentence.to && field.tokens[at]?.kind === 'word') at++
    if (field.tokens[at]?.kind !== 'comma' || mentionFrom(field, at + 1) === null) return null
    at++
  }
  if (isBySource) at = pastStated(field, pastAside(field, at), form, words)
  const mention = mentionFrom(field, at)
  const phraseTo = Math.max(
    mention?.to ?? bareEnd(field, at, sentence.to, words),
    isBareHead(field, at, mention, words) ? bareEnd(field, at, Math.min(sentence.to, at + 3), words) : at,
    senderEnd(field, at, sentence.to, words),
  )
  const to = nameBehind(field, mention, phraseTo)
  const next = field.tokens[to]
  if (isThat(next)) return null
  if (next?.kind === 'colon') return null
  // Nobody whom the lists know as a subject: what it tells of (as the dam is held | the greatest).
  if (mention === null && (isBySource ? to - at > UNKNOWN : form.lemma.only === 'clause' || to - at > 4))
    return null
  // A verb that reports by a clause alone, with an object: it does what it did (as the party saw | a show).
  if (!isBySource && isWord(next) && form.lemma.only === 'clause' && !words.isBoundary(next.folded))
    return null
  const source: SpeakerMention =
    to > at
      ? { ...named({ from: at, to }, mention, field), ...unglued(field, at, to, words) }
      : { how: 'implied', gender: form.gender, number: form.number, by: 'verb' }
  if (alsoDoes(field, i, mention === null ? at : to, form, words)) return null
  // Nobody named for it: only between two signs; else it goes on with something of its own (as well as | it advises to).
  if (to === at && (field.tokens[i - 1]?.kind !== 'comma' || isGoingOn(next, words))) return null
  const medium = to > at && isMediumAt(field, at, words)
  const end = pastReporter(field, to, sentence.to, words)
  const cue = { from: i, to: verb + 1 }
  const adjunct = make(field, sentence, i, end, cue, form.lemma.lemma, source, medium, false)
  return told === null ? adjunct : { ...adjunct, links: [told] }
}

/** Words of a source that no list knows. */
const UNKNOWN = 6

/** "According to what came | in-newspaper X": the name without its preposition. */
function unglued(field: Field, at: number, to: number, words: FrameWords): { readonly bare?: string } {
  const [first, last] = [field.tokens[at], field.tokens[to - 1]]
  const glued = mentionFrom(field, at) === null ? words.gluedPreposition(field, at) : null
  if (glued === null || first === undefined || last === undefined) return {}
  return { bare: field.text.slice(first.start + glued.length, last.end) }
}

/** Words of a time between two commas. */
const ASIDE = 6

/** Behind what stands between two commas: as told |, on Wednesday, | the delegate X. */
function pastAside(field: Field, at: number): number {
  if (field.tokens[at]?.kind !== 'comma') return at
  for (let k = at + 1; k <= at + ASIDE + 1; k++)
    if (field.tokens[k]?.kind === 'comma') return mentionFrom(field, k + 1) === null ? at : k + 1
  return at
}

/** Behind "came in", "came on the tongue of", and behind "those": where the source begins. */
function pastStated(field: Field, at: number, { lemma }: CueForm, { speech, phrases }: FrameWords): number {
  const { folded = '' } = field.tokens[at] ?? {}
  if (phrases.demonstratives.has(folded)) return mentionFrom(field, at + 1) === null ? at : at + 1
  if (lemma.class !== 'stated') return at
  const behalf = phraseAt(speech.onBehalf, field, at)
  if (behalf !== null) return behalf.to
  return phrases.in.has(folded) ? at + 1 : at
}

/** Behind the reporter whom the source told, up to the comma: as a security source told | the reporter of X |, … */
function pastReporter(field: Field, at: number, limit: number, { speech }: FrameWords): number {
  if (!speech.correspondents.has(field.tokens[at]?.folded ?? '')) return at
  let k = at
  while (k < limit && k < at + LONGEST_LINK && field.tokens[k]?.kind !== 'comma') k++
  return field.tokens[k]?.kind === 'comma' || k === limit ? k : at
}

/** A body's noun alone that a bare noun follows: means | of information. */
function isBareHead(field: Field, at: number, mention: Mention | null, { phrases }: FrameWords): boolean {
  if (mention?.kind !== 'body' || mention.to !== at + 1) return false
  const { article, and } = phrases
  const { kind, folded = '' } = field.tokens[at + 1] ?? {}
  const isBare = !(field.tokens[at]?.folded ?? '').startsWith(article)
  return isBare && kind === 'word' && !folded.startsWith(article) && !folded.startsWith(and)
}

/** Tokens of a medium and to whom it belongs. */
const LONGEST_LINK = 12

/** Behind when it was said: as the minister told | earlier | the council. The same place where nobody follows. */
function pastAdverbs(field: Field, at: number, words: FrameWords): number {
  const { phrases } = words
  let k = at
  while (isWord(field.tokens[k]) && mentionFrom(field, k) === null) {
    if (linkAt(field, k, k + LONGEST_LINK, words) !== null) return k
    const adjunct = phraseAt(phrases.adjuncts, field, k)
    const isAdverb = phrases.adverbs.has(field.tokens[k]?.folded ?? '')
    if (adjunct !== null && !phrases.constructs.has(adjunct.value)) k = adjunct.to
    else if (isAdverb) k++
    else break
  }
  return mentionFrom(field, k) === null ? at : k
}

/** A word that is no adverb of the verb before it. */
const isGoingOn = (next: Token | undefined, { phrases, speech }: FrameWords): boolean =>
  isWord(next) && !phrases.adverbs.has(next.folded) && !speech.prepositions.has(next.folded)

/** "As" that means "also": it opens the sentence and its verb goes on, or the verb has a complement of its own. */
function alsoDoes(field: Field, i: number, to: number, { lemma }: CueForm, words: FrameWords): boolean {
  const { phrases } = words
  const next = field.tokens[to]
  if (!isWord(next) || !phrases.openers.has(field.tokens[i]?.folded ?? '')) return false
  if (!isWord(field.tokens[i - 1])) {
    const before = field.tokens[i - 1]?.kind
    if (before === undefined || before === 'stop' || before === 'break') return true
  }
  const glued = words.gluedPreposition(field, to)
  return (
    lemma.prepositions.includes(next.folded) ||
    (glued !== null && lemma.prepositions.includes(glued)) ||
    (lemma.np && words.isAction(next.folded))
  )
}
