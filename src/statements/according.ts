import type { Field, Sentence } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import { resumingComma } from './according-middle.ts'
import { type Adjunct, make, placeOf } from './according-parts.ts'
import { carriedAdjunct, whatAdjunct } from './according-verb.ts'
import { bareBefore, goesOnUnderThen, ownSayingEnd, pastSaying, resumesClause } from './according-words.ts'
import { unstretched } from './media-names.ts'
import { bareEnd } from './noun-phrase.ts'
import { isMediumAt } from './relay.ts'
import { named } from './speaker-mentions.ts'
import { isFamilyName } from './subject-or-object.ts'
import { issuedEnd, quotingOthers, resumedAfter, senderEnd, toldEnd } from './told.ts'
import type { SpeakerMention } from './types.ts'
import { isWord, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** The attributions by adjunct of a sentence, criteria ("according to the plan") left out. */
export function adjunctsOf(field: Field, sentence: Sentence, words: FrameWords): Adjunct[] {
  const out: Adjunct[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = field.tokens[i]
    if (token?.kind !== 'word' || (token.roles & ROLES.adjunct) === 0) continue
    const quotation = elementAt(field.quotations, token.quotation)
    if (quotation?.closed && quotation.words >= 6) continue
    const adjunct = adjunctAt(field, sentence, i, words)
    if (adjunct === null) continue
    const quoting = quotingOthers(field, adjunct, sentence.to, words)
    const told = toldEnd(field, quoting.to, sentence.to, words)
    const place = resumes(field, told, sentence.to, adjunct, words)
      ? 'front'
      : placeOf(field, sentence, adjunct.at, told, goesOnBehind(field, adjunct, told, sentence.to, words))
    const comma = place === 'behind' ? resumingComma(field, adjunct, told, sentence.to, words) : null
    const to = place === 'front' ? resumedAfter(field, told, sentence.to, words) : (comma ?? told)
    const found: Adjunct = { ...quoting, to, place: comma === null ? place : 'middle' }
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

/** "It aims, according to X, | at raising", "its aim | is to": what the clause before the attribution lacks. */
function goesOnBehind(
  field: Field,
  { source }: Adjunct,
  to: number,
  limit: number,
  words: FrameWords,
): boolean {
  const token = field.tokens[to]
  if (to + 2 >= limit || !isWord(token) || isIn(token, LISTS.relatives)) return false
  if (words.phrases.completing.has(token.folded)) return true
  const isSurelyEnded =
    source.how === 'named' && source.mention >= 0 && field.mentions[source.mention]?.to === to
  return isSurelyEnded && resumesClause(field, to, words)
}

function adjunctAt(field: Field, sentence: Sentence, i: number, words: FrameWords): Adjunct | null {
  const { speech } = words
  const own = phraseAt(speech.accordingOwn, field, i)
  const what = phraseAt(speech.accordingWhat, field, i)
  if (own !== null && (what === null || mentionFrom(field, own.to) === null))
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
  const hisSaying = ownSayingEnd(field, i, words)
  if (hisSaying !== null) {
    const cue = { from: i, to: hisSaying }
    const lemma = field.tokens[hisSaying - 1]?.folded ?? ''
    const source = { how: 'implied', gender: null, number: null, by: 'own' } as const
    return make(field, sentence, i, hisSaying, cue, lemma, source, false, true)
  }
  if (what !== null) {
    const carried = carriedAdjunct(field, sentence, i, what.to, words)
    if (carried !== null) return carried
    const found = whatAdjunct(field, sentence, i, what.to, words)
    if (found !== null) return found
  }
  const folded = field.tokens[i]?.folded ?? ''
  const phrase = phraseAt(speech.accordingPhrases, field, i)
  if (phrase !== null)
    return sourceAdjunct(field, sentence, i, pastSaying(field, phrase.to, words), false, words)
  const basis = phraseAt(speech.accordingBasis, field, i)
  if (basis !== null && goesOnUnderThen(field, basis.to, sentence.to, words))
    return sourceAdjunct(field, sentence, i, basis.to, false, words)
  if (speech.accordingOf.has(folded))
    return sourceAdjunct(field, sentence, i, pastSaying(field, i + 1, words), false, words)
  if (speech.accordingWithL.has(folded)) return sourceAdjunct(field, sentence, i, i + 1, true, words)
  return null
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
  // "According to | «X»": the preposition alone, before the mark.
  if (
    glued &&
    isFront(field, sentence, i) &&
    unstretched(token.folded, words) === phrases.to &&
    field.tokens[at + 1]?.kind === 'quote'
  )
    return sourceAdjunct(field, sentence, i, at + 1, false, words)
  const { bare, first } = unglue(token.folded, field.text.slice(token.start, token.end), glued, words)
  if (glued && first === null && token.folded !== phrases.to) return null
  const key = bare.startsWith(phrases.article) ? bare.slice(phrases.article.length) : bare
  const isCriterion =
    speech.criteria.has(bare) || speech.criteria.has(key) || (glued && isOwnLam(token.folded, words))
  const issued = isCriterion && key !== bare ? issuedAt(field, at, words) : null
  if ((isCriterion && !hasOwner(field, at, bare, key, issued, words)) || speech.boundary.has(bare))
    return null
  const definite = bare.startsWith(phrases.article)
  if (definite && isRule(field, at, bare, key, words)) return null
  // "The same | source".
  const mention = mentionFrom(field, at) ?? (words.isReflexive(bare) ? mentionFrom(field, at + 1) : null)
  const isFamily = mention === null && isFamilyName(field, bare) && !words.isCommon(bare)
  const isUnknown = mention === null && !words.isKnown(bare) && !words.isKnown(key)
  // "According to the expectations | of the bank": they are no paper, and whose they are is the source.
  if (isCriterion && isUnknown && !definite) return sourceAdjunct(field, sentence, i, at + 1, false, words)
  if (!definite && isUnknown && !isFamily && !isOfTrade(bare, words)) return null
  const fronted = isFront(field, sentence, i)
  const owner = isCriterion && mention === null ? mentionFrom(field, at + 1) : null
  let to = (mention ?? owner)?.to ?? bareEnd(field, at, Math.min(sentence.to, at + 14), words)
  if (!definite && mention === null && isOfTrade(bare, words)) to = at + 1
  to = Math.max(to, at + 1, senderEnd(field, at, sentence.to, words))
  if (!isOfTrade(bare, words) && (!fronted ? owner === null : mention === null && owner === null))
    to = Math.max(
      to,
      Math.min(
        bareBefore(field, to, Math.min(sentence.to, at + 14), words),
        nextSign(field, to, sentence.to),
      ),
    )
  if (fronted) to = consequenceAt(field, at + 1, to, words)
  // Where the source is: sources in the company.
  if (phrases.in.has(field.tokens[to]?.folded ?? '')) {
    const where = mentionFrom(field, to + 1)
    if (where !== null && where.kind !== 'document' && where.to <= sentence.to) to = where.to
  }
  to = issuedEnd(field, issued ?? to, sentence.to, words)
  const held = heldAt(field, at, to, words)
  const sourceTo = held ?? to
  if (held !== null) to = nextSign(field, held, sentence.to)
  if (issued !== null && i <= sentence.from + 1 && !isClosed(field, to, sentence.to, words)) return null
  const last = field.tokens[sourceTo - 1]
  const source: SpeakerMention = {
    ...named({ from: at, to: sourceTo }, mention, field),
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

/** "According to the analyst X | so-the minister …": where the clause begins under its own letter of consequence. */
function consequenceAt(field: Field, from: number, to: number, { phrases, isCommon }: FrameWords): number {
  const { consequence, article } = phrases
  for (let k = from; k < to; k++) {
    const { folded = '' } = field.tokens[k] ?? {}
    const bare = folded.slice(consequence.length)
    if (folded.startsWith(consequence + article) && (isCommon(bare) || isCommon(bare.slice(article.length))))
      return k
  }
  return to
}

/** "According | to-lists": a noun whose own first letter is that of "to", with its article taken in. */
const isOwnLam = (folded: string, { speech, phrases: { to, toThe } }: FrameWords): boolean =>
  folded.startsWith(toThe) && speech.criteria.has(to + folded.slice(toThe.length))

/** "Figures | of the ministry", "the figures | issued by the ministry": whose they are stands right behind them. */
function hasOwner(
  field: Field,
  at: number,
  bare: string,
  key: string,
  issued: number | null,
  { speech, phrases, names, agencies }: FrameWords,
): boolean {
  const { kind, folded = '' } = field.tokens[at + 1] ?? {}
  if (kind !== 'word' || !phrases.figures.has(key)) return false
  if (bare !== key) return issued !== null
  if (names.bodies.get(folded)?.document === false || agencies.named(folded)?.unsure === false) return true
  if (speech.carried.byFirst.has(folded) || phraseAt(speech.issued, field, at + 1) !== null) return true
  const owner = mentionFrom(field, at + 1)
  // "The expectations | of the bank": a body under the article, whose words the figures are.
  return owner?.kind === 'place' || owner?.kind === 'body' || names.places.get(folded)?.speaks === true
}

/** Whether a clause of its own goes on behind the source: by a comma, or by "then". */
function isClosed(field: Field, to: number, limit: number, words: FrameWords): boolean {
  const next = field.tokens[to]
  if (next?.kind === 'comma' || words.speech.resumed.has(next?.folded ?? '')) return true
  return resumedAfter(field, to, limit, words) > to
}

/** Where "issued by" begins behind the figures, or behind their adjective. */
function issuedAt(field: Field, at: number, { speech }: FrameWords): number | null {
  for (let k = at + 1; k <= at + 2; k++) {
    const from = isIn(field.tokens[k], LISTS.relatives) ? k + 1 : k
    if (phraseAt(speech.issued, field, from) !== null) return k
  }
  return null
}

/** A definite thing that nothing knows as somebody or a paper: by | the plans, by | the type. */
const isRule = (field: Field, at: number, bare: string, key: string, words: FrameWords): boolean =>
  mentionFrom(field, at) === null &&
  words.isCommon(bare) &&
  !words.isKnown(bare) &&
  !words.isKnown(key) &&
  !words.speech.voices.has(key) &&
  !isFamilyName(field, bare) &&
  !endsLikeMen(bare, words)

/** Several who are named by their trade, in no list: according to | lawyers, industrialists. */
const isOfTrade = (folded: string, { phrases: { obliqueEndings } }: FrameWords): boolean =>
  obliqueEndings.some((ending) => folded.endsWith(ending[0] + ending))

/** The ending of several men, in either case. */
const endsLikeMen = (folded: string, { phrases: { nominativeEndings, obliqueEndings } }: FrameWords) =>
  [...nominativeEndings, ...obliqueEndings].some((ending) => folded.endsWith(ending))

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

/** Behind a paper, "of which X holds a copy": where that clause begins, which is none of the paper's name. */
function heldAt(field: Field, at: number, to: number, { phrases }: FrameWords): number | null {
  for (let k = at + 1; k <= to; k++)
    if (phrases.heldBy.has(field.tokens[k]?.folded ?? '') && mentionFrom(field, k) === null) return k
  return null
}

const nextSign = (field: Field, from: number, limit: number): number => {
  let i = from
  while (i < limit && isWord(field.tokens[i])) i++
  return i
}

const isFront = (field: Field, sentence: Sentence, i: number): boolean =>
  i === sentence.from || (i === sentence.from + 1 && isIn(field.tokens[sentence.from], LISTS.openers))
